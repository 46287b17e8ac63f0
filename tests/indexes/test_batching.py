"""Batches of like length: how much fits, in what order, and that nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from indexes.models.graph_model import batches_of


def test_the_longest_come_first_and_padding_counts() -> None:
    # 3 x 50 is within 160 tokens, 4 x 50 is not; 9, 9 and 5 are padded to 9.
    assert batches_of([9, 50, 5, 50, 9, 50], tokens=160) == [[1, 3, 5], [0, 4, 2]]


def test_a_text_longer_than_a_batch_is_a_batch_of_its_own() -> None:
    assert batches_of([300, 10, 10], tokens=100) == [[0], [1, 2]]


def test_no_texts_are_no_batches() -> None:
    assert batches_of([], tokens=100) == []


@given(st.lists(st.integers(min_value=1, max_value=256)), st.integers(min_value=1, max_value=1024))
def test_every_text_is_in_one_batch_and_no_batch_of_several_is_too_large(lengths: list[int], tokens: int) -> None:
    batches = batches_of(lengths, tokens=tokens)
    assert sorted(position for batch in batches for position in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or max(lengths[each] for each in batch) * len(batch) <= tokens for batch in batches)
