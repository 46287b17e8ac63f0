"""Where the papers of an agenda pack begin: its stamps, and its agenda where there are none."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from corpus.blocks import Block, Bookmark, Reading
from corpus.lines.headings import STOCK
from corpus.lines.heads import plain
from corpus.packs.agendas import (
    FEWEST,
    STAMP,
    STAMPED_WITHIN,
    Entry,
    Place,
    Start,
    agreed,
    by_item,
    entries_in,
    item_number,
    line_of,
    numbered,
    order_of,
    unmarked,
)
from corpus.packs.columns import with_columns
from corpus.packs.sharing import with_shared

ANNEX = re.compile(r"agenda\s+annex", re.IGNORECASE)
BLANK_PAGE = re.compile(r"\W*this page is (?:intentionally|deliberately) (?:left )?blank\W*", re.IGNORECASE)
# An agenda has items that no report has; "Contents", a body and a day are on reports too.
AGENDA = re.compile(
    r"(?:public |supplementary |full )*(?:agenda|document|reports?)(?:,? document)? pack\b.*"
    r"|(?:supplementary |public )?agenda(?: and (?:reports|papers))?",
    re.IGNORECASE,
)
STANDING = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?:apologies\b.*|declarations? of (?:disclosable |pecuniary |members.? )*interests?\b.*)",
    re.IGNORECASE,
)
MINUTES = re.compile(
    r"(?:(?:draft|confirmed|approved|unconfirmed) )?minutes\b(?! of (?:the )?(?:last|previous)).*"
    r"|(?:members )?present\s*:?(?: .*)?|(?:also )?in attendance\s*:?.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a pack: where each begins, what the agenda lists, and what does not fit."""

    starts: tuple[Start, ...] = ()  # by page and place; empty where the reading is no pack
    entries: tuple[Entry, ...] = ()
    warnings: tuple[str, ...] = ()


def placed_on_pages(blocks: Sequence[Block]) -> tuple[Place, ...]:
    found: list[Place] = []
    for block in blocks:
        page = block.page or (found[-1].page if found else 1)
        place = found[-1].place + 1 if found and found[-1].page == page else 1
        found.append(Place(block, page, place))
    return tuple(found)


def items_of(reading: Reading, places: Sequence[Place]) -> Items:
    """Where each item of the pack begins; no starts where nothing sure says that it is one.

    Stamps are trusted where they rise in order and stand at the heads of pages only. Without them an agenda must
    list items whose pages agree with bookmarks of their numbers and titles, or with the titles that stand there;
    bookmarks prove nothing by themselves, since single reports have them for their chapters.
    """
    stamps = [Start(item_number(found), each.page) for each in places if (found := _stamp(each))]
    entries = with_columns(entries_in(places, before=stamps[0].page if stamps else None), places, stamps)
    until = min((each.page for each in stamps), default=max((each.on for each in entries), default=0) + 1)
    front = [line_of(each.block) for each in places if each.page < until]
    is_agenda = _is_agenda(front, entries)
    listed = by_item(entries)
    known = _chain(stamps, listed)
    if not _are_stamps(places, known, listed, is_agenda=is_agenda, front=front):
        stamps = []
        known = agreed(entries, reading.bookmarks, places) if is_agenda else []
    if not known:
        return Items()
    shared = with_shared(known, unmarked(known, entries, last=places[-1].page), listed, places)
    annexes = [Start(None, each.page, "Agenda annex") for each in places if stamps and _is_annex(each)]
    named = [replace(each, title=_title(each, listed, reading.bookmarks, places)) for each in shared.starts]
    strays = [each for each in stamps if each.item not in {start.item for start in shared.starts}]
    warnings = (*_misfits(strays), *shared.warnings)
    return Items(tuple(_one_a_place([*named, *annexes])), tuple(entries), warnings)


def is_stamp(each: Place, begun: Set[tuple[int, int]]) -> bool:
    """Whether it was printed on the page when the pack was put together, and is no part of a paper.

    `begun` are page and place of each start: a stamp further down the page opens a paper or is a paper's own words.
    """
    text = plain(each.block.text)
    if STAMP.fullmatch(text):
        return each.place <= STAMPED_WITHIN or (each.page, each.place) in begun
    return BLANK_PAGE.fullmatch(text) is not None or _is_annex(each)


