"""PDF files: page by page, headers and footers out, wrapped lines joined, tables by row."""

import ctypes
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot
from pathlib import Path
from typing import Any

from corpus.blocks import Reading
from corpus.failures import UnreadablePaper
from corpus.readers.joining import joined
from corpus.readers.pdf_layout import blocks_of
from corpus.readers.pdf_lines import Line, Page, without_furniture
from corpus.readers.tables import Row, row_texts

ONE_AT_A_TIME = threading.Lock()  # pdfium must not be called from two threads at once
TAIL = 4096  # bytes in which a whole PDF says that it ends
FEWEST_RULES, MOST_RULES = 6, 4000  # drawn lines of a page with a table; with more it is a chart or a map
BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!light)", re.IGNORECASE)
BARE_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,3}[.)]")
MOST_GARBAGE = 0.3  # share of characters without meaning above which a page's text is reported


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table on a page: its place in points from the lower left corner, and its cells."""

    left: float
    right: float
    top: float
    bottom: float
    rows: tuple[Row, ...]

    def holds(self, line: Line) -> bool:
        return self.left - 2 <= line.left <= self.right + 2 and self.bottom - 2 <= line.base <= self.top + 2


def read_pdf(path: Path) -> Reading:
    """The blocks of a PDF.

    Raises UnreadablePaper where it is cut off, damaged, encrypted, or without text on any page, like a scan.
    """
    _refuse_cut_off(path)
    with ONE_AT_A_TIME:
        document = _opened(path)
        try:
            warnings: list[str] = []
            pages = list(_pages(path, document, warnings))
            title = _title(document)
        finally:
            document.close()
    _refuse_scan(path, pages)
    body = without_furniture(pages)
    return Reading(blocks_of(body.lines), title=title, marking=body.marking, warnings=(*_gaps(pages), *warnings))


def _refuse_cut_off(path: Path) -> None:
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - TAIL))
        if b"%%EOF" not in file.read():
            raise UnreadablePaper(f"{path.name!r} is cut off: its end is missing. Fetch it again.")


def _opened(path: Path) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
        len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadablePaper(
                f"{path.name!r} is encrypted with a password. Open it, print it to a new PDF, add that one."
            ) from error
        raise UnreadablePaper(f"{path.name!r} is damaged: no PDF reader can open it. Fetch it again.") from error
    return document


def _refuse_scan(path: Path, pages: Sequence[Page]) -> None:
    if any(page.lines for page in pages):
        return
    which = "its only page" if len(pages) == 1 else f"pages 1 to {len(pages)}" if pages else "it (it has no pages)"
    raise UnreadablePaper(
        f"{path.name!r} has no text on {which}: it may be a scan. Ask for the original, or run OCR over it "
        "(ocrmypdf in.pdf out.pdf) and add the result."
    )


def _gaps(pages: Sequence[Page]) -> Iterator[str]:
    """What the reader of the paper should know about pages that say less than they show."""
    for page in pages:
        text = "".join(line.text for line in page.lines)
        if not text and not any(line.rows for line in page.lines):
            yield f"page {page.number} has no text (a picture or a scan?)"
        elif sum(map(_is_garbage, text)) > len(text) * MOST_GARBAGE:
            yield f"page {page.number} has garbled text (its fonts do not say which letters they show)"


def _is_garbage(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff"


def _title(document: Any) -> str | None:
    try:
        return " ".join(document.get_metadata_value("Title").replace("\x00", "").split()) or None
    except UnicodeDecodeError:
        return None


def _pages(path: Path, document: Any, warnings: list[str]) -> Iterator[Page]:
    """The pages one by one, each closed before the next is opened: memory does not grow with the paper."""
    import pypdfium2

    with _Tables(path) as tables:
        for number in range(1, len(document) + 1):
            try:
                page = document[number - 1]
            except pypdfium2.PdfiumError:
                warnings.append(f"page {number} is damaged and was not read")
                continue
            try:
                lines = tuple(_lines(page, number))
                if lines and _is_ruled(page):
                    lines = _with_tables(lines, tables.on(number, page.get_height(), warnings))
                yield Page(number, page.get_height(), lines)
            finally:
                page.close()


def _lines(page: Any, number: int) -> Iterator[Line]:
    """The page's lines in pdfium's order; it marks a hyphen at a line's end by U+FFFE and no line break."""
    held = page.get_textpage()
    try:
        start = 0
        for piece in re.findall(r"[^\r\n\ufffe]*(?:\r\n|[\r\n\ufffe]|$)", held.get_text_range()):
            text = piece.replace("\ufffe", "-")
            if text.strip(" \t\r\n\x00"):
                yield _line(held, text, start, number)
            start += _length(piece)
    finally:
        held.close()


