"""How many answered, told beside each share of what the public said; papers of a fictional county."""

import pytest
from homes import assistant_over

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
    assert "How many answered in all: “1,846 replies” (The toll survey, 1st paragraph, 2031)." in bases(answer)


def test_a_base_that_is_quoted_is_not_said_again_and_what_nobody_answered_has_none(moor: Assistant) -> None:
    assert not bases(moor.ask("What share of people wanted a ferry every hour?"))
    assert not bases(moor.ask("On what share of days were toll counters open?"))
