"""The list that answers a question, whole and in the paper's order, under what announces it."""

import re
from collections.abc import Mapping, Sequence

from assistant.list_asked import ListAsked, list_asked
from assistant.list_items import ITEMS, WordedListing, lists_of, series_around
from assistant.list_items import Listing as Listing  # who asks for a list handles one
from assistant.list_items import list_around as list_around
from assistant.matching import Candidate, lacks_name, telling
from corpus import Papers, Paragraph
from corpus.papers import ParagraphId
from indexes import Evidence, stems
from indexes.question import ABOUT, CARRIED_SHARE, Asked
from indexes.sentences import sentences
from indexes.wanting import DATE
from indexes.worded import Words, held
from indexes.yardstick import Yardstick

# The lead-in, heading or title must speak of what is asked; its items need not.
ENOUGH_IN_LEAD = 0.5
# Where the question only may want a list, the words right above the items must speak of it.
ENOUGH_RIGHT_ABOVE = 0.6
# Of two lists that cover as much, the published text goes before a digest of it.
DIGEST = 0.08
# "What are the different counts of ...?": each item may name what its own count is of.
VERSIONS_ASKED = re.compile(r"\b(?:different|differing|conflicting|various) (?:counts?|figures?|numbers?|versions?)\b")
# A question that names at least so many items of a list speaks of that list.
NAMED_ITEMS = 2
# A list of more items is not given whole where only one of them was found.
WHOLE = 12


def list_asked_for(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> Listing | None:
    """The list whose lead-in and headings cover the question best; None where none is wanted or covers enough.

    All lists of the papers found are looked at: a list is known by what stands above it, which its items need not say.
    """
    wanted = list_asked(asked)
    if wanted is None:
        return None
    found = {each.paragraph.id: each.score for each in reversed(evidence)}
    question = Yardstick(wanted.subject)
    best, score = None, 0.0
    for source in dict.fromkeys(each.paragraph.source for each in evidence):
        for each in lists_of(papers, source):
            better = _score(wanted, question, each, found)
            # Most lists fall short already: whether one lacks a name is asked of the few that do not.
            if better > score and wanted.fits(each.listing.outline) and not _lacks_name(wanted.subject, each.listing):
                best, score = each.listing, better
    return best


def list_answers(asked: Asked, candidate: Candidate, papers: Papers) -> Listing | None:
    """The whole list where the best sentence introduces it, or is an item that the question does not single out.

    "Which areas were named?" is answered by every item of "The areas named were:", whichever was found.
    """
    paragraph = candidate.paragraph
    document = papers.document(paragraph.source.id)
    listing = list_around(paragraph, document)
    if len(listing.items) < 2:
        listing = series_around(paragraph, document)
    if len(listing.items) < 2:
        return None
    if paragraph not in listing.items:
        return listing if asked.wants == "list" or _leads_in(candidate, asked) else None
    if asked.wants not in ("list", "text", "person") or paragraph.kind == "table row" or len(listing.items) > WHOLE:
        return None
    return None if _singled_out(asked, candidate, listing) else listing


def announced(candidate: Candidate, papers: Papers) -> tuple[Paragraph, ...]:
    """The items of the list that a sentence announces; empty where it announces none."""
    paragraph = candidate.paragraph
    if paragraph.kind in ITEMS or not candidate.text.endswith(":") or candidate.span.end != len(paragraph.text):
        return ()
    return list_around(paragraph, papers.document(paragraph.source.id)).items


def _lacks_name(asked: Asked, listing: Listing) -> bool:
    """Whether a list is not about a name or year that the question is about.

    What was asked before is context, and forbids nothing. A list that bears no year is not of another year.
    """
    own = [term for term in asked.terms if ABOUT not in asked.text or term.share > CARRIED_SHARE]
    said = " ".join((listing.lead_in, *listing.items[0].headings, *(each.text for each in listing.items)))
    others = [term for term in own if not term.year]
    named = telling([term for term in others if term.named])
    terms = others if named and not DATE.search(said) else own
    return lacks_name(Asked(asked.text, asked.wants, tuple(terms)), listing.items)


def _singled_out(asked: Asked, candidate: Candidate, listing: Listing) -> bool:
    """Whether an item speaks of something asked for of which neither its lead-in nor another item speaks."""
    question = Yardstick(asked)
    others = (each.text for each in listing.items if each != candidate.paragraph)
    beside = question.covered(question.held(held(" ".join((listing.lead_in, *listing.items[0].headings, *others)))))
    return any(term not in beside for term in question.covered(question.held(held(candidate.text))))


def _leads_in(candidate: Candidate, asked: Asked) -> bool:
    """Whether the sentence announces the list, or for a question in general stands right before the one that does."""
    spans = sentences(candidate.paragraph.text)
    before = asked.wants == "text" and len(spans) > 1 and candidate.span == spans[-2]
    return candidate.text.endswith(":") or before


def _score(wanted: ListAsked, question: Yardstick, each: WordedListing, found: Mapping[ParagraphId, float]) -> float:
    asked, listing = wanted.subject, each.listing
    every = " ".join(item.text for item in listing.items) if VERSIONS_ASKED.search(asked.text) else ""
    said = held(every) | _named(asked, each)
    covered = question.share(question.held(each.above | said))
    near = question.share(question.held(each.near | said))
    if covered < ENOUGH_IN_LEAD or (not wanted.outright and near < ENOUGH_RIGHT_ABOVE):
        return 0.0
    digest = DIGEST if listing.items[0].source.provenance != "original" else 0.0
    return covered + 0.5 * near + 0.3 * max((found.get(item.id, 0.0) for item in listing.shown), default=0.0) - digest


def _named(asked: Asked, each: WordedListing) -> Words:
    """The names of items that the question itself names; none where it names fewer than two."""
    words = set(stems(asked.text))
    named = [name for name, said in each.names if said and said <= words]
    return held(" ".join(named)) if len(named) >= NAMED_ITEMS else frozenset()
