"""What another paper gives for the same thing, in other words than the question's; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

SURVEY = """# Say on the Moor 2031: findings

## What we did

The survey ran from 4 May to 15 June 2031. 2,118 people took part: 1,704 online and 414 on paper.

## Paying for wardens

People were asked whether they would support an increase of £9 a year in the toll. 54% were in favour, 36% were
against and 10% did not know.

## Feeling safe

By day 86% felt safe on the moor; after dark this dropped to 48%.
"""
BUDGET = """# Warden budget and toll 2031/32

## Consultation

The public survey attracted 2,204 responses. 57% of respondents supported the proposed increase.

## Reserves

| Reserve | 31 March 2032 (forecast) | 31 March 2033 (forecast) |
|---|---|---|
| General reserve | £8.1m | £8.2m |
| Total | £21.6m | £17.9m |

## Savings

Savings are planned. The largest is £1.5m from lamps; £0.9m comes from leaving 15 kennel posts vacant, and £0.7m from
selling the old gatehouse.

## Wardens

Warden numbers are to reach 420 by March 2032.

There will be 90 wardens in the lane teams by March 2032.
"""
REPORT = """# Warden performance report, Quarter 3 2031/32

## Calls

The mean wait for a call to the helpline in December 2031 was 4 minutes 12 seconds.

In the quarter 91% of calls to the lamp desk were answered within a minute.

## Searches

Three riders were lamp searched in custody during the quarter. The comparable total for the whole of 2030/31 was 31.

## Counters

The Harwick toll counter reopened to the public on 14 October 2031 and Tarn Bay on 9 December 2031.

Wardens in post at the end of December 2031: 381 wardens were in post on the moor.

A total of 640 lanterns were lent to riders in 2030/31.
"""
GATES = """# Behind the gates: riders in custody, a scrutiny paper of 2031

## What the figures show

Twenty-seven riders were lamp searched in 2030/31. A clerk was present for 19 of these searches.

In 2030/31 545 riders were stopped and searched in Harwick.

About 1,000 gates of the moor were oiled in 2030/31.
"""
MINUTES = """# Northmoor Warden Panel: minutes of the meeting of 6 February 2032

## Toll for 2032/33

The treasurer said total reserves would be £19.8m at the end of March 2032 and that the general reserve was low.

The Warden General said that no clerk would go, but that 12 vacant kennel posts would be left unfilled.

## Pledges

The Warden General said that the helpline had much improved and that the average wait in December was 3 minutes 50
seconds.

In 2030/31 young riders were stopped and searched 3.4 times as often as old riders in Harwick.

She said that the lane teams had 62 wardens in the lane teams on 30 June 2031.

Toll counters. The clerk reported that Harwick opened on 4 November and Tarn Bay on 9 December.

The clerk said that 974 gates of the moor were oiled in 2030/31.

The clerk said that 700 lanterns would be lent to riders in 2032/33.

Of the calls to the lamp desk 84% were answered within a minute in 2030/31.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of five papers, of which each tells something that another tells otherwise."""
    papers = {"survey.md": SURVEY, "budget.md": BUDGET, "report.md": REPORT, "gates.md": GATES, "minutes.md": MINUTES}
    return assistant_over(tmp_path_factory, papers)


def conflicts(answer: Answer) -> str:
    return " ".join(notice.text for notice in answer.notices if notice.kind == "conflict")


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("How many people took part in the survey of 2031?", ("2,118", "2,204")),  # people beside responses
        ("What share of people were in favour of the increase in the toll?", ("54%", "57%")),
        ("How many riders were lamp searched in 2030/31?", ("Twenty-seven", "31")),  # told by "the comparable total"
        ("How many riders were lamp searched in custody in 2030/31?", ("Twenty-seven", "31")),  # as a title says of all
        ("What will total reserves be at the end of March 2032?", ("£19.8m", "£21.6m")),  # a sentence beside a row
        ("When did the Harwick toll counter open?", ("14 October 2031", "4 November")),  # under a heading
        ("What was the mean wait for the helpline in December 2031?", ("4 minutes 12 seconds", "3 minutes 50 seconds")),
        ("How many kennel posts will be left vacant?", ("12", "15")),
    ],
)
def test_what_another_paper_tells_in_other_words_is_shown_beside_it(
    moor: Assistant, question: str, sides: tuple[str, str]
) -> None:
    answer = moor.ask(question)
    said = " ".join(statement.text for statement in answer.statements)
    assert all(side in said and side in conflicts(answer) for side in sides)


@pytest.mark.parametrize(
    "question",
    [
        "What share of people felt safe on the moor by day?",  # not after dark
        "How many wardens were in post at the end of December 2031?",  # what is aimed at is no version
        "How many riders were stopped and searched in Harwick in 2030/31?",  # how many times as often is no count
        "How many wardens are in the lane teams?",  # what will be, and what was
        "How many gates of the moor were oiled in 2030/31?",  # about 1,000 is 974
        "How many lanterns were lent to riders in 2030/31?",  # what will be is of another time
        "What share of calls to the lamp desk were answered within a minute in the quarter?",  # a quarter is no year
        "When did the Tarn Bay toll counter open?",  # one day, with its year and without
    ],
)
def test_another_time_or_part_an_aim_and_a_rounded_figure_are_no_versions(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert answer.status == "answered"
    assert conflicts(answer) == ""
