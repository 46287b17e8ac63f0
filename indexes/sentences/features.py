"""A sentence held against a question, in numbers; and, with the same fields, what each number is worth."""

from collections.abc import Iterable
from operator import mul
from typing import NamedTuple


# A tuple with names: made a hundred times for each question, four times as quickly as a frozen dataclass.
class Features(NamedTuple):
    """What speaks for or against a sentence as the answer; in a table of weights, how much.

    A share is of the weight of the question's terms (`Term.weight`), 0 to 1. "Its place" is the sentence's paragraph
    with what stands above it: title, date, headings, lead-in.
    """

    meaning: float  # cosine of question and paragraph, 0 for the last candidate, 1 for the best
    words: float  # BM25 of its paragraph in its place, as a share of the best
    sentence_words: float  # BM25 of the sentence by itself, as a share of the best
    pair_words: float  # the same with the sentence before it
    covers: float  # share that the sentence covers under what stands above it
    covers_alone: float  # share that the sentence covers by itself
    covers_alike: float  # the same, a word that means nearly the same, there or in the lead-in, counting in part
    pair_covers: float  # share that it covers with the sentence before it
    place_covers: float  # share that its place covers
    behind: float  # `covers` less the best of all candidates, 0 or below
    place_behind: float  # `place_covers` less the best of all candidates, 0 or below
    gap: float  # share of the heaviest term that its place does not cover
    sentence_gap: float  # share of the heaviest term that neither the sentence nor its lead-in covers
    kind: float  # 1 where it holds the kind of thing asked for, or any sentence does
    counted: float  # 1 where it holds a figure, sum, date, place or name that was asked for, of the thing asked about
    names_missing: float  # share of the names and numbers that its place does not hold
    year_missing: float  # 1 where the question names a year and the sentence is of another
    phrases: float  # share of the question's pairs of neighbouring words that it holds
    text_phrases: float  # share of them that its paragraph holds
    near: float  # largest share that stands within eight words of each other
    length: float  # natural logarithm of its words
    short: float  # 1 below six words
    introduces: float  # 1 where it ends in a colon
    bullet: float  # 1 for a bullet
    row: float  # 1 for a table row
    list_item: float  # 1 for a bullet or row where a list is asked for
    list_opening: float  # 1 for a sentence that ends in a colon where a list is asked for
    title_covers: float  # share that title and headings cover
    lead_covers: float  # share that the lead-in covers
    new_names_asked: float  # 1 where it holds a name that the question does not, and the question may ask for one
    new_figures: float  # 1 where it holds a figure that the question does not
    new_figures_asked: float  # the same where a figure or date is asked for
    older: float  # years that it is older than the latest candidate, up to ten, in tenths; 0 where a year is asked for


NAMES = Features._fields


def worth(features: Features, weights: Features) -> float:
    """Sum of each number times its weight: the logarithm of how likely it is to be the answer, but for a constant."""
    [found] = worths([features], weights)
    return found


def worths(several: Iterable[Features], weights: Features) -> list[float]:
    """The worth of each."""
    return [float(sum(map(mul, each, weights))) for each in several]
