"""Vectors on disk: the one door to Chroma, through llama-index's vector store."""

import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexes.evidence import PassageId

COLLECTION = "passages"
DATABASE = "chroma.sqlite3"
LENGTH_SIZE = 4  # bytes of a node's length, a float
# Write the graph to disk with every call: else a reader has to rebuild what is missing, and rewrites the files.
# The graph is built by chance: with Chroma's own 100 candidates, two builds of the same papers found other paragraphs
# for 13 of 230 questions. With 400 they find the same, and what an exact search finds (docs/log.md), in 0.1 ms more.
CANDIDATES = 400
HNSW: Any = {
    "space": "cosine",
    "sync_threshold": 1,
    "batch_size": 1,
    "ef_construction": CANDIDATES,
    "ef_search": CANDIDATES,
}
# Below the number of variables that SQLite takes in one statement.
TAKE_AT_ONCE = 1_000


class VectorsUnusable(OSError):
    """Chroma cannot read or write a folder of vectors."""


@dataclass(slots=True)
class Vectors:
    """An embedded Chroma collection of passage vectors. It holds ids and vectors, no text."""

    _client: Any
    _store: Any
    _place: "tempfile.TemporaryDirectory[str] | None" = None  # where a copy was opened

    def ids(self) -> set[PassageId]:
        """Every passage held. Raises VectorsUnusable, as all that follow."""
        with _failures():
            return set(self._store.client.get(include=[])["ids"])

    def count(self) -> int:
        """Number of passages held."""
        with _failures():
            return int(self._store.client.count())

    def add(self, ids: Sequence[PassageId], vectors: Sequence[list[float]]) -> None:
        """Keep unit vectors under their passages' ids."""
        from llama_index.core.schema import TextNode

        with _failures():
            self._store.add(
                [TextNode(id_=id_, text="", embedding=vector) for id_, vector in zip(ids, vectors, strict=True)]
            )

    def take(self, other: "Vectors", ids: Sequence[PassageId]) -> None:
        """Take over passages of another collection, their vectors as they are."""
        with _failures():
            for start in range(0, len(ids), TAKE_AT_ONCE):
                part = list(ids[start : start + TAKE_AT_ONCE])
                found = other._store.client.get(ids=part, include=["embeddings"])
                self._store.client.add(ids=found["ids"], embeddings=found["embeddings"])

    def nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        """Cosine similarity, -1 to 1, of the nearest passages, nearest first."""
        # The collection itself, since the store's own query rebuilds a node of every hit and turns distances into
        # exp(-distance).
        with _failures():
            found = self._store.client.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        return {id_: 1.0 - distance for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)}

    def close(self) -> None:
        """Release the files."""
        self._client.close()
        if self._place:
            self._place.cleanup()


def new_vectors(folder: Path) -> Vectors:
    """An empty collection in a folder that is not there yet. Raises OSError."""
    folder.mkdir(parents=True)
    return _connected(folder)


def open_vectors(folder: Path, *, passages: int) -> Vectors:
    """The collection in this folder. Raises VectorsUnusable where it does not hold that many passages.

    Chroma writes to what it opens. Where nothing can be written, as on a full disk or in a home that is read only,
    a copy in the folder for temporary files is opened instead.
    """
    if not (folder / DATABASE).is_file():
        raise VectorsUnusable(f"{str(folder / DATABASE)!r} is missing")
    try:
        vectors = _connected(folder)
    except VectorsUnusable:
        vectors = _opened_elsewhere(folder)
    if vectors.count() != passages:
        vectors.close()
        raise VectorsUnusable(f"{str(folder)!r} does not hold the {passages} passages that were written to it")
    return vectors


def copy_vectors(old: Path, new: Path) -> Vectors:
    """The same collection in a folder that is not there yet, while others may be opening the old. Raises OSError."""
    shutil.copytree(old, new, ignore=shutil.ignore_patterns(f"{DATABASE}*"))
    # Opening a collection writes to its database: only SQLite copies that whole.
    try:
        with (
            closing(sqlite3.connect(f"{(old / DATABASE).resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(new / DATABASE)) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise VectorsUnusable(str(error)) from error
    return _connected(new)


def blank_unused(folder: Path) -> None:
    """Fill the unused part of a closed folder with zeros. Raises OSError.

    Chroma makes room for a hundred nodes at once, and writes that room as it found it in memory: with pieces of other
    papers, also of those that were taken out.
    """
    for header in folder.glob("*/header.bin"):
        nodes, node_size = struct.unpack_from("<iQQQQ", header.read_bytes())[3:]
        for name, used in (("data_level0.bin", nodes * node_size), ("length.bin", nodes * LENGTH_SIZE)):
            file = header.with_name(name)
            content = file.read_bytes()
            if len(content) > used:
                file.write_bytes(content[:used].ljust(len(content), b"\0"))


def _opened_elsewhere(folder: Path) -> Vectors:
    place = tempfile.TemporaryDirectory(prefix="scrutiny-vectors-", ignore_cleanup_errors=True)
    vectors = copy_vectors(folder, Path(place.name) / "vectors")
    vectors._place = place
    return vectors


def _connected(folder: Path) -> Vectors:
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings as ChromaSettings
    from llama_index.vector_stores.chroma import ChromaVectorStore

    with _failures():
        try:
            client = chromadb.PersistentClient(path=str(folder), settings=ChromaSettings(anonymized_telemetry=False))
        except Exception:
            # Chroma would hand out the one that could not be started to whoever opens this folder again.
            SharedSystemClient._identifier_to_system.pop(str(folder), None)
            raise
        collection = client.get_or_create_collection(COLLECTION, configuration={"hnsw": HNSW}, embedding_function=None)
    return Vectors(client, ChromaVectorStore(chroma_collection=collection))


@contextmanager
def _failures() -> Iterator[None]:
    """What Chroma raises on a damaged folder or a full disk, as VectorsUnusable."""
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, ValueError) as error:  # ValueError: its own database lacks what every one has
        raise VectorsUnusable(str(error)) from error
