"""A chat as HTML, worked out by hand for a county that does not exist."""

from dataclasses import replace
from html import escape

import pytest
from wexshire import (
    ASB,
    CHILDREN,
    FIRST,
    LEAD_IN,
    PLAN,
    REFERRED,
    SECOND,
    WORK,
    answered,
    cited,
    declined,
    document,
    quoted,
    source,
)

from assistant import Answer, Recipe, Statement
from corpus import Paragraph
from indexes.sentences.spans import Span
from page.chat import Chat, Exchange, Failure, Opening, Passage, opening_from
from page.copying import answer_text, conversation_text
from page.rendering import Pending, answer_html, chat_html
from page.shelf import papers_html

HOSTILE = '<script>alert(1)</script><img src="https://evil.example/x.png"> [link](https://evil.example) ${1} {{2}}'
HARMLESS = (
    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=&quot;https://evil.example/x.png&quot;&gt; "
    "[link](https://evil.example) ${1} {{2}}"
)
LOG = '<div class="log" role="log" aria-live="polite" aria-label="Questions and answers" tabindex="0">'
LABEL = "Neighbourhood Policing and ASB in Wexshire, cover report, para 2"


def test_an_empty_chat_is_a_live_region_that_turns_are_added_to() -> None:
    assert chat_html(Chat()) == LOG + "</div>"


def test_a_question_shows_at_once_and_says_that_it_is_searched() -> None:
    assert chat_html(Chat(), pending=Pending("How many?", "Searching…")) == (
        LOG + '<section class="turn" data-turn="0"><h2 class="question"><span class="unseen">You asked: </span>'
        'How many?</h2><div class="answer"><p class="searching">Searching…</p></div></section></div>'
    )


def test_an_answer_has_its_numbers_in_the_text_as_named_buttons_and_its_sources_below() -> None:
    html = answer_html(CHILDREN, turn=3)
    opens = 'data-part="citation" data-turn="3" data-place="1"'
    copied = (
        "How many children were referred?\n\nBetween April and June 290 children were referred. [1]\n\n"
        f"Sources\n[1] {LABEL}; page 2; 5 March 2024; Text of the file as it was added; https://wexshire.example/asb"
    )
    assert html == (
        '<p class="statement">Between April and June 290 children were referred. '
        f'<button type="button" class="cite" {opens} aria-label="Source 1: {LABEL}">[1]</button></p>'
        '<h3 class="sources-title">1 source</h3>'
        f'<ul class="sources"><li><button type="button" class="source-link" {opens}>[1] {LABEL}</button> '
        '<span class="dated">5 March 2024</span></li></ul>'
        '<p class="made">Quoted word for word from the papers held. '
        f'<button type="button" class="copy" data-copy="{copied}">Copy with sources</button></p>'
    )
    assert answer_text(CHILDREN) == copied


def test_sentences_of_several_papers_stand_under_their_papers_as_they_are_revealed() -> None:
    plan = quoted(cited(PLAN.paragraphs[0], "Safer Wexshire is the first priority."))
    answer = answered("What was done?", *CHILDREN.statements, plan, recipe=Recipe("1", "quoting"))
    html = answer_html(answer, turn=0)
    of_asb = '<h3 class="of-paper">Neighbourhood Policing and ASB in Wexshire, cover report, 5 March 2024</h3>'
    of_plan = '<h3 class="of-paper">Wexshire Police and Crime Plan (digest)</h3>'
    assert html.startswith(f'<p class="lead">From 2 papers:</p>{of_asb}<p class="statement">Between')
    assert f'{of_plan}<p class="statement">Safer' in html
    first = answer_html(answer, turn=0, revealed=1)
    assert of_asb in first
    assert of_plan not in first
    assert "From 2 papers" not in answer_text(answer)


