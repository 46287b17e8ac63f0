"""Rows that tell paper by paper, rows of written cells, and rows of parts; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant, Conversation, Turn
from assistant.decision.deciding import verdict_on
from assistant.sentences.candidates import candidates

SURVEY = """# The Lamp Survey of Northmoor

Northmoor Police ran the survey.

Public papers name these dates for the lamp survey of 2031:

| Paper | Dates given for the lamp survey of 2031 |
|---|---|
| Cover report, undated | 1 September 2031 to 30 November 2031 |
| Questions and answers | August to November 2031 |
| News release | Until 19 November 2031 |
"""
FUND = """# The Lamp Fund of Northmoor

Northmoor Police spends nothing of it.

The rounds of the Lamp Fund by date were:

| Date | What was offered or awarded |
|---|---|
| 7 October 2030 | Round 3 opened with £350,000; grants up to £8,000 |
| 11 November 2032 | Round 7 opened with another £1m for lamps |
| June 2033 | Round 8 opened with about £420,000 |

In 2031, 1,450 walkers were killed or seriously injured in Northmoor.

The Lamp Unit of Northmoor was created in August 2029 with £3.4m.

The Lamp Partnership of Northmoor is hosted by the Warden Trust and replaced the Lamp Unit.
"""
THEFTS = """# Thefts in Northmoor

Thefts in Northmoor fell by 4.5% in the year to December 2034, to 153,284 thefts.

| District | Recorded thefts in the year to December 2034 |
|---|---|
| Harwick | 58,407 |
| Selby Moor | 38,753 |
| Tarn | 56,124 |

Northmoor Police counts thefts.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"survey.md": SURVEY, "fund.md": FUND, "thefts.md": THEFTS})


@pytest.mark.parametrize("question", ["When was the lamp survey of 2031?", "When did the 2031 lamp survey run?"])
def test_dates_that_differ_from_paper_to_paper_are_set_beside_each_other(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    told = " ".join(each.text for each in answer.statements)
    assert all(date in told for date in ("30 November 2031", "August to November 2031", "19 November 2031"))
    assert any(each.kind == "conflict" and "none is preferred" in each.text for each in answer.notices)


@pytest.mark.parametrize(("number", "told"), [(3, "£350,000"), (7, "£1m"), (8, "£420,000")])
def test_of_a_written_cell_the_column_does_not_say_what_it_is(moor: Assistant, number: int, told: str) -> None:
    [statement] = moor.ask(f"How much was offered in round {number} of the Lamp Fund?").statements
    assert told in statement.text


def test_two_things_counted_in_one_are_none_of_them(moor: Assistant) -> None:
    assert moor.ask("How many walkers were killed in Northmoor in 2031?").status == "declined"


def test_what_came_after_is_of_a_later_time_than_was_spoken_of(moor: Assistant) -> None:
    first = "What did the Lamp Unit get in 2029?"
    so_far = Conversation().followed_by(Turn(first, moor.ask(first)))
    [statement] = moor.ask("what replaced it", so_far).statements
    assert "Lamp Partnership" in statement.text
    assert moor.ask("how many wardens did it have", so_far).status == "declined"


def test_a_telegram_of_the_whole_county_is_not_answered_by_a_district(moor: Assistant) -> None:
    def answering(question: str) -> list[str]:
        asked = moor.read(question)
        found = candidates(asked, moor.search(question), moor.papers)
        return [each.text for each in found if verdict_on(each, asked).verdict == "answers"]

    assert answering("Recorded thefts in Northmoor 2034")[0].startswith("Thefts in Northmoor fell")
    assert not any("58,407" in each for each in answering("Recorded thefts in Northmoor 2034"))
    assert any("58,407" in each for each in answering("Recorded thefts in Harwick, Northmoor 2034"))
