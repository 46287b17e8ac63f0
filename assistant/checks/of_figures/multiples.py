"""How many times as much one thing is as another: "twice", "halved", "more than three times as many"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import SMALL_WORDS, readable
from assistant.checks.of_figures.rounding import ABOVE, BELOW, BOUND_APART
from assistant.checks.premise import Premise
from assistant.figures.figure import Figure
from assistant.figures.number_words import plain
from assistant.figures.pairs import amounts_in

# "Twice", "three times", "more than doubled".
MULTIPLE = re.compile(
    r"\b(?:(?P<two>twice(?= (?:as|the|what|that))|doubl\w+)|(?P<three>trebl\w+|tripl\w+)|(?P<half>halv\w+|half(?= as))"
    rf"|(?P<times>(?<![\d,.])\d+(?:\.\d+)?|{'|'.join(SMALL_WORDS)})"
    r"(?:[ -]?fold| times(?= (?:as|more|the|that|what|higher|larger))))\b",
    re.IGNORECASE,
)
ROUNDED = Decimal("0.08")  # "twice" is said of 1.9 and of 2.1 times


def multiple_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each "twice" and "halved" that is neither said nor follows from two figures."""
    said = {times for _, times in multiples(premise.whole)}
    given = amounts_in(readable(premise.body))
    for words, times in multiples(claim):
        if times in said or plain(times) in {each.value for each in given}:
            continue
        if not _is_multiple(times, claim.partition(words)[0], given):
            yield Objection("figure", f"{words!r} does not follow from the cited paragraphs")


def multiples(claim: str) -> Iterator[tuple[str, Decimal]]:
    """How many times as much a claim says that something is, with its words."""
    for match in MULTIPLE.finditer(claim):
        times = {"two": "2", "three": "3", "half": "0.5"}.get(match.lastgroup or "", match["times"] or "")
        word = times.lower()
        yield match[0], Decimal(SMALL_WORDS.index(word) + 1 if word in SMALL_WORDS else times)


def _is_multiple(times: Decimal, before: str, given: Sequence[Figure]) -> bool:
    """Whether one of the given figures is so many times another, or they say the share by which it grew.

    After "more than" up to once more; after "nearly" at most a fifth less.
    """
    amounts = [(each.unit, Decimal(each.value)) for each in given]
    ratios = {one / other for (unit, one), (same, other) in permutations(amounts, 2) if unit == same and other}
    ratios |= {1 + value / 100 for unit, value in amounts if unit == "%"}
    if ABOVE.search(before):
        return any(times <= each < times + min(times, Decimal(1)) for each in ratios)
    if BELOW.search(before):
        return any(times * (1 - BOUND_APART) <= each <= times for each in ratios)
    return any(abs(each - times) / times <= ROUNDED for each in ratios)
