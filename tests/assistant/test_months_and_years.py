"""A figure of other months, of a month, or of several years is none of the time that is asked for."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.mistaken.months import Months, months_asked, months_told

LANES = """# Lanes of Northmoor

Bell calls of Northmoor over time:

| Period | Bell calls answered in 10 seconds |
|---|---|
| November 2031 to April 2032 | 79% |

In January 2033 wardens of Northmoor answered 84% of bell calls in 10 seconds.

Arrests by Lane Watch were:

| Reported in | Lane Watch arrests since April 2029 | Lane Watch lamps since April 2029 |
|---|---|---|
| October 2029 | 1,070 | 93 |
| July 2030 | Over 3,000 | 246 |
| October 2034 | Over 11,500 | 2,400 |

A newspaper gave over 3,200 arrests by Lane Watch a little later than the Warden's over 3,000 of July 2030.

The Ferry Unit of Northmoor had £6,740,000 for the two years 2029/30 and 2030/31.

The kennels of Northmoor had 14 dogs in May 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lanes.md": LANES})


def of(year: int, month: int) -> int:
    return 12 * year + month


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Period: November 2031 to April 2032", ((of(2031, 11), of(2032, 4)),)),
        ("657 from July to September 2034", ((of(2034, 7), of(2034, 9)),)),
        ("up by 8% in the year to March 2031", ((of(2030, 4), of(2031, 3)),)),
        ("47 fewer in six months to June 2032", ((of(2032, 1), of(2032, 6)),)),
        ("by 3 May 2031", ((of(2031, 5), of(2031, 5)),)),
        ("In May 2031, and in 2032/33", ((of(2031, 5), of(2031, 5)), (of(2032, 4), of(2033, 3)))),
        ("3,000 since April 2029", ()),
        ("They may have had 2031 lamps", ()),
        ("In 2031 there were 12", ()),
    ],
)
def test_the_months_that_a_text_names(text: str, told: tuple[tuple[int, int], ...]) -> None:
    assert months_told(text) == tuple(Months(*each) for each in told)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What share in December 2032?", (of(2032, 12),)),
        ("How many in the year to December 2032?", ()),
        ("How many by December 2032?", ()),
        ("How many since December 2032?", ()),
        ("How many from May 2031 to June 2032?", ()),
    ],
)
def test_the_month_of_which_a_figure_is_asked(question: str, asked: tuple[int, ...]) -> None:
    assert months_asked(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "What share of bell calls were answered in 10 seconds in December 2032?",
        "What share of bell calls were answered in 10 seconds in May 2032?",
        "How many arrests did Lane Watch make in 2030?",
        "How much did the Ferry Unit get per year?",
        "How much did the Ferry Unit get in 2029?",
        "How much did the Ferry Unit get in 2029/30?",
        "How many dogs did the kennels have in June 2031?",
    ],
)
def test_a_figure_of_another_time_is_not_given(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What share of bell calls were answered in 10 seconds in November 2031?", "79%"),
        ("How many arrests did Lane Watch make in October 2029?", "1,070"),
        ("How much did the Ferry Unit get for the two years 2029/30 and 2030/31?", "£6,740,000"),
        ("How much did the Ferry Unit get for 2029/30 and 2030/31?", "£6,740,000"),
        ("How many dogs did the kennels have in 2031?", "14"),
    ],
)
def test_one_of_the_time_that_is_asked_for_is(northmoor: Assistant, question: str, told: str) -> None:
    answer = northmoor.ask(question)
    assert [told in each.text for each in answer.statements] == [True]
    assert not [each for each in answer.notices if each.kind == "conflict"]
