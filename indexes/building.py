"""The story of the index: papers -> passages -> vectors and words in a new folder -> manifest."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from corpus import Document, Home, HomeUnusable, Papers, ScrutinyError, Settings, open_home
from indexes.embedding import Embedder, embedder_for
from indexes.evidence import IndexMissing, IndexOutOfDate, Manifest
from indexes.filling import Progress, fill_collection, fill_folder, settle_collection
from indexes.glossary import glossary_of, write_glossary
from indexes.manifest import RECIPE, drop_manifest, has_manifest, write_manifest
from indexes.passages import passages_of
from indexes.remembering import remembering
from indexes.sealing import is_sealed, seal
from indexes.searching import open_index
from indexes.vectors_served import collection_of, collections_of, drop_collections
from indexes.words import write_words


@dataclass(frozen=True, slots=True)
class Held:
    """The papers of one moment: an index is made of these, whatever is added meanwhile."""

    documents: tuple[Document, ...]
    digests: tuple[tuple[str, str], ...]  # source id, digest of its document
    fingerprint: str


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
    current = _usable(settings, embedder)
    held = _held(papers)
    if current and current.papers == held.digests:
        manifest = current
    else:
        manifest = _build(papers.home, held, settings, embedder, current, progress)
        _clear(index, keep={manifest.folder} | _still_read(current, held))
    if settings.chroma:
        # Also where nothing has changed: the build before may have been cut off here.
        settle_collection(settings.chroma, manifest.collection, passages_of(held.documents))
        drop_collections(settings.chroma, collections_of(papers.home), keep=manifest.collection)
    return manifest


def _held(papers: Papers) -> Held:
    with papers.home.locked("papers"):
        return Held(papers.documents(), papers.digests(), papers.fingerprint())


def _usable(settings: Settings, embedder: Embedder) -> Manifest | None:
    """The manifest of an index that is whole and of this recipe and model; None where all has to be made anew."""
    try:
        index = open_index(settings, embedder=embedder)
    except (IndexMissing, IndexOutOfDate):
        return None
    index.close()
    return index.manifest


def _still_read(current: Manifest | None, held: Held) -> set[str]:
    """The folder before this one, which a page may be reading; not where it holds a paper that was taken out."""
    if current is None or dict(current.papers).keys() - dict(held.digests).keys():
        return set()
    return {current.folder}


def _build(
    home: Home, held: Held, settings: Settings, embedder: Embedder, current: Manifest | None, progress: Progress
) -> Manifest:
    index, collection = home.index, ""
    passages = passages_of(held.documents)
    remembered = remembering(embedder, index)
    folder = index / f"made-{uuid4().hex[:12]}"
    try:
        if settings.chroma:
            collection = collection_of(home, recipe=RECIPE, model_fingerprint=embedder.fingerprint)
            folder.mkdir()
            dimension = fill_collection(settings.chroma, collection, passages, remembered, progress)
        else:
            dimension = fill_folder(folder / "vectors", passages, remembered, index, current, progress)
        remembered.keep(folder, (passage.text for passage in passages))
        _write_words(folder / "words", held, index, current)
        texts = [p.text for document in held.documents for p in document.paragraphs if p.kind != "heading"]
        write_glossary(folder / "glossary.json", glossary_of(texts))
        seal(folder)
        manifest = Manifest(
            recipe=RECIPE,
            model=settings.model,
            model_fingerprint=embedder.fingerprint,
            dimension=dimension,
            corpus_fingerprint=held.fingerprint,
            papers=held.digests,
            paragraphs=len({passage.paragraph for passage in passages}),
            passages=len(passages),
            folder=folder.name,
            collection=collection,
        )
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


def _write_words(folder: Path, held: Held, index: Path, current: Manifest | None) -> None:
    """The keyword index of the papers held, that of the current index taken over where papers are as they were."""
    known = current.papers if current else ()
    changed = dict(set(held.digests) - set(known))
    gone = dict(set(known) - set(held.digests))
    passages = passages_of(document for document in held.documents if document.source.id in changed)
    earlier = index / current.folder / "words" if current else None
    write_words(folder, passages, earlier=earlier, gone=gone.keys())


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