def test_the_words_that_are_the_answer_stand_out_in_their_sentence_and_are_copied_as_they_are() -> None:
    sentence = "Between April and June 290 children were referred."
    start = sentence.index("290")
    of_children = replace(CHILDREN.statements[0], marked=Span(start, start + 3))
    answer = replace(CHILDREN, statements=(of_children,))
    html = answer_html(answer, turn=0)
    assert 'Between April and June <strong class="told">290</strong> children were referred. <button' in html
    assert answer_text(answer) == answer_text(CHILDREN)
    hostile = replace(quoted(cited(replace(FIRST, text="<b>9</b>"), "<b>9</b>")), marked=Span(0, 4))
    assert '<strong class="told">&lt;b&gt;9</strong>&lt;/b&gt; <button' in answer_html(answered("?", hostile), turn=0)


def test_bullets_stand_in_one_list_under_the_sentence_they_hang_from() -> None:
    html = answer_html(WORK, turn=0, revealed=2)
    assert html.count(LEAD_IN.replace("'", "&#x27;")) == 1
    assert html.count("<ul>") == 1
    assert html.count('<li class="statement">') == 2


ROWS = document(
    source("rows", title="Thefts by district"),
    {"text": "District: Tarn; Thefts: 58,407", "kind": "table row"},
    {"text": "District: <Moor>; Thefts: 12", "kind": "table row", "ordinal": 2},
    {"text": "Town: Reed; Fires: 3", "kind": "table row", "headings": ("Fires",)},
    {"text": "Alder; 9; 4", "kind": "table row"},
).paragraphs


def rows_answer(*rows: Paragraph) -> Answer:
    return answered("How many thefts?", *(quoted(cited(each, each.text), lead_in=each.lead_in) for each in rows))


def test_rows_of_one_table_stand_in_a_table_each_with_the_button_of_its_source() -> None:
    answer = rows_answer(*ROWS[:2])
    marked = replace(answer.statements[0], marked=Span(len("District: Tarn; Thefts: "), len(ROWS[0].text)))
    html = answer_html(replace(answer, statements=(marked, answer.statements[1])), turn=0)
    table = html[html.index("<table>") : html.index("</table>")]
    assert html.count("<table>") == 1
    assert '<thead><tr><th scope="col">District</th><th scope="col">Thefts</th><th scope="col">' in table
    assert (
        '<tr class="statement"><th scope="row">Tarn</th><td><strong class="told">58,407</strong></td><td><button'
        in table
    )
    assert '<tr class="statement"><th scope="row">&lt;Moor&gt;</th><td>12</td><td><button' in table
    assert table.count('class="cite"') == 2
    assert "[1] " not in table
    assert "District: Tarn; Thefts: 58,407 [1]" in answer_text(answer)


def test_rows_of_other_tables_and_what_has_no_names_of_columns_stand_apart() -> None:
    html = answer_html(rows_answer(*ROWS), turn=0)
    assert html.count("<table>") == 2
    assert '<p class="statement">Alder; 9; 4 <button' in html
    assert html.count('class="statement"') == 4


def test_rows_under_what_announces_them_stand_in_a_table_under_it() -> None:
    rows = [replace(each, lead_in="Thefts were:") for each in ROWS[:2]]
    html = answer_html(rows_answer(*rows), turn=0)
    assert html.startswith('<p class="lead-in">Thefts were:</p><div class="rows"')
    assert "<ul></ul>" not in html


def test_a_row_whose_column_has_the_answer_in_its_name_stands_as_it_is_printed() -> None:
    row = replace(ROWS[0], text="District: Tarn; Thefts in 2031: 4")
    said = replace(quoted(cited(row, row.text)), marked=Span(26, 30))
    html = answer_html(answered("When?", said), turn=0)
    assert '<p class="statement">District: Tarn; Thefts in <strong class="told">2031</strong>: 4 <button' in html


def test_how_the_question_was_read_is_shown_only_where_it_differs() -> None:
    assert "I read this as: What was done for children who were referred?" in answer_html(WORK, turn=0)
    assert "I read this as" not in answer_html(CHILDREN, turn=0)


