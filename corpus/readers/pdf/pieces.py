"""The pieces of lines on a page: characters put together by where they stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.readers.pdf.characters import Characters, Glyph, is_aside
from corpus.readers.pdf.lines import Line, Rule

WORD_GAP = 0.17  # of the size: wider parts words
PIECE_GAP = 1.0  # of the size: wider parts pieces of a line, where no space is printed
SPACED_GAP = 1.6  # and where one is, as in justified lines
JUSTIFIED_GAP = 8.0  # and where the file has both sides of it as one text
SAME_BASE = 0.2  # of the size: base lines of one line differ by less
UNKNOWN_BULLET = re.compile(r"^[\ufffd\ue000-\uf8ff](?=\s\S)")  # before a text, nothing else is a sign of its own
MARK = re.compile(r"[\d*†‡§][\d,*†‡§]{0,4}")
UNIT = re.compile(r"(?:^|\s|\d)(?:[kcm]?m|ft|yd)$")
SQUARES = {"2": "²", "3": "³"}


@dataclass(frozen=True, slots=True)
class Print:
    """What a page has in text, and what was left out of it."""

    lines: tuple[Line, ...]
    outside: int = 0  # characters beyond the page's edges


@dataclass(slots=True)
class _Run:
    """Characters that follow each other on one base line, while they are collected."""

    glyphs: list[Glyph] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)  # whether a space was printed before each


def printed(characters: Characters, number: int, rules: Sequence[Rule] = ()) -> Print:
    """The page's pieces of lines. Upright rules part the pieces on either side of them."""
    view = characters.view
    runs: list[_Run] = []
    asides: list[_Run] = []
    outside = 0
    parting = _parting(rules)
    for text, box, origin, space, face in characters.raw:
        if is_aside(face, view.quarter):
            _collect_aside(asides, Glyph(text, box[0], box[2], origin[1], face), space)
            continue
        left, right, base = view.span(box, origin)
        if not (-1 <= (left + right) / 2 <= view.width + 1 and -1 <= base <= view.height + 1):
            outside += 1
            continue
        _collect(runs, Glyph(text, left, right, base, face), space, parting)
    pieces = _merged(_once([piece for run in runs for piece in _pieces(run, number)]), parting)
    turned = [replace(piece, part="aside") for run in asides for piece in _pieces(run, number)]
    return Print((*pieces, *_once(turned)), outside)


def _parting(rules: Sequence[Rule]) -> list[Rule]:
    return [rule for rule in rules if rule.upright]


def _parted(parting: Sequence[Rule], left: float, right: float, base: float) -> bool:
    """Whether an upright rule stands between the two places."""
    return any(left - 1 <= rule.at <= right + 1 and rule.start - 1 <= base + 2 <= rule.end + 1 for rule in parting)


def _collect(runs: list[_Run], glyph: Glyph, space: bool, parting: Sequence[Rule]) -> None:
    """The character to the run that it goes on, or to a new one."""
    if runs:
        last = runs[-1].glyphs[-1]
        size = max(last.face.size, glyph.face.size)
        gap = glyph.left - last.right
        goes_on = (
            abs(glyph.base - last.base) < 0.08 * size
            and min(last.face.size, glyph.face.size) > 0.85 * size
            and -0.35 * size < gap < _widest_gap(space, last.face is glyph.face) * size
            and glyph.left >= last.left - 0.01 * size
            and not (parting and gap > 0 and _parted(parting, last.right, glyph.left, glyph.base))
        )
        same_glyph = last.face is glyph.face and abs(glyph.left - last.left) < 0.01 * size  # "ff" in one
        if goes_on or (same_glyph and abs(glyph.base - last.base) < 0.01 * size):
            runs[-1].glyphs.append(glyph)
            runs[-1].spaces.append(space)
            return
    runs.append(_Run([glyph], [False]))


def _widest_gap(space: bool, same_text: bool) -> float:
    """The widest white between two characters of one piece, in sizes.

    A justified line in a narrow column is one text with wide spaces; cells of a table are texts of their own.
    """
    if not space:
        return PIECE_GAP
    return JUSTIFIED_GAP if same_text else SPACED_GAP


def _collect_aside(asides: list[_Run], glyph: Glyph, space: bool) -> None:
    if asides and asides[-1].glyphs[-1].face == glyph.face:
        asides[-1].glyphs.append(glyph)
        asides[-1].spaces.append(space)
    else:
        asides.append(_Run([glyph], [False]))


