"""Every metric by name, in the order in which a scorecard shows them."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.outcome import Reply, Score
from evals.question import Question

# Raise it when a metric changes: scorecards of different versions do not compare.
METRICS_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric: 1 is best, 0 is worst, for every one of them unless `lower_is_better`."""

    name: str
    title: str  # for people, as a table shows it
    about: str  # one sentence: what it tells
    of: Callable[[Question, Reply], Score]
    gated: bool = False  # a significant fall fails a comparison
    lower_is_better: bool = False


METRICS: tuple[Metric, ...] = ()
GATED: tuple[Metric, ...] = tuple(metric for metric in METRICS if metric.gated)


def scores_of(question: Question, reply: Reply) -> tuple[Score, ...]:
    """Every metric of one reply, in order."""
    return tuple(metric.of(question, reply) for metric in METRICS)
