"""Whether the figures of two papers, or of two tellers in one, are of one thing, time and place, and differ."""

import re
from decimal import Decimal

from assistant.decision.mistaken.aims import AIMED_AT, is_due
from assistant.figures.measures import Measure, agree
from assistant.figures.tellers import teller_of
from assistant.figures.told import MINUTE, UNNAMED_PERIOD, whole_year
from assistant.shapes.disagreeing import SAYS_DIFFER
from assistant.shapes.slots import Slot, around_of, telling
from corpus import Paragraph
from indexes.questions.time_words import YEAR
from indexes.questions.timing import above, years_in

# What both speak of: that many words at least, unless both name one time and thing.
FEW = 2
# Of the words of one this share at most may stand in the other's paragraph alone, and this one nowhere near it.
FURTHER, NOWHERE = 1 / 3, 0.2
YEARS = re.compile(rf"\b{YEAR}\b")
FAR_APART = 4  # times as much
ROUGH = 10  # a number is not rounded by more than this part of it: 171 is no 200
# Years that two papers may lie apart, and that one which gives a figure no time may cover.
AROUND = 1
# How many so far is not how many.
SO_FAR = re.compile(r"\b(?:so far|to date|since|by then|cumulative\w*|up to now|already)\b", re.IGNORECASE)
PLANNED = re.compile(
    r"\b(?:forecast|would|will|plan(?:s|ned)?|expect\w*|(?:is|are|be) proposed|propos(?:es|ing)|to be|estimat\w*"
    r"|project(?:s|ed)|could|may|might|if)\b",
    re.IGNORECASE,
)
CAME = re.compile(r"\b(?:was|were|had|has been|have been|actual|outturn)\b", re.IGNORECASE)
PART = re.compile(
    r"\b(?:of (?:these|whom|them|those|which)|including|among|each|another|further|additional|extra|only)\b",
    re.IGNORECASE,
)
# Without one of these a text holds no figure of the unit.
SIGNS = {
    "£": re.compile("£"),
    "%": re.compile(r"%|per ?cent|\b(?:half|third|quarter|fifth|tenth|in|of)\b", re.IGNORECASE),
    "date": re.compile(r"\d"),
}
# What is held again and again has many days.
RECURS = re.compile(r"\b(?:meet\w*|minutes|session|panel|board|committee)\b", re.IGNORECASE)


def may_oppose(slot: Slot, paragraph: Paragraph) -> bool:
    """Whether a paragraph may hold what is opposed to it: looked at before its figures are read, which takes longer."""
    sign = SIGNS.get(slot.measure.unit)
    if paragraph == slot.paragraph or (sign and not sign.search(paragraph.text)):
        return False
    around = around_of(paragraph)
    shared = telling(slot.near) & around
    return slot.names <= around and (len(shared) >= FEW or (bool(shared) and slot.dated))


def opposed(one: Slot, other: Slot) -> bool:
    """Whether two papers, or two tellers, give different figures, or days, for one thing at one time."""
    return _of_two_tellers(one, other) and _of_one_time(one, other) and differ_on_one_thing(one, other)


def _of_two_tellers(one: Slot, other: Slot) -> bool:
    """Whether they stand in two papers, or are told by two in one: a paper contradicts itself by whom it quotes."""
    if one.paragraph.source.id != other.paragraph.source.id:
        return True
    tellers = [teller_of(each.span.of(each.paragraph.text)) for each in (one, other)]
    return one.paragraph != other.paragraph and tellers[0] != tellers[1]


def differ_on_one_thing(one: Slot, other: Slot) -> bool:
    """Whether two paragraphs give different figures, or days, for one thing, whenever it was so."""
    return (
        one.measure.unit == other.measure.unit
        and _differ(one, other)
        and _of_one_standing(one, other)
        and _of_one_standing(other, one)
        and _of_one_thing(one, other)
    )


def _differ(one: Slot, other: Slot) -> bool:
    """Whether neither sentence tells the other's value, in full or rounded, nor says itself that papers differ."""
    if any(SAYS_DIFFER.search(each.span.of(each.paragraph.text)) for each in (one, other)):
        return False
    a, b = one.measure, other.measure
    if a.date and b.date:
        return not _one_day(a.date, b.date)
    # Far apart they count different things, whatever the words.
    if max(a.values[0], b.values[0]) > FAR_APART * min(a.values[0], b.values[0]):
        return False
    return not (agree(a, b) or _rounded(a, b) or a.key in other.told or b.key in one.told)


