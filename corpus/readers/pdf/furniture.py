"""What is printed on page after page and is no part of the paper: headers, footers, page numbers, watermarks."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.lines.marks import is_page_number, marking_of
from corpus.readers.pdf.lines import Grid, Line, Page
from corpus.readers.pdf.pieces import rows_of

MARGIN = 0.12  # share of the page's height, above and below, in which headers and footers stand
NEARBY = 6  # pages on either side among which a header comes again: a pack's papers have headers of their own
FEWEST_REPEATS = 3  # of these pages; odd and even ones may differ
ALONE = 1.6  # times its size that a bare number stands off the text, if it is a page number
ROW_GAP = 2.6  # times its size: rows of one table are no further apart
LARGE = 30.0  # points of a single watermark
AGENDA_ITEM = re.compile(r"agenda item (?:no\.? ?)?\d{1,2} ?(?:[a-z]|\([a-z]\))?")
BARE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}")


@dataclass(frozen=True, slots=True)
class Body:
    """The pages without their furniture, and what of it is worth keeping."""

    pages: tuple[Page, ...]
    marking: str | None
    watermarks: tuple[str, ...] = ()


def without_furniture(pages: Sequence[Page]) -> Body:
    """The pages without headers, footers, page numbers, markings in the margins, and watermarks."""
    places = _places(pages)
    kept: list[Page] = []
    markings: Counter[str] = Counter()
    watermarks: dict[str, None] = {}
    for page in pages:
        lines = []
        of_tables = _in_columns(page, places, len(pages))
        for line in page.lines:
            if line.part == "aside" and _is_watermark(line, places):
                watermarks[line.text] = None
            elif line.part == "text" and id(line) not in of_tables and _is_furniture(line, page, places, len(pages)):
                if marking := _marking_in(line.text):
                    markings[marking] += 1
            else:
                lines.append(line)
        lines = [line for line in lines if not _is_bare_number(line, page, lines)]
        kept.append(replace(page, lines=tuple(lines)))
    marking = markings.most_common(1)[0][0] if markings else None
    return Body(tuple(kept), marking, tuple(watermarks))


def _places(pages: Sequence[Page]) -> dict[str, list[int]]:
    """The pages on which each thing stands that stands in a margin, or at an angle."""
    found: dict[str, list[int]] = defaultdict(list)
    for page in pages:
        keys = {
            key
            for line in page.lines
            if line.part == "aside" or (in_margin(line, page) and not _in_grid(line, page))
            for key in _keys(line)
        }
        for key in keys:
            found[key].append(page.number)
    return found


def _is_furniture(line: Line, page: Page, places: dict[str, list[int]], count: int) -> bool:
    if not in_margin(line, page) or _in_grid(line, page):
        return False
    text = line.text.strip()
    if _is_plainly(text):
        return True
    return any(_is_repeated(key, page.number, places, count) for key in _keys(line))


def _is_bare_number(line: Line, page: Page, rest: Sequence[Line]) -> bool:
    """Whether the line is a page number without a word, outside everything else on the page."""
    if line.part != "text" or not in_margin(line, page) or _in_grid(line, page):
        return False
    return BARE_NUMBER.fullmatch(line.text.strip()) is not None and _stands_alone(line, page, rest)


def _in_columns(page: Page, places: dict[str, list[int]], count: int) -> frozenset[int]:
    """The lines in the margins, by identity, that are rows of a table which reaches into them.

    Tables repeat their headers, and may repeat a row. Each row is held against the next one towards the middle of
    the page, which must be of the body itself.
    """
    rows = rows_of([line for line in page.lines if line.part == "text"])
    found: set[int] = set()
    for ordered in (rows, rows[::-1]):
        inner: list[Line] = []
        for row in reversed(ordered):
            new = all(_is_new(line, page, places, count) for line in row)
            if new or (inner and _is_under(row, inner)):
                inner = row
                found.update(() if new else map(id, row))
            else:
                inner = []
    return frozenset(found)


def _is_new(line: Line, page: Page, places: dict[str, list[int]], count: int) -> bool:
    repeated = in_margin(line, page) and any(_is_repeated(key, page.number, places, count) for key in _keys(line))
    return not repeated and not (in_margin(line, page) and _is_plainly(line.text.strip()))


def _is_plainly(text: str) -> bool:
    return is_page_number(text) or marking_of(text) is not None


def _is_under(row: Sequence[Line], inner: Sequence[Line]) -> bool:
    """Whether the pieces of two rows that follow each other stand in the same columns."""
    if min(len(row), len(inner)) < 2 or any(_is_plainly(line.text.strip()) for line in row):
        return False
    if abs(row[0].base - inner[0].base) > ROW_GAP * row[0].size:
        return False
    together = sum(any(cell.left < line.right and cell.right > line.left for cell in inner) for line in row)
    return together >= 2 and together * 2 > len(row)


def _is_repeated(key: str, number: int, places: dict[str, list[int]], count: int) -> bool:
    pages = places[key]
    near = bisect_right(pages, number + NEARBY) - bisect_left(pages, number - NEARBY)
    return near >= (FEWEST_REPEATS if count > FEWEST_REPEATS else 2)


def _is_watermark(line: Line, places: dict[str, list[int]]) -> bool:
    """Words across a page: again on another, or alone and far larger than text."""
    return len(places[next(_keys(line))]) > 1 or (line.size > LARGE and len(line.text.split()) <= 3)


def _marking_in(text: str) -> str | None:
    """The marking that a line of a header is, or holds at one end: "Page 3 of 9 OFFICIAL"."""
    if marking := marking_of(text):
        return marking
    words = text.split()
    for length in (3, 2, 1):
        for part in (words[:length], words[-length:]):
            if len(words) > length and (marking := marking_of(" ".join(part))) and marking == " ".join(part):
                return marking
    return None


def in_margin(line: Line, page: Page) -> bool:
    return not MARGIN * page.height < line.base < (1 - MARGIN) * page.height


def _in_grid(line: Line, page: Page) -> bool:
    """Whether the line is in a table that is not itself all in a margin, as a letterhead is."""
    return any(
        _holds(grid, line)
        and not (grid.bottom > (1 - MARGIN) * page.height - 20 or grid.top < MARGIN * page.height + 20)
        for grid in page.grids
    )


def _holds(grid: Grid, line: Line) -> bool:
    return grid.left - 2 <= line.left <= grid.right + 2 and grid.bottom - 2 <= line.base <= grid.top + 2


def _stands_alone(line: Line, page: Page, rest: Sequence[Line]) -> bool:
    """Whether a bare number is outside everything else on the page, by more than the distance of lines."""
    others = [other.base for other in rest if other is not line and other.part == "text"]
    if not others:
        return False  # the whole page is a number
    off = ALONE * line.size
    if line.base < page.height / 2:
        return all(other > line.base + off for other in others)
    return all(other < line.base - off for other in others)


def _keys(line: Line) -> Iterator[str]:
    """The line as it is, and with one number as its step from the page's: "Page 3 of 9", "Page +0 of 9"."""
    words = " ".join(line.text.casefold().split())
    height = round(line.base / 4)
    for near in (height, height + 1) if line.base / 4 - height > 0 else (height - 1, height):
        yield f"{words}@{near}"
        if AGENDA_ITEM.fullmatch(words):
            continue  # items of a page each keep step with the pages, and their stamps are what splits a pack
        for found in re.finditer(r"(?<!\d)\d{1,4}(?!\d)", words):
            yield f"{words[: found.start()]}{int(found[0]) - line.page:+d}{words[found.end() :]}@{near}"
