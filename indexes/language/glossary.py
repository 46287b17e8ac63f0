"""Other words for the same thing: acronyms as the papers expand them, and everyday words."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indexes.language.everyday import ACRONYMS, ASKED, EVERYDAY, PHRASES, lent
from indexes.language.gleaning import Gleaning
from indexes.language.spelling import Spellings, spellings_of
from indexes.language.stemming import Stems, stems

# Seen once with a capital it may be any word: "Big" of one body's name is no name in "what big themes".
SEEN = 2
# Papers that write "the Force" and "the Plan" throughout mean what others write small.
BODIES = frozenset(stem for word in "force team plan report service".split() for stem in stems(word))
# A name before "Police" in this share of the papers, and in so many times the papers of the next one, is their area.
MOST = 0.5
NEXT = 2
Pairs = tuple[tuple[Stems, Stems], ...]
# What comes with the product is no part of an index: a better list needs no new one.
BOTH_WAYS = lent(EVERYDAY)
# The words of a phrase that counts as one may stand in a paper too.
ONE_WAY = (*lent(ASKED), *(((stem,), own) for stem, typed in PHRASES.items() if (own := tuple(stems(typed)))))


@dataclass(frozen=True, slots=True)
class Glossary:
    """Pairs of phrases that stand for each other, as stems; and the stems of proper names."""

    pairs: Pairs = ()
    asked: Pairs = ()  # what papers write for what is asked, and not the other way round
    names: frozenset[str] = frozenset()  # stems that the papers only ever write with a capital
    area: Stems = ()  # whose police most of the papers are about, where they are about one
    spellings: Spellings = field(default_factory=dict)  # their words, to mend slips by
    _others: Mapping[Stems, tuple[Stems, ...]] = field(init=False, repr=False, compare=False)
    _lengths: Mapping[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)  # by first stem

    def __post_init__(self) -> None:
        # Worked out once: a corpus has thousands of pairs, and each question asks for a few.
        others: dict[Stems, dict[Stems, None]] = {}
        for short, long in (*self.pairs, *self.asked):
            others.setdefault(short, {})[long] = None
        for short, long in self.pairs:
            others.setdefault(long, {})[short] = None
        lengths: dict[str, set[int]] = {}
        for phrase in others:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        object.__setattr__(self, "_others", {phrase: tuple(its) for phrase, its in others.items()})
        object.__setattr__(self, "_lengths", {first: tuple(its) for first, its in lengths.items()})

    def others(self, phrase: Stems) -> tuple[Stems, ...]:
        """What else this phrase is called, in either direction."""
        return self._others.get(phrase, ())

    def phrases_in(self, query: Stems) -> tuple[Stems, ...]:
        """The phrases of the glossary that a query holds, longest first, each word in one only."""
        held = [
            (-length, query[start : start + length], start)
            for start, first in enumerate(query)
            for length in self._lengths.get(first, ())
            if start + length <= len(query) and query[start : start + length] in self._others
        ]
        found: list[Stems] = []
        taken: set[int] = set()
        for _, phrase, start in sorted(held):
            places = set(range(start, start + len(phrase)))
            if not places & taken:
                found.append(phrase)
                taken |= places
        return tuple(found)

    def expanded(self, query: Stems) -> Stems:
        """The query's stems and those of the other names of what it names."""
        others = [stem for phrase in self.phrases_in(query) for other in self.others(phrase) for stem in other]
        return tuple(dict.fromkeys([*query, *others]))


def glossary_of(gleanings: Iterable[Gleaning]) -> Glossary:
    """Acronyms that the papers expand, "Public Space Protection Order (PSPO)", everyday words, and names.

    An acronym that is expanded in two ways keeps the one seen more often, of two the one seen first; what is shipped
    comes after what texts say. The initials of a long name that no paper shortens find it, where they are of no other.
    A name is a word that is written with a capital inside sentences, more than once, and
    never without.
    """
    seen: Counter[tuple[str, str]] = Counter()
    capital: Counter[str] = Counter()
    small: set[str] = set()
    words: set[str] = set()
    areas: Counter[str] = Counter()
    long_names: dict[str, set[Stems]] = defaultdict(set)
    papers = 0
    for each in gleanings:
        papers += 1
        areas.update(each.areas)
        for name in each.long_names:
            long_names["".join(re.findall(r"\b[A-Z]", name))].add(tuple(stems(name)))
        seen.update({(short, long): times for short, long, times in each.acronyms})
        capital.update(each.capital)
        small.update(each.small)
        words.update(each.words)
    chosen: dict[str, str] = {}
    for (short, long), _ in seen.most_common():
        chosen.setdefault(short, long)
    pairs = [(tuple(stems(a)), tuple(stems(b))) for a, b in sorted({**ACRONYMS, **chosen}.items())]
    names = frozenset(
        stem for stem, times in capital.items() if times >= SEEN and stem not in small and stem not in BODIES
    )
    unsaid = sorted(set(long_names) - set(ACRONYMS) - set(chosen))
    asked = [
        (tuple(stems(short)), name) for short in unsaid if len(long_names[short]) == 1 for name in long_names[short]
    ]
    both, one_way = _own(_telling(pairs), BOTH_WAYS), _own(_telling(asked), ONE_WAY)
    return Glossary(both + BOTH_WAYS, ONE_WAY + one_way, names, _area_of(areas, papers), spellings_of(words))


def _area_of(named: Mapping[str, int], papers: int) -> Stems:
    """The area that the most papers name, where that is most of them and no other comes near."""
    ordered = sorted(named.items(), key=lambda each: (-each[1], each[0]))
    (area, times), (_, next_times) = (*ordered, ("", 0), ("", 0))[:2]
    return tuple(stems(area)) if times >= MOST * papers and times >= NEXT * next_times else ()


def _telling(pairs: Iterable[tuple[Stems, Stems]]) -> Pairs:
    """The pairs of two phrases that say something: a word that is passed over has no stem."""
    return tuple((a, b) for a, b in pairs if a and b and a != b)


def _own(pairs: Pairs, shipped: Pairs) -> Pairs:
    """The pairs that are not shipped."""
    known = set(shipped)
    return tuple(pair for pair in pairs if pair not in known)


def write_glossary(path: Path, glossary: Glossary) -> None:
    """Keep as JSON what papers give."""
    content = {
        "pairs": _own(glossary.pairs, BOTH_WAYS),
        "asked": _own(glossary.asked, ONE_WAY),
        "names": sorted(glossary.names),
        "area": glossary.area,
        "spellings": dict(glossary.spellings),
    }
    path.write_text(json.dumps(content), encoding="utf-8")


def read_glossary(path: Path) -> Glossary:
    """What `write_glossary` left, with what is shipped. Raises OSError, ValueError or KeyError on anything else."""
    content = json.loads(path.read_text(encoding="utf-8"))
    pairs = tuple((tuple(a), tuple(b)) for a, b in content["pairs"])
    spellings = {letter: tuple(words) for letter, words in content["spellings"].items()}
    asked = tuple((tuple(a), tuple(b)) for a, b in content["asked"])
    return Glossary(pairs + BOTH_WAYS, ONE_WAY + asked, frozenset(content["names"]), tuple(content["area"]), spellings)
