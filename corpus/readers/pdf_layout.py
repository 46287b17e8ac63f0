"""From printed lines to blocks: what was wrapped is joined, headings are told by size and weight."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.blocks import Block
from corpus.headings import LONGEST_HEADING, is_bold_heading, is_capitals
from corpus.marks import is_mark_alone, number_mark, without_bullet
from corpus.readers.joining import begins_anew, ends, joined, words_of
from corpus.readers.pdf_lines import Line
from corpus.readers.titling import with_title

WIDE_GAP = 1.3  # times the usual distance of lines: more parts paragraphs
LARGER = 0.75  # points above the body's size that make a heading
INDENT = 6.0  # points
COLUMN = 60.0  # points within which left edges are of one column
LONGEST_LARGE = 200  # characters of a heading set in larger type

Lines = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paper is set as a whole."""

    size: float  # of most of its words
    leading: float  # usual distance of its lines, in sizes
    edges: dict[tuple[int, int], float]  # right edge of the text by page and column
    words: frozenset[str]


def blocks_of(lines: Lines) -> tuple[Block, ...]:
    """The paragraphs, headings, bullets and table rows that the lines make."""
    if not lines:
        return ()
    setting = _setting(lines)
    groups = _grouped(lines, setting)
    sizes = sorted({_size(group) for group in groups if _is_large(group, setting)}, reverse=True)
    depths = _depths(groups)
    return with_title([block for group in groups for block in _blocks(group, setting, sizes, depths)])


def _setting(lines: Lines) -> Setting:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_rounded(line.size)] += len(line.text.split())  # words: an address in small type is one
    size = sizes.most_common(1)[0][0] or 1.0
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        place = _column(line)
        edges[place] = max(edges.get(place, 0.0), line.right)
    return Setting(size, _leading(lines), edges, words_of("\n".join(line.text for line in lines)))


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


def _column(line: Line) -> tuple[int, int]:
    """Page and column; a paper in one column indents within the first third of the page."""
    return line.page, 0 if line.left < 200 else round(line.left / COLUMN)


def _grouped(lines: Lines, setting: Setting) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, setting):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(group: Lines, line: Line, setting: Setting) -> bool:
    """Whether the line belongs to the paragraph that the group holds so far."""
    before = group[-1]
    if before.rows or line.rows or begins_anew(line.text, before=before.text):
        return False
    if len(group) == 1 and is_mark_alone(before.text):
        return True
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
    edge = setting.edges[_column(before)]
    return bool(words) and edge - before.right > letter * (len(words[0]) + 1) + before.size * 0.5


def _blocks(group: Lines, setting: Setting, sizes: Sequence[float], depths: dict[int, int]) -> Iterator[Block]:
    first = group[0]
    if first.rows:
        yield from (Block(row, page=first.page, role="row") for row in first.rows)
        return
    text = _text(group, setting)
    block = Block(text, page=first.page)
    if (rest := without_bullet(text)) is not None:
        yield (
            replace(block, text=rest, role="bullet", level=depths.get(round(first.left / INDENT), 1)) if rest else block
        )
        return
    level = _heading_level(group, text, setting, sizes)
    yield replace(block, role="heading", level=level) if level else block


def _heading_level(group: Lines, text: str, setting: Setting, sizes: Sequence[float]) -> int | None:
    """Larger sizes are the outer levels; then capitals, then bold."""
    if _is_large(group, setting):
        return sizes.index(_size(group)) + 1
    mark = number_mark(text)
    words = mark.rest if mark else text
    if is_capitals(words) and mark is None:
        return len(sizes) + 1
    if all(line.bold for line in group) and len(words) <= LONGEST_HEADING and is_bold_heading(words):
        return len(sizes) + 2
    return None


def _is_large(group: Lines, setting: Setting) -> bool:
    length = sum(len(line.text) for line in group)
    if group[0].rows or not 2 < length <= LONGEST_LARGE or group[-1].text.rstrip().endswith((".", ":", ";", ",")):
        return False
    has_words = any(character.isalpha() for line in group for character in line.text)
    return has_words and without_bullet(group[0].text) is None and _size(group) > setting.size + LARGER


def _size(group: Lines) -> float:
    return _rounded(max(line.size for line in group))


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _depths(groups: Sequence[Lines]) -> dict[int, int]:
    """The depth of a bullet for each left edge in use; edges one step apart are the same depth."""
    edges = sorted({round(group[0].left / INDENT) for group in groups if without_bullet(group[0].text) is not None})
    depths: dict[int, int] = {}
    depth = 0
    for place, edge in enumerate(edges):
        depth += not place or edge - edges[place - 1] > 1
        depths[edge] = depth
    return depths


def _text(group: Lines, setting: Setting) -> str:
    text = group[0].text.strip()
    for line in group[1:]:
        text = joined(text, line.text, words=setting.words)
    return text
