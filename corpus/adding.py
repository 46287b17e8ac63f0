"""The story of a paper: file -> readings -> sources -> paragraphs -> documents -> store."""

import hashlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from corpus.describing import describe
from corpus.failures import CatalogueInvalid, NotHeld, UnreadablePaper
from corpus.finding import files_in
from corpus.home import Home
from corpus.papers import Document, Source, SourceId
from corpus.reading_apart import Limits, read_apart
from corpus.records import words_digest
from corpus.store import Papers
from corpus.structure import paragraphs_of
from corpus.unpacking import Unpacked, unpacked
from corpus.versions import earlier_version, may_be_versions, nearly_the_same, with_source

if TYPE_CHECKING:
    from corpus.blocks import Reading
    from corpus.catalogue import CatalogueEntry

Outcome = Literal["added", "unchanged", "updated", "warned", "failed"]

# Raise it when readers or structure change what they make of the same file: re-adding then re-reads.
READING_VERSION = 3


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file, or of one paper in a pack."""

    path: Path  # of a file in a zip pack: the pack's, and the way to it within
    outcome: Outcome
    source: Source | None = None  # None exactly when it failed
    message: str = ""

    def __post_init__(self) -> None:
        if (self.source is None) != (self.outcome == "failed"):
            raise ValueError(f"{self.path}: a file has a source unless it failed")


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was when it was looked at."""

    shown: Path
    content: bytes
    entry: "CatalogueEntry | None"

    @property
    def name(self) -> str:
        """Its name without the bytes that are no UTF-8, as in packs that an old program made."""
        return os.fsencode(self.shown.name).decode("utf-8", "replace")

    @property
    def sha256(self) -> str:
        return _sha256(self.content)

    @property
    def made_from(self) -> str:
        """Version of reading, digest of the file and, where it is catalogued, of its entry."""
        described = f"-{_sha256(self.entry.model_dump_json().encode())}" if self.entry else ""
        return f"{READING_VERSION}-{self.sha256}{described}"


def add_papers(
    home: Home,
    paths: Iterable[Path],
    *,
    limits: Limits | None = None,
    on_file: Callable[[Added], None] = lambda added: None,
) -> tuple[Added, ...]:
    """Read files, folders and zip packs into the home; one result for each paper or failed file, in order.

    A file that cannot be read fails alone, also where it hangs or crashes its reader. Raises HomeUnusable where
    nothing can be written.
    """
    limits = limits or Limits()
    papers = Papers(home)
    results: list[Added] = []
    for found in _unpacked(files_in(paths)):
        # Files that are added together are not versions of each other.
        apart = {each.source.id for each in results if each.source}
        for added in _add_file(papers, found, apart, limits):
            on_file(added)
            results.append(added)
    return tuple(results)


def shipped_papers() -> tuple[Path, ...]:
    """The files of the papers that come with the product."""
    from corpus.catalogue import REPORTS, load_catalogue

    return tuple(REPORTS / entry.file for entry in load_catalogue(REPORTS).paper)


def _unpacked(files: Iterable[Path]) -> Iterator[Unpacked]:
    """The files, and in the place of a zip pack those in it."""
    for path in files:
        if path.suffix.lower() != ".zip":
            yield Unpacked(str(path), path)
            continue
        with tempfile.TemporaryDirectory(prefix="scrutiny-pack-") as into:
            yield from unpacked(path, into=Path(into))


def _add_file(papers: Papers, found: Unpacked, apart: Set[SourceId], limits: Limits) -> Iterator[Added]:
    from corpus.catalogue import load_catalogue

    shown = Path(found.shown)
    if found.path is None:
        yield _failed(shown, found.refusal or "it cannot be unpacked.")
        return
    path = found.path
    try:
        entry = load_catalogue(path.parent).entry(path.name)
        file = _File(shown, _content(path, limits), entry)
        if known := _held_already(papers, file):
            yield _unchanged(file, known)
            return
        documents = [_document_or_failure(file, reading) for reading in _read(path, limits)]
    except OSError as error:
        yield _failed(shown, f"{path.name!r} cannot be opened: {error.strerror or error}.")
        return
    except (UnreadablePaper, CatalogueInvalid) as failure:
        yield _failed(shown, str(failure))
        return
    for document in documents:
        if isinstance(document, Added):
            yield document
            continue
        with papers.home.locked("papers"):
            # Another process may have added the same file in the meantime.
            known = _held_already(papers, file)
            yield _unchanged(file, known) if known else _save(papers, file, document, apart)


