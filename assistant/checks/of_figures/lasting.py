"""How long something lasts: "48 hours" is two days, "until 2026" from 2023 three years, "two years" neither."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import readable
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER, value_of
from assistant.figures.pairs import LASTS
from assistant.sentences.wording import folded_with_commas
from corpus.lines.dates import MONTH_NAME, MONTHS

DAYS = {
    "second": 1 / 86_400,
    "minute": 1 / 1_440,
    "hour": 1 / 24,
    "day": 1,
    "week": 7,
    "month": 30.44,
    "quarter": 91.31,
    "year": 365.25,
}
ALIKE = 0.06  # a month has 28 to 31 days
LOOSELY = 0.35  # of "about a month" and "in less than two years"
LOOSE = re.compile(r"\b(?:about|around|some|roughly|nearly|almost|over|under|than|least|most|first|last|or)\W*$")
# "Seven hours a day" and "two years ago" are no lengths of what is spoken of.
NO_LENGTH = re.compile(r"\W*(?:old|an?|per|ago|earlier|before|on)\b")
# "Two 7-hour days" lasts as long as two days do.
ALSO = re.compile(rf"(?P<number>{NUMBER}) [\w-]+ (?P<unit>day|week|month|year)s?\b", re.IGNORECASE)

SPAN = re.compile(
    rf"(?:from|between) (?:\d+ )?(?P<first>{MONTH_NAME}) (?P<began>20\d\d) (?:to|and|until) "
    rf"(?:the end of )?(?:\d+ )?(?P<last>{MONTH_NAME}) (?P<ended>20\d\d)"
)
YEAR_TO = re.compile(
    rf"(?<!half[- ])\b(?:year|(?:12|twelve) months) (?:to|ending|ended)(?: the end of)?"
    rf" (?P<end>(?:\d+ )?{MONTH_NAME} 20\d\d)"
)
# "The six months to August 2030", and which ones: "the previous month".
MONTHS_TO = re.compile(
    rf"\b(?:(?P<number>{NUMBER}) months|(?P<quarter>quarter|three months)|(?P<half>half[- ]year))"
    r" (?:to|ending|ended)(?: the end of)?"
    rf" (?P<end>(?:\d+ )?{MONTH_NAME} 20\d\d)"
)
PREVIOUS = re.compile(
    rf"\b(?:last|previous|past|preceding)(?: (?P<number>{NUMBER}))? (?P<unit>day|week|month|quarter|year)s?\b",
    re.IGNORECASE,
)


def lasting_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each length of time that is none of the premise's, where the premise has one or lies between two days."""
    lengths = _lengths(premise.body)
    known = [*lengths, *_between(premise.body)]
    told = folded_with_commas(readable(claim))
    for match in LASTS.finditer(told):
        days, apart = _days(match), LOOSELY if LOOSE.search(told[: match.start()]) else ALIKE
        if not lengths or NO_LENGTH.match(told[match.end() :]):
            continue
        if not any(abs(days - each) <= apart * each for each in known):
            yield Objection("period", f"{match[0]} is no length of time in the cited paragraphs")


def _lengths(text: str) -> list[float]:
    plain = folded_with_commas(readable(text))
    return [_days(match) for pattern in (LASTS, ALSO) for match in pattern.finditer(plain)]


def _days(match: re.Match[str]) -> float:
    return float(value_of(match["number"])) * DAYS[match["unit"].lower()]


def _between(text: str) -> list[float]:
    """The times between the dates and years of a text, by first days, and to the end of the later month or year."""
    starts = {_start(each.value) for each in figures_in(text) if each.unit in ("date", "year")}
    apart = [abs((one - other).days) for one, other in combinations({each for each in starts if each}, 2)]
    return [float(days) + more for days in apart for more in (0, DAYS["month"], DAYS["year"])]


def _start(value: str) -> date | None:
    year, *rest = value.split("-")
    return date(int(year), int(rest[0]) if rest else 1, 1) if year else None


def length_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where "the year to September" or "the previous month" is another number of months there."""
    spans = {*spans_in(premise.body).items(), *_spans_to(folded_with_commas(premise.body))}
    for end, months in _spans_to(folded_with_commas(claim)):
        theirs = sorted(length for other, length in spans if other == end)
        if theirs and months not in theirs:
            yield Objection("period", f"to {end} it is {theirs[0]} months in the cited paragraphs")
    told, known = _previous(claim), _previous(premise.body)
    if told and known and not any(abs(one - other) <= ALIKE * one for one in told for other in known):
        yield Objection("period", "the time before is another in the cited paragraphs")


def _previous(text: str) -> set[float]:
    """The lengths of the times that a text speaks of as the last, in days."""
    found = PREVIOUS.finditer(folded_with_commas(readable(text)))
    return {float(value_of(match["number"] or "1")) * DAYS[match["unit"].lower()] for match in found}


def _spans_to(text: str) -> Iterator[tuple[str, int]]:
    """The months to which a text gives a length, with how many months it has: the year to August 2030."""
    for match in (*YEAR_TO.finditer(text), *MONTHS_TO.finditer(text)):
        own = match.groupdict()
        named = next((months for name, months in (("quarter", 3), ("half", 6)) if own.get(name)), 12)
        months = int(float(value_of(own["number"]))) if own.get("number") else named
        yield from ((figure.value, months) for figure in figures_in(match["end"]))


def spans_in(text: str) -> dict[str, int]:
    """How many months each span of a text has, by the month that it ends with: "2023-10" and 12."""
    found = {}
    for match in SPAN.finditer(folded_with_commas(text)):
        first, last = (MONTHS.index(match[month][:3]) + 1 for month in ("first", "last"))
        months = 12 * (int(match["ended"]) - int(match["began"])) + last - first + 1
        found[f"{match['ended']}-{last:02}"] = months
    return found
