"""A benchmark's documents as papers of a home, with the way back to the benchmark's own ids."""

import hashlib
from collections.abc import Mapping

from corpus import Document, Home, Papers, Paragraph, ParagraphId, Source, SourceId, slug
from corpus.papers import paragraph_ids
from evals.public.benchmark import Benchmark, BenchmarkDocument


def store(benchmark: Benchmark, home: Home) -> Mapping[ParagraphId, str]:
    """Keep every document as a paper; the benchmark's id of each paragraph. Raises HomeUnusable."""
    ids: dict[ParagraphId, str] = {}
    papers = Papers(home)
    with home.locked("papers"):
        for number, document in enumerate(benchmark.documents, start=1):
            content = document.model_dump_json().encode()
            paper = paper_of(
                document, number, file=f"{benchmark.name}.json", sha256=hashlib.sha256(content).hexdigest()
            )
            papers.save(paper, original=content, made_from="benchmark")
            ids |= {held.id: given.id for held, given in zip(paper.paragraphs, document.paragraphs, strict=True)}
    return ids


def paper_of(document: BenchmarkDocument, number: int, *, file: str, sha256: str) -> Document:
    """One document as a sample without a date; its paragraphs are prose, in order."""
    # Two of the benchmark's ids may make the same slug; the number keeps them apart.
    source_id = SourceId(f"{slug(document.id)}-{number}")
    source = Source(
        id=source_id,
        title=document.title,
        kind="other",
        publisher=None,
        published=None,
        dated_by="unknown",
        period=None,
        url=None,
        sha256=sha256,
        filename=file,
        marking=None,
        provenance="sample",
    )
    texts = [paragraph.text for paragraph in document.paragraphs]
    ids = paragraph_ids(source_id, texts)
    paragraphs = (
        Paragraph(id_, text, source, ordinal=place)
        for place, (id_, text) in enumerate(zip(ids, texts, strict=True), start=1)
    )
    return Document(source, tuple(paragraphs))
