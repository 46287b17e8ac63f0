"""Figures that a later paper says were wrong: its words are offered beside them; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

FIRST = """# Carts and huts of Northmoor, 2030

Date: 3 May 2030

The wardens of Northmoor had 120 hand carts at 31 March 2030.

The wardens of Northmoor had 44 stone huts at 31 March 2030.

The wardens of Northmoor rescued 310 geese in the year to March 2030.

The wardens of Northmoor spent £76,000 on lamps in the year to March 2030.

The wardens of Northmoor rang 58 bells in the year to March 2030.
"""
SECOND = """# Carts and huts of Northmoor, 2031

Date: 9 May 2031

This report takes the place of the report of 3 May 2030, whose figure of 120 hand carts has been corrected to 112.

The number of stone huts, given as 44 in the report of May 2030, should read 41.

The geese rescued in the year to March 2030 were wrongly given as 310; there were 290.

The figure of £76,000 for lamps in the report of May 2030 was stated in error.

It would be wrong to set the 58 bells beside those of another county.

The figure of 58 for broken gates has been corrected to 60.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"first.md": FIRST, "second.md": SECOND})


@pytest.mark.parametrize(
    ("question", "figure", "correction"),
    [
        ("How many hand carts did the wardens have at 31 March 2030?", "120", "has been corrected to 112"),
        ("How many stone huts did the wardens have at 31 March 2030?", "44", "should read 41"),
        ("How many geese did the wardens rescue in the year to March 2030?", "310", "wrongly given as 310"),
        ("How much was spent on lamps in the year to March 2030?", "£76,000", "was stated in error"),
    ],
)
def test_what_sets_a_figure_right_is_offered_beside_it(
    northmoor: Assistant, question: str, figure: str, correction: str
) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "answered", answer.reason
    told = [each.text for each in answer.statements]
    assert any(correction in each for each in told), told
    if correction not in told[0]:
        assert figure in told[0]
        assert any(
            each.kind == "superseded" and f"A paper held corrects “{figure}" in each.text for each in answer.notices
        )


def test_what_corrects_another_thing_or_nothing_is_not_offered(northmoor: Assistant) -> None:
    answer = northmoor.ask("How many bells did the wardens ring in the year to March 2030?")
    assert answer.statements[0].text.startswith("The wardens of Northmoor rang 58 bells")
    assert not [each for each in answer.notices if "corrects" in each.text]
