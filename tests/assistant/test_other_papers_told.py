"""One thing told by two papers with another teller, time or standing in its sentence; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

REPORT = """# Moorland Wardens: Annual Report 2031/32

## Calls

The average time to answer a 101 call over the year was 2 minutes 51 seconds.

In 2031/32 the wardens rescued 88.6% of trapped sheep within a day, against an ambition of 92%.

## Help

The Warden's rescue services helped 9,320 walkers during the year.

There were 412 gate thefts on Harmoor in the year to March 2032, a fall of 6% on the year before.

The wardens held 77 lamp evenings during the year.

In all 640 volunteer lamplighters were on the books at the end of March 2032.

## Survey

Of respondents to the fog survey of 2032 53% were willing to pay the levy.

The lantern school taught 310 riders during the year.
"""
MINUTES = """# Harmoor Warden Panel: minutes, 24 June 2032

## Annual report

The Warden General said that 101 callers had waited 3 minutes 20 seconds on average in 2031/32.

The Warden said that rescue services had supported 8,870 walkers in 2031/32.

The Warden General said that officers had recorded 398 gate thefts on Harmoor in 2031/32.

Members heard that the fog survey of 2032 had drawn 1,907 replies, and that 51% of them were willing to pay the levy.

Members were told that 61 lamp evenings were held in 2030/31.

The Warden General said that 164 lamplighters on the books were trained to row.

The Warden said that the ambition was to rescue 90% of trapped sheep within a day in 2031/32.

The clerk said that the lantern school had taught 280 riders by the end of the half-year.
"""
SCRUTINY = """# Stolen sheep on Harmoor: a scrutiny paper of October 2032

## Loss

Thefts of sheep on Harmoor brought farmers a loss of £1.8m in 2031/32.

Thefts of nets on Harmoor came to 240 in 2031/32, with a loss of £0.9m.

The insurer NorthMutual puts the loss from stolen nets on Harmoor at £1.2m in 2031/32.

In Tarn district thefts of lamps rose by 25% in 2031/32, to 1,420 offences.

Thefts of bells on Harmoor fell by 11% in the year to March 2032, to 1,986 offences.

The insurer NorthMutual puts the loss of farmers from thefts of sheep on Harmoor at £2.3m in 2031/32.

Thefts of goats on Harmoor brought farmers a loss of £0.4m in 2031/32.

Thefts of goats on Harmoor brought farmers of the north a loss of £0.3m in 2031/32.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of three papers that tell some things otherwise than each other, or than themselves."""
    return assistant_over(tmp_path_factory, {"report.md": REPORT, "minutes.md": MINUTES, "scrutiny.md": SCRUTINY})


def conflicts(answer: Answer) -> str:
    return " ".join(notice.text for notice in answer.notices if notice.kind == "conflict")


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        # how long callers wait is how soon they are answered; "the year" is that of the report
        ("What was the average wait for a 101 call in 2031/32?", ("2 minutes 51 seconds", "3 minutes 20 seconds")),
        ("How many walkers did the rescue services help in 2031/32?", ("9,320", "8,870")),  # helped is supported
        ("How many gate thefts were there on Harmoor in 2031/32?", ("412", "398")),  # who recorded them; to March
        ("What share of people were willing to pay the levy in the fog survey of 2032?", ("53%", "51%")),  # of them
        ("What was the loss of farmers from thefts of sheep on Harmoor in 2031/32?", ("£1.8m", "£2.3m")),  # one paper
        ("How much was the loss from stolen nets on Harmoor in 2031/32?", ("£0.9m", "£1.2m")),  # a theft steals
        ("What was the ambition for rescuing trapped sheep within a day in 2031/32?", ("92%", "90%")),  # two aims
    ],
)
def test_who_told_it_and_how_its_time_is_named_are_no_part_of_what_is_told(
    moor: Assistant, question: str, sides: tuple[str, str]
) -> None:
    answer = moor.ask(question)
    said = " ".join(statement.text for statement in answer.statements)
    assert all(side in said and side in conflicts(answer) for side in sides)


@pytest.mark.parametrize(
    "question",
    [
        "How many lamp evenings were held in 2031/32?",  # the year of the report is not the year before
        "How many lamplighters were on the books at the end of March 2032?",  # those who can row are some of them
        "What share of trapped sheep was rescued within a day in 2031/32?",  # an aim is not what was reached
        "What was the loss of farmers from thefts of goats on Harmoor in 2031/32?",  # one teller, and a part
        "How many offences of lamp theft were there in Tarn district in 2031/32?",  # to what each of two fell
        "How many riders did the lantern school teach in 2031/32?",  # by the half-year
    ],
)
def test_another_year_part_or_aim_is_no_version(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert answer.status == "answered"
    assert conflicts(answer) == ""
