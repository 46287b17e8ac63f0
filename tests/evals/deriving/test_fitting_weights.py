"""The fit of the ranking: what tells right from wrong gets weight, what never varies none; papers are kept apart."""

import pytest

from evals.deriving.choices import Choice
from evals.deriving.fitting import fitted
from evals.deriving.folds import FOLDS, folds, weights_without
from evals.deriving.trying import declining, first_right
from indexes.sentences.features import NAMES, Features

NOTHING = Features(**dict.fromkeys(NAMES, 0.0))
WITH, WITHOUT = NOTHING._replace(covers=1.0, length=2.0), NOTHING._replace(length=2.0)


def choice(cluster: str, *, right_covers: bool = True) -> Choice:
    """A sentence that covers the question beside one that does not, the first of them right or wrong."""
    return Choice("made", cluster, (WITH, WITHOUT), (right_covers, not right_covers))


def test_what_tells_right_from_wrong_gets_weight_and_what_never_varies_none() -> None:
    weights = fitted([choice(str(number)) for number in range(20)])
    assert weights.covers > 0
    assert weights._replace(covers=0.0) == NOTHING


def test_a_stronger_ridge_draws_weights_to_nothing() -> None:
    choices = [choice(str(number), right_covers=number % 4 > 0) for number in range(20)]
    assert 0 < fitted(choices, ridge=100.0).covers < fitted(choices, ridge=1.0).covers


def test_nothing_is_learned_where_no_candidate_is_right_or_none_wrong() -> None:
    with pytest.raises(ValueError, match="no question has both a right and a wrong candidate"):
        fitted([Choice("made", "a", (WITH, WITHOUT), (False, False))])


def test_every_cluster_is_in_one_fold() -> None:
    names = [f"paper-{number}" for number in range(30)]
    parts = folds(names)
    assert len(parts) == FOLDS
    assert sorted(name for part in parts for name in part) == sorted(names)


def test_what_is_tried_was_never_in_what_was_learned_from() -> None:
    """One paper says the opposite of all others: weights that had seen it would rank it better."""
    choices = [choice("odd", right_covers=False), *(choice(f"paper-{number}") for number in range(9))]
    without = weights_without(choices)
    assert set(without) == {each.cluster for each in choices}
    assert without["odd"].covers > 0
    assert first_right([(each, without[each.cluster]) for each in choices]) == 0.9


def test_others_are_learned_from_in_every_fold() -> None:
    against = [choice(f"other-{number}", right_covers=False) for number in range(90)]
    assert all(weights.covers < 0 for weights in weights_without([choice("a"), choice("b")], against).values())


def test_without_a_question_of_either_sort_no_bar_has_a_cost() -> None:
    assert declining([]) == ()
