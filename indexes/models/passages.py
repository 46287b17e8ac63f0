"""What is embedded of a paragraph: its words in windows, each with its context in front."""

import hashlib
from collections.abc import Iterable, Iterator

from corpus import Document, Paragraph
from indexes.evidence import Passage, PassageId

# The model reads 256 word pieces, about 190 English words. Window and context together stay below
# that, with room for figures and names, which cost more pieces than a plain word.
WINDOW_WORDS = 110
OVERLAP_WORDS = 30
CONTEXT_WORDS = 45


def passages_of(documents: Iterable[Document]) -> list[Passage]:
    """The passages of all paragraphs that can be quoted; a heading is context of others, not a passage."""
    return [
        passage
        for document in documents
        for paragraph in document.paragraphs
        if paragraph.kind != "heading"
        for passage in _windows(paragraph)
    ]


def context_of(paragraph: Paragraph) -> str:
    """Title, date, headings and lead-in: what a reader of the paper knows when reaching this paragraph."""
    source = paragraph.source
    year = f"{source.published:%B %Y}" if source.published else None
    parts = [source.title, year or source.period, *paragraph.headings, paragraph.lead_in]
    return ". ".join(part.strip(" .:") for part in parts if part)


def in_its_place(paragraph: Paragraph) -> str:
    """The whole text with its context in front, for models that judge it."""
    return f"{context_of(paragraph)}: {paragraph.text}"


def _windows(paragraph: Paragraph) -> Iterator[Passage]:
    context = " ".join(context_of(paragraph).split()[:CONTEXT_WORDS])
    words = paragraph.text.split()
    step = WINDOW_WORDS - OVERLAP_WORDS
    for number, start in enumerate(range(0, max(len(words) - OVERLAP_WORDS, 1), step)):
        text = f"{context}: {' '.join(words[start : start + WINDOW_WORDS])}"
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        yield Passage(PassageId(f"{paragraph.id}#{number}-{digest}"), paragraph.id, text)
