"""A question made ready to be held against many sentences: which of its terms words cover, and what that is worth."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from indexes.language.stemming import stems
from indexes.questions.counted import counted
from indexes.questions.kinds_told import PEOPLE
from indexes.questions.question import Asked, Term
from indexes.questions.wanting import FIGURES
from indexes.sentences.worded import Sentence, Words

# BM25 within a paragraph, as in the keyword index.
K1, B = 1.5, 0.75
NEAR = 8  # words that carry meaning: about a clause
ASKS_NAME = re.compile(r"\b(?:who|whom|whose|which|what)\b", re.IGNORECASE)

Stems = int  # a set of the question's stems: bit n stands for the nth. Sets of many texts are joined by `|`.


class Hits(NamedTuple):
    """The words of a text that are stems of the question, in order."""

    words: tuple[str, ...] = ()
    places: tuple[int, ...] = ()  # of each among the words of the text


NO_HITS = Hits()


@dataclass(slots=True)
class Yardstick:
    """One question. What is worked out for a set of its stems is kept: few sets differ among many sentences."""

    asked: Asked
    years: tuple[Term, ...] = ()
    whole: float = 0.0  # weight of all terms
    asks_name: bool = False
    asks_figure: bool = False
    capitals: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    _pairs: frozenset[tuple[str, str]] = frozenset()
    _bits: dict[str, Stems] = field(default_factory=dict)
    _stems: frozenset[str] = frozenset()
    _names: tuple[tuple[Stems, ...], ...] = ()  # of each term
    _weights: tuple[float, ...] = ()  # of each term
    _alone: tuple[str | None, ...] = ()  # of each term its stem, where it has one name of one stem, as most have
    _counted: frozenset[int] = frozenset()  # the terms, by number, that say what is to be counted
    _people: bool = False  # whether people of any sort are to be counted
    _alike: Mapping[str, Sequence[tuple[int, float]]] = field(default_factory=dict)  # by stem, terms that it is like
    _covered: dict[Stems, tuple[int, ...]] = field(default_factory=dict)
    _shares: dict[Stems, float] = field(default_factory=dict)
    _gaps: dict[Stems, float] = field(default_factory=dict)
    _missing: dict[Stems, tuple[Term, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        asked = self.asked
        self.years = tuple(term for term in asked.terms if term.year)
        self._weights = tuple(term.weight for term in asked.terms)
        self.whole = sum(self._weights)
        self.asks_name = asked.wants in ("list", "yes or no", "text") and ASKS_NAME.search(asked.text) is not None
        self.asks_figure = asked.wants in FIGURES or asked.wants == "date"
        self.capitals, self.figures = asked.capitals, asked.figures
        self._pairs = frozenset(pairwise(stems(asked.text)))
        known = dict.fromkeys(stem for term in asked.terms for name in term.names for stem in name)
        self._bits = {stem: 1 << number for number, stem in enumerate(known)}
        self._stems = frozenset(known)
        names = [[stem for name in term.names for stem in name] for term in asked.terms]
        self._alone = tuple(each[0] if len(each) == 1 else None for each in names)
        self._names = tuple(tuple(sum(self._bits[s] for s in set(name)) for name in t.names) for t in asked.terms)
        alike: dict[str, list[tuple[int, float]]] = {}
        for number, term in enumerate(asked.terms):
            for stem, nearly in term.alike.items():
                alike.setdefault(stem, []).append((number, nearly))
        self._alike = alike
        if asked.wants in ("figure", "share") and (noun := counted(asked.text)):
            head = stems(noun)[-1:]
            terms = enumerate(asked.terms)
            self._counted = frozenset(number for number, term in terms if head and head[0] in term.names[0])
            self._people = noun.casefold().endswith(("people", "persons", "individuals"))

    def held(self, words: Words) -> Stems:
        """Which of its stems stand there."""
        return self._joined(self._stems & words)  # few stems: an intersection is quicker than asking for each

    def held_by(self, found: Sequence[str], numbered: Sequence[str]) -> Stems:
        """Which of its stems are there: those found among the words of a text, and its numbered things."""
        held = self._joined(found)
        return held | self._joined(self._stems.intersection(numbered)) if numbered else held

    def hits(self, words: Sequence[str]) -> Hits:
        """Where its stems stand among words."""
        stems = self._stems
        places = [place for place, word in enumerate(words) if word in stems]
        return Hits(tuple([words[place] for place in places]), tuple(places)) if places else NO_HITS

    def _joined(self, stems: Iterable[str]) -> Stems:
        held = 0
        for stem in stems:
            held |= self._bits[stem]
        return held

    def covered(self, held: Stems) -> tuple[int, ...]:
        """The terms, by number, of which all stems of some name are there."""
        found = self._covered.get(held)
        if found is None:
            found = tuple(
                number for number, names in enumerate(self._names) if any(name & held == name for name in names)
            )
            self._covered[held] = found
        return found

    def missing(self, held: Stems) -> tuple[Term, ...]:
        """The names and numbers, years aside, that are not covered."""
        found = self._missing.get(held)
        if found is None:
            covered = self.covered(held)
            terms = enumerate(self.asked.terms)
            found = tuple(term for number, term in terms if term.named and not term.year and number not in covered)
            self._missing[held] = found
        return found

    def share(self, held: Stems) -> float:
        """Share of the weight that is covered, 0 to 1; 0 where there are no terms."""
        found = self._shares.get(held)
        if found is None:
            found = sum(self._weights[number] for number in self.covered(held)) / (self.whole or 1.0)
            self._shares[held] = found
        return found

    def share_alike(self, held: Stems, words: Sequence[str], above: Words) -> float:
        """The share that is covered, with what words mean nearly the same counting in part, 0 to 1."""
        nearly = [0.0] * len(self._weights)
        for stem in self._alike.keys() & {*words, *above}:
            for number, near in self._alike[stem]:
                nearly[number] = max(nearly[number], near)
        for number in self.covered(held):
            nearly[number] = 1.0
        return float(sum(map(mul, self._weights, nearly))) / (self.whole or 1.0)

    def gap(self, held: Stems) -> float:
        """Share of the heaviest term that is not covered; 1 where there are no terms."""
        found = self._gaps.get(held)
        if found is None:
            covered = self.covered(held)
            lacking = [weight for number, weight in enumerate(self._weights) if number not in covered]
            found = max(lacking, default=0.0) / self.whole if self.whole else 1.0
            self._gaps[held] = found
        return found

    def phrases(self, words: Iterable[str]) -> float:
        """Share of its pairs of neighbouring words that are neighbours there."""
        return len(self._pairs.intersection(pairwise(words))) / (len(self._pairs) or 1)

    def bm25(self, found: Sequence[str], held: Stems, *, length: int, mean: float) -> float:
        """Sum of weight tf (k1 + 1) / (tf + k1 (1 - b + b length / mean)) over the terms that are covered.

        `found` are the words of the text that are stems of the question, `length` is the number of all its words.
        """
        covered = self.covered(held)
        if not covered:
            return 0.0
        damp = K1 * (1 - B + B * length / mean)
        once = len(set(found)) == len(found)  # as in most sentences
        total, tf = 0.0, 1
        for number in covered:
            if not once:
                tf = self._times(number, found) or 1
            total += self._weights[number] * tf * (K1 + 1) / (tf + damp)
        return total

    def _times(self, number: int, found: Sequence[str]) -> int:
        """How often a term, by number, stands among words of a text: under the name that does so the most often."""
        if alone := self._alone[number]:
            return found.count(alone)
        return max([min(map(found.count, name)) for name in self.asked.terms[number].names])

    def near(self, hits: Hits) -> float:
        """Largest share of the weight whose stems stand within a few words of each other."""
        words, places = hits.words, hits.places
        if not places:
            return 0.0
        if places[-1] - places[0] <= NEAR:
            return self.share(self._joined(words))
        ends = (bisect_right(places, start + NEAR) for start in places)
        return max(self.share(self._joined(words[first:end])) for first, end in enumerate(ends))

    def counts_it(self, sentence: Sentence, held: Stems) -> bool:
        """Whether a sentence, with what is held under its lead-in, speaks of what is to be counted, by any name."""
        if self._people:
            return bool(PEOPLE.search(sentence.text))
        return self._counted.issubset(self.covered(held))
