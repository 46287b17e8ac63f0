"""The pieces of lines on a PDF's page: characters as pdfium finds them, put together by where they stand."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import atan2, degrees, hypot
from typing import Any

from corpus.readers.pdf_glyphs import WINGDING_FONT, letters_of
from corpus.readers.pdf_lines import Line, Rule

BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!light)", re.IGNORECASE)
MOST_CHARACTERS = 200_000  # on one page; a full page of small print has 12,000
SLANT = 8.0  # degrees to which a scan may lie askew
WORD_GAP = 0.17  # of the size: wider parts words
PIECE_GAP = 1.0  # of the size: wider parts pieces of a line, where no space is printed
SPACED_GAP = 1.6  # and where one is, as in justified lines
JUSTIFIED_GAP = 8.0  # and where the file has both sides of it as one text
SAME_BASE = 0.2  # of the size: base lines of one line differ by less
UNKNOWN = "\ufffd"  # a glyph of which nobody says what it shows
UNKNOWN_BULLET = re.compile(r"^[\ufffd\ue000-\uf8ff](?=\s\S)")  # before a text, nothing else is a sign of its own
INVISIBLE = 3  # the way of drawing text that shows nothing, under the picture of a scan
MOSTLY_INVISIBLE = 10  # times as much of it as of other text: it is the page's text


Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class Face:
    """How a stretch of characters is set."""

    size: float
    angle: float  # degrees
    bold: bool
    font: str
    plain: bool  # its font is none of symbols in place of letters
    visible: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character and its place: of the base line's start, and of its end."""

    text: str
    left: float
    right: float
    base: float
    face: Face


@dataclass(frozen=True, slots=True)
class View:
    """How a page is turned to be read: by quarters, and its box in points as it is then."""

    quarter: int  # anticlockwise quarter turns of its text
    left: float
    bottom: float
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        turned = _turned(x, y, self.quarter)
        return turned[0] - self.left, turned[1] - self.bottom

    def span(self, box: Box, origin: tuple[float, float]) -> tuple[float, float, float]:
        """Left and right edge and height of the base line of a character; nearly every page is upright."""
        if self.quarter == 0:
            return box[0] - self.left, box[2] - self.left, origin[1] - self.bottom
        one, other = self.at(box[0], box[1])[0], self.at(box[2], box[3])[0]
        return min(one, other), max(one, other), self.at(*origin)[1]


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


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a page as they come, and how the page is turned to be read."""

    raw: tuple["Raw", ...]
    view: View
    invisible: bool  # whether they are the invisible ones of a scan


def characters_on(page: Any) -> Characters:
    """The characters that the page shows."""
    held = page.get_textpage()
    try:
        raw, invisible = _shown(list(_characters(held)))
    finally:
        held.close()
    return Characters(tuple(raw), _view(page, [each[4] for each in raw]), invisible)


def printed(characters: Characters, number: int, rules: Sequence[Rule] = ()) -> Print:
    """The page's pieces of lines. Upright rules part the pieces on either side of them."""
    view = characters.view
    runs: list[_Run] = []
    asides: list[_Run] = []
    outside = 0
    parting = _parting(rules)
    for text, box, origin, space, face in characters.raw:
        if _is_aside(face, view.quarter):
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


Raw = tuple[str, Box, tuple[float, float], bool, Face]


def _characters(held: Any) -> Iterator[Raw]:
    """Each printed character that is no space, with its box, its origin, whether a space went before, its face."""
    import pypdfium2.raw as pdfium

    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    raw = held.raw
    unicode_of, object_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    address = ctypes.addressof
    faces: dict[int, Face] = {}
    space, high = False, 0
    for place in range(min(pdfium.FPDFText_CountChars(raw), MOST_CHARACTERS)):
        code = unicode_of(raw, place)
        drawn = object_of(raw, place)
        if not drawn:
            continue  # a space or line end that pdfium made up: places decide
        if code in (0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x3000) or 0x2000 <= code <= 0x200A:
            space = True
            continue
        if code in (0x200B, 0xFEFF):
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        key = address(drawn.contents)
        face = faces.get(key)
        if face is None:
            face = faces[key] = _face(held, place, drawn)
        if not (box_of(raw, place, box) and origin_of(raw, place, x, y)):
            continue
        unknown = code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF
        text = "-" if code in (0x2, 0xFFFE) else UNKNOWN if unknown else chr(code)
        if not (text.isascii() and face.plain):
            text = letters_of(text, face.font)
        yield text, (box.left, box.bottom, box.right, box.top), (x.value, y.value), space, face
        space = False


def _face(held: Any, place: int, drawn: Any) -> Face:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    angle, scale = 0.0, 1.0
    if pdfium.FPDFText_GetMatrix(held.raw, place, matrix):
        scale = hypot(matrix.c, matrix.d) or 1.0
        angle = degrees(atan2(matrix.b, matrix.a)) % 360
    size = abs(float(pdfium.FPDFText_GetFontSize(held.raw, place)) * scale) or 1.0
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(held.raw, place, name, 256, flags)
    font = name.value.decode("utf-8", "replace")
    bold = pdfium.FPDFText_GetFontWeight(held.raw, place) >= 600 or BOLD.search(font) is not None
    visible = pdfium.FPDFTextObj_GetTextRenderMode(drawn) != INVISIBLE
    return Face(size, angle, bold, font, not WINGDING_FONT.search(font), visible)


def _shown(raw: Sequence[Raw]) -> tuple[list[Raw], bool]:
    """The visible characters; the invisible ones of a scan where they are nearly all that there is."""
    hidden = sum(not each[4].visible for each in raw)
    if hidden > MOSTLY_INVISIBLE * (len(raw) - hidden):
        return list(raw), True
    return [each for each in raw if each[4].visible], False


def _view(page: Any, faces: Sequence[Face]) -> View:
    """The page turned so that most of its text is upright; by its own rotation where it has none."""
    turns = Counter(round(face.angle / 90) % 4 for face in faces if _off_square(face.angle) <= SLANT)
    quarter = turns.most_common(1)[0][0] if turns else page.get_rotation() // 90 % 4
    left, bottom, right, top = page.get_cropbox()
    corners = [_turned(x, y, quarter) for x in (left, right) for y in (bottom, top)]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return View(quarter, min(across), min(up), max(across) - min(across), max(up) - min(up))


def _turned(x: float, y: float, quarter: int) -> tuple[float, float]:
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def _off_square(angle: float) -> float:
    return abs((angle + 45) % 90 - 45)


def _is_aside(face: Face, quarter: int) -> bool:
    off = abs((face.angle - 90 * quarter + 180) % 360 - 180)
    return off > SLANT


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


MARK = re.compile(r"[\d*†‡§][\d,*†‡§]{0,4}")
UNIT = re.compile(r"(?:^|\s|\d)(?:[kcm]?m|ft|yd)$")
SQUARES = {"2": "²", "3": "³"}


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
