"""Answering what can be answered, declining what cannot."""

from reply_making import asked, declined, not_held, replied, said

from evals.metrics.statuses import correct_decline, false_decline, status_accuracy
from evals.outcome import Score

ANSWERED = replied(said("290"))


def test_a_status_is_right_where_it_is_the_expected_one() -> None:
    assert status_accuracy(asked(), ANSWERED) == Score("status", 1.0)
    assert status_accuracy(asked(), replied(said("290"), status="partial")) == Score("status", 0.0)
    assert status_accuracy(asked(), declined()) == Score("status", 0.0)
    assert status_accuracy(not_held(), declined()) == Score("status", 1.0)


def test_correct_declines_are_counted_over_what_is_to_be_declined() -> None:
    assert correct_decline(not_held(), declined()).value == 1.0
    assert correct_decline(not_held(), ANSWERED).value == 0.0
    assert correct_decline(asked(), declined()) == Score("correct_decline", None, "the question can be answered")


def test_false_declines_are_counted_over_what_can_be_answered() -> None:
    assert false_decline(asked(), declined()).value == 1.0
    assert false_decline(asked(), ANSWERED).value == 0.0
    assert false_decline(not_held(), declined()) == Score("false_decline", None, "the question is to be declined")
