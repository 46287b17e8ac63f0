"""Two scorecards of one question set side by side: what got worse, what got better, what differs in the recipe."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal

from corpus import ScrutinyError
from evals.outcome import Outcome
from evals.scorecard import Recipe, Scorecard

# The usual 5 %: one false alarm in twenty comparisons of an unchanged assistant, for each gated metric.
SIGNIFICANT = 0.05


class NotComparable(ScrutinyError):
    """Two scorecards that are not of the same questions and metrics; the message says what differs."""


@dataclass(frozen=True, slots=True)
class RecipeDifference:
    """One line of the recipe that differs."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MetricChange:
    """One metric over the questions that both scorecards scored."""

    metric: str
    title: str
    before: float
    after: float
    difference: float  # after - before
    low: float | None  # 95 % interval of the difference
    high: float | None
    p_value: float | None  # of a difference as large by chance
    questions: int
    gated: bool
    failed: bool  # gated, and significantly worse


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """One question whose verdict or answer differs."""

    before: Outcome
    after: Outcome
    must_pass: bool
    change: Literal["worse", "better", "changed"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of a change."""

    before: Scorecard
    after: Scorecard
    recipe_differences: tuple[RecipeDifference, ...]
    metrics: tuple[MetricChange, ...]
    questions: tuple[QuestionChange, ...]

    @property
    def worse(self) -> tuple[QuestionChange, ...]:
        """Questions that were right and are not."""
        return tuple(each for each in self.questions if each.change == "worse")

    @property
    def better(self) -> tuple[QuestionChange, ...]:
        """Questions that were not right and are."""
        return tuple(each for each in self.questions if each.change == "better")

    @property
    def changed(self) -> tuple[QuestionChange, ...]:
        """Questions with the same verdict and another answer."""
        return tuple(each for each in self.questions if each.change == "changed")

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the comparison fails; none where it does not."""
        return tuple(_reasons(self))

    @property
    def failed(self) -> bool:
        """Whether a gated metric fell significantly or a must-pass question got worse."""
        return bool(self.reasons)


def _reasons(comparison: Comparison) -> Iterator[str]:
    for each in comparison.metrics:
        if each.failed:
            yield f"{each.title} fell from {each.before:.3f} to {each.after:.3f} (p = {each.p_value:.3f})"
    for question in comparison.worse:
        if question.must_pass:
            yield f"the must-pass question {question.after.question.id!r} got worse"
