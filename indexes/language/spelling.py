"""Slips of spelling in a question, mended to the nearest word that the papers use."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import groupby

from indexes.language.stemming import STOP_WORDS, stems

WORD = re.compile(r"[^\W\d_]{5,}")  # a shorter word has too many neighbours
# difflib's ratio: "Immidiate" and "Immediate" reach .89, "Bradfield" and "Bradford" .82.
ALIKE = 0.86

Spellings = Mapping[str, tuple[str, ...]]  # the papers' words by their first letter


def long_words(texts: Iterable[str]) -> frozenset[str]:
    """Every longer word that the texts use, in lower case."""
    return frozenset(word.casefold() for text in texts for word in WORD.findall(text))


def spellings_of(words: Iterable[str]) -> Spellings:
    """The words in order, by their first letter."""
    return {letter: tuple(its) for letter, its in groupby(sorted(words), key=lambda word: word[0])}


def mended(question: str, spellings: Spellings) -> str:
    """The question with words that no paper uses put right where one that is nearly the same is used.

    A word keeps its first letter and nearly its length; its capital is kept too. An English word is no slip, though
    no paper uses it: "cities" are not "cites". A name may be one: "Robbins" for "Robins".
    """
    return WORD.sub(lambda match: _mended_word(match[0], spellings, first=match.start() == 0), question)


def _mended_word(word: str, spellings: Spellings, *, first: bool) -> str:
    plain = word.casefold()
    known = spellings.get(plain[0], ())
    if plain in known or plain in STOP_WORDS or _stem_is_known(plain, known):
        return word
    if (first or not word[0].isupper()) and plain in english():
        return word
    near = [each for each in known if abs(len(each) - len(plain)) <= 2]
    # Two letters that changed places count as two slips to difflib, and are one.
    swaps = _swaps(plain)
    swapped = [each for each in near if each in swaps]
    best = next(iter(swapped or get_close_matches(plain, near, n=1, cutoff=ALIKE)), word)
    return best.capitalize() if word[0].isupper() and not word.isupper() else best


@cache
def english() -> frozenset[str]:
    """The words of English, in lower case; half a second to load."""
    from spellchecker import SpellChecker

    return frozenset(SpellChecker(language="en").word_frequency.words())


def _swaps(word: str) -> frozenset[str]:
    """The word with each two neighbouring letters in the other order."""
    return frozenset(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def _stem_is_known(word: str, known: Iterable[str]) -> bool:
    """Whether the papers use another form of the word."""
    stem = stems(word)
    return not stem or any(stems(each) == stem for each in known if each[:3] == word[:3])