def test_a_reading_can_be_put_back_into_the_question_box_by_a_button_with_a_name() -> None:
    asked = replace(WORK, search_question='Who said "no"? (about: <wardens>)')
    reading = "Who said &quot;no&quot;? (about: &lt;wardens&gt;)"
    assert (
        f'I read this as: {reading} <button type="button" class="change" data-reading="{reading}">'
        'Change<span class="unseen"> how this question was read</span></button>'
    ) in answer_html(asked, turn=0)


def test_a_notice_is_shown_with_its_title() -> None:
    notice = '<p class="notice"><strong>Period:</strong> The figures are for April to June.</p>'
    assert notice in answer_html(WORK, turn=0)


def test_a_digest_is_called_one_in_the_name_of_its_number() -> None:
    assert 'aria-label="Source 3: Wexshire Police and Crime Plan (digest), Priorities, 1st paragraph"' in answer_html(
        WORK, turn=0
    )


def test_an_answer_grows_statement_by_statement_and_ends_with_its_sources() -> None:
    whole = answer_html(WORK, turn=0)
    parts = [answer_html(WORK, turn=0, revealed=shown) for shown in (1, 2, 3)]
    assert [part.count('class="statement"') for part in parts] == [1, 2, 3]
    assert ["sources-title" in part for part in parts] == [False, False, True]
    assert parts[-1] == whole


def test_only_the_last_answer_of_a_chat_is_revealed_bit_by_bit() -> None:
    chat = Chat((Exchange("And what was done?", WORK), Exchange("And what was done?", WORK)))
    assert chat_html(chat, revealed=1).count('class="statement"') == 3 + 1


def test_a_refusal_gives_its_reason_and_the_nearest_paragraphs_to_open() -> None:
    assert answer_html(declined("Who won?", FIRST), turn=1) == (
        '<p class="declined"><strong>Not in the papers.</strong> The papers held do not say. '
        "They cover March 2024.</p>"
        '<h3 class="sources-title">The nearest paragraphs, for you to judge</h3><ul class="sources"><li>'
        '<button type="button" class="source-link" data-part="evidence" data-turn="1" data-place="1">'
        f"{LABEL}</button> "
        f'<span class="dated">5 March 2024</span><span class="excerpt">{REFERRED}</span></li></ul>'
        '<p class="made"><button type="button" class="copy" data-copy="Who won?\n\n'
        "Not in the papers. The papers held do not say. They cover March 2024.\n\n"
        f'The nearest paragraphs, for you to judge\n- {LABEL}; 5 March 2024: {REFERRED}">Copy with sources</button></p>'
    )


def test_a_bullet_among_the_nearest_paragraphs_stands_under_what_it_hangs_from() -> None:
    html = answer_html(declined("Who won?", SECOND), turn=1)
    lead_in = LEAD_IN.replace("'", "&#x27;")
    assert f'<span class="hangs-from">{lead_in}</span><span class="excerpt">{SECOND.text}</span>' in html
    assert f": {LEAD_IN} {SECOND.text}" in answer_text(declined("Who won?", SECOND))


def test_that_no_date_is_known_is_said_once_under_a_list() -> None:
    plan = PLAN.paragraphs[0]
    assert answer_html(WORK, turn=0).count("Where no date is given, it is not known.") == 1
    alone = answer_html(declined("Who won?", plan, PLAN.paragraphs[1]), turn=0).split("data-copy")[0]
    assert alone.count("Date not known.") == 1
    assert 'class="dated"' not in answer_html(CHILDREN, turn=0).replace('<span class="dated">5 March 2024</span>', "")


def test_a_paper_without_a_date_says_what_it_covers_wherever_it_is_cited() -> None:
    covering = replace(PLAN.source, period="2021 to 2024")
    stated = quoted(cited(replace(PLAN.paragraphs[0], source=covering), "Safer Wexshire"))
    answer = answered("What is first?", stated)
    html = answer_html(answer, turn=0)
    assert '<span class="dated">Covers 2021 to 2024</span>' in html
    assert "is not known" not in html
    assert "1st paragraph; Covers 2021 to 2024; Digest: not the published text" in answer_text(answer)
    assert "Plan · Covers 2021 to 2024 · Digest" in papers_html((document(covering, {"text": "One."}),))


