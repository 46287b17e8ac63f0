"""What a figure measures, and whether two sentences give another figure for one thing: only then papers differ."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from assistant.figures import figures_in
from assistant.matching import DISTRICT_STEMS, Candidate, coverage
from assistant.mistaken import AIMED_AT, MEASURES
from assistant.number_words import plain
from assistant.pairs import PIECE, pairs, periods_of, places_of, same_key
from assistant.table_rows import Cell, cells
from indexes import stems
from indexes.numbered import numbered_in
from indexes.question import CARRIED_SHARE, LIGHT, Asked, Term
from indexes.sentences import Span
from indexes.timing import above
from indexes.wanting import DATE, NOT_A_COUNT, Wants, counted
from indexes.worded import Words, held

FIGURE = re.compile(
    r"(?P<sign>£ ?)?(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?P<scale> ?(?:k|m|bn|thousand|million|billion)\b)?(?P<share> ?(?:%|per ?cent\b|p\b|pence\b))?"
    r"|\b(?:a|one) (?P<part>half|third|quarter|fifth|tenth)\b",
    re.IGNORECASE,
)
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
LENGTH = re.compile(r"[ -](?:\w+[ -])?(second|minute|hour|day|week|month|year)s?\b", re.IGNORECASE)
# What is counted stands in the few words after its number, before a verb or a preposition.
COUNTED_WORDS = 4
ENDS = re.compile(
    r"[,.;:()]|\b(?:and|or|to|from|while|in|by|at|of|for|on|with|was|were|is|are|has|had|have|which|who|that|as|than)\b",
    re.IGNORECASE,
)
# Two figures that are the ends of one range.
RANGE = re.compile(r"^(?: to (?:£ ?)?| ?[-–] ?(?:£ ?)?)$")
# "About 1,000" and "more than 600" say that the paper rounds.
ROUNDED = re.compile(
    r"\b(?:about|around|nearly|almost|some|roughly|over|more than|at least|up to|under)\W*$", re.IGNORECASE
)
ROUND = Decimal("0.05")
# Who says it, and when, is no part of what is measured.
SOURCE = re.compile(
    r",? \(?(?:according to|(?:as |was |were )?(?:reported|published|announced|told|said) (?:in|by|on))\b[^,.;]*"
    r"|, as [^,.;]* does\b|^[^,;.\d]{3,80}? (?=(?:gives?|counts?|says?|dates?|puts?|states?|reports?)\b)",
    re.IGNORECASE,
)
SOURCE_WORDS = frozenset(
    stem
    for word in """page site website profile release news newspaper digest paper report record undated say give date
    announce count reported grant fund funding money sum budget""".split()
    for stem in stems(word)
)
SOURCE_COLUMNS = re.compile(r"\b(?:paper|source|reported|published|who says|meeting)\b", re.IGNORECASE)
TIME_COLUMNS = re.compile(r"\b(?:date|year|period|month|quarter)s?\b", re.IGNORECASE)
# How many more, or by how many it rose, is not how many.
MORE = re.compile(r"^ (?:more|fewer|less|extra|additional|further|new)\b", re.IGNORECASE)
BY = re.compile(r"\b(?:by|up|down)(?: (?:about|over|nearly|almost|some))?\W*$", re.IGNORECASE)
# The end of a time is not the time that a figure is of.
UNTIL = re.compile(r"\b(?:until|till|by) (?:the end of )?[^,;.]*", re.IGNORECASE)
# What the figures before it come to.
TOTAL = re.compile(r"\b(?:which makes|making|(?:a|in) total(?: of)?|in all|altogether)\W*$", re.IGNORECASE)
UNSAID = frozenset(stem for word in "total other full".split() for stem in stems(word))
# Two sentences measure one thing where they share this part of all their words, figures, dates and sources aside.
SHARED = 0.65

# "What grant has the county had?" asks for a sum as "How much" does.
SUM_ASKED = re.compile(r"^(?:and |so |but )?what (?:grant|funding|money|award|budget|sum)\b", re.IGNORECASE)

# "124.8 crimes per 1,000 people" counts no crimes.
RATE = re.compile(r"^[^,;.]{0,40}? (?:per|for every|in every|out of) \d", re.IGNORECASE)

Unit = Literal["count", "rate", "£", "%", "time", "date"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, or a range of two, with what it counts."""

    text: str  # as printed
    unit: Unit
    values: tuple[Decimal, ...]  # both ends of a range
    rounded: bool
    things: frozenset[str]  # stems of the words after it
    start: int
    change: bool = False  # a rise or a fall, or how many more
    total: bool = False  # of the figures before it
    period: str | None = None  # that it is of, where its sentence says so
    place: str | None = None
    date: str | None = None  # itself, where it is one

    @property
    def key(self) -> str:
        """Its value, the same however it is written."""
        return self.date or f"{self.unit} {' to '.join(plain(value) for value in self.values)}"


