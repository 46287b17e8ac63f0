"""Agenda packs: one PDF that holds the papers of a meeting, split into them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.blocks import Block, Reading
from corpus.heads import fields_of, plain
from corpus.meetings import meeting_in

STAMP = re.compile(r"agenda\s+item\s+(?:no\.?\s*)?:?\s*(?P<item>\d{1,2}[a-z]?)", re.IGNORECASE)
STAMPED_WITHIN = 3  # blocks from the top of a page: a stamp stands over the paper's own title
LISTED = re.compile(
    r"(?:item\s+)?(?P<item>\d{1,2}[a-z]?)[.):]?\s+(?P<title>\S.*?)\s*\(?\s*(?:pages?|pp?\.)\s*(?P<first>\d{1,4})"
    r"(?:\s*(?:[-–—]|to)\s*(?P<last>\d{1,4}))?\s*\)?",
    re.IGNORECASE,
)
MARKED = re.compile(
    r"(?:agenda\s+)?(?:item\s+)?(?P<item>\d{1,2}[a-z]?)(?:[.):]|\s*[-–—])?\s+(?P<title>\S.*)", re.IGNORECASE
)
BLANK_PAGE = re.compile(r"\W*this page is (?:intentionally|deliberately) (?:left )?blank\W*", re.IGNORECASE)
EXEMPT = re.compile(
    r"not for publication|exempt (?:information|item|report|appendix)|schedule 12A"
    r"|press and public (?:be|are) excluded",
    re.IGNORECASE,
)
FEWEST = 2  # items: one stamp alone is a single paper, taken out of its pack by a clerk
# Share of the items in the agenda's list that must begin where it says, for a pack without stamps.
AGREEING = 0.6


@dataclass(frozen=True, slots=True)
class Start:
    """Where a paper of a pack begins."""

    item: str
    page: int
    title: str | None = None


def parts_of(reading: Reading) -> tuple[Reading, ...]:
    """The papers of an agenda pack in order, the agenda first; the reading alone where it is no pack.

    A pack is known by the stamps "Agenda Item 5" at the head of its papers or, without them, by an agenda whose page
    numbers agree with the bookmarks or with the titles that stand on those pages. Bookmarks alone prove nothing:
    single reports have them for their chapters.
    """
    starts = _starts(reading)
    if len(starts) < FEWEST:
        return (reading,)
    pages = max(block.page or 0 for block in reading.blocks)
    meeting = _meeting(reading, starts[0].page)
    agenda = _blocks(reading, 1, starts[0].page - 1)
    parts = [_agenda(reading, agenda, meeting, starts[0].page - 1)] if agenda else []
    for start, after in pairwise([*starts, Start("", pages + 1)]):
        if blocks := _blocks(reading, start.page, after.page - 1):
            parts.append(_part(reading, start, blocks, meeting, after.page - 1))
    if not parts:  # stamps and blank pages only
        return (reading,)
    first = replace(parts[0], warnings=(*reading.warnings, *parts[0].warnings))
    return (first, *parts[1:])


def _starts(reading: Reading) -> list[Start]:
    """The first page of each item, in order; empty where nothing sure is known."""
    stamped = _rising(_stamps(reading.blocks))
    listed = _listed(reading.blocks)
    if len(stamped) >= FEWEST:
        return [replace(each, title=_title(each, reading, listed)) for each in stamped]
    if len(listed) < FEWEST:
        return []
    begun = [start for entry in listed if (start := _begun(entry, reading))]
    return _rising(begun) if len(begun) >= max(FEWEST, AGREEING * len(listed)) else []


def _stamps(blocks: Sequence[Block]) -> Iterator[Start]:
    place, page = 0, None
    for block in blocks:
        place = place + 1 if block.page == page else 1
        page = block.page
        if page and place <= STAMPED_WITHIN and (found := STAMP.fullmatch(plain(block.text).rstrip(".:"))):
            yield Start(found["item"].lower(), page)


def _listed(blocks: Sequence[Block]) -> list[Start]:
    """The items in the agenda's list, with the pages printed there; its lines all stand on neighbouring pages."""
    found: list[tuple[Start, int]] = []
    for block in blocks:
        text = f"{block.number}. {block.text}" if block.number else block.text
        entry = LISTED.fullmatch(plain(text))
        if entry and (not found or (block.page or 0) - found[-1][1] <= 1):
            found.append((Start(entry["item"].lower(), int(entry["first"]), entry["title"]), block.page or 0))
    return [start for start, _ in found]


