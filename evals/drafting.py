"""From a bad answer to a question: a draft row with what was asked and answered, for an evaluator to complete."""

import csv
import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path

from assistant import Answer
from corpus import ScrutinyError, open_home, replace_file
from evals.sheet_files import guarded
from evals.sheets import COLUMNS

DRAFTS = "drafts.csv"  # under the home
WRITTEN = {"id", "question", "history", "answered"}  # the columns that a draft fills


class DraftInvalid(ScrutinyError):
    """A record that no draft can be made of."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question without its expectations, and the answer that somebody found wanting."""

    text: str
    history: tuple[str, ...]
    answered: str  # status, statements with their sources, or the reason of a decline

    @property
    def id(self) -> str:
        """The same for the same question, conversation and answer: the same bad answer twice is one row."""
        content = "\x00".join((self.text, *self.history, self.answered))
        return f"draft-{hashlib.sha256(content.encode()).hexdigest()[:8]}"


def draft_of(answer: Answer, history: tuple[str, ...]) -> Draft:
    """The draft of an answer and the questions before it."""
    said = [f"{each.text} [{'; '.join(c.paragraph.label for c in each.citations)}]" for each in answer.statements]
    return Draft(answer.question, history, _answered(answer.status, said, answer.reason))


def draft_from(record: object, history: tuple[str, ...]) -> Draft:
    """The draft of an answer as `ask --json` printed it. Raises DraftInvalid."""
    try:
        assert isinstance(record, dict)
        said = [
            f"{each['text']} [{'; '.join(cited['label'] for cited in each['citations'])}]"
            for each in record["statements"]
        ]
        return Draft(str(record["question"]), history, _answered(record["status"], said, record["reason"]))
    except (AssertionError, KeyError, TypeError) as error:
        raise DraftInvalid(
            f"the record is no answer of the assistant ({type(error).__name__}: {error}). "
            "Give a file that holds one object as `python -m assistant ask --json` prints it."
        ) from error


def read_record(path: Path) -> object:
    """What a file of `ask --json` holds. Raises DraftInvalid."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no JSON"
        raise DraftInvalid(
            f"the record {str(path)!r} cannot be read: {why}. Write it with `python -m assistant ask --json`."
        ) from error


def add_draft(home: Path, draft: Draft) -> Path:
    """Add the draft to the home's sheet of drafts, unless it is there. Raises HomeUnusable."""
    held = open_home(home)
    with held.locked("drafts"):
        return append_draft(held.path / DRAFTS, draft)


def append_draft(path: Path, draft: Draft) -> Path:
    """Add the draft as a row of a sheet, made if missing; columns that an evaluator added are kept."""
    rows = _rows(path)
    columns = list(rows[0]) if rows else [*COLUMNS, "answered"]
    cells = {"id": draft.id, "question": draft.text, "history": "\n".join(draft.history), "answered": draft.answered}
    if any(row.get("id") == draft.id for row in rows):
        return path
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows([*rows, {name: guarded(cell) for name, cell in cells.items()}])
    replace_file(path, ("\ufeff" + sheet.getvalue()).encode())
    return path


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    except UnicodeDecodeError as error:
        raise _unusable(path) from error
    if rows and not rows[0].keys() >= WRITTEN:
        raise _unusable(path)
    return rows


def _unusable(path: Path) -> DraftInvalid:
    return DraftInvalid(
        f"the sheet {str(path)!r} is not as it was written any more. Save it as “CSV UTF-8 (comma delimited)” with "
        "its columns id, question, history and answered, or move it away; then try again."
    )


def _answered(status: str, said: list[str], reason: str | None) -> str:
    return "\n".join([f"{status}:", *said, *([reason] if reason else [])])
