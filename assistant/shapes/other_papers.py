"""What another paper gives for the figure, or day, that is quoted: looked for with the words of the quotation.

The other paper may use none of the words of the question, so its sentence need not answer the question by itself.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from assistant.answer import Notice, Statement
from assistant.decision.mistaken.aims import AIMED_AT
from assistant.draft import Draft
from assistant.figures.measured import kind_wanted
from assistant.figures.measures import Unit
from assistant.figures.told import periods_told
from assistant.questions.agreement import agreement_asked
from assistant.sentences.candidates import coverage
from assistant.sentences.quotations import quoted_around
from assistant.shapes.corrected import corrected_notice, correcting, correction_of
from assistant.shapes.disagreeing import NO_OTHER
from assistant.shapes.later_figures import later_than, superseded_notice
from assistant.shapes.opposing import may_oppose, opposed
from assistant.shapes.said_elsewhere import beside_what_is_said, said_elsewhere
from assistant.shapes.slots import Slot, said, slots_of
from corpus import Papers, Paragraph
from indexes.questions.question import Asked
from indexes.questions.timing import above

# Of what kinds the figures are that differ, by what is asked.
UNITS: dict[str, tuple[Unit, ...]] = {
    "money": ("£",),
    "share": ("%",),
    "duration": ("time",),
    "figure": ("count", "rate", "time", "%"),
    "date": ("date",),
}
ANY_UNIT: tuple[Unit, ...] = ("£", "%", "time")
NONE_ASKED = frozenset(("person", "place", "meaning", "list"))
SHARE_ASKED = re.compile(r"%|\b(?:per ?cent|percentage|share|proportion)\b", re.IGNORECASE)
DAY_ASKED = re.compile(r"\b(?:when|date|day)\b", re.IGNORECASE)
COUNT_ASKED = re.compile(r"\b(?:size|number|count|total)\b", re.IGNORECASE)
# Where a quotation and what stands above it hold less of the question, its figure is hardly the one that is asked for:
# on develop one such notice stood beside a wrong answer, and the least of a right one has .38.
LEAST = 0.25
TRIED = 2  # of what is quoted, as the likeliest may hold no figure
OTHERS = 2  # more is a list

Look = Callable[[str], Sequence[Paragraph]]  # the paragraphs nearest to a text


def with_other_papers(asked: Asked, draft: Draft, look: Look, papers: Papers) -> Draft:
    """The draft with what other papers give for its first figure, and the notice that they differ; else as it is."""
    if draft.status != "answered" or not draft.statements:
        return draft
    look = cache(look)  # corrections and other figures are looked for near the same words
    draft = _with_correction(asked, draft, look)
    if any(each.kind == "conflict" for each in draft.notices):
        return draft
    for statement in draft.statements[:TRIED]:
        if slot := _asked_for(asked, statement):
            beside = _in_others(slot, asked, look)
            if others := _opposed(slot, beside):
                return _beside(draft, statement, slot, others)
            # Where one time is asked for, how papers differ over time is not.
            timed = periods_told(asked.text)
            if not timed and (
                saying := said_elsewhere(asked.text, slot, look(slot.span.of(slot.paragraph.text)), papers)
            ):
                return beside_what_is_said(draft, statement, saying)
            if not periods_told(asked.text) and (later := later_than(slot, beside)) and not _is_shown(later, draft):
                return replace(draft, notices=(superseded_notice(later), *draft.notices))
    return draft


def _with_correction(asked: Asked, draft: Draft, look: Look) -> Draft:
    """The draft with what says that its first figure was wrong, after it, and a notice; else as it is."""
    for statement in draft.statements[:TRIED]:
        slot = _asked_for(asked, statement)
        if slot and (found := correction_of(slot, look(_words_for(slot, asked)))):
            place = draft.statements.index(statement) + 1
            kept = (*draft.statements[:place], correcting(*found), *draft.statements[place:])
            notices = (corrected_notice(slot, found[0]), *draft.notices)
            return replace(draft, statements=tuple(dict.fromkeys(kept)), notices=notices)
    return draft


def _words_for(slot: Slot, asked: Asked) -> str:
    return f"{asked.text} {slot.span.of(slot.paragraph.text)}"


def _asked_for(asked: Asked, statement: Statement) -> Slot | None:
    """The figure of a quotation that is of the kind asked for and in the piece that holds the most of the question."""
    units, aims = _units(asked), AIMED_AT.search(asked.text)
    place = statement.citations[0].paragraph
    if coverage(asked, f"{place.text}\n{above(place)}") < LEAST:
        return None
    told = [
        slot
        for citation in statement.citations[:1]
        for slot in slots_of(citation.paragraph, units)
        if citation.start <= slot.span.start < citation.end and (aims or not AIMED_AT.search(slot.clause))
    ]
    if kind_wanted(asked) == "amount":  # how much is a sum where there is one
        told = [each for each in told if each.measure.unit == "£"] or told
    question = said(asked.text)
    # A name tells more than any other word which of the figures of a sentence is asked for.
    return max(told, key=lambda slot: len(question & said(slot.clause)) + len(question & slot.names), default=None)


def _units(asked: Asked) -> tuple[Unit, ...]:
    kind = kind_wanted(asked)
    if kind in NONE_ASKED:
        return ()
    if kind in UNITS:
        return UNITS[kind]
    if agreement_asked(asked) and DAY_ASKED.search(asked.text):
        return UNITS["date"]
    if SHARE_ASKED.search(asked.text):
        return ("%",)
    counts = asked.figures or agreement_asked(asked) or COUNT_ASKED.search(asked.text)
    return (*ANY_UNIT, "count") if counts else ANY_UNIT


def _in_others(slot: Slot, asked: Asked, look: Look) -> list[Slot]:
    """The figures of its unit in other paragraphs that may be of the same thing."""
    paragraphs = look(_words_for(slot, asked))
    may = (each for each in paragraphs if may_oppose(slot, each))
    return [each for paragraph in may for each in slots_of(paragraph, (slot.measure.unit,))]


def _opposed(slot: Slot, beside: Sequence[Slot]) -> list[Slot]:
    """What other papers give for the same time, each value once."""
    differing = [each for each in beside if opposed(slot, each)]
    return list({each.measure.key: each for each in reversed(differing)}.values())[::-1][:OTHERS]


def _is_shown(slot: Slot, draft: Draft) -> bool:
    """Whether a figure stands among what is quoted, in whichever paper."""
    return any(slot.text in each.text for each in draft.statements)


def _beside(draft: Draft, statement: Statement, slot: Slot, others: Sequence[Slot]) -> Draft:
    place = draft.statements.index(statement) + 1
    shown = [quoted_around(each.paragraph, each.span) for each in others]
    first, kept = draft.statements[:place], [each for each in draft.statements[place:] if each not in shown]
    sides = "; ".join(f"{each.text} ({each.paragraph.label})" for each in (slot, *others))
    notice = Notice("conflict", f"The papers held differ, and none is preferred here: {sides}.")
    notices = [each for each in draft.notices if each != NO_OTHER]
    return replace(draft, statements=(*first, *shown, *kept), notices=(notice, *notices))
