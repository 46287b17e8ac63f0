"""Which figures a sentence, or a table row, gives for what a question asks."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from assistant.figures.figure import figures_in
from assistant.figures.measures import UNSAID, Measure, alike, blot, measures_in, sorts_of
from assistant.figures.pairs import PIECE, periods_of, places_of, same_key
from assistant.questions.agreement import agreement_asked
from assistant.sentences.attribution import SOURCE
from assistant.sentences.candidates import FAR_BEHIND, Candidate, coverage
from assistant.tables.grids import of_change
from assistant.tables.table_rows import Cell, cells, row_cells
from indexes import stems
from indexes.questions.counted import counted
from indexes.questions.question import LIGHT, Asked, Term
from indexes.questions.time_words import DATE
from indexes.questions.wanting import LEAD, Wants
from indexes.sentences.spans import Span
from indexes.sentences.worded import Words, held

SOURCE_COLUMNS = re.compile(r"\b(?:paper|source|reported|published|who says|meeting)\b", re.IGNORECASE)
TIME_COLUMNS = re.compile(r"\b(?:date|year|period|month|quarter)s?\b", re.IGNORECASE)
# "12 months to December 2014" is no thing that is counted.
TIMES = frozenset(stem for word in "month year quarter period date".split() for stem in stems(word))
PEOPLE, ANSWERS = frozenset(stems("people persons residents")), frozenset(stems("response reply answer submission"))
# "What grant has the county had?" asks for a sum as "How much" does.
SUM_ASKED = re.compile(rf"^{LEAD}what (?:grant|funding|money|award|budget|sum)\b", re.IGNORECASE)


def figures_of(candidate: Candidate) -> tuple[Measure, ...]:
    """The figures of a sentence; of a row those of its cells, each of the things that its column names."""
    if candidate.paragraph.kind != "table row":
        return measures_in(candidate.text)
    return tuple(measure for cell in cells(candidate.paragraph)[1:] for measure in _of_cell(cell, candidate))


def wanted_in(candidate: Candidate, asked: Asked) -> tuple[Measure, ...]:
    """The figures, or dates, of a sentence or of the cell of a row that are of the kind that is asked for."""
    row = row_cells(candidate.paragraph)
    if kind_wanted(asked) == "date":
        return _dates(_without_source(row) if row else candidate.text, asked)
    best = max(row[1:], key=lambda cell: coverage(asked, cell.column), default=None)
    told = _of_cell(best, candidate) if best else () if row else measures_in(candidate.text)
    return tuple(each for each in told if _wanted(each, asked) and each.text not in asked.figures)


def measured(candidate: Candidate, asked: Asked) -> tuple[Measure, ...]:
    """The figures that a sentence, or a row, gives for what is asked; none where it is not clear which they are."""
    wanted = wanted_in(candidate, asked)
    if kind_wanted(asked) == "date":
        return wanted if len(wanted) == 1 else ()
    periods, places = periods_of(asked.text), places_of(asked.text)
    wanted = tuple(each for each in wanted if _of(each.period, periods) and _of(each.place, places))
    if totals := tuple(each for each in wanted if each.total):
        return totals if len(totals) == 1 else ()
    if len(wanted) > 1 and not all(each.things for each in wanted):
        return ()  # of "50 were killed and 1,400 people hurt" both count people
    noun = set(stems(counted(asked.text) or ""))
    alone = [each for each in wanted if not _shares_the_question(each, wanted, candidate.text, asked, noun)]
    chosen = [each for each in alone if each.counts & noun] or alone
    return tuple(each for each in chosen if not any(alike(each, other) for other in chosen if other != each))


def kind_wanted(asked: Asked) -> Wants:
    """The kind that is asked for; of a grant a sum, whichever way it is asked."""
    return "money" if asked.wants in ("text", "list") and SUM_ASKED.search(asked.text) else asked.wants


def says(term: Term, words: Words) -> bool:
    """Whether words hold a term of the question, under any of its names."""
    return any(words.issuperset(name) for name in term.names)


def _wanted(measure: Measure, asked: Asked) -> bool:
    """Whether it is of the unit that is asked for."""
    match kind_wanted(asked):
        case "money":
            return measure.unit == "£"
        case "share":
            return measure.unit == "%"
        case "duration":
            return measure.unit == "time"
        case "figure":
            return measure.unit in ("count", "rate")
        case _:
            # Whether papers agree is asked of counts too; else a bare count rarely answers yes or no.
            return measure.unit != "count" or agreement_asked(asked)


def _dates(text: str, asked: Asked) -> tuple[Measure, ...]:
    """The dates that a sentence tells and the question does not."""
    known = {match[0].casefold() for match in DATE.finditer(asked.text)}
    told = [match for match in DATE.finditer(SOURCE.sub(blot, text)) if match[0].casefold() not in known]
    keys = [(match, figures_in(match[0])) for match in told]
    return tuple(
        Measure(match[0], "date", (), False, frozenset(), match.start(), date=key[0].value)
        for match, key in keys
        if len(key) == 1
    )


def _of_cell(cell: Cell, candidate: Candidate) -> tuple[Measure, ...]:
    times = [
        time
        for each in cells(candidate.paragraph)
        if TIME_COLUMNS.search(each.column)
        for time in periods_of(each.text)
    ] or periods_of(cell.column)
    named = frozenset(stem for stem in stems(DATE.sub(" ", cell.column)) if stem.isalpha()) - LIGHT - UNSAID - TIMES
    only = times[0] if len(times) == 1 else None
    return tuple(
        replace(
            as_column_says(each, cell),
            period=each.period or only,
            things=each.things or named,
            sort=each.sort if each.things else sorts_of(cell.column),
            change=each.change or of_change(cell.column),
        )
        for each in measures_in(cell.text)
    )


def as_column_says(measure: Measure, cell: Cell) -> Measure:
    """The figure of a cell as the sum or share that its column says it is, where the cell does not say so itself."""
    if measure.unit != "count" or not cell.unit:
        return measure
    return replace(measure, unit=cell.unit, values=tuple(value * cell.scale for value in measure.values))


def _of(key: str | None, asked: Sequence[str]) -> bool:
    return key is None or not asked or any(same_key(key, each) for each in asked)


def _shares_the_question(measure: Measure, beside: Sequence[Measure], text: str, asked: Asked, noun: Set[str]) -> bool:
    """Whether others beside it are of what the question asks in one: "50 people were killed and 1,400 hurt"."""
    own = _piece_of(measure, text)
    others = [_piece_of(each, text) for each in beside if _piece_of(each, text) != own]
    said = held(own.of(text))
    parted = {
        stem
        for term in asked.terms
        if not (term.number or term.named)
        and not says(term, said)
        and any(says(term, held(each.of(text))) for each in others)
        for stem in term.names[0]
    }
    return bool(parted - noun)


def _piece_of(measure: Measure, text: str) -> Span:
    return next(piece for piece in _pieces(text) if piece.start <= measure.start < piece.end)


def _pieces(text: str) -> list[Span]:
    """The pieces of a sentence, each of which has a figure of its own in a list."""
    cuts = [0, *(match.end() for match in PIECE.finditer(text)), len(text) + 1]
    return [Span(start, end) for start, end in pairwise(cuts)]


def _without_source(row: Sequence[Cell]) -> str:
    return "; ".join(f"{cell.column}: {cell.text}" for cell in row if not SOURCE_COLUMNS.search(cell.column))


def counting_it(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where one of the likeliest counts what is asked for, all but those that count other things; else all."""
    heads = _heads(asked) if answering else frozenset()
    near = [each for each in answering if each.score >= answering[0].score - FAR_BEHIND]
    if not any(_counts(each, heads) for each in near):
        return list(answering)
    return [each for each in answering if not _counts_others(each, heads)]


def _heads(asked: Asked) -> frozenset[str]:
    """The last word of what is to be counted, under all its names; who answered is counted by the answers too."""
    head = stems(counted(asked.text) or "")[-1:] if asked.wants == "figure" else []
    named = (name[-1] for term in asked.terms for name in term.names if term.names[0][-1:] == tuple(head))
    return frozenset((*head, *named, *(ANSWERS if PEOPLE.issuperset(head) else ()))) if head else frozenset()


def _counts(candidate: Candidate, heads: frozenset[str]) -> bool:
    return any(each.unit == "count" and not each.change and each.counts & heads for each in figures_of(candidate))


def _counts_others(candidate: Candidate, heads: frozenset[str]) -> bool:
    """Whether each of its counts says what it counts, and none of them these."""
    counts = [each for each in figures_of(candidate) if each.unit == "count"]
    return bool(counts) and all(each.things and not each.counts & heads for each in counts)
