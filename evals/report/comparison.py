"""The page of a comparison: what changed from one scorecard to another, both answers side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evals.comparing import Comparison, QuestionChange
from evals.metrics import METRICS
from evals.report.figures import day
from evals.report.questions import Known, ShownQuestion, known_paragraphs, shown
from evals.report.summarising import interval, number
from evals.report.templates import page_of


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
    known = known_paragraphs((*comparison.before.outcomes, *comparison.after.outcomes), texts or {})
    values = {
        "comparison": comparison,
        "when": (day(comparison.before), day(comparison.after)),
        "interval": interval,
        "number": number,
        "recipe": [(each.name, each.before, each.after) for each in comparison.recipe_differences],
        "groups": (
            Group("worse", "Worse", _beside(comparison.worse, known)),
            Group("better", "Better", _beside(comparison.better, known)),
            Group("changed", "Changed, with the same verdict", _beside(comparison.changed, known)),
        ),
    }
    return page_of("comparison.html", values)


def _beside(changes: Iterable[QuestionChange], known: Mapping[str, Known]) -> tuple[Beside, ...]:
    return tuple(
        Beside(
            each,
            shown(each.before, metrics=METRICS, known=known),
            shown(each.after, metrics=METRICS, known=known),
        )
        for each in changes
    )
