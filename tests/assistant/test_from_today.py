"""Times that count from the day on which somebody asks."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.from_today import counted_from_today
from indexes.questions.wanting import wants_of

MOOR = """# Thefts and the levy of the moor

Lantern thefts on the moor fell by 13% in the year to March 2031.

The Panel backed the levy for 2032/33, the most in the year.

The moor's levy was £12 a year in 2031/32.

Round eight of the grants opened on 6 June 2031.
"""


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("What happened to lantern thefts last March?", "last March"),
        ("What was the levy this financial year?", "this financial year"),
        ("What was the levy this year?", "this year"),
        ("What was the levy in the year before last?", "the year before last"),
        ("How many thefts were there this May?", "this May"),
        ("What was the levy last year, 2031/32?", None),
        ("Are thefts up on last year?", None),
        ("How did thefts change compared to last year?", None),
        ("Are thefts up against last year?", None),
        ("What is the Safer Tomorrow fund?", None),
        ("What this may cost is not said: what is the levy?", None),
        ("On which day did round eight open last June?", None),
        ("What was the levy in the last year for which there are figures?", None),
        ("What was the levy in the last year of the plan?", None),
        ("It missed the target this quarter, what is the excuse?", None),
        ("What happened last March 2031?", None),
        ("Was the vow kept in the coming year, as the Plan promised?", None),
    ],
)
def test_a_time_that_counts_from_today_is_found(question: str, time: str | None) -> None:
    assert counted_from_today(question, wants_of(question)) == time


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"moor.md": MOOR})


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("What happened to lantern thefts on the moor last March?", "last March"),
        ("What was the levy of the moor this year?", "this year"),
        ("What was the levy of the moor this financial year?", "this financial year"),
    ],
)
def test_it_is_asked_back_whatever_papers_tell_of_another_time(moor: Assistant, question: str, time: str) -> None:
    answer = moor.ask(question)
    assert answer.status == "declined"
    assert answer.reason == f"“{time}” counts from today: name the year or the month that you mean."
