"""Slips of spelling."""

import pytest

from indexes.language.spelling import long_words, mended, spellings_of
from indexes.language.stemming import stems

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


NAMED = "Operation Tarnlock and Cllr Taylor, by survey of the moor; the surveys of Halton Hollow and Holton were late."
NAMES = frozenset(stem for name in ("Tarnlock", "Taylor", "Halton", "Hollow", "Holton") for stem in stems(name))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("arrests of Operation Tarnlack", "arrests of Operation Tarnlock"),
        ("arrests of operation darnlock", "arrests of operation tarnlock"),
        ("what did Cllr Tayler say", "what did Cllr Taylor say"),
        ("arrests of Operation Tarnlocks", "arrests of Operation Tarnlocks"),
        ("what did Cllr Tailor say", "what did Cllr Tailor say"),
        ("wardens in Tayler", "wardens in Tayler"),
        ("thefts reported by Surrey", "thefts reported by Surrey"),
        ("thefts reported by Surfey", "thefts reported by Surfey"),
        ("thefts of Hulton", "thefts of Hulton"),
    ],
)
def test_one_letter_of_a_name_is_mended_where_nothing_else_can_be_meant(typed: str, read: str) -> None:
    assert mended(typed, spellings_of(long_words([NAMED])), names=NAMES) == read
