"""The days of meetings are read out of all papers: their own, and what their sentences tell."""

import pytest
from homes import assistant_over

from assistant import Assistant

MINUTES = """# Reedshire Police and Crime Panel: minutes

3 May 2031

## Reeds

The Panel asked about reeds. In the year to 31 March 2031 theft of reeds fell.

The next meeting will be held on 4 September 2031.
"""
DIGEST = """# Who meets in Reedshire

## Meetings

Minutes were seen of these meetings of the Reedshire Police and Crime Panel:

- 6 February 2029
- 11 December 2029, and a day in February 2030

The report on reeds went to an Outcomes Board on 17 April 2030 and to the Panel on 7 May 2030.

The Panel was to hear of it by its next meeting after 8 November 2030.

The Panel backed the levy for 2031/32 on 6 June 2030. The Warden signed it on 7 June 2030, the day on which he decided.
"""
BOARD = """# Reedham scrutiny board: minutes of 2030

## Reeds

The board asked about reeds.
"""


@pytest.fixture(scope="module")
def reedshire(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"minutes.md": MINUTES, "who.md": DIGEST, "board.md": BOARD})


def test_every_day_of_a_meeting_of_a_body_is_listed_once_the_latest_first(reedshire: Assistant) -> None:
    answer = reedshire.ask("List all Panel meetings")
    head, *days = [each.text for each in answer.statements]
    assert head.startswith("7 meetings of “Panel” in 2 of 3 papers held, counted by this assistant: ")
    assert days == [
        "The next meeting will be held on 4 September 2031.",
        "3 May 2031",
        "The Panel backed the levy for 2031/32 on 6 June 2030.",
        "The report on reeds went to an Outcomes Board on 17 April 2030 and to the Panel on 7 May 2030.",
        "11 December 2029, and a day in February 2030",
        "6 February 2029",
    ]
    assert "1 of them was still to come when it was told of." in [each.text for each in answer.notices]


def test_of_no_body_all_meetings_are_listed_and_minutes_without_a_day_named(reedshire: Assistant) -> None:
    answer = reedshire.ask("Which meetings are held?")
    assert answer.statements[0].text.startswith("8 meetings in 2 of 3 papers held, ")
    assert any("scrutiny board" in each.text and "prints no day" in each.text for each in answer.notices)


def test_the_last_meeting_is_the_latest_that_was_held_and_said_to_be_among_the_papers(reedshire: Assistant) -> None:
    answer = reedshire.ask("When was the last Panel meeting?")
    assert [each.text for each in answer.statements] == ["3 May 2031"]
    assert answer.notices[0].text == (
        "The latest of 6 meetings of “Panel” that the papers held tell of; there may have been later ones."
    )


def test_of_a_body_whose_days_no_paper_tells_the_last_is_not_known(reedshire: Assistant) -> None:
    answer = reedshire.ask("When was the last meeting of the Reedham scrutiny board?")
    assert (answer.status, answer.reason) == (
        "declined",
        "No day of a meeting of “Reedham scrutiny board” was found in the 3 papers held.",
    )


def test_a_word_that_names_no_body_is_left_to_the_ordinary_search(reedshire: Assistant) -> None:
    answer = reedshire.ask("When was the first public meeting?")
    assert "No day of a meeting" not in (answer.reason or "")


def test_meetings_of_a_year_are_those_of_that_year_whatever_paper_tells_them(reedshire: Assistant) -> None:
    answer = reedshire.ask("When did the Panel meet in 2029?")
    assert [each.text for each in answer.statements[1:]] == [
        "11 December 2029, and a day in February 2030",
        "6 February 2029",
    ]


def test_the_meeting_before_the_last_and_the_next_one_are_told_too(reedshire: Assistant) -> None:
    before = reedshire.ask("What was the date of the previous Panel meeting?")
    assert [each.text for each in before.statements] == ["The Panel backed the levy for 2031/32 on 6 June 2030."]
    following = reedshire.ask("When is the next Panel meeting?")
    assert [each.text for each in following.statements] == ["The next meeting will be held on 4 September 2031."]


def test_how_often_a_body_met_counts_no_meeting_that_was_only_to_come(reedshire: Assistant) -> None:
    answer = reedshire.ask("How many times did the Panel meet?")
    assert answer.statements[0].text.startswith("6 meetings of “Panel” in 2 of 3 papers held, ")
    assert "1 meeting still to come when told of, not counted." in [each.text for each in answer.notices]


@pytest.mark.parametrize(
    "question",
    [
        "List all meetings of the Panel in the papers",
        "Which meetings of the Panel are in the papers?",
        "How many meetings of the Panel are there in the papers you hold?",
        "How many Panel meetings have been held?",
    ],
)
def test_where_meetings_are_looked_for_anyway_narrows_nothing(reedshire: Assistant, question: str) -> None:
    assert reedshire.ask(question).statements[0].text[1:].startswith(" meetings of “Panel” in 2 of 3 papers held")
