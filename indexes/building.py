"""The story of the index: papers -> passages -> vectors and words in a new folder -> manifest."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import uuid4

from corpus import HomeUnusable, Papers, ScrutinyError, Settings, open_home
from indexes.embedding import Embedder, embedder_for
from indexes.evidence import Manifest, Passage
from indexes.glossary import glossary_of, write_glossary
from indexes.manifest import RECIPE, mismatch, read_manifest, write_manifest
from indexes.passages import passages_of
from indexes.vectors import Vectors, open_vectors
from indexes.words import write_words

Progress = Callable[[int, int], None]  # passages embedded, passages to embed

# Large enough to sort texts by length within it, which is what makes encoding fast; small enough for a true bar.
EMBED_AT_ONCE = 512


def build_index(settings: Settings, *, progress: Progress = lambda done, total: None) -> Manifest:
    """Bring the index up to date with the papers held; only new passages are embedded.

    The new index is made beside the current one, which answers until the manifest is replaced.
    Raises ScrutinyError where nothing is held, HomeUnusable, ModelUnusable.
    """
    home = open_home(settings.home)
    embedder = embedder_for(settings.model)
    with home.locked("index"):
        papers = Papers(home)
        if not papers.ids():
            raise ScrutinyError(f"no papers are held in {str(home.path)!r}. Run `python -m corpus add` first.")
        current = _usable(home.index, embedder)
        if current and current.papers == papers.digests():
            return current
        manifest = _build(home.index, papers, settings.model, embedder, current, progress)
        _clear(home.index, keep={manifest.folder, current.folder if current else manifest.folder})
    return manifest


def forget_removed(settings: Settings) -> None:
    """Take the passages of papers that are no longer held out of the index, earlier copies included."""
    home = open_home(settings.home)
    if read_manifest(home.index) is None:
        return
    if not Papers(home).ids():
        with home.locked("index"):
            (home.index / "manifest.json").unlink()
            _clear(home.index, keep=set())
        return
    manifest = build_index(settings)
    with home.locked("index"):
        _clear(home.index, keep={manifest.folder})


def _usable(index: Path, embedder: Embedder) -> Manifest | None:
    try:
        manifest = read_manifest(index)
    except ScrutinyError:
        return None  # a damaged manifest names nothing: build from nothing
    if manifest is None or mismatch(manifest, model_fingerprint=embedder.fingerprint):
        return None
    return manifest if (index / manifest.folder).is_dir() else None


def _build(
    index: Path, papers: Papers, model: str, embedder: Embedder, current: Manifest | None, progress: Progress
) -> Manifest:
    digests = papers.digests()
    documents = papers.documents()
    passages = passages_of(documents)
    folder = index / f"made-{uuid4().hex[:12]}"
    try:
        dimension = _write_vectors(folder / "vectors", passages, embedder, index, current, progress)
        write_words(folder / "words", passages)
        write_glossary(
            folder / "glossary.json",
            glossary_of([p.text for d in documents for p in d.paragraphs if p.kind != "heading"]),
        )
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise HomeUnusable(
            f"the index cannot be written to {str(index)!r}: {error.strerror or error}. Free some space; "
            "the index as it was still answers."
        ) from error
    manifest = Manifest(
        recipe=RECIPE,
        model=model,
        model_fingerprint=embedder.fingerprint,
        dimension=dimension,
        corpus_fingerprint=papers.fingerprint(),
        papers=digests,
        paragraphs=len({passage.paragraph for passage in passages}),
        passages=len(passages),
        folder=folder.name,
    )
    write_manifest(index, manifest)
    return manifest


def _write_vectors(
    folder: Path,
    passages: Sequence[Passage],
    embedder: Embedder,
    index: Path,
    current: Manifest | None,
    progress: Progress,
) -> int:
    """Vectors of these passages in a copy of the current ones; the dimension of the vectors."""
    if current:
        shutil.copytree(index / current.folder / "vectors", folder)
    else:
        folder.mkdir(parents=True)
    vectors = open_vectors(folder)
    try:
        held = vectors.ids()
        vectors.remove(sorted(held - {passage.id for passage in passages}))
        added = _embed(vectors, [passage for passage in passages if passage.id not in held], embedder, progress)
    finally:
        vectors.close()
    return added or (current.dimension if current else 0)


def _embed(vectors: Vectors, passages: list[Passage], embedder: Embedder, progress: Progress) -> int:
    # Texts of like length together: a batch is padded to its longest.
    ordered = sorted(passages, key=lambda passage: len(passage.text))
    dimension = 0
    progress(0, len(ordered))
    for start in range(0, len(ordered), EMBED_AT_ONCE):
        part = ordered[start : start + EMBED_AT_ONCE]
        embedded = embedder.embed([passage.text for passage in part])
        vectors.add([passage.id for passage in part], embedded)
        dimension = len(embedded[0])
        progress(start + len(part), len(ordered))
    return dimension


def _clear(index: Path, *, keep: set[str]) -> None:
    """Delete folders of earlier builds. The one before stays: a page may still be reading it."""
    for folder in index.glob("made-*"):
        if folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)
