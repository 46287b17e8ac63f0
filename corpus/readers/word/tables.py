"""Tables of a Word file: merged cells, headers of several rows, links, and tables that stand in cells."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.blocks import Block
from corpus.readers.link_marks import marked
from corpus.readers.tables import Row, SaidRow, SaidTable, hung_in, said_table
from corpus.readers.word.looks import Look, Walk
from corpus.readers.word.xml import Element, W, switched, value, whole

WIDEST = 100  # columns that a cell may claim to span
BARE_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,3}[.)]")
FOLLOWING = ("row", "footnote")  # what stands in a cell and is no part of its text

Reader = Callable[[Walk, Element], Iterator[Look]]
Looks = Sequence[Look]


@dataclass(frozen=True, slots=True)
class Hanging:
    """What follows a row, for it stands in one of its cells: the rows of a table, a footnote."""

    look: Look
    column: int


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row as it stands in the file."""

    texts: Row
    hanging: tuple[Hanging, ...]
    page: int | None
    is_header: bool  # the file has it printed again on each page
    is_bold: bool


def table_looks(walk: Walk, table: Element, *, read: Reader) -> Iterator[Look]:
    """A table by row, each followed by what stands in its cells; one that only lays out the page as plain paragraphs.

    `read` reads what a cell holds.
    """
    rows = [row for row in table.iter(f"{W}tr") if _table_of(row) is table and not _deleted_row(row)]
    cells = [[_cell(walk, cell, read) for cell in _cells(row)] for row in rows]
    if _is_layout(cells):
        for row in cells:
            yield from _laid_out(row)
        return
    held = _held(walk, rows, cells)
    said = said_table(
        [row.texts for row in held],
        header_rows=_leading(row.is_header for row in held) or None,
        marked_rows=_leading(row.is_bold for row in held),
    )
    yield from _told(held, said)


def _told(held: Sequence[HeldRow], table: SaidTable) -> Iterator[Look]:
    by_place = {row.place: row for row in table.rows}
    for place, row in enumerate(held):
        said = by_place.get(place)
        if said:
            yield Look(Block(said.text, page=row.page, role="row"), bold=False, row=said)
        for each in row.hanging:
            yield _hung(each, said, table.names)


def _hung(hanging: Hanging, outer: SaidRow | None, names: Sequence[str]) -> Look:
    look = hanging.look
    if look.row is None:
        return look
    text = hung_in(look.row, hanging.column, outer=outer, names=names).text
    return replace(look, block=replace(look.block, text=text), row=None)


def _leading(flags: Iterator[bool]) -> int:
    """How many are true before the first that is not."""
    return len(list(takewhile(bool, flags)))


def _table_of(row: Element) -> Element:
    parent = row.getparent()
    while parent.tag != f"{W}tbl":
        parent = parent.getparent()
    return parent


def _deleted_row(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _cells(child)


def _cell(walk: Walk, cell: Element, read: Reader) -> list[Look]:
    return [look for look in read(walk, cell) if look.block.text or look.block.number]


def _is_layout(rows: Sequence[Sequence[Looks]]) -> bool:
    return all(len(_full(row)) <= 1 or (len(_full(row)) == 2 and _is_number(_full(row)[0])) for row in rows)


def _full(row: Sequence[Looks]) -> list[Looks]:
    return [cell for cell in row if cell]


def _is_number(cell: Looks) -> bool:
    """Whether the cell holds nothing but a paragraph's number, printed or counted."""
    if len(cell) != 1 or cell[0].block.role != "text":
        return False
    block = cell[0].block
    return bool(block.number) if not block.text else BARE_NUMBER.fullmatch(block.text) is not None


def _laid_out(row: Sequence[Looks]) -> Iterator[Look]:
    cells = _full(row)
    if len(cells) == 2:
        number, first = cells[0][0].block, cells[1][0]
        bare = number.number or number.text.rstrip(".)")
        yield replace(first, block=replace(first.block, number=first.block.number or bare))
        yield from cells[1][1:]
    elif cells:
        yield from cells[0]


def _held(walk: Walk, rows: Sequence[Element], cells: Sequence[Sequence[Looks]]) -> list[HeldRow]:
    """The rows; a cell merged with the one above says what that one says."""
    above: dict[int, str] = {}
    page = walk.page
    held: list[HeldRow] = []
    for row, looks in zip(rows, cells, strict=True):
        page = next((look.block.page for cell in looks for look in cell), held[-1].page if held else page)
        held.append(_row(walk, row, looks, above, page))
    return held


def _row(walk: Walk, row: Element, held: Sequence[Looks], above: dict[int, str], page: int | None) -> HeldRow:
    texts: list[str | None] = [""] * (whole(value(row, "trPr/gridBefore")) or 0)
    hanging: list[Hanging] = []
    bold: list[bool] = []
    for cell, looks in zip(_cells(row), held, strict=True):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
        own = [look for look in looks if look.block.role not in FOLLOWING]
        hanging += [Hanging(look, len(texts)) for look in looks if look.block.role in FOLLOWING]
        bold += [look.bold for look in own]
        text = above.get(len(texts), "") if goes_on else " ".join(_said(walk, look) for look in own)
        above[len(texts)] = text
        span = whole(value(cell, "tcPr/gridSpan")) or 1
        texts += [text, *[None] * (min(span, WIDEST) - 1)]
    return HeldRow(
        tuple(texts), tuple(hanging), page, is_header=bool(switched(row, "trPr/tblHeader")), is_bold=all(bold)
    )


def _said(walk: Walk, look: Look) -> str:
    """The paragraph's words in its cell, with marks of the links that they hold."""
    text = f"{look.block.number}. {look.block.text}" if look.block.number else look.block.text
    return text + "".join(marked(address, walk.row_addresses) for address in look.block.links)
