"""The papers held: saved, found again and taken out, one JSON file each, earlier versions beside them."""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from corpus.failures import NotHeld
from corpus.held.kept import Kept
from corpus.held.ledger import Ledger
from corpus.held.records import Record, Stamp, files_in, parsed, stamp_of
from corpus.held.versions import Trait, id_before, put_aside, put_back, same_file, with_source, words_digest
from corpus.home import Home, replace_file
from corpus.papers import SLUG, Document, Paragraph, ParagraphId, Source, SourceId

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class _Held:
    """A document as it was last read from disk."""

    path: Path
    stamp: Stamp
    document: Document
    by_id: dict[ParagraphId, Paragraph]

    def is_current(self) -> bool:
        """Whether the file is as it was."""
        with suppress(FileNotFoundError):
            return stamp_of(self.path) == self.stamp
        return False


@dataclass(frozen=True, slots=True)
class Papers:
    """Every document of a home. Reads what is on disk now; keeps what it has read."""

    home: Home
    _read: dict[SourceId, _Held] = field(default_factory=dict, repr=False, compare=False)
    _ledger: Ledger = field(init=False, repr=False, compare=False)
    _superseded: Ledger = field(init=False, repr=False, compare=False)
    _hashes: dict[SourceId, tuple[Stamp, str]] = field(default_factory=dict, repr=False, compare=False)
    _digests: Kept[tuple[tuple[SourceId, str], ...]] = field(default_factory=Kept, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ledger", Ledger(self.home.papers))
        object.__setattr__(self, "_superseded", Ledger(self.home.superseded))

    def ids(self) -> tuple[SourceId, ...]:
        """Ids of the papers held, in order."""
        return _ids_in(self.home.papers)

    def documents(self) -> tuple[Document, ...]:
        """Every document, in id order."""
        return tuple(self._each(lambda source_id: self._held(source_id).document))

    def sources(self) -> tuple[Source, ...]:
        """What is held, in id order."""
        return self._ledger.sources()

    def records(self) -> tuple[Record, ...]:
        """What is held, in id order, with what it was made from; no text is kept in memory for it."""
        return self._ledger.all()

    def record(self, source_id: SourceId) -> Record | None:
        """What is known of one paper; None where it is not held."""
        return self._ledger.get(source_id)

    def sharing(self, wanted: Iterable[Trait]) -> tuple[Record, ...]:
        """What is held that has any of these traits, in id order: found at once, however many papers there are."""
        return self._ledger.sharing(wanted)

    def superseded(self) -> tuple[Source, ...]:
        """Earlier versions of papers held, in id order. They are kept to be looked up, and are not searched."""
        return self._superseded.sources()

    def document(self, source_id: str) -> Document:
        """One document, an earlier version too. Raises NotHeld."""
        earlier = self._earlier_path(SourceId(source_id))
        return _saved(earlier) if earlier else self._held(SourceId(source_id)).document

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """One paragraph of a paper as it is held now. Raises NotHeld."""
        held = self._held(SourceId(paragraph_id.partition(":")[0]))
        try:
            return held.by_id[ParagraphId(paragraph_id)]
        except KeyError:
            raise NotHeld(
                f"no paragraph {paragraph_id!r} is held. "
                f"`python -m corpus show {held.document.source.id}` lists those of its paper."
            ) from None

    def as_cited(self, paragraph_id: str) -> Paragraph:
        """One paragraph, in an earlier version of its paper where the paper no longer says it. Raises NotHeld."""
        source_id, _, text = paragraph_id.partition(":")
        try:
            return self.paragraph(paragraph_id)
        except NotHeld:
            earlier = [
                source
                for source in self.superseded()
                if source_id in (source.id, source.superseded_by, id_before(source.id))
            ]
            for document in (self.document(source.id) for source in earlier):
                for paragraph in document.paragraphs:
                    if paragraph.id.partition(":")[2] == text:
                        return paragraph
            raise

    def original(self, source_id: str) -> Path | None:
        """The file as it was added, where it is still there."""
        source = self.document(source_id).source
        path = self.home.originals / original_name(source)
        return path if path.is_file() else None

    def digests(self) -> tuple[tuple[SourceId, str], ...]:
        """Id and digest of each document as it is on disk, in id order."""
        return self._digests.of(
            self.home.papers, lambda: tuple(self._each(lambda source_id: (source_id, self._digest(source_id))))
        )

    def fingerprint(self) -> str:
        """SHA-256 over all documents: equal exactly when the papers are."""
        return hashlib.sha256(json.dumps(self.digests()).encode()).hexdigest()

    def clear_partial(self) -> None:
        """Delete what a process that was killed while writing has left. Call it alone among processes."""
        for folder in (self.home.papers, self.home.superseded, self.home.originals):
            for left in folder.glob(".*.part"):
                left.unlink(missing_ok=True)

    def save(self, document: Document, *, original: bytes, made_from: str) -> Source:
        """Keep a document and its file; an earlier version, of another file, is kept as superseded.

        Call it alone among processes. Raises HomeUnusable.
        """
        earlier = self._existing(document.source.id)
        file = self.home.originals / original_name(document.source)
        if not file.is_file():
            replace_file(file, original)
        if earlier:
            document = self._superseding(document, earlier)
        self._ledger.write(document, made_from=made_from)
        if earlier:
            self._drop_originals([earlier.source])
        return document.source

    def note_also(self, source_id: SourceId, filename: str) -> None:
        """Note that a paper of a pack was added in another file too. Call it alone among processes. Raises NotHeld."""
        record = self.record(source_id)
        document = self.document(source_id)
        names = document.source.also_in
        if record and filename not in names:
            self._ledger.write(with_source(document, also_in=(*names, filename)), made_from=record.made_from)

    def drop(self, source_id: SourceId, *, by: SourceId) -> Source:
        """Keep a paper as superseded, with its earlier versions, that a pack no longer holds; the source as kept.

        `by` is a paper of that pack. Call it alone among processes. Raises NotHeld, HomeUnusable.
        """
        aside = put_aside(self._held(source_id).document, by=by)
        for each in self._earlier_of(source_id):
            self._name_successor(each, by)
        self._superseded.write(aside, made_from="")
        self._ledger.delete(source_id)
        self._read.pop(source_id, None)
        return aside.source

    def bring_back(self, aside_id: SourceId) -> Document:
        """Hold a paper again that a pack no longer held. Call it alone among processes. Raises NotHeld, HomeUnusable.

        Nobody else may have its id: the caller sees to that.
        """
        document = put_back(self.document(aside_id))
        source_id = document.source.id
        self._ledger.write(document, made_from="")
        self._superseded.delete(aside_id)
        for each in self.superseded():
            if id_before(each.id) == source_id:
                self._name_successor(each, source_id)
        return document

    def remove(self, source_id: str) -> Source:
        """Take a paper out, with its earlier versions and their files, or an earlier version alone. Raises NotHeld.

        What was dropped from its pack stays as long as another paper of that pack is held.
        """
        source = self.document(source_id).source
        gone = [source]
        for each in [each for each in self.superseded() if each.superseded_by == source.id]:
            heir = None if id_before(each.id) == source.id else self._beside(source)
            if heir:
                self._name_successor(each, heir)
            else:
                gone.append(each)
        for each in gone:
            (self._superseded if self._earlier_path(each.id) else self._ledger).delete(each.id)
            self._read.pop(each.id, None)
        self._drop_originals(gone)
        return source

    def _earlier_of(self, source_id: SourceId) -> list[Source]:
        return [each for each in self.superseded() if each.superseded_by == source_id == id_before(each.id)]

    def _beside(self, source: Source) -> SourceId | None:
        """Another paper of the same pack."""
        of_file = self.sharing([same_file(source.sha256)])
        return next((each.source.id for each in of_file if each.source.id != source.id), None)

    def _name_successor(self, earlier: Source, by: SourceId) -> None:
        named = with_source(_saved(self.home.superseded / f"{earlier.id}.json"), superseded_by=by)
        self._superseded.write(named, made_from="")

    def _superseding(self, document: Document, earlier: Document) -> Document:
        """The document, naming the version before it, which is put aside."""
        before = earlier.source
        if words_digest(earlier) == words_digest(document) or before.sha256 == document.source.sha256:
            # The same words in another file, or the same file read anew: nothing was changed that could be cited.
            return with_source(document, supersedes=before.supersedes)
        aside = put_aside(earlier, by=before.id)
        self._superseded.write(aside, made_from="")
        return with_source(document, supersedes=aside.source.id)

    def _each(self, of: Callable[[SourceId], Found]) -> Iterator[Found]:
        for source_id in self.ids():
            with suppress(NotHeld, FileNotFoundError):  # taken out by another process since they were listed
                yield of(source_id)

    def _digest(self, source_id: SourceId) -> str:
        """Digest of a paper's file. Its text is not read for it: a large home would take seconds, and memory."""
        path = self._path(source_id)
        stamp = stamp_of(path)
        known = self._hashes.get(source_id)
        if known is None or known[0] != stamp:
            known = self._hashes[source_id] = (stamp, hashlib.sha256(path.read_bytes()).hexdigest())
        return known[1]

    def _existing(self, source_id: SourceId) -> Document | None:
        return _saved(self._path(source_id)) if self._path(source_id).is_file() else None

    def _drop_originals(self, gone: Sequence[Source]) -> None:
        """Delete the files of these sources that no paper or earlier version is made from."""
        of_files = [same_file(source.sha256) for source in gone]
        kept = {original_name(each.source) for each in (*self.sharing(of_files), *self._superseded.sharing(of_files))}
        for name in {original_name(source) for source in gone} - kept:
            (self.home.originals / name).unlink(missing_ok=True)

    def _path(self, source_id: SourceId) -> Path:
        return self.home.papers / f"{source_id}.json"

    def _earlier_path(self, source_id: SourceId) -> Path | None:
        path = self.home.superseded / f"{source_id}.json"
        return path if SLUG.fullmatch(source_id) and os.path.isfile(path) else None

    def _held(self, source_id: SourceId) -> _Held:
        known = self._read.get(source_id)
        if known and known.is_current():  # as nearly always, and each search asks thirty times
            return known
        path = self._path(source_id)
        try:
            if not (SLUG.fullmatch(source_id) and os.path.isfile(path)):  # false, too, for a name that is too long
                raise FileNotFoundError
            held = _read_held(path, stamp_of(path))
        except FileNotFoundError:
            raise NotHeld(f"no paper {source_id!r} is held. `python -m corpus list` names those that are.") from None
        self._read[source_id] = held
        return held


def original_name(source: Source) -> str:
    """Name of a paper's file among the originals."""
    return source.sha256 + Path(source.filename).suffix.lower()


def _saved(path: Path) -> Document:
    return parsed(path, path.read_bytes())


def _ids_in(folder: Path) -> tuple[SourceId, ...]:
    names = (entry.name.removesuffix(".json") for entry in files_in(folder))
    return tuple(sorted(SourceId(name) for name in names if SLUG.fullmatch(name)))


def _read_held(path: Path, stamp: Stamp) -> _Held:
    content = path.read_bytes()
    document = parsed(path, content)
    by_id = {paragraph.id: paragraph for paragraph in document.paragraphs}
    return _Held(path, stamp, document, by_id)
