"""The list that answers a question, whole and in the paper's order, under what announces it."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from assistant.answer import Statement
from assistant.decision.deciding import BARS, Bars
from assistant.questions.list_asked import ListAsked, list_asked
from assistant.questions.superlatives import superlative_in
from assistant.sentences.candidates import Candidate, lacks_name, telling
from assistant.sentences.quotations import quoted
from assistant.shapes.fitting import fits
from assistant.tables.list_items import ITEMS, WordedListing, lists_of, series_around
from assistant.tables.list_items import Listing as Listing  # who asks for a list handles one
from assistant.tables.list_items import list_around as list_around
from assistant.tables.moving import direction_asked
from corpus import Papers, Paragraph
from corpus.papers import ParagraphId
from indexes import Evidence, stems
from indexes.questions.kinds_told import holds_kind
from indexes.questions.question import ABOUT, CARRIED_SHARE, LIGHT, LIGHT_SHARE, Asked, Term
from indexes.questions.time_words import DATE, NEWEST
from indexes.questions.timing import above
from indexes.questions.wanting import FIGURES
from indexes.sentences.spans import Span, sentences
from indexes.sentences.worded import Words, held
from indexes.sentences.yardstick import Yardstick

# A list that is asked for may be e to this power less likely than the likeliest sentence.
ASKED = 1.2
# An item is singled out by a name, or so much of the question's weight: a word of any paper singles out nothing.
SINGLED = 0.1
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
# "The figures for extra wardens are:" announces several of one thing.
FIGURES_ANNOUNCED = re.compile(r"\b(?:figures|counts|estimates|totals) (?:for|of|given|that)\b", re.IGNORECASE)
# "The themes of the lamp survey" are none of the Plan's, though they stand in a paper that is called so.
WHOSE = re.compile(
    r"\b(?P<head>[a-z]+s) (?:of|for|in) (?:(?:the|its|their|our|this) )?(?P<whose>[^,;:.?]+)", re.IGNORECASE
)


def list_asked_for(asked: Asked, evidence: Sequence[Evidence], papers: Papers, *, bars: Bars = BARS) -> Listing | None:
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
    return best or _likeliest(wanted, evidence, papers, bars=bars)


def _likeliest(wanted: ListAsked, evidence: Sequence[Evidence], papers: Papers, *, bars: Bars) -> Listing | None:
    """The likeliest list of the sort that is asked for, where it is sure enough to answer.

    Everyday words share no stem with "aims of the strategy"; nearness by meaning finds it all the same. Where nothing
    says of which sort it is, a list must be about as likely as the likeliest sentence.
    """
    for fit in fits(wanted.subject, evidence, papers):
        if fit.sure < bars.enough or not wanted.fits(fit.listing.outline) or _lacks_name(wanted.subject, fit.listing):
            continue
        if wanted.particular or (fit.behind <= ASKED and not named_items(wanted.subject, fit.listing)):
            return fit.listing
    return None


def list_likelier(
    asked: Asked, candidate: Candidate, evidence: Sequence[Evidence], papers: Papers, *, bars: Bars = BARS
) -> Listing | None:
    """The list that is likelier to be the answer than the likeliest sentence is; None where none is.

    Of a list of which the question singles out some items, these alone; a single one is found as a sentence is.
    """
    if asked.wants != "text":
        return None
    for fit in fits(asked, evidence, papers):
        if (
            fit.behind < 0
            and fit.score > candidate.score
            and fit.sure >= bars.enough
            and not _lacks_name(asked, fit.listing)
        ):
            return _of_it(asked, candidate, fit.listing)
    return None


def _of_it(asked: Asked, candidate: Candidate, listing: Listing) -> Listing | None:
    """What of a list answers: the items that are singled out; a row that was found, or a single item, stands alone."""
    named = named_items(asked, listing)
    if len(named) > 1:
        return replace(listing, items=named)
    alone = candidate.paragraph.kind == "table row" and candidate.paragraph in listing.items
    return None if named or alone else listing


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
    of_kind = asked.wants in ("list", "text", "person") or _of_figures(asked, listing)
    if not of_kind or paragraph.kind == "table row" or len(listing.items) > WHOLE:
        return None
    return None if _singled_out(asked, candidate, listing) else listing


def _of_figures(asked: Asked, listing: Listing) -> bool:
    """Whether a figure is asked for, of any time, and a list gives several: one of them alone hides the others."""
    several = asked.wants in FIGURES and FIGURES_ANNOUNCED.search(listing.lead_in)
    return bool(several) and not asked.present and not NEWEST.search(asked.text)


def answers_with_its_rows(caption: Candidate, asked: Asked, papers: Papers) -> bool:
    """Whether what stands under a caption may be given whole: a figure, or which row is most, is told by one row.

    All that the question names must stand there: a table of other thefts is no answer to one of goats.
    """
    items = list_around(caption.paragraph, papers.document(caption.paragraph.source.id)).items
    if direction_asked(asked.text) or superlative_in(asked.text) or not items:
        return False
    said = held("\n".join((caption.text, above(caption.paragraph), *(each.text for each in items))))
    own = [term for term in _own(asked) if term.share > LIGHT_SHARE and not term.year]
    if any(not any(said.issuperset(name) for name in term.names) for term in own):
        return False
    return len(items) > 1 and (asked.wants == "list" or (asked.wants == "text" and len(items) <= WHOLE))


def announced(candidate: Candidate, papers: Papers) -> tuple[Paragraph, ...]:
    """The items of the list that a sentence announces; empty where it announces none."""
    paragraph = candidate.paragraph
    if paragraph.kind == "caption":
        return list_around(paragraph, papers.document(paragraph.source.id)).items
    if paragraph.kind in ITEMS or not candidate.text.endswith(":") or candidate.span.end != len(paragraph.text):
        return ()
    return list_around(paragraph, papers.document(paragraph.source.id)).items


def _lacks_name(asked: Asked, listing: Listing) -> bool:
    """Whether a list is not about a name or year that the question is about.

    What was asked before is context, and forbids nothing. A list that bears no year is not of another year.
    """
    if _is_of_another(asked, listing):
        return True
    own = _own(asked)
    said = " ".join((listing.lead_in, *listing.items[0].headings, *(each.text for each in listing.items)))
    others = [term for term in own if not term.year]
    named = telling([term for term in others if term.named])
    terms = tuple(others) if named and not DATE.search(said) else own
    return lacks_name(Asked(asked.text, asked.wants, terms), listing.items)


def _is_of_another(asked: Asked, listing: Listing) -> bool:
    """Whether question and lead-in both say whose the items are, and the lead-in names by several words another."""
    told = WHOSE.search(listing.lead_in)
    heads = {stem for each in WHOSE.finditer(asked.text) for stem in stems(each["head"])}
    if not told or heads.isdisjoint(stems(told["head"])):
        return False
    known = {stem for term in asked.terms for name in term.names for stem in name}
    whose = set(stems(told["whose"])) - LIGHT
    return len(whose) > 1 and whose.isdisjoint(known.union(stems(asked.text), stems(listing.items[0].source.title)))


def _own(asked: Asked) -> tuple[Term, ...]:
    """What the question itself names, without what was asked before."""
    return tuple(term for term in asked.terms if ABOUT not in asked.text or term.share > CARRIED_SHARE)


def _singled_out(asked: Asked, candidate: Candidate, listing: Listing) -> bool:
    """Whether the question singles out the item in which a sentence stands."""
    return candidate.paragraph in named_items(asked, listing)


def named_items(asked: Asked, listing: Listing) -> tuple[Paragraph, ...]:
    """The items that the question singles out: what each holds of it beside the lead-in, no other item holds.

    "2024/25" singles out one of the rows 2023/24, 2024/25 and 2025/26, though each of its years stands in another.
    What was asked before singles out nothing.
    """
    asked = replace(asked, terms=_own(asked))
    question = Yardstick(asked)
    above = " ".join((listing.lead_in, *listing.items[0].headings))
    common = set(question.covered(question.held(held(above))))
    own = [set(question.covered(question.held(held(each.text)))) - common for each in listing.items]
    return tuple(
        item
        for place, (item, its) in enumerate(zip(listing.items, own, strict=True))
        if _tells(asked, its, question) and not any(its <= each for each in (*own[:place], *own[place + 1 :]))
    )


def _tells(asked: Asked, numbers: Set[int], question: Yardstick) -> bool:
    """Whether terms of the question, by number, are enough of it to single something out."""
    terms = [asked.terms[number] for number in numbers]
    return (
        bool(telling([term for term in terms if term.named]))
        or sum(term.weight for term in terms) >= SINGLED * question.whole
    )


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


def quoted_list(listing: Listing, asked: Asked) -> tuple[Statement, ...]:
    """What announces the list, where its items do not carry it themselves or it tells the figure asked for, and every
    item."""
    counts = asked.wants in FIGURES and holds_kind(asked.wants, listing.lead_in.rstrip(":"), question=asked.text)
    above = listing.announced_by if counts or not listing.items[0].lead_in else None
    # A recommendation stands above its response already.
    items = [each for each in listing.items if each.text not in {item.lead_in for item in listing.items}]
    shown = (above, *items) if above else items
    return tuple(quoted(each, Span(0, len(each.text))) for each in shown)
