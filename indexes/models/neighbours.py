"""Beside whom a paragraph of a few words is embedded: its short neighbours under the same heading.

A bullet has the sentence that it hangs from in front, and is told apart from its siblings better without them.

It stays a passage of its own: what is found by it is that paragraph, and the words of its neighbours are not counted as
its own. A longer paragraph is found better alone (docs/log.md).
"""

from collections.abc import Iterable
from itertools import groupby

from corpus import Document, Paragraph, ParagraphId

SHORT_WORDS = 8  # a paragraph of fewer says little by itself
TOGETHER_WORDS = 12  # neighbours are taken until there are so many
NEIGHBOUR_WORDS = 20  # a neighbour of so many would drown what it is put beside


def neighbours_in(document: Document) -> dict[ParagraphId, tuple[str, ...]]:
    """The texts beside each short paragraph that has any: of those that follow it, else of those before it."""
    found: dict[ParagraphId, tuple[str, ...]] = {}
    for _, together in groupby(document.paragraphs, key=_place):
        siblings = list(together)
        for at, paragraph in enumerate(siblings):
            if paragraph.kind == "heading" or paragraph.lead_in or _size(paragraph) >= SHORT_WORDS:
                continue
            # Of one word each, no more are needed than these.
            after = siblings[at + 1 : at + TOGETHER_WORDS]
            before = siblings[max(at + 1 - TOGETHER_WORDS, 0) : at]
            if texts := _beside(paragraph, after) or _beside(paragraph, reversed(before)):
                found[paragraph.id] = texts
    return found


def _beside(paragraph: Paragraph, neighbours: Iterable[Paragraph]) -> tuple[str, ...]:
    """The texts of the nearest neighbours, nearest first, until there are words enough or a longer one comes."""
    texts: list[str] = []
    words = _size(paragraph)
    for each in neighbours:
        if words >= TOGETHER_WORDS or _size(each) >= NEIGHBOUR_WORDS:
            break
        texts.append(each.text)
        words += _size(each)
    return tuple(texts)


def _place(paragraph: Paragraph) -> tuple[object, ...]:
    return paragraph.kind == "heading", paragraph.headings, paragraph.lead_in


def _size(paragraph: Paragraph) -> int:
    return len(paragraph.text.split())
