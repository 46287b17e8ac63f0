"""Which reader reads a file: by its extension, and only if the file is what its name says."""

from collections.abc import Mapping
from pathlib import Path

from corpus.blocks import Reader, Reading
from corpus.failures import UnreadablePaper
from corpus.readers.markdown import read_markdown
from corpus.readers.pdf.reading import read_pdf
from corpus.readers.sheet import read_csv, read_workbook
from corpus.readers.slides import read_slides
from corpus.readers.sniffing import what_it_is
from corpus.readers.text import read_text
from corpus.readers.web.reading import read_web
from corpus.readers.word.reading import read_word

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".docx": read_word,
    ".pdf": read_pdf,
    ".html": read_web,
    ".htm": read_web,
    ".xlsx": read_workbook,
    ".xlsm": read_workbook,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".pptx": read_slides,
}
SUPPORTED = tuple(READERS)  # suffixes, lower case, with their full stop

# What each reader can make something of; None is plain text, or bytes that nothing is known of.
EXPECTED: Mapping[Reader, str | None] = {
    read_text: None,
    read_markdown: None,
    read_word: "a Word document",
    read_pdf: "a PDF",
    read_web: "a web page",
    read_workbook: "an Excel workbook",
    read_csv: None,
    read_slides: "a PowerPoint presentation",
}
SUFFIX_OF = {
    "a Word document": ".docx",
    "a PDF": ".pdf",
    "a web page": ".html",
    "an Excel workbook": ".xlsx",
    "a PowerPoint presentation": ".pptx",
}
OFFICE = {"a Word document": "Word", "an Excel workbook": "Excel", "a PowerPoint presentation": "PowerPoint"}
SAVE_AS = {
    ".doc": "Open it in Word and save it as .docx.",
    ".rtf": "Open it in Word and save it as .docx.",
    ".odt": "Open it in Word or LibreOffice and save it as .docx.",
    ".ppt": "Open it in PowerPoint and save it as .pptx.",
    ".xls": "Open it in Excel and save it as .xlsx.",
    ".ods": "Open it in Excel or LibreOffice and save it as .xlsx.",
    ".eml": "Save the message as .txt, and its attachments as files of their own.",
    ".msg": "Save the message as .txt, and its attachments as files of their own.",
    ".zip": "Unpack it and add the folder.",
}


def read_file(path: Path) -> Reading:
    """What the file says, in blocks.

    Raises UnreadablePaper, which names the file, the reason and the next step, for a file that is missing,
    empty, cut off, encrypted, not what its name says, of a kind that is not read, or without any text.
    """
    try:
        return _read(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadablePaper(
            f"{path.name!r} cannot be opened: {reason}. Check that it is there and may be read."
        ) from error


def _read(path: Path) -> Reading:
    if path.is_dir():
        raise UnreadablePaper(f"{path.name!r} is a folder. Name the files in it.")
    reader = _reader(path)
    if path.stat().st_size == 0:
        raise UnreadablePaper(f"{path.name!r} is empty: it has 0 bytes. Fetch or save it again.")
    _refuse_mislabelled(path, EXPECTED[reader])
    reading = reader(path)
    if not any(block.text.strip() for block in reading.blocks):
        raise UnreadablePaper(f"{path.name!r} holds no text. Check that it is the right file.")
    return reading


def _reader(path: Path) -> Reader:
    suffix = path.suffix.lower()
    if suffix in SAVE_AS:
        raise UnreadablePaper(
            f"{path.name!r} is a kind of file that is not supported yet ({suffix}). {SAVE_AS[suffix]}"
        )
    if suffix not in READERS:
        kind = f"unknown extension {suffix!r}" if suffix else "no extension"
        raise UnreadablePaper(f"{path.name!r} has {kind}. Files that can be read: {', '.join(SUPPORTED)}.")
    return READERS[suffix]


def _refuse_mislabelled(path: Path, expected: str | None) -> None:
    found = what_it_is(path)
    if found == expected or (found is None and expected == "a web page"):
        return
    if found == "an encrypted Office document":
        raise UnreadablePaper(
            f"{path.name!r} is encrypted with a password. Open it in {OFFICE.get(expected or '', 'its program')}, "
            "remove the password, save it."
        )
    if found == "a cut off zip archive" and expected in OFFICE:
        raise UnreadablePaper(
            f"{path.name!r} is cut off or damaged. Fetch it again, or save it again in {OFFICE[expected]}."
        )
    raise UnreadablePaper(_mislabelled(path, expected, found))


def _mislabelled(path: Path, expected: str | None, found: str | None) -> str:
    looks = f"looks like {found}" if found else "does not look like one"
    claim = f"is named {path.suffix.lower()} but {looks}"
    if found in SUFFIX_OF:
        return f"{path.name!r} {claim}. Rename it to end in {SUFFIX_OF[found]}."
    wanted = expected or "text"
    return f"{path.name!r} {claim}. Find the original, or save it as {wanted} ({path.suffix.lower()})."
