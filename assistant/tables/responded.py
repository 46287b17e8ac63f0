"""Which recommendations were accepted, and which were not: by the response that each has in its row or below it."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from assistant.answer import Statement
from assistant.sentences.matching import coverage
from assistant.sentences.quotations import quoted
from assistant.tables.table_rows import cells
from corpus import Papers, Paragraph
from indexes import Evidence, stems
from indexes.questions.question import Asked
from indexes.questions.timing import above
from indexes.sentences.spans import Span

Sort = Literal["accepted", "partly accepted", "refused"]
REFUSED = (
    r"(?:not|never|n['’]t) (?:\w+ )?(?:accept|agree|support|approv)\w*|reject\w*|refus\w+|declin\w+|disagree\w*"
    r"|turn(?:s|ed)? (?:\w+ ){0,4}?down"
)
ACCEPTED = r"accept\w*|agree\w*|approv\w+|adopt\w*"
PARTLY = r"(?:partly|partially|in part)"
# "Which recommendation was turned down, and why?", "Who rejected the recommendation?"
ASKS = re.compile(
    r"^(?:and |so )?(?:which|what|who|why)\b.*\brecommendations?\b|^(?:and |so )?(?:which|what) (?:ones?|of them)\b",
    re.IGNORECASE,
)
RESPONSE_ASKED = re.compile(
    rf"\b(?:(?P<partly>{PARTLY} )|(?P<refused>{REFUSED})|(?P<accepted>{ACCEPTED}))", re.IGNORECASE
)
RESPONSE = re.compile(
    rf"\W*(?:(?P<partly>{PARTLY}\b|(?:{ACCEPTED}) {PARTLY})|(?P<refused>{REFUSED})|{ACCEPTED})", re.IGNORECASE
)
RESPONSE_COLUMN = re.compile(r"\b(?:response|reply|decision|answer|status|outcome)\b", re.IGNORECASE)
RECOMMENDED = re.compile(r"\brecommend", re.IGNORECASE)
LABEL = re.compile(r"^[^:]*\bresponse[^:]*: ", re.IGNORECASE)
# Of the rest of the question, what stands above the responses must hold so much.
ENOUGH = 0.8


def responded(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Statement, ...]:
    """The recommendations that had the response which a question asks after, in the paper's order; empty where none
    had, or for any other question."""
    wanted, found = ASKS.search(asked.text), RESPONSE_ASKED.search(asked.text)
    if not wanted or not found or re.search(r"\d", asked.text.partition("recommendation")[2][:5]):
        return ()
    sort: Sort = "partly accepted" if found["partly"] else "refused" if found["refused"] else "accepted"
    subject = _without(asked, found[0])
    for source in dict.fromkeys(each.paragraph.source.id for each in evidence):
        had = list(_responses(papers.document(source).paragraphs))
        told = [(each, its) for each, its in had if _is_about(subject, each)]
        chosen = [each for each, its in told if its == sort or (sort, its) == ("accepted", "partly accepted")]
        if chosen:
            return tuple(quoted(each, Span(0, len(each.text))) for each in chosen)
    return ()


def _responses(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Sort]]:
    """Each row, or paragraph, that is a response to a recommendation, with which it is."""
    for each in paragraphs:
        said = _response_in(each)
        if said is not None and (found := RESPONSE.match(said)):
            yield each, "partly accepted" if found["partly"] else "refused" if found["refused"] else "accepted"


def _response_in(paragraph: Paragraph) -> str | None:
    if paragraph.is_row:
        row = cells(paragraph)
        if not any(RECOMMENDED.search(cell.column) for cell in row):
            return None
        return next((cell.text for cell in row if RESPONSE_COLUMN.search(cell.column)), None)
    label = LABEL.match(paragraph.text)
    return paragraph.text[label.end() :] if label and RECOMMENDED.search(paragraph.lead_in or "") else None


def _is_about(subject: Asked, response: Paragraph) -> bool:
    if not subject.terms:
        return True
    columns = " ".join(cell.column for cell in cells(response)) if response.is_row else ""
    label = LABEL.match(response.text)
    return coverage(subject, f"{above(response)}\n{columns}\n{label[0] if label else ''}") >= ENOUGH


def _without(asked: Asked, verdict: str) -> Asked:
    """What a question names beside the response and that recommendations are asked for."""
    aside = {*stems(verdict), *stems("recommendation turn down reject accept refuse fully")}
    terms = tuple(term for term in asked.terms if not set(term.names[0]) <= aside)
    return Asked(asked.text, asked.wants, terms)
