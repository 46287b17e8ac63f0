"""Agenda packs: one PDF that holds the papers of a meeting, split into them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.blocks import Block, Reading
from corpus.description.meetings import Meeting, meeting_in
from corpus.lines.dates import WEEKDAY
from corpus.lines.heads import fields_of, plain
from corpus.packs.agendas import STAMPED_WITHIN, Entry, Place, Start, is_alike
from corpus.packs.items import Items, is_stamp, items_of, placed_on_pages

APPENDIX = re.compile(
    r"(?:\d{1,2}[a-z]?[.)]?\s+(?:[-–—:]\s*)?)?(?P<title>(?P<label>(?:appendix|annex|enclosure)\s+(?:\d{1,2}|[a-z])\b).*)",
    re.IGNORECASE,
)
FRONT_SHEET = 3  # blocks on a page that only names the appendix behind it
LONGEST_SHEET = 200  # characters of them together
EXEMPT = re.compile(
    r"not for publication|schedule 12A"
    r"|press and (?:the )?public (?:(?:should |will )?be |are |were |is )?excluded|exclusion of (?:the )?press and"
    r"|\(exempt\)|exempt (?:information|item|report|appendix|minutes?)|(?:report|appendix|item) is exempt",
    re.IGNORECASE,
)
# "This report contains no exempt information"; never of "not for publication".
NOT_EXEMPT = re.compile(
    r"\b(?:no|none|nil|n/a|does not|do not|is not|are not|not (?:contain|includ)\w*|nothing)\b", re.IGNORECASE
)
NAMES_PAGES = re.compile(r"pages? (?P<pages>\d+(?:(?: to |, | and )\d+)*)")


@dataclass(frozen=True, slots=True)
class Span:
    """A paper of the pack and its pages."""

    item: str | None
    title: str | None
    first: int
    last: int
    places: tuple[Place, ...]

    @property
    def name(self) -> str:
        """As a warning names it: "item 5 (pages 9 to 12)"."""
        what = f"item {self.item}" if self.item else self.title or "the agenda"
        if self.item and self.title and APPENDIX.fullmatch(self.title):
            what = f"{what}, {self.title}"
        return f"{what} ({'page' if self.first == self.last else 'pages'} {_pages(self.first, self.last)})"


def parts_of(reading: Reading) -> tuple[Reading, ...]:
    """The papers of an agenda pack in order, the agenda first; the reading alone where it is no pack.

    All blocks are kept, but for stamps and the notes on blank pages. A warning that names pages of one paper goes
    with that paper, any other with the first. A paper without a word to read is named in a warning.
    """
    places = placed_on_pages(reading.blocks)
    items = items_of(reading, places)
    spans = list(_spans(reading, items, places))
    full = [span for span in spans if span.places]
    if len(spans) < 2 or not full:
        return (reading,)
    first_page = items.starts[0].page
    meeting = _meeting([each.block for each in places if each.page < first_page])
    parts = [_part(reading, span, items.entries, meeting) for span in full]
    unread = [span for span in spans if not span.places]
    unsaid = [f"{span.name} has no text that could be read" for span in unread]
    general = [said for said in reading.warnings if not any(_concerns(said, span) for span in full)]
    warnings = (*general, *items.warnings, *unsaid, *parts[0].warnings)
    return (replace(parts[0], warnings=warnings, unread=tuple(each.item for each in unread if each.item)), *parts[1:])


# Pages


def _spans(reading: Reading, items: Items, places: Sequence[Place]) -> Iterator[Span]:
    """The agenda, the papers and their appendices, each with what stands before the next."""
    if not items.starts:
        return
    pages = max([*(each.page for each in places), *(each.page for each in reading.bookmarks)])
    begun = {(start.page, start.place) for start in items.starts}
    sheets: dict[int, list[Place]] = {}
    for each in places:
        if not is_stamp(each, begun):
            sheets.setdefault(each.page, []).append(each)
    after_all = Start(None, pages + 1)
    for start, after in pairwise([*_begun(reading, items.starts, sheets, after_all), after_all]):
        inside = tuple(_between(start, after, sheets))
        if inside or start.item:
            yield Span(start.item, start.title, start.page, _last_page(start, after, inside), inside)


def _begun(
    reading: Reading, starts: Sequence[Start], sheets: Mapping[int, Sequence[Place]], after_all: Start
) -> Iterator[Start]:
    """Where the agenda, each item and each appendix begins."""
    if starts[0].page > 1:
        yield Start(None, 1)
    for start, after in pairwise([*starts, after_all]):
        yield start
        for page, title in _appendices(reading, sheets, start.page, after.page):
            yield Start(start.item, page, title)


def _between(start: Start, after: Start, sheets: Mapping[int, Sequence[Place]]) -> Iterator[Place]:
    for page in sorted(page for page in sheets if start.page <= page <= after.page):
        for each in sheets[page]:
            if (start.page, start.place) <= (page, each.place) < (after.page, after.place):
                yield each


def _last_page(start: Start, after: Start, inside: Sequence[Place]) -> int:
    """The page before the next paper's, or that page where the two share it."""
    shares = after.page == start.page or (bool(inside) and inside[-1].page == after.page)
    return after.page if shares else after.page - 1


