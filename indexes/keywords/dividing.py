"""Which papers share a segment of the keyword index: decided by the papers alone, not by how they came in."""

import hashlib
from collections.abc import Mapping, Sequence

# Passages that are numbered in 16 bits, which halves the postings. Adding a paper rewrites one segment of at most so
# many, a fraction of a second; each segment adds some 0.05 ms to a search, so that they should not be many either.
MOST_PASSAGES = 1 << 16


def divided(sizes: Mapping[str, int], *, most: int = MOST_PASSAGES) -> list[tuple[str, ...]]:
    """Groups of papers, by id, with at most so many passages each; `sizes` counts the passages of each paper.

    Papers are split in two by a bit of the SHA-256 of their ids for as long as they are too many. So the same papers
    are always grouped alike, and one that comes or goes changes its own group, rarely that beside it. A paper stays
    whole: one that has more passages has a group to itself.
    """
    return _split(sorted(sizes), sizes, most, bit=0) if sizes else []


def _split(papers: Sequence[str], sizes: Mapping[str, int], most: int, *, bit: int) -> list[tuple[str, ...]]:
    if len(papers) <= 1 or sum(sizes[paper] for paper in papers) <= most:
        return [tuple(papers)] if papers else []
    sides: tuple[list[str], list[str]] = ([], [])
    for paper in papers:
        sides[_bit(paper, bit)].append(paper)
    return [group for side in sides for group in _split(side, sizes, most, bit=bit + 1)]


def _bit(paper: str, number: int) -> int:
    return int.from_bytes(hashlib.sha256(paper.encode()).digest(), "little") >> number & 1
