"""The Evaluation tab and the way from a bad answer to a draft, without a browser: events in, values out, and files."""

import shutil
import threading
import time
from pathlib import Path

import gradio as gr
import pytest
from fastapi.testclient import TestClient
from wexshire import CHILDREN, ScriptedShelves

from assistant import Assistant
from corpus import ScrutinyError
from evals import Fact, Question, QuestionSet, write_set
from page.chat import Chat, Exchange, Failure
from page.evaluating import ALL, NOTHING, Evaluating
from page.evaluations import Evaluations, Ran
from page.library import Library, Step
from page.serving import application


@pytest.fixture
def home(county: Assistant, tmp_path: Path) -> Path:
    """A home of one's own with both papers, indexed, and a set of three questions."""
    home = tmp_path / "home"
    shutil.copytree(county.settings.home, home)
    farmers = next(
        each for each in county.papers.document("rural-crime-cover").paragraphs if "310 farmers" in each.text
    )
    questions = (
        Question(
            id="farmers",
            text="How many farmers joined Farm Watch?",
            kind="number",
            paragraphs=(farmers.id,),
            facts=(Fact(accepted=("310",)),),
        ),
        Question(id="ghosts", text="How many ghosts joined Farm Watch?", kind="unanswerable", status="declined"),
        Question(id="bees", text="How many bees live in Northmoor?", kind="unanswerable", status="declined"),
    )
    (home / "questions").mkdir()
    write_set(QuestionSet("farm", questions), home / "questions" / "farm.jsonl")
    return home


@pytest.fixture
def evaluations(home: Path) -> Evaluations:
    library = Library(ScriptedShelves())
    library.prepare()
    return Evaluations(library, home)


@pytest.fixture
def farm(home: Path) -> str:
    return str(home / "questions" / "farm.jsonl")


def test_it_offers_the_shipped_sets_and_those_of_the_home(evaluations: Evaluations, farm: str) -> None:
    offered = {each.name: each.label for each in evaluations.sets()}
    assert {"core", "conversations", "phrasing", farm} <= set(offered)
    assert (offered["core"], offered[farm]) == ("core (shipped)", "farm")
    assert [each.name for each in evaluations.kept() if each.name == "shipped:core"] == ["shipped:core"]


def test_a_run_says_how_far_it_is_and_ends_with_its_scorecard(evaluations: Evaluations, farm: str) -> None:
    *steps, last = evaluations.run(farm, None)
    assert list(dict.fromkeys(step.line for step in steps if isinstance(step, Step))) == [
        "Opening the papers",
        "Asking: 1 of 3 questions",
        "Asking: 2 of 3 questions",
        "Asking: 3 of 3 questions",
    ]
    assert isinstance(last, Ran)
    assert last.name is not None
    card = evaluations.card(last.name)
    assert [each.question.id for each in card.outcomes] == ["farmers", "ghosts", "bees"]
    assert evaluations.kept()[0].name == last.name
    assert evaluations.comparison(last.name, last.name).questions == ()


def test_a_run_that_is_stopped_has_no_scorecard_and_the_next_goes_on(evaluations: Evaluations, farm: str) -> None:
    questions = QuestionSet(
        "many",
        tuple(
            Question(id=f"ghosts-{n}", text=f"How many ghosts haunt farm {n}?", kind="unanswerable", status="declined")
            for n in range(200)
        ),
    )
    write_set(questions, Path(farm).with_name("many.jsonl"))
    many = str(Path(farm).with_name("many.jsonl"))
    run = evaluations.run(many, None)
    next(run)
    evaluations.stop()
    *_, last = run
    assert last == Ran(None)
    *_, again = evaluations.run(many, None)
    assert isinstance(again, Ran)
    assert again.name is not None
    assert len(evaluations.card(again.name).outcomes) == 200


def test_a_second_run_is_told_that_one_is_going_on_and_leaving_frees_it(evaluations: Evaluations, farm: str) -> None:
    first = evaluations.run(farm, None)
    next(first)
    with pytest.raises(ScrutinyError, match="being run already"):
        next(evaluations.run(farm, None))
    first.close()  # type: ignore[attr-defined]  # a generator: somebody left the page
    for thread in [each for each in threading.enumerate() if each.name == "working"]:
        thread.join(30)  # it ends after the question that it is at
    *_, last = evaluations.run(farm, None)
    assert isinstance(last, Ran)


