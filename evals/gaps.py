"""How far one half of the questions falls behind the other: held out behind develop, follow-ups behind single turns."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from evals.bars import QUALITY, Bar, Reached, base_name, mean_of
from evals.metrics import METRICS
from evals.outcome import Outcome
from evals.scorecard import Scorecard

RIGHT, RECALL = "right", "recall@5"
# The bars below are in points of a hundred.
POINT = 0.01
# What was tuned on develop questions has to hold for those that nobody looked at.
HELD_OUT_POINTS = 3.0
# Searching for a follow-up is searching for the question that it stands for.
SEARCH_POINTS = 3.0
# An answer in a conversation hangs on one step more, the reading of the turns before it.
CONVERSATION_POINTS = 5.0


@dataclass(frozen=True, slots=True)
class Gap:
    """One figure of two halves, and how far the second may fall behind."""

    first: str  # the half that is the measure: "core, develop"
    second: str
    title: str  # of the figure
    means: tuple[float | None, float | None]  # of the first and the second; None where no question has a value
    questions: tuple[int, int]  # with a value
    points: float  # the bar
    lower_is_better: bool = False

    @property
    def behind(self) -> float | None:
        """Points of a hundred that the second falls behind; below 0 where it is ahead."""
        first, second = self.means
        if first is None or second is None:
            return None
        return (second - first if self.lower_is_better else first - second) / POINT

    @property
    def reached(self) -> Reached:
        """Whether it falls behind by no more than the bar; to be ahead misses none."""
        return Bar(self.title, self.points, at_most=True).reached(self.behind)


def gaps(cards: Sequence[Scorecard]) -> tuple[Gap, ...]:
    """Held out behind develop in each set that has both; follow-ups behind single turns over all sets together.

    A question that stands in two scorecards of a set counts as the later one has it.
    """
    by_set: dict[str, dict[str, Outcome]] = {}
    for card in cards:
        by_set.setdefault(base_name(card.set_name), {}).update({each.question.id: each for each in card.outcomes})
    everything = [outcome for outcomes in by_set.values() for outcome in outcomes.values()]
    return (*_between_splits(by_set), *_between_turns(everything))


def _between_splits(by_set: dict[str, dict[str, Outcome]]) -> Iterator[Gap]:
    for name, outcomes in by_set.items():
        develop, held_out = _parted(outcomes.values(), lambda each: each.question.split == "develop")
        if develop and held_out:
            for metric in (RIGHT, RECALL, *_quality()):
                yield _gap(metric, (f"{name}, develop", develop), ("held out", held_out), HELD_OUT_POINTS)


def _between_turns(outcomes: Sequence[Outcome]) -> Iterator[Gap]:
    singles, follow_ups = _parted(outcomes, lambda each: not each.question.history)
    if singles and follow_ups:
        for metric in (RIGHT, RECALL, *_quality()):
            points = SEARCH_POINTS if metric == RECALL else CONVERSATION_POINTS
            yield _gap(metric, ("single turns", singles), ("follow-ups", follow_ups), points)


def _parted(
    outcomes: Iterable[Outcome], is_first: Callable[[Outcome], bool]
) -> tuple[list[Outcome], list[Outcome]]:  # fmt: skip
    parts: tuple[list[Outcome], list[Outcome]] = ([], [])
    for each in outcomes:
        parts[not is_first(each)].append(each)
    return parts


def _quality() -> Iterator[str]:
    yield from (bar.metric for bar in QUALITY)


def _gap(metric: str, first: tuple[str, list[Outcome]], second: tuple[str, list[Outcome]], points: float) -> Gap:
    known = next((each for each in METRICS if each.name == metric), None)
    return Gap(
        first[0],
        second[0],
        known.title if known else "Questions right",
        (_mean(metric, first[1]), _mean(metric, second[1])),
        (_scored(metric, first[1]), _scored(metric, second[1])),
        points,
        known.lower_is_better if known else False,
    )


def _mean(metric: str, outcomes: list[Outcome]) -> float | None:
    """A question that crashed is not right, and has no other value."""
    if metric == RIGHT:
        return sum(each.verdict == "right" for each in outcomes) / len(outcomes)
    return mean_of(metric, outcomes)


def _scored(metric: str, outcomes: list[Outcome]) -> int:
    return len(outcomes) if metric == RIGHT else sum(each.score(metric).value is not None for each in outcomes)
