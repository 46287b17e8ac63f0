"""What weights do: how often the first sentence is right, and what each bar of the decision costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.decision.sureness import Sureness
from evals.deriving.choices import Choice
from evals.deriving.decisions import Decision
from indexes.sentences.features import Features

BARS = tuple(each / 20 for each in range(20))


@dataclass(frozen=True, slots=True)
class Declining:
    """What comes of one bar."""

    bar: float
    rightly: float  # share of the questions that the papers do not answer which are declined
    wrongly: float  # share of those that they answer which are declined


def first_right(choices: Sequence[tuple[Choice, Features]]) -> float:
    """Share of choices whose first candidate, by their weights, is right."""
    return sum(_first_is_right(choice, weights) for choice, weights in choices) / len(choices)


def declining(decisions: Sequence[tuple[Decision, Sureness]]) -> tuple[Declining, ...]:
    """For each bar, of the questions as they were asked; none where there is no question of either sort."""
    sure = [(each, by.of(each.candidate) if each.candidate else 0.0) for each, by in decisions if each.asked]
    unanswerable = [chance for each, chance in sure if not each.answerable]
    answerable = [chance for each, chance in sure if each.answerable]
    if not unanswerable or not answerable:
        return ()
    return tuple(Declining(bar, _below(unanswerable, bar), _below(answerable, bar)) for bar in BARS)


def _below(chances: Sequence[float], bar: float) -> float:
    return sum(chance <= 0.0 or chance < bar for chance in chances) / len(chances)


def _first_is_right(choice: Choice, weights: Sequence[float]) -> bool:
    scores = [sum(a * b for a, b in zip(each, weights, strict=True)) for each in choice.rows]
    return bool(scores) and choice.right[scores.index(max(scores))]
