"""Verbs that ask of what was done."""

import re

import pytest

from assistant.questions.past_asked import WAS_DONE


@pytest.mark.parametrize(
    ("text", "past"),
    [("how many thefts occurred", True), ("what is the speed limit", False), ("how many wardens are needed", False)],
)
def test_what_ends_in_ed_asks_of_the_past_as_a_verb_alone(text: str, *, past: bool) -> None:
    assert (re.search(WAS_DONE, text) is not None) is past
