"""Quicker copies of embedding models: made once, checked, shared, refused where they would differ."""

import json
import logging
import shutil
from pathlib import Path

import pytest
from tiny_model import make_model

from indexes.models.embedding import LocalEmbedder
from indexes.models.graph_model import GraphModel
from indexes.models.model_copies import GRAPH, RECORD, TOKENIZER, copy_name, difference, make_copy, open_copy
from indexes.models.torch_model import TorchModel, load_torch

TEXTS = (
    "farmers",
    "",
    "a much longer text about buses and 1,874 villages " * 80,
    "x" * 2_000,
    "🚜",
    "fraud by telephone",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a model with random weights."""
    return make_model(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def torch(folder: Path) -> TorchModel:
    """That model on torch."""
    return load_torch(folder)


@pytest.fixture(scope="module")
def made(torch: TorchModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of that model; not to be changed."""
    place = tmp_path_factory.mktemp("copies") / "tiny"
    make_copy(torch, place)
    return place


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    """A copy of one's own."""
    return shutil.copytree(made, tmp_path / "copies" / "tiny")


def test_a_copy_gives_the_vectors_of_torch_in_order(torch: TorchModel, made: Path) -> None:
    copy = open_copy(made)
    assert isinstance(copy, GraphModel)
    assert difference(torch.embed(TEXTS), copy.embed(TEXTS)) < 1e-5
    assert copy.embed([]) == []


def test_many_texts_go_in_batches_beside_each_other_and_come_back_in_order(torch: TorchModel, made: Path) -> None:
    copy = open_copy(made)
    assert isinstance(copy, GraphModel)
    texts = [f"{number} volunteers " * (1 + number % 40) for number in range(300)]
    assert difference(torch.embed(texts), copy.embed(texts)) < 1e-5
    assert copy.beside() is copy.beside()
    assert copy.beside() is not copy.session


@pytest.mark.parametrize("change", ["gone", "another file"])
def test_a_copy_that_is_taken_away_after_it_was_opened_goes_on(torch: TorchModel, place: Path, change: str) -> None:
    copy = open_copy(place)
    assert isinstance(copy, GraphModel)
    (place / GRAPH).unlink()
    if change == "another file":
        (place / GRAPH).write_bytes(b"nothing")
    assert difference(torch.embed(TEXTS * 9), copy.embed(TEXTS * 9)) < 1e-5
    assert copy.beside() is copy.session


def test_a_copy_is_three_files_and_the_making_leaves_nothing(made: Path) -> None:
    assert sorted(path.name for path in made.iterdir()) == sorted([GRAPH, TOKENIZER, RECORD])
    assert list(made.parent.iterdir()) == [made]


@pytest.mark.parametrize("name", [GRAPH, TOKENIZER, RECORD])
def test_a_copy_that_is_not_what_was_written_is_not_opened_and_made_anew(
    torch: TorchModel, place: Path, name: str
) -> None:
    content = (place / name).read_bytes()
    (place / name).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(OSError, match=r"is not what was written|cannot be read"):
        open_copy(place)
    make_copy(torch, place)
    assert isinstance(open_copy(place), GraphModel)
    assert list(place.parent.iterdir()) == [place]


def test_of_two_that_make_a_copy_at_once_the_first_stays(torch: TorchModel, place: Path) -> None:
    before = (place / RECORD).stat().st_ino
    make_copy(torch, place)
    assert (place / RECORD).stat().st_ino == before


def test_an_embedder_makes_its_copy_once_and_then_needs_no_torch(folder: Path, tmp_path: Path) -> None:
    first = LocalEmbedder(folder, "weights", copies=tmp_path / "copies")
    vectors = first.embed(TEXTS)
    [copy] = (tmp_path / "copies").iterdir()
    assert copy.name == copy_name(folder, "weights")
    times = [file.stat().st_mtime_ns for file in copy.iterdir()]
    second = LocalEmbedder(folder, "weights", copies=tmp_path / "copies")
    assert second.embed(TEXTS) == vectors
    assert isinstance(second._model, GraphModel)
    assert [file.stat().st_mtime_ns for file in copy.iterdir()] == times


def test_other_weights_and_another_tokenizer_are_another_copy(folder: Path, tmp_path: Path) -> None:
    other = shutil.copytree(folder, tmp_path / "other")
    assert copy_name(other, "weights") == copy_name(folder, "weights")
    assert copy_name(other, "other weights") != copy_name(folder, "weights")
    (other / "tokenizer.json").write_text("{}", encoding="utf-8")
    assert copy_name(other, "weights") != copy_name(folder, "weights")


def test_a_model_of_another_pooling_stays_on_torch_and_that_is_said_once(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = shutil.copytree(folder, tmp_path / "other")
    [pooling] = other.glob("1_*/config.json")
    settings = json.loads(pooling.read_text(encoding="utf-8"))
    pooling.write_text(json.dumps({**settings, "pooling_mode": "cls"}), encoding="utf-8")
    with caplog.at_level(logging.WARNING, logger="indexes"):
        for _ in range(2):
            embedder = LocalEmbedder(other, "weights", copies=tmp_path / "copies")
            assert len(embedder.embed(TEXTS)) == len(TEXTS)
            assert isinstance(embedder._model, TorchModel)
    assert caplog.messages == ["the embedding model runs on torch, which is slower: its pooling is cls"]


def test_where_no_copy_can_be_kept_the_model_runs_on_torch(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "copies").write_text("a file, no folder", encoding="utf-8")
    embedder = LocalEmbedder(folder, "weights", copies=tmp_path / "copies" / "models")
    with caplog.at_level(logging.WARNING, logger="indexes"):
        assert len(embedder.embed(["farmers"])) == 1
    [message] = caplog.messages
    assert message.startswith("the embedding model runs on torch, which is slower: no copy can be kept (")


@pytest.mark.parametrize("cache", ["a file", "a file/below", "read only"])
def test_a_build_goes_on_where_the_whole_cache_folder_cannot_be_written(
    folder: Path, tmp_path: Path, cache: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("no folder", encoding="utf-8")
    # Nobody makes a folder there, the super-user neither, whom no mode keeps out.
    place = Path("/proc/nothing") if cache == "read only" else tmp_path / cache
    monkeypatch.setenv("XDG_CACHE_HOME", str(place))
    monkeypatch.setenv("LLAMA_INDEX_CACHE_DIR", str(place / "llama_index"))
    embedder = LocalEmbedder(folder, "weights", copies=place / "models")
    with caplog.at_level(logging.WARNING, logger="indexes"):
        assert len(embedder.embed(["farmers"])) == 1
    [message] = caplog.messages
    assert message.startswith("the embedding model runs on torch, which is slower: no copy can be kept (")


def test_vectors_that_are_no_numbers_differ() -> None:
    assert difference([[1.0, 0.0]], [[0.5, 0.25]]) == 0.5
    assert not difference([[1.0]], [[float("nan")]]) <= 1e-5
