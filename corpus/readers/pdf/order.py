"""The order in which a page is read: columns, what spans them, tables, footnotes last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.readers.pdf.aligned import aligned_table
from corpus.readers.pdf.charts import Apart, without_axes
from corpus.readers.pdf.footnotes import without_footnotes
from corpus.readers.pdf.hanging import hung
from corpus.readers.pdf.lines import Item, Line, Page, Table
from corpus.readers.pdf.pieces import in_one, rows_of
from corpus.readers.pdf.tables import ruled_table

GUTTER = 8.0  # points: the least white between columns
FEWEST_LINES = 2  # on each side of a gutter
HEADING_LINES = 3  # of a heading over columns
DEEPEST = 6
MOST_PIECES = 800  # of a page whose columns are sought; one with more is a drawing


@dataclass(frozen=True, slots=True)
class Laid:
    """A page in reading order, and the footnotes that stand below it."""

    items: tuple[Item, ...]
    footnotes: tuple[tuple[Line, ...], ...]
    axes: int = 0  # numbers of charts' axes, kept apart


def laid_out(page: Page, *, body_size: float) -> Laid:
    """What the page says, in the order of reading."""
    lines = [line for line in page.lines if line.part == "text"]
    tables: list[Item] = []
    for grid in page.grids:
        inside = [line for line in lines if _is_in(line, grid.left, grid.right, grid.bottom, grid.top)]
        if inside and (table := ruled_table(grid, inside)):
            tables.append(table)
            gone = set(map(id, inside))
            lines = [line for line in lines if id(line) not in gone]
    apart = without_axes(hung(lines)) if len(lines) <= MOST_PIECES else Apart(tuple(hung(lines)))
    footed = without_footnotes(apart.lines, page, body_size)
    asides = [replace(line, part="caption") for line in page.lines if line.part == "aside"]
    captions = [replace(line, part="caption") for line in apart.axes]
    pieces: list[Item] = [*footed.lines, *tables]
    ordered = list(_ordered(pieces, DEEPEST)) if len(pieces) <= MOST_PIECES else sorted(pieces, key=_down)
    return Laid((*_placed(ordered, captions), *asides), footed.notes, len(apart.axes))


def _is_in(line: Line, left: float, right: float, bottom: float, top: float) -> bool:
    middle, height = (line.left + line.right) / 2, line.base + 0.25 * line.size
    return left - 2 <= middle <= right + 2 and bottom - 2 <= height <= top + 2


def _down(item: Item) -> tuple[float, float]:
    return -_top(item), item.left


def _top(item: Item) -> float:
    return item.top if isinstance(item, Table) else item.base + 0.8 * item.size


def _bottom(item: Item) -> float:
    return item.bottom if isinstance(item, Table) else item.base - 0.2 * item.size


def _placed(items: Sequence[Item], captions: Sequence[Line]) -> list[Item]:
    """The captions before the first item that stands below them, where no sentence is broken by them."""
    made = list(items)
    for caption in captions:
        place = next((place for place, item in enumerate(made) if _top(item) < caption.base), len(made))
        made.insert(place, caption)
    return made


def _ordered(items: Sequence[Item], depth: int) -> Iterator[Item]:
    """The items by bands: what stands in columns column by column, everything else from the top."""
    waiting = sorted(items, key=_down)
    place = 0
    held: list[Item] = []
    while place < len(waiting):
        band = _band(waiting, place) if depth else None
        if band is None or _opens_before(waiting, place, band):
            held.append(waiting[place])
            place += 1
            continue
        yield from _rows(held)
        held = []
        yield from _in_band(waiting[place : band.end], band.gutters, depth)
        place = band.end
    yield from _rows(held)


def _opens_before(items: Sequence[Item], start: int, band: "_Band") -> bool:
    """Whether the item is a heading over the columns that only leaves some of the white between them."""
    later = (_band(items, place) for place in range(start + 1, min(start + 1 + HEADING_LINES, band.end)))
    return any(each is not None and each.strong > band.strong for each in later)


@dataclass(frozen=True, slots=True)
class _Band:
    end: int
    gutters: tuple[float, ...]
    strong: int  # of the gutters, how many have lines on either side beside each other


def _band(items: Sequence[Item], start: int) -> _Band | None:
    """The stretch from `start` on that is parted by white from top to bottom, as far as it goes."""
    left, right = min(item.left for item in items[start:]), max(item.right for item in items[start:])
    white = [(left, right)]
    end = start
    while end < len(items) and white:
        left_over = [list(_less(span, items[end].left - 0.5, items[end].right + 0.5)) for span in white]
        kept = [[part for part in parts if part[1] - part[0] >= GUTTER] for parts in left_over]
        crossed = [span for span, parts in zip(white, kept, strict=True) if not parts]
        if any(_parts_columns(items[start:end], span) for span in crossed):
            break
        white = [part for parts in kept for part in parts]
        end += 1
    gutters = [span for span in white if _parts_columns(items[start:end], span, least=1)]
    strong = [span for span in gutters if _parts_columns(items[start:end], span)]
    if not strong:
        return None
    return _Band(end, tuple((low + high) / 2 for low, high in gutters), len(strong))


def _less(span: tuple[float, float], left: float, right: float) -> Iterator[tuple[float, float]]:
    if right <= span[0] or left >= span[1]:
        yield span
        return
    if left > span[0]:
        yield span[0], left
    if right < span[1]:
        yield right, span[1]


def _parts_columns(items: Sequence[Item], span: tuple[float, float], *, least: int = FEWEST_LINES) -> bool:
    """Whether so many lines stand on either side of the white, beside each other."""
    lefts = [item for item in items if item.right <= span[0] + 1]
    rights = [item for item in items if item.left >= span[1] - 1]
    if not lefts or not rights:
        return False
    top = min(max(map(_top, lefts)), max(map(_top, rights)))
    bottom = max(min(map(_bottom, lefts)), min(map(_bottom, rights)))
    return all(_count(side, bottom, top) >= least for side in (lefts, rights))


def _count(items: Sequence[Item], bottom: float, top: float) -> int:
    """The lines that stand at these heights; a table counts as many."""
    beside = (item for item in items if _bottom(item) < top and _top(item) > bottom)
    return sum(FEWEST_LINES if isinstance(item, Table) else 1 for item in beside)


def _in_band(items: Sequence[Item], gutters: Sequence[float], depth: int) -> Iterator[Item]:
    lines = [item for item in items if isinstance(item, Line)]
    if len(lines) == len(items):
        found = aligned_table(lines, gutters)
        if found:
            yield from _rows(found.before)
            yield found.table
            yield from _rows(found.after)
            return
        if _is_form(lines, gutters):
            yield from _rows(lines)
            return
    columns: list[list[Item]] = [[] for _ in range(len(gutters) + 1)]
    for item in items:
        columns[sum(item.left >= gutter for gutter in gutters)].append(item)
    for column in columns:
        if column:
            edge = 1 + round(min(item.left for item in column) / 30)
            for item in _ordered(column, depth - 1):
                yield replace(item, column=edge) if isinstance(item, Line) and not item.column else item


def _is_form(lines: Sequence[Line], gutters: Sequence[float]) -> bool:
    """Whether the lines are names of fields with their values beside them: "Report author:   Chief Officer"."""
    left = [line for line in lines if line.left < gutters[0]]
    return len(gutters) == 1 and 2 * sum(line.text.rstrip().endswith(":") for line in left) >= len(left)


def _rows(items: Sequence[Item]) -> Iterator[Item]:
    """The items from the top, pieces of one line as one."""
    held: list[Line] = []
    for item in items:
        if isinstance(item, Table):
            yield from map(in_one, rows_of(held))
            held = []
            yield item
        else:
            held.append(item)
    yield from map(in_one, rows_of(held))
