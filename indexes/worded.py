"""A paragraph in words, worked out once and kept at hand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from corpus import Paragraph, Source
from indexes.sentences import Span, sentences
from indexes.stemming import stems
from indexes.timing import above

NAME = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-Z][\w'’-]+")
FIGURE = re.compile(r"\d[\d,.]*")
REMEMBERED = 20_000  # paragraphs: those of some two hundred papers

Words = frozenset[str]  # stems, and numbered things ("round 9") as one each


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph."""

    span: Span
    text: str
    stems: tuple[str, ...]
    held: Words
    length: int  # words
    names: frozenset[str]  # words with a capital, but for the first
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Worded:
    """A paragraph with its sentences."""

    sentences: tuple[Sentence, ...]
    held: Words
    pairs: frozenset[tuple[str, str]]  # neighbouring stems
    above: Words  # title, kind, date, headings, lead-in
    title: Words  # title and headings
    lead_in: Words


@lru_cache(REMEMBERED)
def worded(paragraph: Paragraph) -> Worded:
    """A paragraph in words."""
    read = tuple(_sentence(span, span.of(paragraph.text)) for span in sentences(paragraph.text))
    whole = [stem for each in read for stem in each.stems]
    return Worded(
        read,
        held_of(whole),
        frozenset(pairwise(whole)),
        _held_above(above(paragraph)),
        _title(paragraph.source, paragraph.headings),
        held(paragraph.lead_in or ""),
    )


def held(text: str) -> Words:
    """The words of a text."""
    return held_of(stems(text))


def held_of(words: Sequence[str]) -> Words:
    """The same of stems in order."""
    return frozenset(words) | {f"{a} {b}" for a, b in pairwise(words) if b[0].isdigit()}


@lru_cache(REMEMBERED)
def _held_above(text: str) -> Words:
    return held(text)


@lru_cache(REMEMBERED)
def _title(source: Source, headings: tuple[str, ...]) -> Words:
    return held(" ".join((source.title, *headings)))


def _sentence(span: Span, text: str) -> Sentence:
    taken = tuple(stems(text))
    return Sentence(
        span,
        text,
        taken,
        held_of(taken),
        len(text.split()),
        frozenset(NAME.findall(text)),
        frozenset(FIGURE.findall(text)),
    )
