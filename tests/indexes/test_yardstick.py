"""A question held against words: where its terms stand, and what that is worth."""

import pytest

from indexes.questions.question import Asked, Term
from indexes.sentences.yardstick import Yardstick

FARM, WATCH, ROUND = (
    Term("farmers", (("farm",), ("land", "work")), 2.0, False),
    Term("watch", (("watch",),), 1.0, False),
    Term("round 9", (("round 9",),), 3.0, True),
)
QUESTION = Yardstick(Asked("How many farmers watch in round 9?", "figure", (FARM, WATCH, ROUND)))


def bm25(words: list[str]) -> float:
    hits = QUESTION.hits(words)
    return QUESTION.bm25(hits.words, QUESTION.held_by(hits.words, ()), length=len(words), mean=10)


@pytest.mark.parametrize(
    ("words", "frequencies"),
    [
        (["farm", "x", "watch"], {2.0: 1, 1.0: 1}),
        (["farm", "farm", "watch"], {2.0: 2, 1.0: 1}),
        (["land", "work", "land", "work", "farm"], {2.0: 2}),
        (["land", "watch", "x", "x", "x", "x"], {1.0: 1}),
        (["x"], {}),
    ],
)
def test_a_term_counts_as_often_as_its_commonest_name_stands_there(
    words: list[str], frequencies: dict[float, int]
) -> None:
    damp = 1.5 * (1 - 0.75 + 0.75 * len(words) / 10)
    assert bm25(words) == pytest.approx(sum(weight * tf * 2.5 / (tf + damp) for weight, tf in frequencies.items()))


def test_what_stands_within_eight_words_is_near() -> None:
    near = ["farm", *["x"] * 7, "watch"]
    far = ["farm", *["x"] * 8, "watch"]
    assert QUESTION.near(QUESTION.hits(near)) == pytest.approx(3 / 6)
    assert QUESTION.near(QUESTION.hits(far)) == pytest.approx(2 / 6)
    assert QUESTION.near(QUESTION.hits(["watch", *["x"] * 8, *near])) == pytest.approx(3 / 6)
    assert QUESTION.near(QUESTION.hits(["x"])) == 0


def test_a_numbered_thing_is_one_and_is_missing_where_only_its_number_stands() -> None:
    alone, numbered = (QUESTION.held_by(QUESTION.hits(["round", "9"]).words, them) for them in ((), ("round 9",)))
    assert QUESTION.missing(alone) == (ROUND,)
    assert QUESTION.missing(numbered) == ()
