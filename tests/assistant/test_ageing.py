"""How old a figure is that tells how things are; papers of a fictional county."""

from dataclasses import replace
from datetime import date

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
    told = "The figure quoted is of 2021; the papers held reach to 2031." in [each.text for each in answer.notices]
    assert told == noted


COVERING = """# The toll line of Northmoor: how it answered and who rang

Period: 2019 to 2034

The toll line of Northmoor took 8.2 seconds to answer a call in January 2026.

The toll line of Northmoor is rung most from Harwick, at 61 calls a day in 2030.

The moor will have a second toll line by 2034.
"""
KENNELS = """# Kennels and hounds of Northmoor

Period: 2019 to 2029

Northmoor has 37 kennels with hounds.
"""


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper without a date, asked in 2031."""
    return replace(assistant_over(tmp_path_factory, {"line.md": COVERING}), today=lambda: date(2031, 3, 2))


@pytest.mark.parametrize(
    "question",
    [
        "How long does the toll line take to answer a call?",
        "How quickly does the toll line answer a call?",
        "What is the current answering time of the toll line in seconds?",
        "What is the latest time of the toll line to answer a call, in seconds?",
    ],
)
def test_a_paper_without_a_date_is_as_new_as_what_it_covers_and_tells(line: Assistant, question: str) -> None:
    answer = line.ask(question)
    assert "8.2 seconds" in answer.statements[0].text
    alone = [each for each in answer.statements if "61 calls" not in each.text]
    told = "The figure quoted is of 2026; the papers held reach to 2031." in [each.text for each in answer.notices]
    assert told == (len(alone) == len(answer.statements))


def test_of_a_paper_that_covers_several_years_the_last_makes_no_figure_old(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    moor = assistant_over(tmp_path_factory, {"line.md": COVERING, "kennels.md": KENNELS})
    answer = replace(moor, today=lambda: date(2031, 3, 2)).ask("How many kennels does Northmoor have?")
    assert "37 kennels" in answer.statements[0].text
    assert not [each for each in answer.notices if "reach to" in each.text]
