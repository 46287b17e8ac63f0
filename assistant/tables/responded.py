"""Which recommendations were accepted, and which were not: by the response that each has in its row or below it."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from assistant.answer import Statement
from assistant.sentences.candidates import coverage
from assistant.sentences.quotations import quoted
from assistant.tables.table_rows import cells
from corpus import Papers, Paragraph
from indexes import Evidence, stems
from indexes.questions.question import Asked
from indexes.questions.timing import above
from indexes.questions.wanting import LEAD
from indexes.sentences.spans import Span

Sort = Literal["accepted", "partly accepted", "refused"]
ACCEPTS = r"(?:accept|agree|approv|adopt|support)\w*"
REFUSES = r"(?:(?:reject|refus|declin|disagree)\w*|turn(?:s|ed)? (?:\w+ ){0,4}?down)"
PARTLY = r"(?:partly|partially|in part)"
# "Not been fully accepted", "weren't adopted", "failed to agree".
DENIED = re.compile(r"(?:\b(?:not|never|no|nobody|longer|fail\w* to)|n['’]?t)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
# "Which recommendation was turned down, and why?", "Who rejected the recommendation?"
ASKS = re.compile(
    rf"^{LEAD}(?:which|what|who|why)\b.*\brecommendations?\b|^{LEAD}(?:which|what) (?:ones?|of them)\b",
    re.IGNORECASE,
)
# What was said of recommendations; not "approved premises" nor "people who refuse to pay".
VERDICT = re.compile(
    rf"\b(?:(?P<accepts>{ACCEPTS})|(?P<refuses>{REFUSES}))(?=\W*$|,"
    r"| (?:by|and|or|yet|so far|in|the|this|that|it|them|any|recommendations?)\b)",
    re.IGNORECASE,
)
TOLD = re.compile(rf"\b(?:(?P<accepts>{ACCEPTS})|(?P<refuses>{REFUSES}|no\b(?=\W)))", re.IGNORECASE)
RESPONSE_COLUMN = re.compile(r"\b(?:response|reply|decision|answer|status|outcome)\b", re.IGNORECASE)
RECOMMENDED = re.compile(r"\brecommend", re.IGNORECASE)
LABEL = re.compile(r"^[^:]*\bresponse[^:]*: ", re.IGNORECASE)
# Of the rest of the question, what stands above the responses must hold so much.
ENOUGH = 0.8
# A response begins with its verdict: "The force has accepted it".
BEGINNING = 25  # characters
# What was accepted in part was accepted.
WITH: dict[Sort, Sort] = {"accepted": "partly accepted"}


def responded(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Statement, ...]:
    """The recommendations that had the response which a question asks after, in the order of their papers; empty where
    none had, or for any other question."""
    if not ASKS.search(asked.text) or re.search(r"\d", asked.text.partition("recommendation")[2][:5]):
        return ()
    found = list(VERDICT.finditer(asked.text))
    sorts = {_sort_of(each, asked.text) for each in found}
    if len(sorts) != 1 or not (sort := sorts.pop()):
        return ()  # none, two of them, or one that is not understood
    subject = _without(asked, " ".join(each[0] for each in found))
    chosen: list[Paragraph] = []
    for source in dict.fromkeys(each.paragraph.source.id for each in evidence):
        had = _responses(papers.document(source).paragraphs)
        chosen += [each for each, its in had if _is_about(subject, each) and its in (sort, WITH.get(sort))]
        if chosen and subject.terms:
            break  # the paper that is about it
    return tuple(quoted(each, Span(0, len(each.text))) for each in chosen)


def is_response(text: str) -> bool:
    """Whether a text begins with what was said of a recommendation."""
    return _told(text) is not None


def _sort_of(verdict: re.Match[str], text: str) -> Sort | None:
    """Which response a verdict is, by what stands before and after it; None where it is denied twice or by halves."""
    before, after = text[: verdict.start()], text[verdict.end() :]
    if DENIED.search(before):
        whole = re.search(r"\b(?:fully|wholly)\W*$", before) or re.match(r" in full\b", after)
        return None if verdict["refuses"] or whole else "refused"
    if verdict["refuses"]:
        return "refused"
    return "partly accepted" if re.search(rf"\b{PARTLY}\b", before[-20:] + "|" + after[:20]) else "accepted"


def _told(said: str) -> Sort | None:
    """Which response the first sentence of a text tells; None where it is none."""
    first = re.split(r"[.;](?:\s|$)", said, maxsplit=1)[0]
    found = TOLD.search(first)
    if not found or found.start() > BEGINNING:
        return None
    return _sort_of(found, first) if not re.search(r"\bto disagree\b", first) else "refused"


def _responses(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Sort]]:
    """Each row, or paragraph, that is a response to a recommendation, with which it is."""
    for each in paragraphs:
        if (said := _response_in(each)) and (sort := _told(said)):
            yield each, sort


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
