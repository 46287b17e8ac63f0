"""How long questions took."""

from collections.abc import Iterable
from math import floor


def quantile(seconds: Iterable[float], share: float) -> float | None:
    """The time within which a share (0 to 1) of the questions was answered: 0.5 is p50; None where there are none.

    Linear between the two nearest times, type 7 of Hyndman & Fan 1996, as numpy and spreadsheets have it.
    """
    ordered = sorted(seconds)
    if not ordered:
        return None
    place = (len(ordered) - 1) * share
    below = min(floor(place), len(ordered) - 2) if len(ordered) > 1 else 0
    above = ordered[min(below + 1, len(ordered) - 1)]
    return ordered[below] + (above - ordered[below]) * (place - below)
