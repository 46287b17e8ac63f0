"""An embedder that stands in for the model where embedding would take hours: words hashed into a unit vector."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from indexes.models.embedding import Embedder

DIMENSION = 384  # that of the packaged model
PLACES = 4  # numbers of the vector that one word changes


@dataclass(frozen=True, slots=True)
class StandIn:
    """Texts with the same words are near each other. It costs nothing, and says nothing of how well is searched."""

    fingerprint: str = "stand-in"

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        return [_vector(text) for text in texts]

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """It reads any text whole."""
        return [True for _ in texts]


@dataclass(frozen=True, slots=True)
class TimedStandIn:
    """The stand-in's vectors in the time of the model: for questions to an index that the stand-in made."""

    model: Embedder
    stand_in: StandIn = StandIn()

    @property
    def fingerprint(self) -> str:
        """That of the vectors."""
        return self.stand_in.fingerprint

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Embed with the model, and give the stand-in's vectors."""
        self.model.embed(texts)
        return self.stand_in.embed(texts)

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """As the model reads."""
        return self.model.reads_whole(texts)


def _vector(text: str) -> list[float]:
    sums = [0.0] * DIMENSION
    for word in re.findall(r"\w+", text.casefold()):
        for place, sign in _changes(word):
            sums[place] += sign
    # A text without a word, or whose words cancel out, is nowhere in particular.
    length = sqrt(sum(number * number for number in sums))
    return [number / length for number in sums] if length else [1.0, *sums[1:]]


@lru_cache(maxsize=100_000)
def _changes(word: str) -> tuple[tuple[int, float], ...]:
    digest = hashlib.sha256(word.encode()).digest()
    numbers = [int.from_bytes(digest[4 * each : 4 * each + 4], "big") for each in range(PLACES)]
    return tuple((number // 2 % DIMENSION, 1.0 if number % 2 else -1.0) for number in numbers)
