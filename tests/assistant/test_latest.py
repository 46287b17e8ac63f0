"""What "latest" and "last" mean: the dates of the papers held."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.meetings import MeetingNamed, meeting_named

HUTS = """# Inspection of the huts of Northmoor

## Graded areas: HUTS 2029

| Grade in HUTS 2029 | Number of areas of Northmoor Police |
| --- | --- |
| Good | 4 |
| Adequate | 3 |

## Graded areas: HUTS 2031

| Grade in HUTS 2031 | Number of areas of Northmoor Police |
| --- | --- |
| Good | 1 |
| Adequate | 6 |
"""
MINUTES = """# Northmoor Police and Crime Panel: minutes

{day}

## Bridges

RESOLVED - That the {what} bridges be painted.
"""
DIARY = """# Diary of the moor

The Northmoor Police and Crime Panel dropped its bridges paper at the last minute in May 2033.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"huts.md": HUTS})


@pytest.fixture(scope="module")
def panel(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    days = {"6 February 2031": "blue", "3 March 2032": "green"}
    files = {f"{what}-minutes.md": MINUTES.format(day=day, what=what) for day, what in days.items()}
    return assistant_over(tmp_path_factory, {**files, "diary.md": DIARY})


@pytest.mark.parametrize(
    ("question", "day", "told"),
    [
        ("What was resolved about bridges at the last Panel meeting?", "3 March 2032", "green"),
        ("What did the Panel resolve on bridges at its latest meeting?", "3 March 2032", "green"),
        ("What was resolved on bridges at the previous meeting of the Panel?", "6 February 2031", "blue"),
    ],
)
def test_the_last_meeting_is_the_latest_of_which_minutes_are_held(
    panel: Assistant, question: str, day: str, told: str
) -> None:
    answer = panel.ask(question)
    assert f"the {told} bridges" in answer.statements[0].text
    assert day in answer.search_question
    assert answer.notices[0].kind == "reading"
    assert f"is read as that of {day}" in answer.notices[0].text


@pytest.mark.parametrize(
    "question",
    [
        "When was the last Panel meeting?",
        "What was resolved at the last meeting of the Harwick Board?",
        "What was dropped at the last minute?",
        "What was resolved at the last meeting of 2031?",
        "Show me the minutes of the latest meeting",
    ],
)
def test_another_meeting_is_not_exchanged(panel: Assistant, question: str) -> None:
    assert meeting_named(question, panel.papers.sources) == MeetingNamed(question)


def test_the_minutes_of_the_latest_meeting_are_the_latest_minutes(panel: Assistant) -> None:
    answer = panel.ask("Show me the minutes of the latest meeting of the Panel")
    [only] = {citation.paragraph.source.dated for citation in answer.citations}
    assert only == "3 March 2032"


@pytest.mark.parametrize(
    ("which", "told"),
    [
        ("most recent", "Grade in HUTS 2031: Good; Number of areas of Northmoor Police: 1"),
        ("previous", "Grade in HUTS 2029: Good; Number of areas of Northmoor Police: 4"),
    ],
)
def test_of_one_inspection_another_gives_no_other_version(moor: Assistant, which: str, told: str) -> None:
    answer = moor.ask(f"In the {which} inspection, how many areas of Northmoor Police were graded good?")
    assert [each.text for each in answer.statements] == [told]
    assert "conflict" not in [notice.kind for notice in answer.notices]
