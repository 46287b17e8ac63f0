"""Vectors in the real Chroma: exact similarities, copies, and folders that are not what they were."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from keyword_embedder import KeywordEmbedder

from indexes.evidence import PassageId
from indexes.vectors import Vectors, VectorsUnusable, copy_vectors, new_vectors, open_vectors

TEXTS = ("farmers joined", "volunteers joined", "no bus stops here", "fraud by telephone")
IDS = [PassageId(f"paper:{number:08x}#0-00000000") for number in range(len(TEXTS))]
UNIT = KeywordEmbedder().embed(TEXTS)
QUESTION = KeywordEmbedder().embed(["which farmers?"])[0]


@pytest.fixture
def vectors(tmp_path: Path) -> Iterator[Vectors]:
    with closing(new_vectors(tmp_path / "vectors")) as made:
        made.add(IDS, UNIT)
        yield made


def cosines() -> dict[PassageId, float]:
    return {id_: sum(a * b for a, b in zip(QUESTION, unit, strict=True)) for id_, unit in zip(IDS, UNIT, strict=True)}


def test_nearest_are_the_cosine_similarities_nearest_first(vectors: Vectors) -> None:
    nearest = vectors.nearest(QUESTION, limit=4)
    assert nearest == pytest.approx(cosines(), abs=1e-5)
    assert list(nearest) == sorted(IDS, key=lambda id_: -cosines()[id_])
    assert list(vectors.nearest(QUESTION, limit=2)) == list(nearest)[:2]


def test_what_was_added_is_there_when_opened_again(vectors: Vectors, tmp_path: Path) -> None:
    vectors.close()
    with closing(open_vectors(tmp_path / "vectors", passages=4)) as opened:
        assert opened.ids() == set(IDS)
        assert opened.nearest(QUESTION, limit=4) == pytest.approx(cosines(), abs=1e-5)


def test_a_copy_of_one_that_others_have_open_holds_the_same_and_goes_its_own_way(
    vectors: Vectors, tmp_path: Path
) -> None:
    with closing(copy_vectors(tmp_path / "vectors", tmp_path / "copy")) as copy:
        copy.add([PassageId("paper:ffffffff#0-00000000")], [UNIT[0]])
        assert copy.count() == 5
    assert vectors.count() == 4


def test_vectors_taken_over_are_the_same_vectors(vectors: Vectors, tmp_path: Path) -> None:
    with closing(new_vectors(tmp_path / "some")) as some:
        some.take(vectors, IDS[:2])
        assert some.nearest(QUESTION, limit=2) == {
            id_: score for id_, score in vectors.nearest(QUESTION, limit=4).items() if id_ in IDS[:2]
        }


def test_fewer_passages_than_were_written_are_refused(vectors: Vectors, tmp_path: Path) -> None:
    vectors.close()
    with pytest.raises(VectorsUnusable, match="does not hold the 5 passages"):
        open_vectors(tmp_path / "vectors", passages=5)


def test_a_folder_without_vectors_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "vectors").mkdir()
    with pytest.raises(VectorsUnusable, match="is missing"):
        open_vectors(tmp_path / "vectors", passages=4)
    assert list((tmp_path / "vectors").iterdir()) == []


def test_among_many_it_finds_what_an_exact_search_finds_so_that_every_build_answers_alike(tmp_path: Path) -> None:
    chance = np.random.default_rng(7)
    centres = chance.normal(size=(40, 384))  # texts come in topics
    many = np.repeat(centres, 30, axis=0) + chance.normal(scale=0.8, size=(1_200, 384))
    many /= np.linalg.norm(many, axis=1, keepdims=True)
    ids = [PassageId(f"paper:{number:08x}#0-00000000") for number in range(len(many))]
    with closing(new_vectors(tmp_path / "many")) as made:
        made.add(ids, many.tolist())
        for question in many[::60] + chance.normal(scale=0.02, size=(20, 384)):
            exact = [ids[place] for place in np.argsort(-(many @ question))[:100]]
            assert set(made.nearest((question / np.linalg.norm(question)).tolist(), limit=100)) == set(exact)
