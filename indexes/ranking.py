"""The story of a ranking: paragraphs that either side found -> their sentences held against the question -> order."""

import math
from collections.abc import Mapping, Sequence
from itertools import groupby

from corpus import Paragraph, ParagraphId
from indexes.evidence import Evidence
from indexes.questions.question import Asked
from indexes.sentences.features import Features, worths
from indexes.sentences.match import Match, Sides
from indexes.sentences.matching import features_of, held_against
from indexes.sentences.said_again import said_again
from indexes.sentences.worded import worded
from indexes.sentences.yardstick import Yardstick

# Paragraphs whose sentences are looked at; the rest keep the order of their scores, behind them.
LOOKED_AT = 30
# Of words against meaning, for that choice alone.
WORDS_WORTH = 0.7


def shortlisted(found: Mapping[ParagraphId, Sides]) -> dict[ParagraphId, Sides]:
    """Best first by both sides together, each scaled to 0 to 1; ties keep the order of ids.

    Meaning is scaled between its lowest and highest candidate, words between nothing and the best.
    """
    meanings = [sides.meaning for sides in found.values() if sides.meaning]
    low, high = min(meanings, default=0.0), max(meanings, default=0.0)
    top = max((sides.words for sides in found.values()), default=0.0) or 1.0
    spread = (high - low) or 1.0
    scaled = {
        each: Sides((sides.meaning - low) / spread if sides.meaning else 0.0, sides.words / top)
        for each, sides in found.items()
    }
    order = sorted(scaled, key=lambda each: (-scaled[each].meaning - WORDS_WORTH * scaled[each].words, each))
    return {each: scaled[each] for each in order}


def ranked(
    asked: Asked, shortlist: Mapping[Paragraph, Sides], found: Mapping[ParagraphId, Sides], weights: Features
) -> tuple[Evidence, ...]:
    """The shortlist, best first. The score is the likelihood against the first one's: that of its best sentence, with
    what the likeliest paragraphs say and it says again."""
    order = list(shortlist)
    matches = _matches(asked, {each: shortlist[each] for each in order[:LOOKED_AT]}, weights)
    likely = _likely(asked, {each: its[0].score for each, its in matches.items()})
    first = sorted(likely, key=lambda each: (-likely[each], each.id))
    scores = [math.exp(likely[each] - likely[first[0]]) for each in first]
    scores += [min(scores, default=1.0) / (2 + place) for place in range(len(order[LOOKED_AT:]))]
    return tuple(
        Evidence(each, score, found[each.id].meaning, found[each.id].words, rank, matches.get(each, ()))
        for rank, (each, score) in enumerate(zip((*first, *order[LOOKED_AT:]), scores, strict=True), start=1)
    )


def _likely(asked: Asked, scores: Mapping[Paragraph, float]) -> dict[Paragraph, float]:
    of_it = frozenset(stem for term in asked.terms for name in term.names for stem in name)
    words = [frozenset(worded(each).stems) for each in scores]
    return dict(zip(scores, said_again(list(scores.values()), words, asked=of_it), strict=True))


def _matches(asked: Asked, scaled: Mapping[Paragraph, Sides], weights: Features) -> dict[Paragraph, tuple[Match, ...]]:
    """The sentences of each paragraph, best first."""
    question = Yardstick(asked)
    held = [each for paragraph, sides in scaled.items() for each in held_against(question, paragraph, sides)]
    features = features_of(question, held)
    judged = [
        (each.paragraph, Match(each.sentence.span, its, score, each.missing))
        for each, its, score in zip(held, features, worths(features, weights), strict=True)
    ]
    return {
        paragraph: _best_first([each for _, each in its]) for paragraph, its in groupby(judged, lambda each: each[0])
    }


def _best_first(matches: Sequence[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda match: (-match.score, match.span.start)))
