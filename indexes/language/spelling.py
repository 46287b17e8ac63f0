"""Slips of spelling in a question, mended to the nearest word that the papers use."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import groupby

from indexes.language.places import TYPED
from indexes.language.stemming import STOP_WORDS, stems

LONGER = re.compile(r"[^\W\d_]{5,}")  # a shorter word has too many neighbours
# difflib's ratio: "Immidiate" and "Immediate" reach .89, "Bradfield" and "Bradford" .82.
ALIKE = 0.86

# Of 1.6 thousand million words that were counted; "tracy" has 2,740, "panels" 2,941, "parks" 4,897.
COMMON = 3_000

# In a shorter name one letter is too much of it: "Selby" is not "Shelby".
NAME_LETTERS = 6
# What follows these is a place, and of real places there are many that no paper names.
BEFORE_PLACE = re.compile(r"\b(?:in|at|near|around|across|outside)(?: the)? $", re.IGNORECASE)

Spellings = Mapping[str, tuple[str, ...]]  # the papers' words by their first letter


def long_words(texts: Iterable[str]) -> frozenset[str]:
    """Every longer word that the texts use, in lower case."""
    return frozenset(word.casefold() for text in texts for word in LONGER.findall(text))


def spellings_of(words: Iterable[str]) -> Spellings:
    """The words in order, by their first letter."""
    return {letter: tuple(its) for letter, its in groupby(sorted(words), key=lambda word: word[0])}


def mended(question: str, spellings: Spellings, *, names: Collection[str] = ()) -> str:
    """The question with words that no paper uses put right where one that is nearly the same is used.

    A word keeps its first letter and nearly its length; its capital is kept too. An English word is no slip, though
    no paper uses it: "cities" are not "cites". A name may be one: "Robbins" for "Robins". Of `names`, stems, one may
    differ by any one letter, "Jemlack" for "Jemlock", where no other does.
    """
    return LONGER.sub(lambda match: _mended_word(match, spellings, names), question)


def _mended_word(match: re.Match[str], spellings: Spellings, names: Collection[str]) -> str:
    word, plain, first = match[0], match[0].casefold(), match.start() == 0
    known = spellings.get(plain[0], ())
    if plain in known or plain in STOP_WORDS or _stem_is_known(plain, known):
        return word
    if (first or not word[0].isupper()) and plain in english():
        return word
    near = [each for each in known if abs(len(each) - len(plain)) <= 2]
    # Two letters that changed places count as two slips to difflib, and are one.
    swaps = _swaps(plain)
    swapped = [each for each in near if each in swaps]
    found = swapped or get_close_matches(plain, near, n=1, cutoff=ALIKE)
    if not found and not BEFORE_PLACE.search(match.string[: match.start()]):
        found = _nearest_name(plain, spellings, names)
    best = next(iter(found), word)
    return best.capitalize() if word[0].isupper() and not word.isupper() else best


def _nearest_name(plain: str, spellings: Spellings, names: Collection[str]) -> list[str]:
    """The only name that differs by one letter from a word that is neither English nor the name of a known place."""
    if len(plain) < NAME_LETTERS or plain in english() or TYPED.fullmatch(plain):
        return []
    alike = [
        each for its in spellings.values() for each in its if len(each) >= NAME_LETTERS and _one_letter_off(plain, each)
    ]
    return alike if len(alike) == 1 and set(stems(alike[0])) & set(names) else []


def _one_letter_off(one: str, other: str) -> bool:
    """Whether a letter more, fewer or other makes one word the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    if len(rest) == len(others):
        return rest[1:] == others[1:]
    return rest[1:] == others if len(rest) > len(others) else rest == others[1:]


@cache
def english() -> Mapping[str, int]:
    """The words of English, in lower case, and how often they were counted; half a second to load."""
    from spellchecker import SpellChecker

    return dict(SpellChecker(language="en").word_frequency.items())


def is_common(word: str) -> bool:
    """Whether a word in lower case is one that everybody uses."""
    return english().get(word, 0) >= COMMON


def _swaps(word: str) -> frozenset[str]:
    """The word with each two neighbouring letters in the other order."""
    return frozenset(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def _stem_is_known(word: str, known: Iterable[str]) -> bool:
    """Whether the papers use another form of the word."""
    stem = stems(word)
    return not stem or any(stems(each) == stem for each in known if each[:3] == word[:3])
