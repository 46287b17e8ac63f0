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
# "14 June 2024", "Friday 14th June 2024", "14th day of June, 2024", "17February 2014"; "2024-06-14"
WRITTEN = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s_-]*(?:day\s+)?(?:of\s+)?{MONTH}[\s_.,-]*{YEAR}(?!\d)", re.IGNORECASE
)
AMERICAN = re.compile(rf"{MONTH}\.?[\s_-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[\s_-]+{YEAR}(?!\d)", re.IGNORECASE)
# "14/06/2024", "14.06.2024"; "14/6/24", and "14.06.24" with both digits, as "2.1.12" is a paragraph
ISO = re.compile(rf"(?<!\d){YEAR}(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
SLASHED = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?P<mark>[/._-])(?P<month>\d{{1,2}})(?P=mark){YEAR}(?!\d)")
SHORT = re.compile(
    r"(?<![\d/.])(?:(?P<day>\d{1,2})/(?P<month>\d{1,2})/|(?P<dotted>\d\d)\.(?P<month_2>\d\d)\.)(?P<year>\d\d)(?![\d/]|\.\d)"
)
PATTERNS = (WRITTEN, AMERICAN, ISO, SLASHED, SHORT)
ALONE = (WRITTEN, AMERICAN, SLASHED)  # what somebody may type as a day, the day before the month where both are numbers
MONTH_ALONE = re.compile(rf"(?:{MONTH}|(?P<number>\d{{1,2}})\s*/)\s*{YEAR}", re.IGNORECASE)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
MONTH_YEAR = re.compile(rf"(?<![a-z]){MONTH}[\s_-]+{YEAR}(?!\d)", re.IGNORECASE)
SPAN = r"(?:20\d\d(?:\s*[/-]\s*(?:20)?\d\d)?)"
QUARTER = re.compile(rf"(?:Q[1-4]|Quarter [1-4]|Quarter (?:One|Two|Three|Four))[,\s_-]+{SPAN}", re.IGNORECASE)
MONTHS_SPAN = re.compile(
    rf"{MONTH_NAME}(?:\s+20\d\d)?\s*(?:\bto\b|[-–])\s*{MONTH_NAME}\s+20\d\d",
    re.IGNORECASE,
)
DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?\s*{MONTH_NAME}"
FULL_YEAR = r"(?:19|20)\d\d(?!\d)"
# In the order in which they are tried: "Q3 2013/14", "Between 1 April 2023 and 31 March 2024", "April to June 2024",
# "year ending March 2024", "twelve months to December 2020", "third quarter of 2013/14".
PERIODS = (
    QUARTER,
    re.compile(
        rf"(?:between\s+)?{DAY}(?:\s+{FULL_YEAR})?\s*(?:\b(?:to|and|until)\b|[-–])\s*{DAY}\s+{FULL_YEAR}", re.IGNORECASE
    ),
    MONTHS_SPAN,
    re.compile(
        r"\b(?:(?:calendar |financial )?year|quarter|(?:\d{1,2}|three|six|nine|twelve) months)"
        r"\s+(?:to|ending|ended|up to)(?:\s+the end of)?\s+"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s*)?{MONTH_NAME}\s+{FULL_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:first|second|third|fourth|last)\s+quarter\s+(?:of\s+)?{SPAN}", re.IGNORECASE),
)
# "2023/24", "2023-24", "2024-28", "2021 to 2024"; never "205/16", which may be any year
YEARS = re.compile(
    r"(?<![\d/.-])(?P<from>(?:19|20)\d\d)\s*(?:[/–-]|\bto\b)\s*(?P<to>(?:19|20)\d\d|\d\d)(?![\d/]|[-–]\d)"
)
QUARTERS = re.compile(
    r"\b(?:Q[1-4]|Quarter [1-4]|Quarter (?:One|Two|Three|Four)|(?:First|Second|Third|Fourth) Quarter)\b", re.IGNORECASE
)
LONE_YEAR = re.compile(r"(?<![\d/.–-])(?:19|20)\d\d(?![\d/]|[–-]\d)")
# What makes the year after it another's: "July 2031", "the Act 1996", "towards 2040".
NOT_ITS_YEAR = re.compile(
    rf"\b(?:{MONTH_NAME}|act|bill|order|regulations?|rules|code|vision|to|by|until|since|from|after|before|beyond"
    r"|towards?)\W*$",
    re.IGNORECASE,
)


