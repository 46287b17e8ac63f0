"""The counts, sums, shares, lengths of time and days that a text tells, and the periods that it names.

Read as one compares two papers: a length of time is one figure, "4 minutes 12 seconds", and a quarter is no year.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from assistant.figures.figure import figures_in
from assistant.figures.measures import Measure, blot, untimed_in
from assistant.figures.pairs import periods_of
from assistant.sentences.attribution import SOURCE
from corpus.lines.dates import MONTH_NAME, MONTHS
from indexes.questions.kinds_told import NUMBER_WORD
from indexes.questions.time_words import DATE

LINES = re.compile(r"(?<![£\d.,])\b(?:101|999|111)\b(?![.,]\d|%| per)")  # numbers that people ring
LASTED = re.compile(
    r"\b(\d+(?:\.\d+)?)[ -](second|sec|minute|min|hour|day|week|month|year)s?\b"
    r"(?:,? (?:and )?(\d+) (second|sec|minute|min|hour)s?\b)?",
    re.IGNORECASE,
)
MINUTE, HOUR, DAY = 60, 3_600, 86_400
SECONDS = {"second": 1, "sec": 1, "minute": MINUTE, "min": MINUTE, "hour": HOUR, "day": DAY, "week": 7 * DAY}
SECONDS |= {"month": 30 * DAY, "year": 365 * DAY}
MULTIPLE = re.compile(r"\b\d[\d.,]* times\b", re.IGNORECASE)
IN_WORDS = re.compile(rf"(?:{NUMBER_WORD})(?:[- ](?:{NUMBER_WORD}))?\b", re.IGNORECASE)
QUARTER = re.compile(r"\bQ(?:uarter )?([1-4])\b|\b(first|second|third|fourth) quarter\b", re.IGNORECASE)
ORDINALS = ("first", "second", "third", "fourth")
LONG = re.compile(
    r"\b(?:three|six|nine|twelve|\d+) months\b|\bhalf[- ]year\b|\byear (?:to|ending|ended)\b", re.IGNORECASE
)
MONTH_ALONE = re.compile(rf"\b(?:in|of|to|for|by|since|until) ({MONTH_NAME})\b(?! \d)", re.IGNORECASE)
# A time that only the rest of its paper would name.
UNNAMED = re.compile(r"\b(?:the|this|that|last) (?:quarter|month|week|half[- ]year|period|day|year)\b", re.IGNORECASE)
UNNAMED_PERIOD = "unnamed"
TO_YEAR = re.compile(r"\b(?:year (?:to|ending|ended)|(?:12|twelve) months (?:to|ending|ended))\b", re.IGNORECASE)
MARCH, DECEMBER = "03", "12"
BEGINS = {MARCH: "04", DECEMBER: "01"}
TO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>03|12)(?:-31)? months")
FROM_TO_MONTH = re.compile(r"(?P<first>\d{4})-(?P<begins>\d\d)(?:-01)? to (?P<year>\d{4})-(?P<month>03|12)(?:-31)?")


def figures_told(text: str) -> list[Measure]:
    """The counts, sums and shares of a text, its lengths of time as one each, and its days; not when and where each
    was so."""
    plain = LINES.sub(blot, text)
    # "3.4 times as likely" counts nothing, nor does any figure with a point that is no sum, share or rate.
    counted = untimed_in(MULTIPLE.sub(blot, LASTED.sub(blot, plain)))
    found = [each for each in counted if each.unit != "time" and (each.unit != "count" or each.values[0] % 1 == 0)]
    return [*_in_words(text), *found, *_lengths(plain), *_days(text)]


def number_told(texts: Iterable[str]) -> int:
    """How many counts, sums and shares some texts tell; where they tell none, how many lengths of time."""
    told = [each for text in texts for each in figures_told(text)]
    counted = [each for each in told if each.unit not in ("time", "date")]
    return len(counted) or sum(each.unit == "time" for each in told)


def told_again(before: Iterable[str], now: Iterable[str]) -> bool:
    """Whether a figure that some texts tell is told by others, as by the row of a table that a sentence tells of."""
    figures = [{(each.unit, each.values) for text in texts for each in figures_told(text)} for texts in (before, now)]
    return bool(figures[0] & figures[1])


def _in_words(text: str) -> list[Measure]:
    """The number in words that a sentence begins with: "Twenty-seven children were searched"."""
    first = IN_WORDS.match(text)
    read = figures_in(first[0]) if first else ()
    if not first or len(read) != 1 or read[0].unit != "count":
        return []
    return [
        replace(each, text=first[0]) for each in untimed_in(read[0].value + text[first.end() :])[:1] if not each.start
    ]


def _lengths(text: str) -> Iterator[Measure]:
    for match in LASTED.finditer(text):
        whole = Decimal(match[1]) * SECONDS[match[2].casefold()]
        rest = Decimal(match[3]) * SECONDS[match[4].casefold()] if match[3] else Decimal(0)
        yield Measure(match[0], "time", (whole + rest,), False, frozenset(), match.start())


def _days(text: str) -> Iterator[Measure]:
    for match in DATE.finditer(SOURCE.sub(blot, text)):
        read = figures_in(match[0])
        if len(read) == 1 and read[0].unit == "date" and read[0].value.count("-") > 1 and match[0][0].isdigit():
            yield Measure(match[0], "date", (), False, frozenset(), match.start(), date=read[0].value)


@lru_cache(maxsize=5_000)
def periods_told(text: str) -> tuple[str, ...]:
    """The periods of a text: a quarter, or some months, of a year is not the year."""
    keys = tuple(dict.fromkeys(periods_of(text)))
    if quarter := QUARTER.search(text):
        number = quarter[1] or str(ORDINALS.index(quarter[2].casefold()) + 1)
        return tuple(f"{key} Q{number}" for key in keys) or (f"Q{number}",)
    if LONG.search(text):
        return tuple(f"{key} months" for key in keys) or ("months",)
    if not keys and (months := MONTH_ALONE.findall(text)):
        return tuple(f"--{MONTHS.index(month[:3].casefold()) + 1:02}" for month in dict.fromkeys(months))
    return keys or ((UNNAMED_PERIOD,) if UNNAMED.search(text) else ())


def whole_year(period: str, text: str) -> str:
    """The year that a period covers, where its text says that it is one: the year to March 2032 is 2031/32."""
    found = TO_MONTH.fullmatch(period) if TO_YEAR.search(text) else None
    if found is None and (found := FROM_TO_MONTH.fullmatch(period)):
        first = int(found["year"]) - (found["month"] == MARCH)
        if (int(found["first"]), found["begins"]) != (first, BEGINS[found["month"]]):
            return period
    if found is None:
        return period
    year = int(found["year"])
    return f"{year - 1}-{year}" if found["month"] == MARCH else str(year)
