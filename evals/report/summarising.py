"""The tables at the top of a report: each metric over all questions and apart by split; the recipe."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from evals.metrics import Metric, summaries
from evals.outcome import Outcome
from evals.scorecard import Recipe, Scorecard, Summary

CRASHED = "ended in an error"


@dataclass(frozen=True, slots=True)
class MetricRow:
    """One metric as a table shows it."""

    metric: Metric
    mean: str
    interval: str
    scored: int
    unscored: tuple[tuple[str, int], ...]  # reason and number of questions


def metric_rows(outcomes: Sequence[Outcome], metrics: Sequence[Metric]) -> tuple[MetricRow, ...]:
    """A row for each metric; every error counts under one reason, since each is told with its question."""
    errors = {each.error for each in outcomes if each.error}
    return tuple(
        _row(metric, summary, errors)
        for metric, summary in zip(metrics, summaries(outcomes, metrics), strict=True)
    )  # fmt: skip


def _row(metric: Metric, summary: Summary, errors: set[str]) -> MetricRow:
    unscored: Counter[str] = Counter()
    for reason, count in summary.unscored.items():
        unscored[CRASHED if reason in errors else reason] += count
    return MetricRow(
        metric, number(summary.mean), interval(summary.low, summary.high), summary.scored, tuple(unscored.items())
    )


def number(value: float | None) -> str:
    """Three places, or "none"."""
    return "none" if value is None else f"{value:.3f}"


def interval(low: float | None, high: float | None, *, sign: str = "") -> str:
    """Both bounds, or "none" where there are too few papers to resample."""
    return "none" if low is None or high is None else f"{low:{sign}.3f} to {high:{sign}.3f}"


RECIPE_NAMES = {
    "corpus": "Papers (fingerprint)",
    "index": "Index (fingerprint)",
    "embedding_model": "Embedding model",
    "drafter": "Drafter",
    "prompt": "Version of the prompt",
    "metrics": "Version of the metrics",
    "machine": "Machine",
    "python": "Python",
    "commit": "Commit",
}


def recipe_rows(card: Scorecard) -> Iterator[tuple[str, str]]:
    """Everything that makes the scorecard again, a name and a value each."""
    yield "Question set (fingerprint)", card.set_fingerprint
    for each in fields(Recipe):
        if each.name != "settings":
            yield RECIPE_NAMES[each.name], getattr(card.recipe, each.name) or "none"
    yield from ((f"Setting {name}", value) for name, value in card.recipe.settings.items())
