"""Follow-ups as questions that stand alone."""

import pytest

from assistant import Conversation, Turn
from assistant.following_up import stand_alone


def after(*questions: str) -> Conversation:
    return Conversation(tuple(Turn(question, "some answer") for question in questions))


CHILDREN = "How many children were referred to Farm Watch between April 2023 and March 2024?"


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (CHILDREN, "And adults?", CHILDREN.replace("children", "adults")),
        (CHILDREN, "and for adults?", CHILDREN.replace("children", "adults")),
        (
            "How many thefts were there in Leeds?",
            "What about Bradford?",
            "How many thefts were there in Bradford?",
        ),
        ("How many thefts were there in 2022?", "and in 2023?", "How many thefts were there in 2023?"),
        (
            "How long is the work for a Conditional Caution?",
            "And for a Community Resolution?",
            "How long is the work for a Community Resolution?",
        ),
        ("What is the Safer Villages Fund?", "Who runs it?", "Who runs the Safer Villages Fund?"),
        (CHILDREN, "What about Leeds?", CHILDREN.replace("?", " in Leeds?")),
        (CHILDREN, "what about 2024/25?", "How many children were referred to Farm Watch in 2024/25?"),
        ("What share went on staff in 2024/25?", "and the year after?", "What share went on staff in 2025/26?"),
        (
            "How much money was Farm Watch given?",
            "until when?",
            "until when? (about: money, Farm Watch)",
        ),
    ],
)
def test_a_follow_up_takes_its_subject_from_the_question_before(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


@pytest.mark.parametrize(
    "question",
    [
        "How many officers are there in Wakefield?",
        "What is the capital of France?",
        "Are there any plans for road safety?",
        "",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert stand_alone(question, after(CHILDREN)) == question


def test_the_first_question_stands_alone_whatever_it_says() -> None:
    assert stand_alone("And adults?", Conversation()) == "And adults?"


def test_a_second_follow_up_builds_on_the_first() -> None:
    conversation = after("How many thefts were there in Leeds in 2022?", "and in Bradford?")
    assert stand_alone("and in 2023?", conversation) == "How many thefts were there in Bradford in 2023?"


def test_a_return_to_an_earlier_subject_finds_it() -> None:
    conversation = after(CHILDREN, "How much does the Safer Villages Fund hold?")
    read = stand_alone("back to the children referred: what period was that?", conversation)
    assert "Farm Watch" in read


def test_a_new_subject_goes_into_the_last_whole_question() -> None:
    conversation = after(CHILDREN, "until when?")
    assert stand_alone("What about Leeds?", conversation) == CHILDREN.replace("?", " in Leeds?")
