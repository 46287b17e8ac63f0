"""Golden files: what a paper's paragraphs should be, one JSON file beside each paper.

After a change that is meant, `python tests/corpus/golden.py` writes them anew; read the difference before keeping it.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

PAPERS = Path(__file__).parent.parent / "papers"
sys.path.insert(0, str(PAPERS.parent.parent))

from corpus.description.describing import describe  # noqa: E402
from corpus.papers import Document, Paragraph  # noqa: E402
from corpus.paragraphs.structure import paragraphs_of  # noqa: E402
from corpus.readers import read_file  # noqa: E402


def papers() -> list[Path]:
    """The papers that have a golden file, or should have one."""
    return sorted(path for path in PAPERS.iterdir() if path.suffix in (".txt", ".md", ".html"))


def document(path: Path) -> Document:
    reading = read_file(path)
    source = describe(reading, filename=path.name, sha256=hashlib.sha256(path.read_bytes()).hexdigest(), entry=None)
    return Document(source, paragraphs_of(reading.blocks, source), reading.warnings)


def as_golden(paragraph: Paragraph) -> dict[str, Any]:
    """The paragraph without its source, and without what is at rest."""
    fields = {
        "kind": paragraph.kind,
        "number": paragraph.number,
        "ordinal": paragraph.ordinal,
        "page": paragraph.page,
        "headings": list(paragraph.headings),
        "lead_in": paragraph.lead_in,
        "text": paragraph.text,
        "links": list(paragraph.links),
    }
    return {name: value for name, value in fields.items() if value}


def placed(path: Path) -> list[dict[str, Any]]:
    """The paragraphs without their pages and links, in which formats differ."""
    fields = [as_golden(paragraph) for paragraph in document(path).paragraphs]
    return [{name: value for name, value in each.items() if name not in ("page", "links")} for each in fields]


def golden_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.golden.json")


if __name__ == "__main__":
    for paper in papers():
        paragraphs = [as_golden(paragraph) for paragraph in document(paper).paragraphs]
        golden_file(paper).write_text(json.dumps(paragraphs, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(golden_file(paper).name, len(paragraphs))
