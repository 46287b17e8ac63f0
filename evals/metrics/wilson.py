"""How sure a share of a count is."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959964  # standard normal quantile of 0.975: a 95 % interval


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of a 95 % interval, both in 0 to 1."""

    low: float
    high: float


def wilson(right: int, total: int) -> Bounds:
    """Wilson's 95 % interval of right / total, for a total of at least 1.

    Wilson 1927, (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n): it stays honest where a group is small and all
    of it is right, where a bootstrap would give an interval without width (Brown, Cai & DasGupta 2001).
    """
    share = right / total
    centre = share + Z**2 / (2 * total)
    half = Z * sqrt(share * (1 - share) / total + Z**2 / (4 * total**2))
    scale = 1 + Z**2 / total
    # Rounding alone may lead past 0 and 1.
    return Bounds(max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale))
