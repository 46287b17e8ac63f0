"""How a thing stands by now, and what is being done about it, may be told further on in the paper quoted last."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant

SURVEY = """# The lamp survey of Northmoor

## Safe riding

In Selby only 42% felt safe riding after dusk. Several riders spoke of the ferry landing.

In Harwick 71% felt safe riding after dusk.

## Lamp inspection

The lamp inspection of 2031 made two recommendations to the Reeve of Northmoor.

No evidence that the two recommendations of the lamp inspection have been met was found for Northmoor.

## Hens

Foxes took 15 hens of Northmoor in 2032.

## What we will do

- Selby Council will be asked to light the ferry landing.
- The survey will be repeated in 2034.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"survey.md": SURVEY})


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("How many felt safe riding in Selby?", "what's being done about it?", "light the ferry landing"),
        ("How many recommendations did the lamp inspection make?", "have they been acted on?", "No evidence that"),
    ],
)
def test_it_is_looked_for_in_the_paper_quoted_last(moor: Assistant, before: str, question: str, told: str) -> None:
    answer = in_turn(moor, before, question)
    assert (answer.status, [told in each.text for each in answer.statements]) == ("answered", [True])


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("How many hens did foxes take?", "what's being done about it?"),
        ("How many hens did foxes take?", "has it been put right?"),
    ],
)
def test_how_it_is_does_not_tell_what_is_done(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before).status == "answered"
    assert in_turn(moor, before, question).status == "declined"
