"""The nouns of the page: one person's chat, what became of each question, and what they opened."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from assistant import Answer, Citation, Conversation, Turn
from corpus import Paragraph
from indexes import stems

Part = Literal["citation", "evidence"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a question has no answer at all: something a person can mend."""

    message: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and what became of it."""

    question: str
    outcome: Answer | Failure
    withdrawn: bool = False  # whether what was shown while it was being written does not stand in it
    disliked: bool = False  # whether it was sent to the evaluators


@dataclass(frozen=True, slots=True)
class Opening:
    """The numbered source that somebody pressed: in which answer, of which list, in which place."""

    turn: int  # 0-based place of the exchange in the chat
    part: Part
    place: int  # 1-based number, as it is shown
    press: int = 0  # grows with each press, so that pressing the same source again shows it again


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph to show in its paper, and the words of it to highlight."""

    paragraph: Paragraph
    start: int = 0
    end: int = 0  # equal to start where nothing is highlighted
    url: str | None = None  # where it was published

    @classmethod
    def cited(cls, citation: Citation) -> "Passage":
        """The passage that a citation proves."""
        return cls(citation.paragraph, citation.start, citation.end, citation.url)


@dataclass(frozen=True, slots=True)
class Mending:
    """A reading that was put into the question box, to be sent next."""

    reading: str
    turns: int  # of the chat when it was put there; once something was sent, it is over


@dataclass(frozen=True, slots=True)
class Chat:
    """Everything that one person asked since they opened the page; immutable."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def conversation(self) -> Conversation:
        """What the assistant needs to understand a follow-up: the questions that got an answer."""
        return Conversation(
            tuple(Turn(each.question, each.outcome) for each in self.exchanges if isinstance(each.outcome, Answer))
        )

    def followed_by(self, exchange: Exchange) -> "Chat":
        """This chat with one more exchange."""
        return Chat((*self.exchanges, exchange))

    def mending(self, turn: int) -> Mending | None:
        """The reading of one answer, to be mended; None where there is none."""
        answer = self.exchanges[turn].outcome if 0 <= turn < len(self.exchanges) else None
        return Mending(answer.search_question, len(self.exchanges)) if isinstance(answer, Answer) else None

    def before(self, question: str, mending: Mending | None) -> Conversation:
        """The conversation that a question goes on from; none for a reading sent again, as it is or mended.

        Of a reading that was typed over, most words are new; where the box was cleared first, the browser says so.
        """
        if mending is None or mending.turns != len(self.exchanges):
            return self.conversation
        words, kept = set(stems(question)), set(stems(mending.reading))
        return Conversation() if len(words & kept) * 2 >= len(words) else self.conversation

    def disliking(self, turn: int) -> "Chat":
        """This chat with one answer marked as sent to the evaluators."""
        marked = replace(self.exchanges[turn], disliked=True)
        return Chat((*self.exchanges[:turn], marked, *self.exchanges[turn + 1 :]))

    def passage(self, opening: Opening) -> Passage | None:
        """What stands behind a numbered source of any answer of this chat; None where nothing does."""
        if not 0 <= opening.turn < len(self.exchanges) or opening.place < 1:
            return None
        answer = self.exchanges[opening.turn].outcome
        if isinstance(answer, Failure):
            return None
        if opening.part == "citation":
            cited = answer.citations[opening.place - 1 : opening.place]
            return Passage.cited(cited[0]) if cited else None
        found = answer.evidence[opening.place - 1 : opening.place]
        return Passage(found[0].paragraph, url=found[0].paragraph.address) if found else None


def opening_from(pressed: Mapping[str, object]) -> Opening | None:
    """The opening that the browser reports; None where the report makes no sense."""
    part = pressed.get("part")
    try:
        turn, place = int(str(pressed.get("turn"))), int(str(pressed.get("place")))
        press = int(str(pressed.get("press", 0)))
    except ValueError:
        return None
    if part == "citation" or part == "evidence":
        return Opening(turn, part, place, press)
    return None
