"""Figures of one table held against each other: which is most or fewest, and two times, with the difference worked out.

Only figures of one column are compared, so they count one thing; two times only where both are written alike, so that
a quarter is not set against a year.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Citation, Notice, Statement
from assistant.figures.calculating import calculated
from assistant.figures.measures import LENGTH, ROUNDED
from assistant.questions.carrying import without_carried
from assistant.questions.superlatives import FEWEST, MOST, is_ranked_by, words_ranked
from assistant.sentences.candidates import coverage, lacks_name
from assistant.shapes.listing import Listing, list_around
from assistant.tables.grids import NOT_YET, Grid, grid_of, known_parts, out_of
from assistant.tables.list_items import name_of
from assistant.tables.ranking_columns import column_ranked
from assistant.tables.table_rows import cells
from corpus import Papers, Paragraph
from indexes import Evidence, stems
from indexes.questions.question import Asked
from indexes.questions.time_words import ANY_YEAR, YEAR
from indexes.questions.wanting import LEAD

COMPARES = re.compile(
    r"\b(?:compare[ds]?|comparison|difference|change[ds]?|rise|rose|risen|fall|fell|fallen|increase[ds]?|decrease[ds]?"
    r"|go(?:ne)? (?:up|down)|went (?:up|down))\b",
    re.IGNORECASE,
)
TIME = re.compile(rf"\bQ[1-4](?: {YEAR})?\b|\b{ANY_YEAR}\b")
FIGURE = re.compile(r"(?P<sign>£?)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>%|[mk]\b|bn\b)?")
# "Which of Leeds, Bradford and Kirklees had the fewest?"
SIDES = re.compile(
    rf"^(?i:{LEAD}(?:which|what) (?:one )?of )"
    r"(?P<sides>[A-Z][\w'’-]*(?:(?:,? (?:and|or) |, | )[A-Z][\w'’-]*)+)"
)
# "5.95 per 1,000 people" is no count.
RATE = re.compile(r"^\W*(?:[a-z]+ ){0,2}(?:per(?! ?cent)|for (?:every|each)|in every)\b", re.IGNORECASE)
# Share of the question that the lead-in, headings and title of a table must cover.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Counted:
    """A row with its figure in the column that is asked about."""

    row: Paragraph
    name: str
    number: str  # as printed, without its unit
    sign: str  # "£" or ""
    unit: str  # "m", "%" or ""
    column: str  # what the figure is called; of a bullet what leads in to it, with all of it
    length: str = ""  # "seconds", where it is a length of time
    rounded: bool = False  # "over 3,000"
    rate: bool = False  # "5.95 per 1,000 people"
    not_yet: bool = False  # "4.7% proposed"

    @property
    def written(self) -> str:
        """The number with its unit."""
        return f"{self.sign}{self.number}{self.unit}"

    @property
    def value(self) -> Decimal:
        """The number."""
        return Decimal(self.number.replace(",", ""))


@dataclass(frozen=True, slots=True)
class Picked:
    """The rows that are the most or the fewest, with what the reader must know of how they were picked."""

    statements: tuple[Statement, ...]
    notice: Notice


def extremes(asked: Asked, listing: Listing) -> Picked | None:
    """The rows with the most and the fewest, as asked, and where both are, their difference; None where unclear."""
    of_sides = _of_sides(asked, listing)
    for known in known_parts(of_sides) if of_sides else ():
        if told := _extremes(asked, known):
            named = of_sides is not listing
            among = f"out of the {len(known.items)} that the question names." if named else out_of(listing, known)
            return Picked(told, Notice("coverage", f"Picked {among}"))
    return None


def _of_sides(asked: Asked, listing: Listing) -> Listing | None:
    """The listing with the rows alone that a question names to choose among; None where one of them has no row."""
    found = SIDES.match(without_carried(asked.text))
    if not found:
        return listing
    sides = [set(stems(each)) for each in re.split(r",? (?:and|or) |, ", found["sides"])]
    rows = [[row for row in listing.items if set(stems(name_of(row))) == side] for side in sides]
    if len(sides) < 2:
        return listing
    return replace(listing, items=tuple(row for each in rows for row in each)) if all(rows) else None


def _extremes(asked: Asked, listing: Listing) -> tuple[Statement, ...]:
    question = _in_words_of(listing, asked)
    own = without_carried(question)
    most, fewest = MOST.search(own), FEWEST.search(own)
    if (grid := grid_of(listing)) and len(grid.columns) > 1 and (most or fewest):
        return _ranked(grid, listing, own, most=bool(most), fewest=bool(fewest))
    counted = _counted(asked, listing.items) if most or fewest else ()
    if not SIDES.match(own):  # one side may be the sum of two others
        counted = _without_total(counted)
    if len({each.length for each in counted}) > 1 or any(each.not_yet for each in counted):
        return ()
    if len(counted) < 2 or not is_ranked_by(question, counted[0].column):
        return ()
    values = [each.value for each in counted]
    tops, bottoms = ([each for each in counted if each.value == extreme(values)] for extreme in (max, min))
    chosen = [*(tops if most else ()), *(bottoms if fewest else ())]
    difference = _difference(tops[0], bottoms[0]) if most and fewest else ()
    return (*_announcement(listing), *map(_row, chosen), *difference)


def _ranked(grid: Grid, listing: Listing, question: str, *, most: bool, fewest: bool) -> tuple[Statement, ...]:
    """The rows with the most and the fewest in the one column of several that a question ranks by."""
    column = column_ranked(grid, question)
    if not column or len(grid.rows) < 2:
        return ()
    wanted = {extreme(column.values) for extreme, asked in ((max, most), (min, fewest)) if asked}
    rows = [row for row, value in zip(grid.rows, column.values, strict=True) if value in wanted]
    return (*_announcement(listing), *map(_row_of, rows))


def _in_words_of(listing: Listing, asked: Asked) -> str:
    """The question in the words of a table's columns, "most ASB" for "most antisocial behaviour"."""
    question, said = asked.text, set(stems(listing.lead_in))
    for term in asked.terms:
        other = next((name for name in term.names[1:] if set(name) <= said), None)
        if other and set(term.names[0]) <= words_ranked(asked.text) - said:
            question = _reworded(question, term.names[0], other)
    return question


