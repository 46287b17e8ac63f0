"""The embedder that stands in for the model."""

import pytest
from keyword_embedder import KeywordEmbedder

from evals.benches.standing_in import DIMENSION, StandIn, TimedStandIn


def likeness(one: str, other: str) -> float:
    first, second = StandIn().embed([one, other])
    return sum(a * b for a, b in zip(first, second, strict=True))


def test_vectors_are_of_length_one_and_the_same_for_the_same_words() -> None:
    assert likeness("Burglary fell in May", "in May burglary fell") == pytest.approx(1)
    assert likeness("", "") == 1
    assert [len(vector) for vector in StandIn().embed(["bus", ""])] == [DIMENSION, DIMENSION]


def test_texts_with_common_words_are_nearer() -> None:
    assert likeness("burglary fell", "burglary rose") > likeness("burglary fell", "buses stop") + 0.2


def test_a_question_has_the_vectors_that_the_index_was_made_with() -> None:
    timed = TimedStandIn(KeywordEmbedder())
    assert timed.embed(["bus"]) == StandIn().embed(["bus"])
    assert timed.fingerprint == StandIn().fingerprint