def _appendices(
    reading: Reading, sheets: Mapping[int, Sequence[Place]], first: int, until: int
) -> Iterator[tuple[int, str]]:
    """The pages within an item at which a bookmark, or a sheet that says nothing else, opens an appendix."""
    titles: dict[int, str] = {}
    for bookmark in reading.bookmarks:
        found = APPENDIX.fullmatch(plain(bookmark.title))
        if found and first < bookmark.page < until and _opens(found["label"], sheets.get(bookmark.page, ())):
            titles.setdefault(bookmark.page, found["title"])
    for page, sheet in sheets.items():
        if first < page < until and (title := _front_sheet(sheet)):
            titles.setdefault(page, title)
    seen: set[str] = set()
    for page, title in sorted(titles.items()):
        found = APPENDIX.fullmatch(title)
        label = found["label"].casefold() if found else title
        if label not in seen:  # a bookmark on the page after its front sheet
            yield page, title
        seen.add(label)


def _opens(label: str, sheet: Sequence[Place]) -> bool:
    """Whether the appendix starts its page: further down it, the text above is still the report's."""
    lines = [plain(each.block.text).casefold() for each in sheet]
    at = [place for place, line in enumerate(lines, start=1) if line.startswith(label.casefold())]
    return bool(lines) and (not at or at[0] == 1)


def _front_sheet(sheet: Sequence[Place]) -> str | None:
    texts = [plain(each.block.text) for each in sheet]
    if len(texts) > FRONT_SHEET or sum(map(len, texts)) > LONGEST_SHEET:
        return None
    found = APPENDIX.fullmatch(texts[0])
    if not found or texts[0].endswith((".", ";")):
        return None
    is_bare = len(found["title"]) == len(found["label"])
    return f"{found['title']}: {texts[1]}" if is_bare and texts[1:] else found["title"]


# Papers


def _meeting(cover: Sequence[Block]) -> Meeting | None:
    return meeting_in(fields_of(cover), [plain(block.text) for block in cover[:20]])


def _part(reading: Reading, span: Span, entries: Sequence[Entry], meeting: Meeting | None) -> Reading:
    is_agenda = span.item is None and span.title is None
    title = _agenda_title(meeting) if is_agenda else span.title
    said = [said for said in reading.warnings if _concerns(said, span)]
    if not is_agenda and _is_exempt(span, entries):
        said.append(f"{span.name} says that it is not for publication: check who may see it")
    blocks = tuple(each.block for each in span.places)
    return replace(
        reading,
        blocks=blocks if is_agenda else tuple(_with_title(blocks, title)),
        title=title,
        meeting=meeting.printed if meeting else None,
        item=span.item,
        pages=(span.first, span.last),
        bookmarks=tuple(each for each in reading.bookmarks if span.first <= each.page <= span.last),
        warnings=tuple(said),
    )


def _agenda_title(meeting: Meeting | None) -> str:
    """ "Agenda: Eskshire Police and Crime Panel, 3 February 2034"."""
    if not meeting:
        return "Agenda"
    day = re.sub(rf"^{WEEKDAY},?\s+(?:the\s+)?", "", meeting.words or "", flags=re.IGNORECASE)
    return f"Agenda: {meeting.body}, {day}" if day else f"Agenda: {meeting.body}"


def _with_title(blocks: Sequence[Block], title: str | None) -> Iterator[Block]:
    """The blocks, with the paper's title at its head told from the headings below it."""
    found = False
    for place, block in enumerate(blocks):
        is_title = not found and place <= STAMPED_WITHIN and title is not None and is_alike(block.text, title)
        found = found or is_title
        yield replace(block, role="title") if is_title else block


# Warnings


def _is_exempt(span: Span, entries: Sequence[Entry]) -> bool:
    listed = [each.title for each in entries if each.item == span.item]
    return any(_says_exempt(text) for text in [*listed, *(each.block.text for each in span.places)])


def _says_exempt(text: str) -> bool:
    sentences = re.split(r"(?<=[.;])\s+", text)
    return any(
        "not for publication" in sentence.casefold() or not NOT_EXEMPT.search(sentence)
        for sentence in sentences
        if EXEMPT.search(sentence)
    )


def _concerns(said: str, span: Span) -> bool:
    """Whether all the pages that a reader's warning names are of this paper."""
    found = NAMES_PAGES.search(said)
    named = [int(number) for number in re.findall(r"\d+", found["pages"])] if found else []
    return bool(named) and all(span.first <= page <= span.last for page in named)


def _pages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"
