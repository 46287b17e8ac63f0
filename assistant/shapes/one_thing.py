"""Whether two sentences speak of one thing, and give another figure for it: only then papers differ."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from assistant.decision.mistaken.aims import AIMED_AT, is_due
from assistant.decision.mistaken.mistaken_for import MEASURES
from assistant.figures.measured import SOURCE_COLUMNS, TIME_COLUMNS, TIMES, figures_of, kind_wanted, measured, says
from assistant.figures.measures import FIGURE, Measure, agree, comparable, of_one_time
from assistant.figures.movements import SORT_OF_CRIME
from assistant.figures.tellers import teller_of
from assistant.sentences.attribution import SOURCE
from assistant.sentences.candidates import DISTRICT_STEMS, Candidate
from assistant.sentences.totals import asks_for_whole
from assistant.tables.table_rows import Cell, cells, columns, row_cells
from indexes import stems
from indexes.language.numbered import numbered_in
from indexes.questions.counted import counted
from indexes.questions.question import CARRIED_SHARE, LETTERED, LIGHT, Asked
from indexes.questions.time_words import DATE
from indexes.questions.timing import above
from indexes.sentences.worded import held

# Nor do the words of sources, and those for any sum.
SOURCE_WORDS = frozenset(
    stem
    for word in """page site website profile release news newspaper digest paper report record undated say give date
    announce count reported grant fund funding money sum budget compare""".split()
    for stem in stems(word)
)
WHOLE = frozenset(stem for word in "total all whole overall altogether sum force".split() for stem in stems(word))
# Two sentences measure one thing where they share this part of all their words, figures, dates and sources aside.
SHARED = 0.65
NEARLY_ALL = 0.75
# What somebody says besides is of another thing: "31 were hurt, and that lamps were lent".
BESIDES = re.compile(r",? (?:and|but) that\b.*", re.DOTALL)
# What was planned and what came of it do not contradict each other.
PLANNED = re.compile(r"\b(?:planned|intended|scheduled|due|will|(?:is|are|was|were) to be)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A sentence with what it gives for what is asked, read once: each is compared with many others."""

    candidate: Candidate
    figures: tuple[Measure, ...]  # or dates


def with_figures(candidate: Candidate, asked: Asked) -> Measured:
    """A sentence with the figures, or dates, that it gives for what is asked."""
    return Measured(candidate, measured(candidate, asked))


def differing(one: Measured, other: Measured, asked: Asked) -> tuple[Measure, Measure] | None:
    """The two figures, or dates, in which two sentences differ on one thing; None where they do not."""
    if not one.figures or not other.figures:
        return None
    if kind_wanted(asked) == "date" and _of_two_events(one.candidate, other.candidate):
        return None
    # Where the sum is asked for, and nothing says it, the parts that one paper tells are shown.
    if not asks_for_whole(asked) and _of_one_teller(one.candidate, other.candidate):
        return None
    pair = _apart(product(one.figures, other.figures))
    noun = set(stems(counted(asked.text) or ""))
    if not pair and not any(each.things <= noun for each in one.figures):
        pair = _beside(one.candidate, other.candidate)
    # The words are the dearer of the two to compare.
    return pair if pair and same_thing(one.candidate, other.candidate, asked) else None


def _of_one_teller(one: Candidate, other: Candidate) -> bool:
    """Whether one paper tells both in its own name, or by the same teller, and not in the same words, or in rows of two
    names: it does not contradict itself."""
    if one.paragraph.source.id != other.paragraph.source.id:
        return False
    row, beside = (cells(each.paragraph) for each in (one, other))
    if row and beside and columns(one.paragraph) == columns(other.paragraph):
        return not _is_frame(row[0]) and row[0].text.casefold() != beside[0].text.casefold()
    return teller_of(one.text) == teller_of(other.text) and _words(one) != _words(other)


