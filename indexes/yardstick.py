"""A question made ready to be held against many sentences: which of its terms words cover, and what that is worth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from indexes.question import Asked, Term
from indexes.stemming import stems
from indexes.wanting import FIGURES, PEOPLE, counted
from indexes.worded import Sentence, Words

# BM25 within a paragraph, as in the keyword index.
K1, B = 1.5, 0.75
NEAR = 8  # words that carry meaning: about a clause
ASKS_NAME = re.compile(r"\b(?:who|whom|whose|which|what)\b", re.IGNORECASE)

Stems = int  # a set of the question's stems: bit n stands for the nth. Sets of many texts are joined by `|`.


@dataclass(slots=True)
class Yardstick:
    """One question. What is worked out for a set of its stems is kept: few sets differ among many sentences."""

    asked: Asked
    years: tuple[Term, ...] = ()
    whole: float = 0.0  # weight of all terms
    asks_name: bool = False
    asks_figure: bool = False
    _pairs: frozenset[tuple[str, str]] = frozenset()
    _bits: dict[str, Stems] = field(default_factory=dict)
    _stems: frozenset[str] = frozenset()
    _names: tuple[tuple[Stems, ...], ...] = ()  # of each term
    _covered: dict[Stems, tuple[Term, ...]] = field(default_factory=dict)
    _weights: dict[Stems, float] = field(default_factory=dict)
    _gaps: dict[Stems, float] = field(default_factory=dict)
    _noun: str | None = None

    def __post_init__(self) -> None:
        asked = self.asked
        self.years = tuple(term for term in asked.terms if term.year)
        self.whole = sum(term.weight for term in asked.terms)
        self.asks_name = asked.wants in ("list", "yes or no", "text") and ASKS_NAME.search(asked.text) is not None
        self.asks_figure = asked.wants in FIGURES or asked.wants == "date"
        self._pairs = frozenset(pairwise(stems(asked.text)))
        known = dict.fromkeys(stem for term in asked.terms for name in term.names for stem in name)
        self._bits = {stem: 1 << number for number, stem in enumerate(known)}
        self._stems = frozenset(known)
        self._names = tuple(tuple(sum(self._bits[s] for s in set(name)) for name in t.names) for t in asked.terms)
        self._noun = counted(asked.text) if asked.wants in ("figure", "share") else None

    def held(self, words: Words) -> Stems:
        """Which of its stems stand there."""
        held = 0
        for stem in self._stems & words:  # few stems, many texts: an intersection is quicker than asking for each
            held |= self._bits[stem]
        return held

    def covered(self, held: Stems) -> tuple[Term, ...]:
        """The terms of which all stems of some name are there."""
        found = self._covered.get(held)
        if found is None:
            pairs = zip(self.asked.terms, self._names, strict=True)
            found = tuple(term for term, names in pairs if any(name & held == name for name in names))
            self._covered[held] = found
        return found

    def share(self, held: Stems) -> float:
        """Share of the weight that is covered, 0 to 1; 0 where there are no terms."""
        found = self._weights.get(held)
        if found is None:
            found = sum(term.weight for term in self.covered(held)) / (self.whole or 1.0)
            self._weights[held] = found
        return found

    def gap(self, held: Stems) -> float:
        """Share of the heaviest term that is not covered; 1 where there are no terms."""
        found = self._gaps.get(held)
        if found is None:
            covered = self.covered(held)
            lacking = [term.weight for term in self.asked.terms if term not in covered]
            found = max(lacking, default=0.0) / self.whole if self.whole else 1.0
            self._gaps[held] = found
        return found

    def phrases(self, pairs: frozenset[tuple[str, str]]) -> float:
        """Share of its pairs of neighbouring words that are among these."""
        return len(self._pairs & pairs) / (len(self._pairs) or 1)

    def bm25(self, words: Sequence[str], held: Stems, *, mean: float) -> float:
        """Sum of weight tf (k1 + 1) / (tf + k1 (1 - b + b length / mean)) over the terms that are covered."""
        covered = self.covered(held)
        if not covered:
            return 0.0
        damp = K1 * (1 - B + B * len(words) / mean)
        total = 0.0
        for term in covered:
            tf = max(min(words.count(stem) for stem in name) for name in term.names) or 1
            total += term.weight * tf * (K1 + 1) / (tf + damp)
        return total

    def near(self, words: Sequence[str]) -> float:
        """Largest share of the weight whose stems stand within a few words of each other."""
        places = [(place, self._bits[word]) for place, word in enumerate(words) if word in self._bits]
        best = 0.0
        for first, (start, _) in enumerate(places):
            within = 0
            for place, bit in places[first:]:
                if place - start > NEAR:
                    break
                within |= bit
            best = max(best, self.share(within))
        return best

    def counts_it(self, sentence: Sentence, lead_in: Words) -> bool:
        """Whether a sentence, under its lead-in, speaks of what is to be counted, under one of its names."""
        if not self._noun:
            return True
        if self._noun.casefold().endswith(("people", "persons", "individuals")):
            return bool(PEOPLE.search(sentence.text))
        head = stems(self._noun)[-1:]
        covered = self.covered(self.held(sentence.held | lead_in))
        return all(term in covered for term in self.asked.terms if head and head[0] in term.names[0])
