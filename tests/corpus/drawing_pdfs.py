"""Draws the small PDFs that the PDF reader's tests read: each text at its place, in the order given."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from corpus.blocks import Block, Reading
from corpus.readers.pdf.reading import read_pdf

WIDTH, HEIGHT = A4
LEADING = 13.0


def canvas(*, size: tuple[float, float] = A4, **options: object) -> tuple[Canvas, BytesIO]:
    held = BytesIO()
    return Canvas(held, pagesize=size, **options), held


def column(
    drawn: Canvas, lines: Iterable[str], *, left: float, top: float, font: str = "Helvetica", size: float = 10
) -> None:
    """Each line below the one before."""
    drawn.setFont(font, size)
    for place, line in enumerate(lines):
        drawn.drawString(left, top - LEADING * place, line)


def reading_of(content: bytes, folder: Path, *, name: str = "paper.pdf") -> Reading:
    path = folder / name
    path.write_bytes(content)
    return read_pdf(path)


def drawn_reading(drawn: Canvas, held: BytesIO, folder: Path) -> Reading:
    drawn.save()
    return reading_of(held.getvalue(), folder)


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


def roles(blocks: Sequence[Block]) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in blocks]
