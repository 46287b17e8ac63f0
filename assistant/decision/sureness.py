"""How sure it is that the likeliest sentence answers: a logistic regression on how it matches the question."""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.sentences.candidates import Candidate
from indexes.sentences.features import NAMES, Features, worth

FILE = Path(__file__).parent / "sureness.json"


@dataclass(frozen=True, slots=True)
class Sureness:
    """What each feature of the likeliest sentence says; derived by `python -m evals derive`, never by hand."""

    constant: float
    cosine: float  # of the paragraph's cosine similarity
    weights: Features

    def of(self, candidate: Candidate) -> float:
        """Probability, 0 to 1, that a sentence answers, given that nothing forbids it."""
        evidence, features = candidate.evidence, candidate.match.features
        z = self.constant + self.cosine * evidence.meaning + worth(features, self.weights)
        return 1 / (1 + math.exp(-max(min(z, 50.0), -50.0)))


@cache
def shipped_sureness() -> Sureness:
    """What the product decides by."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    weights = Features(**{**dict.fromkeys(NAMES, 0.0), **content["weights"]})
    return Sureness(content["constant"], content["cosine"], weights)


def write_sureness(path: Path, sureness: Sureness, *, derived_from: dict[str, object]) -> None:
    """Keep it with what it was derived from. Raises OSError."""
    worths = {name: getattr(sureness.weights, name) for name in NAMES if getattr(sureness.weights, name)}
    content = {
        "derived_from": derived_from,
        "constant": sureness.constant,
        "cosine": sureness.cosine,
        "weights": worths,
    }
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
