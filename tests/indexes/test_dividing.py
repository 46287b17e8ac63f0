"""Which papers share a segment."""

from hypothesis import given
from hypothesis import strategies as st

from indexes.keywords.dividing import divided

SIZES = st.dictionaries(st.text("abcde-", min_size=1, max_size=4), st.integers(1, 30), max_size=40)


def test_few_papers_share_one_segment() -> None:
    assert divided({"b": 4, "a": 6}, most=10) == [("a", "b")]
    assert divided({}, most=10) == []


def test_a_paper_that_is_too_long_has_a_segment_to_itself() -> None:
    assert divided({"a": 99}, most=10) == [("a",)]


@given(SIZES)
def test_every_paper_is_in_one_group_and_no_group_of_several_is_too_large(sizes: dict[str, int]) -> None:
    groups = divided(sizes, most=50)
    assert sorted(paper for group in groups for paper in group) == sorted(sizes)
    assert all(len(group) == 1 or sum(sizes[paper] for paper in group) <= 50 for group in groups)


@given(SIZES)
def test_the_order_of_arrival_changes_nothing(sizes: dict[str, int]) -> None:
    assert divided(dict(reversed(sizes.items())), most=50) == divided(sizes, most=50)


@given(SIZES, st.integers(1, 30))
def test_a_paper_that_comes_changes_one_group_at_most(sizes: dict[str, int], passages: int) -> None:
    before, after = divided(sizes, most=50), divided({**sizes, "new": passages}, most=50)
    assert len([group for group in before if group not in after]) <= 1
