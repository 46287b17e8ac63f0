"""What the agenda of a pack lists, and where its items begin by bookmarks, titles and printed pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.blocks import Block, Bookmark
from corpus.lines.heads import plain
from corpus.lines.marks import MONTH

NUMBER = r"(?P<item>\d{1,2}(?:[a-z]|\s?\([a-z]\))?)"
STAMP = re.compile(rf"agenda\s+item\s+(?:no\.?\s*|number\s*)?:?\s*{NUMBER}\s*[.:]?", re.IGNORECASE)
STAMPED_WITHIN = 3  # blocks from the top of a page: a stamp stands over the paper's own title
PAGES = (
    r"\(?\s*(?:pages?|pp?\.)(?:\s+nos?\.?)?\s*:?\s*(?P<first>\d{1,4})(?:\s*(?:[-–—]|to)\s*(?P<last>\d{1,4}))?\s*\)?\.?"
)
LISTED = re.compile(rf"(?:(?:agenda\s+)?item\s+)?{NUMBER}[.):]?\s+(?P<title>\S.*?)\s*{PAGES}", re.IGNORECASE)
LISTED_ROW = re.compile(
    rf"(?:(?:agenda\s+)?item(?:\s+no\.?)?\s*:\s*)?{NUMBER}\.?;\s*(?:[a-z][a-z ]{{1,20}}:\s*)?(?P<title>\S[^;]*?)"
    rf";\s*{PAGES}",
    re.IGNORECASE,
)
PAGES_ALONE = re.compile(PAGES, re.IGNORECASE)
NAMED = re.compile(rf"(?:agenda\s+)?(?:item\s+)?{NUMBER}(?:[.):]|\s*[-–—])?\s+(?P<title>\S.*)", re.IGNORECASE)
FEWEST = 2  # items: one stamp alone is a single paper, taken out of its pack by a clerk
# Share of the items in the agenda's list that must begin where it says, for a pack without stamps.
AGREEING = 0.6
LONGEST_ENTRY = 250  # characters of an item in the agenda's list


@dataclass(frozen=True, slots=True)
class Start:
    """Where a paper of a pack begins."""

    item: str | None  # None of an annex to the agenda
    page: int
    title: str | None = None
    place: int = 1  # on its page, of its first block: more than 1 below the end of another paper


@dataclass(frozen=True, slots=True)
class Place:
    """A block, the page that it counts to, and how far down it stands there."""

    block: Block
    page: int  # of a block without one, that of the block before
    place: int  # 1 at the top of the page


@dataclass(frozen=True, slots=True)
class Entry:
    """An item in the agenda's list."""

    item: str
    title: str
    on: int  # page of the agenda on which it stands
    page: int | None = None  # the first page printed for it


def entries_in(places: Sequence[Place], *, before: int | None) -> list[Entry]:
    """The items in the agenda's list, whose lines stand on neighbouring pages at the front.

    Of page ranges one below the other, a column by themselves, nothing is said here: see `pack_columns`.
    """
    found: list[Entry] = []
    for number, each in enumerate(places):
        if (before is not None and each.page >= before) or (found and each.page - found[-1].on > 1):
            break
        text = line_of(each.block)
        if len(text) > LONGEST_ENTRY:
            continue
        if alone := PAGES_ALONE.fullmatch(text):
            if found and found[-1].page is None and not in_column(places, number):
                found[-1] = replace(found[-1], page=int(alone["first"]))
        elif entry := LISTED.fullmatch(text) or LISTED_ROW.fullmatch(text):
            found.append(Entry(item_number(entry), entry["title"], each.page, int(entry["first"])))
        elif (entry := NAMED.fullmatch(text)) and not MONTH.match(entry["title"]):
            found.append(Entry(item_number(entry), entry["title"], each.page))
    return found


def in_column(places: Sequence[Place], number: int) -> bool:
    """Whether the page range there stands below or above another."""
    page = places[number].page
    beside = (places[at] for at in (number - 1, number + 1) if 0 <= at < len(places) and places[at].page == page)
    return any(PAGES_ALONE.fullmatch(line_of(each.block)) for each in beside)


def by_item(entries: Sequence[Entry]) -> dict[str, Entry]:
    """The first entry of each number, one with a page before any without."""
    found: dict[str, Entry] = {}
    for entry in (*(each for each in entries if each.page is not None), *entries):
        found.setdefault(entry.item, entry)
    return found


