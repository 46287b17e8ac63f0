"""Figures of years are no dates that differ; a date told twice is: papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

ROADS = """# Road safety and Vision Clear in Northmoor

The aim of the Vision Clear strategy of Northmoor is no deaths and no serious injuries on the roads by 2045.

In 2031, 66 people were killed and 1,345 were seriously injured on the roads of Northmoor.

In 2032, 50 people were killed and 1,400 were seriously injured on the roads of Northmoor.

In 2033, 40 people were killed and 1,277 were seriously injured on the roads of Northmoor.

The Lamp Fund of Northmoor was launched on 4 March 2031 with £80,000.
"""
NEWS = """# News of Northmoor

The Lamp Fund of Northmoor was launched on 6 March 2031 with £80,000.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"roads.md": ROADS, "news.md": NEWS})


@pytest.mark.parametrize(
    "question",
    [
        "When do they want zero road deaths by?",
        "By when do they want no road deaths?",
        "When are there to be no deaths on the roads?",
    ],
)
def test_figures_of_several_years_are_no_dates_that_differ(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert "2045" in answer.statements[0].text
    assert not [each for each in answer.notices if each.kind == "conflict"]


def test_one_event_with_two_dates_differs_still(moor: Assistant) -> None:
    answer = moor.ask("When was the Lamp Fund launched?")
    [conflict] = [each.text for each in answer.notices if each.kind == "conflict"]
    assert "4 March 2031" in conflict
    assert "6 March 2031" in conflict
