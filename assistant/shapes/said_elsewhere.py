"""That sources differ on a figure that is quoted, as a paper says elsewhere: in a sentence, or above a list of them."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Notice, Statement
from assistant.draft import Draft
from assistant.figures.told import figures_told
from assistant.sentences.quotations import quoted
from assistant.shapes.disagreeing import DIFFER_SAID, NO_OTHER, SAYS_DIFFER
from assistant.shapes.opposing import FEW
from assistant.shapes.slots import Slot, around_of, said, telling
from assistant.tables.list_items import ITEMS, list_around
from corpus import Papers, Paragraph
from indexes.sentences.spans import Span

MOST = 6  # items; more is a table of many things


def said_elsewhere(question: str, slot: Slot, near: Sequence[Paragraph], papers: Papers) -> tuple[Paragraph, ...]:
    """The paragraph that says that sources differ on this very figure, with its items where it announces them."""
    asked_of = telling(said(question))
    for paragraph in (slot.paragraph, *near):
        if len(telling(slot.near) & around_of(paragraph)) < FEW or not _tells(paragraph, slot):
            continue
        if len(asked_of & said(paragraph.text)) < FEW - slot.measure.unit.count("date"):
            continue
        if paragraph != slot.paragraph and SAYS_DIFFER.search(paragraph.text) and _sets_another(paragraph, slot):
            return (paragraph,)
        if paragraph.kind in ITEMS and (listed := _listed(paragraph, slot, papers)):
            return listed
    return ()


def beside_what_is_said(draft: Draft, statement: Statement, saying: Sequence[Paragraph]) -> Draft:
    """The draft with those paragraphs after a statement, each once, and the notice that a paper says so."""
    place = draft.statements.index(statement) + 1
    before, after = draft.statements[:place], draft.statements[place:]
    held = [each.citations[0].paragraph for each in before if each.citations]
    shown = [quoted(each, Span(0, len(each.text))) for each in saying if each not in held]
    kept = [each for each in after if not (each.citations and each.citations[0].paragraph in saying)]
    notice = Notice("conflict", DIFFER_SAID.format(saying[0].source.called, saying[0].label))
    notices = [each for each in draft.notices if each != NO_OTHER]
    return replace(draft, statements=(*before, *shown, *kept), notices=(notice, *notices))


def _listed(item: Paragraph, slot: Slot, papers: Papers) -> tuple[Paragraph, ...]:
    """The items that a paper announces as differing, of which this is one, and their announcement."""
    listing = list_around(item, papers.document(item.source.id))
    announced = listing.announced_by
    if announced is None or not SAYS_DIFFER.search(announced.text):
        return ()
    told = [each for each in listing.items if any(one.unit == slot.measure.unit for one in figures_told(each.text))]
    # "August to November" is a version of two days.
    shown = listing.items if slot.measure.date else told
    return (announced, *shown) if len(told) > 1 and len(shown) <= MOST else ()


def _tells(paragraph: Paragraph, slot: Slot) -> bool:
    return slot.measure.key in {each.key for each in figures_told(paragraph.text)}


def _sets_another(paragraph: Paragraph, slot: Slot) -> bool:
    """Whether it tells another figure of the unit beside this one."""
    return len({each.key for each in figures_told(paragraph.text) if each.unit == slot.measure.unit}) > 1
