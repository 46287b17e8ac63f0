"""How many answered, told beside each share of what the public said; papers of a fictional county."""

import pytest
from homes import assistant_over, in_turn

from assistant import Answer, Assistant

SURVEY = """# Your Word on the Moor 2031: consultation report

## How we asked

The survey ran from 4 May to 15 June 2031. 2,118 people took part: 1,704 online and 414 on paper.

## Lanes

Fifty-eight per cent of walkers said that the lanes are well lit.

## Ferries

64% of people wanted a ferry every hour (base: 2,040).
"""
BUDGET = """# Warden budget and toll 2031/32

## The toll survey

The toll survey of 2031 had 1,846 replies.

In the toll survey of 2031, 57% backed the higher toll.

Support for the toll fell in three surveys: 71% in 2029, 66% in 2030 and 57% in 2031 backed it.

## Wardens

A poll by the Selby Courier found that 31% trusted the kennel wardens.

Toll counters were open on 92% of days.
"""


LAMPS = """# Lamp budget and fee 2031/32

Of the lamp shifts of 2031, 83% were full.

## The lamp survey

| Year of the lamp fee | In favour of the lamp fee |
|---|---|
| 2030/31 | 68% |
| 2031/32 | 61% |
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of a consultation report, and of a budget that tells of surveys."""
    return assistant_over(tmp_path_factory, {"survey.md": SURVEY, "budget.md": BUDGET})


def bases(answer: Answer) -> list[str]:
    return [each.text for each in answer.notices if each.kind == "voice"]


@pytest.mark.parametrize(
    ("question", "share", "notice"),
    [
        (
            "How many walkers said that the lanes are well lit?",
            "Fifty-eight per cent",
            "How many answered in all: “2,118 people took part” (How we asked, 1st paragraph).",
        ),
        (
            "What share backed the higher toll in the toll survey of 2031?",
            "57%",
            "How many answered in all: “1,846 replies” (The toll survey, 1st paragraph).",
        ),
        (
            "What share trusted the kennel wardens?",
            "31%",
            "Base not given: how many answered is not told near 31%.",
        ),
    ],
)
def test_a_share_of_what_people_said_has_its_base(moor: Assistant, question: str, share: str, notice: str) -> None:
    answer = moor.ask(question)
    assert share in answer.statements[0].text
    if "1,846" not in " ".join(each.text for each in answer.statements):
        assert bases(answer) == [notice]


def test_a_base_of_one_of_several_surveys_says_of_which_it_is(moor: Assistant) -> None:
    answer = moor.ask("How did support for the toll fall in three surveys?")
    assert "71% in 2029" in answer.statements[0].text
    assert "How many answered for 2031 alone: “1,846 replies” (The toll survey, 1st paragraph)." in bases(answer)


def test_a_base_that_is_quoted_is_not_said_again_and_what_nobody_answered_has_none(moor: Assistant) -> None:
    assert not bases(moor.ask("What share of people wanted a ferry every hour?"))
    assert not bases(moor.ask("On what share of days were toll counters open?"))


FERRIES = """# Ferry fares of the moor

## What riders said

The ferry survey for 2024/25 had 3,412 replies.

Support for a higher ferry fare fell over three surveys: 71% for 2024/25, 58% for 2025/26 and 57% for 2026/27.

The number of replies to the ferry surveys for 2025/26 and 2026/27 is not known to this digest.
"""


@pytest.mark.parametrize(
    ("question", "notice"),
    [
        (
            "How many supported a higher ferry fare in 2025/26?",
            "Base not given: “The number of replies to the ferry surveys for 2025/26 and 2026/27 is not known to this "
            "digest.” (What riders said, 3rd paragraph).",
        ),
        (
            "How did support for a higher ferry fare fall over three surveys?",
            "How many answered for 2024/25 alone: “3,412 replies” (What riders said, 1st paragraph).",
        ),
    ],
)
def test_how_many_answered_in_another_year_is_no_base(
    tmp_path_factory: pytest.TempPathFactory, question: str, notice: str
) -> None:
    answer = assistant_over(tmp_path_factory, {"ferries.md": FERRIES}).ask(question)
    assert "71% for 2024/25" in answer.statements[0].text
    assert bases(answer) == [notice]


def test_a_row_is_of_a_survey_where_its_heading_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    lamps = assistant_over(tmp_path_factory, {"lamps.md": LAMPS})
    fee = lamps.ask("What percentage was in favour of the lamp fee for 2031/32?")
    assert "61%" in fee.statements[0].text
    assert bases(fee) == ["Base not given: how many answered is not told near 61%."]
    shifts = lamps.ask("What share of the lamp shifts of 2031 was full?")
    assert "83%" in shifts.statements[0].text
    assert bases(shifts) == []


def test_out_of_how_many_is_told_by_the_base_of_the_survey(moor: Assistant) -> None:
    told = in_turn(moor, "What share backed the higher toll in the toll survey of 2031?", "out of how many")
    assert "1,846" in told.statements[0].text
