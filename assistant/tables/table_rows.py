"""A table row as a paper's paragraph has it, "District: Leeds; Crimes: 58,407", taken apart into named cells."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from corpus import Paragraph

# "Charged (%)", "Percentage charged", "2031/32 (£m)", "Cost in £000": what the numbers of a column are.
SHARES = re.compile(r"%|\bper ?cent\b|^(?:percentage|proportion|share)\b", re.IGNORECASE)
SUMS = re.compile(r"£\s?(?P<scale>m(?:illions?)?|k|bn|['’]?000s?|thousands?)?\b", re.IGNORECASE)
# "Percentage not known to this digest", "n/a".
UNKNOWN = re.compile(r"^[^\d;]{0,20}\b(?:not|un)[ -]?known\b|^(?:n/?a|[-–—?]+)$", re.IGNORECASE)
# A row of a log of actions; other actions are told in sentences.
ACTION_ROW = re.compile(r"^[^:;]{1,40}: [^;]+(?:; [^:;]{1,40}: [^;]+)+$")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row."""

    column: str  # "" where the table names none
    text: str
    start: int  # of `text` in the paragraph

    @property
    def unknown(self) -> bool:
        """Whether it only says that nobody knows."""
        return UNKNOWN.search(self.text) is not None

    @property
    def unit(self) -> Literal["£", "%", ""]:
        """What its column says that its number is of: a sum, a share, or nothing said."""
        return "£" if "£" in self.column else "%" if SHARES.search(self.column) else ""

    @property
    def scale(self) -> int:
        """What its number is to be multiplied by, as its column says: thousands, millions."""
        found = SUMS.search(self.column)
        said = (found["scale"] or "").casefold().strip("'’") if found else ""
        return {"m": 10**6, "b": 10**9, "k": 1000, "t": 1000, "0": 1000}.get(said[:1], 1)


def cells(paragraph: Paragraph) -> tuple[Cell, ...]:
    """The cells of a row, in order; of a bullet "Leeds: 248 PCSOs." its name and the rest. Empty for running text."""
    if paragraph.kind == "bullet":
        name, mark, rest = paragraph.text.partition(": ")
        return (Cell("", name, 0), Cell("", rest, len(name + mark))) if mark and rest else ()
    if paragraph.kind != "table row" and not (paragraph.kind == "action" and ACTION_ROW.match(paragraph.text)):
        return ()
    found, start = list[Cell](), 0
    for part in paragraph.text.split("; "):
        column, mark, text = part.partition(": ")
        if not mark and found and found[-1].column:  # a semicolon inside a cell: "Note: up 9%; not yet checked"
            found[-1] = replace(found[-1], text=f"{found[-1].text}; {part}")
        else:
            found.append(Cell(column, text, start + len(column + mark)) if mark else Cell("", part, start))
        start += len(part) + len("; ")
    return tuple(found)


def row_cells(paragraph: Paragraph) -> tuple[Cell, ...]:
    """The cells of a table's row; none of any other paragraph."""
    return cells(paragraph) if paragraph.kind == "table row" else ()


def columns(paragraph: Paragraph) -> tuple[str, ...]:
    """The names of a row's columns; none for any other paragraph."""
    return tuple(cell.column for cell in cells(paragraph) if cell.column) if paragraph.kind != "bullet" else ()