def test_the_tab_shows_progress_then_the_scorecard_with_its_files(evaluations: Evaluations, farm: str) -> None:
    *steps, last = Evaluating(evaluations).run(farm, ALL)
    assert any('<progress value="1" max="3">' in step.progress for step in steps)
    assert "Done" in last.progress
    assert "/report.html" in last.shown
    assert "/outcomes.csv" in last.shown
    assert 'sandbox="allow-scripts"' in last.shown


def test_a_set_that_cannot_be_used_is_said_on_the_tab(evaluations: Evaluations, home: Path) -> None:
    (home / "questions" / "bad.jsonl").write_text("{}", encoding="utf-8")
    [only] = Evaluating(evaluations).run(str(home / "questions" / "bad.jsonl"), ALL)
    assert "line 1: &#x27;id&#x27; is missing" in only.progress


def test_a_set_that_is_not_offered_is_not_run(evaluations: Evaluations, tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="there is no question set"):
        next(evaluations.run(str(tmp_path / "elsewhere.jsonl"), None))


def test_a_comparison_of_different_sets_is_refused_on_the_tab(evaluations: Evaluations, farm: str) -> None:
    *_, whole = evaluations.run(farm, None)
    *_, part = evaluations.run(farm, "develop")
    assert isinstance(whole, Ran)
    assert isinstance(part, Ran)
    events = Evaluating(evaluations)
    assert "iframe" in events.show(whole.name, NOTHING)
    assert f"against/{whole.name}.html" in events.show(whole.name, whole.name)
    assert "different questions" in events.show(whole.name, "shipped:core")
    assert events.show(None, None) == ""


def test_the_plot_over_time_takes_earlier_cards_of_the_same_questions_and_leaves_out_what_is_none(
    evaluations: Evaluations, farm: str, home: Path
) -> None:
    *_, first = evaluations.run(farm, None)
    time.sleep(1.1)  # scorecards tell their time to the second
    *_, second = evaluations.run(farm, None)
    *_, other = evaluations.run("real-paper", "develop")
    (home / "scorecards" / "old.json").write_text("{}", encoding="utf-8")
    assert isinstance(first, Ran)
    assert isinstance(second, Ran)
    assert isinstance(other, Ran)
    assert evaluations.earlier(str(second.name)) == (evaluations.card(str(first.name)),)
    assert evaluations.earlier(str(other.name)) == ()


@pytest.mark.parametrize("name", ["../secret", "nobody", "shipped:../core", ""])
def test_a_name_that_is_no_scorecard_opens_no_file(name: str, evaluations: Evaluations) -> None:
    with pytest.raises(ScrutinyError, match="there is no scorecard"):
        evaluations.card(name)


def test_report_outcomes_and_comparison_are_files_that_the_browser_gives_no_rights(
    evaluations: Evaluations, farm: str, home: Path
) -> None:
    *_, last = evaluations.run(farm, None)
    assert isinstance(last, Ran)
    with TestClient(application(Library(ScriptedShelves()), home)) as client:
        report = client.get(f"/evaluation/{last.name}/report.html")
        assert "How many ghosts joined Farm Watch?" in report.text
        assert "sandbox allow-scripts" in report.headers.get_list("Content-Security-Policy")
        sheet = client.get(f"/evaluation/{last.name}/outcomes.csv").text
        assert sheet.startswith("\ufeffid,question,history,kind")
        assert sheet.count("\r\n") >= 4
        assert "farm" in client.get(f"/evaluation/{last.name}/against/{last.name}.html").text
        assert client.get("/evaluation/nobody/report.html").status_code == 404


def disliked(turn: object) -> gr.EventData:
    return gr.EventData(None, {"turn": turn})


def test_a_disliked_answer_is_noted_once_and_says_so(evaluations: Evaluations, home: Path) -> None:
    chat = Chat((Exchange(CHILDREN.question, CHILDREN),))
    events = Evaluating(evaluations)
    html, marked = events.dislike(chat, disliked(0))
    assert "Noted for the evaluators" in html
    assert CHILDREN.question in (home / "drafts.csv").read_text(encoding="utf-8-sig")
    assert events.dislike(marked, disliked(0))[1] is marked
    assert (chat.exchanges[0].disliked, marked.exchanges[0].disliked) == (False, True)


@pytest.mark.parametrize("turn", [5, -1, "0", None])
def test_a_report_of_a_turn_that_is_not_there_notes_nothing(turn: object, evaluations: Evaluations, home: Path) -> None:
    chat = Chat((Exchange("?", Failure("It broke.")), Exchange(CHILDREN.question, CHILDREN)))
    assert Evaluating(evaluations).dislike(chat, disliked(turn))[1] is chat
    assert Evaluating(evaluations).dislike(chat, disliked(0))[1] is chat
    assert not (home / "drafts.csv").exists()
