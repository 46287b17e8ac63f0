"""The keyword index against BM25 written out from its formula, and against itself made in other ways."""

import math
import shutil
from collections import Counter
from pathlib import Path

import pytest

from corpus import ParagraphId
from indexes.evidence import Passage, PassageId
from indexes.keywords.words import read_words, write_words
from indexes.language.stemming import stems

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
    best = read_words(tmp_path).best(Counter(stems(question)), limit=10)
    assert best == pytest.approx(reference(stems(question)), rel=1e-5)
    assert list(best) == list(reference(stems(question)))


def test_the_limit_keeps_the_best(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES)
    assert list(read_words(tmp_path).best(Counter(stems("farmers pilot")), limit=1)) == [PASSAGES[0].id]


def test_rarity_is_the_inverse_document_frequency(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES)
    words = read_words(tmp_path)
    assert [words.count(stem) for stem in ("pilot", "bus", "zebra")] == [2, 1, 0]
    assert words.rarity("pilot") == pytest.approx(math.log(1 + 2.5 / 2.5))
    assert words.rarity("zebra") == pytest.approx(math.log(1 + 4.5 / 0.5))


def test_passages_without_a_word_can_be_indexed(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES[3:])
    words = read_words(tmp_path)
    assert words.best({"farmer": 1}, limit=5) == {}
    assert words.rarity("farmer") > 0


def made(**texts: str) -> list[Passage]:
    """A passage for each line of each paper's text, with ids that rise with the lines."""
    return [
        Passage(PassageId(f"{paper}:{number:08x}#0-00000000"), ParagraphId(f"{paper}:{number:08x}"), line)
        for paper, text in texts.items()
        for number, line in enumerate(text.splitlines())
    ]


def content(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


BUS = made(bus="The bus stops here.\nBuses are late.")
FARM = made(farm="Farmers joined.\nFarmers like the pilot; the pilot likes farmers.")
TOWN = made(town="The town has a pilot.\nFarmers go by bus to the town.")


def test_a_weight_counts_as_often_as_the_stem_said_again(tmp_path: Path) -> None:
    write_words(tmp_path, PASSAGES)
    words = read_words(tmp_path)
    twice = words.best({"farmer": 2.0}, limit=1)
    assert twice == pytest.approx({PASSAGES[0].id: 2 * words.best({"farmer": 1.0}, limit=1)[PASSAGES[0].id]})
    assert words.best({"farmer": 0.0}, limit=1) == {}


def test_ties_are_in_the_order_of_ids_and_the_limit_keeps_the_first(tmp_path: Path) -> None:
    papers = made(**{f"paper-{number}": "A pilot\nA pilot" for number in (3, 1, 2)})
    write_words(tmp_path, papers)
    best = read_words(tmp_path).best({"pilot": 1}, limit=3)
    assert list(best) == sorted(passage.id for passage in papers)[:3]


def test_holding_names_every_passage_with_all_the_stems(tmp_path: Path) -> None:
    write_words(tmp_path, [*BUS, *FARM, *TOWN])
    words = read_words(tmp_path)
    assert words.holding({"farmer"}) == (FARM[0].id, FARM[1].id, TOWN[1].id)
    assert words.holding({"farmer", "bus"}) == (TOWN[1].id,)
    assert words.holding({"farmer", "zebra"}) == words.holding(set()) == ()
    assert [words.hold(each) for each in ({"farmer", "bus"}, {"farmer", "zebra"}, set[str]())] == [True, False, False]


def test_papers_that_come_one_by_one_leave_the_files_that_all_at_once_leave(tmp_path: Path) -> None:
    write_words(tmp_path / "once", [*BUS, *FARM, *TOWN])
    write_words(tmp_path / "1", TOWN)
    write_words(tmp_path / "2", FARM[::-1], earlier=tmp_path / "1")
    write_words(tmp_path / "3", BUS, earlier=tmp_path / "2")
    assert content(tmp_path / "3") == content(tmp_path / "once")
    assert len(content(tmp_path / "once")) > 0


def test_a_paper_that_was_taken_out_leaves_no_trace(tmp_path: Path) -> None:
    write_words(tmp_path / "without", [*BUS, *TOWN])
    write_words(tmp_path / "with", [*BUS, *FARM, *TOWN])
    write_words(tmp_path / "after", [], earlier=tmp_path / "with", gone={"farm"})
    assert content(tmp_path / "after") == content(tmp_path / "without")


def test_a_paper_that_changed_is_held_as_it_is_now(tmp_path: Path) -> None:
    write_words(tmp_path / "before", [*BUS, *FARM])
    write_words(tmp_path / "after", made(bus="Trams replaced it."), earlier=tmp_path / "before")
    words = read_words(tmp_path / "after")
    assert (words.passages, words.count("bus"), words.count("tram"), words.count("farmer")) == (3, 0, 1, 2)


def test_the_earlier_index_is_left_as_it_was_and_answers_while_it_is_deleted(tmp_path: Path) -> None:
    write_words(tmp_path / "before", [*BUS, *FARM])
    words, files = read_words(tmp_path / "before"), content(tmp_path / "before")
    answered = words.best({"bus": 1}, limit=2)
    write_words(tmp_path / "after", TOWN, earlier=tmp_path / "before", gone={"bus"})
    assert content(tmp_path / "before") == files
    shutil.rmtree(tmp_path / "before")
    assert set(answered) == {each.id for each in BUS}
    assert words.best({"bus": 1}, limit=2) == answered


def test_an_index_without_a_passage_finds_nothing(tmp_path: Path) -> None:
    write_words(tmp_path, [])
    assert read_words(tmp_path).passages == 0
    assert read_words(tmp_path).best({"farmer": 1}, limit=5) == {}
