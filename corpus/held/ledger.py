"""The saved papers of one folder: written, taken out, and found by what they share without keeping their text."""

import os
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from corpus.held.kept import SETTLED
from corpus.held.records import Record, Stamp, files_in, record_for, record_of, stamp_of
from corpus.held.saving import json_of
from corpus.held.versions import Trait, traits
from corpus.home import replace_file
from corpus.papers import SLUG, Document, Source, SourceId


@dataclass(slots=True)
class Ledger:
    """The records of a folder, read again where a file has changed since. Threads may share it.

    A paper that is written or taken out here costs the same however many others there are: what is known of them
    stays known for as long as the folder bears the time that it was given then. Another process that changes the
    folder gives it another time.
    """

    folder: Path
    _records: dict[SourceId, Record] = field(default_factory=dict)
    _stamps: dict[SourceId, Stamp] = field(default_factory=dict)
    _sharing: dict[Trait, set[SourceId]] = field(default_factory=dict)
    _sorted: tuple[Record, ...] | None = None
    _sources: tuple[Source, ...] | None = None  # asked for ten times with every question
    _time: int = 0  # of the folder when all of it was known, in nanoseconds; 0 where it has to be looked at again
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def all(self) -> tuple[Record, ...]:
        """Every record, in id order. Raises HomeUnusable for a damaged paper."""
        with self._lock:
            self._look()
            if self._sorted is None:
                self._sorted = tuple(self._records[source_id] for source_id in sorted(self._records))
            return self._sorted

    def sources(self) -> tuple[Source, ...]:
        """The source of every record, in id order. Raises HomeUnusable for a damaged paper."""
        with self._lock:
            records = self.all()
            if self._sources is None:
                self._sources = tuple(record.source for record in records)
            return self._sources

    def get(self, source_id: SourceId) -> Record | None:
        """The record of one paper. Raises HomeUnusable for a damaged paper."""
        with self._lock:
            self._look()
            return self._records.get(source_id)

    def sharing(self, wanted: Iterable[Trait]) -> tuple[Record, ...]:
        """The records that have any of these traits, in id order. Raises HomeUnusable for a damaged paper."""
        with self._lock:
            self._look()
            found = {source_id for trait in wanted for source_id in self._sharing.get(trait, ())}
            return tuple(self._records[source_id] for source_id in sorted(found))

    def write(self, document: Document, *, made_from: str) -> None:
        """Keep a document in the place of the one with its id. Call it alone among processes. Raises HomeUnusable."""
        source_id = document.source.id
        with self._lock:
            self._look()
            path = self.folder / f"{source_id}.json"
            replace_file(path, json_of(document, made_from=made_from))
            self._note(source_id, record_for(document, made_from=made_from), stamp_of(path))
            self._time = _given_time(self.folder)

    def delete(self, source_id: SourceId) -> None:
        """Take a document out. Call it alone among processes. Raises FileNotFoundError, HomeUnusable."""
        with self._lock:
            self._look()
            (self.folder / f"{source_id}.json").unlink()
            self._forget(source_id)
            self._time = _given_time(self.folder)

    def _look(self) -> None:
        """Read what has changed since the folder was last known."""
        now, changed = time.time_ns(), _time_of(self.folder)
        if changed and changed == self._time:
            return
        gone = set(self._records)
        for entry in files_in(self.folder):
            source_id = SourceId(entry.name.removesuffix(".json"))
            if not SLUG.fullmatch(source_id):
                continue
            try:
                stamp = stamp_of(entry)
                if self._stamps.get(source_id) != stamp:
                    self._note(source_id, record_of(Path(entry.path)), stamp)
                gone.discard(source_id)
            except FileNotFoundError:  # taken out by another process since they were listed
                continue
        for source_id in gone:
            self._forget(source_id)
        # What changes in the same step of the disk's clock would not be seen.
        self._time = changed if changed < now - SETTLED else 0

    def _note(self, source_id: SourceId, record: Record, stamp: Stamp) -> None:
        self._forget(source_id)
        self._records[source_id], self._stamps[source_id] = record, stamp
        for trait in _traits(record):
            self._sharing.setdefault(trait, set()).add(source_id)

    def _forget(self, source_id: SourceId) -> None:
        self._sorted = self._sources = None
        record = self._records.pop(source_id, None)
        self._stamps.pop(source_id, None)
        for trait in _traits(record) if record else ():
            self._sharing[trait].discard(source_id)
            if not self._sharing[trait]:
                del self._sharing[trait]


def _traits(record: Record) -> frozenset[Trait]:
    return traits(record.source, words=record.words, figures=record.figures)


def _time_of(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _given_time(folder: Path) -> int:
    """The time that a folder was given now, finer than a system's own clock for files, so that no other change has it.

    0 where the disk does not count so finely or the folder is somebody else's.
    """
    now = time.time_ns() // 100 * 100  # NTFS counts in steps of 100 ns
    try:
        os.utime(folder, ns=(now, now))
    except OSError:
        return 0
    return now if _time_of(folder) == now else 0
