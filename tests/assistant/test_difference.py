"""The difference of two figures that were told."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from answers_to_keep import PARAGRAPH
from homes import assistant_over

from assistant import Assistant, Citation, Conversation, Statement, Turn
from assistant.shapes.difference import asks_difference_told, difference_told

GATES = """# Gates on the moor

In 2031 Leeds had 60 thefts of gates.

In 2031 Calderdale had 24 thefts of gates.

Lane fires rose from 5 in 2030 to 9 in 2031.

In 2031 the wardens of Tarn Park spent £3m on lamps.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"gates.md": GATES})


def told(text: str) -> Statement:
    """A sentence of a paper that was quoted."""
    return Statement(text, (Citation(replace(PARAGRAPH, text=text), 0, len(text)),), "quoted")


def asked_in_turn(assistant: Assistant, *questions: str) -> Sequence[str]:
    conversation = Conversation()
    for question in questions:
        answer = assistant.ask(question, conversation)
        conversation = conversation.followed_by(Turn(question, answer))
    return [each.text for each in answer.statements]


@pytest.mark.parametrize(
    "question",
    ["What is the difference?", "and what's the gap between them?", "By how much?", "how many more is that?"],
)
def test_what_asks_for_a_difference(question: str) -> None:
    assert asks_difference_told(question)


@pytest.mark.parametrize("question", ["What is the difference between a warden and a PCSO?", "How many more came?"])
def test_what_asks_for_no_difference_of_what_was_told(question: str) -> None:
    assert not asks_difference_told(question)


def test_two_figures_told_in_turn_are_set_against_each_other(moor: Assistant) -> None:
    said = asked_in_turn(
        moor, "How many thefts of gates did Calderdale have in 2031?", "and Leeds?", "What is the difference?"
    )
    assert said == [
        "In 2031 Calderdale had 24 thefts of gates.",
        "In 2031 Leeds had 60 thefts of gates.",
        "60 - 24 = 36, calculated from the figures above.",
    ]


def test_of_what_was_declined_there_is_no_difference(moor: Assistant) -> None:
    rose = "How many lane fires were there in 2031?"
    assert not asked_in_turn(moor, rose, "and in 2019?", "What is the difference?")


def test_a_sentence_that_tells_both_figures_tells_their_difference(moor: Assistant) -> None:
    said = asked_in_turn(moor, "How many lane fires were there in 2031?", "What is the difference?")
    assert said == ["Lane fires rose from 5 in 2030 to 9 in 2031."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2031 Leeds had 60 thefts of gates.", "In 2031 Leeds spent £24m on gates."),
        ("In 2031 Leeds had 60 thefts of gates.", "In 2031 Leeds had 24 wardens on horses in the hills."),
        ("In 2031 Leeds had 60 thefts of gates.", "In 2030 Calderdale had 24 thefts of gates."),
        ("In 2031 Leeds had 60 thefts of gates.", "In 2031 Calderdale had about 24 thefts of gates."),
        ("In 2031 Leeds had 60 thefts of gates.", "In 2031 Calderdale had 24 thefts of gates and 8 of goats."),
        ("In 2031 64% of gates were new.", "In 2032 39% of gates were new."),
        ("In 2031 Leeds had 60 thefts of gates.", "In 2031 Leeds had 60 thefts of gates."),
    ],
)
def test_figures_that_are_not_of_one_kind_have_no_difference(one: str, other: str) -> None:
    assert difference_told((told(one), told(other))) == ()
