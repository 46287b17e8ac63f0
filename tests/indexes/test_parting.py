"""Passages go in by parts: each of bounded size, and nothing is left to be written after the last."""

from hypothesis import given
from hypothesis import strategies as st

from corpus import ParagraphId
from indexes.evidence import Passage, PassageId
from indexes.vectors.parting import WRITTEN_AFTER, parts_of, writings_of


def passages(number: int) -> list[Passage]:
    return [Passage(PassageId(f"paper:{n}"), ParagraphId("paper"), "") for n in range(number)]


def test_ten_passages_go_in_by_two_parts_and_are_written_once() -> None:
    items = passages(10)
    assert parts_of(items, at_most=6) == [items[:5], items[5:]]


def test_no_passages_are_no_part() -> None:
    assert parts_of([], at_most=6) == []


def test_a_graph_is_written_more_than_once_where_there_are_many_passages() -> None:
    assert [writings_of(number) for number in (0, 1, WRITTEN_AFTER, WRITTEN_AFTER + 1)] == [1, 1, 1, 2]


@given(number=st.integers(1, 2_000), writings=st.integers(1, 20), at_most=st.integers(2, 100))
def test_every_part_is_small_enough_and_the_last_one_is_written_too(number: int, writings: int, at_most: int) -> None:
    items = passages(number * writings * 2)
    parts = parts_of(items, at_most=at_most, writings=writings)
    assert [each for part in parts for each in part] == items
    unwritten, written = 0, 0
    for part in parts:
        assert len(part) <= at_most
        unwritten += len(part)
        if unwritten >= len(items) // writings:  # Chroma's rule
            unwritten, written = 0, written + 1
    assert (unwritten, written) == (0, writings)