def _pieces(run: _Run, number: int) -> Iterator[Line]:
    """The run as one piece of a line, its words parted by printed spaces and by gaps."""
    glyphs = run.glyphs
    size = Counter(round(glyph.face.size, 1) for glyph in glyphs).most_common(1)[0][0]
    threshold = WORD_GAP * size
    gaps = sorted(
        after.left - before.right
        for before, after, space in zip(glyphs, glyphs[1:], run.spaces[1:], strict=False)
        if not space
    )
    if len(gaps) >= 3 and gaps[len(gaps) // 2] > 0.6 * threshold:  # letters spaced out
        threshold = max(threshold, 1.8 * gaps[len(gaps) // 2])
    parts = [glyphs[0].text]
    for before, after, space in zip(glyphs, glyphs[1:], run.spaces[1:], strict=False):
        if space or after.left - before.right > threshold:
            parts.append(" ")
        parts.append(after.text)
    text = UNKNOWN_BULLET.sub("•", "".join(parts))
    bold = sum(glyph.face.bold for glyph in glyphs) >= 0.9 * len(glyphs)
    if text.strip():
        yield Line(text, number, glyphs[0].left, glyphs[-1].right, glyphs[0].base, size, bold)


def _once(pieces: Sequence[Line]) -> list[Line]:
    """The pieces without those that are printed twice in one place to look bold."""
    seen: dict[str, list[Line]] = {}
    kept = []
    for piece in pieces:
        like = seen.setdefault(piece.text, [])
        near = 0.2 * piece.size
        if any(abs(each.left - piece.left) < near and abs(each.base - piece.base) < near for each in like):
            continue
        like.append(piece)
        kept.append(piece)
    return kept


def _merged(pieces: Sequence[Line], parting: Sequence[Rule]) -> list[Line]:
    """The pieces of each line from left to right, those that nearly touch put together."""
    made: list[Line] = []
    for row in rows_of(pieces):
        open_piece: Line | None = None
        for piece in row:
            if open_piece is None:
                open_piece = piece
            elif _adjoins(open_piece, piece) and not _parted(parting, open_piece.right, piece.left, piece.base):
                open_piece = _together(open_piece, piece)
            else:
                made.append(open_piece)
                open_piece = piece
        if open_piece is not None:
            made.append(open_piece)
    return made


def rows_of(pieces: Sequence[Line], *, apart: float = 0.45) -> list[list[Line]]:
    """The pieces by base line from the top, each row from left to right. Raised marks are in the row below them."""
    rows: list[list[Line]] = []
    base = least = most = 0.0
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        least, most = min(least, piece.size), max(most, piece.size)
        if rows and base - piece.base <= (SAME_BASE if least > 0.8 * most else apart) * most:
            rows[-1].append(piece)
            if piece.size >= most:
                base = piece.base
            continue
        rows.append([piece])
        base, least, most = piece.base, piece.size, piece.size
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _adjoins(before: Line, piece: Line) -> bool:
    size = max(before.size, piece.size)
    gap = piece.left - before.right
    return -0.5 * size < gap < PIECE_GAP * min(before.size, piece.size)


def _together(before: Line, piece: Line) -> Line:
    """Two pieces as one. A raised figure leads to a footnote and is no part of the number that it stands at."""
    gap = piece.left - before.right
    space = " " if gap > WORD_GAP * min(before.size, piece.size) else ""
    size, right = max(before.size, piece.size), max(before.right, piece.right)
    if _is_raised(piece, before):
        head, _, rest = piece.text.partition(" ")
        if MARK.fullmatch(head) and not rest:
            if UNIT.search(before.text) and head in SQUARES:
                return replace(before, text=before.text + SQUARES[head], right=right)
            return replace(before, right=right, marks=before.marks + 1)
    if _is_raised(before, piece) and MARK.fullmatch(before.text):
        return replace(piece, text=f"{before.text} {piece.text}", left=before.left, raised=True)
    base = before.base if before.size >= piece.size else piece.base
    whole = f"{before.text}{space}{piece.text}"
    share = len(piece.text) / max(len(whole), 1)
    bold = (before.bold and piece.bold) or (before.bold and share < 0.1) or (piece.bold and share > 0.9)
    common = piece.size if share > 0.6 else before.size if share < 0.4 else size
    return replace(
        before,
        text=whole,
        right=right,
        base=base,
        size=common,
        bold=bold,
        marks=before.marks + piece.marks,
        links=tuple(dict.fromkeys((*before.links, *piece.links))),
    )


def _is_raised(mark: Line, text: Line) -> bool:
    return mark.size < 0.82 * text.size and 0.15 * text.size < mark.base - text.base < 0.7 * text.size


def in_one(row: Sequence[Line]) -> Line:
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
