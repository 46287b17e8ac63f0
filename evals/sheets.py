"""Question sets as spreadsheets: a row a question, several values of one cell on lines of their own."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from assistant.answer import Status
from corpus import UnreadablePaper
from evals.question import Fact, Kind, Question, QuestionSet, QuestionSetInvalid, User
from evals.sets import in_plain_words, set_of
from evals.sheet_files import cells_of, guarded, unguarded, write_cells
from evals.split import Split

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
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")  # a workbook cannot hold these, and CSV changes some

Row = Mapping[str, str]  # column -> cell


def questions_from(path: Path) -> QuestionSet:
    """The question set of a CSV or XLSX sheet. Raises QuestionSetInvalid, which names every faulty row and column."""
    try:
        rows = [(number, cells) for number, cells in cells_of(path) if any(cell.strip() for cell in cells)]
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
    write_cells([COLUMNS, *(_row_that_returns(question) for question in questions.questions)], path)


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
