"""The nouns of judging: a judge, and what it makes of one claim."""

from dataclasses import dataclass
from typing import Protocol

from corpus import ScrutinyError


class JudgeUnusable(ScrutinyError):
    """A judge that cannot be had; the message says which one and what to do."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How far a premise proves a claim, 0 to 1; or the reason why the judge did not say."""

    support: float | None
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.support is None) != (self.reason is not None):
            raise ValueError("a judgement has either a support or a reason for having none")
        if self.support is not None and not 0 <= self.support <= 1:
            raise ValueError(f"support {self.support!r} is not from 0 to 1")


class Judge(Protocol):
    """Says whether paragraphs prove a claim."""

    @property
    def name(self) -> str:
        """What scorecards and tables call it."""
        ...

    def supports(self, premise: str, claim: str) -> Judgement:
        """How far the premise, one or more paragraphs, proves the claim. Raises nothing for any text."""
        ...
