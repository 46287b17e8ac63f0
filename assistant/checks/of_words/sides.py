"""Whether the two sides of a comparison have changed places: "A fared worse than B", "A the most and B the least"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.objection import Objection
from assistant.checks.plain_words import telling_words
from assistant.checks.premise import Premise
from indexes.language.poles import NOT
from indexes.sentences.spans import sentences

AS = re.compile(r"\bas (?:likely|many|much|often|long|large|high|common)(?: [\w'’-]+){0,3}? as\b", re.IGNORECASE)
THAN = re.compile(
    r"\b(?P<more>more|less|fewer|worse|better|[a-z]{2,}er)\b(?! than)(?: (?!than\b)[\w'’-]+){0,5} than\b"
    r"|\b(?P<plainly>more|less|fewer|worse|better|[a-z]{2,}er) than\b",
    re.IGNORECASE,
)
OVER = re.compile(r"[,;:.(]|\s(?:for|because|since|although|though|but|while|in|at|by|to (?:be|have))\s")
BEGINNING = re.compile(r"[,;:(]\s*|\s(?:because|since|although|though|but|while|and)\s")
MOST = re.compile(r"\b(?:most|highest|largest|greatest|biggest|longest|best)\b", re.IGNORECASE)
LEAST = re.compile(r"\b(?:(?<!at )least|lowest|smallest|fewest|shortest|worst)\b", re.IGNORECASE)
PIECE = re.compile(r"[,;:]\s+|\s(?:and|but|while|whereas)\s")
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison: the word that compares, and what each side alone speaks of."""

    by: str
    one: Words
    other: Words


def side_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a comparison by the same word has its sides the other way round, or a superlative its holder."""
    stated = [each for sentence in premise.sentences for each in _compared(sentence)]
    for told in _compared(claim):
        alike = [each for each in stated if each.by == told.by]
        if any(_agree(told, each) for each in alike):
            continue
        if any(told.one & each.other and told.other & each.one for each in alike):
            yield Objection("direction", f"the two sides of {told.by!r} are the reverse in the cited paragraphs")
            return
    for sentence in premise.sentences:
        if found := _holder_of_another(claim, sentence):
            yield Objection("direction", f"{found!r} is the reverse of the cited paragraphs")
            return


def _agree(told: Sides, stated: Sides) -> bool:
    straight = len(told.one & stated.one) + len(told.other & stated.other)
    return straight > 0 and straight >= len(told.one & stated.other) + len(told.other & stated.one)


def _compared(text: str) -> Iterator[Sides]:
    for sentence in (span.of(text) for span in sentences(text)):
        for match in (*AS.finditer(sentence), *THAN.finditer(sentence)):
            left = BEGINNING.split(sentence[: match.start()])[-1]
            right = OVER.split(sentence[match.end() :].lstrip())[0]
            one, other = telling_words(left), telling_words(right)
            if not NOT.search(left) and not re.match(r"£?\d", right) and one - other and other - one:
                by = "as" if match[0].casefold().startswith("as ") else (match["more"] or match["plainly"]).casefold()
                yield Sides(by, one - other, other - one)


def _holder_of_another(claim: str, sentence: str) -> str | None:
    """The superlative of a claim whose holder has the opposite one in a sentence that gives both; None of none."""
    stated = list(_held(sentence))
    most, least = ([words for high, _, words in stated if high == kind] for kind in (True, False))
    if len(most) != 1 or len(least) != 1:
        return None
    for high, word, words in _held(claim):
        own, other = (most[0], least[0]) if high else (least[0], most[0])
        if words & (other - own) and not words & (own - other):
            return word
    return None


def _held(text: str) -> Iterator[tuple[bool, str, Words]]:
    """The superlatives of a text, each with whether it is the most, and who has it: what stands before it, or after."""
    for piece in PIECE.split(text):
        found = [(True, match) for match in MOST.finditer(piece)] + [(False, match) for match in LEAST.finditer(piece)]
        if len(found) == 1 and not NOT.search(piece):
            high, match = found[0]
            yield high, match[0], telling_words(piece[: match.start()]) or telling_words(piece[match.end() :])
