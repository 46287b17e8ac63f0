"""What each feature of a sentence is worth: derived from question sets by `python -m evals derive`, never by hand."""

import json
from functools import cache
from pathlib import Path

from indexes.sentences.features import NAMES, Features

FILE = Path(__file__).parent / "weights.json"


@cache
def shipped_weights() -> Features:
    """The weights that the product ranks by."""
    return read_weights(FILE)


def learned_from() -> tuple[str, ...]:
    """Names of the question sets and benchmarks that the shipped weights were derived from."""
    return tuple(json.loads(FILE.read_text(encoding="utf-8"))["derived_from"])


def read_weights(path: Path) -> Features:
    """Weights of a file; a feature that it does not name is worth nothing. Raises OSError, ValueError, TypeError."""
    content = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return Features(**{**dict.fromkeys(NAMES, 0.0), **content})


def write_weights(path: Path, weights: Features, *, derived_from: dict[str, object]) -> None:
    """Keep weights, those of no worth left out, with what they were derived from. Raises OSError."""
    worths = {name: getattr(weights, name) for name in NAMES if getattr(weights, name)}
    content = {"derived_from": derived_from, "weights": worths}
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
