"""What is not held and might answer what is declined: attachments, papers named and other times of a series."""

from datetime import date

import pytest
from homes import assistant_over

from assistant import Assistant

FIRST = """# Moor report Q1 2031/32

Date: 8 July 2031

Hedge thefts in Northmoor in Q1 of 2031/32 numbered 410.

Appendix B, the parish tables, is attached to this report.
"""
THIRD = """# Moor report Q3 2031/32

Date: 14 January 2032

Hedge thefts in Northmoor in Q3 of 2031/32 numbered 455.

The lantern aims of Northmoor stand in the Lantern and Moor Plan 2026-29, which this report does not repeat.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = assistant_over(tmp_path_factory, {"first.md": FIRST, "third.md": THIRD})
    home.today = lambda: date(2032, 6, 1)
    return home


def unheld(northmoor: Assistant, question: str) -> str:
    answer = northmoor.ask(question)
    assert answer.status == "declined", answer.statements[0].text
    return " ".join(each.text for each in answer.notices if each.text.startswith("Not held"))


@pytest.mark.parametrize("question", ["What does Appendix B say?", "What do the parish tables show?"])
def test_that_something_is_attached_is_no_answer_to_what_it_says(northmoor: Assistant, question: str) -> None:
    assert "attached" in (northmoor.ask(question).reason or "")
    assert "“Appendix B, the parish tables”, which “Moor report Q1 2031/32” (8 July 2031) says is attached" in unheld(
        northmoor, question
    )


def test_whether_it_is_attached_is_told(northmoor: Assistant) -> None:
    assert northmoor.ask("Is Appendix B attached?").status == "answered"


def test_the_other_time_of_a_series_is_said_not_to_be_held(northmoor: Assistant) -> None:
    said = unheld(northmoor, "How many hedge thefts were there in Q2 2031/32?")
    assert said.count("a paper like") == 1
    assert "for Q2 2031/32" in said


def test_minutes_are_not_offered_for_a_report_nor_a_paper_that_is_held_under_a_shorter_name(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    plan = "# Lantern Plan 2030-34 (digest)\n\nThe Plan has nine aims for the gates of Northmoor.\n"
    said = "# Lantern Panel: minutes\n\nThe Panel thanked the wardens for the Northmoor Lantern Plan 2030-34.\n"
    report = "# Wardens report 2031\n\nThe gates of Northmoor were oiled by the Panel in May 2031.\n"
    held = assistant_over(tmp_path_factory, {"plan.md": plan, "said.md": said, "report.md": report})
    assert "Not held" not in " ".join(n.text for n in held.ask("Who wrote the Northmoor Lantern Plan 2030-34?").notices)
    minutes = held.ask("What did the minutes of 2029 decide on the gates of Northmoor?")
    assert "Wardens report" not in " ".join(n.text for n in minutes.notices)


def test_what_is_to_come_is_in_no_paper(northmoor: Assistant) -> None:
    assert not unheld(northmoor, "How many hedge thefts were there in Q2 2041/42?")


def test_a_paper_that_a_near_paragraph_names_is_named(northmoor: Assistant) -> None:
    assert "“Lantern and Moor Plan 2026-29”, which “Moor report Q3 2031/32”" in unheld(
        northmoor, "How much money was spent on the lantern aims of Northmoor?"
    )


def test_what_nothing_near_speaks_of_is_told_by_no_paper(northmoor: Assistant) -> None:
    assert not unheld(northmoor, "How do I bake a cake?")
