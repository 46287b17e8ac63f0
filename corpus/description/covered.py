"""The period that a paper covers, in words that it prints: in its head, its title, its file name."""

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from corpus.description.meetings import BODY
from corpus.lines.dates import MONTH_YEAR, MONTHS, dates_in, month_in, period_in, quarter_in, year_in, years_in
from corpus.lines.headings import STOCK
from corpus.lines.heads import DATED, PERIOD, PUBLISHED, SIGNED, Field, value_of

MONTH_AT_END = re.compile(rf"{MONTH_YEAR.pattern}\W*$", re.IGNORECASE)
MONTH_ALONE = re.compile(rf"\W*{MONTH_YEAR.pattern}\W*", re.IGNORECASE)
# "Consultation report, August 2031. Office of the Mayor": what it is, and when.
MONTH_OF_REPORT = re.compile(
    rf"(?:[\w-]+ ){{0,3}}(?:report|plan|strategy|survey|paper|review)(?: of)?,? {MONTH_YEAR.pattern}(?:\W|$).*",
    re.IGNORECASE,
)
# "Eskshire Scrutiny Panel, November 2031": whose paper it is, and when.
MONTH_OF_BODY = re.compile(rf"(?-i:{BODY.pattern}),? {MONTH_YEAR.pattern}\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating:
    """The words at the top of a paper that may say which time it is of."""

    title: str
    name: str  # of its file, as words
    fields: Sequence[Field]
    lines: Sequence[str]
    is_dated: bool  # it has a day of publication
    catalogued: str | None = None  # the period that the catalogue gives


def period_of(dating: Dating) -> str | None:
    """The period, of whichever words say it first: those of the paper, the catalogue, the file name.

    A month without a day dates nothing. Where it stands as the date of a paper that has no other, it is the period;
    beside a year in the title it says as at when the paper is: "2031, as at January 2032".
    """
    title = dating.title
    if said := value_of(dating.fields, PERIOD) or period_in(title) or quarter_in(title):
        return said
    if not dating.is_dated and not dates_in(title) and (found := MONTH_AT_END.search(title)):
        return month_in(found[0])
    if dating.catalogued:
        return dating.catalogued
    subtitles = (line for line in dating.lines[:6] if not STOCK.match(line) and not line.endswith("."))
    if said := next(filter(None, map(period_in, subtitles)), None):
        return said
    of_name = None if dates_in(dating.name) else month_in(dating.name) or years_in(dating.name)
    named = years_in(title) or period_in(dating.name) or of_name or year_in(title)
    month = _month_of(dating)
    if named and month and month not in named:
        return f"{named}, as at {month}"
    return named or month


def month_of(dating: Dating) -> str | None:
    """The month that stands as the date of a paper without a day, its name in full: "September 2031"."""
    month, _, year = (_month_of(dating) or "").partition(" ")
    return f"{month_name[MONTHS.index(month[:3].casefold()) + 1]} {year}" if month else None


def _month_of(dating: Dating) -> str | None:
    """The same as it is printed: as a field's value, or alone in its line."""
    if dating.is_dated:
        return None
    said = value_of(dating.fields, PUBLISHED, SIGNED, DATED)
    alone = (each for each in chain([said or ""], dating.lines) if MONTH_ALONE.fullmatch(each))
    reported = (each for each in dating.lines[:6] if MONTH_OF_REPORT.fullmatch(each) or MONTH_OF_BODY.fullmatch(each))
    return month_in(next(chain(alone, reported), ""))
