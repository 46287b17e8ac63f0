"""What is known of each paper held without keeping its text: enough to tell what a new file is."""

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from corpus.failures import HomeUnusable
from corpus.papers import SLUG, Document, Source, SourceId
from corpus.saving import document_from

Stamp = tuple[int, int, int]  # number, time of change and size of a file: it is read anew when they differ


@dataclass(frozen=True, slots=True)
class Record:
    """A paper held: what it is, and what it was made from."""

    source: Source
    made_from: str  # see `adding`
    words: str  # digest of its words in order: equal for the same text in two files


@dataclass(slots=True)
class Ledger:
    """The records of a folder of saved papers. Reads again what has changed since."""

    _records: dict[SourceId, Record] = field(default_factory=dict)
    _stamps: dict[SourceId, Stamp] = field(default_factory=dict)

    def of(self, folder: Path) -> tuple[Record, ...]:
        """The records, in id order. Raises HomeUnusable for a damaged paper."""
        found: dict[SourceId, Record] = {}
        stamps: dict[SourceId, Stamp] = {}
        for entry in files_in(folder):
            source_id = SourceId(entry.name.removesuffix(".json"))
            try:
                stamp = _stamp(entry.stat())
                known = self._records.get(source_id) if self._stamps.get(source_id) == stamp else None
                if known or SLUG.fullmatch(source_id):
                    found[source_id] = known or _record(Path(entry.path))
                    stamps[source_id] = stamp
            except FileNotFoundError:  # taken out by another process since they were listed
                continue
        self._records, self._stamps = found, stamps
        return tuple(found[source_id] for source_id in sorted(found))


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file. Raises FileNotFoundError."""
    return _stamp(path.stat())


def files_in(folder: Path) -> tuple["os.DirEntry[str]", ...]:
    """The saved papers of a folder, in no order; none where it is missing. Thousands are listed for each that comes."""
    try:
        with os.scandir(folder) as entries:
            return tuple(entry for entry in entries if entry.name.endswith(".json"))
    except FileNotFoundError:
        return ()


def words_digest(document: Document) -> str:
    """SHA-256 of the letters and figures of its text, in order; spacing, marks and line ends do not count."""
    texts = "".join(each.text for each in document.paragraphs).casefold()
    return hashlib.sha256(re.sub(r"[\W_]+", "", texts).encode()).hexdigest()


def parsed(path: Path, content: bytes) -> Document:
    """The document saved in a file. Raises HomeUnusable where it is damaged."""
    try:
        return document_from(content)
    except (ValueError, KeyError, TypeError) as error:
        raise HomeUnusable(
            f"the saved paper {str(path)!r} is damaged ({error}). Delete that file and add the paper again."
        ) from error


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_ino, status.st_mtime_ns, status.st_size


def _record(path: Path) -> Record:
    content = path.read_bytes()
    document = parsed(path, content)
    return Record(document.source, str(json.loads(content)["made_from"]), words_digest(document))