def dates_in(text: str) -> tuple[date, ...]:
    """The full dates that the text names, in its order. A month without a day is no date."""
    found: dict[int, date] = {}
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            if (day := _date(match)) is not None:
                found.setdefault(match.start(), day)
    return tuple(day for _, day in sorted(found.items()))


def day_alone(text: str) -> date | None:
    """The day that a text is, where it is nothing else: "3/5/2024" and "3 May 2024" are 3 May 2024."""
    return next((_date(match) for pattern in ALONE if (match := pattern.fullmatch(text))), None)


def month_alone(text: str) -> tuple[int, int] | None:
    """The year and the month that a text is, where it is nothing else: "May 2024", "05/2024"."""
    if (match := MONTH_ALONE.fullmatch(text)) is None:
        return None
    month = int(match["number"]) if match["number"] else MONTHS.index(match["month"][:3].lower()) + 1
    return (int(match["year"]), month) if 1 <= month <= 12 else None


def day_words(text: str) -> str | None:
    """The first full date of the text as it is printed, with the name of its day: "Friday 3rd February 2023"."""
    found = (match for pattern in PATTERNS for match in pattern.finditer(text) if _date(match))
    first = min(found, key=lambda match: match.start(), default=None)
    if first is None:
        return None
    weekday = re.search(rf"\b{WEEKDAY},?\s+(?:the\s+)?$", text[: first.start()], re.IGNORECASE)
    return " ".join(text[weekday.start() if weekday else first.start() : first.end()].split())


def period_in(text: str) -> str | None:
    """The quarter, or the span of days or months, that the text names, in its own words."""
    found = next((match for pattern in PERIODS if (match := pattern.search(text))), None)
    return " ".join(found[0].split()) if found else None


def years_in(text: str) -> str | None:
    """ "2023/24", where the text names a span of one to ten years."""
    for found in YEARS.finditer(text):
        if 1 <= (int(found["to"][-2:]) - int(found["from"][-2:])) % 100 <= 10:
            return " ".join(found[0].split())
    return None


def quarter_in(text: str) -> str | None:
    """ "Quarter 2 2031/32", where the text names both with other words between: "Quarter 2 report 2031/32"."""
    quarters, years = QUARTERS.findall(text), years_in(text)
    return f"{quarters[0]} {years}" if len(quarters) == 1 and years else None


def year_in(text: str) -> str | None:
    """The one year that a text without dates is of; not that of a month, an Act, or one that is aimed at."""
    found = list(LONE_YEAR.finditer(text))
    if len(found) != 1 or dates_in(text) or NOT_ITS_YEAR.search(text[: found[0].start()]):
        return None
    return found[0][0]


def without_dates(text: str) -> str:
    """The text with its full dates, and the names of their days, taken out."""
    for pattern in PATTERNS:
        text = pattern.sub(lambda match: " " if _date(match) else match[0], text)
    return re.sub(
        r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", " ", text, flags=re.IGNORECASE
    )


def month_in(text: str) -> str | None:
    """ "June 2024", where the text names a month without a day."""
    found = MONTH_YEAR.search(text)
    return f"{found['month'].capitalize()} {found['year']}" if found else None


def _date(match: re.Match[str]) -> date | None:
    said = match.groupdict()
    day, month = said.get("day") or said["dotted"] or "", (said.get("month") or said["month_2"] or "").lower()
    year = int(said["year"] or "") + (2000 if len(said["year"] or "") == 2 else 0)
    number = int(month) if month.isdecimal() else MONTHS.index(month[:3]) + 1
    try:
        return date(year, number, int(day))
    except ValueError:
        return None
