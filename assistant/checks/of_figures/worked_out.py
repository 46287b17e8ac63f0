"""What follows from the figures of the cited paragraphs: a sum, a difference or a share."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from assistant.checks.of_figures.rounding import is_rounded, rounds_to
from assistant.checks.of_words.opposites import NOT, POLES
from assistant.figures.figure import Figure

TOGETHER = re.compile(r"\b(?:total\w*|together|in all|altogether|combined|both|sum)\b", re.IGNORECASE)
OF_ALL = re.compile(r"\bof (?:the|all)\b", re.IGNORECASE)
APART = re.compile(
    rf"{POLES[0][0].pattern}|{POLES[0][1].pattern}"
    r"|\b(?:more|less|gap|differ\w*|above|below|short of|ahead of|behind|gained?|los(?:e[sd]?|t))\b",
    re.IGNORECASE,
)
HEDGED = re.compile(r"\b(?:more|less|fewer|lower|higher) than\b|\b(?:above|below)\b", re.IGNORECASE)
MOST = 12  # figures of one kind; of more, some two make nearly anything


def follows(figure: Figure, claim: str, given: Sequence[Figure]) -> bool:
    """Whether a claim says that it adds, sets apart or divides, and two or more of the given figures make this one."""
    return any(rounds_to(exact, figure) or is_rounded(figure, claim, exact) for exact in _made(figure, claim, given))


def _made(figure: Figure, claim: str, given: Sequence[Figure]) -> Iterator[Decimal]:
    unit = "%" if figure.unit == "points" else figure.unit
    values = _values(unit, given)
    if TOGETHER.search(claim):
        yield from (one + other for one, other in combinations(values, 2))
        yield sum(values, Decimal(0))
    if figure.unit == "count" and OF_ALL.search(claim):
        yield sum(values, Decimal(0))
    if APART.search(claim):
        yield from (abs(one - other) for one, other in combinations(values, 2))
    if figure.unit == "%":
        yield from _shares(claim, given)


def _shares(claim: str, given: Sequence[Figure]) -> Iterator[Decimal]:
    """What one amount is of another or of all, by what share it changed, and what a share leaves: "29% did not"."""
    changed = APART.search(HEDGED.sub(" ", claim)) is not None
    for values in (_values("count", given), _values("£", given)):
        if not changed and any(values):
            yield from (100 * part / sum(values) for part in values)
        for part, whole in permutations(values, 2):
            if whole and (share := abs(part - whole) / whole if changed else part / whole) < 1:
                yield 100 * share
    if NOT.search(claim):
        yield from (100 - value for value in _values("%", given))


def _values(unit: str, given: Sequence[Figure]) -> list[Decimal]:
    return sorted({Decimal(each.value) for each in given if each.unit == unit})[:MOST]
