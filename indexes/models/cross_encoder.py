"""The one door to cross-encoders, models that read two texts together: which folder, loaded offline, run in turn."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from indexes.evidence import ModelUnusable
from indexes.models.embedding import sendable
from indexes.models.torch_model import in_short

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a cross-encoder is wanted for, as its failures say it."""

    name: str  # "reranking": the reranking model cannot be loaded
    next_step: str  # a sentence
    fault: Callable[[Mapping[int, str]], str | None]  # what makes a model with these labels unfit; None for a fit one


@dataclass(slots=True)
class CrossEncoder:
    """A sentence-transformers CrossEncoder in a folder, loaded at the first use, safe to share among threads."""

    folder: Path
    purpose: Purpose
    _model: Any = None
    _lock: Any = field(default_factory=Lock, repr=False)

    def load(self) -> None:
        """Load it now, where it is not yet. Raises ModelUnusable."""
        self._loaded()

    @property
    def labels(self) -> Mapping[int, str]:
        """What its outputs are called, by their places. Raises ModelUnusable."""
        labels: Mapping[int, str] = self._loaded().config.id2label
        return labels

    def outputs(self, pairs: Sequence[Pair]) -> list[list[float]]:
        """The outputs before any squashing, a row for each pair. Raises ModelUnusable."""
        model = self._loaded()
        sent = [(sendable(first), sendable(second)) for first, second in pairs]
        with self._lock:
            found = model.predict(sent, activation_fn=lambda logits: logits, show_progress_bar=False)
        rows: list[list[float]] = found.reshape(len(sent), -1).tolist()
        return rows

    def too_long(self, pair: Pair) -> int | None:
        """How many word pieces it reads, where the pair has more; None for one that it reads whole."""
        model = self._loaded()
        with self._lock:
            read = model.tokenizer(*map(sendable, pair), truncation=False, verbose=False)
        most: int | None = model.max_seq_length
        return most if most and len(read["input_ids"]) > most else None

    def _loaded(self) -> Any:
        with self._lock:
            self._model = self._model or _loaded(self.folder, self.purpose)
            return self._model


def _loaded(folder: Path, purpose: Purpose) -> Any:
    # A model in a folder needs no hub: say so before the libraries look for one.
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", TOKENIZERS_PARALLELISM="false")
    try:
        if not _is_classifier(folder):
            raise ValueError("it is not trained to judge pairs of texts")
        from sentence_transformers import CrossEncoder
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]
        model = CrossEncoder(str(folder), device="cpu", local_files_only=True)
        if fault := purpose.fault(model.config.id2label):
            raise ValueError(fault)
    except Exception as error:  # whatever damaged files make the libraries raise
        raise ModelUnusable(
            f"the {purpose.name} model in {str(folder)!r} cannot be loaded ({in_short(error)}). {purpose.next_step}"
        ) from error
    return model


def _is_classifier(folder: Path) -> bool:
    """Whether its files say so: an embedding model would be loaded too, with an output made up at random."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return any(name.endswith("ForSequenceClassification") for name in config.get("architectures") or ())
