"""Documents as JSON and back: `document_from(json_of(d)) == d`."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from corpus.held.versions import figures_digest, words_digest
from corpus.papers import Document, Paragraph, Source

# No string holds a line break: what stands before the warnings of a paper can be read without its text.
HEAD_END = b',\n "warnings": '


@dataclass(frozen=True, slots=True)
class Head:
    """What a saved paper says before its text."""

    made_from: str
    source: Source
    words: str | None  # digest of its words; None, as that of its figures, in one saved before they were kept
    figures: str | None


def json_of(document: Document, *, made_from: str) -> bytes:
    """The document in UTF-8 JSON, the same bytes for the same document."""
    paragraphs = [_without_source(paragraph) for paragraph in document.paragraphs]
    content = {
        "made_from": made_from,
        "words": words_digest(document),
        "figures": figures_digest(document),
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


def head_from(content: bytes) -> Head:
    """The head of what `json_of` wrote, from all of it or its beginning. Raises as `document_from`."""
    head, cut, _ = content.partition(HEAD_END)
    data = json.loads(head + b"}" if cut else content)
    return Head(str(data["made_from"]), _source_from(data["source"]), data.get("words"), data.get("figures"))


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
