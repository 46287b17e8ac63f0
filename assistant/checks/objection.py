"""What can be held against a sentence that a language model wrote."""

from dataclasses import dataclass
from typing import Literal

ObjectionKind = Literal[
    "citation",
    "figure",
    "calculation",
    "name",
    "period",
    "place",
    "speaker",
    "direction",
    "negation",
    "words",
    "wording",
    "inference",
]


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that the cited paragraphs do not bear out."""

    kind: ObjectionKind
    text: str  # for people: "5,000 does not stand in the cited paragraphs"
