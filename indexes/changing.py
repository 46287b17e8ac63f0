"""What has to change in the current index, or in none, for the papers held: only papers that it lacks are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus import Document, Papers
from indexes.evidence import Manifest, Passage, PassageId, paragraph_of
from indexes.keywords.words import passages_in
from indexes.language.gleaning import Gleaning, gleaned, read_gleanings
from indexes.models.embedding import Embedder
from indexes.models.passages import passages_of


@dataclass(frozen=True, slots=True)
class Current:
    """The index that answers now, which the next is made from."""

    manifest: Manifest
    folder: Path  # of its build
    gleanings: Mapping[str, Gleaning]  # by paper


@dataclass(frozen=True, slots=True)
class Held:
    """The papers of one moment: an index is made of these, whatever is added meanwhile."""

    digests: tuple[tuple[str, str], ...]  # source id, digest of its document
    fingerprint: str
    read: tuple[Document, ...]  # those that the current index has not, or not as they are; all where there is none


@dataclass(frozen=True, slots=True)
class Changes:
    """From the current index to that of the papers held."""

    passages: tuple[Passage, ...]  # of the papers that were read
    missing: tuple[Passage, ...]  # those that the current index lacks
    left: frozenset[str]  # papers of the current index that are no longer held, or not as they were
    gone: frozenset[PassageId]  # passages of the current index that are not held any more
    paragraphs: int  # number of all that have a passage


def current_index(index: Path, manifest: Manifest | None) -> Current | None:
    """What there is to go on from; None where there is no index, or it is damaged."""
    if manifest is None:
        return None
    folder = index / manifest.folder
    try:
        return Current(manifest, folder, read_gleanings(folder))
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def held_now(papers: Papers, current: Current | None) -> Held:
    """The papers of this moment, and those read that the current index lacks. Raises HomeUnusable."""
    known = set(current.manifest.papers) if current else set()
    with papers.home.locked("papers"):
        digests = papers.digests()
        read = tuple(papers.document(each[0]) for each in digests if each not in known)
        return Held(digests, papers.fingerprint(), read)


def changes_for(held: Held, current: Current | None, *, embedder: Embedder) -> Changes:
    """What to take out of the current index and what to add to it. Raises ModelUnusable."""
    left = {paper for paper, _ in set(current.manifest.papers) - set(held.digests)} if current else set()
    old = passages_in(current.folder / "words", left) if current else set()
    passages = tuple(passages_of(held.read, embedder=embedder))
    missing = tuple(passage for passage in passages if passage.id not in old)
    before = current.manifest.paragraphs - len({paragraph_of(passage) for passage in old}) if current else 0
    paragraphs = before + len({passage.paragraph for passage in passages})
    gone = old - {passage.id for passage in passages}
    return Changes(passages, missing, frozenset(left), frozenset(gone), paragraphs)


def gleanings_of(held: Held, current: Current | None) -> dict[str, Gleaning]:
    """What every paper held gives to the glossary, in the order of their ids."""
    new: dict[str, Gleaning] = {document.source.id: gleaned(_quotable(document)) for document in held.read}
    old = current.gleanings if current else {}
    return {paper: new[paper] if paper in new else old[paper] for paper, _ in held.digests}


def _quotable(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.kind != "heading"]
