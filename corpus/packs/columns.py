"""Page ranges of an agenda that a reader found in a column of their own, told to their items by the stamps."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.packs.agendas import FEWEST, PAGES_ALONE, Entry, Place, Start, in_column, line_of


def with_columns(entries: Sequence[Entry], places: Sequence[Place], stamps: Sequence[Start]) -> list[Entry]:
    """The agenda's entries, those on each of its pages with the column of page ranges there."""
    columns: dict[int, list[int]] = {each.on: [] for each in entries}
    if not columns:
        return []
    for number, each in enumerate(places):
        if each.page > max(columns):
            break
        alone = PAGES_ALONE.fullmatch(line_of(each.block)) if each.page in columns else None
        if alone and in_column(places, number):
            columns[each.page].append(int(alone["first"]))
    by_page = ([each for each in entries if each.on == page] for page in columns)
    return [
        entry
        for on_page, column in zip(by_page, columns.values(), strict=True)
        for entry in with_column(on_page, column, stamps)
    ]


def with_column(entries: Sequence[Entry], column: Sequence[int], stamps: Sequence[Start]) -> list[Entry]:
    """The entries of one page with the first pages in the column beside them, where it is sure whose each is.

    As many pages as entries are theirs in order. Else stamps say which page is whose, and between two of those the
    rest are told by their order where there are as many pages as entries.
    """
    if not column or any(each.page is not None for each in entries) or list(column) != sorted(column):
        return list(entries)
    if len(column) == len(entries):
        return _paged(entries, column)
    found: list[Entry] = []
    begun, taken = 0, 0
    for at, place in [*_anchors(entries, column, stamps), (len(entries), len(column))]:
        between, pages = entries[begun:at], column[taken:place]
        found += _paged(between, pages) if len(between) == len(pages) else between
        found += _paged(entries[at : at + 1], column[place : place + 1])
        begun, taken = at + 1, place + 1
    return found


def _paged(entries: Sequence[Entry], pages: Sequence[int]) -> list[Entry]:
    return [replace(entry, page=page) for entry, page in zip(entries, pages, strict=True)]


def _anchors(entries: Sequence[Entry], column: Sequence[int], stamps: Sequence[Start]) -> list[tuple[int, int]]:
    """Which entry has which place in the column for sure: its stamp is as far off the printed page as most are."""
    stamped = {each.item: each.page for each in reversed(stamps)}
    offsets = Counter(stamped[each.item] - page for each in entries if each.item in stamped for page in set(column))
    offset = max(offsets, key=lambda each: (offsets[each], -abs(each)), default=0)
    places = {page: place for place, page in reversed(list(enumerate(column)))}
    found: list[tuple[int, int]] = []
    for at, entry in enumerate(entries):
        place = places.get(stamped[entry.item] - offset) if entry.item in stamped else None
        if place is not None and (not found or place > found[-1][1]):
            found.append((at, place))
    return found if len(found) >= FEWEST else []
