"""An embedder without a model: one dimension for each of a few words, and a count of what it was given."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from indexes.language.stemming import stems

DIMENSION = 64


@dataclass(slots=True)
class KeywordEmbedder:
    """Texts that share words are near each other. Fulfils `indexes.models.embedding.Embedder`."""

    fingerprint: str = "keywords"
    texts: list[str] = field(default_factory=list)  # everything it was given, in order

    @property
    def passages(self) -> list[str]:
        """What it was given but for single words."""
        return [text for text in self.texts if " " in text]

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        self.texts.extend(texts)
        return [_unit(text) for text in texts]

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        return [True for _ in texts]


def _unit(text: str) -> list[float]:
    vector = [0.001] * DIMENSION
    for stem in stems(text):
        vector[sum(stem.encode()) % DIMENSION] += 1.0
    length = math.sqrt(sum(value * value for value in vector))
    return [value / length for value in vector]
