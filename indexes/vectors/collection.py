"""Vectors of passages in one Chroma collection, wherever it lies: ids and vectors, no text."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from indexes.evidence import PassageId

# The graph is built by chance: with Chroma's own 100 candidates, two builds of the same papers found other paragraphs
# for 13 of 230 questions. With 400 they find the same, and what an exact search finds (docs/log.md), in 0.1 ms more.
CANDIDATES = 400
HNSW: Any = {"space": "cosine", "ef_construction": CANDIDATES, "ef_search": CANDIDATES}
# Of so many passages a graph takes longer than all else: it is built with Chroma's own number, in less than half the
# time, and searched with as many candidates as others.
MANY = 100_000
HNSW_OF_MANY: Any = {"space": "cosine", "ef_search": CANDIDATES}
# Below the number of variables that SQLite takes in one statement.
TAKE_AT_ONCE = 1_000


class VectorsUnusable(OSError):
    """A collection cannot be read or written, or is not the one that was made."""


class Nearness(Protocol):
    """What a search needs of the vectors."""

    def nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        """Cosine similarity, -1 to 1, of the nearest passages, nearest first. Raises VectorsUnusable."""
        ...

    def close(self) -> None:
        """Release what is held open."""
        ...


@dataclass(frozen=True, slots=True)
class Undescribed:
    """A collection as llama-index's store adds to it, without what the store says of each node.

    That is five rows and an empty text a passage, none of which is ever read: most of the database, and half the time
    of adding.
    """

    collection: Any

    def add(self, *, ids: list[str], embeddings: list[list[float]], **_: object) -> None:
        """Keep vectors under their ids."""
        self.collection.add(ids=ids, embeddings=embeddings)


@dataclass(slots=True)
class Vectors:
    """A collection that is open. What Chroma raises is raised as what its place makes of it."""

    _client: Any
    _collection: Any
    _failures: Callable[[], AbstractContextManager[None]]
    _closing: Callable[[], object]

    def ids(self) -> set[PassageId]:
        """Every passage held."""
        with self._failures():
            return set(self._collection.get(include=[])["ids"])

    def count(self) -> int:
        """Number of passages held."""
        with self._failures():
            return int(self._collection.count())

    def dimension(self) -> int:
        """Numbers in a vector; 0 where none is held."""
        with self._failures():
            found = self._collection.get(limit=1, include=["embeddings"])["embeddings"]
        return len(found[0]) if len(found) else 0

    def add(self, ids: Sequence[PassageId], vectors: Sequence[list[float]]) -> None:
        """Keep unit vectors under their passages' ids."""
        from llama_index.core.schema import BaseNode, TextNode
        from llama_index.vector_stores.chroma import ChromaVectorStore

        nodes: list[BaseNode] = [
            TextNode(id_=id_, text="", embedding=vector) for id_, vector in zip(ids, vectors, strict=True)
        ]
        with self._failures():
            ChromaVectorStore(chroma_collection=Undescribed(self._collection)).add(nodes)

    def take(self, other: "Vectors", ids: Sequence[PassageId]) -> None:
        """Take over passages of another collection, their vectors as they are."""
        with self._failures():
            for start in range(0, len(ids), TAKE_AT_ONCE):
                part = list(ids[start : start + TAKE_AT_ONCE])
                found = other._collection.get(ids=part, include=["embeddings"])
                self._collection.add(ids=found["ids"], embeddings=found["embeddings"])

    def remove(self, ids: Sequence[PassageId]) -> None:
        """Hold these passages no longer. Their vectors stay in Chroma's files until they are erased there."""
        with self._failures():
            for start in range(0, len(ids), TAKE_AT_ONCE):
                self._collection.delete(ids=list(ids[start : start + TAKE_AT_ONCE]))

    def nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        """Cosine similarity, -1 to 1, of the nearest passages, nearest first."""
        # The collection itself, since the store's own query rebuilds a node of every hit and turns distances into
        # exp(-distance).
        with self._failures():
            found = self._collection.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        return {id_: 1.0 - distance for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)}

    def close(self) -> None:
        """Release what is held open."""
        self._closing()
