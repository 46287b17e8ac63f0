"""How vectors get into a new index: those of the current one taken over, the rest embedded."""

from collections.abc import Callable, Sequence, Set
from contextlib import closing
from pathlib import Path

from indexes.embedding import Embedder
from indexes.evidence import Manifest, Passage
from indexes.vectors import Vectors, blank_unused, copy_vectors, new_vectors, open_vectors

Progress = Callable[[int, int], None]  # passages embedded, passages to embed

# Large enough to sort texts by length within it, which is what makes encoding fast; small enough for a true bar.
EMBED_AT_ONCE = 512


def fill(
    folder: Path,
    passages: Sequence[Passage],
    embedder: Embedder,
    index: Path,
    current: Manifest | None,
    progress: Progress,
) -> int:
    """Vectors of these passages, those of the current index taken over; the dimension of the vectors."""
    wanted = {passage.id for passage in passages}
    with closing(_begun(folder, wanted, index, current)) as vectors:
        known = vectors.ids()
        new = [passage for passage in passages if passage.id not in known]
        dimension = _embed(vectors, new, embedder, progress)
    blank_unused(folder)
    return dimension or (current.dimension if current else 0)


def _begun(folder: Path, wanted: Set[str], index: Path, current: Manifest | None) -> Vectors:
    """The current vectors of wanted passages in a new folder."""
    if current is None:
        return new_vectors(folder)
    earlier = index / current.folder / "vectors"
    with closing(open_vectors(earlier, passages=current.passages)) as old:
        kept = sorted(old.ids() & wanted)
        if len(kept) < current.passages:
            # Chroma keeps what is deleted in its files; what was taken out must leave no trace.
            vectors = new_vectors(folder)
            vectors.take(old, kept)
            return vectors
    return copy_vectors(earlier, folder)


def _embed(vectors: Vectors, passages: list[Passage], embedder: Embedder, progress: Progress) -> int:
    # Texts of like length together: a batch is padded to its longest.
    ordered = sorted(passages, key=lambda passage: len(passage.text))
    dimension = 0
    progress(0, len(ordered))
    for start in range(0, len(ordered), EMBED_AT_ONCE):
        part = ordered[start : start + EMBED_AT_ONCE]
        embedded = embedder.embed([passage.text for passage in part])
        vectors.add([passage.id for passage in part], embedded)
        dimension = len(embedded[0])
        progress(start + len(part), len(ordered))
    return dimension
