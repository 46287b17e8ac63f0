"""Documents as JSON and back."""

import json
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Paragraph, ParagraphId, Source, SourceId, paragraph_json, source_json
from corpus.held.saving import document_from, json_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
DATE = st.one_of(st.none(), st.dates())


@st.composite
def documents(draw: st.DrawFn) -> Document:
    published = draw(DATE)
    source = Source(
        id=SourceId("farm-watch"),
        title=draw(TEXT),
        kind=draw(st.sampled_from(["minutes", "plan", "other"])),
        publisher=draw(st.none() | TEXT),
        published=published,
        dated_by="unknown" if published is None else "paper",
        period=draw(st.none() | TEXT),
        url=draw(st.none() | TEXT),
        sha256="ab" * 32,
        filename=draw(TEXT),
        marking=draw(st.none() | TEXT),
        provenance=draw(st.sampled_from(["original", "digest", "sample"])),
        supersedes=draw(st.none() | st.just(SourceId("older"))),
        superseded_by=draw(st.none() | st.just(SourceId("farm-watch"))),
        author=draw(st.none() | TEXT),
        sponsor=draw(st.none() | TEXT),
        meeting=draw(st.none() | TEXT),
        item=draw(st.none() | TEXT),
        present=tuple(draw(st.lists(TEXT, max_size=2))),
        pages=draw(st.none() | st.tuples(st.integers(1, 9), st.integers(10, 99))),
    )
    paragraphs = tuple(
        Paragraph(
            id=ParagraphId(f"farm-watch:{number:08x}"),
            text=draw(TEXT),
            source=source,
            headings=tuple(draw(st.lists(TEXT, max_size=2))),
            lead_in=draw(st.none() | TEXT),
            number=draw(st.none() | TEXT),
            page=draw(st.none() | st.integers(1, 999)),
            kind=draw(st.sampled_from(["prose", "bullet", "table row"])),
            voice=draw(st.none() | st.sampled_from(["the force", "the public"])),
            ordinal=draw(st.integers(1, 99)),
            links=tuple(draw(st.lists(TEXT, max_size=2))),
            owner=draw(st.none() | TEXT),
            in_table=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 3)))
    )
    return Document(source, paragraphs, tuple(draw(st.lists(TEXT, max_size=2))))


@given(documents())
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    assert document_from(json_of(document, made_from="1-test")) == document


@given(documents())
def test_the_same_document_is_the_same_bytes(document: Document) -> None:
    content = json_of(document, made_from="1-test")
    assert json_of(document_from(content), made_from="1-test") == content


@given(documents())
def test_what_the_commands_print_has_every_field_and_is_json(document: Document) -> None:
    source = json.loads(json.dumps(source_json(document.source)))
    assert source.keys() == {field.name for field in fields(Source)}
    assert source["published"] is None or date.fromisoformat(source["published"])
    for paragraph in document.paragraphs:
        printed = json.loads(json.dumps(paragraph_json(paragraph)))
        assert printed.keys() == {field.name for field in fields(Paragraph)} - {"source"} | {"source_id", "label"}


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[1]", b'{"source": null}', b"\xff"])
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        document_from(content)
