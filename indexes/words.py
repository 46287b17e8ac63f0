"""The keyword index: BM25 over stems, and how rare a word is among the papers held."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexes.evidence import Passage, PassageId
from indexes.stemming import stems


@dataclass(frozen=True, slots=True)
class Words:
    """BM25 scores of passages. k1 and b are the usual 1.5 and 0.75 (Robertson and Zaragoza 2009)."""

    passages: tuple[PassageId, ...]
    _bm25: Any

    def best(self, query: Sequence[str], *, limit: int) -> dict[PassageId, float]:
        """BM25 of the passages that share a stem with the query, best first."""
        import numpy as np

        known = [stem for stem in query if stem in self._bm25.vocab_dict]
        if not known:
            return {}
        scores = self._bm25.get_scores(known)
        top = np.argsort(-scores, kind="stable")[:limit]
        return {self.passages[i]: float(scores[i]) for i in top if scores[i] > 0}

    def count(self, stem: str) -> int:
        """Number of passages that hold the stem."""
        column = self._bm25.vocab_dict.get(stem)
        starts = self._bm25.scores["indptr"]
        return 0 if column is None else int(starts[column + 1] - starts[column])

    def rarity(self, stem: str) -> float:
        """Inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)); highest for a word that is in no paper."""
        n = self.count(stem)
        return math.log(1 + (len(self.passages) - n + 0.5) / (n + 0.5))


def write_words(folder: Path, passages: Sequence[Passage]) -> None:
    """Build the keyword index of these passages in an empty folder."""
    import bm25s

    bm25 = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
    tokens = [stems(passage.text) for passage in passages]
    # bm25s needs one word at least; no question asks for the empty one.
    bm25.index(tokens if any(tokens) else [[""] for _ in tokens], show_progress=False)
    bm25.save(folder)
    ids = [passage.id for passage in passages]
    (folder / "passages.json").write_text(json.dumps(ids), encoding="utf-8")


def read_words(folder: Path) -> Words:
    """The keyword index that `write_words` left. Raises OSError, ValueError or KeyError on anything else."""
    import bm25s

    ids = json.loads((folder / "passages.json").read_text(encoding="utf-8"))
    return Words(tuple(ids), bm25s.BM25.load(folder, mmap=True, show_progress=False))
