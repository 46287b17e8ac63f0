"""Question sets as spreadsheets: a row a question, several values of one cell on lines of their own."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from pydantic import ValidationError

from assistant.answer import Status
from corpus import UnreadablePaper, replace_file
from corpus.readers.decoding import decoded
from corpus.readers.zipped import refuse_bomb
from evals.question import Fact, Kind, Question, QuestionSet, QuestionSetInvalid, User
from evals.sets import in_plain_words, set_of
from evals.split import Split

if TYPE_CHECKING:
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

# Field of a question -> its column; other names that evaluators give it.
FIELDS = {
    "id": "id",
    "text": "question",
    "history": "history",
    "user": "user",
    "kind": "kind",
    "split": "split",
    "status": "status",
    "paragraphs": "paragraphs",
    "facts": "facts",
    "never": "never",
    "as_at": "as at",
    "must_pass": "must pass",
    "rewords": "rewords",
    "note": "note",
}
COLUMNS = tuple(FIELDS.values())
SYNONYMS = {
    "text": "question",
    "question text": "question",
    "conversation": "history",
    "conversation before": "history",
    "asked by": "user",
    "expected status": "status",
    "paragraph ids": "paragraphs",
    "nuggets": "facts",
    "must not say": "never",
    "date": "as at",
    "notes": "note",
    "comment": "note",
}
READ_PAST = "answered"  # of a draft: what the assistant said, for the evaluator to read
LISTS = ("history", "paragraphs", "never")
CHOICES = {"user": get_args(User), "kind": get_args(Kind), "split": get_args(Split), "status": get_args(Status)}
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y")  # British spreadsheets save a day as 31/03/2024
BONUS = "bonus:"  # in front of a fact that need not be said
OR = " | "  # between the forms in which one fact may be said
YES = {"yes", "y", "true", "1", "x"}
NO = {"no", "n", "false", "0", ""}
# What makes a spreadsheet program take a cell for a formula.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")  # a workbook cannot hold these, and CSV changes some

Row = Mapping[str, str]  # column -> cell


def questions_from(path: Path) -> QuestionSet:
    """The question set of a CSV or XLSX sheet. Raises QuestionSetInvalid, which names every faulty row and column."""
    try:
        rows = [(number, cells) for number, cells in _cells_of(path) if any(cell.strip() for cell in cells)]
    except OSError as error:
        raise QuestionSetInvalid(f"the sheet {str(path)!r} cannot be read: {error.strerror}.") from error
    except UnreadablePaper as error:
        raise QuestionSetInvalid(str(error)) from error
    if not rows:
        raise QuestionSetInvalid(f"the sheet {path.name!r} is empty. Its first row must name its columns: {_known()}.")
    (_, header), *body = rows
    columns = _columns(header, path)
    found: list[Question] = []
    faults: list[str] = []
    for number, cells in body:
        try:
            found.append(_question(_named(cells, columns)))
        except ValidationError as error:
            faults += [f"row {number}: {_by_column(fault)}" for fault in in_plain_words(error)]
        except ValueError as error:
            faults.append(f"row {number}: {error}")
    return set_of(path.stem, found, faults=faults, where=f"the sheet {path.name!r}")


def write_sheet(questions: QuestionSet, path: Path) -> None:
    """Write the set as CSV or XLSX, so that `questions_from` gives it back. Raises QuestionSetInvalid, HomeUnusable."""
    rows = [COLUMNS, *(_row_that_returns(question) for question in questions.questions)]
    match path.suffix.casefold():
        case ".csv":
            replace_file(path, _csv(rows))
        case ".xlsx":
            replace_file(path, _xlsx(rows))
        case _:
            raise _other_kind(path)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula: an apostrophe stands before what would begin one."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell[1:]) else cell


def _named(cells: list[str], columns: list[str]) -> Row:
    """The row by its columns. Raises ValueError for a cell that stands under none: it may have slipped aside."""
    stray = [cell for place, cell in enumerate(cells) if cell.strip() and not (columns[place:] or [""])[0]]
    if stray:
        raise ValueError(
            f"{stray[0]!r} stands under no column; give it a heading, or empty it. In CSV, a cell with a comma needs "
            "quotation marks"
        )
    return dict(zip(columns, cells, strict=False))


def _question(cells: Row) -> Question:
    values: dict[str, object] = {}
    for field, column in FIELDS.items():
        cell = unguarded(cells.get(column, "")).strip()
        if cell:
            values[field] = _value(field, cell)
    return Question.model_validate(values)


def _value(field: str, cell: str) -> object:
    if field in LISTS:
        return tuple(line.strip() for line in cell.splitlines() if line.strip())
    if field == "facts":
        return tuple(_fact(line.strip()) for line in cell.splitlines() if line.strip())
    if field == "must_pass":
        if cell.casefold() not in YES | NO:
            raise ValueError(f"'must pass' is {cell!r}; it must be yes or no")
        return cell.casefold() in YES
    if field == "as_at":
        return _day(cell)
    return next((choice for choice in CHOICES.get(field, ()) if _plain(choice) == _plain(cell)), cell)


def _day(cell: str) -> date:
    for form in DAYS:
        try:
            return datetime.strptime(cell, form).date()
        except ValueError:
            continue
    raise ValueError(f"'as at' is {cell!r}; it must be a day, such as 2024-03-31 or 31/03/2024")


def _fact(line: str) -> dict[str, object]:
    vital = not line.casefold().startswith(BONUS)
    forms = (line if vital else line[len(BONUS) :]).split(OR.strip())
    accepted = tuple(form.strip() for form in forms if form.strip())
    if not accepted:
        raise ValueError(f"'facts' has the line {line!r}, which holds no fact")
    return {"accepted": accepted, "vital": vital}


def _row_that_returns(question: Question) -> tuple[str, ...]:
    """Its row. Raises QuestionSetInvalid where reading would not give the question back."""
    row = _row(question)
    try:
        same = _question(dict(zip(COLUMNS, row, strict=True))) == question
    except ValueError:  # pydantic's is one
        same = False
    if not same or CONTROL.search("".join(row)):
        raise QuestionSetInvalid(
            f"the question {question.id!r} cannot stand in a sheet as it is: look for a line break, a blank at "
            f"an end or a control character, and in its facts for {OR.strip()!r} or {BONUS!r}. Mend it in the set "
            "and try again."
        )
    return row


def _row(question: Question) -> tuple[str, ...]:
    return tuple(guarded(_cell(getattr(question, field))) for field in FIELDS)


def _cell(value: object) -> str:
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case Fact():
            return ("" if value.vital else f"{BONUS} ") + OR.join(value.accepted)
        case tuple():
            return "\n".join(map(_cell, value))
        case _:
            return str(value)


def _columns(header: list[str], path: Path) -> list[str]:
    """The column of each cell of a row; "" for one that is read past."""
    names = [_plain(cell) for cell in header]
    names = [SYNONYMS.get(name, name) for name in names]
    unknown = [cell for name, cell in zip(names, header, strict=True) if name not in (*COLUMNS, READ_PAST, "")]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if unknown or twice or "question" not in names:
        why = [f"it has the unknown column {each!r}" for each in unknown]
        why += [f"it has the column {each!r} twice" for each in twice]
        why += [] if "question" in names else ["it has no column 'question'"]
        raise QuestionSetInvalid(f"the sheet {path.name!r} cannot be used: {'; '.join(why)}. Columns are {_known()}.")
    return names


def _plain(name: str) -> str:
    return " ".join(re.split(r"[\s_]+", name.casefold())).strip()


def _known() -> str:
    return ", ".join(COLUMNS)


def _by_column(fault: str) -> str:
    """The fault with the name of the column in the place of the field's."""
    return fault.replace("'text' ", "'question' ", 1)


def _cells_of(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Number, from 1, and cells of each row."""
    match path.suffix.casefold():
        case ".csv" | ".tsv" | ".txt":
            return _csv_cells(path)
        case ".xlsx":
            return _xlsx_cells(path)
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
