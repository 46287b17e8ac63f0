"""How something changed, from figures that stand apart."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.over_time import followed

GATES = """# Gates on the moor

In March 2021 the moor had 310 gates.

The moor had 290 gates in July 2015.

In December 2021 the moor had 325 gates.

Of the gates of the moor, Leeds had 40 in 2016.

The moor should have 400 gates by 2030, as the plan of 2020 promises.

Walkers counted 90 stiles in 2021, against 70 in the year before.

Gates are painted green.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"gates.md": GATES})


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How has the number of gates changed over time?", "How many gates?"),
        ("What is the trend in gate thefts?", "Gate thefts?"),
        ("Is theft of gates going up or down?", "Theft of gates?"),
        ("Has theft of gates been falling?", "Theft of gates?"),
        ("How have gate numbers moved since 2010?", "How many gate?"),
    ],
)
def test_what_is_to_be_followed_is_a_question_of_its_own(question: str, subject: str) -> None:
    assert followed(question) == subject


@pytest.mark.parametrize(
    "question",
    [
        "How many gates were there in 2021?",
        "How did gates change from 2015 to 2021?",
        "Is there a risk of falling below 300 gates?",
        "Which gates are rising over time?",
        "How had the number of gates changed by 2021?",
    ],
)
def test_other_questions_follow_nothing(question: str) -> None:
    assert followed(question) is None


def test_dated_figures_of_one_thing_are_told_oldest_first(moor: Assistant) -> None:
    answer = moor.ask("How has the number of gates changed over time?")
    told = [each.text.split(" gates")[0].split()[-1] for each in answer.statements]
    assert told == ["290", "310", "325"]


def test_what_came_before_the_year_named_is_left_out(moor: Assistant) -> None:
    answer = moor.ask("How has the number of gates moved since 2020?")
    assert [each.text.split()[1] for each in answer.statements] == ["March", "December"]


def test_one_sentence_may_tell_two_times(moor: Assistant) -> None:
    answer = moor.ask("Is the count of stiles rising?")
    assert [each.text.split()[2] for each in answer.statements] == ["90"]


def test_what_came_after_the_last_year_named_is_left_out(moor: Assistant) -> None:
    answer = moor.ask("How has the number of gates changed over the years to 2020?")
    assert [each.text for each in answer.statements] != []
    assert "325" not in " ".join(each.text for each in answer.statements)
