"""The nouns of matching: what each side of the search says of a paragraph, and a sentence held against a question."""

from dataclasses import dataclass
from typing import NamedTuple

from indexes.questions.question import Term
from indexes.sentences.features import Features
from indexes.sentences.spans import Span


# A tuple with names: made four hundred times for each question.
class Sides(NamedTuple):
    """What the two sides of a search say of a paragraph: of its best passage each."""

    meaning: float = 0.0  # cosine similarity, -1 to 1; 0 where it was not among the nearest
    words: float = 0.0  # BM25; 0 where no word is shared


@dataclass(frozen=True, slots=True)
class Match:
    """One sentence of a paragraph that may answer a question."""

    span: Span  # of the sentence in the paragraph
    features: Features
    score: float  # comparable within one question
    missing: tuple[Term, ...]  # names, numbers and years of the question that even its place does not hold

    @property
    def own(self) -> float:
        """Share of the question's weight that it covers: by itself, and under its headings, halved."""
        return (self.features.covers_alone + self.features.covers) / 2
