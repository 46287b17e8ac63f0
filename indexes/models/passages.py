"""What is searched of a paragraph: its words in windows that the model reads whole, each with its context in front.

One of a few words is embedded with its short neighbours (`neighbours.py`).
"""

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus import Document, Paragraph
from indexes.evidence import Passage, PassageId
from indexes.models.embedding import Embedder
from indexes.models.neighbours import neighbours_in

# The packaged model reads 256 word pieces, about 190 English words: of plain words, window and context together stay
# below that. Figures and long names cost more pieces, so a text that the model does not read whole is cut shorter.
WINDOW_WORDS = 110
OVERLAP_WORDS = 30
CONTEXT_WORDS = 45
# Where it is cut shorter, its context takes no more than a third of what the model reads.
CONTEXT_SHARE = 3
# Of a word of more pieces than the model reads, so much is tried at once.
PART_CHARACTERS = 1000

Fits = Callable[[str], bool]  # whether the model reads a text whole


def passages_of(documents: Iterable[Document], *, embedder: Embedder) -> list[Passage]:
    """The passages of all paragraphs that can be quoted; a heading is context of others, not a passage.

    The embedder reads each of them whole, and every word of a paragraph lies whole in one of its passages; but for a
    word of more pieces than it reads at all, which is cut, with nothing left out. Raises ModelUnusable.
    """
    return [passage for document in documents for passage in _passages_in(document, embedder)]


def context_of(paragraph: Paragraph) -> str:
    """Title, date, headings and lead-in: what a reader of the paper knows when reaching this paragraph."""
    source = paragraph.source
    year = f"{source.published:%B %Y}" if source.published else None
    parts = [source.title, year or source.period, *paragraph.headings, paragraph.lead_in]
    return ". ".join(part.strip(" .:") for part in parts if part)


def in_its_place(paragraph: Paragraph) -> str:
    """The whole text with its context in front, for models that judge it."""
    return f"{context_of(paragraph)}: {paragraph.text}"


def _passages_in(document: Document, embedder: Embedder) -> Iterator[Passage]:
    paragraphs = [paragraph for paragraph in document.paragraphs if paragraph.kind != "heading"]
    beside = neighbours_in(document)
    by_words = [
        list(_numbered(each, _windows(_context(each), each.text.split(), lambda text: True), beside.get(each.id, ())))
        for each in paragraphs
    ]
    # Asked of all at once, since nearly all are read whole.
    whole = iter(embedder.reads_whole([passage.embedded for passages in by_words for passage in passages]))
    for paragraph, passages in zip(paragraphs, by_words, strict=True):
        fit = all(list(islice(whole, len(passages))))
        yield from passages if fit else _numbered(paragraph, _by_pieces(paragraph, embedder))


def _numbered(paragraph: Paragraph, windows: Iterable[str], beside: tuple[str, ...] = ()) -> Iterator[Passage]:
    for number, text in enumerate(windows):
        passage = Passage(PassageId(f"{paragraph.id}#{number}"), paragraph.id, text, beside)
        digest = hashlib.sha256(passage.embedded.encode()).hexdigest()[:8]
        yield replace(passage, id=PassageId(f"{passage.id}-{digest}"))


def _by_pieces(paragraph: Paragraph, embedder: Embedder) -> Iterator[str]:
    """The windows of a paragraph that is not read whole in windows of so many words."""

    def fits(text: str) -> bool:
        return embedder.reads_whole([text])[0]

    words = paragraph.text.split()
    parts = [
        part
        for word, whole in zip(words, embedder.reads_whole(words), strict=True)
        for part in ([word] if whole else _parts(word, fits))
    ]
    context = _context(paragraph)
    kept = _most(len(context), lambda size: fits(" ".join(context[:size] * CONTEXT_SHARE)))
    yield from _windows(context[:kept], parts, fits)


def _context(paragraph: Paragraph) -> list[str]:
    return context_of(paragraph).split()[:CONTEXT_WORDS]


def _windows(context: Sequence[str], words: Sequence[str], fits: Fits) -> Iterator[str]:
    """The words in windows that overlap, each as long as fits; without context where no word fits behind it."""
    start = 0
    while start < len(words):
        longest = words[start : start + WINDOW_WORDS]
        front = context if fits(_text(context, longest[:1])) else ()
        size = _fitting(front, longest, fits)
        yield _text(front, longest[:size])
        if start + size == len(words):
            return
        start += size - size * OVERLAP_WORDS // WINDOW_WORDS


def _fitting(context: Sequence[str], words: Sequence[str], fits: Fits) -> int:
    """How many of the words fit behind the context; one at the least."""
    return _most(len(words), lambda size: fits(_text(context, words[:size]))) or 1


def _text(context: Sequence[str], words: Sequence[str]) -> str:
    return f"{' '.join(context)}: {' '.join(words)}" if context else " ".join(words)


def _parts(word: str, fits: Fits) -> Iterator[str]:
    """A word in parts that fit."""
    start = 0
    while start < len(word):
        part = _longest_part(word[start : start + PART_CHARACTERS], fits)
        yield part
        start += len(part)


def _longest_part(word: str, fits: Fits) -> str:
    """The longest beginning of a word that fits; one character at the least, as it cannot be cut further."""
    return word[: _most(len(word), lambda size: fits(word[:size])) or 1]


def _most(most: int, fits: Callable[[int], bool]) -> int:
    """The largest size that fits, where a smaller one does too; 0 where none does."""
    return most if fits(most) else bisect_left(range(1, most), True, key=lambda size: not fits(size))
