"""Spreadsheets: each row a paragraph that carries its headers, under the name of its sheet."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from corpus.blocks import Block, Reading
from corpus.failures import UnreadablePaper
from corpus.readers.decoding import decoded
from corpus.readers.sheet_cells import shown
from corpus.readers.sheet_tables import blocks_of_grid
from corpus.readers.zipped import refuse_bomb

MOST_ROWS = 50_000  # of a sheet; lists of payments of a year have some thousand
MOST_COLUMNS = 200
LONGEST_TITLE = 140  # characters
DELIMITERS = ",;\t|"


@dataclass(slots=True)
class _Left:
    """What is left out, counted."""

    sheets: int = 0
    rows: int = 0
    columns: int = 0
    formulas: list[str] = field(default_factory=list)
    pictures: int = 0
    beyond: list[str] = field(default_factory=list)


def read_workbook(path: Path) -> Reading:
    """The sheets of an .xlsx file that can be seen. Raises UnreadablePaper where it is damaged."""
    import openpyxl

    left = _Left()
    try:
        refuse_bomb(path)
        book = openpyxl.load_workbook(path, data_only=True)
        uncounted = _formulas(path) if _has_formulas(path) else {}
        title = " ".join((book.properties.title or "").split()) or None
        blocks = tuple(block for sheet in book.worksheets for block in _sheet(sheet, uncounted, left))
    except (UnreadablePaper, OSError, MemoryError):
        raise
    except Exception as error:  # the library raises many things over bad bytes
        raise UnreadablePaper(
            f"{path.name!r} is cut off or damaged ({type(error).__name__}). Fetch or save it again."
        ) from error
    # The name of its first sheet says less of a workbook than its file's.
    named = title or _title_line(blocks) or " ".join(re.split(r"[\s_-]+", path.stem))
    return Reading(blocks, title=named, warnings=tuple(_warnings(left)))


def _title_line(blocks: Sequence[Block]) -> str | None:
    """What stands over the first table of the first sheet."""
    for name, line in pairwise(blocks[:2]):
        if name.role == "heading" and line.role == "text" and len(line.text) <= LONGEST_TITLE:
            return line.text
    return None


def read_csv(path: Path) -> Reading:
    """The rows of a .csv or .tsv file, whatever parts its cells and in any encoding."""
    text = decoded(path.read_bytes(), name=path.name)
    try:
        delimiter = csv.Sniffer().sniff(text[:20_000], DELIMITERS).delimiter
    except csv.Error:
        delimiter = "\t" if path.suffix.lower() == ".tsv" else max(DELIMITERS, key=text[:20_000].count)
    try:
        rows = list(islice(csv.reader(io.StringIO(text), delimiter=delimiter), MOST_ROWS + 1))
    except csv.Error as error:
        raise UnreadablePaper(f"{path.name!r} is no table of cells ({error}). Save it again as .csv.") from error
    left = _Left(beyond=[path.name] if len(rows) > MOST_ROWS else [])
    grid = [[" ".join(cell.split()) for cell in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    return Reading(tuple(blocks_of_grid(grid)), warnings=tuple(_warnings(left)))


def _sheet(sheet: Any, uncounted: dict[str, list[str]], left: _Left) -> Iterator[Block]:
    if sheet.sheet_state != "visible":
        left.sheets += 1
        return
    left.pictures += len(getattr(sheet, "_images", ())) + len(getattr(sheet, "_charts", ()))
    left.formulas += [f"{sheet.title}!{cell}" for cell in uncounted.get(sheet.title, [])]
    blocks = list(blocks_of_grid(_grid(sheet, left)))
    if blocks:
        yield Block(" ".join(sheet.title.split()) or "Sheet", role="heading")
        yield from blocks


def _grid(sheet: Any, left: _Left) -> list[list[str]]:
    """The texts of the cells that can be seen; a cell merged down its column stands in each of its rows."""
    merged = {
        (row, area.min_col): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row + 1, min(area.max_row, MOST_ROWS) + 1)
    }
    hidden = {
        column
        for each in sheet.column_dimensions.values()
        if each.hidden
        for column in range(each.min or 0, (each.max or 0) + 1)
    }
    if sheet.max_row > MOST_ROWS:
        left.beyond.append(sheet.title)
    width = min(sheet.max_column, MOST_COLUMNS)
    left.columns += sum(1 for column in hidden if column <= width)
    grid = []
    for cells in sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=width):
        row = cells[0].row if cells else 0
        if row in sheet.row_dimensions and sheet.row_dimensions[row].hidden:
            left.rows += 1
            continue
        grid.append([_text(sheet, merged, cell) for place, cell in enumerate(cells, 1) if place not in hidden])
    return grid


def _text(sheet: Any, merged: dict[tuple[int, int], tuple[int, int]], cell: Any) -> str:
    at = merged.get((cell.row, cell.column))
    held = sheet.cell(*at) if at else cell
    return shown(held.value, held.number_format or "General")


def _has_formulas(path: Path) -> bool:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f>" in archive.read(name) or b"<f " in archive.read(name) for name in sheets)


def _formulas(path: Path) -> dict[str, list[str]]:
    """By sheet, the cells whose formula was never worked out by the program that saved the file."""
    import openpyxl

    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: [
            cell.coordinate
            for row in sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=MOST_COLUMNS)
            for cell in row
            if cell.data_type == "f" and values[sheet.title][cell.coordinate].value is None
        ]
        for sheet in formulas.worksheets
    }


def _warnings(left: _Left) -> Iterator[str]:
    for count, what in ((left.sheets, "hidden sheet"), (left.rows, "hidden row"), (left.columns, "hidden column")):
        if count:
            yield f"{count} {what}{'s' * (count > 1)} left out"
    if left.formulas:
        named = ", ".join(left.formulas[:5]) + (" and others" if len(left.formulas) > 5 else "")
        yield f"{len(left.formulas)} formulas without a result, their cells read as empty: {named}. Save it in Excel"
    if left.pictures:
        yield f"{left.pictures} pictures or charts not read"
    for name in left.beyond:
        yield f"{name}: only the first {MOST_ROWS} rows are read"
