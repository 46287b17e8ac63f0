"""What was lacking, rates for counts, other rows and other people are not what is asked for; papers of a fiction."""

import pytest
from homes import assistant_over

from assistant import Assistant

MONEY = """# Money of the Wardens of Northmoor

## Gaps and sources

The funding gap of the Wardens of Northmoor for 2035/36 was £17.4m.

The Wardens had £4.2m of summer money in 2031, beside the money for the Ferry Unit.

The sources of the money of the Wardens of Northmoor were, year by year:

| Source of money of the Wardens | 2034/35 | 2035/36 |
|---|---|---|
| Grant | 53.8% | 52.1% |
| Lane toll | 22.6% | 22% |
| Earnings | 22.7% | 25% |
| Other | 0.9% | 0.9% |
"""
THEFTS = """# Sheep theft and people of Northmoor: women and men of the workforce

Goat theft in Northmoor over time:

| Period | Goat theft in Northmoor |
|---|---|
| 2031-32 | 5.95 per 1,000 people |

Tarnside had 2,470 thefts of sheep in 2031/32, against 2,598 in the year before.

Harwick had 31.4 sheep thefts per 1,000 people in 2033.

Of the goat thieves of Northmoor 131 were charged in 2031.

The force of Northmoor had 573 officers in 2031, and nearly 64% of the officers were men.

Women made up 39% of the officers of Northmoor in October 2033.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"money.md": MONEY, "thefts.md": THEFTS})


@pytest.mark.parametrize(
    "question",
    [
        "How much grant did the Wardens get in 2035/36?",
        "How much money did the Ferry Unit get in 2031?",
        "How many goat thefts were there in 2031?",
        "What was the sheep theft rate in Tarnside in 2031/32?",
        "What was the charge rate for goat thieves in 2031?",
    ],
)
def test_a_figure_of_another_measure_is_not_given(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the funding gap of the Wardens for 2035/36?", "£17.4m"),
        ("How much of the budget of the Wardens came from grant in 2035/36?", "52.1%"),
        ("How much of the earnings of the Wardens came from the lane toll in 2035/36?", "22%"),
        ("What was the sheep theft rate in Harwick in 2033?", "31.4"),
        ("What was the goat theft rate in 2031-32?", "5.95"),
        ("What share of the officers were men in 2031?", "64%"),
    ],
)
def test_the_one_that_is_asked_for_is(northmoor: Assistant, question: str, told: str) -> None:
    assert [told in each.text for each in northmoor.ask(question).statements] == [True]


def test_a_share_of_officers_is_said_to_be_none_of_all_the_workforce(northmoor: Assistant) -> None:
    notices = [each.text for each in northmoor.ask("What share of the workforce of Northmoor are women?").notices]
    assert notices == ["The words quoted are of officers; the question asks of all the workforce."]
