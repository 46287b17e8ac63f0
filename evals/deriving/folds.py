"""Cross-validation by paper: what is tried was never in what was learned from."""

import random
from collections.abc import Iterable, Mapping, Sequence

from evals.deriving.choices import Choice
from evals.deriving.fitting import fitted
from indexes.sentences.features import Features

FOLDS = 8
SEED = 2026  # any fixed number: the same papers fall into the same folds


def folds(clusters: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Papers or articles in at most eight groups of like size, by chance."""
    names = sorted(set(clusters))
    random.Random(SEED).shuffle(names)
    return tuple(frozenset(names[place::FOLDS]) for place in range(min(FOLDS, len(names))))


def weights_without(choices: Sequence[Choice], others: Sequence[Choice] = ()) -> Mapping[str, Features]:
    """For each cluster of these choices the weights fitted to the other folds, and to others beside them."""
    found: dict[str, Features] = {}
    for fold in folds(choice.cluster for choice in choices):
        weights = fitted([*(choice for choice in choices if choice.cluster not in fold), *others])
        found.update(dict.fromkeys(fold, weights))
    return found
