"""How sure a mean is: a metric over many questions with its interval."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.metrics.all_metrics import METRICS, Metric
from evals.outcome import Outcome
from evals.scorecard import Summary

# Percentiles of a bootstrap want at least 1,000 resamples (Efron & Tibshirani 1993, section 13.4); with 5,000 their
# chance error is under a hundredth of a typical interval and a whole scorecard still takes under a second.
RESAMPLES = 5_000
# Any fixed number: the same outcomes give the same interval.
SEED = 2024


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds of a 95 % interval; None where there is nothing to resample."""

    low: float | None
    high: float | None


def summary(metric: Metric, outcomes: Iterable[Outcome]) -> Summary:
    """The mean of one metric with its 95 % interval, and the questions without a value counted by their reason.

    A question that ended in an error has no value and its error is the reason: it is never a 0.
    """
    scored: list[tuple[float, str]] = []
    unscored: Counter[str] = Counter()
    for outcome in outcomes:
        score = outcome.score(metric.name)
        if score.value is None:
            unscored[score.reason or ""] += 1
        else:
            scored.append((score.value, outcome.question.cluster))
    if not scored:
        return Summary(metric.name, None, None, None, 0, dict(unscored))
    sums, counts = sums_by_cluster([value for value, _ in scored], [cluster for _, cluster in scored])
    bounds = interval(sums, counts)
    return Summary(metric.name, sum(sums) / len(scored), bounds.low, bounds.high, len(scored), dict(unscored))


def summaries(outcomes: Sequence[Outcome], metrics: Sequence[Metric] = METRICS) -> tuple[Summary, ...]:
    """The summary of each metric, in order."""
    return tuple(summary(metric, outcomes) for metric in metrics)


def sums_by_cluster(values: Sequence[float], clusters: Sequence[str]) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """The sum and the number of the values of each cluster, in order of its name."""
    grouped: dict[str, list[float]] = {}
    for value, cluster in zip(values, clusters, strict=True):
        grouped.setdefault(cluster, []).append(value)
    ordered = [grouped[name] for name in sorted(grouped)]
    return tuple(map(sum, ordered)), tuple(map(len, ordered))


def interval(sums: Sequence[float], counts: Sequence[int]) -> Interval:
    """The 95 % percentile interval of sum(sums) / sum(counts), by resampling whole clusters.

    Questions about one paper succeed and fail together, so clusters are drawn with replacement, as many as there are,
    and the mean is the ratio of the sums drawn (Cameron, Gelbach & Miller 2008, pairs cluster bootstrap; Field & Welsh
    2007). Fewer than two clusters say nothing of how clusters differ: no bounds. Where all clusters have the same
    mean both bounds are that mean; that no failure was seen does not prove that there is none.
    """
    if len(sums) < 2:
        return Interval(None, None)
    from scipy.stats import bootstrap

    found = bootstrap(
        (sums, counts),
        lambda drawn, sizes, axis: drawn.sum(axis=axis) / sizes.sum(axis=axis),
        paired=True,
        vectorized=True,
        n_resamples=RESAMPLES,
        confidence_level=0.95,
        method="percentile",
        rng=SEED,
    ).confidence_interval
    return Interval(float(found.low), float(found.high))
