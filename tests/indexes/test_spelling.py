"""Slips of spelling."""

import pytest

from indexes.language.spelling import long_words, mended, spellings_of

TEXT = "Immediate Justice in Kirklees referred children to Tracy Brabin, the Mayor of Bradford."
SPELLINGS = spellings_of(long_words([TEXT]))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("how many were in Immidiate Justice", "how many were in Immediate Justice"),
        ("imediate justice in Kirkless?", "immediate justice in Kirklees?"),
        ("Brabbin's children", "Brabin's children"),
        ("referral of a child", "referral of a child"),
        ("Kirklese and Tracy Brabni", "Kirklees and Tracy Brabin"),
        ("Brradford", "Bradford"),
        ("Bradfield", "Bradfield"),
        ("Sheffield", "Sheffield"),
        ("IMMIDIATE", "immediate"),
        ("about which", "about which"),
        ("chilled referrals", "chilled referrals"),
        ("", ""),
    ],
)
def test_a_slip_is_mended_to_a_word_of_the_papers_and_nothing_else_is(typed: str, read: str) -> None:
    assert mended(typed, SPELLINGS) == read
