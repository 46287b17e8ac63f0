"""The nouns of answering: what would be a lie cannot be built."""

from dataclasses import replace
from datetime import date

import pytest

from assistant import Answer, Citation, Conversation, Notice, Recipe, Statement, Turn, answer_json
from corpus import Paragraph, ParagraphId, Source, SourceId
from indexes import Evidence
from indexes.sentences.spans import Span

SOURCE = Source(
    id=SourceId("plan"),
    title="Plan",
    kind="plan",
    publisher=None,
    published=date(2024, 3, 5),
    dated_by="paper",
    period=None,
    url="https://example.org/plan",
    sha256="0" * 64,
    filename="plan.docx",
    marking=None,
    provenance="digest",
)
PARAGRAPH = Paragraph(
    ParagraphId("plan:0a0a0a0a"), "One. Two is 2.", SOURCE, number="4", page=2, links=("https://example.org/two",)
)
CITATION = Citation(PARAGRAPH, 5, 14)
RECIPE = Recipe("1-a-b", "quoting")


def test_a_citation_outside_its_paragraph_cannot_be_built() -> None:
    for start, end in [(-1, 3), (3, 3), (0, 15)]:
        with pytest.raises(ValueError, match="not inside"):
            Citation(PARAGRAPH, start, end)


def test_a_quote_is_read_from_its_paragraph() -> None:
    assert CITATION.quote == "Two is 2."
    assert CITATION.url == "https://example.org/two"


def test_a_statement_without_a_citation_is_never_supported() -> None:
    with pytest.raises(ValueError, match="no citation"):
        Statement("Two is 2.", (), "quoted")
    assert Statement("Two is 2.", (), "unsupported").citations == ()


def test_what_is_marked_is_a_part_of_the_sentence_and_makes_no_other_statement_of_it() -> None:
    plain = Statement("Two is 2.", (CITATION,), "quoted")
    for span in (Span(7, 7), Span(7, 10), Span(-1, 2)):
        with pytest.raises(ValueError, match="no part of"):
            replace(plain, marked=span)
    assert replace(plain, marked=Span(7, 8)).parted == ("Two is ", "2", ".")
    assert plain.parted == ("Two is 2.", "", "")
    assert replace(plain, marked=Span(7, 8)) == plain


def test_a_declined_answer_has_a_reason_and_no_statements() -> None:
    with pytest.raises(ValueError, match="declined"):
        Answer("q", "q", "declined", (), (), RECIPE)
    with pytest.raises(ValueError, match="declined"):
        Answer("q", "q", "declined", (Statement("t", (CITATION,), "quoted"),), (), RECIPE, reason="why")


def test_an_answer_has_a_citation() -> None:
    with pytest.raises(ValueError, match="citation"):
        Answer("q", "q", "answered", (Statement("t", (), "unchecked"),), (), RECIPE)


def test_citations_are_numbered_in_order_of_first_use() -> None:
    first = Citation(PARAGRAPH, 0, 4)
    statements = (Statement("a", (CITATION,), "quoted"), Statement("b", (first, CITATION), "quoted"))
    answer = Answer("q", "q", "answered", statements, (), RECIPE)
    assert answer.citations == (CITATION, first)
    assert [answer.number(first), answer.number(CITATION)] == [2, 1]


def test_a_conversation_is_continued_not_changed() -> None:
    empty = Conversation()
    longer = empty.followed_by(Turn("q", "a"))
    assert (len(empty.turns), len(longer.turns)) == (0, 1)


def test_an_answer_is_printed_in_the_shape_of_the_contract() -> None:
    evidence = Evidence(PARAGRAPH, 0.91234, 0.5, 1.0, 1)
    answer = Answer(
        "q",
        "q in full",
        "answered",
        (Statement("Two is 2.", (CITATION,), "quoted", "Numbers:", marked=Span(7, 8)),),
        (evidence,),
        RECIPE,
        (Notice("period", "none"),),
        seconds=0.123456,
    )
    assert answer_json(answer) == {
        "question": "q",
        "search_question": "q in full",
        "status": "answered",
        "reason": None,
        "notices": [{"kind": "period", "text": "none"}],
        "statements": [
            {
                "text": "Two is 2.",
                "lead_in": "Numbers:",
                "marked": {"start": 7, "end": 8},
                "support": "quoted",
                "doubt": None,
                "citations": [
                    {
                        "paragraph_id": "plan:0a0a0a0a",
                        "source_id": "plan",
                        "title": "Plan",
                        "label": "Plan (digest), para 4",
                        "number": "4",
                        "page": 2,
                        "published": "2024-03-05",
                        "as_at": "5 March 2024",
                        "provenance": "digest",
                        "quote": "Two is 2.",
                        "start": 5,
                        "end": 14,
                        "url": "https://example.org/two",
                    }
                ],
            }
        ],
        "evidence": [
            {
                "paragraph_id": "plan:0a0a0a0a",
                "source_id": "plan",
                "label": "Plan (digest), para 4",
                "page": 2,
                "score": 0.9123,
                "found_by": "both",
                "text": "One. Two is 2.",
            }
        ],
        "recipe": {"index": "1-a-b", "model": "quoting", "prompt": None},
        "seconds": 0.1235,
    }
