"""Texts of like length together: a batch is padded to its longest, so its cost is what it holds, padding included."""

from collections.abc import Sequence


def batches_of(lengths: Sequence[int], *, tokens: int) -> list[list[int]]:
    """Positions of texts in batches of at most so many tokens, padding included; the longest texts first.

    `lengths` are those of the texts in tokens. A text that is longer than a batch may be is a batch of its own.
    """
    batches: list[list[int]] = []
    for position in sorted(range(len(lengths)), key=lambda each: -lengths[each]):
        # The first of a batch is its longest.
        if batches and lengths[batches[-1][0]] * (len(batches[-1]) + 1) <= tokens:
            batches[-1].append(position)
        else:
            batches.append([position])
    return batches
