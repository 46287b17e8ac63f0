"""The thread of a conversation: which of the questions before a follow-up goes on from, past asides and on returns."""

import pytest
from homes import assistant_over, in_turn
from test_following_up import after

from assistant import Assistant
from assistant.decision.straying import strays
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
        ([WELLS, "is that good?"], "and the year before that", WELLS.replace("2022", "2021")),
        ([WELLS], "what did ann birch say about it", "What did ann birch say about it (about: wells dug, Leeds, 2022)"),
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
        ([WELLS], "How many nationally?", "How many wells were dug nationally in 2022?"),
        ([WELLS, "How many nationally?"], "and in Bradford?", "How many wells were dug in 2022 in Bradford?"),
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


PENS = """# Pens and cells of Northmoor

Five custody suites were in use in Northmoor in 2031.
"""
TOLLS = """# The tolls of Northmoor

The toll of Northmoor raised £4.2m in 2029/30. Gross spending on the lanes of Northmoor was £61.5m in 2029/30.

Nine toll keepers of Northmoor left in 2024.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers on two subjects."""
    return assistant_over(tmp_path_factory, {"pens.md": PENS, "tolls.md": TOLLS})


RAISED = "How much did the toll of Northmoor raise in 2029/30?"


def test_another_subject_is_asked_by_itself_where_another_paper_tells_it(northmoor: Assistant) -> None:
    answer = in_turn(northmoor, RAISED, "how many custody suites are there?")
    assert ["Five custody suites" in each.text for each in answer.statements] == [True]
    assert "By itself" in answer.notices[0].text


def test_a_figure_of_another_time_from_the_same_paper_is_no_answer(northmoor: Assistant) -> None:
    assert in_turn(northmoor, RAISED, "How many keepers left?").status == "declined"


def test_the_sum_for_all_is_not_told_of_what_no_paper_gives_a_sum_for(northmoor: Assistant) -> None:
    told = northmoor.ask("What was gross spending on the lanes in 2029/30?").statements
    asked = northmoor.read("How much was spent on custody? (about: gross spending, lanes, 2029/30)")
    assert strays(asked, told) == "The paragraphs nearest to the question do not speak of “custody”."
    assert strays(northmoor.read("How much was spent on lanes? (about: gross spending, 2029/30)"), told) is None


def test_that_no_figure_is_of_the_whole_country_is_said_so(wells: Assistant) -> None:
    answer = in_turn(wells, ASKED, "How many nationally?")
    assert answer.search_question == "How many wells were dug nationally in the year to March 2030?"
    assert (answer.status, "nationally" in (answer.reason or "")) == ("declined", False)


STRATEGY = """# The Lamp Strategy of Northmoor

The Lamp Strategy of Northmoor was launched in May 2030.

At the launch of the Lamp Strategy of Northmoor £1m more was promised for delivery of lamps.
"""


def test_what_was_named_goes_on_while_answers_come_from_the_same_paper(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    lamps = assistant_over(tmp_path_factory, {"strategy.md": STRATEGY, "tolls.md": TOLLS})
    money = "How much money was promised for delivery of lamps?"
    answer = in_turn(lamps, "When was the Lamp Strategy launched?", money, "Has it been spent?")
    assert "Lamp Strategy" in answer.search_question
    assert "Lamp Strategy" not in in_turn(lamps, "What did the toll raise?", money, "is it gone?").search_question


@pytest.mark.parametrize("whose", ["Leeds's", "the Leeds"])
def test_a_number_is_not_told_for_the_rate_of_a_place(wells: Assistant, whose: str) -> None:
    assert wells.ask(f"What was {whose} theft rate of dry wells in 2030?").status == "declined"


def test_a_word_that_was_spoken_of_before_is_no_answer_by_itself(northmoor: Assistant) -> None:
    told = northmoor.ask("How many toll keepers of Northmoor left in 2024?").statements
    asked = northmoor.read("Do the keepers scrutinise the Reeve? (about: toll keepers, Northmoor)")
    assert strays(asked, told) == "The paragraphs nearest to the question do not speak of “scrutinise”."