def agreed(entries: Sequence[Entry], bookmarks: Sequence[Bookmark], places: Sequence[Place]) -> list[Start]:
    """The items that begin where a bookmark or the title on their page says, if most of those listed do."""
    marks = [start for each in bookmarks if (start := numbered(each))]
    items = list(by_item(entries).values())  # a few: a hostile list of thousands has the same numbers again
    marked = [start for entry in items if (start := _bookmarked(entry, marks))]
    paged = [entry for entry in items if entry.page is not None]
    if len(paged) < FEWEST:
        return _rising(marked) if len(marked) >= max(FEWEST, AGREEING * len({mark.page for mark in marks})) else []
    marked_items = {each.item for each in marked}
    titled = _titled([entry for entry in paged if entry.item not in marked_items], places)
    found = _rising([*marked, *titled])
    return found if len(found) >= max(FEWEST, AGREEING * len(paged)) else []


def unmarked(known: Sequence[Start], entries: Sequence[Entry], *, last: int) -> list[Start]:
    """The listed items that nothing marks, where the printed pages of all the others are right."""
    printed = {each.item: each.page for each in entries if each.page is not None}
    offsets = [each.page - printed[each.item] for each in known if each.item and each.item in printed]
    if len(offsets) < FEWEST or len(set(offsets)) > 1:
        return []
    held = {each.item for each in known}
    return [
        Start(each.item, each.page + offsets[0], each.title)
        for each in by_item(entries).values()
        if each.page is not None and each.item not in held and each.on < each.page + offsets[0] <= last
    ]


def numbered(bookmark: Bookmark) -> Start | None:
    """The item that a bookmark names: "5 Quarterly report", "Item 5 - Quarterly report"."""
    mark = NAMED.fullmatch(plain(bookmark.title))
    return Start(item_number(mark), bookmark.page, mark["title"]) if mark else None


def is_alike(one: str, other: str) -> bool:
    """Whether two titles are the same, or one is the other cut short or carried on."""
    return _are_alike(_words(one), _words(other))


def line_of(block: Block) -> str:
    return plain(f"{block.number.rstrip('.')}. {block.text}" if block.number else block.text)


def order_of(start: Start) -> tuple[int, str]:
    found = re.fullmatch(r"(\d+)(.*)", start.item or "0")
    return (int(found[1]), found[2]) if found else (0, "")


def item_number(found: re.Match[str]) -> str:
    """ "5 (A)" -> "5a"."""
    return re.sub(r"[\s()]", "", found["item"]).lower()


def _bookmarked(entry: Entry, marks: Sequence[Start]) -> Start | None:
    for mark in marks:
        if mark.item == entry.item and mark.page > entry.on and is_alike(mark.title or "", entry.title):
            return replace(mark, title=entry.title)
    return None


def _titled(entries: Sequence[Entry], places: Sequence[Place]) -> list[Start]:
    """The entries whose title stands at the head of their page; all are as many pages off the printed number."""
    heads = [(each.page, _words(_unnumbered(each.block.text))) for each in places if each.place <= STAMPED_WITHIN + 1]
    titles = [(entry, _words(entry.title)) for entry in entries]
    found = {
        (entry, page) for entry, title in titles for page, head in heads if page > entry.on and _are_alike(head, title)
    }
    offsets = Counter(page - (entry.page or 0) for entry, page in found)
    offset = max(offsets, key=lambda each: (offsets[each], -abs(each), each), default=0)
    return [Start(entry.item, page, entry.title) for entry, page in found if page - (entry.page or 0) == offset]


def _rising(starts: Sequence[Start]) -> list[Start]:
    """The starts in page order, without those of a page or an item that came before."""
    kept: list[Start] = []
    for start in sorted(starts, key=lambda each: (each.page, order_of(each))):
        if not kept or (start.page > kept[-1].page and start.item not in {each.item for each in kept}):
            kept.append(start)
    return kept


def _unnumbered(text: str) -> str:
    found = NAMED.fullmatch(plain(text))
    return found["title"] if found else text


def _words(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _are_alike(a: str, b: str) -> bool:
    return bool(a and b) and (a.startswith(b) or b.startswith(a)) and min(len(a), len(b)) >= 5
