"""What an answer of several sentences is headed by: a lead line of what it is drawn from, and its papers."""

from dataclasses import replace

from answers_to_keep import PARAGRAPH, RECIPE, SOURCE

from assistant import Answer, Citation, Statement
from assistant.grouping import groups_of, lead_of, with_lead_ins
from assistant.printing import lines_of
from corpus import Paragraph, ParagraphId, SourceId

LATER = replace(SOURCE, id=SourceId("later"), title="Later plan", published=None, dated_by="unknown", period="2032")
FIRST = Statement("One.", (Citation(PARAGRAPH, 0, 4),), "quoted")
SECOND = Statement("Two farmers joined.", (Citation(PARAGRAPH, 5, 24),), "quoted")
OTHER_PARAGRAPH = Paragraph(ParagraphId("later:0c0c0c0c"), "Nine riders left.", LATER)
OTHER = Statement("Nine riders left.", (Citation(OTHER_PARAGRAPH, 0, 17),), "quoted")
SUM = Statement("9 - 2 = 7, calculated.", (*SECOND.citations, *OTHER.citations), "supported")


def answer(*statements: Statement) -> Answer:
    return Answer("Who?", "Who?", "answered", statements, (), RECIPE)


def told(*statements: Statement) -> list[tuple[str, int]]:
    return [(each.heading, len(each.statements)) for each in groups_of(answer(*statements))]


def test_one_sentence_needs_nothing_above_it() -> None:
    assert lead_of(answer(FIRST)) == ""
    assert told(FIRST) == [("", 1)]


def test_sentences_of_one_paper_stand_under_a_line_that_names_it() -> None:
    assert lead_of(answer(FIRST, SECOND)) == "From Plan, 5 March 2024:"
    assert told(FIRST, SECOND) == [("", 2)]


def test_sentences_of_several_papers_stand_under_their_papers() -> None:
    assert lead_of(answer(FIRST, SECOND, OTHER)) == "From 2 papers:"


def test_papers_that_come_again_keep_the_order_of_what_they_tell() -> None:
    assert lead_of(answer(FIRST, OTHER, SECOND)) == "From 2 papers:"
    assert told(FIRST, OTHER, SECOND) == [("", 3)]


def test_what_is_worked_out_stands_behind_the_papers_under_none_of_them() -> None:
    assert told(SECOND, OTHER, SUM) == [("Plan, 5 March 2024", 1), ("Later plan, covers 2032", 1), ("", 1)]


def test_what_a_model_drafted_and_what_is_counted_has_no_line_of_this() -> None:
    counted = Statement("3 papers, counted.", FIRST.citations, "supported")
    assert lead_of(answer(counted, FIRST)) == ""
    worded = replace(answer(FIRST, SECOND), recipe=replace(RECIPE, model="qwen"))
    assert lead_of(worded) == ""
    assert [each.heading for each in groups_of(worded)] == [""]


def test_a_list_under_what_announces_it_has_no_other_line_above_it() -> None:
    items = [replace(each, lead_in="Who came:") for each in (FIRST, SECOND)]
    assert lead_of(answer(*items)) == ""
    assert lead_of(answer(replace(FIRST, text="Who came:"), SECOND)) == ""


def test_a_terminal_shows_the_line_and_the_papers() -> None:
    assert list(lines_of(answer(FIRST, SECOND, OTHER)))[:6] == [
        "From 2 papers:\n",
        "Plan, 5 March 2024:",
        "One. [1]",
        "Two farmers joined. [2]",
        "\nLater plan, covers 2032:",
        "Nine riders left. [3]",
    ]


def test_what_items_hang_from_is_printed_once_and_not_where_it_is_quoted_right_before_them() -> None:
    items = [replace(each, lead_in="These joined:") for each in (FIRST, SECOND)]
    quoted = Statement("These joined:", FIRST.citations, "quoted")
    assert [lead_in for lead_in, _ in with_lead_ins(items)] == ["These joined:", None]
    assert [lead_in for lead_in, _ in with_lead_ins([quoted, *items])] == [None, None, None]
