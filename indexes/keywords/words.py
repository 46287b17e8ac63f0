"""The keyword index: BM25 over stems, how rare a word is among the papers held, and which passages hold it."""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexes.evidence import Passage, PassageId
from indexes.keywords.dividing import divided
from indexes.keywords.segment import Segment, paper_of, read_segment
from indexes.keywords.segmenting import counted, kept, link_segment, segments_in, write_segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

K1, B = 1.5, 0.75  # the usual ones (Robertson and Zaragoza 2009)


@dataclass(frozen=True, slots=True)
class Words:
    """BM25 scores of passages. What it answers depends on the passages alone, not on how they are divided."""

    passages: int
    _segments: tuple[Segment, ...]
    _norms: tuple["NDArray[Any]", ...]  # of each segment's passages: K1 (1 - B + B length / mean length)
    # Of the stems asked for so far: a question asks for each of its own three times.
    _rarities: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def best(self, query: Mapping[str, float], *, limit: int) -> dict[PassageId, float]:
        """BM25 of the passages that share a stem with the query, best first, ties in the order of ids.

        Each stem counts as often as the query says: sum of weight idf tf / (tf + K1 (1 - B + B length / mean)), which
        is Lucene's, with the idf of `rarity`.
        """
        weights = {stem: weight * self.rarity(stem) for stem, weight in query.items() if weight > 0}
        found: list[tuple[float, Segment, int]] = []
        least = 0.0
        for segment, norms in zip(self._segments, self._norms, strict=True):
            scores = _scores(segment, norms, weights)
            chosen = _first(scores, least, limit)
            found.extend((float(scores[number]), segment, int(number)) for number in chosen)
            if len(found) > limit:
                least = sorted((score for score, _, _ in found), reverse=True)[limit - 1]
                found = [each for each in found if each[0] >= least]
        named = [(-score, PassageId(segment.passages[number])) for score, segment, number in found]
        return {passage: -score for score, passage in sorted(named)[:limit]}

    def holding(self, stems: Set[str]) -> tuple[PassageId, ...]:
        """Ids of every passage that holds all of these stems, in order; none for no stem."""
        places = ((segment, place) for segment in self._segments for place in _holding(segment, stems))
        return tuple(sorted(PassageId(segment.passages[place]) for segment, place in places))

    def hold(self, stems: Set[str]) -> bool:
        """Whether any passage holds all of these stems; none does for no stem."""
        return any(len(_holding(segment, stems)) for segment in self._segments)

    def holds(self, passage: PassageId) -> bool:
        """Whether the passage is one of these."""
        paper = paper_of(passage)
        return any(segment.passages.find(passage) is not None for segment in self._segments if paper in segment.papers)

    def passages_of(self, papers: Set[str]) -> int:
        """Number of passages of these papers, by id."""
        return sum(size for segment in self._segments for paper, size in segment.papers.items() if paper in papers)

    def count(self, stem: str) -> int:
        """Number of passages that hold the stem."""
        found = (segment.postings(stem) for segment in self._segments)
        return sum(len(postings.passages) for postings in found if postings)

    def numbers(self, sign: str, first: int, last: int) -> tuple[str, ...]:
        """The stems that are this sign and a whole number of as many figures as `first`, from it to `last`."""
        low, high = f"{sign}{first}", f"{sign}{last}"
        found = dict[str, None]()
        for segment in self._segments:
            for place in range(segment.stems.first_from(low), len(segment.stems)):
                stem = segment.stems[place]
                if stem > high:
                    break
                if len(stem) == len(low) and stem.removeprefix(sign).isdecimal():
                    found[stem] = None
        return tuple(found)

    def rarity(self, stem: str) -> float:
        """Inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)); highest for a word that is in no paper."""
        found = self._rarities.get(stem)
        if found is None:
            n = self.count(stem)
            found = self._rarities[stem] = math.log(1 + (self.passages - n + 0.5) / (n + 0.5))
        return found


