"""The figures of a scorecard: each a plot, what it shows in words, and its values as a table."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import shorten

from evals.metrics import GATED, quantile
from evals.outcome import Outcome
from evals.report.plots import Estimate, latency_bounds, latency_svg, over_time_svg, shares_svg
from evals.report.shares import Share, by_kind, by_paper, share
from evals.scorecard import Scorecard

LABEL = 52  # characters that fit over a line of a plot; the table has all of them


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot that can be read without being seen."""

    name: str  # unique on a page
    title: str
    svg: str
    says: str  # the same in a sentence or two
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def figures(card: Scorecard, earlier: Sequence[Scorecard] = ()) -> tuple[Figure, ...]:
    """Per kind, over time where there are earlier scorecards of the same questions, latency, per paper."""
    kinds = _shares_figure("kinds", "Questions right, by kind", "kind", by_kind(card.outcomes))
    papers = _shares_figure("papers", "Questions right, by paper, worst first", "paper", by_paper(card.outcomes))
    return (kinds, *_trend(card, earlier), *_latency(card), papers)


def _shares_figure(name: str, title: str, what: str, shares: Sequence[Share]) -> Figure:
    estimates = [
        Estimate(f"{shorten(each.label, LABEL, placeholder=' …')} ({each.right} of {each.questions})",
                 each.mean, each.low, each.high)
        for each in shares
    ]  # fmt: skip
    worst, best = min(shares, key=lambda each: each.mean), max(shares, key=lambda each: each.mean)
    says = (
        f"The share of right answers goes from {worst.mean:.0%} ({worst.label}, {worst.right} of {worst.questions}) "
        f"to {best.mean:.0%} ({best.label}, {best.right} of {best.questions})."
    )
    heads = (what.capitalize(), "Right", "Wrong", "Error", "Share right", "95% interval")
    return Figure(name, title, shares_svg(estimates, name=name), says, heads, tuple(map(_share_row, shares)))


def _share_row(each: Share) -> tuple[str, ...]:
    return (
        each.label, str(each.right), str(each.wrong), str(each.error), f"{each.mean:.0%}",
        f"{each.low:.0%} to {each.high:.0%}",
    )  # fmt: skip


def _trend(card: Scorecard, earlier: Sequence[Scorecard]) -> Iterator[Figure]:
    """Only of the same questions: a share of others would be no trend."""
    cards = sorted([*comparable(card, earlier), card], key=lambda each: each.times.started)
    if len(cards) < 2:
        return
    shares = [share(day(each), each.outcomes) for each in cards]
    estimates = [Estimate(each.label, each.mean, each.low, each.high) for each in shares]
    first, last = shares[0], shares[-1]
    yield Figure(
        "trend",
        "Questions right, over time",
        over_time_svg(estimates, name="trend"),
        f"{first.mean:.0%} of the questions were right on {first.label}, and {last.mean:.0%} on {last.label}.",
        ("Run", "Commit", "Share right", "95% interval", *(metric.title for metric in GATED)),
        tuple(_trend_row(each, counted) for each, counted in zip(cards, shares, strict=True)),
    )


def comparable(card: Scorecard, earlier: Iterable[Scorecard]) -> tuple[Scorecard, ...]:
    """Those of the same questions, measured by the same metrics."""
    return tuple(
        each
        for each in earlier
        if (each.set_fingerprint, each.recipe.metrics) == (card.set_fingerprint, card.recipe.metrics)
    )


def day(card: Scorecard) -> str:
    """When it was run, as people write it: "2031-05-01 09:00"."""
    return card.times.started[:16].replace("T", " ")


def _trend_row(card: Scorecard, counted: Share) -> tuple[str, ...]:
    means = (_mean(card.outcomes, metric.name) for metric in GATED)
    interval = f"{counted.low:.0%} to {counted.high:.0%}"
    return day(card), card.recipe.commit or "unknown", f"{counted.mean:.0%}", interval, *means


def _mean(outcomes: Sequence[Outcome], metric: str) -> str:
    values = [value for each in outcomes if (value := each.score(metric).value) is not None]
    return f"{sum(values) / len(values):.3f}" if values else "none"


def _latency(card: Scorecard) -> Iterator[Figure]:
    seconds = list(card.times.seconds.values())
    p50, p95 = quantile(seconds, 0.5), quantile(seconds, 0.95)
    if p50 is None or p95 is None:
        return
    yield Figure(
        "latency",
        "Seconds a question",
        latency_svg(seconds, p50=p50, p95=p95, name="latency"),
        f"Half of the questions were answered within {p50:.2g} s (p50) and 95% within {p95:.2g} s (p95); the slowest "
        f"took {max(seconds):.2g} s. Another machine, or a busy one, has other times.",
        ("Seconds", "Questions"),
        tuple(_latency_rows(sorted(seconds))),
    )


def _latency_rows(ordered: Sequence[float]) -> Iterator[tuple[str, ...]]:
    """Each range holds its lower bound and not its upper one; the last holds both, as the plot's do."""
    bounds = latency_bounds(ordered)
    for place, (low, high) in enumerate(pairwise(bounds)):
        end = len(ordered) if place == len(bounds) - 2 else bisect_left(ordered, high)
        yield f"{low:.3f} to {high:.3f}", str(end - bisect_left(ordered, low))
