"""From printed lines to blocks: what was wrapped is joined, headings are told by size and weight."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeGuard

from corpus.blocks import Block, Role
from corpus.lines.headings import FIELD, LONGEST_HEADING, is_bold_heading, is_capitals
from corpus.lines.marks import is_mark_alone, number_mark, without_bullet
from corpus.readers.joining import begins_anew, ends, joined, words_of
from corpus.readers.labels import labelled, opens_with_label
from corpus.readers.pdf.footnotes import without_note_mark
from corpus.readers.pdf.lines import Item, Line, Page, Table
from corpus.readers.pdf.order import Laid
from corpus.readers.pdf.tables import goes_on, row_blocks
from corpus.readers.titling import with_title

WIDE_GAP = 1.3  # times the usual distance of lines: more parts paragraphs
LARGER = 0.75  # points above the body's size that make a heading
INDENT = 6.0  # points
FEWEST_FILLED = 3  # lines that reach a page's right edge, if it is one
LONGEST_LARGE = 200  # characters of a heading set in larger type

Lines = Sequence[Line]
Group = list[Line] | list[Table]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in reading order, as the layout of the whole paper needs it."""

    number: int
    width: float
    laid: Laid


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paper is set as a whole."""

    size: float  # of most of its words
    leading: float  # usual distance of its lines, in sizes
    edges: Mapping[tuple[int, int], float]  # right edge of the text by page and column
    words: frozenset[str]


def blocks_of(sheets: Sequence[Sheet]) -> tuple[Block, ...]:
    """The paragraphs, headings, bullets, table rows, captions and footnotes that the pages make."""
    items = [item for sheet in sheets for item in sheet.laid.items]
    notes = [note for sheet in sheets for note in sheet.laid.footnotes]
    lines = [item for item in items if isinstance(item, Line)]
    widths = {sheet.number: sheet.width for sheet in sheets}
    setting = _setting([line for line in lines if line.part == "text"], widths)
    groups = _grouped(items, setting)
    _add_notes(groups, notes)
    texts = [group for group in groups if _is_text(group)]
    sizes = sorted({_size(group) for group in texts if _is_large(group, setting)}, reverse=True)
    depths = _depths(texts)
    return with_title([block for group in groups for block in _blocks(group, setting, sizes, depths)])


def body_size(pages: Sequence[Page]) -> float:
    """The size of most of the words, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            if line.part == "text":
                sizes[_rounded(line.size)] += len(line.text.split())  # words: an address in small type is one
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _setting(lines: Lines, widths: Mapping[int, float]) -> Setting:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_rounded(line.size)] += len(line.text.split())
    size = (sizes.most_common(1)[0][0] if sizes else 1.0) or 1.0
    words = words_of("\n".join(line.text for line in lines))
    return Setting(size, _leading(lines), _edges(lines, widths), words)


def _edges(lines: Lines, widths: Mapping[int, float]) -> dict[tuple[int, int], float]:
    """The right edge of the text by page and column: a page that hardly fills its lines has that of its like."""
    rights: dict[tuple[int, int], list[float]] = defaultdict(list)
    for line in lines:
        rights[(line.page, line.column)].append(line.right)
    widest: dict[tuple[int, int], float] = defaultdict(float)
    for (page, column), reached in rights.items():
        like = round(widths.get(page, 0.0)), column
        widest[like] = max(widest[like], max(reached))
    edges = {}
    for (page, column), reached in rights.items():
        own = max(reached)
        filled = sum(end > 0.93 * own for end in reached) >= FEWEST_FILLED
        edges[(page, column)] = own if filled else widest[(round(widths.get(page, 0.0)), column)]
    return edges


def _leading(lines: Lines) -> float:
    """The usual distance of lines that follow each other, in sizes."""
    steps = Counter(
        round((before.base - after.base) / before.size, 1)
        for before, after in pairwise(lines)
        if before.page == after.page and before.size and 0.8 < (before.base - after.base) / before.size < 2.5
    )
    if not steps:
        return 1.2
    usual = max(steps.values())
    return min(step for step, times in steps.items() if times * 3 >= usual)


def _grouped(items: Sequence[Item], setting: Setting) -> list[Group]:
    """The lines of each paragraph together, and the tables that go on overleaf. A caption breaks no sentence."""
    groups: list[Group] = []
    open_lines: list[Line] | None = None
    open_tables: list[Table] | None = None
    for item in items:
        if isinstance(item, Table):
            if open_tables and goes_on(open_tables[-1], item):
                open_tables.append(item)
            else:
                open_tables = [item]
                groups.append(open_tables)
            open_lines = None
        elif item.part != "text":
            groups.append([item])
        elif open_lines and _goes_on(open_lines, item, setting):
            open_lines.append(item)
        else:
            open_lines, open_tables = [item], None
            groups.append(open_lines)
    return groups


def _add_notes(groups: list[Group], notes: Sequence[Lines]) -> None:
    """Put each footnote after the last group that begins on its page or before it."""
    for note in notes:
        place = len(groups)
        while place and groups[place - 1][0].page > note[0].page:
            place -= 1
        groups.insert(place, list(note))


def _is_text(group: Group) -> TypeGuard[list[Line]]:
    return isinstance(group[0], Line) and group[0].part == "text"


