"""Whether a change is more than chance: two runs of the same questions, paired."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.intervals import SEED, interval, sums_by_cluster

# Up to 13 papers every arrangement is tried; above, a random 9,999, which put the error of a p-value of 0.05 at 0.002.
ARRANGEMENTS = 9_999


@dataclass(frozen=True, slots=True)
class Change:
    """What changed from one run to the next, over the questions that both scored."""

    difference: float  # mean of after - before
    low: float | None  # 95 % interval of the difference; None with fewer than two clusters
    high: float | None
    p_value: float  # of a difference at least as large, either way, where nothing changed but by chance
    questions: int


def paired_change(before: Sequence[float], after: Sequence[float], clusters: Sequence[str]) -> Change:
    """The mean difference of two runs, question by question, with its interval and p-value.

    The i-th score of each belongs to the i-th question, of the i-th cluster; at least one question. The test is
    Fisher's sign-flip (paired permutation) test (Smucker, Allan & Carterette 2007 for retrieval), in which a cluster
    keeps or changes its sign as a whole, as the questions of one paper rise and fall together. All 2^clusters
    arrangements are tried where they are few, so the p-value is exact; else it is (arrangements as extreme + 1) /
    (arrangements + 1), which is never 0 (Phipson & Smyth 2010). It is at least 2 / 2^c, where c clusters changed: with
    five or fewer nothing is significant at 5 %, so what must not break in a single paper is for must-pass questions.
    """
    differences = [new - old for old, new in zip(before, after, strict=True)]
    if not differences:
        raise ValueError("a change is measured on at least one question that both runs scored")
    sums, counts = sums_by_cluster(differences, clusters)
    bounds = interval(sums, counts)
    return Change(sum(sums) / len(differences), bounds.low, bounds.high, _p_value(sums), len(differences))


def _p_value(sums: Sequence[float]) -> float:
    """P-value of the sum of the clusters' differences under sign flips."""
    from scipy.stats import permutation_test

    changed = [each for each in sums if each]  # a cluster without a change is the same either way
    if len(changed) < 2:  # one sign, flipped, is as extreme as it was
        return 1.0
    result = permutation_test(
        (changed,),
        lambda flipped, axis: flipped.sum(axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=ARRANGEMENTS,
        rng=SEED,
    )
    return min(1.0, float(result.pvalue))
