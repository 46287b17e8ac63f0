"""What follows from the figures of the cited paragraphs: a sum, a difference or a share."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from assistant.checks.of_figures.rounding import is_rounded, rounds_to
from assistant.figures.figure import Figure
from indexes import stems
from indexes.language.poles import NOT, UP_DOWN

Counted = Sequence[tuple[Decimal, frozenset[str]]]  # numbers, each with the stems of what it counts
TOGETHER = re.compile(r"\b(?:total\w*|together|in all|altogether|combined|both|sum)\b", re.IGNORECASE)
OF_ALL = re.compile(r"\bof (?:the|all)\b", re.IGNORECASE)
APART = re.compile(
    rf"{UP_DOWN[0].pattern}|{UP_DOWN[1].pattern}"
    r"|\b(?:more|less|gap|differ\w*|above|below|short of|ahead of|behind|gained?|los(?:e[sd]?|t))\b",
    re.IGNORECASE,
)
THE_REST = re.compile(r"\b(?:rest|remain\w*|left|lack\w*|missing|yet to|still (?:to|had no|without))\b", re.IGNORECASE)
OF_THAT = re.compile(r"\W*of (?:that|those|the (?:figure|rate|share|level))\b", re.IGNORECASE)
HEDGED = re.compile(r"\b(?:more|less|fewer|lower|higher) than\b|\b(?:above|below)\b", re.IGNORECASE)
CLOSELY = Decimal("0.02")  # what was worked out is less often meant
MOST = 12  # figures of one kind; of more, some two make nearly anything


def follows(figure: Figure, claim: str, given: Sequence[Figure], counted: Counted = ()) -> bool:
    """Whether a claim says that it adds, sets apart or divides, and two or more of the given figures make this one."""
    made = list(_made(figure, claim, given, counted))
    return any(
        rounds_to(each, figure) or _shortened(each, figure) or is_rounded(figure, claim, each, plainly=CLOSELY)
        for each in made
    )


def _shortened(exact: Decimal, figure: Figure) -> bool:
    """Whether a share that was worked out is given with fewer digits: 45% of 45.49%."""
    said = Decimal(figure.value)
    return figure.unit in ("%", "points") and round(exact, max(-int(said.as_tuple().exponent), 0)) == said


def _made(figure: Figure, claim: str, given: Sequence[Figure], counted: Counted) -> Iterator[Decimal]:
    unit = "%" if figure.unit == "points" else figure.unit
    values = _values(unit, given)
    if TOGETHER.search(claim):
        yield from (one + other for one, other in combinations(values, 2))
        yield sum(values, Decimal(0))
    if figure.unit == "count" and OF_ALL.search(claim):
        yield sum(values, Decimal(0))
    if APART.search(claim) or (figure.unit == "count" and THE_REST.search(claim)):
        yield from (abs(one - other) for one, other in combinations(values, 2))
    if figure.unit == "%":
        if OF_THAT.match(claim.casefold().partition(figure.text)[2]):
            yield from (100 * part / whole for part, whole in permutations(values, 2) if whole > part)
        yield from _shares(claim, given, counted)


def _shares(claim: str, given: Sequence[Figure], counted: Counted) -> Iterator[Decimal]:
    """What one amount is of another or of all, by what share it changed, and what a share leaves: "29% did not"."""
    changed = APART.search(HEDGED.sub(" ", claim)) is not None
    for values in (_values("count", given), _values("£", given)):
        if not changed and any(values):
            said = set(stems(claim))
            own = [part for part in values if not _of_another(part, said, counted)]
            yield from (100 * part / sum(values) for part in own)
        for part, whole in permutations(values, 2):
            if whole and (share := abs(part - whole) / whole if changed else part / whole) < 1:
                yield 100 * share
    if NOT.search(claim):
        yield from (100 - value for value in _values("%", given))


def _of_another(part: Decimal, said: set[str], counted: Counted) -> bool:
    """Whether a claim names what another amount counts, and not what this one does."""
    own = [things for value, things in counted if value == part]
    others = [things for value, things in counted if value != part]
    return bool(own) and not any(things & said for things in own) and any(things & said for things in others)


def _values(unit: str, given: Sequence[Figure]) -> list[Decimal]:
    return sorted({Decimal(each.value) for each in given if each.unit == unit})[:MOST]
