"""The archive: every dated version of every original fetched, each with a record. Nothing in it is overwritten."""

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from corpus.home import Home, replace_file


@dataclass(frozen=True, slots=True)
class Record:
    """One version: where and when it was fetched, and what the server said of it."""

    id: str  # of the catalogue's entry
    file: str  # its name beside the record
    url: str
    final_url: str  # after redirects
    fetched_at: str  # ISO 8601, UTC
    etag: str | None
    last_modified: str | None
    content_type: str | None
    bytes: int
    sha256: str

    def __post_init__(self) -> None:
        if datetime.fromisoformat(self.fetched_at).tzinfo is None:
            raise ValueError(f"record of {self.file!r}: {self.fetched_at!r} has no time zone")
        if Path(self.file).name != self.file or self.file.startswith("."):
            raise ValueError(f"record of {self.id!r}: {self.file!r} is no file beside it")


def archive_folder(home: Home, original_id: str) -> Path:
    """Where the versions of one original lie."""
    return home.path / "archive" / original_id


def records(folder: Path) -> tuple[Record, ...]:
    """The records of an original that can be read, oldest first."""
    found = (record for path in record_files(folder) if (record := _read(path)))
    return tuple(sorted(found, key=lambda record: (record.fetched_at, record.file)))


def record_files(folder: Path) -> tuple[Path, ...]:
    """The files that records are in, in name order."""
    return tuple(path for path in sorted(folder.glob("*.json")) if not path.name.startswith("."))


def latest(folder: Path) -> Record | None:
    """The newest version whose file is still as it was fetched."""
    return next((each for each in reversed(records(folder)) if is_whole(folder, each)), None)


def is_whole(folder: Path, record: Record) -> bool:
    """Whether a version's file is there and is what was fetched."""
    path = folder / record.file
    return path.is_file() and path.stat().st_size == record.bytes and sha256_of(path) == record.sha256


def keep(folder: Path, fetched: Path, *, suffix: str, **facts: Any) -> Record:
    """Move a file into the archive, beside the versions before it, then write its record.

    Its name is the day it was fetched and the start of its SHA-256; `facts` are the other fields of the record.
    """
    sha256 = sha256_of(fetched)
    stem = f"{facts['fetched_at'][:10]}-{sha256[:8]}"
    # The same content twice in a day, with another in between, is three versions.
    names = chain([stem], (f"{stem}-{n}" for n in count(2)))
    name = next(each for each in names if not _taken(folder, each, suffix, sha256))
    path = folder / f"{name}{suffix}"
    record = Record(file=path.name, bytes=fetched.stat().st_size, sha256=sha256, **facts)
    os.replace(fetched, path)
    replace_file(path.with_suffix(".json"), json.dumps(asdict(record), ensure_ascii=False, indent=1).encode())
    return record


def record_from(content: bytes) -> Record:
    """The record that `keep` wrote. Raises ValueError or TypeError on anything else."""
    data = json.loads(content)
    if not isinstance(data, dict):
        raise ValueError("it is not a record")
    return Record(**data)


def forget_archived(home: Home, original_id: str) -> None:
    """Delete every version of an original, with what has come of an unfinished download."""
    shutil.rmtree(archive_folder(home, original_id), ignore_errors=True)


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _taken(folder: Path, name: str, suffix: str, sha256: str) -> bool:
    """Whether a version has this name. A file that lost its record to a crash is this very file, or is not touched."""
    file = folder / f"{name}{suffix}"
    if (folder / f"{name}.json").exists():
        return True
    return file.exists() and sha256_of(file) != sha256


def _read(path: Path) -> Record | None:
    try:
        return record_from(path.read_bytes())
    except (OSError, ValueError, TypeError):
        return None  # `python -m corpus check` names it; fetching goes on as if the version were not there
