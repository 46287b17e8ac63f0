"""The story of deriving: questions -> choices and decisions -> weights, tried on papers that were left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.decision.sureness import FILE as SURENESS
from assistant.decision.sureness import Sureness, write_sureness
from evals.deriving.choices import Choice, choices_of_benchmark, choices_of_set
from evals.deriving.deciding_fit import fitted_sureness
from evals.deriving.decisions import Decision, decisions_of_set
from evals.deriving.fitting import fitted
from evals.deriving.folds import folds, weights_without
from evals.deriving.learned import Learned
from evals.deriving.trying import Declining, declining, first_right
from evals.public.benchmark import Benchmark
from evals.public.product import build_product
from indexes.sentences.features import Features
from indexes.sentences.weights import FILE as WEIGHTS
from indexes.sentences.weights import write_weights


@dataclass(frozen=True, slots=True)
class Tried:
    """How often the first sentence is right, of the questions of one set that are answered."""

    of: str
    questions: int
    left_out: float  # by weights of the other folds and the other sets
    all_in: float  # by the weights of all


@dataclass(frozen=True, slots=True)
class Derived:
    """Weights, and what they do on papers that were not among those they were fitted to."""

    weights: Features
    sureness: Sureness
    tried: tuple[Tried, ...]
    develop: tuple[Declining, ...]  # by a decision of the other folds
    held_out: tuple[Declining, ...]  # by the decision of all develop questions
    questions: dict[str, object]  # of each set


def derive(
    sets: Sequence[Learned],
    benchmarks: Sequence[Benchmark],
) -> Derived:
    """Fit the ranking to develop questions and benchmarks, then the decision to develop questions ranked by it."""
    develop, held_out = ([found for each in sets if (found := each.only(split))] for split in ("develop", "held_out"))
    choices = {each.questions.name: choices_of_set(each.assistant, each.questions) for each in develop}
    for benchmark in benchmarks:
        with TemporaryDirectory(prefix="scrutiny-derive-") as place:
            choices[benchmark.name] = choices_of_benchmark(build_product(benchmark, Path(place) / "home"), benchmark)
    everything = [choice for its in choices.values() for choice in its]
    weights = fitted(everything)
    decisions = _decided(develop, weights)
    sureness = fitted_sureness(decisions)
    unseen = _decided(held_out, weights)
    return Derived(
        weights,
        sureness,
        tuple(_tried(name, its, everything, weights) for name, its in choices.items()),
        declining(_by_others(decisions)),
        declining([(each, sureness) for each in unseen]),
        {name: len(its) for name, its in choices.items()},
    )


def write_derived(derived: Derived) -> None:
    """Make them what the product ranks and decides by. Raises OSError."""
    write_weights(WEIGHTS, derived.weights, derived_from=derived.questions)
    write_sureness(SURENESS, derived.sureness, derived_from=derived.questions)


def _decided(sets: Sequence[Learned], weights: Features) -> list[Decision]:
    return [
        decision for each in sets for decision in decisions_of_set(each.assistant.ranking_by(weights), each.questions)
    ]


def _tried(name: str, choices: Sequence[Choice], everything: Sequence[Choice], weights: Features) -> Tried:
    others = [each for each in everything if each.of != name]
    without = weights_without(choices, others)
    left_out = [(each, without[each.cluster]) for each in choices]
    return Tried(name, len(choices), first_right(left_out), first_right([(each, weights) for each in choices]))


def _by_others(decisions: Sequence[Decision]) -> list[tuple[Decision, Sureness]]:
    found = []
    for fold in folds(each.cluster for each in decisions):
        sureness = fitted_sureness([each for each in decisions if each.cluster not in fold])
        found += [(each, sureness) for each in decisions if each.cluster in fold]
    return found
