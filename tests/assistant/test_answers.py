"""Answers over two papers of a fictional county: the right words, the right paragraph, or an honest no."""

import pytest

from assistant import Answer, Assistant, Conversation, Turn


def said(answer: Answer) -> str:
    return " ".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    ("question", "words", "number"),
    [
        ("How many farmers joined Farm Watch between May 2024 and April 2025?", "310 farmers", "3"),
        ("HOW MANY VOLUNTEERS JOINED FARM WATCH", "128 volunteers", "3"),
        ("How long is the repair work for a caution?", "three 4-hour sessions", "3"),
        ("How much has the Safer Villages Fund shared, and among how many projects?", "64 projects", "4"),
        ("What does the report ask the Commissioner to do?", "question the Force", "2"),
        ("Until when does the Farm Watch money last?", "30 June 2026", "3"),
        ("Which villages are more affected?", "without a bus", None),
        ("How many people answered the survey for the Plan?", "1,874", None),
        ("which power did parish councils ask about? PSPO?", "Public Space Protection Orders", None),
    ],
)
def test_the_sentence_that_answers_is_quoted_with_its_paragraph(
    county: Assistant, question: str, words: str, number: str | None
) -> None:
    answer = county.ask(question)
    assert answer.status == "answered"
    assert words in said(answer)
    assert words in answer.citations[0].quote
    assert answer.citations[0].paragraph.number == number


@pytest.mark.parametrize(
    "question",
    [
        "What is the capital of France?",
        "How many farmers joined Farm Watch in Southmoor?",
        "How many farmers joined Farm Watch in 2019?",
        "How many burglaries were there in Eastmarch last quarter?",
        "What is the Chief Constable's salary?",
        "what is the of and",
    ],
)
def test_what_the_papers_do_not_hold_is_declined_with_a_reason(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status == "declined"
    assert answer.reason
    assert answer.statements == ()


def test_a_list_is_given_whole_in_order_and_alone(county: Assistant) -> None:
    answer = county.ask("List the Commissioner's activity to date")
    assert [statement.text[:30] for statement in answer.statements] == [
        "The Commissioner has met her p",
        "Progress is reported each quar",
        "The Commissioner visits every ",
    ]
    assert {statement.lead_in for statement in answer.statements} == {"The Commissioner's activity to date includes:"}


def test_a_follow_up_is_read_with_the_question_before_it(county: Assistant) -> None:
    first = "How many farmers joined Farm Watch?"
    conversation = Conversation().followed_by(Turn(first, county.ask(first)))
    answer = county.ask("And volunteers?", conversation)
    assert answer.search_question != answer.question
    assert "128 volunteers" in said(answer)


def test_a_sentence_that_opens_with_this_is_quoted_from_what_it_refers_to(county: Assistant) -> None:
    answer = county.ask("Is tool marking free with Farm Watch?")
    assert said(answer) == "Farm Watch offers advice to farmers. This includes free tool marking."


def test_a_figure_without_a_period_says_so(county: Assistant) -> None:
    answer = county.ask("How many projects has the Safer Villages Fund supported?")
    assert [notice.kind for notice in answer.notices] == ["period"]


@pytest.mark.parametrize("question", ["", "   ", "x" * 10_000, "why " * 3_000])
def test_a_question_that_cannot_be_asked_is_declined_with_the_next_step(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert answer.status == "declined"
    assert answer.reason
    assert "question" in answer.reason


def test_markup_in_a_question_changes_nothing(county: Assistant) -> None:
    answer = county.ask("<b>How many</b> farmers joined <script>alert(1)</script> Farm Watch?")
    assert "310 farmers" in said(answer)


def test_the_same_question_gets_the_same_answer(county: Assistant) -> None:
    question = "How many farmers joined Farm Watch?"
    first, second = county.ask(question), county.ask(question)
    assert (first.statements, first.evidence, first.recipe) == (
        second.statements,
        second.evidence,
        second.recipe,
    )


def test_every_quote_stands_word_for_word_in_its_paragraph(county: Assistant) -> None:
    answer = county.ask("What has the Commissioner promised about rural officers?")
    for citation in answer.citations:
        assert citation.paragraph.text[citation.start : citation.end] == citation.quote
        assert county.papers.paragraph(citation.paragraph.id) == citation.paragraph
