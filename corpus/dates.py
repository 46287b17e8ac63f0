"""Dates and periods as people write them in papers and in file names."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
MONTH = rf"(?P<month>{MONTH_NAME})"
YEAR = r"(?P<year>(?:19|20)\d\d)"
# "14 June 2024", "Friday 14th June 2024", "17February 2014"; "2024-06-14"; "14/06/2024", "14.06.2024"
WRITTEN = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s_-]*(?:of\s+)?{MONTH}[\s_,-]*{YEAR}(?!\d)", re.IGNORECASE
)
AMERICAN = re.compile(rf"{MONTH}[\s_-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[\s_-]+{YEAR}(?!\d)", re.IGNORECASE)
ISO = re.compile(rf"(?<!\d){YEAR}(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
SLASHED = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?P<mark>[/._-])(?P<month>\d{{1,2}})(?P=mark){YEAR}(?!\d)")
MONTH_YEAR = re.compile(rf"(?<![a-z]){MONTH}[\s_-]+{YEAR}(?!\d)", re.IGNORECASE)
SPAN = r"(?:20\d\d(?:\s*[/-]\s*(?:20)?\d\d)?)"
QUARTER = re.compile(rf"(?:Q[1-4]|Quarter [1-4]|Quarter (?:One|Two|Three|Four))[,\s_-]+{SPAN}", re.IGNORECASE)
MONTHS_SPAN = re.compile(
    rf"{MONTH_NAME}(?:\s+20\d\d)?\s+(?:to|[-–])\s+{MONTH_NAME}\s+20\d\d",
    re.IGNORECASE,
)


def dates_in(text: str) -> tuple[date, ...]:
    """The full dates that the text names, in its order. A month without a day is no date."""
    found: dict[int, date] = {}
    for pattern in (WRITTEN, AMERICAN, ISO, SLASHED):
        for match in pattern.finditer(text):
            if (day := _date(match)) is not None:
                found.setdefault(match.start(), day)
    return tuple(day for _, day in sorted(found.items()))


def period_in(text: str) -> str | None:
    """The quarter, or the span of months, that the text names, in its own words."""
    found = QUARTER.search(text) or MONTHS_SPAN.search(text)
    return " ".join(found[0].split()) if found else None


def month_in(text: str) -> str | None:
    """ "June 2024", where the text names a month without a day."""
    found = MONTH_YEAR.search(text)
    return f"{found['month'].capitalize()} {found['year']}" if found else None


def _date(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    number = int(month) if month.isdecimal() else MONTHS.index(month[:3]) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
