"""The nouns of a question set: a question with what its answer must hold, and the set."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.answer import Status
from corpus import ScrutinyError
from evals.split import Split

User = Literal["DMPC staff", "Panel member", "evaluator"]
Kind = Literal[
    "single fact",
    "number",
    "list",
    "comparison",
    "who committed",
    "what the public said",
    "follow-up",
    "unanswerable",
    "false premise",
    "conflict",
]


class QuestionSetInvalid(ScrutinyError):
    """A question set that cannot be used; the message names the row."""


class Fact(BaseModel):
    """Something that an answer must say: a nugget, with every form in which it counts as said."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    accepted: tuple[str, ...] = Field(min_length=1)  # "851k", "£851,000": any one of them will do
    vital: bool = True  # a vital fact must be said; another one makes the answer better


class Question(BaseModel):
    """One row of a question set, written from the papers, never from what the assistant answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    history: tuple[str, ...] = ()  # the questions asked before it in the same conversation, oldest first
    user: User = "DMPC staff"
    kind: Kind
    split: Split = "develop"  # held_out is never used to tune
    status: Status = "answered"  # what an honest assistant gives
    paragraphs: tuple[str, ...] = ()  # ids of every paragraph that answers it
    facts: tuple[Fact, ...] = ()
    never: tuple[str, ...] = ()  # words or figures that the answer must not hold
    as_at: date | None = None  # the day on which the expected answer is right, where a later paper may change it
    must_pass: bool = False  # a comparison fails when this one gets worse, however the rest does
    rewords: str | None = None  # id of the question that this one asks in other words
    note: str | None = None  # for people

    @model_validator(mode="after")
    def _is_no_contradiction(self) -> Self:
        if self.status == "declined" and (self.paragraphs or self.facts):
            raise ValueError("a question that is to be declined has no paragraphs and no facts")
        if self.status != "declined" and not (self.paragraphs and any(fact.vital for fact in self.facts)):
            raise ValueError("a question that is to be answered names its paragraphs and at least one vital fact")
        if self.kind == "unanswerable" and self.status != "declined":
            raise ValueError("an unanswerable question is to be declined")
        if self.kind == "conflict" and len(self.paragraphs) < 2:
            raise ValueError("a conflict has at least two paragraphs that disagree")
        if self.kind == "follow-up" and not self.history:
            raise ValueError("a follow-up has the questions before it in its history")
        return self

    @property
    def papers(self) -> tuple[str, ...]:
        """Ids of the papers that answer it, in order of first mention."""
        return tuple(dict.fromkeys(paragraph.rpartition(":")[0] for paragraph in self.paragraphs))

    @property
    def cluster(self) -> str:
        """What its result hangs together with: its paper, else itself. Intervals resample these."""
        return self.papers[0] if self.papers else self.id


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions with a name; their ids differ."""

    name: str
    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        ids = [question.id for question in self.questions]
        if len(set(ids)) != len(ids):
            raise ValueError(f"question set {self.name!r} holds an id twice")

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the questions: two scorecards compare only where it is the same."""
        return hashlib.sha256("\n".join(each.model_dump_json() for each in self.questions).encode()).hexdigest()

    def only(self, split: Split | None) -> "QuestionSet":
        """The questions of one split, all of them for None; the name says which. Raises QuestionSetInvalid for none."""
        if split is None:
            return self
        chosen = tuple(question for question in self.questions if question.split == split)
        if not chosen:
            raise QuestionSetInvalid(f"the set {self.name!r} has no question that is {split}. Run it without --split.")
        return QuestionSet(f"{self.name}, {split}", chosen)
