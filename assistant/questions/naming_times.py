"""Times near a day under the names that papers give them: "March 2026", "2025 or 2025/26", "winter 2025/26"."""

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from corpus.lines.dates import MONTHS
from indexes.questions.kinds_told import NUMBER_WORDS
from indexes.questions.time_words import MONTH, YEAR

Unit = Literal["day", "week", "month", "quarter", "year"]
FINANCIAL = rf"{YEAR}/\d\d"
A_YEAR, A_QUARTER, APRIL = 12, 3, 4  # months; a season has as many as a quarter
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # by their first month
# As it is written here: "2025 or 2025/26", "July to September 2026 or Q2 2026/27".
EITHER = re.compile(
    rf"(?P<calendar>(?:{MONTH} to {MONTH} )?\b{YEAR}) or (?P<financial>(?:Q[1-4] )?{FINANCIAL})\b",
    re.IGNORECASE,
)
COUNTS = NUMBER_WORDS[:A_YEAR]


@dataclass(frozen=True, slots=True)
class Time:
    """A time, and its first day."""

    named: str
    first: date
    at: Literal["in", "on"] = "in"  # the word before it

    @property
    def told(self) -> str:
        """Its name for who asked: "2025 or the financial year 2025/26"."""
        return re.sub(rf" or (?={FINANCIAL}$)", " or the financial year ", self.named)


def day_named(day: date) -> Time:
    """ "26 November 2026"."""
    return Time(f"{day.day} {day:%B %Y}", day, "on")


def weekday_of(name: str, today: date, step: int) -> Time:
    """The last Tuesday before today, or the next one after it."""
    day = today + timedelta(step)
    while f"{day:%A}".casefold() != name.casefold():
        day += timedelta(step)
    return day_named(day)


def month_of(month: int) -> Time:
    """A month by its count from the year 0: "March 2026"."""
    year, place = divmod(month - 1, A_YEAR)
    return Time(f"{month_name[place + 1]} {year}", date(year, place + 1, 1))


def counted(day: date) -> int:
    """The count of its month from the year 0."""
    return A_YEAR * day.year + day.month


def month_near(name: str, today: date, step: int) -> Time:
    """The month of that name in this year; with a step the last one that is over, or the next one to come."""
    now = counted(today)
    month = A_YEAR * today.year + MONTHS.index(name[:3].casefold()) + 1
    return month_of(month + _passed(month, now, now, step))


def season_near(name: str, today: date, step: int) -> Time:
    """The season of that name that is running or in this year; the last one that is over, or the next one to come."""
    now = counted(today)
    first = A_YEAR * today.year + SEASONS[name.casefold()]
    if step == 0 and first - A_YEAR + A_QUARTER > now:  # in January, "this winter" is the one that began in December
        return season_of(name, today.year - 1)
    return season_of(name, today.year + _passed(first, now - A_QUARTER + 1, now, step) // A_YEAR)


def season_of(name: str, year: int) -> Time:
    """ "Summer 2026"; a winter is of two years."""
    first = date(year, SEASONS[name.casefold()], 1)
    return Time(f"{name.casefold()} {_years(year) if first.month + A_QUARTER - 1 > A_YEAR else year}", first)


def _passed(month: int, over: int, now: int, step: int) -> int:
    """Months by which one of this year is moved so that it begins before `over`, or after `now`."""
    if step < 0:
        return 0 if month < over else -A_YEAR if month - A_YEAR < over else -2 * A_YEAR
    return A_YEAR if step and month <= now else 0


def unit_named(unit: Unit, today: date, step: int, *, sort: str = "") -> Time:
    """The week, month, quarter or year so many steps from the one in which a day is.

    A quarter is one of the financial year. Of a year nobody can know whether the calendar or the financial one is
    meant, so it is both, unless it is said of which sort it is.
    """
    match unit:
        case "day":
            return day_named(today + timedelta(step))
        case "week":
            monday = today + timedelta(7 * step - today.weekday())
            sunday = monday + timedelta(6)
            first = f"{monday.day}" if monday.month == sunday.month else f"{monday.day} {monday:%B}"
            return Time(f"the week of {first} to {day_named(sunday).named}", monday)
        case "month":
            return month_of(counted(today) + step)
        case "quarter":
            return _quarter(counted(today) + A_QUARTER * step)
        case "year":
            financial = today.year + step - (today.month < APRIL)
            if sort == "calendar":
                return Time(str(today.year + step), date(today.year + step, 1, 1))
            if sort:
                return Time(_years(financial), date(financial, APRIL, 1))
            return Time(f"{today.year + step} or {_years(financial)}", date(today.year + step, 1, 1))


def up_to(today: date, number: str, unit: Unit) -> Time:
    """ "The three months to November 2026", as papers count back."""
    count = _number(number)
    if unit in ("day", "week"):
        first = today - timedelta((7 if unit == "week" else 1) * count)
        return Time(f"the {number} {unit}s to {day_named(today).named}", first)
    first = month_of(counted(today) - count * (A_YEAR if unit == "year" else 1) + 1).first
    length = "year" if unit == "year" else f"{number} months"
    return Time(f"the {length} to {month_of(counted(today)).named}", first)


def ago(number: str, unit: Unit, today: date) -> Time:
    """Two years ago is the year before last."""
    return unit_named(unit, today, -_number(number))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS.index(text.casefold()) + 1 if text.casefold() in COUNTS else 1


def _quarter(month: int) -> Time:
    year, place = divmod(month - APRIL, A_YEAR)
    number = place // A_QUARTER
    first = month_of(A_YEAR * year + APRIL + A_QUARTER * number).first
    last = month_of(counted(first) + A_QUARTER - 1).named
    return Time(f"{first:%B} to {last} or Q{number + 1} {_years(year)}", first)


def _years(first: int) -> str:
    """A financial year, or a winter, by its first year: "2025/26"."""
    return f"{first}/{(first + 1) % 100:02}"