@lru_cache(maxsize=5_000)
def measures_in(text: str) -> tuple[Measure, ...]:
    """The figures of a sentence, in order; dates, ages and numbered things are none, and a range is one."""
    bare = DATE.sub(_blot, text)
    for numbered in NOT_A_COUNT.finditer(bare):
        if not re.search(r"%|per ?cent|£", numbered[0], re.IGNORECASE):
            bare = bare[: numbered.start()] + _blot(numbered) + bare[numbered.end() :]
    found = [_measure(match, bare) for match in FIGURE.finditer(bare)]
    ranges: list[Measure] = []
    for each in found:
        last = ranges[-1] if ranges else None
        between = bare[last.start + len(last.text) : each.start] if last else ""
        if last and (RANGE.match(between) or (between == " and " and bare[: last.start].endswith("between "))):
            both = bare[last.start : each.start + len(each.text)]
            ranges[-1] = Measure(both, each.unit, (*last.values, *each.values), False, each.things, last.start)
        else:
            ranges.append(each)
    timed = UNTIL.sub(_blot, SOURCE.sub(_blot, text))
    periods, places = ({pair.amount.value: pair.key for pair in pairs(timed, of)} for of in (periods_of, places_of))
    told = periods_of(timed)
    return tuple(_keyed(each, periods, places, told[0] if len(told) == 1 else None) for each in ranges)


def _keyed(measure: Measure, periods: Mapping[str, str], places: Mapping[str, str], only: str | None) -> Measure:
    value = plain(measure.values[0])
    return replace(measure, period=periods.get(value, only), place=places.get(value))


def _measure(match: re.Match[str], text: str) -> Measure:
    before, after = text[: match.start()], text[match.end() :]
    length = LENGTH.match(after)
    share = (match["share"] or "").strip().casefold()
    unit: Unit = "count"
    if match["part"] or share.startswith(("%", "per")):
        unit = "%"
    elif match["sign"] or share.startswith("p"):
        unit = "£"
    elif length:
        unit = "time"
    elif RATE.match(after):
        unit = "rate"
    rest = ENDS.split(after, maxsplit=1)[0].split()[:COUNTED_WORDS]
    things = frozenset(stems(" ".join(rest))) - UNSAID
    return Measure(
        match[0],
        unit,
        (_value(match),),
        bool(ROUNDED.search(before)),
        things,
        match.start(),
        bool(MORE.match(after) or BY.search(before)),
        bool(TOTAL.search(before)),
    )


def _value(match: re.Match[str]) -> Decimal:
    if match["part"]:
        return Decimal(100) / PARTS[match["part"].casefold()]
    read = figures_in(match["number"].rstrip(",") + (match["scale"] or ""))
    return Decimal(read[0].value) if read else Decimal(match["number"].replace(",", "").rstrip("."))


def _blot(match: re.Match[str]) -> str:
    return "·" * len(match[0])


def figures_of(candidate: Candidate) -> tuple[Measure, ...]:
    """The figures of a sentence; of a row those of its cells, each of the things that its column names."""
    if candidate.paragraph.kind != "table row":
        return measures_in(candidate.text)
    return tuple(measure for cell in cells(candidate.paragraph)[1:] for measure in _of_cell(cell, candidate))


def wanted_in(candidate: Candidate, asked: Asked) -> tuple[Measure, ...]:
    """The figures, or dates, of a sentence or of the cell of a row that are of the kind that is asked for."""
    row = cells(candidate.paragraph) if candidate.paragraph.kind == "table row" else ()
    if _kind(asked) == "date":
        return _dates(_without_source(row) if row else candidate.text, asked)
    best = max(row[1:], key=lambda cell: coverage(asked, cell.column), default=None)
    told = _of_cell(best, candidate) if best else () if row else measures_in(candidate.text)
    return tuple(each for each in told if _wanted(each, asked) and each.text not in asked.figures)


