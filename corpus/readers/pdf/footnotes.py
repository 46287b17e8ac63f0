"""Footnotes: small print at the foot of a page that opens with a figure or a star."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.readers.pdf.lines import Line, Page
from corpus.readers.pdf.pieces import in_one, rows_of

SMALLER = 0.8  # points below the body's size at which footnotes are set
FOOTNOTE = re.compile(r"(?P<mark>\d{1,3}|[*†‡§]{1,3})\s*(?P<text>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Footed:
    """The lines of a page without its footnotes, and those, each with its lines."""

    lines: tuple[Line, ...]
    notes: tuple[tuple[Line, ...], ...] = ()


def without_footnotes(lines: Sequence[Line], page: Page, body_size: float) -> Footed:
    """The lines without the notes in small print at the foot of the page, and those, each with its lines."""
    rows = rows_of(lines)
    first = len(rows)
    while first and all(line.size <= body_size - SMALLER for line in rows[first - 1]):
        first -= 1
    while first < len(rows) and not _opens_note(rows[first][0]):
        first += 1
    if first == len(rows) or first == 0 or rows[first][0].base > 0.5 * page.height:
        return Footed(tuple(lines))
    notes: list[list[Line]] = []
    for row in rows[first:]:
        if _opens_note(row[0]):
            notes.append([])
        notes[-1].append(replace(in_one(row), part="footnote"))
    return Footed(tuple(line for row in rows[:first] for line in row), tuple(map(tuple, notes)))


def without_note_mark(text: str) -> str:
    """The footnote's text after the figure or star that it opens with."""
    found = FOOTNOTE.fullmatch(text.strip())
    return found["text"] if found else text


def _opens_note(line: Line) -> bool:
    found = FOOTNOTE.fullmatch(line.text.strip())
    return found is not None and (line.raised or (len(found["mark"]) <= 2 and found["text"][:1].isupper()))
