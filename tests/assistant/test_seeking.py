"""A bare follow-up is answered by what tells it of the same subject, in whatever words."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant
from assistant.shapes.seeking import sought_in

REPORT = """# Report of the wardens of Northmoor

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| Gate theft find rate | 6.1% | 7.4% |
| Fines of kennels | 66 | 71 |

The toll fund of Northmoor will stand at £5.9m in March 2032.

The grazing wardens say that more gate theft was seen because lamps were lit.
"""
PLAN = """# The Lane Plan of Northmoor

What we will do: we expect the wardens to find the thief in at least 12% of gate thefts by 2034.

In the opinion of the Purse Keeper the toll fund is adequate, but only just.

Riders who are satisfied should reach 78% by March 2035.
"""
MINUTES = """# Minutes of the Moor Board of Northmoor

2.1 Ida Marsh asked why gate theft had gone up. The Reeve said that lamps were lit. She was not persuaded.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of three papers."""
    return assistant_over(tmp_path_factory, {"report.md": REPORT, "plan.md": PLAN, "minutes.md": MINUTES})


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        (("What was the find rate of gate theft in 2031/32?",), "what's the target?", "at least 12%"),
        (("How large is the toll fund?",), "is that enough?", "adequate, but only just"),
        (("Why was more gate theft seen?",), "did everyone accept that?", "She was not persuaded"),
    ],
)
def test_it_is_told_of_the_same_subject_in_other_words(
    moor: Assistant, before: tuple[str, ...], question: str, told: str
) -> None:
    answer = in_turn(moor, *before, question)
    assert any(told in each.text for each in answer.statements)


@pytest.mark.parametrize("question", ["what's the target?", "is that enough?", "did everyone accept that?"])
def test_of_another_subject_it_is_not_told(moor: Assistant, question: str) -> None:
    assert in_turn(moor, "How many fines of kennels in 2031/32?").status == "answered"
    assert in_turn(moor, "How many fines of kennels in 2031/32?", question).status == "declined"


def test_the_time_of_what_was_told_is_not_the_time_of_its_target() -> None:
    sought = sought_in("What's the target? (about: find rate, quarter 3, 2031/32)")
    assert sought is not None
    assert sought.subject == "find rate"


@pytest.mark.parametrize("question", ["What's the target?", "What's the target for lamps? (about: gates)"])
def test_a_question_that_says_of_what_is_read_as_it_stands(question: str) -> None:
    assert sought_in(question) is None
