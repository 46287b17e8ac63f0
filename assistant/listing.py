"""A list whole: the bullets or rows that hang together, in the paper's order, under what announces them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.matching import Candidate, coverage, lacks_name
from assistant.table_rows import columns
from corpus import Document, Papers, Paragraph
from indexes import Evidence
from indexes.question import Asked
from indexes.sentences import sentences

# The lead-in, heading or title must speak of what is asked; its items need not.
ENOUGH_IN_LEAD = 0.5
# Where the question only may want a list, the words right above the items must speak of it.
ENOUGH_RIGHT_ABOVE = 0.6
# Of two lists that cover as much, the published text goes before a digest of it.
DIGEST = 0.08
ITEMS = ("bullet", "table row")
# Where something comes from is told by a list of sources, not by any list of the same subject.
FROM_WHERE = re.compile(r"^where\b.*\bfrom\b", re.IGNORECASE)
SOURCES = re.compile(r"\bsources?\b|\bfrom\b|\bpaid (?:for )?by\b", re.IGNORECASE)
# "What is new? List the emphases": the last sentence says what is wanted.
LIST_ASKED = re.compile(r"[.?!]\s+(?:please )?(?:list|name|enumerate|set out)\b", re.IGNORECASE)
# "What are the different counts of ...?": each item may name what its own count is of.
VERSIONS_ASKED = re.compile(r"\b(?:different|differing|conflicting|various) (?:counts?|figures?|numbers?|versions?)\b")
# Wants a list though it does not ask for one: a figure of each, where money comes from, what was done.
MAY_BE_LIST = re.compile(
    r"\b(?:for|in|of|did|does|has|had|have|by) (?:each|every)\b|\b(?:per|by) district\b"
    r"|^where (?:do|does|did|was|were|is|are|has|had)\b.*\bfrom\b|^what (?:was|has been|is being) done\b"
    r"|^who (?:were|are)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Items that hang together."""

    items: tuple[Paragraph, ...]
    announced_by: Paragraph | None  # the paragraph whose last sentence leads in to them; None where none does

    @property
    def lead_in(self) -> str:
        """What stands right above the items: the sentence that leads in to them, or a table's column names."""
        said = self.items[0].lead_in or (_last_sentence(self.announced_by) if self.announced_by else "")
        return " ".join([said, *columns(self.items[0])]).strip()


def list_asked_for(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> Listing | None:
    """The list whose lead-in and headings cover the question best; None where none is wanted or covers enough."""
    wanted = asked.wants == "list" or LIST_ASKED.search(asked.text) is not None
    if not wanted and not MAY_BE_LIST.search(asked.text):
        return None
    best: tuple[float, Listing | None] = (0.0, None)
    for each in evidence:
        listing = list_around(each.paragraph, papers.document(each.paragraph.source.id))
        if len(listing.items) > 1 and _of_sources(asked, listing) and not lacks_name(asked, listing.items):
            score = _score(asked, listing, each, wanted=wanted)
            best = max(best, (score, listing), key=lambda pair: pair[0])
    return best[1]


def list_answers(asked: Asked, candidate: Candidate, papers: Papers) -> Listing | None:
    """The whole list where the best sentence introduces it, or is an item that says less than its lead-in.

    "Which areas were named?" is answered by every item of "The areas named were:", whichever was found.
    """
    paragraph = candidate.paragraph
    listing = list_around(paragraph, papers.document(paragraph.source.id))
    if len(listing.items) < 2:
        return None
    if paragraph.kind not in ITEMS:
        return listing if asked.wants == "list" or _leads_in(candidate, asked) else None
    if asked.wants not in ("list", "text") or paragraph.kind == "table row":
        return None
    return listing if coverage(asked, listing.lead_in) > coverage(asked, candidate.text) else None


def announced(candidate: Candidate, papers: Papers) -> tuple[Paragraph, ...]:
    """The items of the list that a sentence announces; empty where it announces none."""
    paragraph = candidate.paragraph
    if paragraph.kind in ITEMS or not candidate.text.endswith(":") or candidate.span.end != len(paragraph.text):
        return ()
    return list_around(paragraph, papers.document(paragraph.source.id)).items


def list_around(paragraph: Paragraph, document: Document) -> Listing:
    """The list that a paragraph is an item of, or that it introduces; without items where it is neither."""
    paragraphs = document.paragraphs
    place = next(i for i, each in enumerate(paragraphs) if each.id == paragraph.id)
    if paragraph.kind not in ITEMS:
        place += 1
        if place == len(paragraphs) or not _announces(paragraph, paragraphs[place]):
            return Listing((), None)
    first = place
    while first > 0 and _together(paragraphs[first - 1], paragraphs[place]):
        first -= 1
    last = place
    while last + 1 < len(paragraphs) and _together(paragraphs[last + 1], paragraphs[place]):
        last += 1
    above = paragraphs[first - 1] if first > 0 else None
    announced = above if above and _announces(above, paragraphs[first]) else None
    return Listing(paragraphs[first : last + 1], announced)


def _announces(paragraph: Paragraph, item: Paragraph) -> bool:
    """Whether a paragraph ends in the sentence that an item hangs from."""
    if item.kind not in ITEMS or paragraph.kind in ITEMS or paragraph.headings != item.headings:
        return False
    return paragraph.text.endswith(item.lead_in) if item.lead_in else paragraph.text.endswith(":")


def _together(a: Paragraph, b: Paragraph) -> bool:
    one, other = (
        (each.kind, each.headings, each.lead_in, each.number, columns(each)[:1] if each.kind == "table row" else ())
        for each in (a, b)
    )
    return one == other


def _of_sources(asked: Asked, listing: Listing) -> bool:
    return not FROM_WHERE.search(asked.text) or SOURCES.search(listing.lead_in) is not None


def _leads_in(candidate: Candidate, asked: Asked) -> bool:
    """Whether the sentence announces the list, or for a question in general stands right before the one that does."""
    spans = sentences(candidate.paragraph.text)
    before = asked.wants == "text" and len(spans) > 1 and candidate.span == spans[-2]
    return candidate.text.endswith(":") or before


def _last_sentence(paragraph: Paragraph) -> str:
    return sentences(paragraph.text)[-1].of(paragraph.text)


def _score(asked: Asked, listing: Listing, evidence: Evidence, *, wanted: bool) -> float:
    item = listing.items[0]
    said = " ".join(each.text for each in listing.items) if VERSIONS_ASKED.search(asked.text) else ""
    covered = coverage(asked, " ".join([listing.lead_in, said, *item.headings, item.source.title]))
    near = coverage(asked, f"{listing.lead_in} {said} {' '.join(item.headings[-1:])}")
    if covered < ENOUGH_IN_LEAD or (not wanted and near < ENOUGH_RIGHT_ABOVE):
        return 0.0
    digest = DIGEST if item.source.provenance != "original" else 0.0
    return covered + 0.5 * near + 0.3 * evidence.score - digest
