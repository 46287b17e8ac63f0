"""The nouns of evaluation: a question with what its answer must hold, and what came of it."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant import Answer
from corpus import ScrutinyError


class QuestionSetInvalid(ScrutinyError):
    """A question set that cannot be used; the message names the line."""


class Question(BaseModel):
    """One line of a question set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    text: str
    history: tuple[str, ...] = ()  # the questions asked before it
    declined: bool = False  # whether the papers do not hold the answer
    facts: tuple[str, ...] = ()  # words that the answer must hold
    never: tuple[str, ...] = ()  # words that the answer must not hold
    number: str | None = None  # printed number of the paragraph that the first citation must be of
    statements: int | None = None  # how many statements there must be, where the answer is a whole list


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question: the answer, or the error that it ended in."""

    question: Question
    answer: Answer | None
    error: str | None = None

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, in words; none for a right answer."""
        if self.answer is None:
            return (f"error: {self.error}",)
        return tuple(_faults(self.question, self.answer))


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a JSONL file. Raises QuestionSetInvalid."""
    questions: list[Question] = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise QuestionSetInvalid(f"the question set {str(path)!r} cannot be read: {error.strerror}.") from error
    for number, line in enumerate(lines, start=1):
        try:
            questions.append(Question.model_validate_json(line))
        except ValidationError as error:
            raise QuestionSetInvalid(f"{path.name}, line {number}: {error}") from error
        if questions[-1].id in {each.id for each in questions[:-1]}:
            raise QuestionSetInvalid(f"{path.name}, line {number}: the id {questions[-1].id!r} stands twice.")
    return tuple(questions)


def _faults(question: Question, answer: Answer) -> list[str]:
    if question.declined:
        return [] if answer.status == "declined" else [f"answered: {answer.statements[0].text!r}"]
    if answer.status == "declined":
        return [f"declined: {answer.reason}"]
    said = " ".join(statement.text for statement in answer.statements)
    faults = [f"{fact!r} is missing" for fact in question.facts if fact not in said]
    faults += [f"{fact!r} is in it" for fact in question.never if fact in said]
    first = answer.citations[0].paragraph
    if question.number and first.number != question.number:
        faults.append(f"cites {first.label!r} first, not paragraph {question.number}")
    if question.statements and len(answer.statements) != question.statements:
        faults.append(f"{len(answer.statements)} statements, not {question.statements}")
    return faults