def _content(path: Path, limits: Limits) -> bytes:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnreadablePaper(
            f"{path.name!r} is neither a file nor a folder that can be listed. Check its permissions."
        )
    if status.st_size > limits.megabytes << 20:
        raise UnreadablePaper(
            f"{path.name!r} has {status.st_size >> 20} MB, more than the {limits.megabytes} MB that are read. "
            "Split it, or raise SCRUTINY_READ_MEGABYTES."
        )
    return path.read_bytes()


def _read(path: Path, limits: Limits) -> "tuple[Reading, ...]":
    """What the papers of a file say, of the file as it was when its content was taken."""
    before = path.stat()
    readings = read_apart(path, limits)
    after = path.stat()
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise UnreadablePaper(f"{path.name!r} was changed while it was read. Add it again.")
    return readings


def _document(file: _File, reading: "Reading") -> Document:
    source = describe(reading, filename=file.name, sha256=file.sha256, entry=file.entry)
    paragraphs = paragraphs_of(reading.blocks, source)
    if all(paragraph.kind == "heading" for paragraph in paragraphs):
        raise UnreadablePaper(
            f"{file.name!r} holds no paragraphs that could be quoted. Check that it is the right file."
        )
    return Document(source, paragraphs, reading.warnings)


def _document_or_failure(file: _File, reading: "Reading") -> Document | Added:
    """The paper; or its failure, which one paper of a pack has alone."""
    try:
        return _document(file, reading)
    except UnreadablePaper as failure:
        first, last = reading.pages or (0, 0)
        pages = f"page {first}" if first == last else f"pages {first} to {last}"
        what = f"item {reading.item}" if reading.item else "the agenda or its annex"
        return _failed(file.shown, f"{what} ({pages}): {failure}" if reading.pages else str(failure))


def _held_already(papers: Papers, file: _File) -> Source | None:
    """The paper of this very file. One that a catalogue describes is not read anew without its description.

    A paper split from a pack does not count: others of the pack may have been taken out since.
    """
    return next(
        (
            each.source
            for each in papers.records()
            if each.source.sha256 == file.sha256
            and each.source.pages is None
            and each.made_from.startswith(file.made_from)
        ),
        None,
    )


def _failed(path: Path, reason: str) -> Added:
    return Added(path, "failed", message=" ".join(reason.split()))


def _unchanged(file: _File, known: Source) -> Added:
    message = f"the same file is already held as {known.filename!r}" if known.filename != file.name else ""
    return Added(file.shown, "unchanged", known, message)


def _save(papers: Papers, file: _File, document: Document, apart: Set[SourceId]) -> Added:
    earlier = _earlier(papers, document, apart)
    if earlier is None and (same := _same_words(papers, document)):
        return Added(
            file.shown, "unchanged", same, f"duplicate: the same text is already held as {same.filename!r} ({same.id})"
        )
    document = with_source(document, id=earlier.source.id if earlier else _free_id(papers, document.source.id))
    if earlier and with_source(document, supersedes=earlier.source.supersedes) == earlier:
        return _unchanged(file, earlier.source)  # a paper of a pack that is added again
    changed = earlier is None or _says(document) != _says(earlier)
    warnings = (*document.warnings, *_nearly_the_same(papers, document))
    source = papers.save(document, original=file.content, made_from=file.made_from)
    if warnings:
        return Added(file.shown, "warned", source, "; ".join(warnings))
    if not changed:
        return Added(file.shown, "unchanged", source, "the file is another, what it says is the same")
    return Added(file.shown, "updated" if earlier else "added", source)


def _says(document: Document) -> Document:
    """The document but for the file that it was read from."""
    source = replace(document.source, sha256="", supersedes=None)
    return Document(source, tuple(replace(each, source=source) for each in document.paragraphs))


def _earlier(papers: Papers, document: Document, apart: Set[SourceId]) -> Document | None:
    candidates = (
        each.source.id
        for each in papers.records()
        if each.source.id not in apart and may_be_versions(document.source, each.source)
    )
    return earlier_version(document, _documents(papers, candidates))


def _same_words(papers: Papers, document: Document) -> Source | None:
    """The paper that says the same in another file."""
    digest = words_digest(document)
    same = (each.source for each in papers.records() if each.words == digest)
    return next((source for source in same if source.provenance == document.source.provenance), None)


def _nearly_the_same(papers: Papers, document: Document) -> Iterator[str]:
    """A warning where another file of the same title says the same but for a few words."""
    titled = (
        each.source.id
        for each in papers.records()
        if each.source.title.casefold() == document.source.title.casefold() and each.source.id != document.source.id
    )
    for other in _documents(papers, titled):
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


def _free_id(papers: Papers, wanted: SourceId) -> SourceId:
    held = set(papers.ids())
    numbered = (SourceId(f"{wanted}-{n}") for n in count(2))
    return next(each for each in chain([wanted], numbered) if each not in held)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
