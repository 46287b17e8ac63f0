"""How far two yes-or-no markings of the same claims agree. Each function takes them in the same order."""

from collections.abc import Sequence


def agreement(marked: Sequence[bool], judged: Sequence[bool]) -> float:
    """Share of the claims on which both say the same."""
    return sum(one == other for one, other in zip(marked, judged, strict=True)) / len(marked)


def precision(marked: Sequence[bool], judged: Sequence[bool]) -> float | None:
    """Of those judged supported the share that is marked so; None where none is judged so."""
    return _share(marked, where=judged)


def recall(marked: Sequence[bool], judged: Sequence[bool]) -> float | None:
    """Of those marked supported the share that is judged so; None where none is marked so."""
    return _share(judged, where=marked)


def cohens_kappa(marked: Sequence[bool], judged: Sequence[bool]) -> float | None:
    """(po - pe) / (1 - pe): po is the agreement, pe that of two who mark by chance, each yes as often as they do here
    (Cohen 1960, "A coefficient of agreement for nominal scales"). From -1 to 1, 0 is chance; None where both give
    every claim the same mark, as chance then agrees too.
    """
    one, other = sum(marked) / len(marked), sum(judged) / len(judged)
    by_chance = one * other + (1 - one) * (1 - other)
    return None if by_chance == 1 else (agreement(marked, judged) - by_chance) / (1 - by_chance)


def balanced_accuracy(marked: Sequence[bool], judged: Sequence[bool]) -> float:
    """Mean of the shares judged rightly among those marked yes and among those marked no (Brodersen et al. 2010,
    "The balanced accuracy and its posterior distribution"). Where one mark does not occur, the other's share.
    """
    by_mark = [
        [one == other for one, other in zip(marked, judged, strict=True) if one is mark] for mark in (True, False)
    ]
    shares = [sum(right) / len(right) for right in by_mark if right]
    return sum(shares) / len(shares)


def _share(of: Sequence[bool], *, where: Sequence[bool]) -> float | None:
    chosen = [value for value, counts in zip(of, where, strict=True) if counts]
    return sum(chosen) / len(chosen) if chosen else None
