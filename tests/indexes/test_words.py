"""The keyword index against BM25 written out from its formula."""

import math
from collections import Counter
from pathlib import Path

import pytest

from corpus import ParagraphId
from indexes.evidence import Passage, PassageId
from indexes.stemming import stems
from indexes.words import read_words, write_words

TEXTS = (
    "Farmers joined the Farm Watch pilot; farmers liked it.",
    "Volunteers joined the pilot.",
    "The bus does not stop in some villages.",
    "It is what it is.",
)
PASSAGES = [
    Passage(PassageId(f"paper:{number:08x}#0-00000000"), ParagraphId(f"paper:{number:08x}"), text)
    for number, text in enumerate(TEXTS)
]
K1, B = 1.5, 0.75


def reference(query: list[str]) -> dict[str, float]:
    """Lucene's BM25: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), times tf / (tf + k1 (1 - b + b length / mean))."""
    documents = [stems(text) for text in TEXTS]
    mean = sum(map(len, documents)) / len(documents)
    scores = {}
    for passage, words in zip(PASSAGES, documents, strict=True):
        counts, score = Counter(words), 0.0
        for stem in query:
            n = sum(stem in other for other in documents)
            idf = math.log(1 + (len(documents) - n + 0.5) / (n + 0.5))
            score += idf * counts[stem] / (counts[stem] + K1 * (1 - B + B * len(words) / mean))
        if score:
            scores[passage.id] = score
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


@pytest.mark.parametrize("question", ["farmers", "farmers and volunteers in the pilot", "bus to villages", "zebra", ""])
def test_scores_are_those_of_the_formula_best_first(tmp_path: Path, question: str) -> None:
    write_words(tmp_path, PASSAGES)
    best = read_words(tmp_path).best(stems(question), limit=10)
    assert best == pytest.approx(reference(stems(question)), rel=1e-5)
    assert list(best) == list(reference(stems(question)))


def test_the_limit_keeps_the_best(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES)
    assert list(read_words(tmp_path).best(stems("farmers pilot"), limit=1)) == [PASSAGES[0].id]


def test_rarity_is_the_inverse_document_frequency(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES)
    words = read_words(tmp_path)
    assert [words.count(stem) for stem in ("pilot", "bus", "zebra")] == [2, 1, 0]
    assert words.rarity("pilot") == pytest.approx(math.log(1 + 2.5 / 2.5))
    assert words.rarity("zebra") == pytest.approx(math.log(1 + 4.5 / 0.5))


def test_passages_without_a_word_can_be_indexed(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES[3:])
    words = read_words(tmp_path)
    assert words.best(["farmer"], limit=5) == {}
    assert words.rarity("farmer") > 0
