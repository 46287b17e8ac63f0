"""An answer as a terminal shows it."""

from dataclasses import replace

import pytest
from answers_to_keep import EVIDENCE, PARAGRAPH, RECIPE, SOURCE

from assistant import Answer, Citation, Statement
from assistant.answer import Support
from assistant.printing import Printing, lines_of
from indexes.sentences.spans import Span

CITED = Citation(PARAGRAPH, 0, len(PARAGRAPH.text))
ANSWER = Answer("How many?", "How many?", "answered", (Statement(CITED.quote, (CITED,), "quoted"),), (), RECIPE)


def test_what_a_partial_answer_leaves_out_is_said_before_its_sources() -> None:
    partial = replace(ANSWER, status="partial", reason="“And in Tarn?” is not answered: a figure was not found.")
    lines = list(lines_of(partial))
    said = "\nOnly part of this is answered: “And in Tarn?” is not answered: a figure was not found."
    assert lines.index(said) < lines.index("\nSources")


def test_sentences_of_a_model_are_said_to_be_its_words_and_those_quoted_among_them_to_be_quoted() -> None:
    written = Statement("Moorshire has wardens.", (CITED,), "supported")
    answer = replace(ANSWER, statements=(written, *ANSWER.statements), recipe=replace(RECIPE, model="openai:qwen"))
    assert list(lines_of(answer))[:3] == [
        "In the words of openai:qwen, not of the papers; each sentence was checked against what it cites.\n",
        "Moorshire has wardens. [1]",
        f"{CITED.quote} [1] (quoted word for word)",
    ]


@pytest.mark.parametrize(("model", "support"), [("openai:qwen", "quoted"), ("quoting", "supported")])
def test_what_is_quoted_or_counted_here_is_no_models(model: str, support: Support) -> None:
    statement = replace(ANSWER.statements[0], support=support)
    answer = replace(ANSWER, statements=(statement,), recipe=replace(RECIPE, model=model))
    assert next(iter(lines_of(answer))) == f"{CITED.quote} [1]"


@pytest.mark.parametrize(
    ("period", "as_at"), [("April 2030 to March 2031", "covers April 2030 to March 2031"), (None, "date not known")]
)
def test_a_source_without_a_date_says_what_it_covers(period: str | None, as_at: str) -> None:
    source = replace(SOURCE, published=None, dated_by="unknown", period=period)
    citation = replace(CITED, paragraph=replace(PARAGRAPH, source=source))
    lines = list(lines_of(replace(ANSWER, statements=(Statement(CITED.quote, (citation,), "quoted"),))))
    assert lines[-1] == f"[1] Plan, 1st paragraph, {as_at}"


def marked() -> Answer:
    return replace(ANSWER, statements=(replace(ANSWER.statements[0], marked=Span(5, 8)),))


def test_the_words_that_are_the_answer_stand_out_where_what_shows_them_can() -> None:
    assert next(lines_of(marked())) == "One. Two farmers joined. [1]"
    assert next(lines_of(marked(), lambda words: f"*{words}*")) == "One. *Two* farmers joined. [1]"


def test_a_sentence_that_was_printed_before_its_words_were_marked_is_not_withdrawn() -> None:
    said: list[str] = []
    printing = Printing(said.append, strong=lambda words: f"*{words}*")
    printing.so_far(ANSWER)
    printing.rest(marked())
    assert said[0] == "One. Two farmers joined. [1]"
    assert not any("WITHDRAWN" in line for line in said)
    printing.rest(marked())
    assert len(said) == len(list(lines_of(marked())))


def test_a_whole_answer_says_nothing_of_parts() -> None:
    assert not any("Only part" in line for line in lines_of(ANSWER))


def test_what_is_struck_through_says_so_in_words_with_the_reason() -> None:
    struck = Statement("Moorshire had 9 hedges.", (CITED,), "unsupported", doubt="9 does not stand there")
    partly = Statement("Moorshire is lovely.", (CITED,), "partly", doubt="half of its words do not stand there")
    endless = Statement("And the", (), "unsupported")
    lines = list(lines_of(replace(ANSWER, statements=(*ANSWER.statements, struck, partly, endless))))
    assert lines[:4] == [
        f"{CITED.quote} [1]",
        "STRUCK THROUGH, do not rely on it: Moorshire had 9 hedges. [1] (not borne out: 9 does not stand there)",
        "Moorshire is lovely. [1] (only partly borne out: half of its words do not stand there)",
        "STRUCK THROUGH, do not rely on it: And the (not borne out)",
    ]


@pytest.mark.parametrize(("read", "told"), [("how MANY  ?", False), ("how many?", False), ("How many farmers?", True)])
def test_how_a_question_was_read_is_said_where_its_words_differ(read: str, told: bool) -> None:
    lines = list(lines_of(replace(ANSWER, search_question=read.replace("  ?", "?"))))
    assert any(line.startswith("I read this as:") for line in lines) == told


def test_a_bullet_among_the_nearest_paragraphs_stands_after_what_it_hangs_from() -> None:
    bullet = replace(PARAGRAPH, text="Tarn: 48 wardens.", kind="bullet", lead_in="The wardens in June 2031 were:")
    declined = Answer(
        "How many?", "How many?", "declined", (), (replace(EVIDENCE[0], paragraph=bullet),), RECIPE, reason="Not said."
    )
    assert list(lines_of(declined))[-1] == f"  {bullet.label}: The wardens in June 2031 were: Tarn: 48 wardens."
