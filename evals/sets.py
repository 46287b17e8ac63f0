"""Question sets on disk: a question a line, as JSON; and the shipped ones by name."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from corpus import replace_file
from corpus.papers import normalised
from evals.areas import AREAS, questions_of
from evals.question import Question, QuestionSet, QuestionSetInvalid

SHIPPED = Path(__file__).parent / "questions"


def read_set(named: str | Path) -> QuestionSet:
    """The set of a file, or the shipped one of that name. Raises QuestionSetInvalid, which names every faulty line."""
    path = file_of(named)
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # a question may hold other ends of lines
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(named, error) from error
    found: list[Question] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        try:
            if line.strip():
                found.append(Question.model_validate(json.loads(line)))
        except ValidationError as error:
            faults += [f"line {number}: {fault}" for fault in in_plain_words(error)]
        except ValueError as error:
            faults.append(f"line {number}: it is no JSON ({error})")
    return set_of(path.stem, found, faults=faults, where=path.name)


def file_of(named: str | Path) -> Path:
    """The file of a set: the shipped one of that name, or that of an area, where there is one, else the path itself."""
    shipped = (SHIPPED / f"{named}.jsonl", questions_of(str(named)))
    return next((path for path in shipped if path.is_file()), Path(named))


def is_shipped(named: str) -> bool:
    """Whether a set of this name comes with the product: one over the shipped papers, or that of an area."""
    return (SHIPPED / f"{named}.jsonl").is_file() or named in AREAS


def set_of(name: str, questions: list[Question], *, where: str, faults: list[str]) -> QuestionSet:
    """The questions as a set. Raises QuestionSetInvalid with these faults, and for questions that stand twice."""
    faults = [*faults, *_twice(questions)]
    if faults:
        listed = "".join(f"\n  {fault}" for fault in faults)
        raise QuestionSetInvalid(f"{where} cannot be used as it is. Mend these and try again:{listed}")
    if not questions:
        raise QuestionSetInvalid(f"{where} holds no question.")
    return QuestionSet(name, tuple(questions))


def write_set(questions: QuestionSet, path: Path) -> None:
    """Write the set so that `read_set` gives it back. Raises HomeUnusable."""
    lines = (each.model_dump_json(exclude_defaults=True) for each in questions.questions)
    replace_file(path, "".join(f"{line}\n" for line in lines).encode())


def in_plain_words(error: ValidationError) -> Iterator[str]:
    """What is wrong with a question, one sentence a fault, for somebody who knows its columns and no Python."""
    for fault in error.errors(include_url=False):
        field = str(fault["loc"][0]).replace("_", " ") if fault["loc"] else ""
        match fault["type"]:
            case "missing":
                yield f"{field!r} is missing"
            case "extra_forbidden":
                yield f"{field!r} is no field of a question; they are {', '.join(Question.model_fields)}"
            case "literal_error":
                yield f"{field!r} is {fault['input']!r}; it must be {fault['ctx']['expected']}"
            case "value_error":
                yield str(fault["ctx"]["error"])
            case _:
                yield f"{field!r} cannot be {fault['input']!r}: {fault['msg']}"


def _twice(questions: list[Question]) -> Iterator[str]:
    """Ids, and questions with their conversations, that stand a second time."""
    ids: set[str] = set()
    texts: dict[tuple[str, ...], str] = {}
    for question in questions:
        if question.id in ids:
            yield f"the id {question.id!r} stands twice"
        ids.add(question.id)
        asked = tuple(normalised(text) for text in (*question.history, question.text))
        if asked in texts:
            yield f"{question.id!r} asks what {texts[asked]!r} asks, in the same conversation"
        texts.setdefault(asked, question.id)


def _unreadable(named: str | Path, error: OSError | UnicodeDecodeError) -> QuestionSetInvalid:
    why = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
    known = ", ".join((*(path.stem for path in sorted(SHIPPED.glob("*.jsonl"))), *AREAS))
    return QuestionSetInvalid(
        f"the question set {str(named)!r} cannot be read: {why}. The shipped sets are {known}; "
        "a spreadsheet becomes a set with `python -m evals import SHEET`."
    )
