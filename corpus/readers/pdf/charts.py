"""The axes of charts: runs of numbers and names that are no part of any sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.readers.pdf.lines import Line
from corpus.readers.pdf.pieces import rows_of
from corpus.readers.pdf.tables import cell_text

FEWEST_TICKS = 4  # numbers of a chart's axis
FEWEST_NAMES = 2  # of its bars
LONGEST_NAME = 24  # characters
TICK = re.compile(r"[-–]?[£$]?\d[\d,]*(?:\.\d+)?%?")


@dataclass(frozen=True, slots=True)
class Apart:
    """The lines of a page without its charts' axes, and those, each as one line."""

    lines: tuple[Line, ...]
    axes: tuple[Line, ...] = ()


def without_axes(lines: Sequence[Line]) -> Apart:
    """The lines without the axes of charts: bare numbers in equal steps, one above the other or in one line."""
    axes: list[Line] = []
    taken: set[int] = set()
    for place, line in enumerate(lines):
        words = line.text.split()
        if len(words) >= FEWEST_TICKS and all(map(TICK.fullmatch, words)) and _in_steps(words):
            axes.append(line)
            taken.add(place)
    ticks = [place for place, line in enumerate(lines) if place not in taken and TICK.fullmatch(line.text.strip())]
    for column in _columns_of_ticks(lines, ticks):
        texts = [lines[place].text.strip() for place in column]
        alone = sum(not _has_neighbour(lines, place, column) for place in column)
        if _in_steps(texts) and alone * 2 > len(column):
            names = list(_names_below(lines, lines[column[-1]]))
            said = [cell_text([lines[place] for place in name]) for name in names]
            axes.append(replace(lines[column[0]], text=" ".join([*texts, *said])))
            taken.update(column, *names)
    return Apart(tuple(line for place, line in enumerate(lines) if place not in taken), tuple(axes))


def _names_below(lines: Sequence[Line], tick: Line) -> Iterator[list[int]]:
    """The names under a chart's level axis: short pieces in a row just below the last tick, wrapped or not."""
    size = tick.size
    below = [place for place, line in enumerate(lines) if 0.3 * size < tick.base - line.base < 5 * size]
    places = {id(lines[place]): place for place in below}
    rows = rows_of([lines[place] for place in below if abs(lines[place].size - size) < 0.5])
    base = tick.base - 0.8 * size
    names: list[list[Line]] = []
    for row in rows:
        if base - row[0].base > 1.5 * size or any(piece.bold or len(piece.text) > LONGEST_NAME for piece in row):
            break
        if not names:
            if len(row) < FEWEST_NAMES:
                break
            names = [[piece] for piece in row]
        else:
            for piece in row:
                min(names, key=lambda name: abs(name[0].left + name[0].right - piece.left - piece.right)).append(piece)
        base = row[0].base
    return ([places[id(piece)] for piece in name] for name in names)


def _columns_of_ticks(lines: Sequence[Line], ticks: Sequence[int]) -> Iterator[list[int]]:
    """Bare numbers that stand above each other, by their right edges or else their middles."""
    columns: list[list[int]] = []
    for place in sorted(ticks, key=lambda place: -lines[place].base):
        line = lines[place]
        for column in columns:
            last = lines[column[-1]]
            if abs(last.right - line.right) < 3 or abs(last.left - line.left) < 3:
                column.append(place)
                break
        else:
            columns.append([place])
    return (column for column in columns if len(column) >= FEWEST_TICKS)


def _has_neighbour(lines: Sequence[Line], place: int, column: Sequence[int]) -> bool:
    line = lines[place]
    return any(
        abs(other.base - line.base) < 0.4 * line.size
        for number, other in enumerate(lines)
        if number not in column and abs(other.left - line.right) < 250
    )


def _in_steps(texts: Sequence[str]) -> bool:
    values = [float(re.sub(r"[^\d.]", "", text) or 0) * (-1 if text[0] in "-–" else 1) for text in texts]
    step = values[1] - values[0]
    return step != 0 and all(
        abs((after - before) - step) < 1e-6 * max(1.0, abs(step)) for before, after in pairwise(values)
    )
