"""Where the papers of a scope speak of a topic, and the recommendations, resolutions and actions of a paper."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import islice

from assistant.decision.deciding import verdict_on
from assistant.questions.survey_sought import Sought
from assistant.sentences.addressing import gives_orders
from assistant.sentences.candidates import candidates
from assistant.surveys.recommending import recommendations_in, tellings_in
from assistant.surveys.sighting import Sighting
from assistant.surveys.topics import Topic
from corpus import Document, Papers, Paragraph, Source
from indexes import Index, stems
from indexes.questions.kinds_told import holds_kind
from indexes.sentences.spans import Span, sentences

# A paper is about what at least so many of its paragraphs speak of; fewer mention it in passing.
ABOUT = 3
# Paragraphs at its start in which a paper says what it is.
OPENING = 4
# Paragraphs nearest to a claim that are judged.
NEAREST = 40
# A date, a place or a name alone has no more words than this.
DATE_WORDS = 3


def mentioning(
    topic: Topic, sources: Sequence[Source], *, index: Index, papers: Papers, enough: int | None = 1
) -> list[Sighting]:
    """Each paper with a sentence that speaks of the topic, in the order given: running text before a table's row.

    A paper is read until `enough` of its paragraphs were found; all of it where that is None.
    """
    likely = _likely(topic, index)
    read = (
        _in_paper(topic, papers.document(each.id), likely[each.id], enough) for each in sources if each.id in likely
    )
    return [sighting for sighting in read if sighting]


def placing(topic: Topic, sources: Sequence[Source], *, index: Index, papers: Papers) -> list[Sighting]:
    """Each paper with a paragraph that speaks of the topic with what stands above it, in the order given."""
    likely = _likely(topic, index)
    found = []
    for source in sources:
        held = [each for each in papers.document(source.id).paragraphs if each.id in likely.get(source.id, ())]
        there = [each for each in held if topic.in_stems(stems(in_context(each))) and _may_be_quoted(each)]
        found += [Sighting(each, sentences(each.text)[0]) for each in there[:1]]
    return found


def every(
    sought: Sought, topic: Topic, sources: Sequence[Source], *, on: Topic | None = None, index: Index, papers: Papers
) -> list[Sighting]:
    """Every sentence that speaks of the topic, in the order given; where figures are sought, that tells one.

    A table's row, and an item of a list, is of what stands right above it too. What it is to be on may stand in any
    sentence of its paragraph, or above that.
    """
    likely = _likely(topic, index)
    return [
        Sighting(paragraph, span)
        for source in sources
        if source.id in likely
        for paragraph in papers.document(source.id).paragraphs
        if paragraph.id in likely[source.id] and _may_be_quoted(paragraph)
        if on is None or on.in_stems(stems(in_context(paragraph)))
        for span in _spans_on(topic, paragraph)
        if sought != "figure"
        or holds_kind("figure", span.of(paragraph.text), question="")
        or holds_kind("amount", span.of(paragraph.text), question="")
    ]


def in_context(paragraph: Paragraph) -> str:
    """A paragraph with what stands above it, its paper's title and headings among it."""
    return " ".join([paragraph.source.title, *paragraph.headings, paragraph.lead_in or "", paragraph.text])


def _spans_on(topic: Topic, paragraph: Paragraph) -> Iterator[Span]:
    above = f"{paragraph.lead_in or ''} " if paragraph.kind in ("table row", "bullet") else ""
    if topic.in_stems(stems(above + paragraph.text)):
        for span in sentences(paragraph.text):
            if topic.in_stems(stems(above + span.of(paragraph.text))):
                yield span


def saying(claim: str, sources: Sequence[Source], *, index: Index, papers: Papers) -> list[Sighting]:
    """Each paper with a sentence that says a thing in whatever words, in the order given.

    A sentence says it where it would answer the claim put as a question; papers write what people ask in other words,
    so the paragraphs nearest to the claim are judged, not those that hold all of its words.
    """
    asked = index.read(claim)
    nearest = [each for each in index.search(claim, limit=NEAREST) if not gives_orders(each.paragraph)]
    ranked = candidates(asked, nearest, papers)
    answering = (each for each in ranked if verdict_on(each, asked).verdict == "answers")
    best: dict[str, Sighting] = {}
    for each in answering:
        best.setdefault(each.paragraph.source.id, Sighting(each.paragraph, each.span))
    return [best[source.id] for source in sources if source.id in best]


