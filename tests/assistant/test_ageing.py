"""How old a figure is that tells how things are; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

OLD = """# Wardens of Northmoor by district, 2021

## Lane wardens in February 2021

- Harwick: 248 lane wardens.
- Selby Moor: 91 lane wardens.

In March 2021 there were 14 ferry clerks on the moor.

In May 2021 the wardens lent 640 lanterns to riders.
"""
NEW = """# Northmoor Warden performance report, Quarter 3 2030/31

Date: 6 February 2031

Northmoor has 37 kennels.

The share of wardens who are women is 41%, against 52% of people at the census of 2021.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"old.md": OLD, "new.md": NEW})


@pytest.mark.parametrize(
    ("question", "noted"),
    [
        ("How many lane wardens are there in Harwick?", True),
        ("lane wardens in Harwick", True),
        ("How many ferry clerks are there on the moor?", True),
        ("How many lane wardens were there in Harwick in 2021?", False),
        ("How many lanterns were lent to riders?", False),
        ("How many kennels does Northmoor have?", False),
        ("What share of wardens are women?", False),
    ],
)
def test_an_old_figure_of_how_things_are_says_how_old_it_is(moor: Assistant, question: str, *, noted: bool) -> None:
    answer = moor.ask(question)
    assert answer.status == "answered"
    told = "The figure quoted is of 2021; the newest paper held is of 2031." in [each.text for each in answer.notices]
    assert told == noted
