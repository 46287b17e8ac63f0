"""Things told apart by their number."""

import pytest

from indexes.language.numbered import numbered_in, renumbered


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Round 3 opened.", ["round 3"]),
        ("the third round and the 4th phase", ["round 3", "phase 4"]),
        ("items 2 and Outcome 22", ["item 2", "outcome 22"]),
        ("the third part of the first year", []),
        ("a round of golf", []),
    ],
)
def test_a_thing_is_known_by_its_number_in_figures_or_in_words(text: str, found: list[str]) -> None:
    assert [each.name for each in numbered_in(text)] == found


def test_another_number_takes_its_place_without_the_article_of_the_word() -> None:
    text = "How much was each grant in the first round of the fund?"
    assert renumbered(text, numbered_in(text)[0], number=7) == "How much was each grant in round 7 of the fund?"