def _of_cell(cell: Cell, candidate: Candidate) -> tuple[Measure, ...]:
    times = [
        time
        for each in cells(candidate.paragraph)
        if TIME_COLUMNS.search(each.column)
        for time in periods_of(each.text)
    ] or periods_of(cell.column)
    named = frozenset(stems(DATE.sub(" ", cell.column))) - LIGHT - UNSAID
    only = times[0] if len(times) == 1 else None
    return tuple(
        replace(each, period=each.period or only, things=each.things or named) for each in measures_in(cell.text)
    )


def measured(candidate: Candidate, asked: Asked) -> tuple[Measure, ...]:
    """The figures that a sentence, or a row, gives for what is asked; none where it is not clear which they are."""
    wanted = wanted_in(candidate, asked)
    if _kind(asked) == "date":
        return wanted if len(wanted) == 1 else ()
    periods, places = periods_of(asked.text), places_of(asked.text)
    wanted = tuple(each for each in wanted if _of(each.period, periods) and _of(each.place, places))
    if totals := tuple(each for each in wanted if each.total):
        return totals if len(totals) == 1 else ()
    if len(wanted) > 1 and not all(each.things for each in wanted):
        return ()  # of "50 were killed and 1,400 people hurt" both count people
    noun = set(stems(counted(asked.text) or ""))
    alone = [each for each in wanted if not _shares_the_question(each, wanted, candidate.text, asked, noun)]
    chosen = [each for each in alone if each.things & noun] or alone
    return tuple(each for each in chosen if not any(_alike(each, other) for other in chosen if other != each))


def _shares_the_question(measure: Measure, beside: Sequence[Measure], text: str, asked: Asked, noun: Set[str]) -> bool:
    """Whether others beside it are of what the question asks in one: "50 people were killed and 1,400 hurt"."""
    own = _piece_of(measure, text)
    others = [_piece_of(each, text) for each in beside if _piece_of(each, text) != own]
    said = held(own.of(text))
    parted = {
        stem
        for term in asked.terms
        if not (term.number or term.named)
        and not _says(term, said)
        and any(_says(term, held(each.of(text))) for each in others)
        for stem in term.names[0]
    }
    return bool(parted - noun)


def _piece_of(measure: Measure, text: str) -> Span:
    return next(piece for piece in _pieces(text) if piece.start <= measure.start < piece.end)


def _pieces(text: str) -> list[Span]:
    """The pieces of a sentence, each of which has a figure of its own in a list."""
    cuts = [0, *(match.end() for match in PIECE.finditer(text)), len(text) + 1]
    return [Span(start, end) for start, end in pairwise(cuts)]


def differing(one: Candidate, other: Candidate, asked: Asked) -> tuple[Measure, Measure] | None:
    """The two figures, or dates, in which two sentences differ on one thing; None where they do not."""
    if not same_thing(one, other, asked):
        return None
    sides = ((a, b) for a in measured(one, asked) for b in measured(other, asked))
    return next(((a, b) for a, b in sides if _of_one_time(a, b) and comparable(a, b) and not _agree(a, b)), None)