def _reworded(text: str, name: tuple[str, ...], other: tuple[str, ...]) -> str:
    """The text with one name for another, however it is spelt."""
    words = list(re.finditer(r"[\w'’-]+", text))
    for first, last in ((a, b) for i, a in enumerate(words) for b in words[i : i + len(name)]):
        if tuple(stems(text[first.start() : last.end()])) == name:
            return f"{text[: first.start()]}{' '.join(other)}{text[last.end() :]}"
    return text


def two_times(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Statement, ...]:
    """Two rows of one table, of the two times that a question compares, earlier first, and their difference."""
    times = list(dict.fromkeys(TIME.findall(asked.text)))
    if len(times) != 2 or not COMPARES.search(asked.text) or _shape(times[0]) != _shape(times[1]):
        return ()
    for each in evidence:
        listing = list_around(each.paragraph, papers.document(each.paragraph.source.id))
        if len(listing.items) < 2 or lacks_name(asked, listing.items):
            continue
        sides = [[row for row in _counted(asked, listing.items) if TIME.findall(row.name) == [time]] for time in times]
        said = " ".join((listing.lead_in, *listing.items[0].headings, listing.items[0].source.title, *times))
        if all(len(side) == 1 for side in sides) and coverage(asked, said) >= ENOUGH:
            one, other = sorted((side[0] for side in sides), key=lambda row: listing.items.index(row.row))
            greater, lesser = (one, other) if one.value >= other.value else (other, one)
            return (*_announcement(listing), _row(one), _row(other), *_difference(greater, lesser))
    return ()


def _counted(asked: Asked, items: Sequence[Paragraph]) -> tuple[Counted, ...]:
    """Each row with its figure in the column that speaks most of the question; empty where a row has none."""
    parted = [cells(item) for item in items]
    width = min((len(row) for row in parted), default=0)
    if width < 2 or any(len(row) != width for row in parted):
        return ()
    column = max(range(1, width), key=lambda place: (coverage(asked, parted[0][place].column), -place))
    found = [(item, row[0].text, FIGURE.search(row[column].text)) for item, row in zip(items, parted, strict=True)]
    counted = tuple(
        Counted(
            item,
            name,
            figure["number"].rstrip(","),
            figure["sign"],
            figure["unit"] or "",
            parted[0][column].column or item.in_words,
            f"{length[1].casefold()}s" if (length := LENGTH.match(figure.string[figure.end() :])) else "",
            ROUNDED.search(figure.string[: figure.start()]) is not None,
            RATE.search(figure.string[figure.end() :]) is not None,
            NOT_YET.search(figure.string) is not None,
        )
        for item, name, figure in found
        if figure
    )
    alike = len({(each.sign, each.unit, each.rate) for each in counted}) == 1
    return counted if alike and len(counted) == len(items) else ()


def _without_total(counted: Sequence[Counted]) -> tuple[Counted, ...]:
    """Without the row that is the sum of the others."""
    whole = sum(each.value for each in counted)
    return tuple(each for each in counted if len(counted) < 3 or each.value * 2 != whole)


def _difference(greater: Counted, lesser: Counted) -> tuple[Statement, ...]:
    """None of shares, as what they are shares of may differ, nor of what is rounded or counted in two lengths."""
    if greater.unit == "%" or greater.rounded or lesser.rounded or greater.length != lesser.length:
        return ()
    citations = (*_row(greater).citations, *_row(lesser).citations)
    return (calculated(greater.written, "-", lesser.written, citations, of=greater.length),)


def _announcement(listing: Listing) -> tuple[Statement, ...]:
    above = listing.announced_by if not listing.items[0].lead_in else None
    return (_row_of(above),) if above else ()


def _row(counted: Counted) -> Statement:
    return _row_of(counted.row)


def _row_of(paragraph: Paragraph) -> Statement:
    return Statement(paragraph.text, (Citation(paragraph, 0, len(paragraph.text)),), "quoted", paragraph.lead_in)


def _shape(time: str) -> str:
    return re.sub(r"\d", "#", time.replace("–", "-").replace("/", "-"))
