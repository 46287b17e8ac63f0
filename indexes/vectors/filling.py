"""How vectors get into a new index: those of the current one taken over, the rest embedded."""

from collections.abc import Callable, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from indexes.evidence import Passage, PassageId
from indexes.keywords.words import Words
from indexes.models.embedding import Embedder
from indexes.vectors.collection import Vectors
from indexes.vectors.embedded import copy_vectors, new_vectors, open_vectors
from indexes.vectors.erasing import blank_unused, erase_deleted, graph_in, shrink_database
from indexes.vectors.parting import parts_of, writings_of
from indexes.vectors.served import make_collection, open_collection

Progress = Callable[[int, int], None]  # passages embedded, passages to embed

# Large enough for the embedder to batch texts of like length; small enough for a bar that moves.
EMBED_AT_ONCE = 512
# Chroma takes 5,461 at once. Each time costs it, see `parting.py`; a server takes so many bytes at once only.
ADD_AT_ONCE = 4096
# Share of a graph's nodes that may be deleted ones. They cost time and a little of what is found (docs/log.md).
MOST_DELETED = 0.2


@dataclass(frozen=True, slots=True)
class Before:
    """The vectors of the current index, which a new one takes over."""

    folder: Path
    passages: int  # that it holds
    gone: Set[PassageId]  # of these, those that the new index does not hold

    @property
    def kept(self) -> int:
        """Number of those that it does hold."""
        return self.passages - len(self.gone)

    @property
    def may_be_copied(self) -> bool:
        """Whether few enough are gone to be marked as deleted in a copy."""
        if not self.gone:
            return True
        graph = graph_in(self.folder)
        return graph is not None and self.kept >= (1 - MOST_DELETED) * graph.nodes


def fill_folder(
    folder: Path, missing: Sequence[Passage], before: Before | None, embedder: Embedder, progress: Progress
) -> int:
    """The vectors before, if any, but for those gone, and the missing ones in a new folder; their dimension."""
    gone = sorted(before.gone) if before and before.may_be_copied else []
    # What is taken out or over counts as a change too, and does not come in these parts.
    writings = 1 if before and before.gone else writings_of(len(missing))
    parts = parts_of(missing, at_most=ADD_AT_ONCE, writings=writings)
    with closing(_begun(folder, len(missing), before, writings=writings)) as vectors:
        vectors.remove(gone)
        dimension = embed(vectors, parts, embedder, progress)
    if gone:
        erase_deleted(folder)
    else:
        shrink_database(folder)
    blank_unused(folder)
    return dimension


def fill_collection(
    address: str, name: str, passages: Sequence[Passage], embedder: Embedder, progress: Progress
) -> int:
    """Vectors of these passages beside what the collection on a server holds already; their dimension."""
    with closing(make_collection(address, name)) as vectors:
        known = vectors.ids()
        missing = [passage for passage in passages if passage.id not in known]
        return embed(vectors, parts_of(missing, at_most=EMBED_AT_ONCE), embedder, progress)


def settle_collection(address: str, name: str, words: Words) -> None:
    """Delete from the collection on a server all passages but those of this keyword index."""
    with closing(open_collection(address, name, passages=words.passages)) as vectors:
        if vectors.count() > words.passages:
            vectors.remove(sorted(passage for passage in vectors.ids() if not words.holds(passage)))


def embed(vectors: Vectors, parts: Sequence[Sequence[Passage]], embedder: Embedder, progress: Progress) -> int:
    """Add passages that these vectors lack, part by part; the dimension of the vectors.

    In the order of the papers, short and long mixed, so that each part takes its share of the time.
    """
    done, total = 0, sum(map(len, parts))
    # Chroma adds one part beside the next one's embedding; one part waits, so that memory stays bounded.
    with ThreadPoolExecutor(max_workers=1) as adding:
        added: Future[None] | None = None
        for part in parts:
            embedded: list[list[float]] = []
            for start in range(0, len(part), EMBED_AT_ONCE):
                progress(done + start, total)
                embedded += embedder.embed([passage.embedded for passage in part[start : start + EMBED_AT_ONCE]])
            done += len(part)
            if added:
                added.result()
            added = adding.submit(vectors.add, [passage.id for passage in part], embedded)
        progress(done, total)
        if added:
            added.result()
    return vectors.dimension()


def _begun(folder: Path, missing: int, before: Before | None, *, writings: int) -> Vectors:
    """A new folder with a copy of the vectors before, or with those kept alone where too many would be deleted."""
    changes = missing // writings
    if before is None:
        return new_vectors(folder, changes=changes, passages=missing)
    if before.may_be_copied:
        return copy_vectors(before.folder, folder, changes=len(before.gone) + changes)
    with closing(open_vectors(before.folder, passages=before.passages)) as old:
        vectors = new_vectors(folder, changes=before.kept + changes, passages=before.kept + missing)
        vectors.take(old, sorted(old.ids() - before.gone))
        return vectors
