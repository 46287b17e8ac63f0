"""Rows of a table by time that are of the time asked for: "Period: 2018" is no row of 2024; and sums of one time."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.figures.measured import TIME_COLUMNS, figures_of
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import Candidate
from assistant.sentences.totals import ALL_TOLD
from assistant.tables.list_items import Listing, name_of
from assistant.tables.table_rows import columns, row_cells
from corpus import Paragraph
from indexes.questions.question import Asked
from indexes.questions.time_words import MONTH, NAMED_SPAN, SEASON, YEAR
from indexes.questions.timing import years_in
from indexes.questions.wanting import FIGURES

# "Since 2022" and "from 2019 to 2023" ask of more than one.
ONE_TIME = re.compile(
    rf"\b(?<!between )(?:in|during|for|of|on) (?:early |late |(?:the )?(?:{SEASON}) (?:of )?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH} )?(?P<years>{YEAR}(?:/\d\d)?)\b"
    rf"(?! ?[-–]| (?:to|and|until|or|survey|plan|report|consultation)\b|,? {YEAR})",
    re.IGNORECASE,
)
SAME = 0.01  # shares of the question's weight are not exact


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


def rows_of_that_time(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """The other rows of one table and time, where the first sentence gives the sum of one of them and nothing in the
    question singles it out: each is a part."""
    if asked.wants not in FIGURES or ALL_TOLD.search(answering[0].text):
        return []
    covers, told = answering[0].match.features.covers, {each.key for each in figures_of(answering[0])}
    groups = dict[tuple[object, ...], list[Candidate]]()
    for each in answering:
        row = row_cells(each.paragraph)
        if row and TIME_COLUMNS.search(row[0].column) and abs(each.match.features.covers - covers) < SAME:
            groups.setdefault((each.paragraph.source.id, columns(each.paragraph), row[0].text), []).append(each)
    for rows in groups.values():
        sums = [{figure.key for figure in figures_of(each) if figure.unit == "£"} for each in rows]
        if len(rows) > 1 and all(sums) and any(told & each for each in sums) and not set.intersection(*sums):
            return [each for each, own in zip(rows, sums, strict=True) if not own & told]
    return []