def _rounded(one: Measure, other: Measure) -> bool:
    """Whether one is the other with fewer figures: 13% and 13.3%, 1,000 and 974, 3 minutes and 2 minutes 51 seconds."""
    a, b = one.values[0], other.values[0]
    if one.unit == "time":
        short, long = sorted((a, b), key=lambda each: bool(each % MINUTE))
        return not short % MINUTE and bool(long % MINUTE) and abs(a - b) <= MINUTE / 2
    if one.unit != "%" and abs(a - b) > max(a, b) / ROUGH:
        return False
    fewer, more = sorted((a.normalize(), b.normalize()), key=_digits)
    exponent = int(fewer.as_tuple().exponent)
    half = Decimal(5).scaleb((min(exponent, 0) if one.unit == "%" else exponent) - 1)
    return _digits(fewer) < _digits(more) and abs(fewer - more) <= half


def _digits(value: Decimal) -> int:
    return len(value.as_tuple().digits)


def _one_day(one: str, other: str) -> bool:
    """Whether two days are one; either may leave its year out."""
    short, full = sorted((one, other), key=lambda each: not each.startswith("--"))
    return one == other or (short.startswith("--") and short[2:] == full[-5:])


def _of_one_standing(one: Slot, other: Slot) -> bool:
    """Whether the first is no part or running total, and neither an aim nor a plan where the other is none."""
    said, beside = one.clause, other.clause
    return not (
        _is_aim(one) != _is_aim(other)
        or (SO_FAR.search(said) and not SO_FAR.search(beside))
        or (PART.search(said) and not PART.search(beside))
        or (PLANNED.search(said) and CAME.search(beside) and not PLANNED.search(beside))
        or (one.measure.date and RECURS.search(said))
    )


def _is_aim(slot: Slot) -> bool:
    return bool(AIMED_AT.search(slot.clause)) or is_due(slot.clause, slot.paragraph.source)


def _of_one_time(one: Slot, other: Slot) -> bool:
    """Whether both are of one time; where one names none, its paper must be of about then."""
    if UNNAMED_PERIOD in one.periods + other.periods:
        return False
    if one.periods and other.periods:
        return len(one.periods) == len(other.periods) == 1 and _same_period(*map(_period, (one, other)))
    years = [_years(each) for each in (one, other)]
    # A paper that goes over many years tells nothing of when an undated figure of it was so.
    if any(not found or max(found) - min(found) > AROUND for found in years):
        return False
    return min(map(max, years)) + AROUND >= max(map(min, years))


def _period(slot: Slot) -> str:
    return whole_year(slot.periods[0], f"{slot.span.of(slot.paragraph.text)}\n{above(slot.paragraph)}")


def _same_period(one: str, other: str) -> bool:
    """Whether two periods are one: a day is so in its month, and a month in the year that is left out."""
    short, long = sorted((one, other), key=len)
    if short.startswith("--"):
        return long.startswith(short) or (long[4:5] == "-" and long[5:7] == short[2:4])
    return one == other or (len(short) == len("2031-04") and len(long) == len("2031-04-30") and long.startswith(short))


def _years(slot: Slot) -> frozenset[int]:
    """The years that stand above a figure, and of its own time; else that of its paper."""
    told = frozenset(years_in(above(slot.paragraph))) | frozenset(map(int, YEARS.findall(" ".join(slot.periods))))
    published = slot.paragraph.source.published
    return told or (frozenset((published.year,)) if published else told)


def _of_one_thing(one: Slot, other: Slot) -> bool:
    """Whether nearly every word that says what either is of is said of the other too, and every name."""
    if one.names - other.around or other.names - one.around or one.words & other.beside or other.words & one.beside:
        return False
    shared = telling(one.near) & telling(other.near)
    alike = one.words == other.words and one.dated and other.dated
    if len(shared) < FEW and not (shared and alike):
        return False
    return _says_as_much(one, other) and _says_as_much(other, one)


def _says_as_much(one: Slot, other: Slot) -> bool:
    further = one.words - other.near
    nowhere = further - other.around
    return len(further) <= FURTHER * len(one.words) and len(nowhere) <= NOWHERE * len(one.words)
