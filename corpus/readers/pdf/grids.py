"""Ruled tables: which drawn lines make a grid, and where its cells are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.readers.pdf.lines import Cell, Grid, Rule

NEAR = 3.0  # points within which two lines are one, or touch
FEWEST = 3  # lines of a grid
MOST = 1500  # lines of a page's tables, once those that touch are one


@dataclass(slots=True)
class _Groups:
    """Things by number, and which belong together."""

    parent: list[int]

    def root(self, place: int) -> int:
        while self.parent[place] != place:
            self.parent[place] = self.parent[self.parent[place]]
            place = self.parent[place]
        return place

    def join(self, one: int, other: int) -> None:
        self.parent[self.root(one)] = self.root(other)


def grids_of(rules: Sequence[Rule]) -> tuple[Grid, ...]:
    """The grids of at least two columns and two rows, from the top of the page."""
    whole = _whole(rules)
    if not FEWEST <= len(whole) <= MOST:
        return ()
    grids = (_grid(group) for group in _touching(whole))
    return tuple(sorted((grid for grid in grids if grid), key=lambda grid: -grid.top))


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """The rules with those that lie on each other, or go on from each other, as one."""
    made: list[Rule] = []
    for upright in (False, True):
        alike = sorted((rule for rule in rules if rule.upright is upright), key=lambda rule: (rule.at, rule.start))
        bands: list[list[Rule]] = []
        for rule in alike:
            if bands and rule.at - bands[-1][-1].at <= NEAR / 2 and rule.at - bands[-1][0].at <= NEAR:
                bands[-1].append(rule)
            else:
                bands.append([rule])
        for band in bands:
            at = sum(rule.at for rule in band) / len(band)
            made += _ends_joined(upright, at, sorted((rule.start, rule.end) for rule in band))
    return [rule for rule in made if rule.end - rule.start > 2 * NEAR]


def _ends_joined(upright: bool, at: float, spans: Sequence[tuple[float, float]]) -> Iterator[Rule]:
    start, end = spans[0]
    for span in spans[1:]:
        if span[0] <= end + NEAR:
            end = max(end, span[1])
        else:
            yield Rule(upright, at, start, end)
            start, end = span
    yield Rule(upright, at, start, end)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules in groups that hang together by crossing or touching."""
    groups = _Groups(list(range(len(rules))))
    level = [place for place, rule in enumerate(rules) if not rule.upright]
    upright = [place for place, rule in enumerate(rules) if rule.upright]
    level.sort(key=lambda place: rules[place].at)
    heights = [rules[place].at for place in level]
    for place in upright:
        rule = rules[place]
        for other in level[bisect_left(heights, rule.start - NEAR) :]:
            crossing = rules[other]
            if crossing.at > rule.end + NEAR:
                break
            if crossing.start - NEAR <= rule.at <= crossing.end + NEAR:
                groups.join(place, other)
    found: dict[int, list[Rule]] = {}
    for place, rule in enumerate(rules):
        found.setdefault(groups.root(place), []).append(rule)
    return list(found.values())


def _grid(rules: Sequence[Rule]) -> Grid | None:
    level = [rule for rule in rules if not rule.upright]
    upright = [rule for rule in rules if rule.upright]
    if not level or not upright:
        return None
    across = _places([rule.at for rule in upright] + _ends(level))
    down = _places([rule.at for rule in level] + _ends(upright))[::-1]
    columns, rows = len(across) - 1, len(down) - 1
    if columns < 2 or rows < 2 or columns * rows > 20_000:
        return None
    cells = tuple(_cells(across, down, level, upright))
    return Grid(across[0], across[-1], down[-1], down[0], rows, tuple(across), cells)


def _ends(rules: Sequence[Rule]) -> list[float]:
    return [min(rule.start for rule in rules), max(rule.end for rule in rules)]


def _places(values: Sequence[float]) -> list[float]:
    """The values from the least, those that are near each other as one."""
    made: list[float] = []
    for value in sorted(values):
        if not made or value - made[-1] > NEAR:
            made.append(value)
    return made


def _cells(
    across: Sequence[float], down: Sequence[float], level: Sequence[Rule], upright: Sequence[Rule]
) -> Iterator[Cell]:
    """The cells: squares of the grid, put together where no line is drawn between them."""
    columns, rows = len(across) - 1, len(down) - 1
    groups = _Groups(list(range(columns * rows)))
    beside = [[rule for rule in upright if abs(rule.at - at) <= NEAR] for at in across]
    between = [[rule for rule in level if abs(rule.at - at) <= NEAR] for at in down]
    for row in range(rows):
        middle_up = (down[row] + down[row + 1]) / 2
        for column in range(columns):
            middle = (across[column] + across[column + 1]) / 2
            place = row * columns + column
            if column + 1 < columns and not _covers(beside[column + 1], middle_up):
                groups.join(place + 1, place)
            if row + 1 < rows and not _covers(between[row + 1], middle):
                groups.join(place + columns, place)
    squares: dict[int, list[int]] = {}
    for place in range(columns * rows):
        squares.setdefault(groups.root(place), []).append(place)
    for places in squares.values():
        first_row, last_row = min(places) // columns, max(places) // columns
        own = [place % columns for place in places]
        first, last = min(own), max(own)
        yield Cell(
            first_row,
            first,
            last_row - first_row + 1,
            last - first + 1,
            across[first],
            across[last + 1],
            down[last_row + 1],
            down[first_row],
        )


def _covers(rules: Sequence[Rule], at: float) -> bool:
    return any(rule.start - NEAR <= at <= rule.end + NEAR for rule in rules)
