"""Plain text: one block for each paragraph, with the lines of a hard-wrapped file joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

from corpus.blocks import Block, Reading
from corpus.lines.headings import is_capitals
from corpus.lines.marks import is_mark_alone, is_page_number, marking_of, without_bullet
from corpus.readers.decoding import decoded
from corpus.readers.joining import begins_anew, ends, joined, runs_on, words_of

SHORTEST_FULL, LONGEST_FULL = 0.8, 2.0  # lengths of a wrapped line, as shares of the usual one

Gap = Literal["none", "blank", "page"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something, and what stands between it and the line before."""

    text: str
    gap: Gap
    page: int | None

    @property
    def indent(self) -> int:
        expanded = self.text.expandtabs(4)
        return len(expanded) - len(expanded.lstrip())


def read_text(path: Path) -> Reading:
    """The blocks of a text file. Raises UnreadablePaper where its bytes are no text."""
    text = decoded(path.read_bytes(), name=path.name)
    markings = [marking for line in text.splitlines() if (marking := marking_of(line))]
    return Reading(blocks=text_blocks(text), marking=markings[0] if markings else None)


def text_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text. Its pages are counted where form feeds part them."""
    lines = _lines(text)
    groups = _grouped(lines, wrap_width(lines))
    words = words_of(text)
    levels = _levels(group[0] for group in groups)
    return tuple(_block(group, words, levels) for group in groups)


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The usual length of a line that was wrapped, in characters; None where each paragraph is one line."""
    widths = sorted(
        len(before.text.strip())
        for before, after in pairwise(lines)
        if after.gap == "none" and runs_on(before.text, after.text)
    )
    return widths[len(widths) // 2] if widths else None


def _lines(text: str) -> list[Line]:
    """The lines that say something; page numbers and markings part them as a new page does."""
    lines: list[Line] = []
    paged = "\f" in text
    alone = ""
    for number, page in enumerate(text.split("\f"), start=1):
        gap: Gap = "page"
        for line in page.split("\n"):
            if not line.strip():
                gap = "page" if gap == "page" else "blank"
            elif is_page_number(line) or marking_of(line):
                gap = "page"
            elif _is_mark_alone(line, gap, lines):
                alone, gap = f"{line.rstrip()} ", "blank"
            else:
                text_line = f"{alone}{line.lstrip() if alone else line}".rstrip()
                lines.append(Line(text_line, "blank" if alone else gap, number if paged else None))
                alone, gap = "", "none"
    return [*lines, Line(alone.rstrip(), "blank", lines[-1].page if lines else None)] if alone else lines


def _is_mark_alone(line: str, gap: Gap, before: Sequence[Line]) -> bool:
    """Whether the line is a mark that belongs to the next line, and not the end of a sentence."""
    if not is_mark_alone(line):
        return False
    return gap != "none" or not before or ends(before[-1].text) or not line.strip()[0].isdigit()


def _grouped(lines: Sequence[Line], width: int | None) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _belongs(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _belongs(group: Sequence[Line], line: Line, width: int | None) -> bool:
    """Whether the line goes on with the paragraph that the group holds so far."""
    before = group[-1]
    if line.gap == "blank" or begins_anew(line.text, before=before.text):
        return False
    room = len(before.text.strip()) / width if width is not None and line.gap == "none" else 0.0
    if is_capitals(before.text) or is_capitals(line.text):
        return is_capitals(before.text) and is_capitals(line.text) and 0.6 <= room <= 1.2
    if runs_on(before.text, line.text):
        return True
    if room and line.indent > before.indent + 2:
        return begins_anew(group[0].text, before="") and len(group) == 1
    return SHORTEST_FULL <= room <= LONGEST_FULL


def _levels(firsts: Iterable[Line]) -> dict[int, int]:
    """The depth of a bullet for each indent in use."""
    indents = sorted({line.indent for line in firsts if without_bullet(line.text) is not None})
    return {indent: depth for depth, indent in enumerate(indents, start=1)}


def _block(group: Sequence[Line], words: frozenset[str], levels: dict[int, int]) -> Block:
    text = group[0].text.strip()
    for line in group[1:]:
        text = joined(text, line.text, words=words)
    block = Block(text, page=group[0].page)
    rest = without_bullet(text)
    return replace(block, text=rest, role="bullet", level=levels[group[0].indent]) if rest else block
