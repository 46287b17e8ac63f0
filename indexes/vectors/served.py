"""Vectors on a Chroma server that several processes share: the door to Chroma over HTTP."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from corpus import Home, ScrutinyError, replace_file
from indexes.evidence import PassageId
from indexes.vectors.collection import HNSW, Nearness, Vectors, VectorsUnusable
from indexes.vectors.widening import widened

# Servers of this version speak the protocol of the client that is installed.
VERSION = "1."
CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 300.0  # listing the ids of a million passages takes some ten seconds


class ServerUnreachable(ScrutinyError):
    """The Chroma server of the settings does not answer, or not as one does."""


@dataclass(slots=True)
class Known:
    """Vectors of one index in a collection that also holds passages of the index before it and of the one to come."""

    _vectors: Nearness
    _knows: Callable[[PassageId], bool]

    def nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        """The nearest passages of this index. More are asked for as long as strange ones are among them."""
        return widened(lambda asked: self._vectors.nearest(vector, limit=asked), self._knows, limit=limit)

    def close(self) -> None:
        """Release the connection."""
        self._vectors.close()


def collections_of(home: Home) -> str:
    """How the names of this home's collections begin: with an id that is drawn once and kept. Raises HomeUnusable."""
    kept = home.path / "chroma.id"
    if not kept.is_file():
        replace_file(kept, uuid4().hex.encode())
    return f"scrutiny-{kept.read_text(encoding='utf-8').strip()}-"


def collection_of(home: Home, *, recipe: int, model_fingerprint: str) -> str:
    """The name of the collection of this home, recipe and model. Raises HomeUnusable."""
    return f"{collections_of(home)}{recipe}-{hashlib.sha256(model_fingerprint.encode()).hexdigest()[:12]}"


def make_collection(address: str, name: str) -> Vectors:
    """The collection of this name, made where it is missing. Raises ServerUnreachable, as all it does."""
    return _opened(
        address,
        lambda client: client.get_or_create_collection(name, configuration={"hnsw": HNSW}, embedding_function=None),
    )


def open_collection(address: str, name: str, *, passages: int) -> Vectors:
    """The collection of this name. Raises VectorsUnusable where it is missing or holds fewer passages."""
    vectors = _opened(address, lambda client: client.get_collection(name, embedding_function=None))
    if vectors.count() < passages:
        vectors.close()
        raise VectorsUnusable(f"the Chroma server at {address!r} does not hold the {passages} passages written to it")
    return vectors


def drop_collections(address: str, beginning: str, *, keep: str = "") -> None:
    """Delete the collections whose names begin like this, but for one."""
    client, failures = _connected(address)
    with failures():
        for collection in client.list_collections():
            if collection.name.startswith(beginning) and collection.name != keep:
                client.delete_collection(collection.name)
        client.close()


def _opened(address: str, collection: Callable[[Any], Any]) -> Vectors:
    client, failures = _connected(address)
    try:
        with failures():
            return Vectors(client, collection(client), failures, client.close)
    except (ServerUnreachable, VectorsUnusable):
        client.close()
        raise


def _connected(address: str) -> tuple[Any, Callable[[], AbstractContextManager[None]]]:
    import chromadb
    import httpx
    from chromadb.config import Settings as ChromaSettings

    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        raise ServerUnreachable(
            f"SCRUTINY_CHROMA cannot be {address!r}. Give the address of a Chroma server, as http://127.0.0.1:8000."
        )
    secure = parts.scheme == "https"
    failures = partial(_failures, address)
    with failures():
        # Asked first, since Chroma's own client waits for ever for a server that accepts and does not answer.
        answer = httpx.get(f"{address.rstrip('/')}/api/v2/version", timeout=CONNECT_SECONDS, verify=secure)
        version = str(answer.json()) if answer.is_success else "unknown"
        if not version.startswith(VERSION):
            raise ValueError(f"its version is {version}, not {VERSION}x")
        client: Any = chromadb.HttpClient(
            host=parts.hostname,
            port=parts.port or (443 if secure else 80),
            ssl=secure,
            # Without this the client reads every certificate of the system, for 50 ms, also where none is asked for.
            settings=ChromaSettings(anonymized_telemetry=False, chroma_server_ssl_verify=secure),
        )
        client._server._session.timeout = httpx.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS)
    return client, failures


@contextmanager
def _failures(address: str) -> Iterator[None]:
    """What Chroma raises where a collection is missing, as VectorsUnusable; all else as ServerUnreachable."""
    from chromadb.errors import NotFoundError

    try:
        yield
    except NotFoundError as error:
        raise VectorsUnusable(f"the Chroma server at {address!r} does not hold it") from error
    except Exception as error:  # Chroma's client raises plain Exception for an answer that it does not know
        reason = (str(error) or type(error).__name__).partition("\n")[0][:200]
        raise ServerUnreachable(
            f"the Chroma server at {address!r} cannot be used ({reason}). Start it with `chroma run`, or mend or unset "
            "SCRUTINY_CHROMA, and try again; nothing is lost."
        ) from error
