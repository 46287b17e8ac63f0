"""What stands on a PDF's page besides its text: links, what forms are filled in with, comments; and bookmarks."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.blocks import Bookmark
from corpus.readers.links import address_of
from corpus.readers.pdf.characters import View
from corpus.readers.pdf.lines import Line

MOST_ANNOTATIONS = 2000  # of one page
MOST_BOOKMARKS = 20_000
DEEPEST = 12
LONGEST_ADDRESS = 4000
FREE_TEXT, WIDGET, NOTE = 3, 20, 1  # kinds of annotation, as the PDF standard counts them


@dataclass(frozen=True, slots=True)
class Annotated:
    """The page's lines with their links and with what its forms say, and how many comments were left out."""

    lines: tuple[Line, ...]
    comments: int = 0


def annotated(document: Any, page: Any, view: View, lines: Sequence[Line], number: int) -> Annotated:
    """The lines with the addresses that they link to, and with texts that are typed over the page."""
    import pypdfium2.raw as pdfium

    if not pdfium.FPDFPage_GetAnnotCount(page.raw):
        return Annotated(tuple(lines))
    linked = _linked(lines, list(_links(document, page, view)))
    typed: list[Line] = []
    comments = 0
    for place in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST_ANNOTATIONS)):
        held = pdfium.FPDFPage_GetAnnot(page.raw, place)
        if not held:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(held)
            if kind in (WIDGET, FREE_TEXT):
                typed += _typed(held, b"V" if kind == WIDGET else b"Contents", view, number)
            elif kind == NOTE and _string(held, b"Contents").strip():
                comments += 1
        finally:
            pdfium.FPDFPage_CloseAnnot(held)
    return Annotated((*linked, *typed), comments)


def _typed(held: Any, key: bytes, view: View, number: int) -> Iterator[Line]:
    """The text of a filled-in field or of a text box, line by line from the top of its box."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    text = _string(held, key)
    if not text.strip() or not pdfium.FPDFAnnot_GetRect(held, box):
        return
    corners = view.at(box.left, box.bottom), view.at(box.right, box.top)
    left, right = sorted((corners[0][0], corners[1][0]))
    bottom, top = sorted((corners[0][1], corners[1][1]))
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    size = max(4.0, min(11.0, (top - bottom) / max(len(lines), 1) / 1.2))
    for place, line in enumerate(lines):
        base = bottom + (len(lines) - place - 1) * size * 1.2 + 0.25 * size
        yield Line(line, number, left + 2, min(right, left + 2 + len(line) * size * 0.5), base, size)


def _string(held: Any, key: bytes) -> str:
    import pypdfium2.raw as pdfium

    length = pdfium.FPDFAnnot_GetStringValue(held, key, None, 0)
    if not 2 < length < 200_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAnnot_GetStringValue(held, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


@dataclass(frozen=True, slots=True)
class _Link:
    address: str
    left: float
    right: float
    bottom: float
    top: float


def _links(document: Any, page: Any, view: View) -> Iterator[_Link]:
    import pypdfium2.raw as pdfium

    start, link, box = ctypes.c_int(), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MOST_ANNOTATIONS):
        if not pdfium.FPDFLink_Enumerate(page.raw, start, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, box):
            continue
        length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
        if not 1 < length < LONGEST_ADDRESS:
            continue
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, length)
        address = address_of(buffer.value.decode("utf-8", "replace"))
        if address:
            one, other = view.at(box.left, box.bottom), view.at(box.right, box.top)
            (left, right), (bottom, top) = sorted((one[0], other[0])), sorted((one[1], other[1]))
            yield _Link(address, left, right, bottom, top)


def _linked(lines: Sequence[Line], links: Sequence[_Link]) -> list[Line]:
    if not links:
        return list(lines)
    made = []
    for line in lines:
        own = [link.address for link in links if _touches(link, line)]
        made.append(replace(line, links=tuple(dict.fromkeys(own))) if own else line)
    return made


def _touches(link: _Link, line: Line) -> bool:
    middle = line.base + 0.3 * line.size
    overlap = min(link.right, line.right) - max(link.left, line.left)
    return link.bottom - 1 <= middle <= link.top + 1 and overlap > 0.3 * min(line.size, link.right - link.left)


def bookmarks(document: Any) -> tuple[Bookmark, ...]:
    """The entries of the outline that lead to a page."""
    found: list[Bookmark] = []
    for entry in document.get_toc(max_depth=DEEPEST):
        if len(found) >= MOST_BOOKMARKS:
            break
        target = entry.get_dest()
        page = target.get_index() if target else None
        title = " ".join(entry.get_title().replace("\x00", "").split())
        if title and page is not None and page >= 0:
            found.append(Bookmark(title, page + 1, entry.level + 1))
    return tuple(found)
