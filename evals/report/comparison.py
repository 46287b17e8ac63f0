"""The page of a comparison: what changed from one scorecard to another, both answers side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evals.comparing import Comparison, QuestionChange
from evals.metrics import METRICS
from evals.outcome import Outcome
from evals.report.figures import day
from evals.report.questions import ShownQuestion, shown
from evals.report.summarising import interval, number
from evals.report.templates import page_of
from evals.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Beside:
    """One question before and after."""

    change: QuestionChange
    before: ShownQuestion
    after: ShownQuestion


@dataclass(frozen=True, slots=True)
class Group:
    """The questions that changed in one way."""

    name: str
    title: str
    questions: tuple[Beside, ...]


def comparison_html(comparison: Comparison, *, texts: Mapping[str, str] | None = None) -> str:
    """The page; `texts` are paragraphs' texts by id, as for a report."""
    values = {
        "comparison": comparison,
        "when": (day(comparison.before), day(comparison.after)),
        "interval": interval,
        "number": number,
        "recipe": [(each.name, each.before, each.after) for each in comparison.recipe_differences],
        "groups": (
            Group("worse", "Worse", _beside(comparison.worse, comparison, texts or {})),
            Group("better", "Better", _beside(comparison.better, comparison, texts or {})),
            Group("changed", "Changed, with the same verdict", _beside(comparison.changed, comparison, texts or {})),
        ),
    }
    return page_of("comparison.html", values)


def _beside(changes: Iterable[QuestionChange], comparison: Comparison, texts: Mapping[str, str]) -> tuple[Beside, ...]:
    return tuple(
        Beside(
            each,
            _shown(each.before, comparison.before, texts),
            _shown(each.after, comparison.after, texts),
        )
        for each in changes
    )


def _shown(outcome: Outcome, card: Scorecard, texts: Mapping[str, str]) -> ShownQuestion:
    return shown(outcome, metrics=METRICS, texts=texts, seconds=card.times.seconds.get(outcome.question.id))
