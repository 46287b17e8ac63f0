"""What a language model is to the assistant: messages in, pieces of text out, and the ways in which it fails."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from corpus import ScrutinyError

# What people can do where a model fails.
AGAIN = "Ask again; if that does not help, look at the log of its server."
LONGER = "Set SCRUTINY_LLM_SECONDS higher, or choose a smaller model."


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a model."""

    role: Literal["system", "user"]
    text: str


# Why a model gave no whole answer, where that tells how to go on: its server is not there, its time or its room was up.
Why = Literal["away", "late", "cut", "fault"]


class LanguageModelUnusable(ScrutinyError):
    """The setting names no model, or the packages for it are not installed."""


class ModelFailed(ScrutinyError):
    """A model gave no answer this time; the message says why and what to do."""

    def __init__(
        self, message: str, *, passing: bool, wait: float | None = None, written: str = "", why: Why = "fault"
    ) -> None:
        super().__init__(message)
        self.passing = passing  # whether asking again may help
        self.wait = wait  # seconds that the server asked for
        self.written = written  # what had come before it broke off
        self.why = why


class LanguageModel(Protocol):
    """Anything that writes."""

    @property
    def name(self) -> str:
        """What the record of an answer calls it."""
        ...

    def stream(self, messages: Sequence[Message], *, seconds: float) -> Iterator[str]:
        """The reply, piece by piece; a server may be silent for so many seconds. Raises ModelFailed."""
        ...
