"""Tables without rules: pieces of lines that stand in columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.lines.marks import is_mark_alone, without_bullet
from corpus.readers.pdf.cells import TIGHT, Columns, wrapped_rows
from corpus.readers.pdf.lines import Line, Table
from corpus.readers.pdf.pieces import rows_of
from corpus.readers.pdf.tables import cell_text, leading

SHORT_CELL = 24  # characters: most cells of a table without rules are no longer
SHORT_KEY = 14  # characters
FEWEST_ROWS = 3  # of a table of two columns whose cells wrap
INDENT = 6.0  # points
LONGEST_NAME = 40  # characters of most cells of the column that names the rows


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table found by its columns, and the lines above and below it that only seemed to be of it."""

    before: tuple[Line, ...]
    table: Table
    after: tuple[Line, ...]


def aligned_table(lines: Sequence[Line], gutters: Sequence[float]) -> Aligned | None:
    """The table without rules that stands in these lines, parted in columns at the gutters; None where it is text."""
    rows = [_columns_of(row, gutters) for row in rows_of(lines)]
    first, last = 0, len(rows)
    while first < last and list(rows[first]) == [0]:
        first += 1
    edge = median([row[0][0].left for row in rows if 0 in row and len(row) > 1] or [0.0])
    while last > first and list(rows[last - 1]) == [0] and _stands_off(rows, last - 1, edge):
        last -= 1
    inside = rows[first:last]
    if not _is_table(inside, len(gutters) + 1):
        return None
    grouped = wrapped_rows(inside) or list(_grouped(inside))
    cells = [tuple(cell_text(row.get(column, [])) or "" for column in range(len(gutters) + 1)) for row in grouped]
    pieces = [piece for row in inside for cell in row.values() for piece in cell]
    bold = leading(all(piece.bold for cell in row.values() for piece in cell) for row in grouped)
    table = Table(
        tuple(cells),
        lines[0].page,
        min(piece.left for piece in pieces),
        max(piece.right for piece in pieces),
        min(piece.base for piece in pieces),
        max(piece.base + piece.size for piece in pieces),
        tuple(_links(row) for row in grouped),
        tuple(_span(grouped, column) for column in range(len(gutters) + 1)),
        bold,
    )
    return Aligned(tuple(_flat(rows[:first])), table, tuple(_flat(rows[last:])))


def _columns_of(row: Sequence[Line], gutters: Sequence[float]) -> Columns:
    found: Columns = {}
    for piece in row:
        column = sum(piece.left >= gutter for gutter in gutters)
        found.setdefault(column, []).append(piece)
    return found


def _flat(rows: Sequence[Columns]) -> Iterator[Line]:
    for row in rows:
        for cell in row.values():
            yield from cell


def _links(row: Columns) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link for cell in row.values() for piece in cell for link in piece.links))


def _span(rows: Sequence[Columns], column: int) -> tuple[float, float]:
    pieces = [piece for row in rows for piece in row.get(column, [])]
    return min(piece.left for piece in pieces), max(piece.right for piece in pieces)


def _stands_off(rows: Sequence[Columns], place: int, edge: float) -> bool:
    """Whether a last line with nothing beside it is no rest of a wrapped cell: further down, or from another edge."""
    piece = rows[place][0][0]
    step = _base(rows[place - 1]) - piece.base
    return step > TIGHT * piece.size or abs(piece.left - edge) > INDENT


def _base(row: Columns) -> float:
    return next(iter(row.values()))[0].base


