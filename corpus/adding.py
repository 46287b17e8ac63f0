"""The story of a paper: file -> reading -> source -> paragraphs -> document -> store."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from corpus.describing import describe
from corpus.failures import CatalogueInvalid, UnreadablePaper
from corpus.finding import files_in
from corpus.home import Home
from corpus.papers import Document, ParagraphId, Source, SourceId
from corpus.store import Papers
from corpus.structure import paragraphs_of
from corpus.versions import earlier_version

if TYPE_CHECKING:
    from corpus.catalogue import CatalogueEntry

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
    results: list[Added] = []
    for path in files_in(paths):
        # Files that are added together are not versions of each other.
        apart = {each.source.id for each in results if each.source}
        added = _add_file(papers, path, apart)
        on_file(added)
        results.append(added)
    return tuple(results)


def shipped_papers() -> tuple[Path, ...]:
    """The files of the papers that come with the product."""
    from corpus.catalogue import REPORTS, load_catalogue

    return tuple(REPORTS / entry.file for entry in load_catalogue(REPORTS).paper)


def _add_file(papers: Papers, path: Path, apart: Set[SourceId]) -> Added:
    from corpus.catalogue import load_catalogue

    try:
        entry = load_catalogue(path.parent).entry(path.name)
        content = _content(path)
        made_from = _made_from(content, entry)
        if known := _held_already(papers, made_from, content):
            return _unchanged(path, known)
        document = _read(path, content, entry)
    except OSError as error:
        return _failed(path, f"{path.name!r} cannot be opened: {error.strerror or error}.")
    except (UnreadablePaper, CatalogueInvalid) as failure:
        return _failed(path, str(failure))
    with papers.home.locked("papers"):
        # Another process may have added the same file in the meantime.
        if known := _held_already(papers, made_from, content):
            return _unchanged(path, known)
        return _save(papers, path, document, content, made_from, apart)


def _content(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadablePaper(
            f"{path.name!r} is neither a file nor a folder that can be listed. Check its permissions."
        )
    return path.read_bytes()


def _read(path: Path, content: bytes, entry: "CatalogueEntry | None") -> Document:
    from corpus.readers import read_file

    reading = read_file(path)
    source = describe(reading, filename=_printable(path.name), sha256=_sha256(content), entry=entry)
    paragraphs = paragraphs_of(reading.blocks, source)
    if all(paragraph.kind == "heading" for paragraph in paragraphs):
        raise UnreadablePaper(
            f"{path.name!r} holds no paragraphs that could be quoted. Check that it is the right file."
        )
    return Document(source, paragraphs, reading.warnings)


def _made_from(content: bytes, entry: "CatalogueEntry | None") -> str:
    """Version of reading, digest of the file and, where it is catalogued, of its entry."""
    described = f"-{_sha256(entry.model_dump_json().encode())}" if entry else ""
    return f"{READING_VERSION}-{_sha256(content)}{described}"


def _held_already(papers: Papers, made_from: str, content: bytes) -> Source | None:
    """The paper of this very file. One that a catalogue describes is not read anew without its description."""
    sha256 = _sha256(content)
    same = [source for source in papers.sources() if source.sha256 == sha256]
    return next((source for source in same if (papers.made_from(source.id) or "").startswith(made_from)), None)


def _failed(path: Path, reason: str) -> Added:
    return Added(path, "failed", message=" ".join(reason.split()))


def _unchanged(path: Path, known: Source) -> Added:
    other_name = known.filename != _printable(path.name)
    message = f"the same file is already held as {known.filename!r}" if other_name else ""
    return Added(path, "unchanged", known, message)


def _save(
    papers: Papers, path: Path, document: Document, content: bytes, made_from: str, apart: Set[SourceId]
) -> Added:
    earlier = earlier_version(document, (each for each in papers.documents() if each.source.id not in apart))
    document = _under(document, earlier.source.id if earlier else _free_id(papers, document.source.id))
    papers.save(document, original=content, made_from=made_from)
    if document.warnings:
        return Added(path, "warned", document.source, "; ".join(document.warnings))
    return Added(path, "updated" if earlier else "added", document.source)


def _free_id(papers: Papers, wanted: SourceId) -> SourceId:
    held = set(papers.ids())
    numbered = (SourceId(f"{wanted}-{n}") for n in count(2))
    return next(each for each in chain([wanted], numbered) if each not in held)


def _under(document: Document, source_id: SourceId) -> Document:
    """The same document with this id."""
    source = replace(document.source, id=source_id)
    paragraphs = tuple(
        replace(each, source=source, id=ParagraphId(f"{source_id}:{each.id.partition(':')[2]}"))
        for each in document.paragraphs
    )
    return replace(document, source=source, paragraphs=paragraphs)


def _printable(name: str) -> str:
    """A file name without the bytes that are no UTF-8, as in packs that an old program made."""
    return os.fsencode(name).decode("utf-8", "replace")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
