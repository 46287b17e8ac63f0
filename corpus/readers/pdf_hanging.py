"""Bullets and numbers that hang beside their text: put before it, as they are read."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.readers.pdf_lines import Line
from corpus.readers.pdf_pieces import rows_of

HANGING = 62.0  # points from a mark to the text that hangs beside it
NUMBER_ALONE = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,6})[.)]?")
CAPITAL_NUMBER = re.compile(r"(?:[IVX]{1,6}|[A-Z])[.)]")
BULLET_ALONE = re.compile(r"[·•∙●○◦▪▫■□►▶➢‣⁃✓✗oØ*–-]|[\ufffd\ue000-\uf8ff]")


def hung(lines: Sequence[Line]) -> list[Line]:
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
