"""How well whole lists fit a question: what stands above the items and all items, weighed as one sentence would be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.decision.sureness import shipped_sureness
from assistant.sentences.candidates import DIGEST, Candidate
from assistant.tables.list_items import Listing, lists_of
from corpus import Papers, Paragraph
from indexes import Evidence
from indexes.questions.question import Asked
from indexes.sentences.features import Features, worth
from indexes.sentences.match import Match, Sides
from indexes.sentences.matching import Held, features_of, held_against
from indexes.sentences.weights import shipped_weights
from indexes.sentences.yardstick import Yardstick


@dataclass(frozen=True, slots=True)
class Fit:
    """A list as an answer to one question."""

    listing: Listing
    score: float  # as that of a sentence: the logarithm of how likely it is to be the answer, but for a constant
    sure: float  # probability, 0 to 1, that it answers
    behind: float  # how far its score lies below that of the likeliest sentence; less than 0 where it is the likelier


@dataclass(frozen=True, slots=True)
class _Found:
    """A list of which something was found."""

    listing: Listing
    nearest: Evidence  # its item, or what announces it, that is nearest by meaning


def fits(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> list[Fit]:
    """The lists of which an item, or what announces it, is among the evidence; likeliest first.

    A list is as near by meaning as the nearest of what was found of it. Weighed by the shipped weights.
    """
    question = Yardstick(asked)
    looked_at = [each for each in evidence if each.matches]
    lists = list(_found(looked_at, papers))
    if not lists:
        return []
    told = [held for each in looked_at for held in held_against(question, each.paragraph, _sides(each))]
    whole = [held_against(question, _as_one(each.listing), _sides(each.nearest))[0] for each in lists]
    features = features_of(question, [*told, *whole])
    best = max((_score(held, its) for held, its in zip(told, features, strict=False)), default=0.0)
    weighed = zip(lists, whole, features[len(told) :], strict=True)
    found = (_fit(each, held, its, best=best) for each, held, its in weighed)
    return sorted(found, key=lambda fit: (-fit.score, fit.listing.items[0].id))


def _found(evidence: Sequence[Evidence], papers: Papers) -> Iterator[_Found]:
    found = {each.paragraph.id: each for each in evidence}
    for source in dict.fromkeys(each.paragraph.source for each in evidence):
        for worded in lists_of(papers, source):
            if its := [found[each.id] for each in worded.listing.shown if each.id in found]:
                yield _Found(worded.listing, max(its, key=lambda each: each.meaning))


def _fit(found: _Found, held: Held, features: Features, *, best: float) -> Fit:
    match = Match(held.sentence.span, features, worth(features, shipped_weights()), held.missing)
    score = _score(held, features)
    sure = shipped_sureness().of(Candidate(replace(found.nearest, paragraph=held.paragraph), match))
    return Fit(found.listing, score, sure, best - score)


def _score(held: Held, features: Features) -> float:
    return worth(features, shipped_weights()) - DIGEST * (held.paragraph.source.provenance != "original")


def _sides(evidence: Evidence) -> Sides:
    """What both sides of the search said of it, as scaled for the ranking."""
    features = evidence.matches[0].features
    return Sides(features.meaning, features.words)


def _as_one(listing: Listing) -> Paragraph:
    """All of a list in one sentence, under its headings; never shown."""
    items = "; ".join(each.text.rstrip(".!?") for each in listing.items)
    return replace(listing.items[0], text=f"{listing.lead_in} {items}".strip(), lead_in=None)
