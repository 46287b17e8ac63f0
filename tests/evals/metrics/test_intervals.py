"""Means with their intervals, a change with its p-value, times: against references in plain Python."""

import random
from itertools import product

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reply_making import outcome

from evals.metrics import Change, Metric, paired_change, quantile, summary
from evals.metrics.intervals import Interval, interval, sums_by_cluster
from evals.metrics.statuses import status_accuracy
from evals.outcome import Outcome
from evals.scorecard import Summary

M = Metric("m", "M", "A metric.", status_accuracy)


def test_a_mean_weighs_every_question_alike_and_counts_those_without_a_value() -> None:
    outcomes = [outcome(value, cluster) for value, cluster in ((1.0, "a"), (1.0, "a"), (1.0, "a"), (0.0, "b"))]
    crash = Outcome(outcomes[0].question, None, (), error="KeyError: 'x'")
    # Drawn are aa, ab, ba or bb: 1, 0.75, 0.75 or 0, so 95 % of them reach from 0 to 1.
    assert summary(M, [*outcomes, outcome(None, "a"), outcome(None, "b"), crash]) == Summary(
        "m", 0.75, 0.0, 1.0, 4, {"no figure is expected": 2, "KeyError: 'x'": 1}
    )


def test_nothing_scored_has_no_mean() -> None:
    assert summary(M, [outcome(None, "a")]) == Summary("m", None, None, None, 0, {"no figure is expected": 1})


def test_one_paper_alone_gives_no_interval() -> None:
    assert summary(M, [outcome(1.0, "a"), outcome(0.0, "a")]) == Summary("m", 0.5, None, None, 2, {})


def test_the_order_of_questions_does_not_move_an_interval() -> None:
    outcomes = [outcome(number % 3 / 2, f"paper-{number % 7}") for number in range(40)]
    assert summary(M, outcomes) == summary(M, outcomes[::-1])


def test_an_interval_is_that_of_a_cluster_bootstrap_in_plain_python() -> None:
    draw = random.Random(7)
    clusters = [f"paper-{draw.randrange(12)}" for _ in range(80)]
    values = [draw.random() * (0.5 if cluster > "paper-5" else 1.0) for cluster in clusters]
    grouped = [[v for v, c in zip(values, clusters, strict=True) if c == name] for name in sorted(set(clusters))]
    means = []
    for _ in range(10_000):
        drawn = [value for each in draw.choices(grouped, k=len(grouped)) for value in each]
        means.append(sum(drawn) / len(drawn))
    means.sort()
    ours = interval(*sums_by_cluster(values, clusters))
    assert (ours.low, ours.high) == pytest.approx((means[250], means[9_750]), abs=0.01)


def test_papers_that_all_do_alike_give_a_point() -> None:
    assert interval((2.0, 3.0), (2, 3)) == Interval(1.0, 1.0)


def test_a_change_of_six_papers_the_same_way_is_the_least_that_is_significant() -> None:
    papers = list("abcdef")
    change = paired_change([1.0] * 6, [0.5] * 6, papers)
    assert change == Change(-0.5, -0.5, -0.5, pytest.approx(2 / 2**6), 6)  # type: ignore[arg-type]
    assert paired_change([1.0] * 5, [0.5] * 5, papers[:5]).p_value == pytest.approx(2 / 2**5)


def test_questions_of_one_paper_change_as_one() -> None:
    assert paired_change([1.0] * 8, [0.0] * 8, ["a"] * 8) == Change(-1.0, None, None, 1.0, 8)


def test_no_change_is_no_evidence() -> None:
    assert paired_change([1.0, 0.5, 0.0], [1.0, 0.5, 0.0], list("abc")) == Change(0.0, 0.0, 0.0, 1.0, 3)


def test_a_change_of_no_questions_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one question"):
        paired_change([], [], [])


def exhaustive(differences: list[float], clusters: list[str]) -> float:
    """Share of all sign flips of whole clusters whose sum is at least as far from 0."""
    sums = [sum(d for d, c in zip(differences, clusters, strict=True) if c == name) for name in sorted(set(clusters))]
    flips = [abs(sum(sign * each for sign, each in zip(signs, sums, strict=True)))
             for signs in product((1, -1), repeat=len(sums))]  # fmt: skip
    return sum(each >= abs(sum(sums)) for each in flips) / len(flips)


# Quarters add up exactly, so that ties are ties.
QUARTERS = st.integers(-4, 4).map(lambda number: number / 4)


@given(st.lists(st.tuples(QUARTERS, st.sampled_from("abcdefgh")), min_size=1, max_size=20))
def test_a_p_value_of_few_papers_is_that_of_trying_every_sign(pairs: list[tuple[float, str]]) -> None:
    differences, clusters = [each for each, _ in pairs], [each for _, each in pairs]
    change = paired_change([0.0] * len(pairs), differences, clusters)
    assert change.p_value == pytest.approx(exhaustive(differences, clusters))
    assert change.difference == pytest.approx(sum(differences) / len(differences))


def test_a_p_value_of_many_papers_is_near_that_of_trying_every_sign_and_never_0() -> None:
    draw = random.Random(3)
    differences = [draw.choice((-0.5, 0.0, 0.25, 0.5)) for _ in range(16)]
    clusters = [f"paper-{number}" for number in range(16)]
    change = paired_change([0.0] * 16, differences, clusters)
    assert change.p_value == pytest.approx(exhaustive(differences, clusters), abs=0.02)
    many = [f"paper-{number}" for number in range(40)]
    assert paired_change([1.0] * 40, [0.0] * 40, many).p_value == pytest.approx(2 / 10_000)


@given(st.lists(st.floats(0, 100), min_size=1), st.floats(0, 1))
def test_a_quantile_of_times_is_that_of_numpy(seconds: list[float], share: float) -> None:
    assert quantile(seconds, share) == pytest.approx(float(numpy.quantile(seconds, share)))


def test_half_of_four_times_is_between_the_middle_two() -> None:
    assert quantile([4.0, 1.0, 3.0, 2.0], 0.5) == 2.5
    assert quantile([], 0.5) is None
