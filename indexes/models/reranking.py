"""A second opinion on the first of a ranking: a cross-encoder that reads the question and a paragraph together."""

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Protocol

from indexes.evidence import Evidence, ModelUnusable
from indexes.models.cross_encoder import CrossEncoder, Purpose
from indexes.models.model_folders import model_folder
from indexes.models.passages import in_its_place

# Paragraphs that are read again. An answer is drafted from twelve; each one more costs a run of the model.
READ_AGAIN = 20
NEXT = (
    "Set SCRUTINY_RERANKER to the name or folder of a sentence-transformers CrossEncoder with one output, or unset it."
)


def _fault_of(labels: Mapping[int, str]) -> str | None:
    return None if len(labels) == 1 else f"it has {len(labels)} outputs"


RERANKING = Purpose("reranking", NEXT, fault=_fault_of)


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
    odds = reranker.scores(question, [in_its_place(each.paragraph) for each in first])
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


@dataclass(frozen=True, slots=True)
class CrossEncoding:
    """A cross-encoder with one output. Fulfils `Reranker`."""

    encoder: CrossEncoder

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """The model's output before any squashing, one for each text. Raises ModelUnusable."""
        scores = [score for [score] in self.encoder.outputs([(question, text) for text in texts])]
        if not all(math.isfinite(each) for each in scores):
            raise ModelUnusable(f"the reranking model in {str(self.encoder.folder)!r} gives what is no number. {NEXT}")
        return scores


def reranker_for(model: str) -> Reranker | None:
    """The reranker that a setting names, none for an empty one. Raises ModelUnusable; loads no weights yet."""
    return _reranker_in(model_folder(model, purpose=RERANKING.name, next_step=NEXT)) if model else None


@cache
def _reranker_in(folder: Path) -> CrossEncoding:
    return CrossEncoding(CrossEncoder(folder, RERANKING))
