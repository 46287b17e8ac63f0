"""Words and periods that a line's end breaks are made whole; what only looks broken is not."""

import pytest

from corpus.readers.joining import begins_anew, joined, words_of

KNOWN = words_of("A thousand neighbourhood views on anti-social driving.")


@pytest.mark.parametrize(
    ("before", "line", "whole"),
    [
        ("each neigh-", "bourhood has", "each neighbourhood has"),
        ("on anti-", "social driving", "on anti-social driving"),
        ("the Plan 2021-", "24 says", "the Plan 2021-24 says"),
        ("the Plan 2021–", "24 says", "the Plan 2021–24 says"),
        ("before Covid-", "19 came", "before Covid-19 came"),
        ("short-", "and long-term", "short- and long-term"),
        ("two thous-", "and pounds", "two thousand pounds"),
        ("the Mayor –", "and others", "the Mayor – and others"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(before: str, line: str, whole: str) -> None:
    assert joined(before, line, words=KNOWN) == whole


def test_the_rest_of_a_period_is_no_paragraph_number() -> None:
    assert not begins_anew("24. The Panel met.", before="in the Plan 2021-")
    assert begins_anew("24. The Panel met.", before="in the Plan.")
