"""What counts as said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentences.wording import says


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Crime ROSE sharply.", "rose"),
        ("a safe, just\nand inclusive county", "safe,  just and inclusive"),
        ("the Mayor’s “plan”", 'Mayor\'s "plan"'),
        ("2024–28", "2024-28"),
        ("aged 12 – 17", "12-17"),
        ("12\u00a0to\u00a017", "12 to 17"),
        ("anti\u00adsocial", "antisocial"),
        ("about 2,390 people", "2390"),
        ("about 2390 people", "2,390"),
        ("29%", "29"),
        ("£29", "29"),
        ("a 29-year-old", "29"),
        ("in all, 29.", "29"),
        ("12-29", "29"),
        ("£851,000.", "£851,000"),
        ("(£1m)", "£1m"),
        ("290¹ people", "290"),  # a footnote mark
    ],
)
def test_what_a_reader_would_take_as_said_is_said(text: str, form: str) -> None:
    assert says(text, form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("fine prose", "rose"),
        ("two officers", "officer"),
        ("290", "29"),
        ("1,290", "29"),
        ("1,290", "290"),
        ("29.5", "29"),
        ("1.29", "29"),
        ("129", "29"),
        ("29,000", "29"),
        ("29k", "29"),
        ("29 million", "29"),
        ("29th", "29"),
        ("M29", "29"),
        ("£1m", "£1"),
        ("£1.5m", "£1"),
        ("£290", "£29"),
        ("2024-28", "28"),
        ("290¹ people", "2901"),
        ("2½ days", "21"),
        ("anything", ""),
    ],
)
def test_what_is_another_word_or_figure_is_not_said(text: str, form: str) -> None:
    assert not says(text, form)


def test_one_accepted_form_of_several_is_enough() -> None:
    assert says("It cost £851,000.", ("851k", "£851,000"))
    assert not says("It cost £851,000.", ("851k", "£851m"))
    assert not says("It cost £851,000.", ())


@given(st.text(alphabet="abc 12,.£%-’\n", max_size=20), st.text(alphabet="abc 12,.£%-’\n", max_size=20))
def test_what_is_said_stays_said_where_more_is_said_around_it(text: str, form: str) -> None:
    assert not says(text, form) or says(f"Before. {text} . After", form)
