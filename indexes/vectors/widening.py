"""The best of those that are wanted, where only the best of all can be asked for."""

from collections.abc import Callable, Mapping

from indexes.evidence import PassageId


def widened(
    find: Callable[[int], Mapping[PassageId, float]], wanted: Callable[[PassageId], bool], *, limit: int
) -> dict[PassageId, float]:
    """The first `limit` wanted passages, best first; `find` gives so many of all, best first.

    Twice as many are asked for as long as too few of them are wanted, until there are no more.
    """
    asked = limit
    while True:
        found = find(asked)
        kept = [(passage, score) for passage, score in found.items() if wanted(passage)]
        if len(kept) >= limit or len(found) < asked:
            return dict(kept[:limit])
        asked *= 2
