"""What is asked of the answer just given: told by its own citations, and no subject of what comes next."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant, Conversation, Turn
from assistant.questions.asides import aside_in
from assistant.shapes.of_the_answer import may_be_of_a_paper

MINUTES = """West Wexshire Lamp Panel

Minutes of the meeting held on 4 March 2031

1. The Lamp Panel heard that 312 lamps were broken in Northmoor in 2030.

2. The Lamp Panel heard that 88 lamps were broken in Southmoor in 2030.
"""
FERRIES = """# The ferries of Northmoor

Ferries of Northmoor carried 4,410 sheep in 2030.

The Ferry Plan of Northmoor was published in May 2029.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of minutes with a date and a page without one."""
    return assistant_over(tmp_path_factory, {"lamp-minutes.md": MINUTES, "ferries.md": FERRIES})


LAMPS = "How many lamps were broken in Northmoor in 2030?"
SHEEP = "How many sheep did ferries of Northmoor carry in 2030?"


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("who said that?", "source"),
        ("ok and which paper says that", "source"),
        ("where did you get that from?", "source"),
        ("what's that from", "source"),
        ("what page of the report is it on?", "page"),
        ("when was that published?", "date"),
        ("how old is that report?", "date"),
        ("Is it a digest?", "original"),
        ("is that word for word", "original"),
        ("where can I read it", "address"),
        ("can you say that again more simply?", "again"),
        ("in plain English please", "again"),
        ("who said that crime was rising?", None),
        ("which report says that thefts rose?", None),
        ("which papers say that?", None),
        ("where is that?", None),
        ("who wrote the plan?", None),
        ("when was it launched?", None),
        ("please", None),
    ],
)
def test_what_is_asked_of_the_answer_is_told_from_what_is_asked_of_a_subject(question: str, aside: str | None) -> None:
    assert aside_in(question) == aside


@pytest.mark.parametrize("aside", ["which paper says that?", "what page is that on?", "say that again more simply?"])
def test_the_answer_is_told_again_with_what_was_asked_of_it(moor: Assistant, aside: str) -> None:
    first, again = moor.ask(LAMPS), in_turn(moor, LAMPS, aside)
    assert (again.status, again.statements) == ("answered", first.statements)
    assert again.notices
    assert "about:" not in again.search_question


def test_the_date_of_the_paper_is_told_where_it_has_one(moor: Assistant) -> None:
    answer = in_turn(moor, LAMPS, "when was that published?")
    assert "4 March 2031" in answer.notices[0].text


def test_of_a_paper_without_a_date_it_is_said_that_none_is_known(moor: Assistant) -> None:
    answer = in_turn(moor, SHEEP, "when was that published?")
    assert (answer.status, "no date is known of it" in (answer.reason or "")) == ("declined", True)


def test_of_a_plan_that_was_asked_about_its_own_day_is_told(moor: Assistant) -> None:
    answer = in_turn(moor, "What is the Ferry Plan of Northmoor?", "when was it published?")
    assert ["May 2029" in each.text for each in answer.statements] == [True]


def test_nothing_is_told_of_a_question_that_was_declined(moor: Assistant) -> None:
    answer = in_turn(moor, LAMPS, "What is the capital of France?", "which paper says that?")
    assert (answer.status, answer.statements) == ("declined", ())


def test_what_comes_next_goes_on_from_before_it(moor: Assistant) -> None:
    answer = in_turn(moor, LAMPS, "what page is that on?", "when was that published?", "and in Southmoor?")
    assert answer.search_question == "How many lamps were broken in Southmoor in 2030?"
    assert ["88 lamps" in each.text for each in answer.statements] == [True]


@pytest.mark.parametrize(
    ("before", "aside", "of_a_paper"),
    [
        ("When was the Ferry Plan of Northmoor published?", "who wrote it?", True),
        ("When was the Ferry Plan of Northmoor published?", "who said it?", False),
        (LAMPS, "who wrote it?", False),
        (LAMPS, "where is it from?", False),
        ("How much were lamps of Northmoor given?", "where was it from?", True),
        ("How much were lamps of Northmoor given?", "where is that figure from?", False),
    ],
)
def test_who_made_a_plan_or_gave_money_is_looked_for_in_the_papers(
    moor: Assistant, before: str, aside: str, *, of_a_paper: bool
) -> None:
    conversation = Conversation().followed_by(Turn(before, moor.ask(before)))
    assert may_be_of_a_paper(aside, conversation) is of_a_paper