def _goes_on(group: Lines, line: Line, setting: Setting) -> bool:
    """Whether the line belongs to the paragraph that the group holds so far."""
    before = group[-1]
    if line.number or begins_anew(line.text, before=before.text):
        return False
    if len(group) == 1 and is_mark_alone(before.text):
        return True
    if FIELD.match(line.text) and FIELD.match(group[0].text):
        return False
    if opens_with_label(line.text) and ends(before.text):
        return False
    if abs(before.size - line.size) > LARGER or (before.bold != line.bold and _is_heading_like(group)):
        return False
    if is_capitals(_text(group, setting)) != is_capitals(line.text) and _caps_part(before, line):
        return False
    unfinished = not ends(before.text) and line.text[:1].islower()
    if not _next_below(before, line, setting):
        apart = before.page == line.page and before.base > line.base
        return not apart and not ends(before.text) and (unfinished or not _had_room(before, line, setting))
    if _indented_anew(group, line):
        return False
    return unfinished or not _had_room(before, line, setting)


def _caps_part(before: Line, line: Line) -> bool:
    """Whether one of the lines is a heading in capitals and the other is not: "POLICE" may end one."""
    return is_capitals(before.text) != is_capitals(line.text)


def _is_heading_like(group: Lines) -> bool:
    return group[-1].bold or not group[0].bold


def _next_below(before: Line, line: Line, setting: Setting) -> bool:
    """Whether the line is the very next in its column."""
    step = before.base - line.base
    return before.page == line.page and 0 < step <= WIDE_GAP * setting.leading * max(before.size, line.size)


def _indented_anew(group: Lines, line: Line) -> bool:
    """Whether the line opens a paragraph by its left edge: indented, or back from a hanging text."""
    before = group[-1]
    marked = without_bullet(group[0].text) is not None or number_mark(group[0].text) is not None
    if marked:
        return len(group) > 1 and before.left - line.left > INDENT and ends(before.text)
    return line.left - before.left > INDENT and ends(before.text)


def _had_room(before: Line, line: Line, setting: Setting) -> bool:
    """Whether the line's first word had room at the end of the one before, which so was ended on purpose."""
    words = line.text.split()
    letter = (line.right - line.left) / max(len(line.text.strip()), 1)
    edge = setting.edges[(before.page, before.column)]
    return bool(words) and edge - before.right > letter * (len(words[0]) + 1) + before.size * 0.5


def _blocks(
    group: Group, setting: Setting, sizes: Sequence[float], depths: Mapping[tuple[int, int], int]
) -> Iterator[Block]:
    if isinstance(group[0], Table):
        yield from row_blocks([each for each in group if isinstance(each, Table)])
        return
    lines = [each for each in group if isinstance(each, Line)]
    first, text = lines[0], _text(lines, setting)
    block = Block(
        text,
        page=first.page,
        number=first.number,
        links=tuple(dict.fromkeys(link for line in lines for link in line.links)),
    )
    if first.part != "text":
        role: Role = "footnote" if first.part == "footnote" else "caption"
        yield replace(block, text=without_note_mark(text) if role == "footnote" else text, role=role)
        return
    if (rest := without_bullet(text)) is not None:
        level = depths.get((first.column, round(first.left / INDENT)), 1)
        yield replace(block, text=rest, role="bullet", level=level) if rest else block
        return
    block = labelled(block)
    level = _heading_level(lines, block.text, setting, sizes) or 0
    yield replace(block, role="heading", level=level) if level else block


def _heading_level(group: Lines, text: str, setting: Setting, sizes: Sequence[float]) -> int | None:
    """Larger sizes are the outer levels; then capitals, then bold."""
    if _is_large(group, setting):
        return sizes.index(_size(group)) + 1
    mark = number_mark(text)
    words = mark.rest if mark else text
    if is_capitals(words):
        return len(sizes) + 1
    if all(line.bold for line in group) and len(words) <= LONGEST_HEADING and is_bold_heading(words):
        return len(sizes) + 2
    return None


def _is_large(group: Lines, setting: Setting) -> bool:
    length = sum(len(line.text) for line in group)
    if not 2 < length <= LONGEST_LARGE or group[-1].text.rstrip().endswith((".", ":", ";", ",")):
        return False
    has_words = any(character.isalpha() for line in group for character in line.text)
    return has_words and without_bullet(group[0].text) is None and _size(group) > setting.size + LARGER


def _size(group: Lines) -> float:
    return _rounded(max(line.size for line in group))


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _depths(groups: Sequence[Lines]) -> dict[tuple[int, int], int]:
    """The depth of a bullet for each column and left edge in use; edges one step apart are the same depth."""
    edges: dict[int, set[int]] = defaultdict(set)
    for group in groups:
        if without_bullet(group[0].text) is not None:
            edges[group[0].column].add(round(group[0].left / INDENT))
    depths: dict[tuple[int, int], int] = {}
    for column, used in edges.items():
        depth, last = 0, -9
        for edge in sorted(used):
            depth += edge - last > 1
            depths[(column, edge)] = depth
            last = edge
    return depths


def _text(group: Lines, setting: Setting) -> str:
    text = group[0].text.strip()
    for line in group[1:]:
        text = joined(text, line.text, words=setting.words)
    return text
