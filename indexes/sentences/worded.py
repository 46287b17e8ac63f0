"""A paragraph in words, worked out once and kept at hand."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from corpus import Paragraph, Source
from indexes.language.numbered import numbered_rows
from indexes.language.stemming import sentence_stems, stems
from indexes.questions.timing import above
from indexes.sentences.spans import Span, sentences

# Begins with the capital, and looks at what stands before it after it: in half the time.
NAME = re.compile(r"[A-Z](?<!\w.)(?<![.!?:]\s.)(?<!^.)[\w'’-]+")
FIGURE = re.compile(r"\d[\d,.]*")
REMEMBERED = 20_000  # paragraphs: those of some two hundred papers

Words = frozenset[str]  # stems, and numbered things ("round 9") as one each


class Sentence(NamedTuple):
    """A sentence of a paragraph."""

    span: Span
    text: str
    stems: tuple[str, ...]
    numbered: tuple[str, ...]
    length: int  # words
    figures: frozenset[str]


class Worded(NamedTuple):
    """A paragraph with its sentences."""

    # Tuples where sets would do: the collector of garbage goes through sets, and through thousands of these.
    sentences: tuple[Sentence, ...]
    stems: tuple[str, ...]
    numbered: tuple[str, ...]
    above: Words  # title, kind, date, headings, lead-in
    title: Words  # title and headings
    lead_in: Words


@lru_cache(REMEMBERED)
def worded(paragraph: Paragraph) -> Worded:
    """A paragraph in words."""
    read = tuple(_sentence(span, span.of(paragraph.text)) for span in sentences(paragraph.text))
    whole = tuple(chain.from_iterable(each.stems for each in read))
    return Worded(
        read,
        whole,
        (*numbered_in(whole), *_of_rows(paragraph.text)),
        _held_above(above(paragraph)),
        _title(paragraph.source, paragraph.headings),
        _held_above(paragraph.lead_in or ""),
    )


def held(text: str) -> Words:
    """The words of a text."""
    words = stems(text)
    return frozenset(words).union(numbered_in(words), _of_rows(text))


def numbered_in(words: Sequence[str]) -> tuple[str, ...]:
    """Each number with the word before it."""
    return tuple([f"{before} {word}" for before, word in pairwise(words) if word[0].isdigit()])


def _of_rows(text: str) -> tuple[str, ...]:
    """What rows are called by number, in stems as a question has it."""
    return tuple(" ".join(stems(name)) for name in numbered_rows(text))


@lru_cache(REMEMBERED)
def names_in(sentence: str) -> frozenset[str]:
    """The words with a capital in a sentence, but for the first."""
    return frozenset(NAME.findall(sentence))


@lru_cache(REMEMBERED)
def _held_above(text: str) -> Words:
    return held(text)


@lru_cache(REMEMBERED)
def _title(source: Source, headings: tuple[str, ...]) -> Words:
    return held(" ".join((source.title, *headings)))


def _sentence(span: Span, text: str) -> Sentence:
    taken = sentence_stems(text)
    return Sentence(
        span,
        text,
        taken,
        (*numbered_in(taken), *_of_rows(text)),
        len(text.split()),
        frozenset(FIGURE.findall(text)),
    )