def test_how_a_question_was_read_is_not_said_where_only_capitals_differ() -> None:
    shouted = replace(CHILDREN, search_question=CHILDREN.question.upper())
    assert "I read this as" not in answer_html(shouted, turn=0)
    assert "Read as" not in answer_text(shouted)


def test_a_conversation_is_copied_whole_with_what_was_declined_and_what_failed() -> None:
    won = declined("Who won?", FIRST)
    chat = Chat(
        (Exchange("And what was done?", WORK), Exchange("Who won?", won), Exchange("Broken", Failure("no index")))
    )
    rule = "\n\n" + "-" * 40 + "\n\n"
    text = rule.join((answer_text(WORK), answer_text(won), "Broken\n\nNot answered. No index"))
    assert conversation_text(chat) == text
    whole = f'data-copy="{escape(text)}">Copy the conversation</button>'
    assert chat_html(chat).count(whole) == 1
    assert "Copy the conversation" not in chat_html(chat, pending=Pending("And?", "Searching…"))
    assert "Copy the conversation" not in chat_html(Chat(chat.exchanges[:2]), revealed=1)
    assert "Copy the conversation" not in chat_html(Chat(chat.exchanges[:1]))


def test_a_partial_answer_says_what_is_missing() -> None:
    html = answer_html(replace(CHILDREN, status="partial", reason="Adults are not counted."), turn=0)
    assert '<p class="notice"><strong>Only part of this is answered:</strong> Adults are not counted.</p>' in html


@pytest.mark.parametrize(
    ("support", "remark"),
    [
        ("partly", "Only partly supported by its source"),
        ("unchecked", "Not checked against its source"),
    ],
)
def test_support_that_is_less_than_a_quotation_is_said_in_words(support: str, remark: str) -> None:
    statement = Statement("So 290 it was.", (cited(FIRST, "290"),), support)  # type: ignore[arg-type]
    html = answer_html(answered("How many?", statement), turn=0)
    assert f'<span class="support">({remark})</span>' in html
    assert "Quoted word for word" not in html


def test_an_answer_in_a_models_words_says_so_once_above_and_which_of_its_sentences_are_quoted() -> None:
    written = Statement("So 290 it was.", (cited(FIRST, "290"),), "supported")
    said = "In the words of scripted, not of the papers; each sentence was checked against what it cites."
    alone, mixed = (answered("How many?", written, written, *more) for more in ((), CHILDREN.statements))
    html = answer_html(alone, turn=0)
    assert html.startswith(f'<p class="worded">{said}</p><p class="statement">So 290')
    assert html.count('class="support"') == 0
    assert answer_html(mixed, turn=0).count('<span class="support">(Quoted word for word)</span>') == 1
    assert said in answer_text(alone)
    pending = chat_html(Chat(), pending=Pending("How many?", "", so_far=replace(alone, status="partial")))
    assert pending.count(said) == 1


@pytest.mark.parametrize("answer", [CHILDREN, replace(CHILDREN, recipe=Recipe("1", "quoting"))])
def test_an_answer_that_quotes_names_no_model_above(answer: Answer) -> None:
    assert "In the words of" not in answer_html(answer, turn=0)


def test_an_answer_from_a_digest_says_that_a_digest_is_not_the_published_text() -> None:
    digest = "Quoted word for word from the papers held. A digest is not the published text. <button"
    assert digest in answer_html(WORK, turn=0)
    assert "A digest is" not in answer_html(CHILDREN, turn=0)


def test_html_and_markdown_of_a_question_a_failure_and_a_paper_are_text() -> None:
    statement = quoted(cited(replace(FIRST, text=HOSTILE), HOSTILE))
    exchanges = (Exchange(HOSTILE, answered(HOSTILE, statement)), Exchange("x", Failure(HOSTILE)))
    html = chat_html(Chat(exchanges), pending=Pending(HOSTILE, HOSTILE))
    assert (
        html.count(HARMLESS) == 7
    )  # two questions, a statement, its copy's question and text, a failure, what is done
    assert "<script" not in html
    assert "<img" not in html
    assert "<a " not in html


