"""Which of the sentences that answer are quoted, and in which order."""

import math
import re
from collections.abc import Sequence

from assistant.sentences.attribution import SOURCE
from assistant.sentences.candidates import Candidate, says_the_same
from assistant.sentences.quotations import quotation_of
from assistant.sentences.unknown import CLEARLY_MORE, is_unknown
from assistant.sentences.warning import only_warns
from corpus import Papers
from indexes import stems
from indexes.questions.question import Asked

# More would be a page to read an hour before a meeting; the nearest paragraphs are listed below the answer anyway.
STATEMENTS = 3
# Where all of them are asked for, three that do not say that they are not all would be taken for all.
STATEMENTS_OF_ALL = 6
ALL_ASKED = re.compile(
    r"\b(?:all (?!over\b)(?:of )?(?:the|its|their|our|those)|every|full list of|everybody|everyone)\b", re.I
)
# A further statement must be nearly as likely as the likeliest: at least this share of its likelihood. What a tenth
# adds was judged a missing fact or useful 17 times, clutter or misleading 50 times (docs/log.md).
NEARLY = 0.3
NEARLY_OF_ALL = 0.1  # where all are asked for
SUBSTANCE = 5  # words; of a sentence that tells less, the words may stand anywhere
CAPITALISED = re.compile(r"(?<=[a-z0-9,] )[A-Z]\w+")
COLUMN = re.compile(r"(?:^|; )[^:;]+: ")


def most_statements(asked: Asked) -> int:
    """How many sentences may be quoted for a question."""
    return STATEMENTS_OF_ALL if asked.wants in ("list", "person") and ALL_ASKED.search(asked.text) else STATEMENTS


def selected(answering: Sequence[Candidate], beside: Sequence[Candidate], *, most: int = STATEMENTS) -> list[Candidate]:
    """The best sentence, what bears on it, and what adds to it and is nearly as good."""
    best = answering[0]
    # What goes first for what it tells may be less likely than others.
    likeliest = max(each.score for each in answering)
    nearly = NEARLY if most == STATEMENTS else NEARLY_OF_ALL
    near = [each for each in answering if each.score >= likeliest + math.log(nearly)]
    chosen = [best, *beside]
    for candidate in near:
        if len(chosen) < most and not any(_repeats(candidate, other) for other in chosen):
            chosen.append(candidate)
    return chosen


def in_order(chosen: Sequence[Candidate], papers: Papers) -> list[Candidate]:
    """Grouped by paper, the best paper first; within a paper as printed."""
    order = list(dict.fromkeys(candidate.paragraph.source.id for candidate in chosen))

    def place(candidate: Candidate) -> tuple[int, int, int]:
        source = candidate.paragraph.source.id
        printed = papers.document(source).paragraphs.index(candidate.paragraph)
        return order.index(source), printed, candidate.span.start

    return sorted(chosen, key=place)


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    """Whether a sentence says no more than another: a row of a table tells in cells what a sentence tells in words."""
    if says_the_same(candidate, other):
        return True
    if (candidate.paragraph.kind == "table row") == (other.paragraph.kind == "table row"):
        return False
    row, sentence = (candidate, other) if candidate.paragraph.kind == "table row" else (other, candidate)
    told = set(stems(COLUMN.sub(" ", row.paragraph.text)))
    said = set(stems(sentence.in_words))
    if not any(stem[0].isdigit() for stem in told) or not told <= said:
        return False
    # The sentence may tell more than the row: then both stand, where the row stands first.
    figures = {stem for stem in said if stem[0].isdigit()}
    names = set(CAPITALISED.findall(sentence.text)) - set(re.findall(r"\w+", row.paragraph.text))
    return candidate == row or (figures <= told and not names)


def facts_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """The likeliest fact before warnings and, where it is asked whether something is so, before what is not known; the
    rest as it is.

    What is not known keeps its place where it says clearly more of the question than that fact.
    """
    told = (each for each in answering if asked.wants != "yes or no" or not is_unknown(each.text, asked))
    fact = next((each for each in told if not only_warns(each.text, asked)), None)
    if fact is None or fact == answering[0]:
        return list(answering)
    more = answering[0].match.features.covers_alone - fact.match.features.covers_alone
    if not only_warns(answering[0].text, asked) and more >= CLEARLY_MORE:
        return list(answering)
    return [fact, *(each for each in answering if each != fact)]


def once_each(chosen: Sequence[Candidate], *, kept: Sequence[Candidate]) -> list[Candidate]:
    """Without those whose words all stand in what is quoted for another; what papers differ in is kept."""
    left = list(chosen)
    for each in chosen:
        if each not in kept and any(_is_within(each, other) for other in left if other != each):
            left.remove(each)
    return left


def _is_within(candidate: Candidate, other: Candidate) -> bool:
    """Whether all words of a sentence, who tells it aside, stand in what is quoted for another."""
    if candidate.paragraph.is_row or other.paragraph.is_row or candidate.paragraph == other.paragraph:
        return False
    told = set(stems(SOURCE.sub(" ", candidate.text)))
    return len(told) >= SUBSTANCE and told <= set(stems(quotation_of(other)))
