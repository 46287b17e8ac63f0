"""What one paper tells in its own name of two things, or parts, is no conflict; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

BUDGET = """# Bell budget of Harmoor 2031/32

Report of the Chief Finance Officer to the Harmoor Bell Panel, 4 February 2031

## Where the money comes from

| Money | 2030/31 (£m) | 2031/32 (£m) |
|---|---|---|
| Bell grant | 98.1 | 104.3 |
| Bell toll | 70.2 | 77.5 |
| Other bell grant | 3.9 | 4.1 |
| Total bell budget | 172.2 | 185.9 |

## Falls

Recorded falls of grown ringers on Harmoor went from 818 in 2029/30 to 1,156 in 2030/31.

Recorded falls of young ringers on Harmoor went from 523 in 2029/30 to 756 in 2030/31.

Falls of ringers in Harmoor cost farmers £0.4m in 2030/31.

Falls of ringers in Harmoor cost farmers of the north £0.3m in 2030/31.

## Aims

Mend 90% of cracked bells on Harmoor within 10 days by March 2032.
"""
MINUTES = """# Harmoor Bell Panel: minutes, 19 September 2031

## Bells

The Bell Warden told members that 84.1% of cracked bells on Harmoor were mended within 10 days.
"""


@pytest.fixture(scope="module")
def bells(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of a budget and of minutes that do not differ on anything."""
    return assistant_over(tmp_path_factory, {"budget.md": BUDGET, "minutes.md": MINUTES})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the total bell budget for 2031/32?", "185.9"),  # rows of one table are of two things
        ("How many falls of ringers on Harmoor were recorded in 2030/31?", "1,156"),  # young ones are others
        ("How much did falls of ringers cost farmers in 2030/31?", "£0.4m"),  # those of the north are some of them
        ("What share of cracked bells on Harmoor was mended within 10 days?", "84.1%"),  # what is due is no version
    ],
)
def test_one_paper_does_not_contradict_itself_in_its_own_name(bells: Assistant, question: str, told: str) -> None:
    answer = bells.ask(question)
    assert told in " ".join(statement.text for statement in answer.statements)
    assert not [each.text for each in answer.notices if each.kind == "conflict"]
