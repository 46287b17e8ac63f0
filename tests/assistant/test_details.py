"""A detail of what was just told is looked for in it first; who, where and how many are told, or not answered."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant

HALL = """# The Lane Plan of Northmoor

The Lane Plan of Northmoor was launched on 24 February 2032 at Tarn Hall in Harwick.

The Ridge Song was sung in Moorside at the launch of the Lane Plan of Northmoor.

The budget holds £7.5m for the new kennel of Harwick, which will open in spring 2033.

The toll gates of Selby will be painted, at a cost of £95,000.

Tom Fell has chaired the Moor Board since 2032.

Lena Holm was named Bridge Master of Northmoor in May 2031. The office passed to Lena Holm from Abel Stone.

Vera Quill is Warden General. The Reeve of Northmoor asks the Warden General on the first of each month.

Ida Marsh is the Reeve of Northmoor.

| District | Feel safe on lanes | Base |
|---|---|---|
| Harwick | 46% | 1,013 |
| Tarn | 41% | 1,702 |
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"hall.md": HALL})


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("When was the Lane Plan launched?", "where?", "Tarn Hall"),
        ("When will the new kennel of Harwick open?", "how much does it cost?", "£7.5m"),
        ("How many people feel safe on lanes in Harwick?", "how many people was that based on?", "Base: 1,013"),
    ],
)
def test_a_detail_stands_in_what_was_quoted_last(moor: Assistant, before: str, question: str, told: str) -> None:
    answer = in_turn(moor, before, question)
    assert [told in each.text for each in answer.statements] == [True]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("When was the lane plan launched?", "who launched it?"),
        ("Who chairs the Moor Board?", "and who was it before?"),
        ("When was the Lane Plan launched?", "how many people was that based on?"),
    ],
)
def test_a_detail_that_no_paper_tells_is_not_answered(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before).status == "answered"
    assert in_turn(moor, before, question).status == "declined"


def test_who_held_an_office_before_may_stand_in_the_next_sentence(moor: Assistant) -> None:
    answer = moor.ask("Who was the Bridge Master before Lena Holm?")
    assert "Abel Stone" in answer.statements[0].text


def test_two_offices_are_each_answered_by_their_holder(moor: Assistant) -> None:
    answer = moor.ask("Who is the Reeve and who is the Warden General?")
    said = " ".join(each.text for each in answer.statements)
    assert ("Ida Marsh" in said, "Vera Quill" in said) == (True, True)
