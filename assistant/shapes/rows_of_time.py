"""The rows of a table by time that are of the time asked for: "Period: 2018" is no row of 2024."""

import re
from dataclasses import replace

from assistant.questions.carrying import without_carried
from assistant.tables.list_items import Listing, name_of
from corpus import Paragraph
from indexes.questions.time_words import MONTH, NAMED_SPAN
from indexes.questions.timing import years_in

# "Since 2022" and "from 2019 to 2023" ask of more than one.
ONE_TIME = re.compile(
    rf"\b(?<!between )(?:in|during|for|of|on) (?:early |late |(?:the )?(?:spring|summer|autumn|winter) (?:of )?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH} )?(?P<years>(?:19|20)\d\d(?:/\d\d)?)\b"
    r"(?! ?[-–]| (?:to|and|until|or|survey|plan|report|consultation)\b|,? (?:19|20)\d\d)",
    re.IGNORECASE,
)


def rows_of_time(question: str, listing: Listing) -> Listing | None:
    """The list, of rows that go by times those of the one time asked for; None where it has none of that time."""
    items = of_time(question, listing.items)
    return replace(listing, items=items) if items else None


def of_time(question: str, items: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Of items that go by times those of the one time asked for; all of them where they go by something else."""
    asked_for = ONE_TIME.findall(NAMED_SPAN.sub(" ", without_carried(question)))
    told = [(item, set(years_in(name_of(item)))) for item in items]
    if len(asked_for) != 1 or 2 * sum(bool(years) for _, years in told) <= len(told):
        return items
    years = set(years_in(asked_for[0]))
    return tuple(item for item, its in told if years <= its)
