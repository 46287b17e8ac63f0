"""What is said before a question."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.said_before import asked_alone, with_and_without

MOOR = """# Goats on the moor

The wardens of the moor found 310 stray goats in 2031.

In 2031 some 6% of the wardens were women.

The Moor Board asked the Chief Warden about gates in 2030.

Some 44 gates of the moor were mended in 2030.
"""


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("I have to brief the Chair before the fair. How many stray goats did wardens find?",
         "How many stray goats did wardens find?"),
        ("We met the Chief Warden in May 2032. How many gates were mended in 2030?",
         "How many gates were mended in 2030?"),
        ("The Chair is visiting Leeds on Friday. How many gates were mended in Bradford?",
         "How many gates were mended in Bradford?"),
        ("Following the last Board, the chair wrote to us. How many stray goats were found? Two papers seem to differ.",
         "How many stray goats were found? Two papers seem to differ."),
        ("I have to brief the Chair. Is it true that stray goats are found by wardens?",
         "Is it true that stray goats are found by wardens?"),
        ("I have to brief the Chair. What is Goatwatch?", "What is Goatwatch?"),
        ("After the last fair, the chair asked about goats. How many of the Goatwatch wardens were in post in 2031?",
         "How many of the Goatwatch wardens were in post in 2031?"),
    ],
)  # fmt: skip
def test_a_question_that_says_enough_is_asked_without_why_it_is_asked(said: str, alone: str) -> None:
    assert asked_alone(said, ()) == alone


@pytest.mark.parametrize(
    "said",
    [
        "How many stray goats did wardens find?",
        "The Board opened a fund. How many gates did it mend?",
        "The Chair is visiting Leeds on Friday. How many stray gates were mended?",
        "The wardens changed in 2029. How many stray goats were found?",
        "My question is about sheep. How many stray animals were found in 2031?",
        "I want to ask about sheep. How many stray animals were found in 2031?",
        "Thinking about sheep. How many stray animals were found in 2031?",
        "Sheep now. How many stray animals were found in 2031?",
        "Our paper on PCSOs is due. What share were women in 2031?",
        "The wardens found goats. How many were there?",
        "When were gates mended? How many stray goats were found?",
    ],
)
def test_what_sets_a_subject_a_place_or_a_time_is_part_of_the_question(said: str) -> None:
    assert asked_alone(said, ()) is None


def test_a_question_with_a_subject_of_its_own_is_asked_alone() -> None:
    said = "I have to brief the Chair."
    long, short = "How many stray goats did wardens find in 2031?", "How many gates are mended?"
    assert with_and_without(f"{said} {long}", ()) == (long,)
    assert with_and_without(f"{said} {short}", ()) == (f"{said} {short}", short)
    assert with_and_without(f"Sheep now. {long}", ()) == (f"Sheep now. {long}",)
    watch = f"The report says Goat Watch is a trial. {long}"
    assert with_and_without(watch, ()) == (watch, long)


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"moor.md": MOOR})


def test_what_is_said_before_neither_forbids_nor_weighs(moor: Assistant) -> None:
    answer = moor.ask("We are seeing the Moor Board at noon. How many stray goats did the wardens find in 2031?")
    assert [each.text for each in answer.statements] == ["The wardens of the moor found 310 stray goats in 2031."]
    assert answer.search_question == "How many stray goats did the wardens find in 2031?"


def test_a_question_that_says_too_little_is_asked_with_what_is_said_before(moor: Assistant) -> None:
    answer = moor.ask("Some 44 gates of the moor were broken. When were all the things mended?")
    assert "2030" in answer.statements[0].text


def test_a_question_of_which_nothing_is_held_is_declined_alone_too(moor: Assistant) -> None:
    answer = moor.ask("We are seeing the Lord Lieutenant at noon. How many stray horses did the wardens find in 2029?")
    assert answer.status == "declined"
