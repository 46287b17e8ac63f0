"""What the paper quoted last says elsewhere of the same thing: how it stands, and what is being done about it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.answer import Statement
from assistant.questions.carrying import without_carried
from assistant.questions.which_way import Earlier
from assistant.sentences.quotations import SHORT_PARAGRAPH, quoted
from corpus import Papers, Paragraph, SourceId
from indexes import stems
from indexes.questions.question import LIGHT
from indexes.questions.wanting import LEAD
from indexes.sentences.spans import Span, sentences

CARRIED_OUT = (
    r"(?:acted (?:up)?on|fixed|met|done|implemented|achieved|carried out|put right|completed|delivered|dealt with"
    r"|sorted(?: out)?|cleared|addressed)"
)
STANDS_ASKED = re.compile(
    rf"^{LEAD}(?:has|have|was|were|is|are) (?:it|that|this|they|these|those|(?:any|all|either|both) of (?:it|them))"
    rf"(?: (?:all|both|ever|now|since))?(?: been)? {CARRIED_OUT}(?: yet| since)?\W*$",
    re.IGNORECASE,
)
STANDS = re.compile(
    rf"\b(?:(?:no|not|never|yet|without) [^.;]{{0,40}}{CARRIED_OUT}"
    rf"|(?:was|were|been|is|are|now) (?:all |both )?{CARRIED_OUT}"
    r"|(?:is|are|remains?|still) (?:open|outstanding|in progress)|overdue)\b",
    re.IGNORECASE,
)
DONE_ASKED = re.compile(
    rf"^{LEAD}what(?:['’]s| is| are| will| has| have| can)?(?: (?:they|we|the force|anyone|she|he|people))?"
    r"(?: (?:be|been|being))? (?:done|doing|happening|happen|do) about (?P<matter>[^?]+?)\W*$",
    re.IGNORECASE,
)
TO_DO = re.compile(
    r"\b(?:will(?: (?:now|also))? (?:be|begin|start|open|meet|look|add|put|pay|fund|bring|write|review)"
    r"|(?:is|are|has|have) to be|set aside|undert(?:ook|aken)|plans? to|planned|recruit|is being|are being"
    r"|(?:has|have) (?:begun|started|ordered|appointed))\b",
    re.IGNORECASE,
)
NOT_DONE = "The paragraphs nearest to the question do not tell what is done about it."
# A word that stands in more of the paragraphs of a paper than this tells nothing of what one of them is about; in a
# short paper, in more than a few.
RARE, FEW = 0.1, 3
SHARED = 2  # words at least that a paragraph under the same heading shares with what was quoted
# Elsewhere it shares more: a rare one and others where it stands among what is to be done, else rare ones alone.
SHARED_IN_PLAN, SHARED_ELSEWHERE = 3, 3
PLAN = re.compile(r"\b(?:recommendations?|actions?|next steps|will do|improvements?|responses?)\b", re.IGNORECASE)


def asks_what_is_done(question: str, before: str) -> bool:
    """Whether it is asked what is being done about what was told: "it", or what the question before named."""
    found = DONE_ASKED.match(without_carried(question))
    return found is not None and set(stems(found["matter"])) <= set(stems(before))


def tells_what_is_done(statements: Sequence[Statement]) -> bool:
    """Whether some statements tell what is being done."""
    return any(TO_DO.search(each.in_words) for each in statements)


def further_on(question: str, last: Earlier, papers: Papers) -> tuple[Statement, ...]:
    """What the papers quoted last say further on of the same thing; none where it is not asked, or not told."""
    if STANDS_ASKED.match(without_carried(question)):
        return next(_standing(last.statements, papers), ())
    return _being_done(last.statements, papers) if asks_what_is_done(question, last.question) else ()


def _standing(statements: Sequence[Statement], papers: Papers) -> Iterator[tuple[Statement, ...]]:
    """How it stands, under the same heading."""
    for each in statements:
        paragraph = each.citations[0].paragraph
        said = _words(each.text)
        for other in papers.document(paragraph.source.id).paragraphs:
            if other.headings == paragraph.headings and len(said & _words(other.text)) >= SHARED:
                for span in sentences(other.text):
                    if STANDS.search(span.of(other.text)):
                        yield (_whole(other, span),)


def _being_done(statements: Sequence[Statement], papers: Papers) -> tuple[Statement, ...]:
    """What is to be done, in the paragraph of the same paper that shares the most words with what was quoted."""
    for each in statements:
        paragraph = each.citations[0].paragraph
        said, common = _words(paragraph.text), _common(papers, paragraph.source.id)
        found: list[tuple[int, Paragraph, Span]] = []
        for other in papers.document(paragraph.source.id).paragraphs:
            shared = said & _words(other.text)
            rare = shared - common
            planned = PLAN.search(" ".join((*other.headings, other.text))) is not None
            enough = len(shared) >= SHARED_IN_PLAN and rare if planned else len(rare) >= SHARED_ELSEWHERE
            span = next((span for span in sentences(other.text) if TO_DO.search(span.of(other.text))), None)
            if span and enough and other != paragraph:
                found.append((len(shared) + len(rare), other, span))
        if found:
            best = max(found, key=lambda one: one[0])
            return (_whole(best[1], best[2]),)
    return ()


def _words(text: str) -> set[str]:
    return {stem for stem in stems(text) if stem not in LIGHT and not stem[0].isdigit()}


@lru_cache(100)
def _common(papers: Papers, source: SourceId) -> frozenset[str]:
    """The words that stand in many paragraphs of a paper."""
    paragraphs = papers.document(source).paragraphs
    counts = Counter(stem for paragraph in paragraphs for stem in set(stems(paragraph.text)))
    return frozenset(stem for stem, count in counts.items() if count > max(FEW, RARE * len(paragraphs)))


def _whole(paragraph: Paragraph, span: Span) -> Statement:
    """A short paragraph whole, and of a long one a sentence."""
    short = len(paragraph.text.split()) <= SHORT_PARAGRAPH
    return quoted(paragraph, Span(0, len(paragraph.text)) if short else span)
