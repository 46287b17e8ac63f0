"""What came of a promise, told by a later paper in words of its own; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

PLAN = """# The lamp plan of Northmoor 2030-34

## Pledges

We will open a second lamp works in Harwick by the end of 2032.

The Warden General promised to double the Night Bell Team to 16 ringers by March 2032.
"""
REPORT = """# Lamp report of Northmoor 2031/32

## Works and ringers

No site has yet been found for the second lamp works. The date is at risk.

The Warden General acknowledged that the Night Bell Team would not reach 16 ringers, as no bells were cast in time.

| Pledge | Position at 31 March 2032 | Status |
|---|---|---|
| 1. A kennel at each gate | Kennels built at 4 of 12 gates | Behind |
"""
FILES = {"plan.md": PLAN, "report.md": REPORT}


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, FILES)


def said(answer: Answer) -> list[str]:
    return [each.text for each in answer.statements]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Has the second lamp works opened?", "No site has yet been found"),
        ("Was the promise to double the Night Bell Team kept?", "The Warden General acknowledged"),
    ],
)
def test_what_came_of_a_promise_goes_before_the_promise(northmoor: Assistant, question: str, outcome: str) -> None:
    first, *rest = said(northmoor.ask(question))
    assert first.startswith(outcome)
    assert any("will open" in each or "promised" in each for each in rest)


def test_a_promise_that_is_asked_for_is_followed_by_what_came_of_it(northmoor: Assistant) -> None:
    first, *rest = said(northmoor.ask("What did the Warden General promise on the Night Bell Team?"))
    assert "promised to double" in first
    assert any("would not reach 16 ringers" in each for each in rest)
