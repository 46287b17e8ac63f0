"""What was told in another form: only as papers give it, and a difference of two times with its sum."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant

FELLS = """# Fells of Northmoor

Wardens of Northmoor freed 1,380 lambs in 2030.

In 2031 the drovers of Northmoor lost 41 goats, which is 6.3% of the 650 goats that they drove.

Lane fires of Northmoor numbered 915 in 2031, down from 1,837 in 2027.

About 70 gate calls a week reached the toll house of Northmoor in 2030.
"""
LAMBS = "How many lambs were freed by wardens of Northmoor in 2030?"


@pytest.fixture(scope="module")
def fells(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"fells.md": FELLS})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many is that a month?", "by the month"),
        ("so what is that per warden", "by the warden"),
        ("what percentage is that?", "share"),
        ("what's that as a proportion of the flock", "share"),
    ],
)
def test_what_no_paper_gives_in_another_form_is_not_told_as_it_was(fells: Assistant, question: str, said: str) -> None:
    answer = in_turn(fells, LAMBS, question)
    assert (answer.status, said in (answer.reason or "")) == ("declined", True)


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("How many goats did drovers of Northmoor lose in 2031?", "what percentage is that?", "6.3% of"),
        ("How many gate calls reached the toll house of Northmoor?", "how many is that a week?", "a week"),
    ],
)
def test_what_was_told_in_that_form_is_told_again(fells: Assistant, before: str, question: str, told: str) -> None:
    answer = in_turn(fells, before, question)
    assert (answer.status, told in answer.statements[0].text) == ("answered", True)


@pytest.mark.parametrize("question", ["how many is that fewer?", "how many fewer is that?", "what's the difference"])
def test_one_sentence_of_two_times_is_taken_apart(fells: Assistant, question: str) -> None:
    answer = in_turn(fells, "How many lane fires did Northmoor have in 2031?", question)
    assert [each.text for each in answer.statements] == [
        "Lane fires of Northmoor numbered 915 in 2031, down from 1,837 in 2027.",
        "1,837 - 915 = 922, calculated from the figures above.",
    ]
