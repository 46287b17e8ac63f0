"""A list whole: the bullets or rows that hang together, in the paper's order."""

from collections.abc import Sequence

from assistant.matching import Candidate, coverage, lacks_name
from corpus import Document, Papers, Paragraph
from indexes import Evidence
from indexes.question import Asked

# The lead-in, heading or title must speak of what is asked; its items need not.
ENOUGH_IN_LEAD = 0.5
# Of two lists that cover as much, the published text goes before a digest of it.
DIGEST = 0.08


def list_asked_for(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Paragraph, ...]:
    """The list whose lead-in and headings cover the question best; empty where none covers enough."""
    best: tuple[float, tuple[Paragraph, ...]] = (0.0, ())
    for each in evidence:
        items = list_around(each.paragraph, papers.document(each.paragraph.source.id))
        if len(items) > 1 and not lacks_name(asked, items):
            score = _score(asked, items, each)
            best = max(best, (score, items), key=lambda pair: pair[0])
    return best[1]


def list_answers(asked: Asked, candidate: Candidate, papers: Papers) -> tuple[Paragraph, ...]:
    """The whole list where the best sentence introduces it, or is an item that says less than its lead-in.

    "Which areas were named?" is answered by every item of "The areas named were:", whichever was found.
    """
    paragraph = candidate.paragraph
    items = list_around(paragraph, papers.document(paragraph.source.id))
    if len(items) < 2 or paragraph.kind == "table row" or asked.wants not in ("list", "text"):
        return ()
    if paragraph.kind != "bullet":
        return items
    lead_in, item = items[0].lead_in or "", candidate.text
    return items if coverage(asked, lead_in) > coverage(asked, item) else ()


def list_around(paragraph: Paragraph, document: Document) -> tuple[Paragraph, ...]:
    """The items of the list that a paragraph is an item of, or that it introduces."""
    paragraphs = document.paragraphs
    place = next(i for i, each in enumerate(paragraphs) if each.id == paragraph.id)
    if paragraph.kind not in ("bullet", "table row"):
        place += 1
        if place == len(paragraphs) or paragraphs[place].lead_in != paragraph.text:
            return ()
    first = place
    while first > 0 and _together(paragraphs[first - 1], paragraphs[place]):
        first -= 1
    last = place
    while last + 1 < len(paragraphs) and _together(paragraphs[last + 1], paragraphs[place]):
        last += 1
    return paragraphs[first : last + 1]


def _together(a: Paragraph, b: Paragraph) -> bool:
    return (a.kind, a.headings, a.lead_in, a.number) == (b.kind, b.headings, b.lead_in, b.number)


def _score(asked: Asked, items: tuple[Paragraph, ...], evidence: Evidence) -> float:
    item = items[0]
    lead = " ".join([item.lead_in or "", *item.headings, item.source.title])
    covered = coverage(asked, lead)
    near = coverage(asked, f"{item.lead_in or ''} {' '.join(item.headings[-1:])}")
    digest = DIGEST if item.source.provenance != "original" else 0.0
    return covered + 0.5 * near + 0.3 * evidence.score - digest if covered >= ENOUGH_IN_LEAD else 0.0
