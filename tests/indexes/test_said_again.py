"""What the likeliest paragraphs say and others say again: it is found beside them."""

import math

import pytest

from indexes.sentences.said_again import WORTH, said_again

ASKED = frozenset({"ferri"})


def test_what_says_the_same_as_the_likeliest_comes_before_what_only_shares_the_question() -> None:
    words = [{"ferri", "cost", "£1200"}, {"ferri", "bell", "rang"}, {"boat", "cost", "£1200"}]
    likeliest, of_the_question, of_the_same = said_again([0.0, -1.0, -1.5], words, asked=ASKED)
    assert likeliest > of_the_same > of_the_question


def test_it_is_the_cosine_of_rare_words_with_each_of_the_likeliest_by_its_likelihood() -> None:
    """Worked out by hand: three paragraphs; a word that one of them has weighs ln 4, one that two have ln 2."""
    words = [{"ferri", "a", "b"}, {"a"}, {"c"}]
    first, second, third = said_again([0.0, math.log(0.5), math.log(0.25)], words, asked=ASKED)
    alike = math.log(2) / math.sqrt((math.log(4) + math.log(2)) * math.log(2))
    assert first == pytest.approx(WORTH * (1 + 0.5 * alike) / 1.75)
    assert second == pytest.approx(math.log(0.5) + WORTH * (alike + 0.5) / 1.75)
    assert third == pytest.approx(math.log(0.25) + WORTH * 0.25 / 1.75)


def test_without_words_beyond_the_question_nothing_is_added() -> None:
    assert said_again([0.5, 0.0], [{"ferri"}, set()], asked=ASKED) == [0.5, 0.0]
    assert said_again([], [], asked=ASKED) == []