def test_a_chat_hands_its_answers_to_the_assistant_but_not_its_failures() -> None:
    chat = Chat().followed_by(Exchange("How many children were referred?", CHILDREN))
    chat = chat.followed_by(Exchange("Broken", Failure("no index")))
    assert [turn.question for turn in chat.conversation.turns] == ["How many children were referred?"]


def test_each_number_opens_its_own_paragraph_in_any_earlier_answer() -> None:
    chat = Chat(
        (
            Exchange("1", CHILDREN),
            Exchange("2", WORK),
            Exchange("3", declined("3", FIRST)),
            Exchange("4", Failure("x")),
        )
    )
    assert chat.passage(Opening(0, "citation", 1)) == Passage.cited(CHILDREN.citations[0])
    assert chat.passage(Opening(1, "citation", 1)) == Passage.cited(cited(SECOND, "a fund of £851k for 115 projects"))
    assert chat.passage(Opening(1, "citation", 3)) == Passage.cited(WORK.citations[2])
    assert chat.passage(Opening(2, "evidence", 1)) == Passage(FIRST, url="https://wexshire.example/asb")
    outside = [
        Opening(0, "citation", 2),
        Opening(0, "citation", 0),
        Opening(9, "citation", 1),
        Opening(-1, "citation", 1),
    ]
    outside += [Opening(2, "citation", 1), Opening(2, "evidence", 2), Opening(3, "citation", 1)]
    assert [chat.passage(each) for each in outside] == [None] * 7


@pytest.mark.parametrize(
    "pressed", [{}, {"part": "citation", "turn": "x", "place": 1}, {"part": "all", "turn": 0, "place": 1}]
)
def test_a_report_from_the_browser_that_makes_no_sense_opens_nothing(pressed: dict[str, object]) -> None:
    assert opening_from(pressed) is None


def test_a_report_from_the_browser_is_an_opening() -> None:
    assert opening_from({"part": "evidence", "turn": 2, "place": 1, "press": 5}) == Opening(2, "evidence", 1, 5)


def test_a_copied_list_keeps_its_lead_in_and_every_source_says_what_it_is() -> None:
    assert answer_text(WORK) == (
        "And what was done?\n(Read as: What was done for children who were referred?)\n\n"
        f"{LEAD_IN}\n- a fund of £851k for 115 projects [1]\n- a survey of bus passengers [2]\n"
        "Safer Wexshire is the first priority. [3]\n\n"
        "Period: The figures are for April to June.\n\n"
        "Sources\n"
        "[1] Neighbourhood Policing and ASB in Wexshire, cover report, para 3, 1st bullet; page 2; "
        "5 March 2024; Text of the file as it was added; https://wexshire.example/asb\n"
        "[2] Neighbourhood Policing and ASB in Wexshire, cover report, para 3, 2nd bullet; page 2; "
        "5 March 2024; Text of the file as it was added; https://wexshire.example/asb\n"
        "[3] Wexshire Police and Crime Plan (digest), Priorities, 1st paragraph; Date not known; "
        "Digest: not the published text"
    )


def test_the_documents_of_these_tests_are_what_they_say() -> None:
    assert (len(ASB.paragraphs), len(PLAN.paragraphs)) == (7, 30)


def test_what_is_struck_has_a_line_through_it_and_says_so_before_the_words_to_who_listens() -> None:
    struck = Statement(HOSTILE, (), "unsupported", doubt="5 <b> does not stand in the cited paragraphs")
    html = answer_html(replace(CHILDREN, statements=(*CHILDREN.statements, struck)), turn=3)
    assert (
        f'<p class="statement"><span class="unseen">Struck through: </span><s>{HARMLESS}</s>  '
        '<span class="support">(Not supported by any source: do not rely on it: '
        "5 &lt;b&gt; does not stand in the cited paragraphs)</span></p>"
    ) in html
    assert html.count("<s>") == 1
