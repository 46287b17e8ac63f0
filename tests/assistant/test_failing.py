"""Questions that say that a promise or target was missed, met with what the papers say of it; a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.failing import as_met

WARDENS = """# Wardens and lamps of Northmoor

The Bailiff of Northmoor, Vera Quill, pledged 640 more wardens and stewards. The report calls the pledge completed.

The national target for bell calls is that 80% are answered in 9 seconds.

The lamp target of 55 was missed in 2031, because the ground was wet.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": WARDENS})


@pytest.mark.parametrize(
    "question",
    [
        "Why did the Bailiff miss the 640 target?",
        "Why was the 640 target missed?",
        "Why did the Bailiff fail to hire 640 wardens?",
        "How come the Bailiff broke her pledge of 640?",
    ],
)
def test_a_target_that_was_met_is_not_granted_to_be_missed(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "answered", answer.reason
    assert "pledged 640 more wardens" in answer.statements[0].text
    assert "not borne out" in (answer.reason or "")


def test_whether_it_was_missed_is_told_by_what_came_of_it(northmoor: Assistant) -> None:
    answer = northmoor.ask("Was the 640 target missed?")
    assert [each.text.partition(".")[0] for each in answer.statements] == [
        "The Bailiff of Northmoor, Vera Quill, pledged 640 more wardens and stewards"
    ]
    assert answer.reason is None


def test_what_a_paper_says_was_missed_is_told_as_it_stands(northmoor: Assistant) -> None:
    answer = northmoor.ask("Why was the lamp target of 55 missed?")
    assert answer.statements[0].text.startswith("The lamp target of 55 was missed")
    assert answer.search_question == answer.question
    assert answer.reason is None


@pytest.mark.parametrize("question", ["Was the 900 target missed?", "Why did the Bailiff miss the 900 target?"])
def test_a_target_of_another_number_is_no_answer(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "declined", answer.statements[0].text


@pytest.mark.parametrize(
    ("question", "met"),
    [
        ("Why did the Bailiff miss the 640 target?", "Did the Bailiff meet the 640 target?"),
        ("Has the pledge on lamps been broken?", "Was the pledge on lamps met?"),
        ("Why weren't the targets met in 2031?", "Were the targets met in 2031?"),
        ("Did the Bailiff fail to hire 40 wardens?", "Did the Bailiff hire 40 wardens?"),
        ("Was the target met?", None),
        ("How many calls were missed?", None),
        ("Why did the Bailiff miss the meeting of 2031?", None),
        ("Why were 12 children missed?", None),
    ],
)
def test_only_what_says_that_a_promise_was_missed_is_read_so(question: str, met: str | None) -> None:
    assert as_met(question) == met