def _length(text: str) -> int:
    """Length as pdfium counts it, in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _line(held: Any, text: str, start: int, number: int) -> Line:
    first = _place(held, start + _length(text) - _length(text.lstrip()))
    last = _place(held, start + _length(text.rstrip()) - 1)
    middle = _place(held, start + _length(text.strip()) // 2)
    left, right = held.get_charbox(first)[0], held.get_charbox(last)[2]
    bold = all(_is_bold(held, place) for place in (first, middle, last))
    return Line(text.strip(), number, left, right, _base(held, first), _size(held, middle), bold)


def _place(held: Any, text_index: int) -> int:
    """The index of the character; that of the text leaves out what has no letter."""
    import pypdfium2.raw as pdfium

    return max(0, int(pdfium.FPDFText_GetCharIndexFromTextIndex(held.raw, text_index)))


def _base(held: Any, place: int) -> float:
    import pypdfium2.raw as pdfium

    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(held.raw, place, across, up)
    return up.value


def _size(held: Any, place: int) -> float:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    scaled = pdfium.FPDFText_GetMatrix(held.raw, place, matrix)
    scale = hypot(matrix.c, matrix.d) if scaled else 1.0
    return float(pdfium.FPDFText_GetFontSize(held.raw, place)) * (scale or 1.0)


def _is_bold(held: Any, place: int) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFText_GetFontWeight(held.raw, place) >= 600:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(held.raw, place, name, 128, flags)
    return BOLD.search(name.value.decode("utf-8", "replace")) is not None


def _is_ruled(page: Any) -> bool:
    """Whether enough is drawn on the page for a table, and not so much that it is a chart."""
    import pypdfium2.raw as pdfium

    drawn = 0
    for place in range(min(pdfium.FPDFPage_CountObjects(page.raw), 20 * MOST_RULES)):
        kind = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, place))
        drawn += kind == pdfium.FPDF_PAGEOBJ_PATH
    return FEWEST_RULES <= drawn <= MOST_RULES


class _Tables:
    """The ruled tables of a PDF, through pdfplumber: opened at the first page that needs it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document: Any = None

    def __enter__(self) -> "_Tables":
        return self

    def __exit__(self, *error: object) -> None:
        if self._document is not None:
            self._document.close()

    def on(self, number: int, height: float, warnings: list[str]) -> tuple[Table, ...]:
        """The tables on a page. Where pdfplumber fails, a warning says so, and the lines are held as text."""
        import pdfplumber

        try:
            if self._document is None:
                self._document = pdfplumber.open(self._path)
            page = self._document.pages[number - 1]
            tables = tuple(_table(found, height) for found in page.find_tables())
            page.close()
        except Exception as error:  # pdfminer raises anything at all over bad bytes
            warnings.append(f"the tables on page {number} could not be read ({type(error).__name__}): its text was")
            return ()
        return tuple(table for table in tables if _is_data(table.rows))


def _table(found: Any, height: float) -> Table:
    left, top, right, bottom = found.bbox
    rows = tuple(tuple(None if cell is None else _whole(cell) for cell in row) for row in found.extract())
    return Table(left, right, height - top, height - bottom, rows)


def _whole(cell: str) -> str:
    lines = cell.split("\n")
    text = lines[0]
    for line in lines[1:]:
        text = joined(text, line)
    return text


def _is_data(rows: Sequence[Row]) -> bool:
    """Whether a table holds data, and is no box round text or numbers beside paragraphs."""
    full = [[cell for cell in row if cell] for row in rows]
    wide = [row for row in full if len(row) >= 2]
    if len(rows) < 2 or len(wide) * 2 < len(rows):
        return False
    return not all(len(row) == 2 and BARE_NUMBER.fullmatch(row[0]) for row in wide)


def _with_tables(lines: Sequence[Line], tables: Sequence[Table]) -> tuple[Line, ...]:
    """The lines, with each table's rows in place of the lines that it holds."""
    made: list[Line] = []
    placed: set[int] = set()
    for line in lines:
        place = next((place for place, table in enumerate(tables) if table.holds(line)), None)
        if place is None:
            made.append(line)
        elif place not in placed:
            placed.add(place)
            made.append(replace(line, text="", rows=row_texts(tables[place].rows)))
    return tuple(made)