def _of_two_events(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences that tell dates tell figures too, and none alike: "in 2031, 40 fell" and "in 2032, 38"."""
    figures, others = ({each.key for each in figures_of(side) if each.date is None} for side in (one, other))
    return bool(figures and others) and figures.isdisjoint(others)


def _apart(sides: Iterable[tuple[Measure, Measure]]) -> tuple[Measure, Measure] | None:
    return next(((a, b) for a, b in sides if of_one_time(a, b) and comparable(a, b) and not agree(a, b)), None)


def _beside(one: Candidate, other: Candidate) -> tuple[Measure, Measure] | None:
    """Of two sentences in nearly the same words, figures of one named thing beside what is asked for: members of a
    panel may be counted as councillors."""
    if one.paragraph.kind == "table row" or other.paragraph.kind == "table row":
        return None
    sides = product(figures_of(one), figures_of(other))
    named = ((a, b) for a, b in sides if a.things and a.things == b.things and a.unit == b.unit == "count")
    pair = _apart(named)
    return pair if pair and share_of_words(one, other) >= NEARLY_ALL else None


def in_turn(one: Measured, other: Measured, asked: Asked) -> bool:
    """Whether two sentences measure one thing at two times."""
    sides = product(one.figures, other.figures)
    apart = any(a.period and b.period and not of_one_time(a, b) and comparable(a, b) for a, b in sides)
    return apart and same_thing(one.candidate, other.candidate, asked)


def same_thing(one: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether two sentences, or rows, speak of one thing: hardly a word stands in one of them alone.

    Nor does a name of the question that only the headings or the title of the other hold.
    """
    words, others = _words(one), _words(other)
    named, others_named = _row_name(one), _row_name(other)
    if (
        _rows_of_two_things(one, other)
        or _sorts_of_crime(one) != _sorts_of_crime(other)
        or _numbered(one) != _numbered(other)
        or _measure_named(one) != _measure_named(other)
        or bool(PLANNED.search(_own(one))) != bool(PLANNED.search(_own(other)))
        or not (named <= others and others_named <= words)
    ):
        return False
    if DISTRICT_STEMS & (words ^ others) or _one_sided(one, other, asked) or _one_sided(other, one, asked):
        return False
    places = held(above(one.paragraph)) & held(above(other.paragraph))
    understood = {stem for term in asked.terms if term.named for stem in term.names[0]} & places & (words ^ others)
    # What only the headings of one of them name may be another's: the rest must be the same in nearly all.
    enough = NEARLY_ALL if understood else SHARED
    return len(words & others) >= enough * len((words | others) - understood)


def share_of_words(one: Candidate, other: Candidate) -> float:
    """Share of the words of two sentences, figures, dates and sources aside, that both hold, 0 to 1."""
    words, others = _words(one), _words(other)
    return len(words & others) / max(len(words | others), 1)


def _one_sided(one: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether the first says something of the question that the other does not; names may stand above it."""
    said, told = (held(f"{each.text}\n{each.paragraph.lead_in or ''}") for each in (one, other))
    around = told | held(above(other.paragraph))
    terms = [
        term
        for term in asked.terms
        if not term.number and term.share > CARRIED_SHARE and not SOURCE_WORDS.issuperset(term.names[0])
    ]
    return any(says(term, said) and not says(term, around if term.named else told) for term in terms)


def _own(candidate: Candidate) -> str:
    """Its text without what somebody says besides."""
    return BESIDES.sub("", candidate.text) or candidate.text


def _sorts_of_crime(candidate: Candidate) -> frozenset[str]:
    """Of which crime it is: vehicle crime is none of knife crime; that it was recorded says nothing."""
    return frozenset(word.casefold() for word in SORT_OF_CRIME.findall(candidate.text))


def _numbered(candidate: Candidate) -> frozenset[str]:
    """The numbered and lettered things that it names: Band A is not Band D."""
    lettered = (match[0].casefold().replace(":", "") for match in LETTERED.finditer(candidate.text))
    return frozenset((*(each.name for each in numbered_in(candidate.text)), *lettered))


def _measure_named(candidate: Candidate) -> frozenset[str]:
    """Whether it is of an average, of a longest or of a shortest, and whether of an aim."""
    named = {name for name, words in MEASURES.items() if words.search(_own(candidate))}
    aim = AIMED_AT.search(_own(candidate)) or is_due(_own(candidate), candidate.paragraph.source)
    return frozenset(named | {"aim"} if aim else named)


def _is_frame(cell: Cell) -> bool:
    """Whether a cell says when or by whom a row was told, not what it is of."""
    return bool(SOURCE_COLUMNS.search(cell.column) or TIME_COLUMNS.search(cell.column))


def _rows_of_two_things(one: Candidate, other: Candidate) -> bool:
    """Whether two rows of one table say in words, in a column of their own, that they are of different things."""
    if columns(one.paragraph) != columns(other.paragraph):
        return False
    pairs = zip(cells(one.paragraph)[1:], cells(other.paragraph)[1:], strict=False)
    told = ((stems(a.text), stems(b.text)) for a, b in pairs if not _is_frame(a) and not FIGURE.match(a.text))
    return any(bool(a and b) and set(a).isdisjoint(b) for a, b in told)


def _row_name(candidate: Candidate) -> frozenset[str]:
    """What the first cell of a row says that it is of; nothing where that is a time or a source."""
    row = cells(candidate.paragraph)
    if not row or _is_frame(row[0]):
        return frozenset()
    return frozenset(stems(row[0].text)) - LIGHT - SOURCE_WORDS


def is_of_part(candidate: Candidate, asked: Asked) -> bool:
    """Whether it is a row, or a bullet, that goes by a name of which the question says nothing, and no sum of all."""
    name = _row_name(candidate)
    asked_of = {stem for term in asked.terms for stems_of in term.names for stem in stems_of} | set(stems(asked.text))
    return bool(name) and name.isdisjoint(asked_of) and name.isdisjoint(WHOLE)


def _words(candidate: Candidate) -> frozenset[str]:
    """What it speaks of, its figures, dates and sources aside; of a row its name and columns."""
    row = row_cells(candidate.paragraph)
    text = " ".join(cell.column for cell in row if not _is_frame(cell)) if row else _own(candidate)
    bare = FIGURE.sub(" ", DATE.sub(" ", SOURCE.sub(" ", text)))
    return (frozenset(stems(bare)) - LIGHT - SOURCE_WORDS - TIMES) | _row_name(candidate)