def _stamp(each: Place) -> re.Match[str] | None:
    return STAMP.fullmatch(plain(each.block.text)) if each.place <= STAMPED_WITHIN else None


def _is_annex(each: Place) -> bool:
    return each.place <= STAMPED_WITHIN and ANNEX.fullmatch(plain(each.block.text)) is not None


def _are_stamps(
    places: Sequence[Place],
    known: Sequence[Start],
    listed: Mapping[str, Entry],
    *,
    is_agenda: bool,
    front: Sequence[str],
) -> bool:
    """Whether "Agenda Item 5" was stamped on papers, and is not a heading of minutes that by chance opens a page."""
    agreeing = sum(each.item in listed for each in known)
    if is_agenda and agreeing >= 1 and agreeing * 2 >= len(known):
        return True
    if len(known) < FEWEST or (not is_agenda and any(MINUTES.fullmatch(line) for line in front or _top(places))):
        return False
    below = sum(each.place > STAMPED_WITHIN and bool(STAMP.fullmatch(plain(each.block.text))) for each in places)
    return below < len(known)


def _is_agenda(front: Sequence[str], entries: Sequence[Entry]) -> bool:
    """Whether the pages before the first paper are those of an agenda. Minutes record apologies too."""
    if any(AGENDA.fullmatch(line) for line in front):
        return True
    is_paged = any(each.page is not None for each in entries)
    is_minutes = any(MINUTES.fullmatch(line) for line in front)
    return any(STANDING.fullmatch(line) for line in front) and (is_paged or not is_minutes)


def _top(places: Sequence[Place]) -> list[str]:
    return [line_of(each.block) for each in places[:12]]


def _chain(stamps: Sequence[Start], listed: Mapping[str, Entry]) -> list[Start]:
    """The longest run of stamps whose items rise with the pages; one where the agenda says counts twice.

    Minutes within a pack may head their own pages "Agenda Item 6": such a one breaks the order of the others.
    """
    best: dict[tuple[int, str], tuple[int, tuple[Start, ...]]] = {}
    for start in sorted(stamps, key=lambda each: each.page):
        order = order_of(start)
        before = max(
            (chain for key, chain in best.items() if key < order and chain[1][-1].page < start.page),
            key=lambda chain: chain[0],
            default=(0, ()),
        )
        entry = listed.get(start.item or "")
        score = before[0] + (2 if entry and entry.page == start.page else 1)
        if order not in best or score > best[order][0]:
            best[order] = (score, (*before[1], start))
    return list(max(best.values(), key=lambda chain: chain[0], default=(0, ()))[1])


def _misfits(strays: Sequence[Start]) -> Iterator[str]:
    for item, page in {each.item: each.page for each in reversed(strays)}.items():
        yield f"page {page} is stamped Agenda Item {item} out of turn: it is kept with the paper before it"


def _one_a_place(starts: Sequence[Start]) -> list[Start]:
    found: dict[tuple[int, int], Start] = {}
    for start in starts:
        found.setdefault((start.page, start.place), start)
    return [found[where] for where in sorted(found)]


def _title(
    start: Start, listed: Mapping[str, Entry], bookmarks: Sequence[Bookmark], places: Sequence[Place]
) -> str | None:
    """The title of an item: from the agenda's list, the bookmark of its page, else the heading at its head."""
    entry = listed.get(start.item or "")
    if entry and entry.page is not None:
        return entry.title
    marks = (mark for each in bookmarks if each.page == start.page and (mark := numbered(each)))
    if mark := next((each for each in marks if each.item == start.item), None):
        return mark.title
    head = range(start.place, start.place + STAMPED_WITHIN + 1)
    on_page = (each for each in places if each.page == start.page and each.place in head)
    named = (plain(each.block.text) for each in on_page if each.block.role in ("title", "heading"))
    heading = next((text for text in named if not STAMP.fullmatch(text) and not STOCK.match(text)), None)
    return heading or (entry.title if entry else None)
