"""Making segments of the keyword index: from passages, from what is kept of other segments, or by linking to one."""

import json
import os
import shutil
from array import array
from collections import Counter
from collections.abc import Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexes.evidence import Passage
from indexes.keywords.segment import PAPERS, Segment, paper_of
from indexes.keywords.string_table import write_strings
from indexes.language.stemming import stems

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Part:
    """Passages in memory with their stems: what a segment is written from. Each posting has its place in three rows."""

    passages: list[str]  # ids, in no order
    lengths: "NDArray[Any]"  # stems of each
    stems: list[str]
    terms: "NDArray[Any]"  # place of the posting's stem
    holders: "NDArray[Any]"  # place of its passage
    counts: "NDArray[Any]"


def counted(passages: Sequence[Passage]) -> Part:
    """The stems of these passages."""
    import numpy as np

    places: dict[str, int] = {}
    lengths, terms, holders, counts = array("q"), array("q"), array("q"), array("q")
    for number, passage in enumerate(passages):
        found = stems(passage.text)
        lengths.append(len(found))
        for stem, count in Counter(found).items():
            terms.append(places.setdefault(stem, len(places)))
            holders.append(number)
            counts.append(count)
    rows = (np.frombuffer(row, np.int64) if row else np.zeros(0, np.int64) for row in (lengths, terms, holders, counts))
    return Part([passage.id for passage in passages], next(rows), list(places), *rows)


def kept(segment: Segment, papers: Set[str]) -> Part:
    """What a segment holds of these papers."""
    import numpy as np

    passages = list(segment.passages)
    stays = np.fromiter((paper_of(passage) in papers for passage in passages), bool, len(passages))
    starts = segment.starts.astype(np.int64)
    terms = np.repeat(np.arange(len(segment.stems)), starts[1:] - starts[:-1])
    staying = stays[segment.holders]
    return Part(
        [passage for passage, stay in zip(passages, stays, strict=True) if stay],
        segment.lengths[stays].astype(np.int64),
        list(segment.stems),
        terms[staying],
        (np.cumsum(stays) - 1)[segment.holders[staying]],
        segment.counts[staying].astype(np.int64),
    )


def write_segment(folder: Path, parts: Sequence[Part]) -> None:
    """Write the parts as one segment into a folder that is not there yet: the same bytes for the same passages.

    Raises OSError. A passage must not be in two parts.
    """
    import numpy as np

    passages = [passage for part in parts for passage in part.passages]
    order = sorted(range(len(passages)), key=passages.__getitem__)
    numbers = np.empty(len(order), np.int64)
    numbers[order] = np.arange(len(order))
    offsets = np.cumsum([0, *(len(part.passages) for part in parts)])
    words = sorted({part.stems[place] for part in parts for place in np.flatnonzero(np.bincount(part.terms))})
    # Numbered by their place among the words; a stem that only other papers held is left out, and has no posting.
    places = {word: place for place, word in enumerate(words)}
    terms = np.concatenate([_renumbered(part, places) for part in parts])
    holders = np.concatenate([numbers[part.holders + offset] for part, offset in zip(parts, offsets, strict=False)])
    counts = np.concatenate([part.counts for part in parts])
    # Stable: quick on what comes in sorted runs, as kept parts do.
    postings = np.argsort(terms * max(len(passages), 1) + holders, kind="stable")

    folder.mkdir(parents=True)
    write_strings(folder / "passages", [passages[place] for place in order])
    write_strings(folder / "stems", words)
    starts = np.cumsum([0, *np.bincount(terms, minlength=len(words))])
    _save(folder / "lengths.npy", np.concatenate([part.lengths for part in parts])[order])
    _save(folder / "starts.npy", starts)
    _save(folder / "holders.npy", holders[postings])
    _save(folder / "counts.npy", counts[postings])
    sizes = Counter(sorted(map(paper_of, passages)))
    (folder / PAPERS).write_text(json.dumps(sizes), encoding="utf-8")


def link_segment(old: Path, new: Path) -> None:
    """The same segment in a folder that is not there yet. Raises OSError.

    A file of a segment is never written to again, so that two folders can share it.
    """
    new.mkdir(parents=True)
    for file in old.iterdir():
        link_file(file, new / file.name)


def segments_in(folder: Path) -> list[Path]:
    """The folders of segments, in order."""
    return sorted(each for each in folder.iterdir() if each.is_dir())


def _renumbered(part: Part, places: dict[str, int]) -> "NDArray[Any]":
    import numpy as np

    renumbered = np.fromiter((places.get(stem, 0) for stem in part.stems), np.int64, len(part.stems))
    return renumbered.take(part.terms)


def _save(path: Path, numbers: "NDArray[Any]") -> None:
    """In the fewest bytes that hold the largest."""
    import numpy as np

    np.save(path, numbers.astype(np.min_scalar_type(int(numbers.max(initial=0)))))


def link_file(old: Path, new: Path) -> None:
    """The same file at a second place, where nothing is yet. Raises OSError. Where the disk cannot, it is copied."""
    with suppress(OSError):
        os.link(old, new)
        return
    shutil.copyfile(old, new)
