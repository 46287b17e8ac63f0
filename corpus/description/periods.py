"""The time that a paper is of: the day or month it was published, or else the period that it covers."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from corpus.papers import Source

# "2023/24", "2024-28", "2013 to 2024": the second may be cut to two digits.
YEARS = re.compile(r"\b((?:19|20)\d\d)(?:\s?[/–-]\s?((?:19|20)\d\d|\d\d)\b)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Years:
    """From one year to another, both included; None leaves that side open."""

    first: int | None
    last: int | None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"the years {self.first} to {self.last} run backwards")

    def meet(self, other: "Years") -> bool:
        """Whether the two have a year in common."""
        return _not_after(self.first, other.last) and _not_after(other.first, self.last)

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            return f"from {self.first} on" if self.first is not None else f"up to {self.last}"
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


def years_in(text: str) -> Years | None:
    """The earliest and the latest year that a text names; None where it names none."""
    named = [int(match[1]) for match in YEARS.finditer(text)]
    named += [int((match[1][:2] + match[2])[-4:]) for match in YEARS.finditer(text) if match[2]]
    return Years(min(named), max(named)) if named else None


class Days(NamedTuple):
    """The first and the last day on which a paper may have been published, both included."""

    first: date
    last: date


def days_of(source: Source) -> Days | None:
    """The day of publication, or all days of the month that a paper prints; None where it prints neither."""
    if source.published:
        return Days(source.published, source.published)
    if not source.month:
        return None
    first = datetime.strptime(source.month, "%B %Y").date()
    return Days(first, first.replace(day=monthrange(first.year, first.month)[1]))


def years_of(source: Source) -> Years | None:
    """The year of publication; of a paper without a date the years that it covers; None where neither is known."""
    if days := days_of(source):
        return Years(days.first.year, days.first.year)
    return years_in(source.period or "")


def _not_after(first: int | None, last: int | None) -> bool:
    return first is None or last is None or first <= last
