"""How vectors get into a new index: those of the current one taken over, the rest embedded."""

from collections.abc import Callable, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from indexes.embedding import Embedder
from indexes.erasing import blank_unused, erase_deleted, graph_in, shrink_database
from indexes.evidence import Manifest, Passage
from indexes.vectors import Vectors
from indexes.vectors_embedded import copy_vectors, new_vectors, open_vectors
from indexes.vectors_served import make_collection, open_collection

Progress = Callable[[int, int], None]  # passages embedded, passages to embed

# Large enough for the embedder to batch texts of like length; small enough for a bar that moves.
EMBED_AT_ONCE = 512
# Share of a graph's nodes that may be deleted ones. They cost time and a little of what is found (docs/log.md).
MOST_DELETED = 0.2


def fill_folder(
    folder: Path,
    passages: Sequence[Passage],
    embedder: Embedder,
    index: Path,
    current: Manifest | None,
    progress: Progress,
) -> int:
    """Vectors of these passages in a new folder; their dimension. Those of the current index are taken over."""
    wanted = {passage.id for passage in passages}
    with closing(_begun(folder, wanted, index, current)) as vectors:
        gone = sorted(vectors.ids() - wanted)
        vectors.remove(gone)
        dimension = embed_missing(vectors, passages, embedder, progress)
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
        return embed_missing(vectors, passages, embedder, progress)


def settle_collection(address: str, name: str, passages: Sequence[Passage]) -> None:
    """Delete from the collection on a server all passages but these."""
    with closing(open_collection(address, name, passages=len(passages))) as vectors:
        if vectors.count() > len(passages):
            vectors.remove(sorted(vectors.ids() - {passage.id for passage in passages}))


def embed_missing(vectors: Vectors, passages: Sequence[Passage], embedder: Embedder, progress: Progress) -> int:
    """Add the passages that these vectors lack; the dimension of the vectors."""
    known = vectors.ids()
    # In the order of the papers, short and long mixed, so that each part takes its share of the time.
    ordered = [passage for passage in passages if passage.id not in known]
    progress(0, len(ordered))
    # Chroma adds on one core, beside the next part's embedding; one part waits, so that memory stays bounded.
    with ThreadPoolExecutor(max_workers=1) as adding:
        added: Future[None] | None = None
        for start in range(0, len(ordered), EMBED_AT_ONCE):
            part = ordered[start : start + EMBED_AT_ONCE]
            embedded = embedder.embed([passage.text for passage in part])
            if added:
                added.result()
            added = adding.submit(vectors.add, [passage.id for passage in part], embedded)
            progress(start + len(part), len(ordered))
        if added:
            added.result()
    return vectors.dimension()


def _begun(folder: Path, wanted: Set[str], index: Path, current: Manifest | None) -> Vectors:
    """The current vectors in a new folder: all of them, or the wanted ones where too many would be deleted."""
    if current is None:
        return new_vectors(folder, changes=len(wanted))
    earlier = index / current.folder / "vectors"
    with closing(open_vectors(earlier, passages=current.passages)) as old:
        held = old.ids()
        kept = sorted(held & wanted)
        if len(kept) < current.passages and not _may_delete(earlier, kept=len(kept)):
            vectors = new_vectors(folder, changes=len(wanted))
            vectors.take(old, kept)
            return vectors
    return copy_vectors(earlier, folder, changes=len(held ^ wanted))


def _may_delete(folder: Path, *, kept: int) -> bool:
    graph = graph_in(folder)
    return graph is not None and kept >= (1 - MOST_DELETED) * graph.nodes
