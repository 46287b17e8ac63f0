"""What was spoken of by its number, or its letter, is not answered by another of its like, nor by all of them."""

from pathlib import Path

import pytest
from homes import in_turn

from assistant import Assistant, Conversation, open_assistant
from assistant.questions.carrying import context_of
from assistant.questions.rereading import readings_instead
from corpus import add_papers, open_home

LAMPS = """# The Lamp Fund of Northmoor

The Lamp Fund of Northmoor was launched in May 2031 with £18,000.

Round 3 of the Lamp Fund took bids from 7 October to 11 November 2032.

Round 7 of the Lamp Fund took bids from 2 March to 13 April 2034. Round 7 had a pot of £91,000.

In March 2030 the last round of the Warden's Lamp Fund gave £17,272 to 33 projects.

On 9 October 2033 the Lamp Fund had paid for 222 projects.

The Band A lamp levy in Northmoor was £16.19 for 2034/35.

The Band D lamp levy in Northmoor was £24.28 for 2034/35.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "lamps.md").write_text(LAMPS, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("When did round 3 of the Lamp Fund take bids?", "how much was in the pot"),
        ("When did round 3 of the Lamp Fund take bids?", "how many projects got money"),
        ("When did round 2 of the Lamp Fund take bids?", "how much was in the pot"),
        ("What was the Band C lamp levy for 2034/35?", "how much is it"),
    ],
)
def test_another_of_its_number_is_no_answer(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before, question).status == "declined"


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("When did round 7 of the Lamp Fund take bids?", "how much was in the pot", "£91,000"),
        ("When did the third round of the Lamp Fund take bids?", "and round 7?", "13 April 2034"),
        ("Band A lamp levy 2034/35", "how much is it", "£16.19"),
        ("When did round 3 of the Lamp Fund take bids?", "how many projects by October 2033?", "222 projects"),
        ("When did round 3 of the Lamp Fund take bids?", "what did the Warden give out in the last round?", "£17,272"),
    ],
)
def test_what_is_told_of_that_number_answers(moor: Assistant, before: str, question: str, told: str) -> None:
    assert told in " ".join(each.text for each in in_turn(moor, before, question).statements)


def test_a_band_is_carried_with_its_letter() -> None:
    assert "band A" in context_of("What is the band A lamp levy for 2034/35?")


def test_what_was_numbered_is_not_left_out() -> None:
    reading = "How many projects got money? (about: round 3, lamp fund)"
    assert list(readings_instead(reading, Conversation(), names=("project",))) == []
