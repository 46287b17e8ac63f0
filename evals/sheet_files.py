"""Spreadsheets as rows of cells: CSV and XLSX read and written, and no cell that a program takes for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import UnreadablePaper, replace_file
from corpus.readers.decoding import decoded
from corpus.readers.zipped import refuse_bomb
from evals.question import QuestionSetInvalid

if TYPE_CHECKING:
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

# What makes a spreadsheet program take a cell for a formula.
FORMULA = re.compile(r"'*[=+\-@\t\r]")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula: an apostrophe stands before what would begin one."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell[1:]) else cell


def cells_of(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Number, from 1, and cells of each row."""
    match path.suffix.casefold():
        case ".csv" | ".tsv" | ".txt":
            return _csv_cells(path)
        case ".xlsx":
            return _xlsx_cells(path)
        case _:
            raise _other_kind(path)


def write_cells(rows: Iterable[Iterable[str]], path: Path) -> None:
    """Write the rows as CSV or XLSX. Raises QuestionSetInvalid, HomeUnusable."""
    match path.suffix.casefold():
        case ".csv":
            replace_file(path, _csv(rows))
        case ".xlsx":
            replace_file(path, _xlsx(rows))
        case _:
            raise _other_kind(path)


def _csv_cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    text = decoded(path.read_bytes(), name=path.name)
    heading = text.lstrip("\n").split("\n", 1)[0]
    separator = max(",;\t", key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        yield from enumerate(reader, start=1)
    except csv.Error as error:
        raise QuestionSetInvalid(f"the sheet {path.name!r}, row {reader.line_num}: {error}. Save it anew.") from error


def _xlsx_cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook

    try:
        refuse_bomb(path)
        book = load_workbook(path, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [[_shown(cell) for cell in row] for row in sheet.iter_rows()]
    except (OSError, UnreadablePaper):
        raise
    except Exception as error:  # openpyxl raises whatever its parsers do on a damaged file
        raise QuestionSetInvalid(
            f"the sheet {path.name!r} is no workbook that can be read ({error}). Save it anew as .xlsx or CSV."
        ) from error
    return enumerate(rows, start=1)


def _shown(cell: "ReadOnlyCell | EmptyCell") -> str:
    """A cell as a person sees it: 290 for 290.0, 5.5% for 0.055, a day as 2024-03-31."""
    match cell.value:
        case None:
            return ""
        case bool():
            return "yes" if cell.value else "no"
        case int() | float() as number if str(cell.number_format).endswith("%"):
            return f"{number * 100:.10g}%"
        case float() as number:
            return f"{number:.15g}" if abs(number) < 1e15 else str(number)
        case datetime() as moment:
            return moment.date().isoformat()
        case date() as day:
            return day.isoformat()
        case value:
            return str(value)


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    sheet = io.StringIO()
    csv.writer(sheet).writerows(rows)
    return ("\ufeff" + sheet.getvalue()).encode()  # the mark tells spreadsheet programs that it is UTF-8


def _xlsx(rows: Iterable[Iterable[str]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for letter, width in zip("ABCDEFGHIJKLMN", (16, 50, 30, 14, 18, 10, 12, 34, 34, 20, 12, 10, 16, 30), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _other_kind(path: Path) -> QuestionSetInvalid:
    return QuestionSetInvalid(f"{path.name!r} is neither .csv nor .xlsx. Save the sheet as one of these.")
