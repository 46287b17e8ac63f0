"""The nouns of the record: what was asked, what was answered, and everything that it rested on."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NewType

from assistant.answer import Notice, Status, Support, Timings
from corpus import ParagraphId, ScrutinyError
from indexes import Within
from indexes.sentences.spans import Span

RecordId = NewType("RecordId", str)


class RecordsUnusable(ScrutinyError):
    """The store of records cannot be opened, read or written."""


class RecordNotHeld(ScrutinyError):
    """A record id that the store does not hold."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question asked before in the same conversation."""

    question: str
    reading: str | None  # as it was read then; None where it came from a file


@dataclass(frozen=True, slots=True)
class Seen:
    """One paragraph that was found for the question; its id changes with its text."""

    paragraph: ParagraphId
    rank: int  # 1-based
    score: float  # the three of `indexes.Evidence`
    meaning: float
    words: float
    used: bool  # whether a statement cites it


@dataclass(frozen=True, slots=True)
class Cited:
    """A quotation: the words, and where they stood in the text of the paragraph."""

    paragraph: ParagraphId
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"quotation {self.start}:{self.end} of {self.paragraph!r} has {len(self.quote)} characters"
            )


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of the answer, what it cites, and what its check found."""

    text: str
    lead_in: str | None  # the sentence that it hangs from
    support: Support
    doubt: str | None  # what the citations do not bear out
    cites: tuple[Cited, ...]
    marked: tuple[Span, ...] | None = None  # the words that are the answer; None in records of before schema 4


@dataclass(frozen=True, slots=True)
class Replied:
    """What a language model wrote, as it came, and the sentences of it that were not shown, with the reasons."""

    text: str
    left_out: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One answer as it was given."""

    id: RecordId
    asked_at: datetime  # UTC
    question: str
    conversation: tuple[Earlier, ...]
    within: Within  # which papers it was kept to; empty where all were searched
    reading: str  # the question on its own, as it was searched for
    status: Status
    reason: str | None
    statements: tuple[Said, ...]
    notices: tuple[Notice, ...]
    evidence: tuple[Seen, ...]
    index: str  # fingerprint
    settings: str  # fingerprint of the settings that change answers
    model: str  # what drafted: "quoting", or the language model's name
    prompt: str | None
    seconds: float  # in all
    timings: Timings | None
    reply: Replied | None = None  # None where no model wrote, and in records of before schema 3

    def __post_init__(self) -> None:
        if self.asked_at.utcoffset() != timedelta(0):
            raise ValueError(f"record {self.id!r} is dated {self.asked_at.isoformat()}, which is not UTC")

    @property
    def day(self) -> date:
        """The day on which it was asked, where this machine stands: from it "last March" was counted."""
        return (self.asked_at - timedelta(seconds=self.seconds)).astimezone().date()
