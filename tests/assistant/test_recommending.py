"""Recommendations are counted once each, and what only tells of them is shown without being counted."""

import pytest
from homes import assistant_over

from assistant import Assistant

REEDS = """# Reeds of Westmere: scrutiny report

3 May 2031

## Reeds

1. We recommend that the Force count stolen reeds each month.

2. Recommendation 1 was that the Force count stolen reeds each month.

3. The recommended maximum is 80 reeds.

4. We made two recommendations to the Force.

## Recommendations

| No. | Recommendation | Response |
| --- | --- | --- |
| 1 | Count stolen reeds each month | Accepted |
| 2 | Count stolen boats each month | Rejected |
"""
MINUTES = """# Westmere Panel: minutes

9 July 2031

## Reeds

The Panel recommended that the Force count stolen reeds each month.

The Panel heard that recommendation 2 had been rejected.
"""


@pytest.fixture(scope="module")
def westmere(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"reeds.md": REEDS, "minutes.md": MINUTES})


def test_sentences_on_one_recommendation_are_one_and_what_tells_of_them_is_not_counted(westmere: Assistant) -> None:
    answer = westmere.ask("How many recommendations are in the papers?")
    texts = [each.text for each in answer.statements]
    assert texts[0].startswith(
        "2 recommendations in 2 of 2 papers held, besides 2 sentences that only tell of some, "
        "counted by this assistant: "
    )
    assert sum("reeds each month" in each for each in texts) == 1
    assert texts[-2:] == [
        "The Panel heard that recommendation 2 had been rejected.",
        "We made two recommendations to the Force.",
    ]
    assert any("not counted: 2 sentences" in each.text for each in answer.notices)
    assert any("by its printed number in its paper, else by its words" in each.text for each in answer.notices)


def test_recommendations_of_a_state_are_counted_by_their_rows(westmere: Assistant) -> None:
    answer = westmere.ask("How many recommendations were accepted?")
    assert [each.text for each in answer.statements] == [
        "1 recommendation of the state “accepted” in 1 of 2 papers held, counted by this assistant: "
        "Reeds of Westmere: scrutiny report.",
        "No.: 1; Recommendation: Count stolen reeds each month; Response: Accepted",
    ]


def test_what_is_only_told_of_is_named_beside_the_number(westmere: Assistant) -> None:
    head = westmere.ask("List all recommendations").statements[0].text
    assert ", besides 2 sentences that only tell of some, " in head
