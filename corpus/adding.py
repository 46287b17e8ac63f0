"""The story of a paper: file -> reading -> source -> paragraphs -> document -> store."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from corpus.catalogue import REPORTS, Catalogue, CatalogueEntry, load_catalogue
from corpus.describing import describe
from corpus.failures import UnreadablePaper
from corpus.finding import files_in
from corpus.home import Home
from corpus.papers import Document, ParagraphId, Source, SourceId
from corpus.readers import read_file
from corpus.store import Papers
from corpus.structure import paragraphs_of

Outcome = Literal["added", "unchanged", "updated", "warned", "failed"]

# Raise it when readers or structure change what they make of the same file: re-adding then re-reads.
READING_VERSION = 1


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file."""

    path: Path
    outcome: Outcome
    source: Source | None = None  # None exactly when it failed
    message: str = ""

    def __post_init__(self) -> None:
        if (self.source is None) != (self.outcome == "failed"):
            raise ValueError(f"{self.path}: a file has a source unless it failed")


def add_papers(
    home: Home, paths: Iterable[Path], *, on_file: Callable[[Added], None] = lambda added: None
) -> tuple[Added, ...]:
    """Read files and folders into the home; one result for each file, in order.

    A file that cannot be read fails alone. Raises HomeUnusable where nothing can be written.
    """
    papers = Papers(home)
    results = []
    for path in files_in(paths):
        added = _add_file(papers, path, _catalogue_beside(path))
        on_file(added)
        results.append(added)
    return tuple(results)


def shipped_papers() -> tuple[Path, ...]:
    """The files of the papers that come with the product."""
    return tuple(REPORTS / entry.file for entry in load_catalogue(REPORTS).paper)


def _catalogue_beside(path: Path) -> Catalogue:
    return load_catalogue(path.parent)


def _add_file(papers: Papers, path: Path, catalogue: Catalogue) -> Added:
    entry = catalogue.entry(path.name)
    try:
        content = path.read_bytes()
        made_from = _made_from(content, entry)
        if known := _held_already(papers, made_from, content):
            return _unchanged(path, known)
        document = _read(path, content, entry)
    except OSError as error:
        return Added(path, "failed", message=f"{path.name!r} cannot be opened: {error.strerror or error}.")
    except UnreadablePaper as failure:
        return Added(path, "failed", message=str(failure))
    with papers.home.locked("papers"):
        return _save(papers, path, document, content, made_from)


def _read(path: Path, content: bytes, entry: CatalogueEntry | None) -> Document:
    reading = read_file(path)
    source = describe(reading, filename=path.name, sha256=hashlib.sha256(content).hexdigest(), entry=entry)
    paragraphs = paragraphs_of(reading.blocks, source)
    if all(paragraph.kind == "heading" for paragraph in paragraphs):
        raise UnreadablePaper(
            f"{path.name!r} holds no paragraphs that could be quoted. Check that it is the right file."
        )
    return Document(source, paragraphs, reading.warnings)


def _made_from(content: bytes, entry: CatalogueEntry | None) -> str:
    described = entry.model_dump_json() if entry else ""
    return f"{READING_VERSION}-{hashlib.sha256(content + described.encode()).hexdigest()}"


def _held_already(papers: Papers, made_from: str, content: bytes) -> Source | None:
    sha256 = hashlib.sha256(content).hexdigest()
    same = [source for source in papers.sources() if source.sha256 == sha256]
    return next((source for source in same if papers.made_from(source.id) == made_from), None)


def _unchanged(path: Path, known: Source) -> Added:
    other_name = known.filename != path.name
    message = f"the same file is already held as {known.filename!r}" if other_name else ""
    return Added(path, "unchanged", known, message)


def _save(papers: Papers, path: Path, document: Document, content: bytes, made_from: str) -> Added:
    place = _place(papers, document.source)
    outcome: Outcome = "updated" if place in papers.ids() else "added"
    document = _under(document, place)
    papers.save(document, original=content, made_from=made_from)
    if document.warnings:
        return Added(path, "warned", document.source, "; ".join(document.warnings))
    return Added(path, outcome, document.source)


def _place(papers: Papers, source: Source) -> SourceId:
    """The id of the earlier version of this paper, else the first that is free.

    Another paper that only shares the id is never written over.
    """
    held = {each.id: each for each in papers.sources()}
    candidates = (source.id, *(SourceId(f"{source.id}-{n}") for n in range(2, len(held) + 3)))
    return next(each for each in candidates if each not in held or _same_paper(held[each], source))


def _same_paper(held: Source, new: Source) -> bool:
    return (held.filename, held.title) == (
        new.filename,
        new.title,
    ) or held.provenance == "digest" == new.provenance


def _under(document: Document, source_id: SourceId) -> Document:
    """The same document with this id."""
    source = replace(document.source, id=source_id)
    paragraphs = tuple(
        replace(each, source=source, id=ParagraphId(f"{source_id}:{each.id.partition(':')[2]}"))
        for each in document.paragraphs
    )
    return replace(document, source=source, paragraphs=paragraphs)
