"""The nouns of a run: what the assistant replied, how it scores, the outcome of one question."""

from dataclasses import dataclass
from typing import Literal

from assistant.answer import NoticeKind, Status, Support
from evals.question import Question


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a reply, with the whole paragraph, so that a scorecard can be read without the papers."""

    paragraph_id: str
    label: str
    quote: str
    text: str  # of the paragraph
    published: str | None = None  # ISO date of the paper
    lead_in: str | None = None  # the sentence that the paragraph hangs from
    covers: str | None = None  # the period that the paper covers, as a reader is told


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of a reply."""

    text: str
    support: Support
    citations: tuple[Cited, ...]
    lead_in: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph that was searched out, in order of rank; the place in the tuple, from 1, is the rank."""

    paragraph_id: str
    label: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A notice of a reply."""

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the assistant gave: an Answer as plain values that survive being saved."""

    search_question: str
    status: Status
    statements: tuple[Said, ...]
    found: tuple[Found, ...]
    notices: tuple[Told, ...] = ()
    reason: str | None = None

    @property
    def text(self) -> str:
        """All that is said, lead-ins once, one line each."""
        lines = [line for each in self.statements for line in (each.lead_in, each.text) if line]
        return "\n".join(dict.fromkeys(lines))

    @property
    def citations(self) -> tuple[Cited, ...]:
        """Every citation in order of first use."""
        return tuple(dict.fromkeys(cited for each in self.statements for cited in each.citations))


@dataclass(frozen=True, slots=True)
class Score:
    """One metric of one question: a value from 0 to 1, or the reason why there is none."""

    metric: str
    value: float | None
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.value is None) != (self.reason is not None):
            raise ValueError(f"score {self.metric!r} has either a value or a reason for having none")


Verdict = Literal["right", "wrong", "error"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question. A crash is an error, never a score."""

    question: Question
    reply: Reply | None
    scores: tuple[Score, ...]
    faults: tuple[str, ...] = ()  # what is wrong with it, in words
    error: str | None = None

    def __post_init__(self) -> None:
        if (self.reply is None) != (self.error is not None):
            raise ValueError(f"outcome of {self.question.id!r} has either a reply or an error")
        if self.error and self.scores:
            raise ValueError(f"outcome of {self.question.id!r} is an error, so it has no scores")

    @property
    def verdict(self) -> Verdict:
        """Whether a person would accept it: no fault at all."""
        if self.error is not None:
            return "error"
        return "wrong" if self.faults else "right"

    def score(self, metric: str) -> Score:
        """Its score by a metric's name; one without a value where it ended in an error or was not measured."""
        known = next((score for score in self.scores if score.metric == metric), None)
        return known or Score(metric, None, self.error or "not measured in this scorecard")
