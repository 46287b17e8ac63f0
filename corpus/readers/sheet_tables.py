"""The tables and notes of a sheet, out of its grid of cells."""

import re
from collections.abc import Iterator, Sequence

from corpus.blocks import Block
from corpus.readers.tables import FIGURE, YEAR, row_text

Grid = Sequence[Sequence[str]]  # rows of the texts of cells, "" where empty


def blocks_of_grid(grid: Grid) -> Iterator[Block]:
    """Each row of a table as a row that carries its headers; lines above and below a table as text.

    An empty row ends a table. One that follows without headers of its own goes on under those of the table before.
    """
    names: list[str] = []
    for region in _regions(grid):
        start = next((place for place, row in enumerate(region) if _filled(row) > 1), len(region))
        yield from (Block(_joined(row)) for row in region[:start])
        end = len(region)
        while end > start and _filled(region[end - 1]) == 1 and region[end - 1][0] and _is_note(region[end - 1]):
            end -= 1
        table = region[start:end]
        if table:
            headers = _header_rows(table)
            names = _merged_names(table[:headers]) if headers else names if len(names) == len(table[0]) else []
            yield from _rows(table[headers:], names)
        yield from (Block(_joined(row)) for row in region[end:])


def _rows(rows: Grid, names: Sequence[str]) -> Iterator[Block]:
    for row in rows:
        if text := row_text(row, names):
            yield Block(text, role="row")


def _regions(grid: Grid) -> Iterator[list[Sequence[str]]]:
    """Runs of rows that are not empty, without the columns that are empty in all of them."""
    region: list[Sequence[str]] = []
    for row in [*grid, ()]:
        if any(row):
            region.append(row)
        elif region:
            yield _without_empty_columns(region)
            region = []


def _without_empty_columns(rows: Grid) -> list[Sequence[str]]:
    width = max(map(len, rows))
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    kept = [place for place in range(width) if any(row[place] for row in padded)]
    return [[row[place] for place in kept] for row in padded]


def _header_rows(table: Grid) -> int:
    """How many rows at the top name the columns: those without a figure, over one that has some; at most three.

    Text over text is a header where its cells are all filled and different.
    """
    if len(table) < 2:
        return 0
    first = next((place for place, row in enumerate(table[:4]) if any(map(_is_figure, row))), None)
    if first is None:
        top = table[0]
        return 1 if all(top) and len(set(top)) == len(top) else 0
    return first


def _merged_names(headers: Grid) -> list[str]:
    """The name of each column, from the outer header to the inner: "2023/24 Q1"."""
    filled = [_carried(row) if place < len(headers) - 1 else list(row) for place, row in enumerate(headers)]
    return [" ".join(dict.fromkeys(cell for cell in column if cell)) for column in zip(*filled, strict=True)]


def _carried(row: Sequence[str]) -> list[str]:
    """An outer header reaches over the empty cells to its right."""
    carried: list[str] = []
    for cell in row:
        carried.append(cell or (carried[-1] if carried else ""))
    return carried


def _is_figure(cell: str) -> bool:
    dated = re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", cell) is not None
    return dated or (bool(FIGURE.fullmatch(cell)) and any(map(str.isdigit, cell)) and not YEAR.fullmatch(cell))


def _is_note(row: Sequence[str]) -> bool:
    return re.match(r"(?:notes?|sources?|\*|\(?\d\)|figures|data|prepared|published)\b|\*", row[0], re.I) is not None


def _filled(row: Sequence[str]) -> int:
    return sum(map(bool, row))


def _joined(row: Sequence[str]) -> str:
    return " ".join(cell for cell in row if cell)
