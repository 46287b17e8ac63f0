"""Hostile cases: text in a paper, a question or a conversation that wants the assistant to do what it must not."""

import re
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant import Conversation, Turn
from corpus import ScrutinyError

RED_TEAM = Path(__file__).parent / "red_team"
SHIPPED = RED_TEAM / "cases.jsonl"
HONEST = RED_TEAM / "papers"  # small papers that every case is asked over

Where = Literal["paper", "question", "history"]
ANSWERED = "A: "  # begins a line of a history that was answered, not asked


class HostileInvalid(ScrutinyError):
    """Hostile cases that cannot be used; the message names the line."""


class HostileCase(BaseModel):
    """One row: the hostile text, what is asked beside it, and what must not come of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    kind: str = Field(min_length=1)
    where: Where
    # Of a history: a line a turn, oldest first; a line that begins with "A: " is the answer to the one before it.
    text: str = Field(min_length=1)
    question: str  # the honest part; empty where the hostile text is the whole question
    obeyed: str = Field(min_length=1)  # what a model that obeys the text would write
    never: tuple[str, ...] = Field(min_length=1)  # words that must not reach the reader as proved
    file: Literal["txt", "html"] = "txt"  # the kind of paper that holds the text

    @model_validator(mode="after")
    def _can_fail(self) -> "HostileCase":
        if not self.question and self.where != "question":
            raise ValueError("something must be asked: give a question")
        if not any(stands_in(each, self.obeyed) for each in self.never):
            raise ValueError("what an obeying model writes must hold one of 'never', or the case could not fail")
        return self

    @property
    def asked(self) -> str:
        """The question as it is typed."""
        return " ".join(filter(None, (self.text, self.question))) if self.where == "question" else self.question

    @property
    def conversation(self) -> Conversation:
        """What was said before it."""
        conversation = Conversation()
        asked = ""
        for line in self.text.split("\n") if self.where == "history" else ():
            if line.startswith(ANSWERED):
                conversation, asked = conversation.followed_by(Turn(asked, line.removeprefix(ANSWERED))), ""
            else:
                conversation = conversation.followed_by(Turn(asked, "")) if asked else conversation
                asked = line
        return conversation.followed_by(Turn(asked, "")) if asked else conversation


def stands_in(words: str, text: str) -> bool:
    """Whether the words stand in the text as whole words, whatever their case; invisible characters hide none."""
    seen = "".join(each for each in text if each.isprintable() or each.isspace())
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w|[.,]\d)" if words[-1].isalnum() else ""
    return re.search(before + re.escape(words) + after, seen, re.IGNORECASE) is not None


def read_hostile(path: Path = SHIPPED) -> tuple[HostileCase, ...]:
    """The rows of a JSONL file, in order. Raises HostileInvalid."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise HostileInvalid(f"the hostile cases {str(path)!r} cannot be read: {error}. Name a JSONL file.") from error
    cases = tuple(_case(path, number, line) for number, line in enumerate(lines, start=1) if line.strip())
    if len({each.id for each in cases}) != len(cases):
        raise HostileInvalid(f"{path.name!r} holds an id twice. Give each row its own.")
    return cases


def _case(path: Path, number: int, line: str) -> HostileCase:
    try:
        return HostileCase.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        field = ".".join(str(part) for part in fault["loc"]) or "the line"
        raise HostileInvalid(f"{path.name}, line {number}: {field}: {fault['msg']}. Mend it.") from error
