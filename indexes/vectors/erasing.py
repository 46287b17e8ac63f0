"""How what was deleted from a folder of vectors leaves its files: Chroma only marks it there."""

import sqlite3
import struct
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

DATABASE = "chroma.sqlite3"
# What Chroma writes about its graph (hnswlib, persisted version 1): version, start of the first node, room for nodes,
# nodes, size of a node, where its label and its vector lie in it.
HEADER = struct.Struct("<iQQQQQQ")
VERSION = 1
# A node begins with the number of its links, two bytes, and a mark where it was deleted, one byte.
LINKS, MARKED = 4, 1
LENGTH_SIZE = 4  # bytes of a node's length, a float
ERASE_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Graph:
    """Where the nodes of a closed folder lie in its files. A node that was deleted stays until all is remade."""

    level: Path  # the file of all nodes with their vectors
    nodes: int
    node_size: int  # bytes
    label: int  # where a node's label begins, which is where its vector ends
    vector: int  # where a node's vector begins


def graph_in(folder: Path) -> Graph | None:
    """The graph of a closed folder; None where there is none yet, or one laid out in another way. Raises OSError."""
    headers = list(folder.glob("*/header.bin"))
    if len(headers) != 1 or len(content := headers[0].read_bytes()) < HEADER.size:
        return None
    version, start, _, nodes, node_size, label, vector = HEADER.unpack_from(content)
    graph = Graph(headers[0].with_name("data_level0.bin"), nodes, node_size, label, vector)
    whole = LINKS < vector < label < node_size and graph.level.stat().st_size >= nodes * node_size
    return graph if (version, start) == (VERSION, 0) and whole else None


def blank_unused(folder: Path) -> None:
    """Fill the unused part of a closed folder with zeros. Raises OSError.

    Chroma makes room for a hundred nodes at once, and writes that room as it found it in memory: with pieces of other
    papers, also of those that were taken out.
    """
    if graph := graph_in(folder):
        lengths = graph.level.with_name("length.bin")
        for file, used in ((graph.level, graph.nodes * graph.node_size), (lengths, graph.nodes * LENGTH_SIZE)):
            size = file.stat().st_size
            with file.open("r+b") as opened:
                opened.truncate(used)
                opened.truncate(size)  # what a file grows by is zeros


def shrink_database(folder: Path) -> None:
    """Give back what the database of a closed folder held for a while: every vector, until the graph had taken it in.

    Raises OSError.
    """
    _change(folder / DATABASE, "VACUUM")


def erase_deleted(folder: Path) -> None:
    """Overwrite what was deleted from a closed folder, ids and vectors. Raises OSError.

    A deleted node still leads the search to those near it. It becomes a double of its nearest neighbour that is held:
    with a fixed vector in its place, the search would find less (docs/log.md).
    """
    # Rows that the graph has taken in are not read again. They stay, since their numbers must go on rising.
    _change(
        folder / DATABASE,
        "UPDATE embeddings_queue SET id = '', vector = NULL, encoding = NULL, metadata = NULL "
        "WHERE seq_id <= (SELECT min(seq_id) FROM max_seq_id)",
        "VACUUM",
    )
    graph = graph_in(folder)
    if graph is None:
        raise OSError(f"the graph in {str(folder)!r} is laid out in another way than this version knows")
    _erase_nodes(graph)


def _change(database: Path, *statements: str) -> None:
    try:
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)
    except sqlite3.Error as error:  # a full disk
        raise OSError(f"{str(database)!r} cannot be changed ({error})") from error


def _erase_nodes(graph: Graph) -> None:
    import numpy as np

    fields = {
        "count": ("<u2", 0),
        "mark": ("u1", 2),
        "links": (("<u4", (graph.vector - LINKS) // 4), LINKS),
        "vector": (("<f4", (graph.label - graph.vector) // 4), graph.vector),
    }
    shape = np.dtype(
        {
            "names": list(fields),
            "formats": [form for form, _ in fields.values()],
            "offsets": [place for _, place in fields.values()],
            "itemsize": graph.node_size,
        }
    )
    nodes: NDArray[Any] = np.memmap(graph.level, shape, mode="r+", shape=(graph.nodes,))
    deleted = nodes["mark"] & MARKED == MARKED
    places = np.flatnonzero(deleted)
    for start in range(0, len(places), ERASE_AT_ONCE):
        part = places[start : start + ERASE_AT_ONCE]
        nodes["vector"][part] = _nearest_held(nodes, deleted, part)
    nodes.flush()  # type: ignore[attr-defined]
    lengths = np.memmap(graph.level.with_name("length.bin"), "<f4", mode="r+")
    lengths[places] = 1.0
    lengths.flush()


def _nearest_held(nodes: "NDArray[Any]", deleted: "NDArray[Any]", places: "NDArray[Any]") -> "NDArray[Any]":
    """For each of these nodes the vector of the nearest that it links to and that is held; an axis where none is."""
    import numpy as np

    links = nodes["links"][places]
    used = np.arange(links.shape[1]) < nodes["count"][places][:, None]
    links = np.where(used, links, 0)
    vectors = nodes["vector"][links]
    likeness = np.einsum("nd,nld->nl", nodes["vector"][places], vectors)
    likeness[~used | deleted[links]] = -np.inf
    best = likeness.argmax(axis=1)[:, None]
    nearest = np.take_along_axis(vectors, best[:, :, None], axis=1)[:, 0]
    nearest[np.isneginf(np.take_along_axis(likeness, best, axis=1)[:, 0])] = np.eye(1, vectors.shape[2])
    return nearest
