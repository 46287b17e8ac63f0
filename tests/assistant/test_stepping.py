"""One step on or back from what was asked."""

from dataclasses import replace

import pytest
from answers_to_keep import PARAGRAPH, RECIPE

from assistant import Answer, Citation, Statement
from assistant.questions.referring import Earlier
from assistant.questions.stepping import stepped
from indexes import Evidence


def asked(question: str, said: str = "Nothing.", *, found: str = "") -> Earlier:
    """A question with its answer, and one paragraph that was found for it."""
    paragraph = replace(PARAGRAPH, text=said)
    statement = Statement(said, (Citation(paragraph, 0, len(said)),), "quoted")
    evidence = (Evidence(replace(PARAGRAPH, text=found), 1.0, 0.5, 0.5, 1),) if found else ()
    return Earlier(question, Answer(question, question, "answered", (statement,), evidence, RECIPE))


SURVEYS = "The grades of Farm Survey 2018/19, Farm Survey 2021 and Farm Survey 2023-25 differ."


@pytest.mark.parametrize(
    ("before", "new", "read"),
    [
        (asked("When did round 8 open?"), "the round before", "When did round 7 open?"),
        (asked("When did the third round open?"), "the next one", "When did round 4 open?"),
        (asked("When did round 1 open?"), "the one before", None),
        (
            asked("When did round 2 open?", found="Round 8 opened in June."),
            "the latest round",
            "When did round 8 open?",
        ),
        (asked("Who led Farm Survey 2021?", found=SURVEYS), "the one after", "Who led Farm Survey 2023-25?"),
        (asked("Who led Farm Survey 2021?", found=SURVEYS), "the previous survey", "Who led Farm Survey 2018/19?"),
        (asked("Who led Farm Survey 2023-25?", found=SURVEYS), "the one after", None),
        (asked("Who led Farm Survey 2021?", found=SURVEYS), "the plan before", None),
        (asked("Who led the latest Farm Survey?", found=SURVEYS), "the round before", "Who led Farm Survey 2021?"),
        (asked("Who led Farm Survey 2021?"), "the one after", None),
    ],
)
def test_the_one_before_or_after_is_that_which_the_papers_number_or_date(
    before: Earlier, new: str, read: str | None
) -> None:
    assert stepped(before, new) == read


@pytest.mark.parametrize(
    ("question", "new", "read"),
    [
        ("Who is the Reeve now?", "the one before", "Who was the Reeve before Ann Birch?"),
        ("Who is the Reeve?", "who was it before her", "Who was the Reeve before Ann Birch?"),
        ("Who leads Farm Watch?", "who came after her", "Who led Farm Watch after Ann Birch?"),
        ("Who chairs the Moot?", "her predecessor", "Who chaired the Moot before Ann Birch?"),
        ("Who is the Reeve?", "who was her successor", "Who was the Reeve after Ann Birch?"),
        ("Who is the Reeve?", "her deputy", "Who is the Deputy Reeve?"),
        ("Who chairs the Moot now?", "and who is her deputy", None),  # "and" is taken off before
        ("Who chairs the Moot now?", "who is her deputy", "Who is the vice-chair of the Moot?"),
        ("When was the Reeve chosen?", "her deputy", None),
        ("When was the Reeve chosen?", "the one before", None),
    ],
)
def test_who_held_an_office_before_is_asked_by_the_name_of_the_holder(
    question: str, new: str, read: str | None
) -> None:
    assert stepped(asked(question, "The Reeve is Ann Birch."), new) == read
