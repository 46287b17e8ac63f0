"""What a file really is, by its first bytes and not by its name."""

import zipfile
from pathlib import Path

HEAD = 4096  # bytes that are looked at

PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
)
ZIPPED = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old Office files, and of encrypted new ones


def what_it_is(path: Path) -> str | None:
    """ "a PNG picture", "a PDF", "a Word document", "a web page"...; None for text or anything unknown.

    Raises OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return "a PDF"
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path)
    if head.startswith(OLE):
        return _old_office(path)
    if found := next((name for mark, name in PICTURES if head.startswith(mark)), None):
        return found
    return "a web page" if _is_html(head) else None


def _zipped(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "a cut off zip archive"
    return next((kind for name, kind in ZIPPED if name in names), "a zip archive")


def _old_office(path: Path) -> str:
    name = "EncryptedPackage".encode("utf-16-le")
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            if name in chunk:
                return "an encrypted Office document"
    return "an old Office (.doc, .xls, .ppt) or Outlook (.msg) file"


def _is_html(head: bytes) -> bool:
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    while text.startswith((b"<?xml", b"<!--")):
        text = text.partition(b">")[2].lstrip()
    return text.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))
