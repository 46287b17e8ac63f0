"""In which parts passages go into Chroma, and how often it writes its graph meanwhile.

With each part Chroma reads again whatever its graph on disk has not; with each writing it writes the whole graph.
"""

from collections.abc import Sequence
from itertools import pairwise

from indexes.evidence import Passage

# Of a million passages, this costs both together some two minutes; a single writing at the end cost hours.
WRITTEN_AFTER = 50_000


def writings_of(passages: int) -> int:
    """How often the graph is written while so many passages are added."""
    return -(-passages // WRITTEN_AFTER) or 1


def parts_of(items: Sequence[Passage], *, at_most: int, writings: int = 1) -> list[Sequence[Passage]]:
    """The items in order, in parts that are alike in size.

    Whoever writes as soon as `len(items) // writings` are new since the last time writes so many times, and with the
    last part for the last time: nothing stays unwritten.
    """
    number = writings * -(-len(items) // (writings * at_most))
    ends = [len(items) * part // number for part in range(number + 1)] if number else []
    return [items[start:end] for start, end in pairwise(ends)]