def in_turn(one: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether two sentences measure one thing at two times."""
    if not same_thing(one, other, asked):
        return False
    sides = [(a, b) for a in measured(one, asked) for b in measured(other, asked)]
    return any(a.period and b.period and not _of_one_time(a, b) and comparable(a, b) for a, b in sides)


def same_thing(one: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether two sentences, or rows, speak of one thing: hardly a word stands in one of them alone.

    Nor does a name of the question that only the headings or the title of the other hold.
    """
    words, others = _words(one), _words(other)
    named, others_named = _row_name(one), _row_name(other)
    if (
        _numbered(one) != _numbered(other)
        or _measure_named(one) != _measure_named(other)
        or not (named <= others and others_named <= words)
    ):
        return False
    if DISTRICT_STEMS & (words ^ others) or _one_sided(one, other, asked) or _one_sided(other, one, asked):
        return False
    places = held(above(one.paragraph)) & held(above(other.paragraph))
    understood = {stem for term in asked.terms if term.named for stem in term.names[0]} & places
    told = (words | others) - ((words ^ others) & understood)
    return len(words & others) >= SHARED * len(told)


def share_of_words(one: Candidate, other: Candidate) -> float:
    """Share of the words of two sentences, figures, dates and sources aside, that both hold, 0 to 1."""
    words, others = _words(one), _words(other)
    return len(words & others) / max(len(words | others), 1)


def _one_sided(one: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether the first says something of the question that the other does not; names may stand above it."""
    said, told = (held(f"{each.text}\n{each.paragraph.lead_in or ''}") for each in (one, other))
    around = told | held(above(other.paragraph))
    terms = [
        term
        for term in asked.terms
        if not term.number and term.share > CARRIED_SHARE and not SOURCE_WORDS.issuperset(term.names[0])
    ]
    return any(_says(term, said) and not _says(term, around if term.named else told) for term in terms)


def _says(term: Term, words: Words) -> bool:
    return any(words.issuperset(name) for name in term.names)


def _kind(asked: Asked) -> Wants:
    return "money" if asked.wants in ("text", "list") and SUM_ASKED.search(asked.text) else asked.wants


def _dates(text: str, asked: Asked) -> tuple[Measure, ...]:
    """The dates that a sentence tells and the question does not."""
    known = {match[0].casefold() for match in DATE.finditer(asked.text)}
    told = [match for match in DATE.finditer(SOURCE.sub(_blot, text)) if match[0].casefold() not in known]
    keys = [(match, figures_in(match[0])) for match in told]
    return tuple(
        Measure(match[0], "date", (), False, frozenset(), match.start(), date=key[0].value)
        for match, key in keys
        if len(key) == 1
    )


def _wanted(measure: Measure, asked: Asked) -> bool:
    """Whether it is of the unit that is asked for."""
    match _kind(asked):
        case "money":
            return measure.unit == "£"
        case "share":
            return measure.unit == "%"
        case "duration":
            return measure.unit == "time"
        case "figure":
            return measure.unit in ("count", "rate")
        case _:
            return measure.unit != "count"


def _numbered(candidate: Candidate) -> frozenset[str]:
    return frozenset(each.name for each in numbered_in(candidate.text))


def _measure_named(candidate: Candidate) -> frozenset[str]:
    """Whether it is of an average, of a longest or of a shortest, and whether of an aim."""
    named = {name for name, words in MEASURES.items() if words.search(candidate.text)}
    return frozenset(named | {"aim"} if AIMED_AT.search(candidate.text) else named)


def _of(key: str | None, asked: Sequence[str]) -> bool:
    return key is None or not asked or any(same_key(key, each) for each in asked)


def _of_one_time(one: Measure, other: Measure) -> bool:
    return one.period is None or other.period is None or same_key(one.period, other.period)


def comparable(one: Measure, other: Measure) -> bool:
    """Whether two figures are of one place and one sort."""
    places = one.place is None or other.place is None or same_key(one.place, other.place)
    return places and of_one_sort(one, other)


def of_one_sort(one: Measure, other: Measure) -> bool:
    """Whether two figures are of one unit and count one sort of things, wherever and whenever."""
    return (one.unit, one.change) == (other.unit, other.change) and _alike(one, other)


def _alike(one: Measure, other: Measure) -> bool:
    """Whether they may count one sort of things."""
    return one.total or other.total or one.things <= other.things or other.things <= one.things


def _agree(one: Measure, other: Measure) -> bool:
    """Whether they give one value, rounded or not: "about 1,000" says nothing against 974."""
    if one.date and other.date:
        return same_key(one.date, other.date)
    if set(one.values) & set(other.values):
        return True
    if not (one.rounded or other.rounded):
        return False
    return abs(one.values[0] - other.values[0]) <= ROUND * max(one.values[0], other.values[0])


def _is_frame(cell: Cell) -> bool:
    """Whether a cell says when or by whom a row was told, not what it is of."""
    return bool(SOURCE_COLUMNS.search(cell.column) or TIME_COLUMNS.search(cell.column))


def _without_source(row: Sequence[Cell]) -> str:
    return "; ".join(f"{cell.column}: {cell.text}" for cell in row if not SOURCE_COLUMNS.search(cell.column))


def _row_name(candidate: Candidate) -> frozenset[str]:
    """What the first cell of a row says that it is of; nothing where that is a time or a source."""
    row = cells(candidate.paragraph)
    if not row or _is_frame(row[0]):
        return frozenset()
    return frozenset(stems(row[0].text)) - LIGHT - SOURCE_WORDS


def _words(candidate: Candidate) -> frozenset[str]:
    """What it speaks of, its figures, dates and sources aside; of a row its name and columns."""
    row = cells(candidate.paragraph) if candidate.paragraph.kind == "table row" else ()
    text = " ".join(cell.column for cell in row if not _is_frame(cell)) if row else candidate.text
    bare = FIGURE.sub(" ", DATE.sub(" ", SOURCE.sub(" ", text)))
    return (frozenset(stems(bare)) - LIGHT - SOURCE_WORDS) | _row_name(candidate)
