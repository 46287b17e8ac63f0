"""What came to altogether in a month: the sum, and never one part of it alone; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

LANES = """# Safe lanes in Northmoor

The Safe Lanes round 4 of July 2031 gave Northmoor £418,137.60 for loose dogs and for the misuse of quads.

| Date | Safe Lanes sum for Northmoor | What for |
|---|---|---|
| July 2031 | £418,137.60 | Loose dogs and misuse of quads |
| July 2031 | £617,953.61 | Lamps and bell wardens |

A campaign for riders was among the Safe Lanes projects that were announced for Northmoor in July 2031.

The two sums of July 2031 from Safe Lanes, £617,953.61 and £418,137.60, make £1,036,091.21 together.

In June 2030 Safe Lanes gave £206,317 against theft of carts on the coast road in Northmoor.
"""
GATES = """# Open gates in Northmoor

The Open Gates fund gave Northmoor £31,500 for hinges in March 2031.

The Open Gates fund gave Northmoor £12,250 for latches in March 2031.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lanes.md": LANES, "gates.md": GATES})


@pytest.mark.parametrize(
    "question",
    [
        "How much did Safe Lanes bring in altogether in July 2031?",
        "How much did Safe Lanes give in total in July 2031?",
        "What did Safe Lanes give in July 2031 altogether?",
        "How much came from Safe Lanes in all in July 2031?",
    ],
)
def test_the_sum_of_a_month_goes_first_where_all_of_it_is_asked_for(moor: Assistant, question: str) -> None:
    assert "£1,036,091.21 together" in moor.ask(question).statements[0].text


def test_one_part_is_asked_for_by_what_it_is_for(moor: Assistant) -> None:
    first = moor.ask("How much did Safe Lanes give for loose dogs in July 2031?").statements[0].text
    assert "£418,137.60" in first
    assert "together" not in first


def test_each_sum_of_a_month_is_shown_where_none_is_singled_out(moor: Assistant) -> None:
    said = " ".join(each.text for each in moor.ask("How much did Safe Lanes bring in in July 2031?").statements)
    assert "418,137.60" in said
    assert "617,953.61" in said


def test_where_nothing_says_the_sum_each_part_is_shown(moor: Assistant) -> None:
    answer = moor.ask("How much did Open Gates give Northmoor altogether in March 2031?")
    said = " ".join(each.text for each in answer.statements)
    assert "£31,500" in said
    assert "£12,250" in said
