"""Whether another paper tells a later figure of one thing than the one that is quoted: offered, never preferred."""

import re
from collections.abc import Iterable, Mapping

from assistant.answer import Notice
from assistant.decision.mistaken.months import Months
from assistant.figures.measures import Unit
from assistant.figures.told import LONG, periods_told
from assistant.questions.naming_times import A_QUARTER, A_YEAR, APRIL
from assistant.questions.which_way import MOVEMENT
from assistant.shapes.opposing import PLANNED, differ_on_one_thing
from assistant.shapes.slots import Slot, slots_of
from corpus.description.periods import days_of
from indexes import stems
from indexes.questions.time_words import DATE

# The forms that a period takes as a plain value. Counts and sums are set in order where both are of one form; shares,
# averages and rates of any, where the one time ends before the other begins.
YEAR, FINANCIAL_YEAR = re.compile(r"(?P<first>\d{4})"), re.compile(r"(?P<first>\d{4})-(?P<last>\d{4})")
MONTH = re.compile(r"(?P<first>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-\d\d)?")
QUARTER = re.compile(r"(?P<first>\d{4})-\d{4} Q(?P<quarter>[1-4])")
MONTHS = re.compile(rf"{MONTH.pattern} months")
FORMS = (YEAR, FINANCIAL_YEAR, MONTH, QUARTER, MONTHS)
LEVELS = frozenset[Unit](("%", "time", "rate"))
# The day to which something goes on, or from which it is counted, is not the day that it is of.
TO_OR_FROM = re.compile(r"\b(?:until|till|since|from)\b", re.IGNORECASE)
# A figure of how things stand is of the day of its paper.
STANDS = re.compile(r"\b(?:is|are|has|have|stands?|now|currently)\b", re.IGNORECASE)
NEVER = Months(0, 0)
CHANGE = re.compile(rf"\b(?:change|{MOVEMENT}|difference)s?\b|\b(?:up|down) (?:by|on|from)\b", re.IGNORECASE)
# Whose it is goes without saying.
FORCE = frozenset(stem for word in "force police constabulary".split() for stem in stems(word))


def later_than(slot: Slot, others: Iterable[Slot]) -> Slot | None:
    """Of the figures of other papers the latest that is of one thing with this one, of a later time, and differs."""
    own = slot.paragraph.source.id
    # A row may tell the figures of several years, of which the last is as new as any.
    beside = slots_of(slot.paragraph, (slot.measure.unit,))
    newest = max((time.last for each in beside if (time := _time_of(each)[0])), default=0)
    found = [
        each
        for each in others
        if each.paragraph.source.id != own
        and _is_later(slot, each)
        and newest < (_time_of(each)[0] or NEVER).last
        and _of_the_same(slot, each)
    ]
    return max(found, key=lambda each: _time_of(each)[0] or NEVER, default=None)


def superseded_notice(later: Slot) -> Notice:
    """The later figure, with its paper and time."""
    text = later.span.of(later.paragraph.text)
    source = later.paragraph.source
    named = (found[0] for found in DATE.finditer(text) if periods_told(found[0]) == later.periods)
    when = next(named, None) if later.dated else source.dated or source.period
    of = f", {when}" if when else ""
    return Notice("superseded", f"A later figure is held: {later.text}{of} ({later.paragraph.label}).")


def _of_the_same(one: Slot, other: Slot) -> bool:
    """Whether both say the same of what they are of, names aside, and neither is a change or only planned."""
    told, besides = (each.words - each.names - FORCE for each in (one, other))
    return (
        bool(told & besides)
        and told <= other.near
        and besides <= one.near
        and not any(PLANNED.search(each.clause) or CHANGE.search(each.clause) for each in (one, other))
        and differ_on_one_thing(one, other)
    )


def _is_later(one: Slot, other: Slot) -> bool:
    """Whether the second is of a later time than the first."""
    if any(TO_OR_FROM.search(each.clause) for each in (one, other)) or _length(one) != _length(other):
        return False
    (before, form), (after, other_form) = (_time_of(each) for each in (one, other))
    if not before or not after:
        return False
    if form is other_form:
        return before.last < after.last
    return one.measure.unit in LEVELS and before.last < after.first


def _time_of(slot: Slot) -> tuple[Months | None, re.Pattern[str] | None]:
    """The months that a figure is of, and the form in which they are told; of one that tells how things stand, and no
    time, the month of its paper."""
    if not slot.periods:
        return (_of_paper(slot), MONTH) if STANDS.search(slot.clause) else (None, None)
    if len(slot.periods) != 1:
        return None, None
    for form in FORMS:
        if found := form.fullmatch(slot.periods[0]):
            return _months(found.groupdict()), form
    return None, None


def _months(told: Mapping[str, str]) -> Months:
    first = int(told["first"]) * A_YEAR
    if month := told.get("month"):
        return Months(first + int(month), first + int(month))
    if quarter := told.get("quarter"):
        begins = first + APRIL + A_QUARTER * (int(quarter) - 1)
        return Months(begins, begins + A_QUARTER - 1)
    begins = first + (APRIL if told.get("last") else 1)
    last = (int(told.get("last") or told["first"]) - int(told["first"]) or 1) * A_YEAR
    return Months(begins, begins + last - 1)


def _of_paper(slot: Slot) -> Months | None:
    days = days_of(slot.paragraph.source)
    return Months(*(day.year * A_YEAR + day.month for day in days)) if days else None


def _length(slot: Slot) -> str:
    found = LONG.search(slot.span.of(slot.paragraph.text))
    return found[0].casefold() if found else ""
