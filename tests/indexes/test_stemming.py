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
        ("FY24/25, FY 2024-25 and FY2024/25", ["2024", "2025"] * 3),
        ("verify 24/25", ["verifi", "24", "25"]),
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


def test_q3_and_the_third_quarter_are_quarter_3() -> None:
    assert stems("Q3 thefts") == ["quarter", "3", "theft"]
    assert stems("the third quarter")[-2:] == ["quarter", "3"]


def test_what_only_denies_has_no_stem() -> None:
    assert stems("Why don't they, and isn’t it?") == []


def test_the_third_round_is_round_3_too() -> None:
    assert stems("The third round") == ["third", "round", "3"]


PIECES = (
    "£ £5 1.2 5, million k bn -k - – / 2023 2023/24 24 20th 1st s per cent per cent. band bands D b anti social Social "
    "off road line front line-up co-ordinate re- CSPs BANDs PCSOs pcsos ½ İstanbul straße officer’s 999s 90% , . ( ) "
    "(colour), neighbors. cyber crime thousand th nd third round 2nd rounds"
).split(" ")


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", "", "\n", "\u00a0", "-"])), max_size=8))
def test_words_read_one_by_one_have_the_stems_that_they_have_in_a_text_with_rules_for_several(
    pieces: list[tuple[str, str]],
) -> None:
    text = "".join(word + after for word, after in pieces)
    assert stems(f"90 per cent .\n{text}") == ["90", *stems(text)]
