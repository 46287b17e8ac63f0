"""Where each block of a paper stands: under which headings and number, hanging from which sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.blocks import Block
from corpus.lines.marks import number_parts
from corpus.papers import ParagraphKind

# What makes a block a heading, outermost first. A title opens the paper and is in no path.
Rank = Literal["title", "format", "capitals", "words"]
RANKS: tuple[Rank, ...] = ("title", "format", "capitals", "words")

LONGEST_LEAD_IN = 300  # characters of a paragraph above a list; a longer one gives its last sentence
RESOLVED = re.compile(
    r"RESOLVED\b|Resolved\W*$|Resolved(?:\s+unanimously)?(?:\s*[:–-]|,?\s+(?:that|to)\b)"
    r"|It was (?:unanimously )?(?:RESOLVED|resolved)\b"
    r"|(?:The|That the) (?:Panel|Committee|Sub-Committee|Board|Members) (?:unanimously )?(?:RESOLVED|resolved)\b"
)
# What only minutes say of their own meeting; in another paper it tells of an earlier one.
AGREED = re.compile(
    r"AGREED\b|Agreed(?:\s*[:–]|\s+that\b)|(?:DECISION|Decision)s?\s*[:–]"
    r"|It was (?:unanimously )?agreed\s+(?:that|to)\b"
    r"|(?:The (?:Panel|Committee|Sub-Committee|Board)|Members)(?: also)?(?: unanimously)? agreed\s+(?:that|to)\b"
)
CLAUSE = re.compile(r"(?:That|To)\b")  # how each part of a resolution opens
OPEN_END = re.compile(r"(?:RESOLVED|Resolved|AGREED|that|to|[:–-])\W*$", re.IGNORECASE)  # its parts stand below
CONTINUED = re.compile(r"\s*[(\[–-]*\s*(?:continued|cont['’]?d\.?|cont\.)\s*[)\]]*\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is open: what follows stands under it."""

    text: str
    rank: Rank
    level: int
    number: str | None  # its own
    in_number: bool  # it interrupts a numbered paragraph, and closes when a heading has the next number
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hanging:
    """A line that has a list below it."""

    lead_in: str | None
    level: int  # of the bullets that hang from it
    resolution: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the paper the next block stands."""

    minutes: bool = False  # of a paper that records its own resolutions
    open: tuple[Heading, ...] = ()
    number: str | None = None
    base: str | None = None  # the number without its letters: "6" of "6(a)"
    run: int = 0  # numbers printed so far; the same number printed again is another run
    above: str | None = None  # the paragraph directly above, that a list may hang from
    above_resolves: bool = False
    resolution: str | None = None  # "RESOLVED", while parts of it may follow as paragraphs of their own
    resolution_at: str = ""  # the number it stands under
    hanging: tuple[Hanging, ...] = ()  # of the list that is open, outermost first

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(heading.text for heading in self.open)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, what it turned out to be, and where it stands."""

    text: str
    kind: ParagraphKind
    headings: tuple[str, ...]
    number: str | None
    run: int
    page: int | None
    lead_in: str | None = None
    owner: str | None = None  # of an action
    in_table: bool = False  # an action that is a row
    answers: str | None = None  # "Force response", where it answers the recommendation that it hangs from


@dataclass(frozen=True, slots=True)
class Step:
    """One block placed, and the place that follows it."""

    place: Place
    placed: Placed


def placed(blocks: Sequence[Block], ranks: Sequence[Rank | None], *, minutes: bool = False) -> Iterator[Placed]:
    """Each block where it stands; `ranks` says for each what makes it a heading, if anything does.

    In minutes "The Panel agreed to" is a resolution; elsewhere it tells of one.
    """
    place = Place(minutes=minutes)
    for block, rank, below in zip(blocks, ranks, [*blocks[1:], None][: len(blocks)], strict=True):
        if rank in ("format", "capitals", "words") and block.number is None and _opens_paragraph(below, place.number):
            place = replace(place, number=None)  # a heading directly above 3 stands over it, and not within 2
        step = _step(place, block, rank)
        place = step.place
        yield step.placed


def _opens_paragraph(below: Block | None, number: str | None) -> bool:
    """Whether the next block is the next numbered paragraph, and no part of the one that is open."""
    if below is None or below.number is None or _is_letter(below.number) or number is None:
        return False
    return not below.number.startswith(f"{number}.")


def _step(place: Place, block: Block, rank: Rank | None) -> Step:
    if block.role in ("caption", "footnote"):
        return _aside(place, block, block.role)
    if rank == "title":
        return _standing(replace(place, above=None, hanging=()), block, "heading", headings=())
    if rank is not None:
        return _as_heading(place, block, rank)
    if block.role == "bullet":
        return _as_bullet(place, block)
    if block.role == "row":
        return _standing(
            replace(_numbered(place, block), above=None, above_resolves=False, hanging=()), block, "table row"
        )
    return _as_prose(place, block)


def _aside(place: Place, block: Block, kind: ParagraphKind) -> Step:
    """A caption or a footnote: what stands around it goes on as if it were not there.

    A footnote's own mark is no number of a paragraph, and the number above it is hardly the one that it explains.
    """
    number = place.number if kind == "caption" else None
    found = Placed(_plain(block.text), kind, place.headings, number, place.run, block.page)
    return Step(place, found)


def _repeats(place: Place, block: Block, rank: Rank) -> bool:
    """Whether the heading is printed again at the top of a later page, so that its section goes on."""
    last = place.open[-1] if place.open else None
    if last is None or block.number or last.number:
        return False
    text = _plain(block.text)
    if (bare := CONTINUED.sub("", text)) != text:
        return bare.casefold() == CONTINUED.sub("", last.text).casefold()
    return (text, rank) == (last.text, last.rank) and None not in (block.page, last.page) and block.page != last.page


