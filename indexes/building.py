"""The story of the index: papers -> passages -> vectors and words in a new folder -> manifest.

What the current index has of papers that are as they were is taken over; only the others are read.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from corpus import Home, HomeUnusable, Papers, ScrutinyError, Settings, open_home
from indexes.changing import Changes, Current, Held, changes_for, current_index, gleanings_of, held_now
from indexes.evidence import IndexMissing, IndexOutOfDate, Manifest
from indexes.keywords.segment import paper_of
from indexes.keywords.words import read_words, sizes_in, write_words
from indexes.language.gleaning import write_gleanings
from indexes.language.glossary import glossary_of, write_glossary
from indexes.manifest import RECIPE, drop_manifest, has_manifest, write_manifest
from indexes.models.embedding import Embedder, embedder_for
from indexes.sealing import is_sealed, seal
from indexes.searching import open_index
from indexes.vectors.filling import Before, Progress, fill_collection, fill_folder, settle_collection
from indexes.vectors.likeness import write_likeness
from indexes.vectors.remembering import Embedded, remembering
from indexes.vectors.served import collection_of, collections_of, drop_collections


def build_index(
    settings: Settings, *, embedder: Embedder | None = None, progress: Progress = lambda done, total: None
) -> Manifest:
    """Bring the index up to date with the papers held; only new passages are embedded.

    The new index is made beside the current one, which answers until the manifest is replaced. The embedder is
    that of the settings where none is given.
    Raises ScrutinyError where nothing is held, HomeUnusable, ModelUnusable.
    """
    home = open_home(settings.home)
    embedder = embedder or embedder_for(settings.model)
    with home.locked("index"):
        return _up_to_date(settings, embedder, progress)


def forget_removed(settings: Settings, *, embedder: Embedder | None = None) -> None:
    """Take the passages of papers that are no longer held out of the index, earlier copies included."""
    home = open_home(settings.home)
    with home.locked("index"):
        if has_manifest(home.index) and Papers(home).ids():
            _up_to_date(settings, embedder or embedder_for(settings.model), lambda done, total: None)
        else:
            drop_manifest(home.index)
            _clear(home.index, keep=set())
            if settings.chroma:
                drop_collections(settings.chroma, collections_of(home))


def _up_to_date(settings: Settings, embedder: Embedder, progress: Progress) -> Manifest:
    papers = Papers(Home(settings.home))
    index = papers.home.index
    if not papers.ids():
        raise ScrutinyError(f"no papers are held in {str(papers.home.path)!r}. Run `python -m corpus add` first.")
    _clear_unfinished(index)
    before = _usable(settings, embedder)
    manifest = before
    if before is None or before.papers != papers.digests():
        manifest = _build(papers, settings, embedder, current_index(index, before), progress)
        _clear(index, keep={manifest.folder} | _still_read(before, manifest))
    assert manifest is not None  # built, or current
    if settings.chroma:
        # Also where nothing has changed: the build before may have been cut off here.
        settle_collection(settings.chroma, manifest.collection, read_words(index / manifest.folder / "words"))
        drop_collections(settings.chroma, collections_of(papers.home), keep=manifest.collection)
    return manifest


def _usable(settings: Settings, embedder: Embedder) -> Manifest | None:
    """The manifest of an index that is whole and of this recipe and model; None where all has to be made anew."""
    try:
        index = open_index(settings, embedder=embedder)
    except (IndexMissing, IndexOutOfDate):
        return None
    index.close()
    return index.manifest


def _still_read(before: Manifest | None, manifest: Manifest) -> set[str]:
    """The folder before this one, which a page may be reading; not where it holds a paper that was taken out."""
    if before is None or dict(before.papers).keys() - dict(manifest.papers).keys():
        return set()
    return {before.folder}


def _build(
    papers: Papers, settings: Settings, embedder: Embedder, current: Current | None, progress: Progress
) -> Manifest:
    index = papers.home.index
    folder = index / f"made-{uuid4().hex[:12]}"
    held = held_now(papers, current)
    try:
        folder.mkdir()
        manifest = _filled(folder, papers.home, held, settings, embedder, current, progress)
        seal(folder)
        write_manifest(index, manifest)
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise HomeUnusable(
                f"the index cannot be written to {str(index)!r}: {error.strerror or error}. Free some space; "
                "the index as it was still answers."
            ) from error
        raise
    return manifest


def _filled(
    folder: Path,
    home: Home,
    held: Held,
    settings: Settings,
    embedder: Embedder,
    current: Current | None,
    progress: Progress,
) -> Manifest:
    """The manifest of the index that was written into this folder."""
    changes = changes_for(held, current, embedder=embedder)
    remembered = remembering(embedder, home.index, (passage.embedded for passage in changes.passages))
    collection = ""
    if settings.chroma:
        collection = collection_of(home, recipe=RECIPE, model_fingerprint=embedder.fingerprint)
        dimension = fill_collection(settings.chroma, collection, changes.passages, remembered, progress)
    else:
        before = Before(current.folder / "vectors", current.manifest.passages, changes.gone) if current else None
        dimension = fill_folder(folder / "vectors", changes.missing, before, remembered, progress)
    write_words(
        folder / "words", changes.passages, earlier=current.folder / "words" if current else None, gone=changes.left
    )
    sizes = sizes_in(folder / "words")
    remembered.keep(folder, _embedded(held, changes, sizes), earlier=current.folder if current else None)
    gleanings = gleanings_of(held, current)
    write_gleanings(folder, gleanings)
    write_glossary(folder / "glossary.json", glossary_of(gleanings.values()))
    write_likeness(folder, gleanings.values(), embedder)
    return Manifest(
        recipe=RECIPE,
        model=settings.model,
        model_fingerprint=embedder.fingerprint,
        dimension=dimension,
        corpus_fingerprint=held.fingerprint,
        papers=held.digests,
        paragraphs=changes.paragraphs,
        passages=sum(sizes.values()),
        folder=folder.name,
        collection=collection,
    )


def _embedded(held: Held, changes: Changes, sizes: Mapping[str, int]) -> dict[str, Embedded]:
    """The papers held, with the texts of those that were read."""
    texts: dict[str, list[str]] = {document.source.id: [] for document in held.read}
    for passage in changes.passages:
        texts[paper_of(passage.id)].append(passage.embedded)
    return {
        paper: Embedded(digest, sizes.get(paper, 0), tuple(texts[paper]) if paper in texts else None)
        for paper, digest in held.digests
    }


def _clear_unfinished(index: Path) -> None:
    """Delete what a build that was killed has left."""
    for left in index.glob(".*.part"):
        left.unlink(missing_ok=True)
    _clear(index, keep={folder.name for folder in index.glob("made-*") if is_sealed(folder)})


def _clear(index: Path, *, keep: set[str]) -> None:
    """Delete the folders of other builds."""
    for folder in index.glob("made-*"):
        if folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)
