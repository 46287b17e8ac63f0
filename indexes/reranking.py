"""A second opinion on the first of a ranking: a cross-encoder that reads the question and a paragraph together."""

import json
import math
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from indexes.embedding import sendable
from indexes.evidence import Evidence, ModelUnusable
from indexes.passages import context_of
from indexes.torch_model import in_short

# Paragraphs that are read again. An answer is drafted from twelve; each one more costs a run of the model.
READ_AGAIN = 20
NEXT = (
    "Set SCRUTINY_RERANKER to the name or folder of a sentence-transformers CrossEncoder with one output, or unset it."
)


class Reranker(Protocol):
    """Judges how well texts answer a question."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """The log odds that each text answers, in order."""
        ...


def reranked(question: str, evidence: Sequence[Evidence], reranker: Reranker) -> tuple[Evidence, ...]:
    """The same evidence with the first `READ_AGAIN` in the order of both opinions; the rest stay behind them.

    The learned score is a likelihood and the model's a log odds, so the mean of log score and log odds is the geometric
    mean of two odds: a logarithmic opinion pool (Genest and Zidek 1986) of equal weights, since nothing here says who
    is right more often. Scores are the pooled odds against those of the first one, 0 to 1, and the sentences of a
    paragraph move with it. Raises ModelUnusable.
    """
    first, rest = evidence[:READ_AGAIN], evidence[READ_AGAIN:]
    if not first:
        return ()
    odds = reranker.scores(question, [f"{context_of(each.paragraph)}: {each.paragraph.text}" for each in first])
    pooled = [(_log(each.score) + its) / 2 for each, its in zip(first, odds, strict=True)]
    best = max(pooled)
    moved = [_moved(each, to=its - best) for each, its in zip(first, pooled, strict=True)]
    ordered = sorted(moved, key=lambda each: -each.score)  # equal ones keep their order
    behind = min(pooled) - best - _log(first[-1].score)
    whole = (*ordered, *(_moved(each, to=_log(each.score) + behind) for each in rest))
    return tuple(replace(each, rank=rank) for rank, each in enumerate(whole, start=1))


def _moved(evidence: Evidence, *, to: float) -> Evidence:
    """The evidence with another log score, and its sentences as much better or worse."""
    by = to - _log(evidence.score)
    matches = tuple(replace(each, score=each.score + by) for each in evidence.matches)
    return replace(evidence, score=math.exp(to), matches=matches)


def _log(score: float) -> float:
    # A likelihood may be too small for a number; its logarithm must be one.
    return math.log(max(score, sys.float_info.min))


@dataclass(slots=True)
class CrossEncoding:
    """A sentence-transformers CrossEncoder in a folder, loaded at the first use, safe to share among threads."""

    folder: Path
    _model: Any = None
    _lock: Any = field(default_factory=Lock, repr=False)

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """The model's output before any squashing, one for each text. Raises ModelUnusable."""
        with self._lock:
            self._model = self._model or _loaded(self.folder)
            pairs = [(sendable(question), sendable(text)) for text in texts]
            found = self._model.predict(pairs, activation_fn=lambda logits: logits, show_progress_bar=False)
        scores = [float(each) for each in found]
        if not all(math.isfinite(each) for each in scores):
            raise ModelUnusable(f"the reranking model in {str(self.folder)!r} gives what is no number. {NEXT}")
        return scores


def reranker_for(model: str) -> Reranker | None:
    """The reranker that a setting names, none for an empty one. Raises ModelUnusable; loads no weights yet."""
    return _reranker_in(_folder_of(model)) if model else None


@cache
def _reranker_in(folder: Path) -> CrossEncoding:
    return CrossEncoding(folder)


def _folder_of(model: str) -> Path:
    if Path(model).is_dir():
        return Path(model).resolve()
    try:
        from huggingface_hub import snapshot_download

        return Path(snapshot_download(model))
    except Exception as error:  # the hub's failures share no base: offline, no such name, no access
        raise ModelUnusable(
            f"the reranking model {model!r} is no folder and cannot be fetched ({type(error).__name__}). {NEXT}"
        ) from error


def _loaded(folder: Path) -> Any:
    # A model in a folder needs no hub: say so before the libraries look for one.
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1", TOKENIZERS_PARALLELISM="false")
    try:
        if not _is_cross_encoder(folder):
            raise ValueError("it is not trained to judge pairs of texts")
        from sentence_transformers import CrossEncoder
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]
        model = CrossEncoder(str(folder), device="cpu", local_files_only=True)
        if model.config.num_labels != 1:
            raise ValueError(f"it has {model.config.num_labels} outputs")
    except Exception as error:  # whatever damaged files make the libraries raise
        raise ModelUnusable(
            f"the reranking model in {str(folder)!r} cannot be loaded ({in_short(error)}). {NEXT}"
        ) from error
    return model


def _is_cross_encoder(folder: Path) -> bool:
    """Whether its files say so: an embedding model would be loaded too, with an output made up at random."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return any(name.endswith("ForSequenceClassification") for name in config.get("architectures") or ())
