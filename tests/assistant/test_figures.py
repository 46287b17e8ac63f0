"""Figures read by value and unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.figures.figure import figures_in, offered_by
from assistant.figures.number_words import value_of

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("£851k", ["£ 851000"]),
        ("£851,000", ["£ 851000"]),
        ("£0.851 million", ["£ 851000"]),
        ("GBP 851,000", ["£ 851000"]),
        ("£2.5 bn and five million pounds", ["£ 2500000000", "£ 5000000"]),
        ("45p, 50 pence", ["£ 0.45", "£ 0.5"]),
        ("£1.2m–£1.5m", ["£ 1200000", "£ 1500000"]),
        ("12%, 12 per cent, twelve percent", ["% 12", "% 12", "% 12"]),
        ("between 10 and 15 per cent, or 10-15%", ["% 10", "% 15", "% 10", "% 15"]),
        ("rose by 2.5 percentage points", ["points 2.5"]),
        ("1,290 people, 3.5 million, 12 to 17", ["count 1290", "count 3500000", "count 12", "count 17"]),
        ("a 29-year-old", ["count 29"]),
        ("a hundred and one, two hundred and three thousand", ["count 101", "count 203000"]),
        ("one of the four", ["count 4"]),
        ("on 20 June 2023, 20th of June; June 2023", ["date 2023-06-20", "date --06-20", "date 2023-06"]),
        ("14/06/2024, 2024-06-14, June 14, 2024", ["date 2024-06-14"] * 3),
        ("2023/24, 2023-24, 2023 to 2024; 2024–28", ["years 2023-2024"] * 3 + ["years 2024-2028"]),
        ("in 2023, 2,023 came; in 2024.", ["year 2023", "count 2023", "year 2024"]),
        ("at 9.30am and 18:00", ["time 9:30am", "time 18:00"]),
        ("section 60, s60 and the Mayor’s 60", ["name section 60", "name section 60", "count 60"]),
        ("an Outcome 22 on the A64, 24/7", ["name outcome 22", "name a64", "name 24/7"]),
        ("the 22nd; www.example.org/290; a third", []),
    ],
)
def test_figures_are_read_by_value_and_unit(text: str, read: list[str]) -> None:
    assert [f"{each.unit} {each.value}" for each in figures_in(text)] == read


def test_a_date_also_offers_its_parts_and_a_span_its_years() -> None:
    offered = {f"{each.unit} {each.value}" for each in offered_by("from 20 June 2023, in 2024/25")}
    assert offered == {
        "date 2023-06-20",
        "date 2023-06",
        "date --06-20",
        "year 2023",
        "years 2024-2025",
        "year 2024",
        "year 2025",
    }


def test_one_in_words_is_offered_though_it_is_not_read() -> None:
    assert [each.value for each in offered_by("one officer")] == ["1"]


def in_words(number: int) -> str:
    """A number below a million, as it is said."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    unit, name = (100, "hundred") if number < 1_000 else (1_000, "thousand")
    rest = number % unit
    link = " and " if rest < 100 else " "
    return f"{in_words(number // unit)} {name}" + (f"{link}{in_words(rest)}" if rest else "")


@given(st.integers(0, 999_999))
def test_every_number_in_words_has_its_value(number: int) -> None:
    assert value_of(in_words(number)) == str(number)
    if number != 1:
        assert [each.value for each in figures_in(f"some {in_words(number)} people")] == [str(number)]


@given(st.integers(0, 10**9), st.sampled_from(["£{:,}", "£{}", "£ {:,} in all", "It was £{:,}."]))
def test_every_sum_of_money_is_read_however_it_is_written(amount: int, form: str) -> None:
    assert [(each.unit, each.value) for each in figures_in(form.format(amount))] == [("£", str(amount))]


@given(st.text(alphabet="0123456789.,/-:£%&pmk ajunetoscd\n", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    assert {each.value for each in figures_in(text)} <= {each.value for each in offered_by(text)}
