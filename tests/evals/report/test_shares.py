"""How many are right in each group, with an interval that stays honest for small groups."""

import pytest
from card_making import card, crashed, horses, paid, rode

from evals.report.shares import NO_PAPER, Share, by_kind, by_paper, by_split


def test_an_error_counts_as_not_right() -> None:
    assert Share("all", right=1, wrong=1, error=2).mean == 0.25


def test_three_of_three_are_not_certainly_all() -> None:
    """n / (n + z²) = 3 / (3 + 3.8415) for a share of 1."""
    share = Share("all", right=3, wrong=0, error=0)
    assert share.low == pytest.approx(0.4385, abs=1e-4)
    assert share.high == pytest.approx(1)


def test_the_interval_is_wilson_s() -> None:
    """81 of 263, as Newcombe 1998 (table I, method 3) has it: 0.2553 to 0.3662."""
    share = Share("all", right=81, wrong=182, error=0)
    assert (share.low, share.high) == (pytest.approx(0.2553, abs=1e-4), pytest.approx(0.3662, abs=1e-4))


def test_questions_are_grouped_by_kind_split_and_paper() -> None:
    outcomes = card().outcomes
    assert by_kind(outcomes) == (
        Share("number", 1, 0, 1),
        Share("follow-up", 0, 1, 0),
        Share("unanswerable", 1, 0, 0),
    )
    assert by_split(outcomes) == (Share("develop", 1, 1, 0), Share("held_out", 1, 0, 1))


def test_papers_come_worst_first_and_a_question_that_none_answers_has_its_own_line() -> None:
    outcomes = (rode(), paid(), horses(), crashed())
    assert by_paper(outcomes) == (Share("farms", 0, 0, 1), Share("buses", 1, 1, 0), Share(NO_PAPER, 1, 0, 0))
