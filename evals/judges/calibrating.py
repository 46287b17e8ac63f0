"""How far a judge can be trusted: its judgements against marked claims, and the threshold that suits it."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evals.judges.agreement import agreement, balanced_accuracy, cohens_kappa, precision, recall
from evals.judges.judge import Judge
from evals.judges.marked_claims import MarkedClaim

# The usual five or ten folds (Hastie, Tibshirani & Friedman 2009, section 7.10); five leaves some 20 rows in each.
FOLDS = 5
# Any fixed number: the same rows fall into the same folds.
SEED = 2024

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Calibration:
    """One judge against marked claims. All shares are of rows judged by a threshold chosen without them."""

    name: str
    rows: int  # those that it judged
    unjudged: Mapping[str, int]  # reason -> rows that it did not judge
    agreement: float | None  # None, as the others, where it judged no row
    precision: float | None
    recall: float | None
    kappa: float | None
    balanced_accuracy: float | None
    threshold: float | None  # the best over all rows: the one to use
    folds: tuple[float, ...]  # those of the folds: far apart, they say that it rests on few rows


@dataclass(frozen=True, slots=True)
class Judged:
    """A marked claim with the judge's support."""

    paragraph: str
    marked: bool
    support: float


def calibrate(
    judge: Judge, claims: Sequence[MarkedClaim], *, progress: Progress = lambda done, total: None
) -> Calibration:
    """Ask the judge about every claim; choose and test its threshold by cross-validation over paragraphs."""
    judged: list[Judged] = []
    unjudged: Counter[str] = Counter()
    for done, claim in enumerate(claims, start=1):
        judgement = judge.supports(claim.premise, claim.claim)
        if judgement.support is None:
            unjudged[judgement.reason or ""] += 1
        else:
            judged.append(Judged(claim.paragraph, claim.supported, judgement.support))
        progress(done, len(claims))
    return calibration_of(judge.name, judged, unjudged)


def calibration_of(name: str, judged: Sequence[Judged], unjudged: Mapping[str, int]) -> Calibration:
    """The figures of judgements that were made."""
    folds = folds_of(judged)
    if len(folds) < 2:  # nothing to choose a threshold from without the rows that it is tested on
        return Calibration(name, len(judged), dict(unjudged), None, None, None, None, None, None, ())
    marked: list[bool] = []
    said: list[bool] = []
    thresholds = []
    for held in folds:
        threshold = best_threshold([each for fold in folds if fold is not held for each in fold])
        thresholds.append(threshold)
        marked += [each.marked for each in held]
        said += [each.support >= threshold for each in held]
    return Calibration(
        name,
        len(judged),
        dict(unjudged),
        agreement(marked, said),
        precision(marked, said),
        recall(marked, said),
        cohens_kappa(marked, said),
        balanced_accuracy(marked, said),
        best_threshold(judged),
        tuple(thresholds),
    )


def folds_of(judged: Sequence[Judged]) -> list[list[Judged]]:
    """The rows in at most five parts; those of one paragraph stay together, as they are nearly the same text."""
    paragraphs = list(dict.fromkeys(each.paragraph for each in judged))
    random.Random(SEED).shuffle(paragraphs)
    part = {paragraph: place % FOLDS for place, paragraph in enumerate(paragraphs)}
    folds: list[list[Judged]] = [[] for _ in range(min(FOLDS, len(paragraphs)))]
    for each in judged:
        folds[part[each.paragraph]].append(each)
    return folds


def best_threshold(judged: Sequence[Judged]) -> float:
    """The threshold with the best balanced accuracy; of several that do alike, the one nearest to one half.

    Those half-way between two neighbouring supports are tried: all others judge the rows as one of these does.
    """
    supports = sorted({each.support for each in judged})
    tried = [(low + high) / 2 for low, high in pairwise(supports)] or [0.5]
    marked = [each.marked for each in judged]

    def worth(threshold: float) -> tuple[float, float]:
        said = [each.support >= threshold for each in judged]
        return balanced_accuracy(marked, said), -abs(threshold - 0.5)

    return max(tried, key=worth)
