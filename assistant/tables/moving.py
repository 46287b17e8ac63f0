"""Which rows of a table rose, or fell, or did so the most: by its column of change, else by two columns of time.

A rise is never answered with falls: where no row of the table moved that way, no row answers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.answer import Notice, Statement
from assistant.questions.carrying import without_carried
from assistant.questions.movements_asked import OF_VIEWS
from assistant.questions.superlatives import ASKS_WHICH, FEWEST, MOST, TIMES, noun_ranked
from assistant.sentences.candidates import coverage, lacks_name
from assistant.sentences.quotations import quoted
from assistant.tables.grids import Column, Grid, grid_of, known_parts, out_of
from assistant.tables.list_items import Listing, lists_of
from assistant.tables.quarters import QUARTERS, quarters_in
from assistant.tables.table_rows import cells, columns
from corpus import Papers, Paragraph
from corpus.description.periods import days_of
from indexes import Evidence, stems
from indexes.questions.question import LIGHT_SHARE, Asked
from indexes.questions.timing import above, years_in
from indexes.sentences.spans import Span

Direction = Literal["rise", "fall"]
RISE = re.compile(
    r"\b(?:rose|risen|ris(?:es?|ing)|increas(?:e[sd]?|ing)|gr[eo]w(?:n|s|ing|th)?|climb(?:ed|ing|s)?|jump(?:ed|s)?"
    r"|(?:go(?:es|ne|ing)?|went) up)\b",
    re.IGNORECASE,
)
FALL = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?"
    r"|reduc(?:ed|tions?|ing)|shr[aiu]nk(?:s|ing)?|(?:go(?:es|ne|ing)?|went|c[ao]me) down)\b",
    re.IGNORECASE,
)
# "Change: -5.9%", the last column of a row.
CHANGE = re.compile(r"\b(?:change|difference)[^:;]*: ?(?P<sign>[+−–-]?)[\d£]", re.IGNORECASE)
MORE = re.compile(rf"{MOST.pattern}|\b(?:sharpest|steepest|fastest|furthest|worst|best)\b", re.IGNORECASE)
# The sign in a cell says it.
OF_SHARES = frozenset(stem for word in "percentage percent share".split() for stem in stems(word))
# The figures of another time, or of another measure, stand beside those asked for.
SHAPE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Moved:
    """The rows that moved as a question asks, with what the reader must know of how they were picked."""

    statements: tuple[Statement, ...]
    notice: Notice


@dataclass(frozen=True, slots=True)
class _Movement:
    """How much each row of a table rose, below zero where it fell, and by which columns that is told."""

    by: tuple[str, ...]
    changes: tuple[Decimal, ...]


def direction_asked(question: str) -> Direction | None:
    """Which way a question asks what moved, "which town saw fires rise?"; None where it asks for no such choice."""
    own = without_carried(question)
    rise, fall = RISE.search(own), FALL.search(own)
    if bool(rise) == bool(fall) or not ASKS_WHICH.search(own) or not noun_ranked(own) or OF_VIEWS.search(own):
        return None
    return "rise" if rise else "fall"


def way_told(text: str) -> Direction | None:
    """Which way a sentence or row tells that something moved; None where it tells none, or both."""
    if change := CHANGE.search(text):
        return "fall" if change["sign"] in tuple("−–-") else "rise"
    rise, fall = RISE.search(text), FALL.search(text)
    return None if bool(rise) == bool(fall) else "rise" if rise else "fall"


def moved(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> Moved | None:
    """The rows of the table that is asked about which rose, or fell, or did so the most; None where none is sure."""
    direction = direction_asked(asked.text)
    if not direction:
        return None
    found = [each for each in _tables(evidence, papers) if _is_asked_about(asked, each)]
    for listing in sorted(found, key=_newest_first):
        for known in known_parts(listing):
            grid = grid_of(known)
            movement = _movement(grid, asked.text) if grid else None
            if grid and movement:
                rows = _chosen(grid.rows, movement, direction, asked.text)
                return _told(rows, listing, known, movement) if rows else None
    return None


def moves_otherwise(asked: Asked, listing: Listing, row: Paragraph) -> bool:
    """Whether a row of a table that tells of movements tells of none that a question asks for: it moved the other way,
    or sums up the others, or its table is of something else."""
    direction = direction_asked(asked.text)
    grid = grid_of(listing) if direction else None
    movement = _movement(grid, asked.text) if grid else None
    if not grid or not movement:
        return False
    if row not in grid.rows or not _is_asked_about(asked, listing):
        return True
    change = movement.changes[grid.rows.index(row)]
    return change <= 0 if direction == "rise" else change >= 0


def says_otherwise(sentence: str, question: str) -> bool:
    """Whether a sentence tells of falls alone where a question asks what rose, or the other way round."""
    match direction_asked(question):
        case "rise":
            return FALL.search(sentence) is not None and not RISE.search(sentence)
        case "fall":
            return RISE.search(sentence) is not None and not FALL.search(sentence)
        case None:
            return False


def _tables(evidence: Sequence[Evidence], papers: Papers) -> Iterator[Listing]:
    for source in dict.fromkeys(each.paragraph.source for each in evidence):
        yield from (each.listing for each in lists_of(papers, source) if each.listing.items[0].kind == "table row")


def _is_asked_about(asked: Asked, listing: Listing) -> bool:
    """Whether a table is of all that the question names: a table of all crime tells nothing of one sort of it."""
    item = listing.items[0]
    names = f"{listing.lead_in} {' '.join(columns(item))}"
    said = f"{names}\n{above(item)}"
    own = without_carried(asked.text)
    quarters = quarters_in(own)
    if not _is_of_such(noun_ranked(own), listing, names) or not quarters <= quarters_in(names) | quarters_in(said):
        return False
    shape = {
        stem for each in (RISE, FALL, MORE, FEWEST, *QUARTERS) for word in each.findall(own) for stem in stems(word)
    }
    shape |= OF_SHARES if any("%" in cell.text for cell in cells(item)) else frozenset()
    named = tuple(
        term for term in asked.terms if term.share > LIGHT_SHARE and not term.year and not set(term.names[0]) <= shape
    )
    whole = coverage(replace(asked, terms=named), said) if named else 1.0
    years = replace(asked, terms=tuple(term for term in asked.terms if term.year))
    # Sums of weights are not exact.
    return whole > 0.999 and not lacks_name(years, listing.items)


def _is_of_such(noun: str, listing: Listing, names: str) -> bool:
    """Whether its rows are what is to be chosen among: of years only rows that are called by years are any."""
    return listing.outline.over_time if noun in TIMES else set(stems(noun)) <= set(stems(names))


def _newest_first(listing: Listing) -> int:
    days = days_of(listing.items[0].source)
    return -days.last.toordinal() if days else 0


def _movement(grid: Grid, question: str) -> _Movement | None:
    """By the column of change, where the columns of time bear it out; else by the two latest of one measure."""
    changes = [each for each in grid.columns if each.of_change]
    pair = _two_times(grid, set(years_in(without_carried(question))))
    if pair is None and any(_is_timed(each) for each in grid.columns):
        return None  # it tells of other times
    between = tuple(b - a for a, b in zip(pair[0].values, pair[1].values, strict=True)) if pair else ()
    if changes:
        told = changes[0]
        agree = all((a > 0) == (b > 0) or a == 0 or b == 0 for a, b in zip(told.values, between, strict=False))
        return _Movement((told.name,), told.values) if agree else None
    return _Movement((pair[0].name, pair[1].name), between) if pair else None


def _two_times(grid: Grid, asked: set[int]) -> tuple[Column, Column] | None:
    """The two latest columns that are alike but for their time, earlier first; of the years asked for, if any."""
    timed = sorted(
        (each for each in grid.columns if _is_timed(each) and not each.of_change), key=lambda each: each.time
    )
    if len(timed) < 2 or SHAPE.sub("#", timed[-1].name) != SHAPE.sub("#", timed[-2].name):
        return None
    earlier, later = timed[-2:]
    if asked and (not asked <= earlier.years | later.years or asked <= earlier.years):
        return None
    return None if earlier.time == later.time else (earlier, later)


def _is_timed(column: Column) -> bool:
    return column.time != (0, 0)


def _chosen(
    rows: Sequence[Paragraph], movement: _Movement, direction: Direction, question: str
) -> tuple[Paragraph, ...]:
    """The rows that moved that way, or of them those that did so the most, or the least, as is asked."""
    way = 1 if direction == "rise" else -1
    went = [(row, change * way) for row, change in zip(rows, movement.changes, strict=True) if change * way > 0]
    own = without_carried(question)
    if went and (MORE.search(own) or FEWEST.search(own)):
        extreme = (max if MORE.search(own) else min)(change for _, change in went)
        went = [each for each in went if each[1] == extreme]
    return tuple(row for row, _ in went)


def _told(rows: Sequence[Paragraph], listing: Listing, known: Listing, movement: _Movement) -> Moved:
    caption = [listing.announced_by] if listing.announced_by else []
    statements = tuple(quoted(each, Span(0, len(each.text))) for each in (*caption, *rows))
    by = " and ".join(f"“{name}”" for name in movement.by)
    return Moved(statements, Notice("coverage", f"Picked by {by} {out_of(listing, known)}"))
