"""The same Office file each time: its zip in one order, with fixed times and without a thumbnail."""

import re
import zipfile
from io import BytesIO

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def still(data: bytes, *, notes: str | None = None) -> bytes:
    """The file with fixed times; `notes` is added to a Word file as the part of its footnotes."""
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            if not name.startswith("docProps/thumbnail"):
                _write(after, name, _changed(name, before.read(name), with_notes=notes is not None))
        if notes is not None:
            _write(after, "word/footnotes.xml", notes.encode())
    return held.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, (2031, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def _changed(name: str, content: bytes, *, with_notes: bool) -> bytes:
    if name == "docProps/core.xml":  # a workbook says when it was saved
        return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2031-01-01T00:00:00Z", content)
    if name == "_rels/.rels":
        return re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", content)
    if with_notes and name == "word/_rels/document.xml.rels":
        added = f'<Relationship Id="rIdNotes" Type="{RELATION}/footnotes" Target="footnotes.xml"/></Relationships>'
        return content.replace(b"</Relationships>", added.encode())
    if with_notes and name == "[Content_Types].xml":
        added = f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES}"/></Types>'
        return content.replace(b"</Types>", added.encode())
    return content
