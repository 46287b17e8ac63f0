"""Cells of a table without rules whose texts wrap: told by the distance of lines, and rows by cells side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.readers.pdf.lines import Line

TIGHT = 1.35  # of the size: lines no further apart may be of one cell
SAME_STEP = 1.06  # of the least distance of lines: what is further apart is of two cells
LEVEL = 0.25  # of the size: tops, middles or ends of cells that are no further apart are at one height

Columns = dict[int, list[Line]]  # the pieces of a row by column


@dataclass(frozen=True, slots=True)
class _Cell:
    column: int
    lines: tuple[tuple[Line, ...], ...]  # from the top

    @property
    def top(self) -> float:
        return self.lines[0][0].base

    @property
    def bottom(self) -> float:
        return self.lines[-1][0].base


def wrapped_rows(rows: Sequence[Columns]) -> list[Columns] | None:
    """The printed lines of a table put together to its rows; None where cells cannot be told or none wraps.

    Lines of one cell are as close as any, rows are further apart, and the cells of a row begin, end or have their
    middle at one height. Where any of that does not hold for the whole, the lines may be of text in columns.
    """
    size = max(piece.size for row in rows for cell in row.values() for piece in cell)
    cells = _cells(rows, size)
    if cells is None:
        return None
    made = list(_beside(cells))
    twice = any(len({cell.column for cell in row}) < len(row) for row in made)
    if twice or len(made) < 2 or not _level(made, LEVEL * size):
        return None
    return [{cell.column: [piece for line in cell.lines for piece in line] for cell in row} for row in made]


def _cells(rows: Sequence[Columns], size: float) -> list[_Cell] | None:
    """The cells; None where no two lines are close enough to be of one."""
    columns: dict[int, list[tuple[Line, ...]]] = {}
    for row in rows:
        for column, pieces in row.items():
            columns.setdefault(column, []).append(tuple(pieces))
    steps = [above[0].base - below[0].base for lines in columns.values() for above, below in pairwise(lines)]
    least = min(steps, default=0.0)
    if not 0 < least <= TIGHT * size:
        return None
    return [_Cell(place, cell) for place, lines in columns.items() for cell in _chains(lines, SAME_STEP * least)]


def _chains(lines: Sequence[tuple[Line, ...]], step: float) -> Iterator[tuple[tuple[Line, ...], ...]]:
    held = [lines[0]]
    for above, below in pairwise(lines):
        if above[0].base - below[0].base > step:
            yield tuple(held)
            held = []
        held.append(below)
    yield tuple(held)


def _beside(cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
    """The cells that stand beside each other, from the top."""
    held: list[_Cell] = []
    for cell in sorted(cells, key=lambda cell: -cell.top):
        if held and cell.top + 0.5 * cell.lines[0][0].size < min(each.bottom for each in held):
            yield held
            held = []
        held.append(cell)
    yield held


def _level(rows: Sequence[Sequence[_Cell]], near: float) -> bool:
    """Whether the cells of each row are set alike: all at their tops, their middles or their ends."""
    heights = (
        [[cell.top for cell in row] for row in rows],
        [[cell.top + cell.bottom for cell in row] for row in rows],
        [[cell.bottom for cell in row] for row in rows],
    )
    return any(all(max(row) - min(row) <= near for row in each) for each in heights)
