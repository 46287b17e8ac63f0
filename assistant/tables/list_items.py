"""The lists of a paper: the bullets, rows or named paragraphs that hang together, under what announces them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.questions.list_asked import Outline
from assistant.tables.table_rows import cells, columns
from corpus import Document, Papers, Paragraph, Source
from indexes import stems
from indexes.sentences.spans import sentences
from indexes.sentences.worded import Words, held

ITEMS = ("bullet", "table row", "action")
# So many words that open two paragraphs alike say what both tell of, a verb among them.
SAME_OPENING = 8
# "Workforce support: the force needed to ...": paragraphs that each bear a name of their own are items.
OWN_NAME = re.compile(r"^(?P<name>[A-Z](?=[\w ,'’&/-]*[a-z])[\w ,'’&/-]{2,40}): \S")


@dataclass(frozen=True, slots=True)
class Listing:
    """Items that hang together."""

    items: tuple[Paragraph, ...]
    announced_by: Paragraph | None  # the paragraph whose last sentence leads in to them; None where none does

    @property
    def shown(self) -> tuple[Paragraph, ...]:
        """Its items, after the paragraph that announces them."""
        return (self.announced_by, *self.items) if self.announced_by else self.items

    @property
    def lead_in(self) -> str:
        """What stands right above the items: the sentence that leads in to them, or a table's column names."""
        said = self.items[0].lead_in or (_last_sentence(self.announced_by) if self.announced_by else "")
        return " ".join([said, *columns(self.items[0])]).strip()

    @property
    def outline(self) -> Outline:
        """What says of which sort it is."""
        column = next(iter(columns(self.items[0])), "")
        return Outline(self.lead_in, tuple(name_of(each) for each in self.items), column)


@dataclass(frozen=True, slots=True)
class WordedListing:
    """A list with the words that tell what it is of, worked out once and kept at hand."""

    listing: Listing
    near: Words  # of what stands right above it
    above: Words  # the same with all headings and the title of its paper
    names: tuple[tuple[str, frozenset[str]], ...]  # what each item is called, with its stems


@lru_cache(maxsize=1_000)
def lists_of(papers: Papers, source: Source) -> tuple[WordedListing, ...]:
    """The lists of a paper that have more than one item, in its order."""
    return tuple(_worded(each) for each in _lists_in(papers.document(source.id)))


def list_around(paragraph: Paragraph, document: Document) -> Listing:
    """The list that a paragraph is an item of, or that it introduces; without items where it is neither."""
    paragraphs = document.paragraphs
    place = next(i for i, each in enumerate(paragraphs) if each.id == paragraph.id)
    if paragraph.kind == "prose" and paragraph.lead_in:  # a response to one recommendation is no list of all
        return Listing((), None)
    if paragraph.kind not in ITEMS and len(named := _around(place, paragraphs).items) > 1:
        return Listing(named, None)
    if paragraph.kind not in ITEMS:
        place += 1
        if place == len(paragraphs) or not _announces(paragraph, paragraphs[place]):
            return Listing((), None)
    return _around(place, paragraphs)


def _lists_in(document: Document) -> Iterator[Listing]:
    place = 0
    while place < len(document.paragraphs):
        listing = _around(place, document.paragraphs)
        if len(listing.items) > 1:
            yield listing
        place += len(listing.items)


def series_around(paragraph: Paragraph, document: Document) -> Listing:
    """The paragraphs beside one another that open with the same words: "The guarantee of 2024 promises ..." each."""
    paragraphs = document.paragraphs
    place = next(i for i, each in enumerate(paragraphs) if each.id == paragraph.id)
    first = last = place
    while first > 0 and _open_alike(paragraphs[first - 1], paragraph):
        first -= 1
    while last + 1 < len(paragraphs) and _open_alike(paragraphs[last + 1], paragraph):
        last += 1
    return Listing(paragraphs[first : last + 1], None)


def _open_alike(a: Paragraph, b: Paragraph) -> bool:
    if a.kind != "prose" or b.kind != "prose" or a.headings != b.headings or a.text.endswith(":"):
        return False
    return a.text.split()[:SAME_OPENING] == b.text.split()[:SAME_OPENING]


def name_of(item: Paragraph) -> str:
    """What an item is called: the first cell of a row, what stands before the colon of a bullet, else all of it."""
    return next((cell.text for cell in cells(item)), _own_name(item) or item.text)


def _around(place: int, paragraphs: Sequence[Paragraph]) -> Listing:
    """The paragraphs that hang together with the one at a place; itself alone where none does."""
    first = place
    while first > 0 and _together(paragraphs[first - 1], paragraphs[place]):
        first -= 1
    last = place
    while last + 1 < len(paragraphs) and _together(paragraphs[last + 1], paragraphs[place]):
        last += 1
    above = paragraphs[first - 1] if first > 0 else None
    announced = above if above and _announces(above, paragraphs[first]) else None
    return Listing(tuple(paragraphs[first : last + 1]), announced)


def _announces(paragraph: Paragraph, item: Paragraph) -> bool:
    """Whether a paragraph ends in the sentence that an item hangs from, or is the caption of its table."""
    if paragraph.kind in ITEMS or paragraph.headings != item.headings:
        return False
    if paragraph.kind == "caption":
        return bool(columns(item))
    if item.kind not in ITEMS and not _own_name(item):
        return False
    return paragraph.text.endswith(item.lead_in) if item.lead_in else paragraph.text.endswith(":")


def _together(a: Paragraph, b: Paragraph) -> bool:
    """Whether two paragraphs are items of one list."""
    if a.kind != b.kind or a.headings != b.headings:
        return False
    if a.kind == "prose":
        name = _own_name(a) if a.headings else None  # most have none
        return name is not None and (a == b or _own_name(b) not in (name, None))
    if a.kind not in ITEMS:
        return False
    one, other = ((each.lead_in, each.number, columns(each)[:1]) for each in (a, b))
    return one == other


def _own_name(paragraph: Paragraph) -> str | None:
    found = OWN_NAME.match(paragraph.text)
    return found["name"] if found else None


def _last_sentence(paragraph: Paragraph) -> str:
    return sentences(paragraph.text)[-1].of(paragraph.text)


def _worded(listing: Listing) -> WordedListing:
    item = listing.items[0]
    near = held(f"{listing.lead_in} {' '.join(item.headings[-1:])}")
    names = ((name, frozenset(stems(name))) for name in listing.outline.names)
    return WordedListing(listing, near, near | held(" ".join((*item.headings, item.source.title))), tuple(names))
