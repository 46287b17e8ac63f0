"""Whether two ways to embed the same texts rank them alike: what speed must not change."""

from collections.abc import Sequence

# Scores nearer than this are a tie: the same vectors summed in another order differ by some 1e-7.
TIE = 1e-5


def ranks_alike(one: Sequence[float], other: Sequence[float], *, limit: int = 100) -> bool:
    """Whether both scores put the same texts first, in the same order, ties aside; one score for each text.

    The text at each rank by the one has, by the other, the score of that rank or one within a tie of it.
    """
    order = sorted(range(len(one)), key=lambda text: -one[text])[:limit]
    best = sorted(other, reverse=True)[:limit]
    return all(abs(other[text] - score) <= TIE for text, score in zip(order, best, strict=True))
