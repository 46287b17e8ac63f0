"""Items of a pack that begin within a page, below the end of another: where a line there says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.lines.heads import plain
from corpus.packs.agendas import (
    NAMED,
    STAMP,
    STAMPED_WITHIN,
    Entry,
    Place,
    Start,
    is_alike,
    item_number,
    line_of,
    order_of,
)

TOGETHER = 2  # blocks: a stamp and the title below it are one beginning


@dataclass(frozen=True, slots=True)
class Shared:
    """The starts of a pack with those found within pages, and what stays together since nothing parts it."""

    starts: tuple[Start, ...]  # by page and place
    warnings: tuple[str, ...] = ()


def with_shared(
    known: Sequence[Start], unmarked: Sequence[Start], listed: Mapping[str, Entry], places: Sequence[Place]
) -> Shared:
    """The same, and the items that begin below the end of another, or on pages that nothing marks.

    `unmarked` are listed items on the page that the agenda prints. One that no line opens begins with its page,
    unless another does: then the page stays with that one, and a warning names it. An item that is listed without
    a page begins within one only where its stamp and its title stand together.
    """
    sheets: dict[int, list[Place]] = {}
    for place in places:
        sheets.setdefault(place.page, []).append(place)
    starts = list(known)
    warnings: list[str] = []
    for each in sorted(unmarked, key=lambda start: (start.page, order_of(start))):
        beside = next((start for start in reversed(starts) if start.page == each.page), None)
        found = _found_within(each, sheets.get(each.page, ()), after=beside)
        if found and _fits(found, starts):
            starts.append(found)
        elif beside:
            warnings.append(_together(each, beside))
        else:
            starts.append(each)
    for stamped in _stamped_within(starts, listed, sheets):
        if _fits(stamped, starts):
            starts.append(stamped)
    return Shared(tuple(sorted(starts, key=_position)), tuple(warnings))


def _found_within(start: Start, sheet: Sequence[Place], *, after: Start | None) -> Start | None:
    """The item where the one line on the page that opens it stands below words of the item before it."""
    lowest = after.place if after else STAMPED_WITHIN + 1
    found = [each.place for each in sheet if each.place > lowest and _opens(each, start)]
    if not found or found[-1] > found[0] + TOGETHER:
        return None
    # Two stamps one above the other say of no line whose it is.
    above = [each for each in sheet if (after.place if after else 1) <= each.place < found[0]]
    has_words = any(not STAMP.fullmatch(plain(each.block.text)) for each in above)
    return replace(start, place=found[0]) if has_words else None


def _opens(each: Place, start: Start) -> bool:
    """Whether it is the item's stamp, its number and title, or its title as a heading."""
    line, title = line_of(each.block), start.title or ""
    if stamp := STAMP.fullmatch(line):
        return item_number(stamp) == start.item
    if (numbered := NAMED.fullmatch(line)) and item_number(numbered) == start.item:
        return is_alike(numbered["title"], title)
    return each.block.role in ("title", "heading") and is_alike(plain(each.block.text), title)


def _stamped_within(
    starts: Sequence[Start], listed: Mapping[str, Entry], sheets: Mapping[int, Sequence[Place]]
) -> Iterator[Start]:
    """Items listed without a page whose stamp and title stand together below the words of another item."""
    begun = {start.item for start in starts}
    for page, sheet in sheets.items():
        for number, each in enumerate(sheet):
            stamp = STAMP.fullmatch(plain(each.block.text))
            entry = listed.get(item_number(stamp)) if stamp else None
            if entry is None or entry.page is not None or entry.item in begun or page <= entry.on:
                continue
            below = [_unnumbered(after) for after in sheet[number + 1 : number + 1 + TOGETHER]]
            if any(is_alike(line, entry.title) for line in below):
                on_page = (start for start in starts if start.page == page)
                before = max(on_page, key=_position, default=None)
                if found := _found_within(Start(entry.item, page, entry.title), sheet, after=before):
                    yield found


def _unnumbered(each: Place) -> str:
    found = NAMED.fullmatch(line_of(each.block))
    return found["title"] if found else plain(each.block.text)


def _fits(start: Start, starts: Sequence[Start]) -> bool:
    """Whether its item comes between those that begin before and after it."""
    before = max((each for each in starts if _position(each) < _position(start)), key=_position, default=None)
    after = min((each for each in starts if _position(each) > _position(start)), key=_position, default=None)
    rises = before is not None and order_of(before) < order_of(start)
    return rises and (after is None or order_of(start) < order_of(after))


def _together(each: Start, beside: Start) -> str:
    return (
        f"page {each.page} holds items {beside.item} and {each.item}, and no line there parts them for sure: "
        f"it is kept with item {beside.item}"
    )


def _position(start: Start) -> tuple[int, int]:
    return start.page, start.place
