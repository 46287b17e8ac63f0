"""One segment of the keyword index: which of its passages hold a stem how often, in files that are never changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexes.keywords.arrays import mapped
from indexes.keywords.string_table import StringTable, read_strings

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAPERS = "papers.json"


@dataclass(frozen=True, slots=True)
class Postings:
    """The passages that hold one stem, by number in their segment, and how often each holds it."""

    passages: "NDArray[Any]"
    counts: "NDArray[Any]"


@dataclass(frozen=True, slots=True)
class Segment:
    """The postings of some papers' passages. Passages and stems are numbered in the order of their ids and letters.

    Postings of all stems lie one after the other, those of stem `s` from `starts[s]` to `starts[s + 1]`.
    """

    papers: Mapping[str, int]  # id and number of passages of each
    passages: StringTable  # ids
    lengths: "NDArray[Any]"  # stems of each passage
    stems: StringTable
    starts: "NDArray[Any]"
    holders: "NDArray[Any]"  # number of a passage, rising within a stem
    counts: "NDArray[Any]"  # how often it holds the stem

    def postings(self, stem: str) -> Postings | None:
        """The postings of a stem; None where no passage holds it."""
        place = self.stems.find(stem)
        if place is None:
            return None
        held = slice(int(self.starts[place]), int(self.starts[place + 1]))
        return Postings(self.holders[held], self.counts[held])

    def passages_of(self, paper: str) -> list[str]:
        """Ids of the passages of a paper that it holds."""
        first = self.passages.first_from(f"{paper}:")
        return [self.passages[place] for place in range(first, first + self.papers[paper])]


def read_segment(folder: Path) -> Segment:
    """The segment in this folder. Raises OSError, ValueError, TypeError or EOFError where it is damaged."""
    import numpy as np

    # As plain arrays, since each slice of a mapped one costs a microsecond more.
    lengths, starts, holders, counts = (
        np.asarray(mapped(folder / f"{name}.npy")) for name in ("lengths", "starts", "holders", "counts")
    )
    papers = dict(json.loads((folder / PAPERS).read_text(encoding="utf-8")))
    passages, stems = read_strings(folder / "passages"), read_strings(folder / "stems")
    segment = Segment(papers, passages, lengths, stems, starts, holders, counts)
    if not (
        sum(papers.values()) == len(lengths) == len(passages)
        and len(starts) == len(stems) + 1
        and starts[-1] == len(holders) == len(counts)
    ):
        raise ValueError(f"{str(folder)!r} does not hold the postings that were written to it")
    return segment


def paper_of(passage: str) -> str:
    """Id of the paper that a passage is from."""
    return passage.partition(":")[0]