def _begun(entry: Start, reading: Reading) -> Start | None:
    """The entry at the page where a bookmark of its number, or its title at the head of that page, says it begins."""
    for bookmark in reading.bookmarks:
        mark = MARKED.fullmatch(plain(bookmark.title))
        if mark and mark["item"].lower() == entry.item and _alike(mark["title"], entry.title or ""):
            return replace(entry, page=bookmark.page)
    on_page = [block for block in reading.blocks if block.page == entry.page][: STAMPED_WITHIN + 1]
    return entry if any(_alike(block.text, entry.title or "") for block in on_page) else None


def _rising(starts: Iterator[Start] | Sequence[Start]) -> list[Start]:
    """The starts in page order, without those of a page or an item that came before."""
    kept: list[Start] = []
    for start in sorted(starts, key=lambda each: each.page):
        if not kept or (start.page > kept[-1].page and start.item not in {each.item for each in kept}):
            kept.append(start)
    return kept


def _title(start: Start, reading: Reading, listed: Sequence[Start]) -> str | None:
    """The title of an item: from the agenda's list, the bookmark of its page, else the first heading on its pages."""
    if named := next((entry.title for entry in listed if entry.item == start.item and entry.title), None):
        return named
    for bookmark in reading.bookmarks:
        mark = MARKED.fullmatch(plain(bookmark.title))
        if bookmark.page == start.page and mark and mark["item"].lower() == start.item:
            return mark["title"]
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two titles are the same, or one is the other cut short or carried on."""
    a, b = (" ".join(re.findall(r"\w+", title.casefold())) for title in (one, other))
    return bool(a and b) and (a.startswith(b) or b.startswith(a)) and min(len(a), len(b)) >= 5


def _blocks(reading: Reading, first: int, last: int) -> list[Block]:
    """The blocks of these pages, without stamps and blank pages' notes; one without a page goes with the one before."""
    kept, page = [], 1
    for block in reading.blocks:
        page = block.page or page
        text = plain(block.text)
        is_stamp = STAMP.fullmatch(text.rstrip(".:")) is not None or BLANK_PAGE.fullmatch(text) is not None
        if first <= page <= last and not is_stamp:
            kept.append(block)
    return kept


def _meeting(reading: Reading, until: int) -> str | None:
    cover = [block for block in reading.blocks if (block.page or 1) < until]
    found = meeting_in(fields_of(cover), [plain(block.text) for block in cover[:20]])
    return found.printed if found else None


def _agenda(reading: Reading, blocks: Sequence[Block], meeting: str | None, last: int) -> Reading:
    title = f"Agenda: {meeting}" if meeting else "Agenda"
    return replace(reading, blocks=tuple(blocks), title=title, meeting=meeting, pages=(1, last), warnings=())


def _part(reading: Reading, start: Start, blocks: Sequence[Block], meeting: str | None, last: int) -> Reading:
    exempt = next((block for block in blocks if EXEMPT.search(block.text)), None)
    pages = (start.page, last)
    said = (
        f"item {start.item} (pages {pages[0]} to {pages[1]}) says that it is not for publication: check who may see it"
    )
    return replace(
        reading,
        blocks=tuple(_with_title(blocks, start.title)),
        title=start.title,
        meeting=meeting,
        item=start.item,
        pages=pages,
        warnings=(said,) if exempt else (),
    )


def _with_title(blocks: Sequence[Block], title: str | None) -> Iterator[Block]:
    """The blocks, with the paper's title at its head told from the headings below it."""
    found = False
    for place, block in enumerate(blocks):
        is_title = not found and place <= STAMPED_WITHIN and title is not None and _alike(block.text, title)
        found = found or is_title
        yield replace(block, role="title") if is_title else block
