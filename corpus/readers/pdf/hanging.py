"""Bullets and numbers that hang beside their text: put before it, as they are read."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.readers.pdf.lines import Line
from corpus.readers.pdf.pieces import rows_of

HANGING = 62.0  # points from a mark to the text that hangs beside it
APART = 12.0  # points: numbers whose middles are further apart stand in different columns
LARGEST_STEP = 3  # from one paragraph's number to the next on the page
NUMBER_ALONE = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,6})[.)]?")
CAPITAL_NUMBER = re.compile(r"(?:[IVX]{1,6}|[A-Z])[.)]")
BULLET_ALONE = re.compile(r"[·•∙●○◦▪▫■□►▶➢‣⁃✓✗oØ*–-]|[\ufffd\ue000-\uf8ff]")


def hung(lines: Sequence[Line]) -> list[Line]:
    """The lines with each bullet and number that stands alone put before the text beside it."""
    made: list[Line] = []
    figures = _figures(lines)
    for row in rows_of(lines, apart=0.3):
        waiting: Line | None = None
        for piece in row:
            if waiting is not None:
                if _hangs(waiting, piece):
                    piece = _with_mark(waiting, piece)
                else:
                    made.append(waiting)
                waiting = None
            if _is_mark(piece) and id(piece) not in figures:
                waiting = piece
            else:
                made.append(piece)
        if waiting is not None:
            made.append(waiting)
    return made


def _figures(lines: Sequence[Line]) -> set[int]:
    """The ids of bare numbers below each other that do not count up: figures of a table, no numbers of paragraphs."""
    columns: list[list[Line]] = []
    for line in sorted((line for line in lines if line.text.strip().isdecimal()), key=_middle):
        if columns and _middle(line) - _middle(columns[-1][-1]) <= APART:
            columns[-1].append(line)
        else:
            columns.append([line])
    return {id(line) for column in columns if not _counts_up(column) for line in column}


def _middle(line: Line) -> float:
    return (line.left + line.right) / 2


def _counts_up(column: Sequence[Line]) -> bool:
    """Whether most numbers come next after the one above; a count may begin anew, and leave some out."""
    numbers = [int(line.text) for line in sorted(column, key=lambda line: -line.base)]
    steps = [after == 1 or 0 < after - before <= LARGEST_STEP for before, after in pairwise(numbers)]
    return 2 * sum(steps) > len(steps) or len(numbers) < 2


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
