"""The figure of another period is looked for beside the one that was quoted."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant
from assistant.questions.periods import with_period
from assistant.questions.which_way import Earlier
from assistant.sentences.other_period import told_of_other_period

LANES = """# The lanes of Northmoor

In 2032 the wardens of Northmoor counted 377 lame ponies, of which 29 died. The corresponding figures for 2031 were \
398 and 34.

The wardens of Northmoor recorded 66 gate thefts in the year to March 2032, against 71 in the year before.

The wardens of Northmoor lit 120 lamps in 2032. Foxes took 15 hens, against 12 in the year before.

The toll helpline of Northmoor took 6.4 seconds to answer a call in January 2032.

The toll helpline of Northmoor took 7.9 seconds to answer a call in December 2031.

There were 5,944 searches of carts in Northmoor in 2031/32 and 5,120 in 2030/31. Something was found in 28.4% of carts.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"lanes.md": LANES})


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("How many lame ponies were counted in 2032?", "what about the year before?", "figures for 2031 were 398"),
        ("How many gate thefts in 2031/32?", "and the year before?", "against 71 in the year before"),
        ("How soon did the helpline answer in January 2032?", "and the month before?", "7.9 seconds"),
    ],
)
def test_the_time_before_is_told_beside_it(moor: Assistant, before: str, question: str, told: str) -> None:
    answer = in_turn(moor, before, question)
    assert any(told in each.text for each in answer.statements)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("How many lame ponies were counted in 2032?", "and 2029?"),
        ("How many lamps were lit in 2032?", "and the year before?"),
        ("How many gate thefts in 2031/32?", "and the year after?"),
    ],
)
def test_another_time_that_is_not_told_is_not_answered(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before).status == "answered"
    assert in_turn(moor, before, question).status == "declined"


def test_a_time_that_is_all_that_is_new_is_never_left_out(moor: Assistant) -> None:
    before = ("How many carts were searched in 2031/32?", "and the year before?", "what about the find rate of carts?")
    answer = in_turn(moor, *before, "and in the year before?")
    assert (answer.status, answer.statements) == ("declined", ())


@pytest.mark.parametrize(
    ("question", "new", "moved"),
    [
        ("How many fires in January 2032?", "the month before", "How many fires in December 2031?"),
        ("How many fires in dec 2031?", "the next month", "How many fires in January 2032?"),
        ("How many fires in 2032?", "the month before", None),
    ],
)
def test_a_month_is_moved_on_or_back(question: str, new: str, moved: str | None) -> None:
    assert with_period(question, new) == moved


def test_the_year_that_was_just_told_is_no_other_one(moor: Assistant) -> None:
    before = "How many carts were searched in 2031/32?"
    last = Earlier(before, moor.ask(before).statements)
    assert last.statements
    assert told_of_other_period(before.replace("2031/32", "2030/31"), last)
    assert told_of_other_period(before.replace("2031/32", "2031 or 2031/32"), last) == ()
