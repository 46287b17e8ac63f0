"""Texts that were embedded before: their vectors are taken from the earlier builds, whatever has changed about these.

Each build keeps one file of what it uses, in its own folder: it goes when that folder goes, and a paper that is taken
out leaves no trace. Ids, recipes and the rest of the index may change or be damaged.
"""

import hashlib
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexes.embedding import Embedder

if TYPE_CHECKING:
    from numpy.typing import NDArray

REMEMBERED = "embedded.npz"
DIGEST_BYTES = 16  # of SHA-256: two of a million million texts share one with a chance of 1 in 10^15


@dataclass(slots=True)
class RememberingEmbedder:
    """Embeds a text that it does not know, once. Fulfils `Embedder`; of a text it holds a digest, never a word."""

    embedder: Embedder
    _known: "dict[bytes, NDArray[Any]]" = field(default_factory=dict)  # digest of a text, its vector as float32

    @property
    def fingerprint(self) -> str:
        """That of the embedder."""
        return self.embedder.fingerprint

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order. Raises what the embedder raises."""
        import numpy

        digests = [_digest(text) for text in texts]
        new = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in self._known}
        if new:
            vectors = numpy.asarray(self.embedder.embed(list(new.values())), dtype=numpy.float32)
            self._known.update(zip(new, vectors, strict=True))
        return [self._known[digest].tolist() for digest in digests]

    def keep(self, folder: Path, texts: Iterable[str]) -> None:
        """Write what is known of these texts, and nothing else, for the builds to come. Raises OSError."""
        import numpy

        used = sorted({digest for text in texts if (digest := _digest(text)) in self._known})
        digests = numpy.frombuffer(b"".join(used), dtype=numpy.uint8).reshape(-1, DIGEST_BYTES)
        vectors = numpy.asarray([self._known[digest] for digest in used], dtype=numpy.float32)
        numpy.savez(folder / REMEMBERED, digests=digests, vectors=vectors, model=numpy.asarray(self.fingerprint))


def remembering(embedder: Embedder, index: Path) -> RememberingEmbedder:
    """This embedder with all that the builds in this folder of the index have embedded by the same model."""
    found = RememberingEmbedder(embedder)
    for file in sorted(index.glob(f"made-*/{REMEMBERED}")):
        found._known.update(_read(file, embedder.fingerprint))
    return found


def _read(file: Path, fingerprint: str) -> "dict[bytes, NDArray[Any]]":
    """What a file remembers of this model; nothing where it is damaged, which its checksums tell."""
    import numpy

    try:
        with numpy.load(file, allow_pickle=False) as held:
            if str(held["model"]) != fingerprint:
                return {}
            return dict(zip((row.tobytes() for row in held["digests"]), held["vectors"], strict=True))
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return {}


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:DIGEST_BYTES]
