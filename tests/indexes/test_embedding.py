"""Embedding models: the packaged one, another one, and folders that hold none."""

import math
from pathlib import Path

import pytest
from tiny_model import DIMENSION, make_model

from corpus import Settings
from indexes import IndexOutOfDate, ModelUnusable, build_index, open_index
from indexes.models.embedding import PACKAGED_MODEL, PACKAGED_SHA256, embedder_for
from indexes.models.torch_model import load_torch


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a model with random weights."""
    return make_model(tmp_path_factory.mktemp("tiny"))


def test_the_packaged_model_is_the_published_one_and_gives_unit_vectors_in_order() -> None:
    embedder = embedder_for(PACKAGED_MODEL)
    assert embedder.fingerprint == PACKAGED_SHA256
    one, other, again = embedder.embed(["farmers", "a much longer text about buses " * 20, "farmers"])
    assert one == pytest.approx(again, abs=1e-5)
    assert one != pytest.approx(other, abs=0.1)
    assert [math.hypot(*vector) for vector in (one, other)] == pytest.approx([1.0, 1.0], abs=1e-5)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\udce9", "a\ud800b", "🚜" * 500, "x" * 10_000])
def test_any_text_can_be_embedded(text: str) -> None:
    [vector] = embedder_for(PACKAGED_MODEL).embed([text])
    assert math.hypot(*vector) == pytest.approx(1.0, abs=1e-5)


def test_a_model_says_which_texts_it_reads_to_their_last_word(tmp_path: Path) -> None:
    folder = make_model(tmp_path, reads=8)
    graph, torch = embedder_for(str(folder)), load_torch(folder)
    texts = ["f a r m e r", "f a r m e r s", "1,2,3.", "1,2,3,4", ""]
    assert graph.reads_whole(texts) == torch.reads_whole(texts) == [True, False, True, False, True]
    assert graph.reads_whole([]) == torch.reads_whole([]) == []


def test_an_index_of_the_packaged_model_is_not_opened_with_another_until_it_is_built_anew(
    home: Settings, tiny: Path
) -> None:
    build_index(home)
    other = Settings(home=home.home, model=str(tiny))
    with pytest.raises(IndexOutOfDate, match=r"\('all-MiniLM-L6-v2', other weights\)\. Run `python -m indexes build`"):
        open_index(other)
    assert build_index(other).dimension == DIMENSION
    assert open_index(other).search("farmers", limit=1)
    with pytest.raises(IndexOutOfDate, match="made with another embedding model"):
        open_index(home)


def test_the_same_weights_in_another_folder_are_the_same_model(home: Settings, tiny: Path, tmp_path: Path) -> None:
    build_index(Settings(home=home.home, model=str(tiny)))
    moved = tmp_path / "moved"
    tiny.rename(moved)
    try:
        assert open_index(Settings(home=home.home, model=str(moved))).search("farmers", limit=1)
    finally:
        moved.rename(tiny)


def test_a_name_that_is_no_folder_and_cannot_be_fetched_says_what_to_set() -> None:
    with pytest.raises(ModelUnusable, match=r"'/no/such/model' is no folder and cannot be fetched .* SCRUTINY_MODEL"):
        embedder_for("/no/such/model")


def test_a_folder_without_weights_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match=r"holds no model weights\. Set SCRUTINY_MODEL"):
        embedder_for(str(tmp_path))


@pytest.mark.parametrize("damage", ["weights cut off", "weights of nothing", "no configuration"])
def test_a_model_that_cannot_be_loaded_says_so_in_one_line(tiny: Path, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    for file in tiny.iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    if damage == "no configuration":
        (folder / "config.json").unlink()
        (folder / "modules.json").unlink()
    else:
        weights = folder / "model.safetensors"
        weights.write_bytes(weights.read_bytes()[:1000] if damage == "weights cut off" else b"nothing")
    embedder = embedder_for(str(folder))
    with pytest.raises(ModelUnusable, match=r"cannot be loaded .* Set SCRUTINY_MODEL to another\.") as failure:
        embedder.embed(["farmers"])
    assert "\n" not in str(failure.value)
