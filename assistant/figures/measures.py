"""The figures of a sentence as measures: unit, value, the things counted, period and place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from assistant.figures.figure import figures_in
from assistant.figures.number_words import ROUGHLY, plain
from assistant.figures.pairs import pairs, periods_of, places_of, same_key
from assistant.sentences.attribution import SOURCE
from assistant.sentences.wording import SCALE
from indexes import stems
from indexes.questions.kinds_told import NOT_A_COUNT
from indexes.questions.question import LIGHT
from indexes.questions.time_words import DATE, TIME_UNIT, YEAR

FIGURE = re.compile(
    r"(?P<sign>£ ?)?(?P<number>\d[\d,]*(?:\.\d+)?)"
    rf"(?P<scale> ?{SCALE}\b)?(?P<share> ?(?:%|per ?cent\b|p\b|pence\b))?"
    r"|\b(?:a|one) (?P<part>half|third|quarter|fifth|tenth)\b",
    re.IGNORECASE,
)
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
LENGTH = re.compile(rf"[ -](?:\w+[ -])?({TIME_UNIT})s?\b", re.IGNORECASE)
# What is counted stands in the few words after its number, before a verb or a preposition.
COUNTED_WORDS = 4
ENDS = re.compile(
    r"[,.;:()]|\b(?:and|or|to|from|while|in|by|at|of|for|on|with|was|were|is|are|has|had|have|which|who|that|as|than)\b",
    re.IGNORECASE,
)
# In front of a plural a noun in the singular only says of what sort they are, "PCSO posts"; many people have no "-s".
SORT_OF = re.compile(
    r"\b(?!(?:\w*(?:women|men)|people|children|police|staff)\b)([^\W\d]\w*[^\W\ds])(?= [a-z]\w*[^\W\ds]s\b)",
    re.IGNORECASE,
)
# Two figures that are the ends of one range.
RANGE = re.compile(r"^(?: to (?:£ ?)?| ?[-–] ?(?:£ ?)?)$")
# "About 1,000" and "more than 600" say that the paper rounds.
ROUNDED = re.compile(rf"\b(?:{ROUGHLY}|more than|at least|up to|under)\W*$", re.IGNORECASE)
ROUND = Decimal("0.05")
# "Since April 2031", "so far": a running total.
COUNTED_SINCE = re.compile(
    rf"\bsince (?:[\w'’]+ ){{0,5}}?(?:{YEAR}|launch\w*|start\w*|beg[aiu]n\w*|creation|inception)|\bso far\b|\bto date\b"
    r"|\bcumulative\w*|\brunning total",
    re.IGNORECASE,
)
# A figure that names no time but that of its report is of about then.
REPORTED = re.compile(r"\b(?:reported|published) (?:in|on) ([^,.;]*)", re.IGNORECASE)
# How many more, or by how many it rose, is not how many; but what made up 39% did not rise.
MORE = re.compile(r"^ (?:more|fewer|less|extra|additional|further|new)\b", re.IGNORECASE)
# What is made up of some, or set up, is no more for it.
BY = re.compile(
    r"\b(?:by|(?<!\bma[dk]e )(?<!\bmakes )(?<!\bmaking )(?<!\bset )(?<!\bsigned )(?<!\bpicked )(?<!\btook )up|down)"
    rf"(?: (?:{ROUGHLY}))?\W*$",
    re.IGNORECASE,
)
# The end of a time is not the time that a figure is of; "by 13%" is no end.
UNTIL = re.compile(
    r"\b(?:until|till|by)"
    rf"(?! (?:(?:{ROUGHLY}) )?(?!{YEAR}\b)£?[\d.,]+"
    r"(?:%| ?(?:m|k|million|per|points?|p|in|or)\b))"
    r" (?:the end of )?[^,;.]*",
    re.IGNORECASE,
)
# But what had been done by a day was so on that day.
DONE_BY = re.compile(r"\b(?:had|was|were)\b[^,;.]* by ([^,;.]*)", re.IGNORECASE)
# What the figures before it come to.
TOTAL = re.compile(r"\b(?:which makes|making|(?:a|in) total(?: of)?|in all|altogether)\W*$", re.IGNORECASE)
UNSAID = frozenset(stem for word in "total other full".split() for stem in stems(word))
# "124.8 crimes per 1,000 people" counts no crimes.
RATE = re.compile(r"^[^,;.]{0,40}? (?:per|for every|in every|out of) \d", re.IGNORECASE)
SUM_OR_SHARE = re.compile(r"%|per ?cent|£", re.IGNORECASE)

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
    head: str | None = None  # the noun among them that is counted: of "160 rape convictions" convictions
    sort: frozenset[str] = frozenset()  # stems of the words among them that only say of what sort these are: "rape"
    change: bool = False  # a rise or a fall, or how many more
    total: bool = False  # of the figures before it
    period: str | None = None  # that it is of, where its sentence says so
    place: str | None = None
    date: str | None = None  # itself, where it is one

    @property
    def key(self) -> str:
        """Its value, the same however it is written."""
        return self.date or f"{self.unit} {' to '.join(plain(value) for value in self.values)}"

    @property
    def counts(self) -> frozenset[str]:
        """Its things without what only says of what sort they are."""
        return self.things - self.sort


@lru_cache(maxsize=5_000)
def measures_in(text: str) -> tuple[Measure, ...]:
    """The figures of a sentence, in order; dates, ages and numbered things are none, and a range is one."""
    found = untimed_in(text)
    if not found:
        return ()
    timed = UNTIL.sub(blot, SOURCE.sub(blot, text))
    periods, places = ({pair.amount.value: pair.key for pair in pairs(timed, of)} for of in (periods_of, places_of))
    told = periods_of(timed) or [time for part in REPORTED.findall(text) for time in periods_of(part)]
    told = told or [time for part in DONE_BY.findall(text) for time in periods_of(part)]
    return tuple(_keyed(each, periods, places, told[0] if len(told) == 1 else None) for each in found)


@lru_cache(maxsize=5_000)
def untimed_in(text: str) -> tuple[Measure, ...]:
    """The same without the time and place that each is of, which takes half as long."""
    bare = NOT_A_COUNT.sub(
        lambda match: match[0] if SUM_OR_SHARE.search(match[0]) else blot(match), DATE.sub(blot, text)
    )
    found = [_measure(match, bare) for match in FIGURE.finditer(bare)]
    ranges: list[Measure] = []
    for each in found:
        last = ranges[-1] if ranges else None
        between = bare[last.start + len(last.text) : each.start] if last else ""
        joined = RANGE.match(between) or (between == " and " and bare[: last.start if last else 0].endswith("between "))
        if last and joined and not _is_given(last, each):
            both = bare[last.start : each.start + len(each.text)]
            values = (*last.values, *each.values)
            ranges[-1] = Measure(both, each.unit, values, False, each.things, last.start, each.head, each.sort)
        else:
            ranges.append(each)
    return tuple(ranges)


def _is_given(one: Measure, other: Measure) -> bool:
    """Whether a sum is told with how many it went to: "£410,000 to 52 groups"."""
    return one.unit == "£" and other.unit == "count" and other.values[0] < one.values[0]


def _keyed(measure: Measure, periods: Mapping[str, str], places: Mapping[str, str], only: str | None) -> Measure:
    value = plain(measure.values[0])
    return replace(measure, period=periods.get(value, only), place=places.get(value))


def _measure(match: re.Match[str], text: str) -> Measure:
    before, after = text[: match.start()], text[match.end() :]
    length = LENGTH.match(after)
    unit: Unit = "count"
    if _is_share(match):
        unit = "%"
    elif match["sign"] or match["share"]:
        unit = "£"
    elif length:
        unit = "time"
    elif RATE.match(after):
        unit = "rate"
    rest = ENDS.split(after, maxsplit=1)[0].split()[:COUNTED_WORDS]
    things = frozenset(stems(" ".join(rest))) - UNSAID - LIGHT
    return Measure(
        match[0],
        unit,
        (_value(match),),
        bool(ROUNDED.search(before)),
        things,
        match.start(),
        _head(rest),
        sorts_of(" ".join(rest)),
        bool(MORE.match(after) or BY.search(before)),
        bool(TOTAL.search(before) and FIGURE.search(before)),
    )


def sorts_of(named: str) -> frozenset[str]:
    """The stems of the words that only say of what sort the things named are."""
    return frozenset(stem for word in SORT_OF.findall(named) for stem in stems(word))


def _head(noun: Sequence[str]) -> str | None:
    """The last word before what was done to it: of "2,957 rapes recorded" rapes."""
    named = next(iter(re.split(r"(?<=\w) \w+ed\b", " ".join(noun), maxsplit=1)), "")
    return next((stem for stem in reversed(stems(named)) if stem not in UNSAID), None)


def _value(match: re.Match[str]) -> Decimal:
    if match["part"]:
        return Decimal(100) / PARTS[match["part"].casefold()]
    read = figures_in(match["number"].rstrip(",") + (match["scale"] or ""))
    value = Decimal(read[0].value) if read else Decimal(match["number"].replace(",", ""))
    return value / 100 if match["share"] and not _is_share(match) else value  # pence


def _is_share(match: re.Match[str]) -> bool:
    return bool(match["part"]) or (match["share"] or "").strip().casefold().startswith(("%", "per"))


def blot(match: re.Match[str]) -> str:
    """As many dots as it has characters, so that what stands behind it keeps its place."""
    return "·" * len(match[0])


def comparable(one: Measure, other: Measure) -> bool:
    """Whether two figures are of one place and one sort."""
    places = one.place is None or other.place is None or same_key(one.place, other.place)
    return places and of_one_sort(one, other)


def of_one_sort(one: Measure, other: Measure) -> bool:
    """Whether two figures are of one unit and count one sort of things, wherever and whenever."""
    return (one.unit, one.change) == (other.unit, other.change) and alike(one, other)


def alike(one: Measure, other: Measure) -> bool:
    """Whether they may count one sort of things."""
    if one.total or other.total or one.things == other.things:
        return True
    few, many = sorted((one, other), key=lambda each: len(each.things))
    return few.things <= many.things and (not few.things or not many.head or many.head in few.things)


def of_one_time(one: Measure, other: Measure) -> bool:
    """Whether two figures may be of one time: one names none, or one lies in the other."""
    return one.period is None or other.period is None or same_key(one.period, other.period)


def agree(one: Measure, other: Measure) -> bool:
    """Whether they give one value, rounded or not: "about 1,000" says nothing against 974."""
    if one.date and other.date:
        return same_key(one.date, other.date)
    if set(one.values) & set(other.values):
        return True
    if not (one.rounded or other.rounded):
        return False
    return abs(one.values[0] - other.values[0]) <= ROUND * max(one.values[0], other.values[0])
