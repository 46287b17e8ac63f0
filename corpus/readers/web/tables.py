"""Tables of a web page: cells that reach over others, which rows are headers, tables that stand in cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from corpus.readers.tables import Row
from corpus.readers.web.facts import Element
from corpus.readers.web.words import NEVER_TEXT, plain, words_of

WIDEST = 100  # columns that a cell may claim to span
OF_A_PAGE = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "article", "main"})  # hardly in a cell of data
APART = NEVER_TEXT | {"table"}  # no part of the text of the cell that it stands in


@dataclass(frozen=True, slots=True)
class Heads:
    """Rows at the head of a table that name its columns."""

    sure: int | None  # by thead, or the first row by th alone; None where the page does not say
    marked: int  # rows of th alone: those after the first may be data


@dataclass(frozen=True, slots=True)
class Hanging:
    """A table that stands in a cell."""

    table: Element
    column: int


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row as the page has it."""

    texts: Row
    hanging: tuple[Hanging, ...]


def rows_of(table: Element) -> list[Element]:
    """The table's own rows."""
    return [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]


def cells_of(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def is_layout(table: Element, rows: Sequence[Element]) -> bool:
    """Whether the table only lays out the page: cells below each other, or tables in cells that nothing names."""
    if all(len(cells_of(row)) <= 1 for row in rows):
        return True
    if table.find(".//table") is None:
        return False
    cells = [cell for row in rows for cell in cells_of(row)]
    named = any(cell.tag == "th" for cell in cells) or table.find("caption") is not None
    return not named or table.get("role") in ("presentation", "none") or any(map(_holds_a_page, cells))


def _holds_a_page(element: Element) -> bool:
    """Whether headings or lists stand in it, those of tables in it apart."""
    inside = (child for child in element if child.tag != "table")
    return any(child.tag in OF_A_PAGE or _holds_a_page(child) for child in inside)


def heads_of(table: Element, rows: Sequence[Element]) -> Heads:
    """The rows that the page marks as headers; a corner may be an empty td."""
    in_head = sum(row.getparent() is not table and row.getparent().tag == "thead" for row in rows)
    marked = len(list(takewhile(_is_of_heads, rows)))
    return Heads(in_head or min(marked, 1) or None, marked)


def _is_of_heads(row: Element) -> bool:
    cells = cells_of(row)
    heads = [cell for cell in cells if cell.tag == "th"]
    return bool(heads) and (heads == cells or (heads == cells[1:] and not plain(words_of(cells[0]))))


def grid_of(rows: Sequence[Element]) -> list[HeldRow]:
    """The text of each cell in its column; a cell that reaches down speaks in each row it reaches."""
    reaching: dict[int, tuple[str | None, int]] = {}
    return [_held(row, reaching) for row in rows]


def _held(row: Element, reaching: dict[int, tuple[str | None, int]]) -> HeldRow:
    texts: list[str | None] = []
    hanging: list[Hanging] = []
    for cell in [*cells_of(row), None]:
        while len(texts) in reaching:
            text, left = reaching.pop(len(texts))
            if left > 1:
                reaching[len(texts)] = (text, left - 1)
            texts.append(text)
        if cell is not None:
            hanging += [Hanging(table, len(texts)) for table in _tables_in(cell)]
            text, down = plain(words_of(cell, skip=APART)), _span(cell, "rowspan")
            for said in (text, *[None] * (_span(cell, "colspan") - 1)):
                if down > 1:
                    reaching[len(texts)] = (said, down - 1)
                texts.append(said)
    return HeldRow(tuple(texts), tuple(hanging))


def _tables_in(element: Element) -> Iterator[Element]:
    """The tables in an element, but not those within them."""
    for child in element:
        if child.tag == "table":
            yield child
        elif child.tag not in NEVER_TEXT:
            yield from _tables_in(child)


def _span(cell: Element, name: str) -> int:
    said = cell.get(name, "")
    return min(max(int(said), 1), WIDEST) if re.fullmatch(r"\d{1,6}", said) else 1
