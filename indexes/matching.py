"""Holds the sentences of what was found against a question, by themselves and in their place, in numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus import Paragraph
from indexes.features import Features
from indexes.match import Sides
from indexes.question import Term
from indexes.timing import is_of_year, spans_asked, years_in
from indexes.wanting import holds_kind
from indexes.worded import Sentence, Worded, worded
from indexes.yardstick import Stems, Yardstick

SENTENCE_STEMS = 14  # that a sentence of official prose has on average
SHORT = 6  # words: a heading, a name, "Covid recovery."
OLDEST = 10  # years; beyond that, older is no less likely to be meant


@dataclass(frozen=True, slots=True)
class Held:
    """A sentence held against a question, but for what depends on the other sentences."""

    paragraph: Paragraph
    sides: Sides  # of its paragraph, both scaled to 0 to 1
    place: Worded
    sentence: Sentence
    before: Sentence | None
    above: Stems  # of the question, that stand above its paragraph
    around: Stems  # in its paragraph too
    own: Stems
    pair: Stems  # with the sentence before it
    words: float  # BM25
    pair_words: float
    missing: tuple[Term, ...]  # names and numbers that its place does not hold, and years that it is not of
    year: int | None  # the latest that it names, where the question names none


def held_against(question: Yardstick, paragraph: Paragraph, sides: Sides) -> list[Held]:
    """Each sentence of a paragraph, with the paragraph's scaled scores."""
    place = worded(paragraph)
    above = question.held(place.above)
    around = above | question.held(place.held)
    covered = question.covered(around)
    names = tuple(term for term in question.asked.terms if term.named and not term.year and term not in covered)
    spans = spans_asked(question.asked.text, paragraph) if question.years else frozenset[int]()
    found: list[Held] = []
    before: Sentence | None = None
    for sentence in place.sentences:
        own = question.held(sentence.held)
        pair = own | (found[-1].own if before else 0)
        both = before.stems + sentence.stems if before else sentence.stems
        years = tuple(term for term in question.years if not _of_year(term, question, sentence, paragraph, spans))
        found.append(
            Held(
                paragraph,
                sides,
                place,
                sentence,
                before,
                above,
                around,
                own,
                pair,
                question.bm25(sentence.stems, own, mean=SENTENCE_STEMS),
                question.bm25(both, pair, mean=2 * SENTENCE_STEMS),
                (*names, *years),
                None if question.years else max(years_in(sentence.text), default=None),
            )
        )
        before = sentence
    return found


def features_of(question: Yardstick, sentences: Sequence[Held]) -> list[Features]:
    """The features of all sentences that were found, in order: some of them are against the best of all."""
    covers = max((question.share(each.own | each.above) for each in sentences), default=0.0)
    place = max((question.share(each.around) for each in sentences), default=0.0)
    words = max((each.words for each in sentences), default=0.0) or 1.0
    pair_words = max((each.pair_words for each in sentences), default=0.0) or 1.0
    latest = max((each.year for each in sentences if each.year), default=0)
    return [
        _features(question, each, covers=covers, place=place, words=words, pair_words=pair_words, latest=latest)
        for each in sentences
    ]


def _features(
    question: Yardstick, each: Held, *, covers: float, place: float, words: float, pair_words: float, latest: int
) -> Features:
    asked, sentence, paragraph = question.asked, each.sentence, each.paragraph
    kind = holds_kind(asked.wants, sentence.text, question=asked.text)
    typed = asked.wants not in ("list", "yes or no", "text")
    under, around = question.share(each.own | each.above), question.share(each.around)
    lead_in = question.held(each.place.lead_in)
    items = asked.wants == "list" and paragraph.kind in ("bullet", "table row")
    introduces = sentence.text.endswith(":")
    missing = sum(term.weight for term in each.missing if not term.year)
    return Features(
        meaning=each.sides.meaning,
        words=each.sides.words,
        sentence_words=each.words / words,
        pair_words=each.pair_words / pair_words,
        covers=under,
        covers_alone=question.share(each.own),
        pair_covers=question.share(each.pair),
        place_covers=around,
        behind=under - covers,
        place_behind=around - place,
        gap=question.gap(each.around),
        sentence_gap=question.gap(each.own | lead_in),
        kind=float(kind),
        counted=float(typed and kind and question.counts_it(sentence, each.place.lead_in)),
        names_missing=missing / (question.whole or 1.0),
        year_missing=float(any(term.year for term in each.missing)),
        phrases=question.phrases(frozenset(pairwise(sentence.stems))),
        text_phrases=question.phrases(each.place.pairs),
        near=question.near(sentence.stems),
        length=math.log(1 + sentence.length),
        short=float(sentence.length < SHORT),
        introduces=float(introduces),
        bullet=float(paragraph.kind == "bullet"),
        row=float(paragraph.kind == "table row"),
        list_item=float(items),
        list_opening=float(introduces and asked.wants == "list"),
        title_covers=question.share(question.held(each.place.title)),
        lead_covers=question.share(lead_in),
        new_names_asked=float(question.asks_name and bool(sentence.names - asked.capitals)),
        new_figures=float(bool(sentence.figures - asked.figures)),
        new_figures_asked=float(question.asks_figure and bool(sentence.figures - asked.figures)),
        older=min(latest - each.year, OLDEST) / OLDEST if each.year else 0.0,
    )


def _of_year(term: Term, question: Yardstick, sentence: Sentence, paragraph: Paragraph, spans: frozenset[int]) -> bool:
    year = int(term.names[0][0])
    return year in spans or is_of_year(year, sentence.text, paragraph, question=question.asked.text)
