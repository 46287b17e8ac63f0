"""How a new document stands to the papers held: which it takes the place of, repeats, or nearly repeats."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from itertools import chain, count

from corpus.failures import NotHeld
from corpus.held.store import Papers
from corpus.held.versions import (
    earlier_version,
    figures_digest,
    id_before,
    kinship,
    may_be_versions,
    nearly_the_same,
    out_of_packs,
    same_figures,
    same_words,
    words_digest,
)
from corpus.papers import Document, Source, SourceId


def earlier_of(papers: Papers, document: Document, apart: Set[SourceId]) -> Document | None:
    """The paper among those held that a document takes the place of."""
    candidates = (
        each.source.id
        for each in papers.sharing(kinship(document.source))
        if each.source.id not in apart and may_be_versions(document.source, each.source)
    )
    return earlier_version(document, _documents(papers, candidates))


def brought_back(papers: Papers, document: Document, apart: Set[SourceId]) -> Document | None:
    """The paper that its pack once dropped and now holds again, made current."""
    if document.source.pages is None:
        return None
    gone = [each for each in out_of_packs(papers.superseded()) if each.id not in apart and each.pages]
    may_be = (
        each.id for each in gone if may_be_versions(document.source, each) and not papers.record(id_before(each.id))
    )
    found = earlier_version(document, _documents(papers, may_be))
    return papers.bring_back(found.source.id) if found else None


def said_already(papers: Papers, document: Document) -> Source | None:
    """The paper that says the same in another file."""
    same = (each.source for each in papers.sharing([same_words(words_digest(document))]))
    return next((source for source in same if source.provenance == document.source.provenance), None)


def near_duplicates(papers: Papers, document: Document) -> Iterator[str]:
    """A warning where another file of the same title says the same but for a few words."""
    alike = papers.sharing([same_figures(document.source.title, figures_digest(document))])
    others = (each.source.id for each in alike if each.source.id != document.source.id)
    for other in _documents(papers, others):
        if nearly_the_same(document, other):
            yield (
                f"nearly the same text is held as {other.source.filename!r} ({other.source.id}). "
                f"If both are one paper, run `python -m corpus remove` with the id of one"
            )


def _documents(papers: Papers, ids: Iterable[SourceId]) -> Iterator[Document]:
    for source_id in ids:
        try:
            yield papers.document(source_id)
        except NotHeld:  # taken out by another process since it was listed
            continue


def free_id(papers: Papers, wanted: SourceId) -> SourceId:
    numbered = (SourceId(f"{wanted}-{n}") for n in count(2))
    return next(each for each in chain([wanted], numbered) if not papers.record(each))


def said_by(document: Document) -> Document:
    """The document but for the file that it was read from."""
    source = replace(document.source, sha256="", supersedes=None)
    return Document(source, tuple(replace(each, source=source) for each in document.paragraphs))
