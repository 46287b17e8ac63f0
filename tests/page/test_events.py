"""What happens on the page, without a browser: events in, values for the widgets out; and what is served."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import gradio as gr
import pytest
from fastapi.testclient import TestClient
from wexshire import CHILDREN, PLAN, WORK, Halting, ScriptedAssistant, ScriptedShelves, declined

from assistant import Answer, Statement
from assistant.underway import awaited
from page.changes import Asked
from page.chat import Chat, Exchange, Failure, Mending
from page.chatting import UNEXPECTED, Chatting
from page.layout import banner_html
from page.library import Library
from page.serving import application
from page.shelf import Example
from page.source_panel import EMPTY, NEAREST

CHILDREN_QUESTION = "How many children were referred?"


@pytest.fixture
def shelves() -> ScriptedShelves:
    return ScriptedShelves()


@pytest.fixture
def events(shelves: ScriptedShelves) -> Chatting:
    library = Library(shelves)
    library.prepare()
    return Chatting(library, (Example("What is planned?", "wexshire-plan"), Example("Who?", "not-held")))


def pressed(**data: object) -> gr.EventData:
    return gr.EventData(None, data)


def asked(events: Chatting, *questions: str) -> list[Asked]:
    """Everything that the page is told while the questions are asked in one chat."""
    steps: list[Asked] = []
    for question in questions:
        steps += events.ask(question, steps[-1].chat if steps else Chat())
    return steps


def test_the_question_shows_first_then_the_answer_statement_by_statement(events: Chatting) -> None:
    steps = asked(events, "And what was done?")
    assert ["Searching the papers…" in step.log for step in steps] == [True, False, False, False]
    assert [step.log.count('class="statement"') for step in steps] == [0, 1, 2, 3]
    assert (steps[0].question, steps[0].chat) == ("", Chat())
    assert "<mark>a fund of £851k for 115 projects</mark>" in steps[-1].panel


def test_what_a_model_has_written_so_far_is_shown_and_goes_on_from_there(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    begun = (so_far(WORK.statements[:1]), so_far(WORK.statements[:2]))
    shelves.assistant.underway = begun
    steps = asked(events, "And what was done?")
    assert [step.log.count('class="statement"') for step in steps] == [0, 1, 2, 3]
    assert "scripted is still writing." in steps[1].log
    assert '<span class="cite" title="Source 1: ' in steps[1].log
    assert "<button" not in steps[1].log
    assert (steps[1].chat, "Withdrawn" in steps[-1].log) == (Chat(), False)


def test_what_was_shown_and_does_not_stand_in_the_end_is_said_to_be_withdrawn(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    shelves.assistant.underway = (so_far(CHILDREN.statements), declined_so_far())
    steps = asked(events, "And what was done?")
    assert "<strong>Withdrawn:</strong> scripted broke off." in steps[2].log
    assert ["was writing does not stand in the end" in step.log for step in steps[3:]] == [True, True, True]
    assert steps[-1].chat.exchanges[0].withdrawn


def test_what_is_told_again_after_it_was_taken_back_is_not_withdrawn(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    shelves.assistant.underway = (so_far(WORK.statements[:1]), declined_so_far(), so_far(WORK.statements[:1]))
    assert not asked(events, "And what was done?")[-1].chat.exchanges[0].withdrawn


def test_while_a_model_is_waited_for_the_page_says_so_and_not_that_it_searches(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    shelves.assistant.underway = (awaited("scripted", 30), so_far(WORK.statements[:1]), declined_so_far())
    searching, waiting, begun, withdrawn, *_ = (step.log for step in asked(events, "And what was done?"))
    said = "scripted is asked to word the answer, in 30 seconds at most; else the papers found are quoted."
    assert ("Searching the papers…" in searching, said in searching) == (True, False)
    assert [("Searching" in step, said in step) for step in (waiting, begun, withdrawn)] == [
        (False, True),
        (False, False),
        (False, True),
    ]


def test_what_is_left_of_the_time_is_said_in_whole_seconds() -> None:
    assert [awaited("m", left).words.split(", in ")[1].split(" at")[0] for left in (0.4, 27.31)] == [
        "1 second",
        "28 seconds",
    ]


def so_far(statements: tuple[Statement, ...]) -> Answer:
    return replace(WORK, status="partial", statements=statements, notices=(), reason="scripted is still writing.")


def declined_so_far() -> Answer:
    return replace(WORK, status="declined", statements=(), notices=(), reason="scripted broke off.")


def test_a_chat_is_a_value_that_comes_and_goes_and_no_user_sees_anothers(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    mine = asked(events, CHILDREN_QUESTION, "And what was done?")[-1].chat
    yours = asked(events, "Anything else?")[-1].chat
    assert [each.question for each in mine.exchanges] == [CHILDREN_QUESTION, "And what was done?"]
    assert [each.question for each in yours.exchanges] == ["Anything else?"]
    assert [len(each.turns) for each in shelves.assistant.conversations] == [0, 1, 0]


def test_beside_a_declined_answer_nothing_of_an_earlier_one_is_marked(events: Chatting) -> None:
    steps = asked(events, CHILDREN_QUESTION, "What is the capital of France?")
    assert "Not in the papers." in steps[-1].log
    assert steps[-1].panel == NEAREST
    assert "Press a paragraph to read it in its place." in NEAREST


def test_a_reading_sent_again_is_asked_by_itself_and_the_chat_goes_on_from_it(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    chat = asked(events, "Who is Warden of Wexshire?", CHILDREN_QUESTION)[-1].chat
    mending = events.mend(chat, pressed(turn=1))
    assert mending == Mending(CHILDREN_QUESTION, 2)
    mended = "How many children were referred in Leeds?"
    *_, last = events.ask(mended, chat, mending=mending)
    assert [each.question for each in last.chat.exchanges][1:] == [CHILDREN_QUESTION, mended]
    *_, after = events.ask("How many children in Harwick?", last.chat, mending=mending)
    assert len(after.chat.exchanges) == 4
    assert [len(each.turns) for each in shelves.assistant.conversations] == [0, 1, 0, 3]


def test_a_reading_that_was_typed_over_is_a_follow_up_like_any_other(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    chat = asked(events, CHILDREN_QUESTION)[-1].chat
    list(events.ask("And until when, in Leeds?", chat, mending=events.mend(chat, pressed(turn=0))))
    assert [len(each.turns) for each in shelves.assistant.conversations] == [0, 1]


def test_a_reading_is_over_once_something_is_sent_or_a_new_chat_begun_or_the_box_cleared(events: Chatting) -> None:
    chat = asked(events, CHILDREN_QUESTION)[-1].chat
    steps = list(events.ask("And what was done?", chat, mending=events.mend(chat, pressed(turn=0))))
    assert steps[0].mending is None
    assert steps[-1].mending == gr.skip()  # another may have been put there while this one was answered
    assert events.begin_anew([], [], "", "").mending is None
    assert events.mend(chat, pressed(turn=None)) is None


def test_of_a_question_without_an_answer_there_is_no_reading_to_mend(events: Chatting) -> None:
    chat = Chat((Exchange("How many?", Failure(UNEXPECTED)),))
    assert [events.mend(chat, pressed(turn=turn)) for turn in (0, 1, "0")] == [None, None, None]


class Unsearching(ScriptedAssistant):
    """An assistant that has nothing to show."""

    def ask(self, question: str, *_: object, **__: object) -> Answer:
        return declined(question)


def test_a_question_without_any_paragraph_leaves_the_panel_as_it_began() -> None:
    library = Library(ScriptedShelves(assistant=Unsearching()))
    library.prepare()
    assert asked(Chatting(library, ()), "?")[-1].panel == EMPTY


def test_a_question_of_nothing_changes_nothing(events: Chatting) -> None:
    (step,) = asked(events, "  \n ")
    assert step.chat == Chat()


class Stumbling(ScriptedAssistant):
    """An assistant with a bug."""

    def ask(self, *_: object, **__: object) -> Answer:
        raise ZeroDivisionError


def test_a_bug_is_told_as_one_and_the_chat_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    library = Library(ScriptedShelves(assistant=Stumbling()))
    library.prepare()
    steps = asked(Chatting(library, ()), "How many?")
    assert steps[-1].chat == Chat((Exchange("How many?", Failure(UNEXPECTED)),))
    assert "ZeroDivisionError" in caplog.text


def test_pressing_a_number_opens_its_paragraph_and_an_unknown_one_says_so(events: Chatting) -> None:
    chat = asked(events, CHILDREN_QUESTION, "And what was done?")[-1].chat
    earlier = events.open(chat, pressed(part="citation", turn=0, place=1, press=1))
    assert "<mark>Between April and June 290 children were referred.</mark> Of the" in earlier.panel
    unknown = events.open(Chat(), pressed(part="citation", turn=0, place=1))
    assert "Ask the question again." in unknown.panel


def test_a_paper_taken_out_since_is_said_to_be_gone(events: Chatting, shelves: ScriptedShelves) -> None:
    chat = asked(events, CHILDREN_QUESTION)[-1].chat
    del shelves.held["wexshire-asb"]
    gone = events.open(chat, pressed(part="citation", turn=0, place=1))
    assert "This paper is no longer held." in gone.panel
    assert "<mark>Between April" in gone.panel


@pytest.mark.parametrize("source", ["wexshire-plan", "not-held", "../../etc/passwd", None])
def test_a_paper_of_the_list_opens_whole_and_an_unknown_one_says_so(events: Chatting, source: str | None) -> None:
    html = events.open_paper(pressed(source=source)).panel
    assert ("Action 29 of the plan" in html) == (source == "wexshire-plan")
    assert ("This paper is no longer held: it was removed." in html) == (source != "wexshire-plan")


def test_the_page_opens_with_the_papers_and_the_questions_that_they_answer(events: Chatting) -> None:
    *_, last = events.ready()
    assert last.status == '<p class="status ready" role="status">Ready. 2 papers held.</p>'
    assert PLAN.source.title in last.papers
    assert "What is planned?" in last.welcome
    assert "Who?" not in last.welcome


def test_a_file_added_is_in_the_list_at_once(events: Chatting, tmp_path: Path) -> None:
    file = tmp_path / "bus-safety.txt"
    file.write_text("Buses are safe.", encoding="utf-8")
    *_, last = events.add([str(file)])
    assert "<strong>Added</strong> bus-safety.txt" in last.added
    assert "Ready: you can ask about them now." in last.added
    assert 'data-source="bus-safety"' in last.papers
    assert last.files is None


def test_papers_that_come_or_go_elsewhere_are_followed_and_else_nothing_is_sent(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    *_, opened = events.ready()
    assert events.follow(opened.shown) == (gr.skip(),) * 4
    del shelves.held["wexshire-plan"]
    followed = events.follow(opened.shown)
    assert "Ready. 1 paper held." in followed.status
    assert PLAN.source.title not in followed.papers
    assert events.follow(followed.shown) == (gr.skip(),) * 4


def test_that_the_last_paper_was_removed_elsewhere_is_followed(events: Chatting) -> None:
    *_, opened = events.ready()
    for each in ("wexshire-plan", "wexshire-asb"):
        list(events.library.remove(each))
    followed = events.follow(opened.shown)
    assert "No papers are held." in followed.status
    assert PLAN.source.title not in followed.papers
    assert events.follow(followed.shown) == (gr.skip(),) * 4


def test_while_papers_are_made_ready_nothing_is_followed(shelves: ScriptedShelves) -> None:
    assert Chatting(Library(shelves), ()).follow("") == (gr.skip(),) * 4


def test_before_it_is_indexed_a_paper_is_read_and_not_added_and_the_status_says_so(tmp_path: Path) -> None:
    shelves = Halting()
    shelves.may_index.set()
    library = Library(shelves)
    library.prepare()
    shelves.may_index.clear()
    events = Chatting(library, ())
    file = tmp_path / "bus-safety.txt"
    file.write_text("Buses are safe.", encoding="utf-8")
    steps = events.add([str(file)])
    first = next(step for step in steps if "bus-safety.txt" in step.added and "Reading bus" not in step.added)
    assert '<li class="added pending"><strong>Read</strong> bus-safety.txt' in first.added
    assert "Can be asked about once indexed. " in first.added
    assert "Ready. 2 papers can be asked about; 1 more once indexed." in first.status
    assert "2 papers can be asked about" in events.follow("").status
    shelves.may_index.set()
    *_, last = steps
    assert '<li class="added"><strong>Added</strong> bus-safety.txt' in last.added
    assert "Ready. 3 papers held." in last.status


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    library = Library(ScriptedShelves())
    library.prepare()
    with TestClient(application(library, tmp_path_factory.mktemp("home"))) as client:
        yield client


def test_the_page_may_load_nothing_from_another_host(served: TestClient) -> None:
    answer = served.get("/")
    assert answer.status_code == 200
    assert '<html\n\tlang="en"' in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "connect-src 'self'" in policy
    assert "http" not in policy
    assert "fonts.googleapis" not in served.get("/theme.css").text


def test_the_banner_says_that_it_quotes_only_where_no_model_words_the_answers() -> None:
    quoting, worded = banner_html(worded=False), banner_html(worded=True)
    assert ("quotes only" in quoting, "language model" in quoting) == (True, False)
    assert ("quotes only" in worded, "in a language model’s words" in worded) == (False, True)


def test_a_banner_of_a_model_is_served_where_one_is_set(tmp_path: Path) -> None:
    with TestClient(application(Library(ScriptedShelves()), tmp_path, worded=True)) as client:
        assert "in a language model’s words" in str(client.get("/config").json())


def test_a_held_file_is_always_a_download(served: TestClient) -> None:
    answer = served.get("/papers/wexshire-asb/file")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == 'attachment; filename="asb.docx"'
    unknown = served.get("/papers/not-held/file")
    assert (unknown.status_code, unknown.text) == (404, "no paper 'not-held' is held.")


def test_no_event_is_a_public_interface(served: TestClient) -> None:
    assert served.get("/gradio_api/info").json()["named_endpoints"] == {}
