"""Of which months a text tells, as ranges; and of which month a question asks."""

import re
from functools import lru_cache
from typing import NamedTuple

from assistant.questions.naming_times import A_YEAR, APRIL, COUNTS
from corpus.lines.dates import MONTHS
from indexes.questions.time_words import MONTH, NAMED_SPAN, YEAR

DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
# "November 2021 to April 2022", "July to September 2024".
RANGE = re.compile(
    rf"\b{DAY}(?P<first>{MONTH})(?:,? (?P<first_year>{YEAR}))?"
    rf"(?: ?[-–] ?| (?:to|until|till|and|through) (?:the end of )?){DAY}(?P<last>{MONTH}),? (?P<year>{YEAR})\b",
    re.IGNORECASE,
)
NUMBERS = {word: number for number, word in enumerate(COUNTS, 1) if number > 1}
# "The year to March 2022", "six months ending June 2022".
ENDING = re.compile(
    rf"\b(?:(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}) months|(?P<quarter>quarter)|year) (?:up )?(?:to|ending|ended)"
    rf"(?: in| on)? (?:the end of )?{DAY}(?P<last>{MONTH}),? (?P<year>{YEAR})\b",
    re.IGNORECASE,
)
# From when something is counted says nothing of when it was counted.
SINCE = re.compile(rf"\b(?:since|from) (?:the end of )?{DAY}{MONTH},? {YEAR}\b(?! (?:to|until)\b)", re.IGNORECASE)
ONE = re.compile(rf"\b{DAY}(?P<last>{MONTH})(?: \d{{1,2}})?,? (?P<year>{YEAR})\b", re.IGNORECASE)
ASKED = re.compile(
    rf"\b(?:in|for|of|during|on) (?:the month of )?{DAY}(?P<last>{MONTH}),? (?P<year>{YEAR})\b"
    r"(?! ?(?:to|until|and|[-–])\b)",
    re.IGNORECASE,
)
YEARS = re.compile(rf"\b(?P<year>{YEAR})(?P<next>[/–-]\d\d)?\b(?!,\d)")
# "66 in 2022, according to figures published in 2025" tells nothing of 2025.
PUBLISHED = re.compile(
    r"\b(?:figures?|numbers?|data|statistics|reports?|pages?|papers?|analys[ie]s)(?: \w+){0,2}? "
    rf"(?:published|released|issued|printed) (?:in|on)(?: \d{{1,2}})?(?: {MONTH})? {YEAR}\b",
    re.IGNORECASE,
)
# Not "reports of March 2031", which may be of crimes.
PAPER_OF = re.compile(
    r"(?:\b(?:paper|report|release|page|article|minutes|snapshot|bulletin|headline) (?:of|from|dated)|,? as (?:reported"
    rf"|published|printed|told) (?:in|on)) (?:\d{{1,2}} )?{MONTH},? {YEAR}\b",
    re.IGNORECASE,
)


class Months(NamedTuple):
    """The first and the last of some months, each counted from the year 0."""

    first: int
    last: int


@lru_cache(1_000)
def months_asked(question: str) -> tuple[int, ...]:
    """The single months of which a question asks: none of "the year to March 2031" or "since May 2030"."""
    rest = SINCE.sub(" ", ENDING.sub(" ", RANGE.sub(" ", without_appearing(question))))
    return tuple(_month(match["last"], match["year"]) for match in ASKED.finditer(rest))


@lru_cache(10_000)
def months_told(text: str) -> tuple[Months, ...]:
    """The months, and the years, that a text names, as ranges; empty where it names no month with its year."""
    found: list[Months] = []
    rest = NAMED_SPAN.sub(" ", without_appearing(text))
    for pattern in (RANGE, ENDING, SINCE, ONE):
        if pattern is not SINCE:
            found += [_range(match) for match in pattern.finditer(rest)]
        rest = pattern.sub(" ", rest)
    if not found:
        return ()
    return (*found, *(_of_year(match) for match in YEARS.finditer(rest)))


def _range(match: re.Match[str]) -> Months:
    parts = match.groupdict()
    last = _month(parts["last"], parts["year"])
    if parts.get("first"):
        first = _month(parts["first"], parts["first_year"] or parts["year"])
        return Months(first if first <= last else first - A_YEAR, last)
    if "count" not in parts:
        return Months(last, last)
    count = parts["count"] or ("3" if parts["quarter"] else "12")
    return Months(last - (NUMBERS.get(count.casefold()) or int(count)) + 1, last)


def _of_year(match: re.Match[str]) -> Months:
    """A calendar year, or a financial one."""
    first = int(match["year"]) * A_YEAR + (APRIL if match["next"] else 1)
    return Months(first, first + A_YEAR - 1)


def _month(name: str, year: str) -> int:
    return int(year) * A_YEAR + MONTHS.index(name[:3].casefold()) + 1


def without_appearing(text: str) -> str:
    """A text without the days, months and years in which papers and figures appeared."""
    return PAPER_OF.sub(" ", PUBLISHED.sub(" ", text))
