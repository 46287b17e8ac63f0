"""The characters on a PDF's page as pdfium finds them: where they stand, how they are set, how the page is held."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Any

from corpus.readers.pdf.glyphs import WINGDING_FONT, letters_of

BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!light)", re.IGNORECASE)
MOST_CHARACTERS = 200_000  # on one page; a full page of small print has 12,000
SLANT = 8.0  # degrees to which a scan may lie askew
UNKNOWN = "\ufffd"  # a glyph of which nobody says what it shows
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


def is_aside(face: Face, quarter: int) -> bool:
    off = abs((face.angle - 90 * quarter + 180) % 360 - 180)
    return off > SLANT
