"""Texts that were embedded before: what is asked of the model again, what is kept, what damage does."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy
import pytest
from keyword_embedder import KeywordEmbedder

from corpus import Papers, Settings, add_papers, open_home
from indexes import build_index, open_index
from indexes.manifest import RECIPE
from indexes.vectors.remembering import MOST_PASSAGES, REMEMBERED, Embedded, RememberingEmbedder, remembering

FARMERS, FRAUD, BUSES = "farmers", "fraud by telephone", "villages without a bus"


def rounded(texts: list[str]) -> list[list[float]]:
    """What an embedder gives, as a file of 32-bit numbers holds it."""
    return numpy.asarray(KeywordEmbedder().embed(texts), dtype=numpy.float32).tolist()  # type: ignore[no-any-return]


def kept(index: Path, *texts: str, build: str = "made-1", model: str = "keywords") -> None:
    """A build that has kept these texts."""
    embedder = RememberingEmbedder(KeywordEmbedder(fingerprint=model))
    embedder.embed(texts)
    (index / build).mkdir()
    embedder.keep(index / build, {text: Embedded("1", 1, (text,)) for text in texts})


def file_of(build: Path) -> Path:
    """The one file that a build has kept."""
    [file] = (build / REMEMBERED).iterdir()
    return file


def test_a_text_is_embedded_once_and_found_in_its_place() -> None:
    inner = KeywordEmbedder()
    embedder = remembering(inner, Path("no such index"), [FRAUD])
    assert embedder.embed([FRAUD, FARMERS, FRAUD]) == rounded([FRAUD, FARMERS, FRAUD])
    assert embedder.embed([BUSES, FARMERS]) == rounded([BUSES, FARMERS])
    assert inner.texts == [FRAUD, FARMERS, BUSES]
    assert embedder.fingerprint == inner.fingerprint


def test_what_one_build_kept_the_next_does_not_embed(tmp_path: Path) -> None:
    kept(tmp_path, FARMERS, FRAUD)
    inner = KeywordEmbedder()
    texts = [BUSES, FRAUD, FARMERS]
    assert remembering(inner, tmp_path, texts).embed(texts) == rounded(texts)
    assert inner.texts == [BUSES]


def test_only_what_a_build_uses_is_kept_and_no_word_of_it(tmp_path: Path) -> None:
    kept(tmp_path, FARMERS, FRAUD)
    embedder = remembering(KeywordEmbedder(), tmp_path, [FARMERS, FRAUD])
    (tmp_path / "made-2").mkdir()
    embedder.keep(tmp_path / "made-2", {"plan": Embedded("1", 2, (FARMERS, "never embedded"))})
    with numpy.load(file_of(tmp_path / "made-2")) as held:
        assert held["vectors"].tolist() == rounded([FARMERS])
        assert held["digests"].shape == (1, 16)
    assert b"farmers" not in file_of(tmp_path / "made-2").read_bytes()


def test_a_build_that_knows_nothing_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "made-1").mkdir()
    remembering(KeywordEmbedder(), tmp_path, [FARMERS]).keep(
        tmp_path / "made-1", {"plan": Embedded("1", 1, (FARMERS,))}
    )
    inner = KeywordEmbedder()
    assert remembering(inner, tmp_path, [FARMERS]).embed([FARMERS]) == rounded([FARMERS])
    assert inner.texts == [FARMERS]


def test_a_file_whose_papers_are_as_they_were_is_shared_and_the_others_are_written_anew(tmp_path: Path) -> None:
    texts = {f"paper-{n}": f"text {n}" for n in range(8)}
    embedder = RememberingEmbedder(KeywordEmbedder())
    embedder.embed(list(texts.values()))
    first, second = tmp_path / "made-1", tmp_path / "made-2"
    for build in (first, second):
        build.mkdir()
    embedder.keep(first, {paper: Embedded("1", MOST_PASSAGES // 3, (text,)) for paper, text in texts.items()})
    as_they_were = {paper: Embedded("1", MOST_PASSAGES // 3) for paper in list(texts)[2:]}
    after = RememberingEmbedder(KeywordEmbedder())
    after.embed([BUSES])
    after.keep(second, as_they_were | {"paper-1": Embedded("2", 1, (BUSES,))}, earlier=first)
    shared = {file.name for file in (first / REMEMBERED).iterdir()} & {f.name for f in (second / REMEMBERED).iterdir()}
    assert shared
    assert all((first / REMEMBERED / name).samefile(second / REMEMBERED / name) for name in shared)
    assert len(list((second / REMEMBERED).iterdir())) > len(shared)
    shutil.rmtree(first)
    wanted, inner = [*texts.values(), BUSES], KeywordEmbedder()
    assert remembering(inner, tmp_path, wanted).embed(wanted) == rounded(wanted)
    assert inner.texts == ["text 0", "text 1"]  # of the paper that was taken out, and of the one that changed


def test_what_another_model_embedded_is_not_taken(tmp_path: Path) -> None:
    kept(tmp_path, FARMERS, model="other weights")
    inner = KeywordEmbedder()
    remembering(inner, tmp_path, [FARMERS]).embed([FARMERS])
    assert inner.texts == [FARMERS]


DAMAGE: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-100]),
    "replaced": lambda path: path.write_bytes(b"\x00garbage" * 100),
    "a byte changed": lambda path: path.write_bytes(path.read_bytes().replace(b"\x3f", b"\x40")),
    "of other arrays": lambda path: numpy.savez(path, others=numpy.zeros(3)),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_not_believed(tmp_path: Path, damage: str) -> None:
    kept(tmp_path, FARMERS, FRAUD)
    DAMAGE[damage](file_of(tmp_path / "made-1"))
    inner = KeywordEmbedder()
    assert remembering(inner, tmp_path, [FARMERS, FRAUD]).embed([FARMERS, FRAUD]) == rounded([FARMERS, FRAUD])
    assert inner.texts == [FARMERS, FRAUD]
    (tmp_path / "made-2").mkdir()
    RememberingEmbedder(inner).keep(tmp_path / "made-2", {FARMERS: Embedded("1", 1)}, earlier=tmp_path / "made-1")
    with numpy.load(file_of(tmp_path / "made-2")) as held:
        assert len(held["digests"]) == 0


def test_an_index_of_an_earlier_recipe_is_made_anew_without_the_model(home: Settings) -> None:
    build_index(home, embedder=KeywordEmbedder())
    path = home.home / "index" / "manifest.json"
    path.write_text(path.read_text(encoding="utf-8").replace(f'"recipe": {RECIPE}', '"recipe": 0'), encoding="utf-8")
    embedder = KeywordEmbedder()
    build_index(home, embedder=embedder)
    assert embedder.texts == []


@pytest.mark.parametrize("part", ["manifest.json", "made-*/vectors", "made-*/words", "made-*/glossary.json"])
def test_a_damaged_index_is_mended_without_the_model(home: Settings, part: str) -> None:
    build_index(home, embedder=KeywordEmbedder())
    [path] = (home.home / "index").glob(part)
    shutil.rmtree(path) if path.is_dir() else path.write_bytes(b"garbage")
    embedder = KeywordEmbedder()
    build_index(home, embedder=embedder)
    assert embedder.texts == []
    with closing(open_index(home, embedder=KeywordEmbedder())) as index:
        assert "310 farmers" in index.search("310 farmers", limit=1)[0].paragraph.text


def test_a_paper_taken_out_is_forgotten_and_embedded_when_it_comes_back(home: Settings, papers_folder: Path) -> None:
    build_index(home, embedder=KeywordEmbedder())
    Papers(open_home(home.home)).remove("northmoor-plan")
    build_index(home, embedder=KeywordEmbedder())
    add_papers(open_home(home.home), [papers_folder / "northmoor-plan.md"])
    embedder = KeywordEmbedder()
    build_index(home, embedder=embedder)
    assert [text for text in embedder.texts if "1,874 people" in text] != []
    assert not any("310 farmers" in text for text in embedder.texts)
