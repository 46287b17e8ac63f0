"""Rankings that are alike, ties aside."""

import pytest

from evals.benches.ranking import ranks_alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ([0.9, 0.5, 0.1], [0.8, 0.4, 0.2], True),
        ([0.9, 0.5, 0.1], [0.4, 0.8, 0.2], False),  # the first two changed places
        ([0.9, 0.5, 0.1], [0.8, 0.8 + 5e-6, 0.2], True),  # a tie
        ([0.9, 0.5, 0.1, 0.0], [0.8, 0.4, 0.0, 0.1], True),  # places changed beyond the limit
        ([0.9, 0.5, 0.1], [0.2, 0.4, 0.8], False),  # another text comes first
    ],
)
def test_rankings_are_compared_down_to_the_limit(one: list[float], other: list[float], alike: bool) -> None:
    assert ranks_alike(one, other, limit=2) is alike
