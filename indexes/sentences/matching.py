"""Holds the sentences of what was found against a question, by themselves and in their place, in numbers."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from corpus import Paragraph
from indexes.questions.kinds_told import holds_kind
from indexes.questions.question import Term
from indexes.questions.timing import place_is_of_year, spans_asked, tells_year, years_in
from indexes.sentences.features import Features
from indexes.sentences.match import Sides
from indexes.sentences.worded import Sentence, Worded, names_in, worded
from indexes.sentences.yardstick import NO_HITS, Hits, Stems, Yardstick

SENTENCE_STEMS = 14  # that a sentence of official prose has on average
SHORT = 6  # words: a heading, a name, "Covid recovery."
OLDEST = 10  # years; beyond that, older is no less likely to be meant


# Tuples with names: made a hundred times for each question, three times as quickly as a frozen dataclass.
class Place(NamedTuple):
    """A paragraph with what stands above it, held against a question: what all its sentences share."""

    paragraph: Paragraph
    sides: Sides  # both scaled to 0 to 1
    words: Worded
    above: Stems  # of the question, that stand above the paragraph
    around: Stems  # and in the paragraph too
    lead_in: Stems
    names: tuple[Term, ...]  # and numbers that stand in neither
    spans: frozenset[int]  # years of a span that it and the question name
    covers: float  # share of what stands around
    gap: float
    title_covers: float
    lead_covers: float
    phrases: float
    names_missing: float


class Held(NamedTuple):
    """A sentence held against a question, but for what depends on the other sentences."""

    place: Place
    sentence: Sentence
    own: Stems
    pair: Stems  # with the sentence before it
    hits: Hits
    covers: float  # share of its own words and of those above its paragraph
    words: float  # BM25
    pair_words: float
    years: tuple[Term, ...]  # of the question, that it is not of
    year: int | None  # the latest that it names, where the question names none

    @property
    def paragraph(self) -> Paragraph:
        """Where it stands."""
        return self.place.paragraph

    @property
    def missing(self) -> tuple[Term, ...]:
        """Names and numbers that its place does not hold, and years that it is not of."""
        return (*self.place.names, *self.years)


def held_against(question: Yardstick, paragraph: Paragraph, sides: Sides) -> list[Held]:
    """Each sentence of a paragraph, with the paragraph's scaled scores."""
    words = worded(paragraph)
    hits_of_each = [question.hits(sentence.stems) for sentence in words.sentences]
    place = _place(question, paragraph, sides, words, hits_of_each)
    found: list[Held] = []
    of_place: dict[int, bool] = {}
    own, hits, length = 0, NO_HITS, 0
    for sentence, hits_here in zip(words.sentences, hits_of_each, strict=True):
        before, hits_before, length_before = own, hits, length
        hits, length = hits_here, len(sentence.stems)
        own = question.held_by(hits.words, sentence.numbered)
        pair, both = own | before, hits_before.words + hits.words
        found.append(
            Held(
                place,
                sentence,
                own,
                pair,
                hits,
                question.share(own | place.above),
                question.bm25(hits.words, own, length=length, mean=SENTENCE_STEMS),
                question.bm25(both, pair, length=length_before + length, mean=2 * SENTENCE_STEMS),
                tuple(term for term in question.years if not _of_year(term, question, sentence, place, of_place)),
                None if question.years else max(years_in(sentence.text), default=None),
            )
        )
    return found


def features_of(question: Yardstick, sentences: Sequence[Held]) -> list[Features]:
    """The features of all sentences that were found, in order: some of them are against the best of all."""
    covers = max((each.covers for each in sentences), default=0.0)
    place = max((each.place.covers for each in sentences), default=0.0)
    words = max((each.words for each in sentences), default=0.0) or 1.0
    pair_words = max((each.pair_words for each in sentences), default=0.0) or 1.0
    latest = max((each.year for each in sentences if each.year), default=0)
    return [
        _features(question, each, covers=covers, around=place, words=words, pair_words=pair_words, latest=latest)
        for each in sentences
    ]


def _place(
    question: Yardstick, paragraph: Paragraph, sides: Sides, words: Worded, hits_of_each: Sequence[Hits]
) -> Place:
    above, lead_in = question.held(words.above), question.held(words.lead_in)
    within = [word for hits in hits_of_each for word in hits.words]
    around = above | question.held_by(within, words.numbered)
    names = question.missing(around)
    return Place(
        paragraph,
        sides,
        words,
        above,
        around,
        lead_in,
        names,
        spans_asked(question.asked.text, paragraph) if question.years else frozenset(),
        question.share(around),
        question.gap(around),
        question.share(question.held(words.title)),
        question.share(lead_in),
        question.phrases(words.stems),
        sum(term.weight for term in names) / (question.whole or 1.0),
    )


def _features(
    question: Yardstick, each: Held, *, covers: float, around: float, words: float, pair_words: float, latest: int
) -> Features:
    asked, sentence, place = question.asked, each.sentence, each.place
    kind = holds_kind(asked.wants, sentence.text, question=asked.text)
    typed = asked.wants not in ("list", "yes or no", "text")
    items = asked.wants == "list" and place.paragraph.kind in ("bullet", "table row")
    introduces = sentence.text.endswith(":")
    new_figures = not sentence.figures <= question.figures
    return Features(
        meaning=place.sides.meaning,
        words=place.sides.words,
        sentence_words=each.words / words,
        pair_words=each.pair_words / pair_words,
        covers=each.covers,
        covers_alone=question.share(each.own),
        covers_alike=question.share_alike(each.own, sentence.stems, place.words.lead_in),
        pair_covers=question.share(each.pair),
        place_covers=place.covers,
        behind=each.covers - covers,
        place_behind=place.covers - around,
        gap=place.gap,
        sentence_gap=question.gap(each.own | place.lead_in),
        kind=float(kind),
        counted=float(typed and kind and question.counts_it(sentence, each.own | place.lead_in)),
        names_missing=place.names_missing,
        year_missing=float(bool(each.years)),
        phrases=question.phrases(sentence.stems),
        text_phrases=place.phrases,
        near=question.near(each.hits),
        length=math.log(1 + sentence.length),
        short=float(sentence.length < SHORT),
        introduces=float(introduces),
        bullet=float(place.paragraph.kind == "bullet"),
        row=float(place.paragraph.kind == "table row"),
        list_item=float(items),
        list_opening=float(introduces and asked.wants == "list"),
        title_covers=place.title_covers,
        lead_covers=place.lead_covers,
        new_names_asked=float(question.asks_name and not names_in(sentence.text) <= question.capitals),
        new_figures=float(new_figures),
        new_figures_asked=float(question.asks_figure and new_figures),
        older=min(latest - each.year, OLDEST) / OLDEST if each.year else 0.0,
    )


def _of_year(term: Term, question: Yardstick, sentence: Sentence, place: Place, of_place: dict[int, bool]) -> bool:
    """Whether a sentence is of a year; of which its place is, is asked once for all its sentences."""
    year, text = int(term.names[0][0]), question.asked.text
    if year in place.spans:
        return True
    own = tells_year(year, sentence.text, question=text)
    if own is None and year not in of_place:
        of_place[year] = place_is_of_year(year, place.paragraph, question=text)
    return of_place[year] if own is None else own
