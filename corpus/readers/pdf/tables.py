"""Tables on a printed page: the cells of ruled ones, headers of one row or two, and how they go on overleaf."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.blocks import Block
from corpus.readers.joining import ends, joined
from corpus.readers.pdf.lines import Cell, Grid, Line, Table
from corpus.readers.pdf.pieces import rows_of
from corpus.readers.tables import looks_like_header, merged_names, row_text, row_texts

BARE_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,3}[.)]")

Row = tuple[str | None, ...]


def ruled_table(grid: Grid, lines: Sequence[Line]) -> Table | None:
    """The table that the grid holds, or None where it is a box round text, or numbers beside paragraphs."""
    held: dict[Cell, list[Line]] = {cell: [] for cell in grid.cells}
    for line in lines:
        if cell := _cell_at(grid, line):
            held[cell].append(line)
    rows: list[list[str | None]] = [[None] * grid.columns for _ in range(grid.rows)]
    bold = [True] * grid.rows
    links: list[list[str]] = [[] for _ in range(grid.rows)]
    for cell, inside in held.items():
        text = cell_text(inside)
        for row in range(cell.row, cell.row + cell.rows):
            rows[row][cell.column] = text
            bold[row] = bold[row] and all(line.bold for line in inside)
            links[row] += [link for line in inside for link in line.links]
    full = [place for place, row in enumerate(rows) if any(row)]
    if not is_data([rows[place] for place in full]):
        return None
    return Table(
        tuple(tuple(rows[place]) for place in full),
        lines[0].page,
        grid.left,
        grid.right,
        grid.bottom,
        grid.top,
        tuple(tuple(dict.fromkeys(links[place])) for place in full),
        tuple(zip(grid.across, grid.across[1:], strict=False)),
        leading(bold[place] for place in full),
    )


def leading(flags: Iterator[bool]) -> int:
    """How many are true before the first that is not."""
    count = 0
    for flag in flags:
        if not flag:
            break
        count += 1
    return count


def _cell_at(grid: Grid, line: Line) -> Cell | None:
    middle, height = (line.left + line.right) / 2, line.base + 0.25 * line.size
    for cell in grid.cells:
        if cell.bottom - 1 <= height <= cell.top + 1 and cell.left - 1 <= middle <= cell.right + 1:
            return cell
    return None


def cell_text(lines: Sequence[Line]) -> str:
    """The lines of a cell as one text."""
    text = ""
    for row in rows_of(lines):
        line = " ".join(piece.text for piece in row)
        text = joined(text, line) if text else line
    return text


def is_data(rows: Sequence[Sequence[str | None]]) -> bool:
    """Whether a table holds data, and is no box round text or numbers beside paragraphs."""
    full = [[cell for cell in row if cell] for row in rows]
    wide = [row for row in full if len(row) >= 2]
    if len(rows) < 2 or len(wide) * 2 < len(rows):
        return False
    return not all(len(row) == 2 and BARE_NUMBER.fullmatch(row[0]) for row in wide)


@dataclass(frozen=True, slots=True)
class _PrintedRow:
    """A row, the page that it begins on, and its links."""

    cells: Row
    page: int
    links: tuple[str, ...]


def row_blocks(tables: Sequence[Table]) -> Iterator[Block]:
    """The rows of a table and of those that go on from it overleaf, each with the headers and its own page."""
    first = tables[0]
    header = _header(first)
    names = header.names if header else None
    rows = _whole_rows(tables, first.rows[: header.rows] if header else ())
    if not rows:
        yield from (Block(text, page=first.page, role="row") for text in row_texts(first.rows, header=False))
    everything = [row.cells for row in rows]
    for row in rows:
        texts = (row_text(row.cells, names),) if names else _plain_row(everything, row.cells)
        yield from (Block(text, page=row.page, role="row", links=row.links) for text in texts if any(row.cells))


def _whole_rows(tables: Sequence[Table], header: Sequence[Row]) -> list[_PrintedRow]:
    """The rows without the headers, those that a page's end parts put together."""
    made: list[_PrintedRow] = []
    for table in tables:
        skip = len(header) if header and _is_again(table.rows, header) else 0
        linked = [*table.links, *[()] * len(table.rows)]
        for place in range(skip, len(table.rows)):
            row = _PrintedRow(table.rows[place], table.page, linked[place])
            if made and table is not tables[0] and place == skip and _is_rest(made[-1].cells, row.cells):
                made[-1] = _rejoined(made[-1], row)
            else:
                made.append(row)
    return made


def _is_rest(before: Row, row: Row) -> bool:
    """Whether a row at a page's top is the rest of the one above it: nothing opens it, and a sentence goes on."""
    if row[0] or not before[0]:
        return False
    pairs = [(above, cell) for above, cell in zip(before, row, strict=True) if cell]
    return all(above and not ends(above) for above, _ in pairs)


def _rejoined(before: _PrintedRow, row: _PrintedRow) -> _PrintedRow:
    cells = tuple(
        joined(above, cell) if above and cell else above for above, cell in zip(before.cells, row.cells, strict=True)
    )
    return _PrintedRow(cells, before.page, tuple(dict.fromkeys((*before.links, *row.links))))


def _plain_row(rows: Sequence[Row], row: Row) -> tuple[str, ...]:
    """A row of a table without a header: a form names its own cells."""
    if all(len(each) == 2 for each in rows):
        return row_texts([row, *rows], header=None)[:1] if _reads_as_form(rows) else row_texts([row], header=False)
    return row_texts([row], header=False)


def _reads_as_form(rows: Sequence[Row]) -> bool:
    return any((row[0] or "").endswith(":") for row in rows)


@dataclass(frozen=True, slots=True)
class Header:
    """The names of a table's columns, and how many rows they take."""

    names: Row
    rows: int


def _header(table: Table) -> Header | None:
    rows = table.rows
    if len(rows) < 2:
        return None
    deep = _header_depth(table)
    names = merged_names(rows[:deep])
    rest = rows[deep:]
    if deep > 1 and rest:
        return Header(names, deep)
    clean = [[" ".join(cell.split()) if cell is not None else None for cell in row] for row in rows]
    bold = table.bold_rows == 1 and sum(bool(cell) for cell in rows[0]) >= 2
    return Header(names, 1) if bold or looks_like_header(clean) else None


def _header_depth(table: Table) -> int:
    """2 where the first row has a name over several columns, or both first rows are bold, and else 1."""
    rows = table.rows
    if len(rows) < 3:
        return 1
    spans = any(cell is None for cell in rows[0]) and any(rows[0]) and sum(bool(cell) for cell in rows[0]) >= 2
    plain = not any(cell is None for cell in rows[1])
    if spans and plain and (table.bold_rows in (0, 2) or table.bold_rows > 2):
        return 2
    return 2 if table.bold_rows == 2 and len(rows) > 2 else 1


def _is_again(rows: Sequence[Row], header: Sequence[Row]) -> bool:
    return bool(header) and tuple(map(_folded, rows[: len(header)])) == tuple(map(_folded, header))


def _folded(row: Row) -> tuple[str, ...]:
    return tuple(" ".join((cell or "").split()).casefold() for cell in row)


def goes_on(before: Table, after: Table) -> bool:
    """Whether a table is the rest of the one that ends the page before."""
    if after.page != before.page + 1 or len(before.columns) != len(after.columns):
        return False
    return all(
        one[0] < other[1] and other[0] < one[1] for one, other in zip(before.columns, after.columns, strict=True)
    )
