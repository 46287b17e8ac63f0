"""Bad files through the command: each is named with its reason, the rest is done, nothing held is lost."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from commanding import Command, run
from reportlab.pdfgen.canvas import Canvas

from corpus import Papers, open_home

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)


def word(text: str = "The Panel met in Moorgate.") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def pdf(text: str = "The Panel met in Moorgate.", *, password: str | None = None) -> bytes:
    held = BytesIO()
    canvas = Canvas(held, encrypt=password)
    canvas.drawString(72, 700, text)
    canvas.save()
    return held.getvalue()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.docx": (bytes, "is empty"),
    "half.docx": (lambda: word()[:2_000], "cut off"),
    "half.pdf": (lambda: pdf()[:-300], "cut off"),
    "secret.pdf": (lambda: pdf(password="hunter2"), "encrypted"),
    "picture.docx": (lambda: PNG, "PNG picture"),
    "nothing.txt": (lambda: b" \n\n", "holds no text"),
    "headings.md": (lambda: b"# One\n\n## Two\n", "no paragraphs"),
    "film.mp4": (lambda: b"....", "unknown extension"),
    "no extension": (lambda: b"words", "no extension"),
}


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder of bad files and nothing else."""
    folder = tmp_path / "bad files"
    folder.mkdir()
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content())
    return folder


def test_bad_files_are_each_named_with_the_reason_and_nothing_held_is_lost(
    bad: Path, tmp_path: Path, here: Command
) -> None:
    home = tmp_path / "home"
    (tmp_path / "minutes.txt").write_text("Minutes\n\nThe Panel met in Moorgate.\n", encoding="utf-8")
    assert here("corpus", "add", str(tmp_path / "minutes.txt"), "--home", str(home)).code == 0
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    done = run("corpus", "add", str(bad), str(tmp_path / "gone.txt"), "--home", str(home), "--json")
    assert done.code == 2
    assert done.err == "corpus: 10 of 10 files failed; the reason is beside each.\n"
    assert {each["outcome"] for each in done.json} == {"failed"}
    for each in done.json:
        name = Path(each["path"]).name
        reason = BAD[name][1] if name in BAD else "cannot be opened: No such file or directory"
        assert repr(name) in each["message"]
        assert reason in each["message"]
        assert (each["source_id"], each["title"]) == (None, None)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_three_bad_files_among_200_fail_alone(bad: Path, tmp_path: Path) -> None:
    folder = tmp_path / "two hundred"
    for number in range(195):
        path = folder / f"{number % 7}" / f"Übersicht {number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Overview {number}\n\nThere were {number} barn fires in Eastmoor.\n", encoding="utf-8")
    (folder / "minutes.docx").write_bytes(word())
    (folder / "minutes.pdf").write_bytes(pdf())  # the same text, so it is not held twice
    for name in ("half.pdf", "picture.docx", "empty.docx"):
        shutil.copy(bad / name, folder / name)

    done = run("corpus", "add", str(folder), "--home", str(tmp_path / "home"))
    lines = done.out.splitlines()
    failed = [line for line in lines if line.startswith("failed ")]
    assert (done.code, len(lines)) == (1, 200)
    assert sum(line.startswith("added ") for line in lines) == 196
    assert done.err == "corpus: 3 of 200 files failed; the reason is beside each.\n"
    assert [line.partition(": '")[0] for line in failed] == [
        f"failed     {folder / name}" for name in ("empty.docx", "half.pdf", "picture.docx")
    ]
    for line in failed:
        assert BAD[line.partition(": '")[2].partition("'")[0]][1] in line
    assert len(Papers(open_home(tmp_path / "home")).ids()) == 196


def test_a_folder_without_files_says_what_is_looked_for(tmp_path: Path, here: Command) -> None:
    (tmp_path / "empty").mkdir()
    done = here("corpus", "add", str(tmp_path / "empty"), "--home", str(tmp_path / "home"))
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "corpus: no files found there. Give files or folders that hold .docx, .pdf, .html, .txt or .md.\n"
    )


def test_a_name_that_is_no_utf_8_can_be_added_listed_and_printed_as_json(tmp_path: Path) -> None:
    path = bytes(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(path.decode("utf-8", "surrogateescape")).write_text("Cafe\n\nThe cafe is open.\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    where = (b"--home", bytes(tmp_path / "home"))
    first = run("corpus", "add", path, *where)
    assert (first.code, first.err) == (0, "")
    again = run("corpus", "add", path, b"--json", *where)
    assert [each["outcome"] for each in again.json] == ["unchanged"]
    assert [each["filename"] for each in run("corpus", "list", b"--json", *where).json] == ["caf\ufffd.txt"]


def test_a_saved_paper_that_is_damaged_is_named_and_the_others_are_not_touched(tmp_path: Path, here: Command) -> None:
    home = tmp_path / "home"
    (tmp_path / "minutes.txt").write_text("Minutes\n\nThe Panel met in Moorgate.\n", encoding="utf-8")
    here("corpus", "add", str(tmp_path / "minutes.txt"), "--home", str(home))
    (home / "papers" / "plan.json").write_bytes(b"{")
    done = run("corpus", "list", "--home", str(home))
    assert (done.code, done.out) == (2, "")
    assert "plan.json' is damaged" in done.err
    assert "Delete that file and add the paper again." in done.err
    (home / "papers" / "plan.json").unlink()
    assert here("corpus", "list", "--home", str(home)).code == 0
