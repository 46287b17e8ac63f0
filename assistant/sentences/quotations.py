"""How much of a paper is quoted for a sentence that answers: as much as must be read to understand it."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Citation, Statement
from assistant.sentences.candidates import Candidate
from corpus import Papers, Paragraph
from indexes.questions.kinds_told import NUMBER_WORD
from indexes.sentences.match import Match
from indexes.sentences.spans import Span, sentences

# Where it is not sure which sentence of a paragraph answers, as many neighbours are quoted as hold this share of the
# likelihood of all its sentences, up to three. With .75 the papers held are quoted alike (docs/log.md).
SURE, LONGEST_QUOTE = 0.85, 3
# A paragraph of so few words is quoted whole: what stands beside a figure in it often qualifies it.
SHORT_PARAGRAPH = 60
DANGLING = re.compile(
    r"^(?:(?:either|both|neither|this|that|these|those|it|they|he|she|such|its|their|the latter|as part of this)\b"
    # "Twelve were in post": of whom stands in the sentence before.
    rf"|(?:\d+|{NUMBER_WORD}) (?:of (?:them|these|those)\b|(?:were|was|are|is|had|have|has)\b))",
    re.IGNORECASE,
)


def statements_of(chosen: Sequence[Candidate]) -> tuple[Statement, ...]:
    """Each sentence from as far back as it must be quoted; what stands side by side in a paragraph in one quotation."""
    above = {each.paragraph.lead_in for each in chosen}  # a recommendation stands above its response already
    spans: list[tuple[Paragraph, Span]] = []
    for each in chosen:
        if each.paragraph.text not in above:
            spans = _joined(spans, each.paragraph, _span_of(each))
    return tuple(quoted(paragraph, span) for paragraph, span in spans)


def quotation_of(candidate: Candidate) -> str:
    """What is quoted for a sentence, after what leads in to it."""
    return f"{candidate.paragraph.lead_in or ''} {_span_of(candidate).of(candidate.paragraph.text)}".strip()


def _span_of(candidate: Candidate) -> Span:
    return _with_referent(candidate.paragraph, _until_sure(candidate))


def _until_sure(candidate: Candidate) -> Span:
    """A short paragraph whole; else the sentence, with neighbours until the quotation is likely to hold the answer."""
    matches = _without_lead_in(candidate)
    first, last = _of_its_time(matches, _place_of(candidate, matches))
    matches = matches[first : last + 1]
    words = len(candidate.paragraph.text[matches[0].span.start : matches[-1].span.end].split())
    if len(matches) > LONGEST_QUOTE or words > SHORT_PARAGRAPH:
        first, last = _likely(matches, _place_of(candidate, matches))
        matches = matches[first : last + 1]
    return Span(matches[0].span.start, matches[-1].span.end)


def _without_lead_in(candidate: Candidate) -> list[Match]:
    """The sentences of its paragraph in order, but for one that only leads in to a list, unless that is its own."""
    matches = sorted(candidate.evidence.matches, key=lambda match: match.span.start)
    leads_in = matches[-1].span.of(candidate.paragraph.text).endswith(":") and matches[-1].span != candidate.span
    return matches[:-1] if leads_in else matches


def _place_of(candidate: Candidate, matches: Sequence[Match]) -> int:
    return [match.span for match in matches].index(candidate.span)


def _of_its_time(matches: Sequence[Match], place: int) -> tuple[int, int]:
    """First and last of the sentences around one that are not of another year than the one asked for."""
    first = last = place
    while first > 0 and not matches[first - 1].features.year_missing:
        first -= 1
    while last + 1 < len(matches) and not matches[last + 1].features.year_missing:
        last += 1
    return first, last


def _likely(matches: Sequence[Match], place: int) -> tuple[int, int]:
    """First and last of the fewest neighbours around one that hold enough of the likelihood of them all."""
    best = max(match.score for match in matches)
    likely = [math.exp(match.score - best) for match in matches]
    needed = SURE * sum(likely)
    first = last = place
    while sum(likely[first : last + 1]) < needed and last - first + 1 < LONGEST_QUOTE:
        before = likely[first - 1] if first > 0 else -1.0
        after = likely[last + 1] if last + 1 < len(likely) else -1.0
        first, last = (first - 1, last) if before > after else (first, last + 1)
    return first, last


def _joined(spans: Sequence[tuple[Paragraph, Span]], paragraph: Paragraph, span: Span) -> list[tuple[Paragraph, Span]]:
    """The quotations with one more, at the place of the first that it touches in its paragraph, if any."""
    touched = [each for each in spans if each[0].id == paragraph.id and _touch(paragraph.text, each[1], span)]
    whole = [span, *(other for _, other in touched)]
    wide = Span(min(each.start for each in whole), max(each.end for each in whole))
    place = spans.index(touched[0]) if touched else len(spans)
    rest = [each for each in spans if each not in touched]
    return [*rest[:place], (paragraph, wide), *rest[place:]]


def _touch(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but white space stands between two parts of a text."""
    return not text[min(one.end, other.end) : max(one.start, other.start)].strip()


def _with_referent(paragraph: Paragraph, span: Span) -> Span:
    """The sentence, from as far back as "This" or "It" needs to be understood."""
    spans = sentences(paragraph.text)
    first = next(place for place, each in enumerate(spans) if each.start == span.start)
    while first > 0 and DANGLING.match(spans[first].of(paragraph.text)):
        first -= 1
    return replace(span, start=spans[first].start)


def with_referents(statements: Sequence[Statement], papers: Papers) -> tuple[Statement, ...]:
    """The statements; before one that quotes a paragraph from its start, which opens with "It" or "This", the last
    sentence of the paragraph above it under the same headings."""
    shown = list[Statement]()
    for each in statements:
        above = _sentence_above(each.citations[0].paragraph, papers) if _dangles(each) else None
        shown += [above, each] if above and all(above.text not in other.text for other in statements) else [each]
    return tuple(shown)


def _dangles(statement: Statement) -> bool:
    if statement.support != "quoted" or statement.lead_in or not DANGLING.match(statement.text):
        return False
    return statement.citations[0].start == 0 and statement.citations[0].paragraph.kind == "prose"


def _sentence_above(paragraph: Paragraph, papers: Papers) -> Statement | None:
    paragraphs = papers.document(paragraph.source.id).paragraphs
    place = paragraphs.index(paragraph)
    above = paragraphs[place - 1] if place else None
    if not above or above.headings != paragraph.headings or above.kind not in ("prose", "bullet"):
        return None
    return quoted(above, sentences(above.text)[-1])


def quoted_around(paragraph: Paragraph, span: Span) -> Statement:
    """A sentence that only another paper leads to: with the one before it, or the whole of a short paragraph."""
    if len(paragraph.text.split()) <= SHORT_PARAGRAPH:
        return quoted(paragraph, Span(0, len(paragraph.text)))
    before = [each for each in sentences(paragraph.text) if each.start < span.start]
    return quoted(paragraph, Span(before[-1].start, span.end) if before else span)


def quoted(paragraph: Paragraph, span: Span) -> Statement:
    """A part of a paragraph as a statement, word for word, with its citation."""
    citation = Citation(paragraph, span.start, span.end)
    return Statement(citation.quote, (citation,), "quoted", paragraph.lead_in)
