"""The thread of a conversation: which of the questions before a follow-up goes on from, past asides and on returns."""

import pytest
from homes import assistant_over, in_turn
from test_following_up import after

from assistant import Assistant
from assistant.questions.following_up import stand_alone

WELLS = "How many wells were dug in Leeds in 2022?"
TOLL = "How soon were 999 calls to the toll house answered in January 2023?"


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (["What is the lamp rota?"], "ok and what powers do lamp wardens have?", "What powers do lamp wardens have?"),
        ([TOLL, "what's the target", "did they meet it?"], "and 101", TOLL.replace("999", "101")),
        ([TOLL, "and 101"], "going back to 999, what was it in 2018?", TOLL.replace("January 2023", "2018")),
        ([TOLL], "how many was that by 2021?", "How soon were 999 calls to the toll house answered by 2021?"),
        ([WELLS, "Bradford?"], "back to calderdale", WELLS.replace("Leeds", "Calderdale")),
        (
            [WELLS, "Bradford?", "How many nationally?"],
            "back to West Yorkshire, what was the total?",
            "What was the total? (about: wells dug, West Yorkshire, 2022)",
        ),
        (
            ["How many drovers were drowned on the fells in 2022?"],
            "and badly injured",
            "How many drovers were badly injured on the fells in 2022?",
        ),
        (
            [WELLS, "how does that compare with South Wexshire?"],
            "how many of them were dry",
            "(about: wells dug, Leeds, 2022)",
        ),
        ([WELLS, "is that up or down on 2020?"], "in Bradford", WELLS.replace("Leeds", "Bradford")),
        (["Who was fined?", "How many fines were there in Leeds?", "rothwell?"], "Bradford?", "in Bradford?"),
        (
            [WELLS],
            "and compared with south yorkshire?",
            "How does that compare with South Yorkshire? (about: wells dug",
        ),
        ([WELLS], "versus Bradford", "How does that compare with Bradford? (about: wells dug"),
        (["Who paid for the drovers in 2015?"], "how many are there now?", "How many are there now?"),
        (["How many fires per 1,000 people were there?"], "and why?", "(about: fires, 1,000)"),
        (["What was the toll on band D?"], "did the public support it?", "Did the public support it? (about: toll"),
    ],
)
def test_it_goes_on_from_the_question_that_has_a_place_for_it(before: list[str], question: str, read: str) -> None:
    assert read in stand_alone(question, after(*before), names=("rothwel", "rothwell"))


def test_a_place_takes_the_place_of_one_that_was_asked_about_alone() -> None:
    conversation = after(WELLS, "what is the worst of them", "what about rothwell?")
    read = stand_alone("and bradford?", conversation, names=("rothwel", "rothwell"))
    assert "othwell" not in read
    assert "Bradford" in read


WELLS_DUG = """# Wells of Yorkshire

West Yorkshire recorded 410 wells dug in the year to March 2030.

| Force | Wells dug in the year to March 2030 |
|---|---|
| Greater Manchester | 512 |
| West Midlands | 498 |

Leeds had 96 dry wells in 2030. Greater Manchester spent £3m on wells in 2030.
"""


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"wells.md": WELLS_DUG})


ASKED = "How many wells were dug in West Yorkshire in the year to March 2030?"


def test_what_was_told_is_set_beside_the_figure_of_the_area_named(wells: Assistant) -> None:
    answer = in_turn(wells, ASKED, "How does that compare with Greater Manchester?")
    assert ["410" in answer.statements[0].text, "512" in answer.statements[1].text] == [True, True]


def test_an_area_without_such_a_figure_is_named_in_the_reason(wells: Assistant) -> None:
    answer = in_turn(wells, ASKED, "and compared with South Yorkshire?")
    assert (answer.status, answer.reason) == (
        "declined",
        "No figure of South Yorkshire was found to hold that against.",
    )


def test_a_sum_is_not_set_beside_a_number(wells: Assistant) -> None:
    answer = in_turn(
        wells, "How many dry wells were there in Leeds in 2030?", "is that more than in Greater Manchester?"
    )
    assert answer.status == "declined"
