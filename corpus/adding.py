"""The story of a paper: file -> readings -> sources -> paragraphs -> documents -> store."""

import hashlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from corpus.description.describing import describe
from corpus.failures import CatalogueInvalid, UnreadablePaper
from corpus.files.finding import files_in
from corpus.files.reading_apart import Limits, read_apart
from corpus.files.unpacking import Unpacked, unpacked
from corpus.held.dropping import NewVersion, dropped, may_drop
from corpus.held.holding import brought_back, earlier_of, free_id, near_duplicates, said_already, said_by
from corpus.held.store import Papers
from corpus.held.versions import kinship, same_file, same_filename, same_words, with_source, words_digest
from corpus.home import Home
from corpus.papers import Document, Source, SourceId
from corpus.paragraphs.structure import paragraphs_of

if TYPE_CHECKING:
    from corpus.blocks import Reading
    from corpus.catalogue import CatalogueEntry

Outcome = Literal["added", "unchanged", "updated", "warned", "failed"]

# Raise it when readers or structure change what they make of the same file: re-adding then re-reads.
READING_VERSION = 6


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
    with home.locked("papers"):
        papers.clear_partial()
    results: list[Added] = []
    apart: set[SourceId] = set()  # files that are added together are not versions of each other
    for found in _unpacked(files_in(paths)):
        of_file: list[Added] = []
        for added in _add_file(papers, found, apart, limits):
            on_file(added)
            of_file.append(added)
        results += of_file
        apart |= {each.source.id for each in of_file if each.source}
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
        readings = _read(path, limits)
        documents = [_document_or_failure(file, reading) for reading in readings]
    except OSError as error:
        yield _failed(shown, f"{path.name!r} cannot be opened: {error.strerror or error}.")
        return
    except (UnreadablePaper, CatalogueInvalid) as failure:
        yield _failed(shown, str(failure))
        return
    before = _before(papers, documents)
    results: list[Added] = []
    for document in documents:
        if isinstance(document, Document):
            with papers.home.locked("papers"):
                # Another process may have added the same file in the meantime.
                known = _held_already(papers, file)
                results.append(_unchanged(file, known) if known else _save(papers, file, document, apart))
        else:
            results.append(document)
        yield results[-1]
    if new := _new_version(file, readings, results, before):
        yield from _dropped(papers, file, new, apart)


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


def _before(papers: Papers, documents: Iterable[Document | Added]) -> dict[SourceId, str]:
    """Ids of the papers that these may continue or repeat, with the SHA-256 of their files."""
    read = [each for each in documents if isinstance(each, Document)]
    wanted = {trait for each in read for trait in (*kinship(each.source), same_words(words_digest(each)))}
    return {each.source.id: each.source.sha256 for each in papers.sharing(wanted)}


def _held_already(papers: Papers, file: _File) -> Source | None:
    """The paper of this very file. One that a catalogue describes is not read anew without its description.

    A paper split from a pack does not count: others of the pack may have been taken out since.
    """
    return next(
        (
            each.source
            for each in papers.sharing([same_file(file.sha256)])
            if each.source.pages is None and each.made_from.startswith(file.made_from)
        ),
        None,
    )


def _failed(path: Path, reason: str) -> Added:
    return Added(path, "failed", message=" ".join(reason.split()))


def _unchanged(file: _File, known: Source) -> Added:
    message = f"the same file is already held as {known.filename!r}" if known.filename != file.name else ""
    return Added(file.shown, "unchanged", known, message)


def _save(papers: Papers, file: _File, document: Document, apart: Set[SourceId]) -> Added:
    earlier = earlier_of(papers, document, apart)
    if earlier is None and (same := said_already(papers, document)):
        return _duplicate(papers, file, same)
    returned = None if earlier else brought_back(papers, document, apart)
    earlier = earlier or returned
    document = with_source(document, id=earlier.source.id if earlier else free_id(papers, document.source.id))
    if earlier and words_digest(document) == words_digest(earlier):
        document = with_source(document, also_in=earlier.source.also_in)
    if earlier and not returned and with_source(document, supersedes=earlier.source.supersedes) == earlier:
        return _unchanged(file, earlier.source)  # a paper of a pack that is added again
    changed = earlier is None or said_by(document) != said_by(earlier)
    warnings = (*document.warnings, *near_duplicates(papers, document))
    source = papers.save(document, original=file.content, made_from=file.made_from)
    said = "; ".join([*(["back in the pack"] if returned else []), *warnings])
    if said:
        return Added(file.shown, "warned" if warnings else "updated", source, said)
    if not changed:
        return Added(file.shown, "unchanged", source, "the file is another, what it says is the same")
    return Added(file.shown, "updated" if earlier else "added", source)


def _duplicate(papers: Papers, file: _File, same: Source) -> Added:
    if same.pages and same.filename != file.name:
        papers.note_also(same.id, file.name)  # should its pack drop the paper, it stays
    said = f"duplicate: the same text is already held as {same.filename!r} ({same.id})"
    return Added(file.shown, "unchanged", same, said)


def _new_version(
    file: _File, readings: "Sequence[Reading]", results: Sequence[Added], before: Mapping[SourceId, str]
) -> NewVersion | None:
    """The file as it is held now; None where nothing of it is."""
    held = tuple(each.source for each in results if each.source)
    failed = [reading.item for reading, each in zip(readings, results, strict=True) if each.outcome == "failed"]
    unread = frozenset(chain(failed, *(reading.unread for reading in readings)))
    continued = frozenset(before[each.id] for each in held if each.id in before)
    return NewVersion(held, file.sha256, file.name, continued, unread) if held else None


def _dropped(papers: Papers, file: _File, new: NewVersion, apart: Set[SourceId]) -> tuple[Added, ...]:
    """What the file, a new version of a pack, no longer holds, put aside."""
    with papers.home.locked("papers"):
        beside = papers.sharing([same_file(new.sha256), same_filename(new.filename)])
        if not may_drop(new, [each.source for each in beside]):
            return ()
        gone = dropped(new, papers.sources(), papers.superseded(), apart=apart)
        return tuple(_put_aside(papers, file, new, each) for each in gone)


def _put_aside(papers: Papers, file: _File, new: NewVersion, gone: Source) -> Added:
    where = "no longer in the pack" if gone.sha256 != new.sha256 else "no longer a paper by itself in this file"
    if gone.also_in:
        return Added(file.shown, "unchanged", gone, f"{where}, but kept: {gone.also_in[0]!r} says the same")
    aside = papers.drop(gone.id, by=new.papers[0].id)
    said = f"{where}: {gone.title!r} is kept as superseded and not searched. Add it alone if it still counts"
    return Added(file.shown, "warned", aside, said)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