def _as_heading(place: Place, block: Block, rank: Rank) -> Step:
    if _repeats(place, block, rank):
        opened = replace(place.open[-1], page=block.page)
        held_above = place.headings[:-1]
        return _standing(replace(place, open=(*place.open[:-1], opened)), block, "heading", headings=held_above)
    held = _still_open(place, block, rank)
    top = not held
    after = _numbered(replace(place, number=None, base=None) if top else place, block)
    level = block.level if rank == "format" else 0
    in_number = after.number is not None and not block.number
    heading = Heading(_plain(block.text), rank, level, block.number, in_number, block.page)
    after = replace(after, open=(*held, heading), above=None, above_resolves=False, resolution=None, hanging=())
    return _standing(after, block, "heading", headings=tuple(each.text for each in held))


def _still_open(place: Place, block: Block, rank: Rank) -> tuple[Heading, ...]:
    """The headings that this one stands under."""
    held = place.open
    while held and _closes(held[-1], block, rank):
        held = held[:-1]
    return held


def _closes(before: Heading, block: Block, rank: Rank) -> bool:
    """Whether a new heading ends the one before it, rather than standing under it."""
    if rank == "format" and before.rank == "format" and not (block.number and before.in_number):
        return before.level >= block.level
    if block.number and before.number is None and before.text.isupper() and _plain(block.text).isupper():
        return True  # whatever else makes them headings: "PRESENT", and "3. PRECEPT" after it
    if block.number:
        return before.in_number or (before.number is not None and _depth(before.number) >= _depth(block.number))
    return RANKS.index(before.rank) >= RANKS.index(rank)


def _depth(number: str) -> int:
    """1 for "6" and for "1.0", 2 for "4.2"."""
    parts = number_parts(number)
    return len(parts[:-1] if parts[1:] == (0,) else parts) or 9


def _as_bullet(place: Place, block: Block) -> Step:
    after = _hung(_numbered(place, block), block.level)
    hanging = after.hanging[-1]
    after = replace(after, above=_plain(block.text))
    return _standing(after, block, "resolution" if hanging.resolution else "bullet", lead_in=hanging.lead_in)


def _hung(place: Place, level: int) -> Place:
    """The place in a list of this depth, hanging from the shallower item above, else from what is above."""
    hanging = tuple(each for each in place.hanging if each.level <= level)
    if not hanging:
        hanging = (Hanging(_lead_in(place.above), level, place.above_resolves),)
    elif hanging[-1].level < level:
        hanging = (*hanging, Hanging(_lead_in(place.above), level, hanging[-1].resolution))
    return replace(place, hanging=hanging)


def _as_prose(place: Place, block: Block) -> Step:
    """Plain text. A lettered paragraph, "(a)", hangs from the sentence above it as a bullet would."""
    text = _plain(block.text)
    after = _numbered(place, block)
    if _is_letter(block.number):
        return _as_lettered(after, block)
    resolves = _resolves(text, minutes=place.minutes)
    if not resolves and place.resolution and _is_part(place, block, text):
        after = replace(after, above=text, above_resolves=True, hanging=())
        return _standing(after, block, "resolution", lead_in=_lead_in(place.resolution))
    waits = text if resolves and OPEN_END.search(text) else None
    after = replace(
        after, above=text, above_resolves=resolves, resolution=waits, resolution_at=after.number or "", hanging=()
    )
    return _standing(after, block, "resolution" if resolves else "prose")


def _resolves(text: str, *, minutes: bool) -> bool:
    return RESOLVED.match(text) is not None or (minutes and AGREED.match(text) is not None)


def _is_part(place: Place, block: Block, text: str) -> bool:
    """Whether the paragraph is a part of the resolution above: 2.1.1 under 2.1, or "That the report be noted"."""
    below = bool(place.resolution_at) and (block.number or "").startswith(f"{place.resolution_at}.")
    return below or CLAUSE.match(text) is not None


def _as_lettered(place: Place, block: Block) -> Step:
    after = _hung(place, (block.number or "").count("("))
    hanging = after.hanging[-1]
    resolves = hanging.resolution or _resolves(block.text.strip(), minutes=place.minutes)
    after = replace(after, above=_plain(block.text))
    return _standing(after, block, "resolution" if resolves else "prose", lead_in=hanging.lead_in)


def _standing(
    place: Place,
    block: Block,
    kind: ParagraphKind,
    *,
    headings: tuple[str, ...] | None = None,
    lead_in: str | None = None,
) -> Step:
    above = place.headings if headings is None else headings
    return Step(place, Placed(_plain(block.text), kind, above, place.number, place.run, block.page, lead_in))


def _numbered(place: Place, block: Block) -> Place:
    """The place under the block's own number, or as it was where it has none; "(a)" under 6 is 6(a)."""
    if block.number is None:
        return replace(place, number=None, base=None) if block.ends_number else place
    run = place.run + 1
    if not _is_letter(block.number):
        return replace(place, number=block.number, base=block.number, run=run)
    return replace(place, number=f"{place.base or ''}{block.number}", run=run)


def _is_letter(number: str | None) -> bool:
    return number is not None and number.startswith("(")


def _lead_in(above: str | None) -> str | None:
    """What a list hangs from: the paragraph above it, or its last sentence if long or ending in a colon."""
    if above is None or (len(above) <= LONGEST_LEAD_IN and not above.endswith(":")):
        return above
    return re.split(r"(?<=[.!?])\s+(?=[A-Z‘“\"'(])", above)[-1]


def _plain(text: str) -> str:
    return " ".join(text.split())
