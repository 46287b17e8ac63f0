"""The order in which a page is read: columns, what spans them, tables, footnotes last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.readers.pdf_characters import rows_of
from corpus.readers.pdf_lines import Item, Line, Page, Table
from corpus.readers.pdf_tables import aligned_table, cell_text, ruled_table

GUTTER = 8.0  # points: the least white between columns
FEWEST_LINES = 2  # on each side of a gutter
HANGING = 62.0  # points from a mark to the text that hangs beside it
FEWEST_TICKS = 4  # numbers of a chart's axis
FEWEST_NAMES = 2  # of its bars
LONGEST_NAME = 24  # characters
SMALLER = 0.8  # points below the body's size at which footnotes are set
HEADING_LINES = 3  # of a heading over columns
DEEPEST = 6
MOST_PIECES = 800  # of a page whose columns are sought; one with more is a drawing

NUMBER_ALONE = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,6})[.)]?")
CAPITAL_NUMBER = re.compile(r"(?:[IVX]{1,6}|[A-Z])[.)]")
BULLET_ALONE = re.compile(r"[·•∙●○◦▪▫■□►▶➢‣⁃✓✗oØ*–-]|[\ufffd\ue000-\uf8ff]")
TICK = re.compile(r"[-–]?[£$]?\d[\d,]*(?:\.\d+)?%?")
FOOTNOTE = re.compile(r"(?P<mark>\d{1,3}|[*†‡§]{1,3})\s*(?P<text>\S.*)", re.DOTALL)


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
    lines = _hung(lines)
    lines, axes = _without_axes(lines) if len(lines) <= MOST_PIECES else (lines, ())
    lines, notes = _without_footnotes(lines, page, body_size)
    asides = [replace(line, part="caption") for line in page.lines if line.part == "aside"]
    captions = [replace(line, part="caption") for line in axes]
    pieces: list[Item] = [*lines, *tables]
    ordered = list(_ordered(pieces, DEEPEST)) if len(pieces) <= MOST_PIECES else sorted(pieces, key=_down)
    return Laid((*_placed(ordered, captions), *asides), notes, len(axes))


def _is_in(line: Line, left: float, right: float, bottom: float, top: float) -> bool:
    middle, height = (line.left + line.right) / 2, line.base + 0.25 * line.size
    return left - 2 <= middle <= right + 2 and bottom - 2 <= height <= top + 2


def _down(item: Item) -> tuple[float, float]:
    return -_top(item), item.left


def _top(item: Item) -> float:
    return item.top if isinstance(item, Table) else item.base + 0.8 * item.size


def _bottom(item: Item) -> float:
    return item.bottom if isinstance(item, Table) else item.base - 0.2 * item.size


# Marks that hang beside their text


def _hung(lines: Sequence[Line]) -> list[Line]:
    """The lines with each bullet and number that stands alone put before the text beside it."""
    made: list[Line] = []
    for row in rows_of(lines, apart=0.3):
        waiting: Line | None = None
        for piece in row:
            if waiting is not None:
                if _hangs(waiting, piece):
                    piece = _with_mark(waiting, piece)
                else:
                    made.append(waiting)
                waiting = None
            if _is_mark(piece):
                waiting = piece
            else:
                made.append(piece)
        if waiting is not None:
            made.append(waiting)
    return made


def _is_mark(piece: Line) -> bool:
    text = piece.text.strip()
    return BULLET_ALONE.fullmatch(text) is not None or NUMBER_ALONE.fullmatch(text) is not None


def _hangs(mark: Line, piece: Line) -> bool:
    text = mark.text.strip()
    known = text.isprintable() and text != "\ufffd"
    if not 0 <= piece.left - mark.right <= (HANGING if known else HANGING / 2):
        return False
    firm = text[-1] in ".)" or "." in text or BULLET_ALONE.fullmatch(text) is not None
    return firm or (text[0].isdigit() and len(piece.text) >= 25)


def _with_mark(mark: Line, piece: Line) -> Line:
    """A tab after a bare number says that it stands off its text, as no figure that opens a sentence does."""
    text = mark.text.strip()
    if "\ue000" <= text <= "\uf8ff" or text == "\ufffd":
        text = "•"  # whatever it shows
    if CAPITAL_NUMBER.fullmatch(text):
        return replace(piece, number=text[:-1], left=mark.left)
    return replace(piece, text=f"{text}{chr(9) if text[-1].isdigit() else ' '}{piece.text}", left=mark.left)


# Axes of charts


@dataclass(frozen=True, slots=True)
class _Apart:
    lines: list[Line]
    axes: tuple[Line, ...]


def _without_axes(lines: Sequence[Line]) -> tuple[list[Line], tuple[Line, ...]]:
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
    return [line for place, line in enumerate(lines) if place not in taken], tuple(axes)


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


def _placed(items: Sequence[Item], captions: Sequence[Line]) -> list[Item]:
    """The captions before the first item that stands below them, where no sentence is broken by them."""
    made = list(items)
    for caption in captions:
        place = next((place for place, item in enumerate(made) if _top(item) < caption.base), len(made))
        made.insert(place, caption)
    return made


# Footnotes


def _without_footnotes(
    lines: Sequence[Line], page: Page, body_size: float
) -> tuple[list[Line], tuple[tuple[Line, ...], ...]]:
    """The lines without the notes in small print at the foot of the page, and those, each with its lines."""
    rows = rows_of(lines)
    first = len(rows)
    while first and all(line.size <= body_size - SMALLER for line in rows[first - 1]):
        first -= 1
    while first < len(rows) and not _opens_note(rows[first][0]):
        first += 1
    if first == len(rows) or first == 0 or rows[first][0].base > 0.5 * page.height:
        return list(lines), ()
    notes: list[list[Line]] = []
    for row in rows[first:]:
        if _opens_note(row[0]):
            notes.append([])
        notes[-1].append(replace(_in_one(row), part="footnote"))
    return [line for row in rows[:first] for line in row], tuple(map(tuple, notes))


def without_note_mark(text: str) -> str:
    """The footnote's text after the figure or star that it opens with."""
    found = FOOTNOTE.fullmatch(text.strip())
    return found["text"] if found else text


def _opens_note(line: Line) -> bool:
    found = FOOTNOTE.fullmatch(line.text.strip())
    return found is not None and (line.raised or (len(found["mark"]) <= 2 and found["text"][:1].isupper()))


# Columns


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
            yield from map(_in_one, rows_of(held))
            held = []
            yield item
        else:
            held.append(item)
    yield from map(_in_one, rows_of(held))


def _in_one(row: Sequence[Line]) -> Line:
    """The pieces of a line as one, parted by spaces."""
    if len(row) == 1:
        return row[0]
    first = max(row, key=lambda piece: piece.size)
    return replace(
        first,
        text=" ".join(piece.text for piece in row),
        left=row[0].left,
        right=max(piece.right for piece in row),
        bold=all(piece.bold for piece in row),
        links=tuple(dict.fromkeys(link for piece in row for link in piece.links)),
        number=row[0].number,
        marks=sum(piece.marks for piece in row),
        raised=row[0].raised,
    )
