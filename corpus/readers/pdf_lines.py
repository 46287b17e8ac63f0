"""The lines of a PDF's pages, and which are furniture: page numbers, and what repeats on each page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.marks import is_page_number, marking_of

MARGIN = 0.12  # share of the page's height, above and below, in which headers and footers stand
FEWEST_REPEATS = 3  # pages on which a line must come again; on both, where there are only two
SHARE_REPEATS = 0.3  # of all pages: sections of a long paper have footers of their own
BARE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Lengths in points; the page's lower left corner is the origin."""

    text: str
    page: int  # 1-based
    left: float
    right: float
    base: float  # height of its base line
    size: float
    bold: bool
    rows: tuple[str, ...] = ()  # a table that stands in this line's place, by row; its text is empty


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in reading order."""

    number: int
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """The lines that are left when the furniture is taken out, and the marking that was part of it."""

    lines: tuple[Line, ...]
    marking: str | None


def without_furniture(pages: Sequence[Page]) -> Body:
    """The lines of all pages in order, without headers, footers, page numbers and markings in the margins."""
    repeated = _repeated(pages)
    kept, markings = [], []
    for page in pages:
        for line in page.lines:
            if _is_furniture(line, page, repeated):
                markings.append(marking_of(line.text))
            else:
                kept.append(line)
    return Body(tuple(kept), next((marking for marking in markings if marking), None))


def _is_furniture(line: Line, page: Page, repeated: frozenset[str]) -> bool:
    if line.rows or not _in_margin(line, page):
        return False
    text = line.text.strip()
    return (
        is_page_number(text)
        or marking_of(text) is not None
        or BARE_NUMBER.fullmatch(text) is not None
        or any(key in repeated for key in _keys(line))
    )


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """What stands in the margins of many pages at the same height, page numbers aside."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({key for line in page.lines if _in_margin(line, page) for key in _keys(line)})
    least = max(min(FEWEST_REPEATS, len(pages)), SHARE_REPEATS * len(pages), 2)
    return frozenset(key for key, times in seen.items() if times >= least)


def _in_margin(line: Line, page: Page) -> bool:
    return not MARGIN * page.height < line.base < (1 - MARGIN) * page.height


def _keys(line: Line) -> Iterator[str]:
    """The line as it is, and with one number as its step from the page's: "Page 3 of 9", "Page +0 of 9"."""
    words = " ".join(line.text.casefold().split())
    height = round(line.base / 4)
    yield f"{words}@{height}"
    for found in re.finditer(r"(?<!\d)\d{1,4}(?!\d)", words):
        yield f"{words[: found.start()]}{int(found[0]) - line.page:+d}{words[found.end() :]}@{height}"
