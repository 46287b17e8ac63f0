"""The bars that figures are held to, in one place: each with where it comes from on the line above."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from evals.metrics import METRICS
from evals.outcome import Outcome
from evals.scorecard import Scorecard
from evals.sets import is_shipped

Reached = Literal["met", "MISSED", "not measured"]
# A share of a hundred is compared, not the last bit of a sum.
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Bar:
    """What a mean has to reach, or what it may not exceed."""

    metric: str  # its name
    value: float
    at_most: bool = False
    against: str = ""  # a contender's name: the bar is of our figure / that one's

    @property
    def told(self) -> str:
        """As a table shows it: "at least 0.95"."""
        times = f" times {self.against}" if self.against else ""
        return f"{'at most' if self.at_most else 'at least'} {self.value:g}{times}"

    def reached(self, measured: float | None) -> Reached:
        """Whether what was measured is good enough; nothing is met by what was not measured."""
        if measured is None:
            return "not measured"
        short = measured - self.value if self.at_most else self.value - measured
        return "MISSED" if short > ROUNDING else "met"


@dataclass(frozen=True, slots=True)
class Held:
    """A bar beside what was measured."""

    title: str
    bar: Bar
    measured: float | None  # None where no question has a value

    @property
    def reached(self) -> Reached:
        """Whether it is met."""
        return self.bar.reached(self.measured)


# Of a shipped set that is quoted from, as set with the task of answering, before any measuring.
QUALITY: tuple[Bar, ...] = (
    # A wrong figure with a neat citation is the worst answer: none may stand where its paragraph does not have it ...
    Bar("figures_cited", 1.0),
    # ... and it has to be the one that was asked for. A question that is declined says none, and counts as 0.
    Bar("right_figure", 1.0),
    # A reader who follows a citation has to find there what was said, but for one in twenty.
    Bar("citation_precision", 0.95),
    # The paragraph that answers, not one that says something like it.
    Bar("exact_paragraph_hit", 0.9),
    # What has to be said is said; a list may miss one of its points.
    Bar("vital_nuggets", 0.85),
    # What the papers do not answer is declined ...
    Bar("correct_decline", 0.9),
    # ... and what they answer is not, or nobody asks again.
    Bar("false_decline", 0.08, at_most=True),
    # Who quotes one of two figures that disagree is put right in public by who has read the other.
    Bar("conflict_shown", 0.9),
)
# Of one shipped set, as set with the task of searching: five paragraphs are what a reader looks through.
OF_SET: dict[str, tuple[Bar, ...]] = {"core": (Bar("recall@5", 0.92),)}
# Of a public benchmark by its name, as set with the task of searching.
OF_BENCHMARK: dict[str, tuple[Bar, ...]] = {
    # Transcripts are where plain vectors find least: what was tried by hand before any of this gave 1.29 times.
    "qmsum-committee-val": (Bar("nDCG@10", 1.3, against="llama-index"),),
    # By hand .841, of systems that never decline: what is shown first is held to it, and what ranks first too.
    "xquad-dev": (Bar("answer in first quote", 0.85), Bar("answer, declines aside", 0.85)),
    # The same as of a run of the set.
    **{f"{name}, {split}": bars for name, bars in OF_SET.items() for split in ("develop", "held_out")},
}


def base_name(set_name: str) -> str:
    """The name of a set without that of its split."""
    return set_name.removesuffix(", develop").removesuffix(", held_out")


def held_to(card: Scorecard) -> tuple[Held, ...]:
    """The bars of a shipped set beside what its scorecard measured; none of a set of the user's own."""
    name = base_name(card.set_name)
    if not is_shipped(name):
        return ()
    return measured_against((*QUALITY, *OF_SET.get(name, ())), card)


def measured_against(bars: Sequence[Bar], card: Scorecard) -> tuple[Held, ...]:
    """Each bar beside the mean of its metric."""
    titles = {metric.name: metric.title for metric in METRICS}
    return tuple(Held(titles[bar.metric], bar, mean_of(bar.metric, card.outcomes)) for bar in bars)


def mean_of(metric: str, outcomes: Iterable[Outcome]) -> float | None:
    """Over the questions that have a value; None where none has."""
    values = [value for each in outcomes if (value := each.score(metric).value) is not None]
    return sum(values) / len(values) if values else None
