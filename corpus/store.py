"""The papers held: saved, found again and taken out, one JSON file each."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from corpus.failures import HomeUnusable, NotHeld
from corpus.home import Home, replace_file
from corpus.papers import SLUG, Document, Paragraph, ParagraphId, Source, SourceId
from corpus.saving import document_from, json_of


@dataclass(frozen=True, slots=True)
class _Held:
    """A document as it was last read from disk."""

    stamp: tuple[int, int, int]  # number, time of change and size of the file: re-read when they differ
    digest: str
    document: Document
    by_id: dict[ParagraphId, Paragraph]


@dataclass(frozen=True, slots=True)
class Papers:
    """Every document of a home. Reads what is on disk now; keeps what it has read."""

    home: Home
    _read: dict[SourceId, _Held] = field(default_factory=dict, repr=False, compare=False)

    def ids(self) -> tuple[SourceId, ...]:
        """Ids of the papers held, in order."""
        names = (path.stem for path in self.home.papers.glob("*.json"))
        return tuple(sorted(SourceId(name) for name in names if SLUG.fullmatch(name)))

    def documents(self) -> tuple[Document, ...]:
        """Every document, in id order."""
        return tuple(held.document for held in self._all())

    def sources(self) -> tuple[Source, ...]:
        """What is held, in id order."""
        return tuple(document.source for document in self.documents())

    def document(self, source_id: str) -> Document:
        """One document. Raises NotHeld."""
        return self._held(SourceId(source_id)).document

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """One paragraph. Raises NotHeld."""
        held = self._held(SourceId(paragraph_id.partition(":")[0]))
        try:
            return held.by_id[ParagraphId(paragraph_id)]
        except KeyError:
            raise NotHeld(
                f"no paragraph {paragraph_id!r} is held. "
                f"`python -m corpus show {held.document.source.id}` lists those of its paper."
            ) from None

    def original(self, source_id: str) -> Path | None:
        """The file as it was added, where it is still there."""
        source = self.document(source_id).source
        path = self.home.originals / original_name(source)
        return path if path.is_file() else None

    def digests(self) -> tuple[tuple[SourceId, str], ...]:
        """Id and digest of each document as it is on disk, in id order."""
        return tuple((held.document.source.id, held.digest) for held in self._all())

    def fingerprint(self) -> str:
        """SHA-256 over all documents: equal exactly when the papers are."""
        return hashlib.sha256(json.dumps(self.digests()).encode()).hexdigest()

    def made_from(self, source_id: str) -> str | None:
        """What a held document was made from (see `adding`), None where it is not held."""
        path = self._path(SourceId(source_id))
        return json.loads(path.read_bytes())["made_from"] if path.is_file() else None

    def save(self, document: Document, *, original: bytes, made_from: str) -> None:
        """Keep a document and its file, in the place of an earlier version; call it alone. Raises HomeUnusable."""
        self._clear_partial()
        earlier = self._existing(document.source.id)
        file = self.home.originals / original_name(document.source)
        if not file.is_file():
            replace_file(file, original)
        replace_file(self._path(document.source.id), json_of(document, made_from=made_from))
        if earlier:
            self._drop_original(earlier)

    def remove(self, source_id: str) -> Source:
        """Take a paper out, with its file. Raises NotHeld."""
        source = self.document(source_id).source
        self._path(source.id).unlink()
        self._read.pop(source.id, None)
        self._drop_original(source)
        return source

    def _all(self) -> Iterator[_Held]:
        for source_id in self.ids():
            with suppress(NotHeld):  # taken out by another process since they were listed
                yield self._held(source_id)

    def _existing(self, source_id: SourceId) -> Source | None:
        return self.document(source_id).source if self._path(source_id).is_file() else None

    def _clear_partial(self) -> None:
        """Delete what a process that was killed while writing has left."""
        for folder in (self.home.papers, self.home.originals):
            for left in folder.glob(".*.part"):
                left.unlink(missing_ok=True)

    def _drop_original(self, gone: Source) -> None:
        name = original_name(gone)
        if all(original_name(source) != name for source in self.sources()):
            (self.home.originals / name).unlink(missing_ok=True)

    def _path(self, source_id: SourceId) -> Path:
        return self.home.papers / f"{source_id}.json"

    def _held(self, source_id: SourceId) -> _Held:
        path = self._path(source_id)
        try:
            if not (SLUG.fullmatch(source_id) and os.path.isfile(path)):  # false, too, for a name that is too long
                raise FileNotFoundError
            status = path.stat()
            stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
            known = self._read.get(source_id)
            if known and known.stamp == stamp:
                return known
            held = _read_held(path, stamp)
        except FileNotFoundError:
            raise NotHeld(f"no paper {source_id!r} is held. `python -m corpus list` names those that are.") from None
        self._read[source_id] = held
        return held


def original_name(source: Source) -> str:
    """Name of a paper's file among the originals."""
    return source.sha256 + Path(source.filename).suffix.lower()


def _read_held(path: Path, stamp: tuple[int, int, int]) -> _Held:
    content = path.read_bytes()
    try:
        document = document_from(content)
    except (ValueError, KeyError, TypeError) as error:
        raise HomeUnusable(
            f"the saved paper {str(path)!r} is damaged ({error}). Delete that file and add the paper again."
        ) from error
    by_id = {paragraph.id: paragraph for paragraph in document.paragraphs}
    return _Held(stamp, hashlib.sha256(content).hexdigest(), document, by_id)
