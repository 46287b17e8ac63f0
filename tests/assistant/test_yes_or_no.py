"""Yes or no is told by the sentence of the body, the promise or the reply that is asked about."""

import pytest
from homes import assistant_over

from assistant import Assistant

COUNTY = """# Northmoor

## The Toll Panel

The Toll Panel of Northmoor watches the Warden, and not the gate keepers.

ACTION: The Toll Panel was to chase the Home Secretary's reply on raft data by its next meeting.

Whether the Home Secretary replied to the Toll Panel on raft data is not known to this paper.

## The plan

The Lane Plan is the frame within which the Chief Keeper is held to account.

## The pledge

The Warden's pledge of 750 more keepers by April 2034 was completed, according to the cover report.

Keepers: 895 more recruited in three years.

Keepers: 974 more for the county, according to the minister.

The Warden of Northmoor pledged 750 more keepers in 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"county.md": COUNTY})


@pytest.mark.parametrize(
    "question",
    ["Does the toll panel hold the Chief Keeper to account?", "does the panel hold the chief keeper to account"],
)
def test_what_does_not_speak_of_a_body_says_nothing_of_it(northmoor: Assistant, question: str) -> None:
    assert not any("Lane Plan" in each.text for each in northmoor.ask(question).statements)


def test_what_speaks_of_the_body_does(northmoor: Assistant) -> None:
    assert "watches the Warden" in northmoor.ask("Does the toll panel watch the Warden?").statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Did the Warden deliver 750 more keepers?",
        "did she actually deliver the 750",
        "Has the Warden achieved the 750?",
    ],
)
def test_whether_a_number_was_delivered_is_told_by_what_came_of_it(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert "completed" in " ".join(each.text for each in answer.statements)
    assert "750" in answer.statements[0].text
    assert answer.reason is None


def test_an_action_to_chase_a_reply_tells_not_whether_it_came(northmoor: Assistant) -> None:
    answer = northmoor.ask("Did the Home Secretary reply on raft data?")
    assert answer.status == "declined"
    assert "Whether the Home Secretary replied" in str(answer.reason)
