"""A table row as a paper's paragraph has it, "District: Leeds; Crimes: 58,407", taken apart into named cells."""

from dataclasses import dataclass

from corpus import Paragraph


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row."""

    column: str  # "" where the table names none
    text: str
    start: int  # of `text` in the paragraph


def cells(paragraph: Paragraph) -> tuple[Cell, ...]:
    """The cells of a row, in order; of a bullet "Leeds: 248 PCSOs." its name and the rest. Empty for running text."""
    if paragraph.kind == "bullet":
        name, mark, rest = paragraph.text.partition(": ")
        return (Cell("", name, 0), Cell("", rest, len(name + mark))) if mark and rest else ()
    if paragraph.kind != "table row":
        return ()
    found, start = list[Cell](), 0
    for part in paragraph.text.split("; "):
        column, mark, text = part.partition(": ")
        found.append(Cell(column, text, start + len(column + mark)) if mark else Cell("", part, start))
        start += len(part) + len("; ")
    return tuple(found)


def columns(paragraph: Paragraph) -> tuple[str, ...]:
    """The names of a row's columns; none for any other paragraph."""
    return tuple(cell.column for cell in cells(paragraph) if cell.column) if paragraph.kind == "table row" else ()