def write_words(
    folder: Path, passages: Sequence[Passage], *, earlier: Path | None = None, gone: Set[str] = frozenset()
) -> None:
    """Make a keyword index in a folder that is empty or not there: an earlier one with these passages in it.

    Of the earlier index the papers that are `gone`, by id, and those that passages come from are left out; segments
    that neither touches are shared, not made anew. The files are the same however the passages came in, and hold
    nothing of what was left out. Raises OSError; ValueError, TypeError or EOFError where the earlier index is damaged.
    """
    new: dict[str, list[Passage]] = {}
    for passage in passages:
        new.setdefault(paper_of(passage.id), []).append(passage)
    old = {each: read_segment(each) for each in (segments_in(earlier) if earlier else ())}
    sizes = {paper: size for segment in old.values() for paper, size in segment.papers.items()}
    staying = {paper: size for paper, size in sizes.items() if paper not in gone and paper not in new}
    groups = divided({**staying, **{paper: len(each) for paper, each in new.items()}})
    folder.mkdir(parents=True, exist_ok=True)
    for number, group in enumerate(groups):
        target = folder / f"segment-{number:04}"
        members = staying.keys() & set(group)
        sources = {each: members & segment.papers.keys() for each, segment in old.items()}
        same = [each for each, keep in sources.items() if keep == old[each].papers.keys() == set(group)]
        if same:
            link_segment(same[0], target)
        else:
            added = counted([passage for paper in group for passage in new.get(paper, ())])
            write_segment(target, [*(kept(old[each], keep) for each, keep in sources.items() if keep), added])


def passages_in(folder: Path, papers: Set[str]) -> set[PassageId]:
    """Ids of the passages that a keyword index has of these papers. Raises as `read_words`."""
    segments = map(read_segment, segments_in(folder))
    return {
        PassageId(passage)
        for segment in segments
        for paper in papers & segment.papers.keys()
        for passage in segment.passages_of(paper)
    }


def sizes_in(folder: Path) -> dict[str, int]:
    """Number of passages of every paper in a keyword index. Raises as `read_words`."""
    return {paper: size for each in segments_in(folder) for paper, size in read_segment(each).papers.items()}


def read_words(folder: Path) -> Words:
    """The keyword index that `write_words` left. Raises OSError, ValueError, TypeError or EOFError on anything else."""
    import numpy as np

    segments = tuple(read_segment(each) for each in segments_in(folder))
    passages = sum(len(segment.passages) for segment in segments)
    stems = sum(int(segment.lengths.sum(dtype=np.int64)) for segment in segments)
    mean = stems / passages if stems else 1.0
    norms = tuple((K1 * (1 - B + B * segment.lengths / mean)).astype(np.float32) for segment in segments)
    return Words(passages, segments, norms)


def _scores(segment: Segment, norms: "NDArray[Any]", weights: Mapping[str, float]) -> "NDArray[Any]":
    """BM25 of every passage of a segment."""
    import numpy as np

    scores = np.zeros(len(norms), np.float32)
    for stem, weight in weights.items():
        postings = segment.postings(stem)
        if postings is None:
            continue
        places, counts = postings.passages.astype(np.intp), postings.counts.astype(np.float32)
        share = norms.take(places)
        share += counts
        np.divide(counts, share, out=share)
        share *= np.float32(weight)
        scores[places] += share
    return scores


def _first(scores: "NDArray[Any]", least: float, limit: int) -> "NDArray[Any]":
    """Places of the highest scores above nothing and from `least` up, highest first; of equal ones the first."""
    import numpy as np

    places = np.flatnonzero((scores >= least) & (scores > 0))
    if len(places) > limit:
        # Sorting all of them would take longer than all else.
        among = scores[places]
        places = places[among >= np.partition(among, -limit)[-limit]]
    return places[np.argsort(-scores[places], kind="stable")[:limit]]


def _holding(segment: Segment, stems: Set[str]) -> "NDArray[Any]":
    """Places of the passages of a segment that hold all of these stems."""
    import numpy as np

    found = [segment.postings(stem) for stem in stems]
    if not found or None in found:
        return np.empty(0, np.intp)
    rarest, *others = sorted((each.passages for each in found if each), key=len)
    for other in others:
        rarest = np.intersect1d(rarest, other, assume_unique=True)
    return rarest
