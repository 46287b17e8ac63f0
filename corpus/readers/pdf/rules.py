"""The lines drawn on a PDF's page: thin boxes and strokes, level and upright."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from corpus.readers.pdf.characters import View
from corpus.readers.pdf.lines import Rule

MOST_DRAWN = 6000  # objects; a page with more is a chart or a map
MOST_SEGMENTS = 40  # of one path; a drawing has more
THIN = 3.0  # points: a box that is no thicker is a line
SHORTEST = 4.0  # points
FEWEST_OUTLINES = 30  # shapes that may be letters drawn without a font
DEEPEST = 4  # forms within forms

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules_on(page: Any, view: View) -> tuple[Rule, ...]:
    """The page's drawn lines as it is turned to be read; none where so much is drawn that it is a picture."""
    found: list[Rule] = []
    left = MOST_DRAWN
    for path, matrix in _paths(page):
        left -= 1
        if left < 0:
            return ()
        for start, end in _strokes(path, matrix):
            rule = _rule(view.at(*start), view.at(*end))
            if rule:
                found.append(rule)
    return tuple(found)


def has_pictures(page: Any) -> bool:
    """Whether the page shows something that is no text: a picture, or so many shapes that they may be letters."""
    import pypdfium2.raw as pdfium

    count = min(pdfium.FPDFPage_CountObjects(page.raw), MOST_DRAWN)
    kinds = [pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, place)) for place in range(count)]
    shapes = kinds.count(pdfium.FPDF_PAGEOBJ_PATH)
    return shapes >= FEWEST_OUTLINES or any(
        kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) for kind in kinds
    )


def _paths(page: Any) -> Iterator[tuple[Any, Matrix]]:
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > 20 * MOST_DRAWN:
        return
    for place in range(count):
        yield from _paths_of(pdfium.FPDFPage_GetObject(page.raw, place), PLAIN, 0)


def _paths_of(drawn: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    import pypdfium2.raw as pdfium

    kind = pdfium.FPDFPageObj_GetType(drawn)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield drawn, _within(_matrix(drawn), outer)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
        inner = _within(_matrix(drawn), outer)
        for place in range(min(pdfium.FPDFFormObj_CountObjects(drawn), MOST_DRAWN)):
            yield from _paths_of(pdfium.FPDFFormObj_GetObject(drawn, place), inner, depth + 1)


def _matrix(drawn: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    held = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, held):
        return PLAIN
    return held.a, held.b, held.c, held.d, held.e, held.f


def _within(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _strokes(path: Any, matrix: Matrix) -> Iterator[tuple[Point, Point]]:
    """The straight lines of a path; of a thin box its middle, of a filled box without outline nothing."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= MOST_SEGMENTS:
        return
    points: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, place)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix[0] * x.value + matrix[2] * y.value + matrix[4],
            matrix[1] * x.value + matrix[3] * y.value + matrix[5],
        )
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not points:
            points.append([point])
        else:
            points[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment) and len(points[-1]) > 1:
            points[-1].append(points[-1][0])
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    for line in points:
        across, up = [point[0] for point in line], [point[1] for point in line]
        width, height = max(across) - min(across), max(up) - min(up)
        if fill.value and len(line) >= 4 and min(width, height) <= THIN:
            yield _middle(min(across), min(up), width, height)
        elif stroke.value:
            yield from pairwise(line)


def _middle(left: float, bottom: float, width: float, height: float) -> tuple[Point, Point]:
    if width > height:
        return (left, bottom + height / 2), (left + width, bottom + height / 2)
    return (left + width / 2, bottom), (left + width / 2, bottom + height)


def _rule(start: Point, end: Point) -> Rule | None:
    width, height = abs(start[0] - end[0]), abs(start[1] - end[1])
    if (max(width, height) < SHORTEST and max(width, height) < 1) or min(width, height) > 1.5:
        return None
    if width > height:
        return Rule(False, (start[1] + end[1]) / 2, min(start[0], end[0]), max(start[0], end[0]))
    return Rule(True, (start[0] + end[0]) / 2, min(start[1], end[1]), max(start[1], end[1]))
