"""A share stands in for a number that papers do not give, and says so; it never stands for a count of the whole."""

import pytest
from homes import assistant_over

from assistant import Assistant

WARDENS = """# Wardens of Northmoor

Women made up 39% of the wardens of Northmoor in October 2031.

Of the victims of lamp theft in Northmoor in 2031, 80% were farmers.

Wardens did not attend 55% of kiln fires in 2031.

In 2031, 15% of the barn searches in Northmoor led to an arrest.

Northmoor had 47 dogs at work in March 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": WARDENS})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many wardens are women?", "39%"),
        ("How many of the victims of lamp theft in 2031 were farmers?", "80%"),
        ("how many kiln fires did wardens not attend", "55%"),
        ("how many barn searches led to an arrest in 2031", "15%"),
    ],
)
def test_the_share_is_told_with_a_word_that_it_is_one(northmoor: Assistant, question: str, told: str) -> None:
    answer = northmoor.ask(question)
    assert told in answer.statements[0].text
    assert any("give a share alone" in each.text for each in answer.notices)


@pytest.mark.parametrize(
    "question",
    ["How many wardens are there?", "How many barn searches were there in 2031?", "How many kiln fires were there?"],
)
def test_a_share_of_a_part_counts_no_whole(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"


def test_a_number_needs_no_word(northmoor: Assistant) -> None:
    answer = northmoor.ask("How many dogs are at work?")
    assert not any("share" in each.text for each in answer.notices)
