"""Vectors in a folder of one's own: the door to Chroma that needs no server."""

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from indexes.vectors.collection import HNSW, HNSW_OF_MANY, MANY, Vectors, VectorsUnusable
from indexes.vectors.erasing import DATABASE

COLLECTION = "passages"
# Where Chroma 1.5 keeps the number of changes after which it writes its graph.
THRESHOLD = re.compile(r'("sync_threshold":\s*)\d+')


def new_vectors(folder: Path, *, changes: int = 1, passages: int = 0) -> Vectors:
    """An empty collection, for so many passages, in a folder that is not there yet. Raises OSError.

    Its graph is written to disk whenever so many passages have been added or removed since the last time. The last of
    them have to bring it about: a reader has to rebuild what is missing of the graph, and rewrites the files.
    """
    folder.mkdir(parents=True)
    return _connected(folder, HNSW if passages <= MANY else HNSW_OF_MANY, changes=changes)


def open_vectors(folder: Path, *, passages: int) -> Vectors:
    """The collection in this folder. Raises VectorsUnusable where it does not hold that many passages.

    Chroma writes to what it opens. Where nothing can be written, as on a full disk or in a home that is read only,
    a copy in the folder for temporary files is opened instead.
    """
    if not (folder / DATABASE).is_file():
        raise VectorsUnusable(f"{str(folder / DATABASE)!r} is missing")
    if _count(folder / DATABASE) != passages:
        raise VectorsUnusable(f"{str(folder)!r} does not hold the {passages} passages that were written to it")
    try:
        return _connected(folder)
    except VectorsUnusable:
        return _opened_elsewhere(folder)


def copy_vectors(old: Path, new: Path, *, changes: int = 1) -> Vectors:
    """The same collection in a folder that is not there yet, while others may be opening the old. Raises OSError.

    `changes` as for new ones.
    """
    _copy(old, new)
    _tell(new / DATABASE, changes)
    return _connected(new)


def _count(database: Path) -> int:
    """Number of passages in the database of a collection. Chroma's own count takes a hundred times as long."""
    try:
        with closing(_read_only(database)) as connection:
            return int(connection.execute("SELECT count(*) FROM embeddings").fetchone()[0])
    except sqlite3.Error as error:
        raise VectorsUnusable(str(error)) from error


def _read_only(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)


def _copy(old: Path, new: Path) -> None:
    # No hard links: Chroma changes its files in place.
    shutil.copytree(old, new, ignore=shutil.ignore_patterns(f"{DATABASE}*"))
    # Opening a collection writes to its database: only SQLite copies that whole.
    try:
        with (
            closing(_read_only(old / DATABASE)) as source,
            closing(sqlite3.connect(new / DATABASE)) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise VectorsUnusable(str(error)) from error


def _tell(database: Path, changes: int) -> None:
    """Have a closed collection write its graph after so many changes.

    Chroma's own `modify` finds its database locked now and then, by another of its connections.
    """

    def told(schema: str) -> str:
        text, found = THRESHOLD.subn(rf"\g<1>{max(changes, 1)}", schema)
        if not found:
            raise ValueError("no collection says when it writes its graph")
        return text

    try:
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.create_function("told", 1, told)
            connection.execute("UPDATE collections SET schema_str = told(schema_str)")
    except sqlite3.Error as error:
        raise VectorsUnusable(f"{str(database)!r} cannot be changed ({error})") from error


def _opened_elsewhere(folder: Path) -> Vectors:
    place = tempfile.TemporaryDirectory(prefix="scrutiny-vectors-", ignore_cleanup_errors=True)
    copy = Path(place.name) / "vectors"
    _copy(folder, copy)
    return _connected(copy, then=place.cleanup)


def _connected(folder: Path, hnsw: Any = HNSW, *, changes: int = 1, then: Callable[[], None] = lambda: None) -> Vectors:
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings as ChromaSettings

    with _failures():
        try:
            client: Any = chromadb.PersistentClient(
                path=str(folder), settings=ChromaSettings(anonymized_telemetry=False)
            )
        except Exception:
            # Chroma would hand out the one that could not be started to whoever opens this folder again.
            SharedSystemClient._identifier_to_system.pop(str(folder), None)
            raise
        # What is said here counts for a new collection only.
        settings = hnsw | {"batch_size": 1, "sync_threshold": max(changes, 1)}
        collection = client.get_or_create_collection(
            COLLECTION, configuration={"hnsw": settings}, embedding_function=None
        )

    def close() -> None:
        client.close()
        then()

    return Vectors(client, collection, _failures, close)


@contextmanager
def _failures() -> Iterator[None]:
    """What Chroma raises on a damaged folder or a full disk, as VectorsUnusable."""
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, ValueError) as error:  # ValueError: its own database lacks what every one has
        raise VectorsUnusable(str(error)) from error
