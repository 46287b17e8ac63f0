"""The manifest on disk."""

from dataclasses import replace
from pathlib import Path

import pytest

from indexes import IndexOutOfDate, Manifest
from indexes.manifest import RECIPE, drop_manifest, has_manifest, mismatch, read_manifest, write_manifest

MANIFEST = Manifest(
    recipe=RECIPE,
    model="all-MiniLM-L6-v2",
    model_fingerprint="53aa51172d",
    dimension=384,
    corpus_fingerprint="0123456789abcdef",
    papers=(("farm-watch", "ab12"), ("plan", "cd34")),
    paragraphs=7,
    passages=9,
    folder="made-0123456789ab",
)


def test_a_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_where_nothing_was_built_there_is_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert not has_manifest(tmp_path)
    drop_manifest(tmp_path)


def test_one_that_is_dropped_is_gone(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    assert has_manifest(tmp_path)
    drop_manifest(tmp_path)
    assert read_manifest(tmp_path) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "{}", '{"papers": [["a"]]}', '{"papers": [], "more": 1}'])
def test_a_damaged_manifest_is_named_with_the_command_that_mends_it(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(IndexOutOfDate, match=r"has a damaged manifest .* Run `python -m indexes build`\."):
        read_manifest(tmp_path)


def test_a_mismatch_says_what_does_not_match() -> None:
    assert mismatch(MANIFEST, model_fingerprint="53aa51172d", served=False) is None
    assert mismatch(MANIFEST, model_fingerprint="other", served=False) == (
        "it was made with another embedding model ('all-MiniLM-L6-v2', other weights)"
    )
    older = replace(MANIFEST, recipe=RECIPE - 1)
    assert mismatch(older, model_fingerprint="53aa51172d", served=False) == (
        f"it was made by recipe {RECIPE - 1}, this version uses {RECIPE}"
    )
    assert mismatch(MANIFEST, model_fingerprint="53aa51172d", served=True) == (
        "its vectors are in the home, and SCRUTINY_CHROMA names a server"
    )
    on_server = replace(MANIFEST, collection="scrutiny-1")
    assert mismatch(on_server, model_fingerprint="53aa51172d", served=True) is None
    assert mismatch(on_server, model_fingerprint="53aa51172d", served=False) == (
        "its vectors are on a Chroma server, and SCRUTINY_CHROMA names none"
    )


def test_the_fingerprint_names_recipe_model_and_papers() -> None:
    assert MANIFEST.fingerprint == f"{RECIPE}-53aa5117-0123456789ab"
