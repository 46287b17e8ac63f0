"""Where a sentence has other words than the sentence of a paper that it copies, and which the paper has there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from indexes import stems

# Of the words of a sentence, what stands in one of the paper's, in the same order, where the one copies the other.
COPIED = 0.7
MOVED = 0.5  # where it has no word of its own, but in another order
BESIDE = 2  # words around a piece that both have: on each side one, or the end of the sentence
LONGEST = 6  # words: a longer piece is told in words of its own
WORD = re.compile(r"£?\d[\d,]*(?:\.\d+)?(?:%|(?:m|k|bn)\b)?|[^\W\d_]+(?:['’-][^\W\d_]+)*")
Code = tuple[str, int, int, int, int]  # what to do with which words of the one and of the other


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a copied sentence where the two differ; one of them may have nothing there."""

    own: str
    theirs: str
    after: str  # the word that both go on with; "" at the end


@dataclass(frozen=True, slots=True)
class Copy:
    """A sentence beside the one that it copies."""

    of: str
    share: float  # of its own words, those that stand in the other in the same order
    places: tuple[Place, ...]  # where they differ, with the same words on both sides
    differences: int  # all pieces in which they differ, of whatever length, but what the other says before and after
    added: int  # of these, where it has words of its own
    whole: bool  # whether the other says nothing before and after
    moved: bool  # whether both have the same words, in another order

    @property
    def exchanged(self) -> bool:
        """Whether two pieces have changed places, and nothing else is different."""
        return self.moved and len(self.places) == self.differences == 2 and bool(self.places[0].own)


def copies(claim: str, sentences: Sequence[str]) -> Iterator[Copy]:
    """The sentence beside each one that it copies."""
    own = _words(claim)
    for sentence in dict.fromkeys(sentences):
        theirs = _words(sentence)
        blocks = SequenceMatcher(None, _keys(own), _keys(theirs), autojunk=False)
        share = sum(block.size for block in blocks.get_matching_blocks()) / len(own) if own else 0.0
        moved = sorted(_keys(own)) == sorted(_keys(theirs))
        if share >= (MOVED if moved else COPIED):
            every = blocks.get_opcodes()
            codes = _within(every)
            differences = sum(tag != "equal" for tag, *_ in codes)
            added = sum(tag in ("replace", "delete") for tag, *_ in codes)
            yield Copy(
                sentence, share, tuple(_places(codes, own, theirs)), differences, added, len(codes) == len(every), moved
            )


def _within(codes: Sequence[Code]) -> Sequence[Code]:
    """Without what the other says before and after."""
    first, last = (code[0] == "insert" for code in (codes[0], codes[-1]))
    return codes[first : len(codes) - last]


def _places(codes: Sequence[Code], own: Sequence[str], theirs: Sequence[str]) -> Iterator[Place]:
    for at, (tag, start, end, first, last) in enumerate(codes):
        if tag == "equal" or end - start > LONGEST:
            continue
        before = codes[at - 1][2] - codes[at - 1][1] if at else 0
        after = codes[at + 1][2] - codes[at + 1][1] if at + 1 < len(codes) else 0
        opens, closes = start == 0, end == len(own)
        if before + after < BESIDE or not (before or opens) or not (after or closes):
            continue
        goes_on, piece = own[end] if end < len(own) else "", " ".join(own[start:end])
        if last - first <= LONGEST:
            yield Place(piece, " ".join(theirs[first:last]), goes_on)
        elif end > start:  # the other tells more there: what it begins with, or what it ends with, is in the place
            if before >= BESIDE:
                yield Place(piece, " ".join(theirs[first : first + end - start]), goes_on)
            if after >= BESIDE:
                yield Place(piece, " ".join(theirs[last - end + start : last]), goes_on)


@lru_cache(maxsize=2_000)  # every check reads the same few sentences
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text))


def _keys(words: Sequence[str]) -> list[str]:
    """What is the same in two words: their stem, or they themselves where they are small ones."""
    return [_key(word) for word in words]


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    return " ".join(stems(word)) or word.casefold()
