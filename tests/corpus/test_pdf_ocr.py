"""Pages that are pictures: read by OCR where a program for it is on PATH, reported where none is."""

import os
import shutil
import stat
from pathlib import Path

import pypdfium2
import pytest
from drawing_pdfs import canvas, column, drawn_reading, reading_of, texts
from PIL import Image
from reportlab.lib.utils import ImageReader

from corpus.blocks import Reading
from corpus.failures import UnreadablePaper

LINES = (
    "The Panel heard that patrols on the coast road had been",
    "doubled since the winter, and that the farmers of Saltby",
    "had asked for more of the same before the spring.",
)
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def picture_of(lines: tuple[str, ...]) -> Image.Image:
    """A page with these lines, as a scanner would hand it on."""
    drawn, held = canvas()
    column(drawn, lines, left=72, top=700, size=12)
    drawn.save()
    document = pypdfium2.PdfDocument(held.getvalue())
    try:
        return document[0].render(scale=200 / 72, grayscale=True).to_pil()
    finally:
        document.close()


def scan(tmp_path: Path, *, with_text: bool = True) -> Reading:
    drawn, held = canvas()
    if with_text:
        column(drawn, ["The Panel met."], left=72, top=700)
        drawn.showPage()
    drawn.drawImage(ImageReader(picture_of(LINES)), 0, 0, 595, 842)
    return drawn_reading(drawn, held, tmp_path)


def path_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> None:
    """Make PATH hold these programs and nothing else."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, script in scripts.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))


def says(*rows: str) -> str:
    """A script that takes the picture and prints this table of words."""
    table = "\\n".join([HEAD, *rows]).replace("\t", "\\t")
    cat = shutil.which("cat")
    return f"{cat} > /dev/null\nprintf '{table}\\n'"


def word(line: int, place: int, text: str, *, sure: int = 95) -> str:
    return f"5\t1\t1\t1\t{line}\t{place}\t{100 + 150 * place}\t{200 + 40 * line}\t140\t28\t{sure}\t{text}"


def test_without_a_program_the_page_is_named_and_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path_with(tmp_path, monkeypatch)
    reading = scan(tmp_path)
    assert texts(reading) == ["The Panel met."]
    assert reading.warnings == (
        "page 2 has no text, being a picture: install tesseract (https://tesseract-ocr.github.io) to have such pages "
        "read, or ask for the original",
    )


def test_a_scan_without_a_program_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path_with(tmp_path, monkeypatch)
    with pytest.raises(UnreadablePaper, match="may be a scan"):
        scan(tmp_path, with_text=False)


def test_what_the_program_reads_is_laid_out_like_any_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [word(1, 1, "Reports"), word(1, 2, "fell"), word(1, 3, "~~", sure=3), word(2, 1, "in"), word(2, 2, "May.")]
    path_with(tmp_path, monkeypatch, tesseract=says(*rows))
    reading = scan(tmp_path)
    assert [(block.text, block.page) for block in reading.blocks] == [
        ("The Panel met.", 1),
        ("Reports fell in May.", 2),
    ]
    assert reading.warnings == ("page 2 was read by OCR, which may misread letters and figures",)


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$", "echo nonsense"])
def test_a_program_that_fails_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    path_with(tmp_path, monkeypatch, tesseract=script)
    assert scan(tmp_path).warnings == ("OCR found no text on page 2, which has none of its own",)


def test_where_only_ocrmypdf_is_there_its_copy_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, held = canvas()
    drawn.showPage()
    column(drawn, LINES, left=72, top=700, size=12)
    drawn.save()
    (tmp_path / "read.pdf").write_bytes(held.getvalue())
    copy = f'for last; do :; done\n{shutil.which("cp")} "{tmp_path}/read.pdf" "$last"'
    path_with(tmp_path, monkeypatch, ocrmypdf=copy)
    reading = scan(tmp_path)
    assert texts(reading) == ["The Panel met.", " ".join(LINES)]
    assert reading.warnings == ("page 2 was read by OCR, which may misread letters and figures",)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_tesseract_itself_reads_a_scan(tmp_path: Path) -> None:
    reading = scan(tmp_path)
    assert texts(reading) == ["The Panel met.", " ".join(LINES)]


@pytest.mark.skipif(
    shutil.which("ocrmypdf") is None or shutil.which("tesseract") is None, reason="ocrmypdf is not installed"
)
def test_ocrmypdf_itself_reads_a_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpus.readers.pdf import ocr

    drawn, held = canvas()
    drawn.drawImage(ImageReader(picture_of(LINES)), 0, 0, 595, 842)
    drawn.save()
    path = tmp_path / "scan.pdf"
    path.write_bytes(held.getvalue())
    copy = ocr.recognised_copy(path, tmp_path, [1], program=str(shutil.which("ocrmypdf")))
    assert copy is not None
    assert " ".join(LINES) in " ".join(texts(reading_of(copy.read_bytes(), tmp_path)))


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made"
    made.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(made))
    path_with(tmp_path, monkeypatch, ocrmypdf="exit 4")
    scan(tmp_path)
    assert os.listdir(made) == []
