"""Vectors on disk: the one door to Chroma, through llama-index's vector store."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexes.evidence import PassageId

COLLECTION = "passages"


@dataclass(slots=True)
class Vectors:
    """An embedded Chroma collection of passage vectors. It holds ids and vectors, no text."""

    _client: Any
    _store: Any

    def ids(self) -> set[PassageId]:
        """Every passage held."""
        return set(self._store.client.get(include=[])["ids"])

    def add(self, ids: Sequence[PassageId], vectors: Sequence[list[float]]) -> None:
        """Keep unit vectors under their passages' ids."""
        from llama_index.core.schema import TextNode

        self._store.add(
            [TextNode(id_=id_, text="", embedding=vector) for id_, vector in zip(ids, vectors, strict=True)]
        )

    def remove(self, ids: Sequence[PassageId]) -> None:
        """Take passages out."""
        if ids:
            self._store.delete_nodes(list(ids))

    def nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        """Cosine similarity, -1 to 1, of the nearest passages, nearest first."""
        # The collection itself, since the store's own query rebuilds a node of every hit and turns distances into
        # exp(-distance).
        found = self._store.client.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        return {id_: 1.0 - distance for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)}

    def close(self) -> None:
        """Release the files."""
        self._client.close()


def open_vectors(folder: Path) -> Vectors:
    """The collection in this folder, made if missing."""
    import chromadb
    from chromadb.config import Settings as ChromaSettings
    from llama_index.vector_stores.chroma import ChromaVectorStore

    client = chromadb.PersistentClient(path=str(folder), settings=ChromaSettings(anonymized_telemetry=False))
    collection = client.get_or_create_collection(
        COLLECTION, configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
    )
    return Vectors(client, ChromaVectorStore(chroma_collection=collection))
