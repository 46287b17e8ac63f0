"""A recorded question asked again: is the answer the same today, and if not, what differs?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from assistant.answer import Answer, Conversation, Recipe, Turn
from assistant.records.record import Earlier, Record, Said
from assistant.records.recording import record_of
from corpus import Settings
from indexes import Within

Cause = Literal["index", "settings", "model", "prompt"]
Part = Literal["reading", "evidence", "status", "reason", "statements", "notices"]
CAUSES: frozenset[str] = frozenset({"index", "settings", "model", "prompt"})
# Other evidence or another reading that lead to the same words are worth knowing; the answer is the same.
ANSWER: frozenset[str] = frozenset({"status", "reason", "statements", "notices"})


class Answering(Protocol):
    """Whoever answers a question again."""

    @property
    def settings(self) -> Settings:
        """With which settings."""
        ...

    def ask(self, question: str, conversation: Conversation, *, within: Within) -> Answer:
        """One answer, from the papers that `within` holds."""
        ...


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was."""

    what: Cause | Part
    then: tuple[str, ...]  # in lines that people can read
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """A recorded answer beside today's."""

    then: Record
    now: Record
    differences: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        """Whether people would read the same answer with the same proof."""
        return not any(each.what in ANSWER for each in self.differences)


def replayed(record: Record, assistant: Answering) -> Replay:
    """Ask the question of a record again, after the same conversation and of the same choice of papers."""
    conversation = Conversation(tuple(_turn(each) for each in record.conversation))
    answer = assistant.ask(record.question, conversation, within=record.within)
    now = record_of(answer, conversation, within=record.within, asked_at=record.asked_at, settings=assistant.settings)
    return Replay(record, now, tuple(differences(record, now)))


def differences(then: Record, now: Record) -> Iterator[Difference]:
    """What differs between two records of one question: first what made the answer, then the answer's parts."""
    marks = all(each.marked is not None for each in then.statements)
    before, after = _described(then, marks=marks), _described(now, marks=marks)
    return (Difference(what, before[what], after[what]) for what in before if before[what] != after[what])


def _described(record: Record, *, marks: bool) -> dict[Cause | Part, tuple[str, ...]]:
    return {
        "index": (record.index,),
        "settings": (record.settings,),
        "model": (record.model,),
        "prompt": _if_any(record.prompt),
        "reading": (record.reading,),
        "evidence": tuple(each.paragraph for each in record.evidence),
        "status": (record.status,),
        "reason": _if_any(record.reason),
        "statements": tuple(_line(each, marks=marks) for each in record.statements),
        "notices": tuple(each.text for each in record.notices),
    }


def _if_any(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _line(statement: Said, *, marks: bool) -> str:
    cites = ", ".join(f"{each.paragraph} {each.start}-{each.end}" for each in statement.cites)
    marked = "".join(f", “{each.of(statement.text)}” marked" for each in statement.marked or () if marks)
    return f"{statement.text} [{cites}] ({statement.support}{marked})"


def _turn(earlier: Earlier) -> Turn:
    """The turn as far as a record keeps it: how it was read, which is all that a follow-up is read by."""
    if earlier.reading is None:
        return Turn(earlier.question, "")
    unknown = Recipe("", "")
    answer = Answer(
        earlier.question, earlier.reading, "declined", (), (), unknown, reason="The record keeps only its reading."
    )
    return Turn(earlier.question, answer)
