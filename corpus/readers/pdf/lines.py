"""The nouns of a printed page: its lines and pieces of lines, its ruled grids, the page itself."""

from dataclasses import dataclass
from typing import Literal

Part = Literal["text", "aside", "caption", "footnote"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or the piece of it that stands in one column or cell.

    Lengths in points; the page's lower left corner, as it is held to be read, is the origin.
    """

    text: str
    page: int  # 1-based
    left: float
    right: float
    base: float  # height of its base line
    size: float
    bold: bool = False
    part: Part = "text"  # an aside is set at an angle to the page's text
    column: int = 0  # counted over the page's columns; pieces of one column share a right edge
    links: tuple[str, ...] = ()
    marks: int = 0  # raised figures and stars that were taken out of the text: they lead to footnotes
    number: str | None = None  # one in capital letters that hangs before the text, like "II" or "B"
    raised: bool = False  # it opens with a raised mark of its own, as a footnote does


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, upright or level: from `start` to `end` along it, at `at` across it."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; it may reach over several columns and rows."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: where it stands and its cells, from the top, left to right."""

    left: float
    right: float
    bottom: float
    top: float
    rows: int
    across: tuple[float, ...]  # the edges of its columns
    cells: tuple[Cell, ...]

    @property
    def columns(self) -> int:
        return len(self.across) - 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read: its rows, each cell a text, or None where the one to its left reaches over it."""

    rows: tuple[tuple[str | None, ...], ...]
    page: int
    left: float
    right: float
    bottom: float
    top: float
    links: tuple[tuple[str, ...], ...] = ()  # of each row
    columns: tuple[tuple[float, float], ...] = ()  # left and right edge of each
    bold_rows: int = 0  # rows at its head that are all bold


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed on one page: pieces of lines in no order that matters, and grids."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    grids: tuple[Grid, ...] = ()
    read_by_ocr: bool = False


Item = Line | Table