def about(topic: Topic, sources: Sequence[Source], *, index: Index, papers: Papers) -> list[Sighting]:
    """Each paper whose title or a heading names the topic, or of which several paragraphs speak of it."""
    likely = _likely(topic, index)
    found = []
    for source in sources:
        # The title and headings of a paragraph are indexed with it.
        if ids := likely.get(source.id):
            document = papers.document(source.id)
            seen = _in_paper(topic, document, ids, ABOUT)
            entitled = opening_of(document) if topic.in_stems(stems(source.title)) else None
            named = entitled or _under_heading(topic, document, ids)
            if named or (seen and seen.paragraphs >= ABOUT):
                found += [each for each in (seen or named,) if each]
    return found


def opening_of(document: Document) -> Sighting | None:
    """The sentence at the start of a paper that shares most words with its title; None of one of headings alone."""
    body = [each for each in document.paragraphs if _may_be_quoted(each)]
    start = [each for each in body if each.kind == "prose"][:OPENING] or body[:1]
    title = set(stems(document.source.title))
    spoken = [Sighting(each, span) for each in start for span in sentences(each.text)]

    def telling(each: Sighting) -> tuple[int, bool]:
        words = stems(each.span.of(each.paragraph.text))
        return len(title & set(words)), len(words) > DATE_WORDS

    return max(spoken, key=telling, default=None)


def parts_of(sought: Sought, document: Document) -> Iterator[Sighting]:
    """Every recommendation, resolution or action of a paper, as printed, among them what may not be quoted."""
    if sought == "recommendation":
        yield from recommendations_in(document)
    if sought == "telling":
        yield from tellings_in(document)
    for paragraph in document.paragraphs:
        if paragraph.kind == sought and not paragraph.text.endswith(":"):  # that only introduces what follows
            yield Sighting(paragraph, Span(0, len(paragraph.text)))


def giving_orders(topic: Topic, sources: Sequence[Source], *, index: Index, papers: Papers) -> list[Paragraph]:
    """The paragraphs that speak of the topic and give orders to whoever answers from them: none is quoted."""
    likely = _likely(topic, index)
    return [
        each
        for source in sources
        if source.id in likely
        for each in papers.document(source.id).paragraphs
        if each.id in likely[source.id] and gives_orders(each) and topic.in_stems(stems(each.text))
    ]


def _may_be_quoted(paragraph: Paragraph) -> bool:
    return paragraph.kind != "heading" and not gives_orders(paragraph)


def _likely(topic: Topic, index: Index) -> dict[str, set[str]]:
    """Ids of paragraphs that hold the words, their context included, by paper: only these need to be read."""
    holding: dict[str, set[str]] = {}
    for search in topic.searches():
        for stem in search - holding.keys():
            holding[stem] = {passage.partition("#")[0] for passage in index.words.holding({stem})}
    likely: dict[str, set[str]] = {}
    for search in topic.searches():
        for paragraph_id in set.intersection(*(holding[stem] for stem in search)):
            likely.setdefault(paragraph_id.partition(":")[0], set()).add(paragraph_id)
    return likely


def _in_paper(topic: Topic, document: Document, ids: Set[str], enough: int | None) -> Sighting | None:
    chosen = [each for each in document.paragraphs if each.id in ids]
    # What stands before the first heading says what the paper is, and seldom what it has to say.
    chosen.sort(key=lambda each: (each.kind in ("table row", "caption", "footnote"), not each.headings))
    spoken = ((paragraph, span) for paragraph in chosen if (span := topic.sentence_of(paragraph)))
    found = ((paragraph, span) for paragraph, span in spoken if not gives_orders(paragraph))
    sightings = [Sighting(paragraph, span) for paragraph, span in islice(found, enough)]
    return replace(sightings[0], paragraphs=len(sightings)) if sightings else None


def _under_heading(topic: Topic, document: Document, ids: Set[str]) -> Sighting | None:
    named = {heading for each in document.paragraphs if each.id in ids for heading in each.headings}
    naming = {heading for heading in named if topic.in_stems(stems(heading))}
    under = (each for each in document.paragraphs if naming & set(each.headings) and _may_be_quoted(each))
    first = next(under, None)
    return Sighting(first, sentences(first.text)[0]) if first else None
