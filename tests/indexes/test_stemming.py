"""Words as the keyword index sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexes import STOP_WORDS, stems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grants fell by 1,200", ["grant", "fall", "1200"]),
        ("in 2023/24", ["2023", "2024"]),
        ("2023-24 and 2023–24", ["2023", "2024", "2023", "2024"]),
        ("the Mayor's PSPOs", ["mayor", "pspo"]),
        ("3.5 days", ["3.5", "day"]),
        ("the bus came, two buses come", ["bus", "come", "two", "bus", "come"]),
        ("knives and a knife, children and a child", ["knife", "knife", "child", "child"]),
        ("they got told", []),
        ("Band D, bands A", ["band", "bandd", "band", "banda"]),
        ("Grown-ups", ["grownup"]),
        ("", []),
        ("the of and WHAT", []),
        ("FARM farm Farm", ["farm"] * 3),
        ("ﬁrst ＦＡＲＭ", ["first", "farm"]),
    ],
)
def test_stems_of_what_carries_meaning_in_order(text: str, expected: list[str]) -> None:
    assert stems(text) == expected


@given(st.text())
def test_any_text_has_stems_that_are_neither_blank_nor_in_capitals(text: str) -> None:
    found = stems(text)
    assert all(stem and stem == stem.casefold() for stem in found)


def test_function_words_have_no_stem() -> None:
    assert [word for word in sorted(STOP_WORDS) if stems(word)] == []


def test_the_third_round_is_round_3_too() -> None:
    assert stems("The third round") == ["third", "round", "3"]
