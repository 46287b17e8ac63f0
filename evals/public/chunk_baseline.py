"""The baseline of plain llama-index: its sentence splitter at 1,024 tokens, its vector index, vector search only.

A chunk is credited with every paragraph that it overlaps, so a ranking of chunks becomes one of paragraphs: chunk by
chunk, the paragraphs of a chunk as printed, each at its first place. That is the order in which a reader meets them.
As a chunk does not say which of its paragraphs it was found for, the kindest reading is measured too: relevant
paragraphs first within their chunk, which no reader could know. The truth for a reader lies between the two.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from evals.public.benchmark import Benchmark, BenchmarkDocument
from evals.public.contender import LIMIT
from indexes.models.embedding import Embedder
from indexes.sentences.spans import sentences

CHUNK_TOKENS = 1024
BETWEEN = "\n\n"
# Chunks overlap by some paragraphs, and one paragraph may fill several: twice the ten give ten different ones.
CHUNKS = 2 * LIMIT


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a document as llama-index cuts it."""

    text: str
    paragraphs: tuple[str, ...]  # those it overlaps, as printed

    def in_order(self, relevant: Collection[str]) -> tuple[str, ...]:
        """Its paragraphs, relevant ones first, else as printed."""
        return tuple(sorted(self.paragraphs, key=lambda each: each not in relevant))


@dataclass(frozen=True, slots=True)
class ChunkBaseline:
    """Plain llama-index. Fulfils `Contender`."""

    embedder: Embedder
    _retriever: Any
    _chunks: tuple[Chunk, ...]
    # Sentences are embedded when their chunk first comes out on top: nobody would embed them at the build.
    _sentences: dict[str, list[float]] = field(default_factory=dict, repr=False)
    name: str = "llama-index"

    def search(self, question: str) -> tuple[str, ...]:
        """The paragraphs of the nearest chunks."""
        return _paragraphs_of(self._found(question), relevant=())

    def search_kindly(self, question: str, relevant: Collection[str]) -> tuple[str, ...]:
        """The same, with the relevant paragraphs first within each chunk."""
        return _paragraphs_of(self._found(question), relevant=relevant)

    def first_quote(self, question: str) -> str | None:
        """Of the nearest chunk the sentence nearest to the question, by the same vectors."""
        text = self._found(question)[0].text
        spoken = [span.of(text) for span in sentences(text)]
        new = [each for each in spoken if each not in self._sentences]
        self._sentences.update(zip(new, self.embedder.embed(new) if new else (), strict=True))
        [asked] = self.embedder.embed([question])
        return max(spoken, key=lambda each: _product(asked, self._sentences[each]))

    def likeliest_quote(self, question: str) -> str | None:
        """The same: it never declines."""
        return self.first_quote(question)

    def _found(self, question: str) -> list[Chunk]:
        return [self._chunks[int(found.node.node_id)] for found in self._retriever.retrieve(question)]


def build_chunk_baseline(benchmark: Benchmark, embedder: Embedder) -> ChunkBaseline:
    """Split, embed and index with llama-index's own parts and defaults; only the embedding model is ours."""
    from llama_index.core import VectorStoreIndex

    from evals.public.lent_embedding import LentEmbedding

    nodes: list[Any] = []
    chunks: list[Chunk] = []
    for document in benchmark.documents:
        for node, chunk in _split(document):
            node.id_ = str(len(chunks))
            nodes.append(node)
            chunks.append(chunk)
    index = VectorStoreIndex(nodes, embed_model=LentEmbedding(embedder))
    return ChunkBaseline(embedder, index.as_retriever(similarity_top_k=CHUNKS), tuple(chunks))


def _split(document: BenchmarkDocument) -> list[tuple[Any, Chunk]]:
    """The nodes of one document, its title as metadata as readers of llama-index have it, and what they overlap."""
    from llama_index.core import Document
    from llama_index.core.node_parser import SentenceSplitter

    text = BETWEEN.join(paragraph.text for paragraph in document.paragraphs)
    whole = Document(text=text, metadata={"title": document.title})
    nodes: list[Any] = SentenceSplitter(chunk_size=CHUNK_TOKENS).get_nodes_from_documents([whole])
    starts = chunk_starts(text, [node.text for node in nodes])
    return [
        (node, Chunk(node.text, overlapped(document, start, start + len(node.text))))
        for node, start in zip(nodes, starts, strict=True)
    ]


def chunk_starts(text: str, chunks: Sequence[str]) -> list[int]:
    """Where chunks of a text begin. Each begins after the one before, also where the text repeats itself.

    llama-index's own offsets are those of the first place that reads alike, wherever it is.
    """
    starts: list[int] = []
    for chunk in chunks:
        starts.append(text.index(chunk, starts[-1] + 1 if starts else 0))
    return starts


def overlapped(document: BenchmarkDocument, start: int, end: int) -> tuple[str, ...]:
    """Ids of the paragraphs that have a character between two places of the joined text."""
    lengths = [len(paragraph.text) + len(BETWEEN) for paragraph in document.paragraphs]
    begins = accumulate(lengths, initial=0)
    return tuple(
        paragraph.id
        for paragraph, begin in zip(document.paragraphs, begins, strict=False)  # the last is the end of the text
        if begin < end and start < begin + len(paragraph.text)
    )


def _paragraphs_of(chunks: Sequence[Chunk], *, relevant: Collection[str]) -> tuple[str, ...]:
    ranked = (paragraph for chunk in chunks for paragraph in chunk.in_order(relevant))
    return tuple(dict.fromkeys(ranked))[:LIMIT]


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
