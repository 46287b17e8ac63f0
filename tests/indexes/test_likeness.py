"""Which words mean nearly the same: by their vectors, of the words that papers write small, kept with the index."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant import Assistant
from corpus import Settings
from indexes import build_index
from indexes.language.gleaning import Gleaning
from indexes.questions.question import Asked, Term, asked
from indexes.sentences.yardstick import Yardstick
from indexes.vectors.likeness import FILE, read_likeness, write_likeness
from tests.keyword_embedder import KeywordEmbedder

PAPER = Gleaning((), {"Harwick": 3}, ("hors", "poni", "lane"), ("horses", "ponies", "lanes"))
VECTORS = {
    "horses": [1.0, 0.0, 0.0],
    "ponies": [0.8, 0.6, 0.0],
    "lanes": [0.0, 0.0, 1.0],
    "nags": [0.9, 0.436, 0.0],
}


@dataclass(slots=True)
class ByHand:
    """Vectors that are written down above. Fulfils `Embedder`."""

    fingerprint: str = "by hand"
    given: list[str] = field(default_factory=list)

    def embed(self, texts: list[str]) -> list[list[float]]:
        self.given.extend(texts)
        return [VECTORS[text] for text in texts]

    def reads_whole(self, texts: list[str]) -> list[bool]:
        return [True for _ in texts]


@pytest.fixture
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "made-one"
    folder.mkdir()
    return folder


def test_words_are_alike_by_their_vectors_above_the_likeness_of_strangers(build: Path) -> None:
    """Worked out by hand: a cosine of .8 is as good as the word itself, one of 0 nothing."""
    write_likeness(build, [PAPER], ByHand())
    likeness = read_likeness(build, ByHand())
    assert likeness.stems == ("hors", "lane", "poni")
    assert {stem: round(much, 2) for stem, much in likeness.of("horses", ("hors",)).items()} == {"poni": 1.0}
    assert likeness.of("lane", ("lane",)) == {}


def test_a_word_that_no_paper_uses_is_embedded_once(build: Path) -> None:
    write_likeness(build, [PAPER], ByHand())
    embedder = ByHand()
    likeness = read_likeness(build, embedder)
    assert set(likeness.of("nags", ("nag",))) == set(likeness.of("nags", ("nag",))) == {"hors", "poni"}
    assert embedder.given == ["nags"]


def test_what_a_build_beside_it_has_by_the_same_model_is_taken_over(build: Path) -> None:
    write_likeness(build, [PAPER], ByHand())
    second = build.parent / "made-two"
    second.mkdir()
    embedder, another = ByHand(), ByHand("another model")
    write_likeness(second, [PAPER], embedder)
    write_likeness(second, [PAPER], another)
    assert (embedder.given, another.given) == ([], ["horses", "lanes", "ponies"])


def test_a_word_alike_counts_in_part_and_the_word_itself_whole() -> None:
    """Worked out by hand: half of one term of two, and the other whole; a word above the sentence counts too."""
    horses, lanes = (
        Term("horses", (("hors",),), 1.0, False, alike={"poni": 0.5}),
        Term("lanes", (("lane",),), 1.0, False),
    )
    question = Yardstick(Asked("Which horses use lanes?", "text", (horses, lanes)))
    lanes_alone = question.held(frozenset({"lane"}))
    assert question.share_alike(lanes_alone, ("poni", "lane"), frozenset()) == 0.75
    assert question.share_alike(lanes_alone, ("lane",), frozenset({"poni"})) == 0.75
    assert question.share_alike(question.held(frozenset({"hors", "lane"})), ("hors", "lane"), frozenset()) == 1.0


def test_a_name_is_like_nothing_but_itself(county: Assistant) -> None:
    index = county._index
    taken_apart = asked("How many farmers joined in Harwick?", glossary=index.glossary, vocabulary=index)
    assert {term.text: bool(term.alike) for term in taken_apart.terms} == {
        "farmers": True,
        "joined": True,
        "Harwick": False,
    }


def test_a_damaged_file_is_made_anew_by_the_next_build(home: Settings) -> None:
    build_index(home, embedder=KeywordEmbedder())
    [file] = (home.home / "index").glob(f"made-*/{FILE}")
    file.write_bytes(file.read_bytes()[:-100])
    manifest = build_index(home, embedder=KeywordEmbedder())
    assert read_likeness(home.home / "index" / manifest.folder, KeywordEmbedder()).stems
