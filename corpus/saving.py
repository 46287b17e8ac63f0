"""Documents as JSON and back: `document_from(json_of(d)) == d`."""

import json
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from corpus.papers import Document, Paragraph, Source


def json_of(document: Document, *, made_from: str) -> bytes:
    """The document in UTF-8 JSON, the same bytes for the same document."""
    paragraphs = [_without_source(paragraph) for paragraph in document.paragraphs]
    content = {
        "made_from": made_from,
        "source": source_json(document.source),
        "warnings": document.warnings,
        "paragraphs": paragraphs,
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def document_from(content: bytes) -> Document:
    """The document that `json_of` wrote. Raises ValueError, KeyError or TypeError on anything else."""
    data = json.loads(content)
    source = _source_from(data["source"])
    paragraphs = tuple(_paragraph_from(each, source) for each in data["paragraphs"])
    return Document(source, paragraphs, tuple(data["warnings"]))


def source_json(source: Source) -> dict[str, Any]:
    """The source's fields, the date in ISO form."""
    return asdict(source) | {"published": source.published and source.published.isoformat()}


def paragraph_json(paragraph: Paragraph) -> dict[str, Any]:
    """The paragraph's fields with its source's id and its label, as `show --json` prints them."""
    return {**_without_source(paragraph), "source_id": paragraph.source.id, "label": paragraph.label}


def _without_source(paragraph: Paragraph) -> dict[str, Any]:
    return {f.name: getattr(paragraph, f.name) for f in fields(paragraph) if f.name != "source"}


def _source_from(data: dict[str, Any]) -> Source:
    published = data["published"]
    # Papers saved before these fields were known lack them.
    pages = data.get("pages")
    lists = {name: tuple(data.get(name, ())) for name in ("present", "also_in")}
    spans = {"pages": (pages[0], pages[1]) if pages else None}
    return Source(**{**data, **lists, **spans, "published": date.fromisoformat(published) if published else None})


def _paragraph_from(data: dict[str, Any], source: Source) -> Paragraph:
    lists = {"headings": tuple(data["headings"]), "links": tuple(data["links"])}
    return Paragraph(**{**data, **lists, "source": source})
