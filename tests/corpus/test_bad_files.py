"""Files that cannot be read: each fails with its name, the reason and the next step, and no traceback."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from corpus.failures import UnreadablePaper
from corpus.readers import SUPPORTED, read_file

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PAGE = b"<!DOCTYPE html>\n<html><head><title>Minutes</title></head><body><p>The Panel met.</p></body></html>"


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("The Panel met in Moorgate.")
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def pdf(*texts: str, password: str | None = None) -> bytes:
    held = BytesIO()
    canvas = Canvas(held, encrypt=password)
    for text in texts:
        canvas.rect(72, 72, 100, 100)
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def zipped(**members: bytes) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return held.getvalue()


def with_body(change: Callable[[bytes], bytes]) -> bytes:
    """A Word file with its main part changed."""
    held = BytesIO(word())
    made = BytesIO()
    with zipfile.ZipFile(held) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content) if name == "word/document.xml" else content)
    return made.getvalue()


def without_body() -> bytes:
    """A Word file whose main part is no XML."""
    return with_body(lambda content: b"<w:docum")


def tables_in_each_other(count: int) -> bytes:
    opened, closed = b"<w:tbl><w:tr><w:tc><w:p/>", b"<w:p/></w:tc></w:tr></w:tbl>"
    return with_body(lambda content: content.replace(b"<w:sectPr", opened * count + closed * count + b"<w:sectPr", 1))


def tables_in_one_cell(count: int) -> bytes:
    def cell(words: bytes) -> bytes:
        return b"<w:tc>" + words + b"<w:p/></w:tc>"

    def row(*words: bytes) -> bytes:
        cells = b"".join(cell(b"<w:p><w:r><w:t>" + each + b"</w:t></w:r></w:p>") for each in words)
        return b"<w:tr>" + cells + b"</w:tr>"

    inner = b"<w:tbl>" + row(b"Quarter", b"Count") + row(b"Q1", b"10") + b"</w:tbl>"
    outer = b"<w:tbl>" + row(b"District", b"Referrals") + b"<w:tr>" + cell(b"<w:p><w:r><w:t>Saltby</w:t></w:r></w:p>")
    table = outer + cell(inner * count) + b"</w:tr></w:tbl>"
    return with_body(lambda content: content.replace(b"<w:sectPr", table + b"<w:sectPr", 1))


BAD: list[tuple[str, Callable[[], bytes], str]] = [
    ("minutes.txt", bytes, "'minutes.txt' is empty: it has 0 bytes. Fetch or save it again."),
    ("blank.md", lambda: b" \n\n\t\n", "'blank.md' holds no text. Check that it is the right file."),
    (
        "picture.docx",
        lambda: PNG,
        "'picture.docx' is named .docx but looks like a PNG picture. Find the original, "
        "or save it as a Word document (.docx).",
    ),
    (
        "page.pdf",
        lambda: PAGE,
        "'page.pdf' is named .pdf but looks like a web page. Rename it to end in .html.",
    ),
    (
        "page.txt",
        lambda: PAGE,
        "'page.txt' is named .txt but looks like a web page. Rename it to end in .html.",
    ),
    (
        "paper.html",
        lambda: pdf("The Panel met."),
        "'paper.html' is named .html but looks like a PDF. Rename it to end in .pdf.",
    ),
    (
        "paper.md",
        word,
        "'paper.md' is named .md but looks like a Word document. Rename it to end in .docx.",
    ),
    (
        "sheet.docx",
        lambda: zipped(xl__workbook_xml=b"").replace(b"workbook_xml", b"workbook.xml"),
        "'sheet.docx' is named .docx but looks like an Excel workbook. Rename it to end in .xlsx.",
    ),
    (
        "words.pdf",
        lambda: b"The Panel met in Moorgate.",
        "'words.pdf' is named .pdf but does not look like one. Find the original, or save it as a PDF (.pdf).",
    ),
    (
        "old.docx",
        lambda: OLE,
        "'old.docx' is named .docx but looks like an old Office (.doc, .xls, .ppt) or Outlook (.msg) file. "
        "Find the original, or save it as a Word document (.docx).",
    ),
    (
        "secret.docx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "'secret.docx' is encrypted with a password. Open it in Word, remove the password, save it.",
    ),
    (
        "secret.pdf",
        lambda: pdf("The Panel met.", password="hunter2"),
        "'secret.pdf' is encrypted with a password. Open it, print it to a new PDF, add that one.",
    ),
    (
        "half.docx",
        lambda: word()[: len(word()) // 2],
        "'half.docx' is cut off or damaged. Fetch it again, or save it again in Word.",
    ),
    (
        "half.pdf",
        lambda: pdf("The Panel met.")[:-300],
        "'half.pdf' is cut off: its end is missing. Fetch it again.",
    ),
    (
        "broken.pdf",
        lambda: b"%PDF-1.7\nnothing of use\n%%EOF\n",
        "'broken.pdf' is damaged: no PDF reader can open it. Fetch it again.",
    ),
    (
        "broken.docx",
        without_body,
        "'broken.docx' is cut off or damaged (XMLSyntaxError). Fetch or save it again.",
    ),
    (
        "tables.docx",
        lambda: tables_in_each_other(10_000),
        "'tables.docx' is cut off or damaged (XMLSyntaxError). Fetch or save it again.",
    ),
    (
        "scan.pdf",
        lambda: pdf("", "", ""),
        "'scan.pdf' has no text on pages 1 to 3: it may be a scan. Ask for the original, or run OCR over it "
        "(ocrmypdf in.pdf out.pdf) and add the result.",
    ),
    (
        "noise.txt",
        lambda: bytes(range(32)) * 40,
        "'noise.txt' holds no text that can be decoded: it may be another kind of file under a wrong "
        "name. Open it in the program that made it and save it as UTF-8 text, .docx or .pdf.",
    ),
    (
        "plain.html",
        lambda: b"The Panel met in Moorgate.",
        "'plain.html' holds no HTML. If it is plain text, rename it to end in .txt.",
    ),
    (
        "letter.doc",
        lambda: OLE,
        "'letter.doc' is a kind of file that is not supported yet (.doc). Open it in Word and save it as .docx.",
    ),
    (
        "mail.eml",
        lambda: b"From: clerk",
        "'mail.eml' is a kind of file that is not supported yet (.eml). Save the message as .txt, and its "
        "attachments as files of their own.",
    ),
    (
        "film.mp4",
        lambda: b"....",
        "'film.mp4' has unknown extension '.mp4'. Files that can be read: .txt, .text, .md, .markdown, "
        ".docx, .pdf, .html, .htm, .xlsx, .xlsm, .csv, .tsv, .pptx.",
    ),
    (
        "README",
        lambda: b"words",
        "'README' has no extension. Files that can be read: .txt, .text, .md, .markdown, .docx, .pdf, .html, .htm, "
        ".xlsx, .xlsm, .csv, .tsv, .pptx.",
    ),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_file_says_what_is_wrong_and_what_to_do(
    tmp_path: Path, name: str, content: Callable[[], bytes], message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content())
    with pytest.raises(UnreadablePaper) as failure:
        read_file(path)
    assert str(failure.value) == message


def test_thousands_of_tables_in_one_cell_are_each_read(tmp_path: Path) -> None:
    path = tmp_path / "tables.docx"
    path.write_bytes(tables_in_one_cell(3_000))
    texts = [block.text for block in read_file(path).blocks[1:]]
    assert texts == ["District: Saltby", *["District: Saltby; Referrals Quarter: Q1; Referrals Count: 10"] * 3_000]


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePaper, match=r"'gone\.txt' cannot be opened: No such file or directory"):
        read_file(tmp_path / "gone.txt")


def test_a_folder_is_no_paper(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePaper, match="is a folder"):
        read_file(tmp_path)


def test_a_page_without_text_among_others_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "part-scan.pdf"
    path.write_bytes(pdf("The Panel met.", "", "The Panel rose."))
    reading = read_file(path)
    assert [(block.text, block.page) for block in reading.blocks] == [
        ("The Panel met.", 1),
        ("The Panel rose.", 3),
    ]
    assert reading.warnings == ("page 2 has no text (a picture or a scan?)",)


def test_a_page_that_stops_early_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "half.html"
    path.write_bytes(PAGE[:-20])
    assert read_file(path).warnings == ("the page may be cut off: it does not end in </html>",)


@given(suffix=st.sampled_from(SUPPORTED), content=st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(content)
    read_or_refused(path)


@given(
    kind=st.sampled_from(["docx", "pdf", "html"]),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_file_with_changed_bytes_is_read_or_refused(
    tmp_path: Path, kind: str, changes: list[tuple[float, int]]
) -> None:
    content = bytearray({"docx": word, "pdf": lambda: pdf("The Panel met."), "html": lambda: PAGE}[kind]())
    for place, byte in changes:
        content[int(place * (len(content) - 1))] = byte
    path = tmp_path / f"changed.{kind}"
    path.write_bytes(content)
    read_or_refused(path)


def read_or_refused(path: Path) -> None:
    """Any other exception than the expected one fails the test by itself."""
    try:
        assert read_file(path).blocks
    except UnreadablePaper as failure:
        if repr(path.name) not in str(failure):
            raise
