"""How a paragraph is found: embeddings in Chroma, words in a keyword index, one hybrid search over both."""

from typing import TYPE_CHECKING

from corpus.doors import on_demand

if TYPE_CHECKING:
    from indexes.building import build_index, forget_removed
    from indexes.evidence import Evidence, IndexMissing, IndexOutOfDate, Manifest, ModelUnusable, evidence_json
    from indexes.language.glossary import Glossary
    from indexes.language.spelling import mended
    from indexes.language.stemming import STOP_WORDS, stems
    from indexes.questions.within import Within
    from indexes.searching import Behind, Index, open_index

__all__ = [
    "STOP_WORDS",
    "Behind",
    "Evidence",
    "Glossary",
    "Index",
    "IndexMissing",
    "IndexOutOfDate",
    "Manifest",
    "ModelUnusable",
    "Within",
    "build_index",
    "evidence_json",
    "forget_removed",
    "mended",
    "open_index",
    "stems",
]

__getattr__ = on_demand(
    __name__,
    {
        "building": "build_index forget_removed",
        "evidence": "Evidence IndexMissing IndexOutOfDate Manifest ModelUnusable evidence_json",
        "language.glossary": "Glossary",
        "searching": "Behind Index open_index",
        "language.spelling": "mended",
        "language.stemming": "STOP_WORDS stems",
        "questions.within": "Within",
    },
)
