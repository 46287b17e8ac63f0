"""The nouns of answering: a citation, a statement, the answer, the conversation."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from corpus import Paragraph
from indexes import Evidence
from indexes.sentences.spans import Span

Status = Literal["answered", "partial", "declined"]
Support = Literal["quoted", "supported", "partly", "unsupported", "unchecked"]
QUOTING = "quoting"  # made an answer without a language model
NoticeKind = Literal["conflict", "superseded", "period", "voice", "coverage", "match", "reading", "model"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation and the paragraph that it stands in, word for word."""

    paragraph: Paragraph
    start: int  # of the quotation in paragraph.text
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.paragraph.text):
            raise ValueError(f"citation {self.start}:{self.end} is not inside {self.paragraph.id!r}")

    @property
    def quote(self) -> str:
        """The quoted words."""
        return self.paragraph.text[self.start : self.end]

    @property
    def url(self) -> str | None:
        """Where the fact was published."""
        return self.paragraph.address


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer with what proves it."""

    text: str
    citations: tuple[Citation, ...]
    support: Support
    lead_in: str | None = None  # the sentence that it hangs from, where it is a bullet
    doubt: str | None = None  # what the citations do not bear out, where a model wrote it
    # The words of `text` that are the answer, where that is plain. The same sentence is the same statement, whatever
    # of it was asked for.
    marked: Span | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.citations and self.support in ("quoted", "supported", "partly"):
            raise ValueError(f"statement {self.text!r} has no citation, so it is not {self.support}")
        if self.marked and not 0 <= self.marked.start < self.marked.end <= len(self.text):
            raise ValueError(f"{self.marked} is no part of {self.text!r}")

    @property
    def in_words(self) -> str:
        """Its text, after the sentence that it hangs from."""
        return f"{self.lead_in} {self.text}" if self.lead_in else self.text

    @property
    def parted(self) -> tuple[str, str, str]:
        """What stands before the marked words, these, and what stands after them; all of it first where none are."""
        start, end = (self.marked.start, self.marked.end) if self.marked else (len(self.text), len(self.text))
        return self.text[:start], self.text[start:end], self.text[end:]


# Told all that stands so far, in its order; less than before, or nothing, takes the rest back.
Standing = Callable[[tuple[Statement, ...]], None]


@dataclass(frozen=True, slots=True)
class ModelReply:
    """What a language model wrote, for whoever must account for an answer: people are shown what stands of it."""

    text: str  # as it came; its beginning where it broke off
    left_out: tuple[Statement, ...] = ()  # its sentences that are not shown, each with the reason in `doubt`


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must know beside the answer."""

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """What made the answer, so that it can be made again."""

    index: str  # fingerprint of the index
    model: str  # QUOTING, or the language model's name
    prompt: str | None = None  # version of the prompt, where there was one


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds that the parts of an answer took."""

    search: float
    draft: float


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, what the papers say, and the proof; or why they do not say."""

    question: str
    search_question: str  # the question as it was read: on its own, without the conversation
    status: Status
    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]  # what was found, nearest first
    recipe: Recipe
    notices: tuple[Notice, ...] = ()
    reason: str | None = None  # why it was declined, or what part is not answered
    seconds: float = 0.0
    timings: Timings | None = None  # None where it was declined before a search
    reply: ModelReply | None = None  # where a language model was asked and wrote anything

    def __post_init__(self) -> None:
        if self.status == "declined" and (self.statements or not self.reason):
            raise ValueError("a declined answer has a reason and no statements")
        if self.status != "declined" and not self.citations:
            raise ValueError(f"an answer that is {self.status} has at least one citation")

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation in order of first use; their places, from 1, are the numbers that people see."""
        return tuple(dict.fromkeys(citation for each in self.statements for citation in each.citations))

    @property
    def read_otherwise(self) -> bool:
        """Whether the question was read in other words than it was asked in; capitals and spaces are none."""
        asked, read = (" ".join(each.split()).casefold() for each in (self.question, self.search_question))
        return asked != read

    @property
    def worded_by(self) -> str | None:
        """The language model that wrote sentences of it; None where all are the papers' own or counted here."""
        wrote = self.recipe.model != QUOTING and any(each.support != "quoted" for each in self.statements)
        return self.recipe.model if wrote else None

    def number(self, citation: Citation) -> int:
        """The 1-based number of a citation in this answer."""
        return self.citations.index(citation) + 1


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation and what was answered."""

    question: str
    answer: Answer | str  # an Answer, or its bare text where the history came from a file


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was asked and answered before; lives with the caller."""

    turns: tuple[Turn, ...] = field(default=())

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What was answered before, in its order; nothing that is bare text."""
        return tuple(turn.answer for turn in self.turns if isinstance(turn.answer, Answer))

    @property
    def last_answer(self) -> Answer | None:
        """What was answered last; None before the first question, and where that is bare text."""
        return next(iter(Conversation(self.turns[-1:]).answers), None)

    def followed_by(self, turn: Turn) -> "Conversation":
        """This conversation with one more turn."""
        return Conversation((*self.turns, turn))
