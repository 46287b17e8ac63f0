"""What the public said is told by surveys; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

REPORT = """# Lamps of Northmoor 2031/32

The mean time to light a lamp for a rider was 7 minutes, against 9 minutes before, said the public notice at the gate.

In the survey on lamps in 2031/32, 64% of replies were willing to pay for more of them.

Nine focus groups were held in 2031 with:

- Young riders.
- Old farmers.

Young riders who took part in the talks on gates asked for wider gates and softer bells.

The Warden General feeds into consultation which supports the mending of bridges through Public Space Orders.

A total of 411 residents were given a bell in Tarn.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lamps.md": REPORT})


def test_what_people_think_is_told_by_their_replies(northmoor: Assistant) -> None:
    answer = northmoor.ask("What did people think about paying for lamps?")
    assert answer.statements[0].text.startswith("In the survey on lamps")


def test_a_label_that_repeats_the_question_is_no_answer(northmoor: Assistant) -> None:
    answer = northmoor.ask("What did young riders want?")
    assert answer.statements[0].text.startswith("Young riders who took part")


def test_how_many_were_given_something_is_not_how_many_live_there(northmoor: Assistant) -> None:
    assert northmoor.ask("How many people live in Tarn?").status == "declined"


def test_that_there_was_a_consultation_is_nothing_that_the_public_said(northmoor: Assistant) -> None:
    assert northmoor.ask("What did the public say about the mending of bridges?").status == "declined"