def _is_table(rows: Sequence[Columns], columns: int) -> bool:
    full = [row for row in rows if len(row) >= 2]
    if len(full) < 2:
        return False
    cells = [
        [" ".join(piece.text for piece in row[column]) for row in rows if column in row] for column in range(columns)
    ]
    if any(not column for column in cells):
        return False
    marked = sum(without_bullet(text) is not None or is_mark_alone(text) for column in cells[1:] for text in column)
    if marked * 3 > sum(map(len, cells[1:])) or _is_form(cells):
        return False
    headed = len(rows[0]) >= columns - 1 and len(rows[0]) >= 2 and _all_bold(rows[0]) and not all(map(_all_bold, rows))
    if headed:
        return True
    if _wraps_like_table(rows, columns):
        return True
    if all(map(_runs_on, cells)):
        return False
    if _key_column(rows, columns) is not None:
        return True
    long = sum(median(map(len, column)) > SHORT_CELL for column in cells)
    if len(full) * 2 < len(rows) or long > (1 if columns > 2 else 0):
        return False
    return columns > 2 or (len(full) >= 3 and len(full) * 10 >= len(rows) * 7) or _has_figures(cells[-1])


def _wraps_like_table(rows: Sequence[Columns], columns: int) -> bool:
    """Whether the lines make rows of cells of which one column holds names: text in columns has no such rows."""
    whole = wrapped_rows(rows)
    if whole is None or len(whole) < FEWEST_ROWS or 3 * sum(len(row) > 1 for row in whole) < 2 * len(whole):
        return False
    texts = ([row[place] for row in whole if place in row] for place in range(columns))
    return any(median(sum(len(piece.text) for piece in cell) for cell in column) <= LONGEST_NAME for column in texts)


def _runs_on(texts: Sequence[str]) -> bool:
    """Whether lines below each other are of sentences: many begin in the middle of one."""
    return len(texts) >= 4 and sum(text[:1].islower() for text in texts) >= 0.3 * len(texts)


def _key_column(rows: Sequence[Columns], columns: int) -> int | None:
    """A column of short cells that has one on the first line of each row, where cells of others wrap."""
    size = max(piece.size for piece in _flat(rows))
    for column in range(columns):
        keyed = [place for place, row in enumerate(rows) if column in row]
        lengths = [sum(len(piece.text) for piece in rows[place][column]) for place in keyed]
        if (
            len(keyed) < (2 if columns > 2 else FEWEST_ROWS)
            or keyed[0] != 0
            or len(keyed) > 0.7 * len(rows)
            or median(lengths) > SHORT_KEY
        ):
            continue
        whole = all(len(rows[place]) >= max(2, columns - 1) for place in keyed)
        wrapped = [place for place in range(1, len(rows)) if column not in rows[place]]
        in_sentences = sum(any(cell[0].text[:1].islower() for cell in rows[place].values()) for place in wrapped)
        if (
            whole
            and 2 * in_sentences >= len(wrapped)
            and all(_base(rows[place - 1]) - _base(rows[place]) <= TIGHT * size for place in wrapped)
        ):
            return column
    return None


def _is_form(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the left column holds the names of fields: "Report author:"."""
    return len(cells) == 2 and 2 * sum(text.endswith(":") for text in cells[0]) >= len(cells[0])


def _all_bold(row: Columns) -> bool:
    return all(piece.bold for cell in row.values() for piece in cell)


def _has_figures(texts: Sequence[str]) -> bool:
    return 2 * sum(any(character.isdigit() for character in text) for text in texts) >= len(texts)


def _grouped(rows: Sequence[Columns]) -> Iterator[Columns]:
    """The rows with those of wrapped cells put together."""
    size = max(piece.size for piece in _flat(rows))
    steps = [_base(above) - _base(below) for above, below in pairwise(rows)]
    least = min(steps, default=0.0)
    by_gaps = least <= TIGHT * size and max(steps, default=0.0) > 1.2 * least
    key = _key_column(rows, 1 + max(column for row in rows for column in row))
    held: Columns = {}
    for place, row in enumerate(rows):
        if not held:
            held = {column: list(cell) for column, cell in row.items()}
            continue
        step = steps[place - 1]
        if key is not None:
            rest = key not in row
        else:
            rest = step <= 1.2 * least if by_gaps else step <= TIGHT * size and len(row) == 1
        if rest:
            for column, cell in row.items():
                held.setdefault(column, []).extend(cell)
        else:
            yield held
            held = {column: list(cell) for column, cell in row.items()}
    if held:
        yield held
