"""A run: every question is asked, a crash costs one, a stopped run goes on, and the same recipe gives the same card."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from planting import TOWNS

from assistant import Answer, Assistant, Conversation
from corpus import HomeUnusable
from evals import (
    Outcome,
    Question,
    QuestionSet,
    QuestionSetInvalid,
    Recipe,
    card_path,
    load_card,
    recipe_of,
    run_set,
)
from evals.asking import PapersChanged
from evals.recording import ROOT
from evals.resuming import Unfinished


@dataclass(slots=True)
class Watched:
    """An assistant that notes what it is asked, and crashes on what it is told to."""

    assistant: Assistant
    crashes: Callable[[str], bool] = lambda question: False
    asked: list[str] = field(default_factory=list)

    def ask(self, question: str, conversation: Conversation = Conversation()) -> Answer:  # noqa: B008 - immutable
        self.asked.append(question)
        if self.crashes(question):
            raise RuntimeError("planted")
        return self.assistant.ask(question, conversation)


@pytest.fixture
def recipe(towns: Assistant) -> Recipe:
    return recipe_of(towns)


def without_times(path: Path) -> bytes:
    content = path.read_bytes()
    return content[: content.rindex(b'"times"')]


def test_the_same_index_and_recipe_give_the_same_card_byte_for_byte_apart_from_times(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    run_set(towns, questions, recipe, tmp_path / "first.json")
    run_set(towns, questions, recipe_of(towns), tmp_path / "second.json")
    assert without_times(tmp_path / "first.json") == without_times(tmp_path / "second.json")
    assert len(load_card(tmp_path / "first.json").times.seconds) == len(questions.questions)


def test_a_crash_is_the_outcome_of_its_question_and_the_run_goes_on(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    watched = Watched(towns, crashes=lambda question: "Coldmere" in question and "wardens" in question)
    card = run_set(watched, questions, recipe, tmp_path / "card.json")
    assert card is not None
    assert len(card.outcomes) == 3 * len(TOWNS)
    [crash] = [each for each in card.outcomes if each.verdict == "error"]
    assert (crash.question.id, crash.error, crash.scores) == ("coldmere-wardens", "RuntimeError: planted", ())


def test_a_stopped_run_goes_on_where_it_stopped(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    steps: list[int] = []
    stopped = run_set(
        towns,
        questions,
        recipe,
        tmp_path / "card.json",
        progress=lambda done, total: steps.append(done),
        stopped=lambda: len(steps) == 7,
    )
    assert (stopped, (tmp_path / "card.json").exists()) == (None, False)
    watched = Watched(towns)
    card = run_set(watched, questions, recipe, tmp_path / "card.json")
    assert card == load_card(tmp_path / "card.json")
    assert watched.asked == [question.text for question in questions.questions[7:]]
    assert [path.name for path in tmp_path.iterdir()] == ["card.json"]


def test_a_run_cut_off_in_the_middle_of_a_line_asks_that_question_again(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    steps: list[int] = []
    run_set(
        towns,
        questions,
        recipe,
        tmp_path / "card.json",
        progress=lambda done, total: steps.append(done),
        stopped=lambda: len(steps) == 3,
    )
    unfinished = tmp_path / "county.unfinished.jsonl"
    unfinished.write_bytes(unfinished.read_bytes()[:-40])
    watched = Watched(towns)
    run_set(watched, questions, recipe, tmp_path / "card.json")
    assert watched.asked[0] == questions.questions[2].text


def test_what_another_recipe_left_is_not_taken_over(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    run_set(towns, questions, recipe, tmp_path / "card.json", stopped=lambda: True)
    watched = Watched(towns)
    run_set(watched, questions, recipe_of(towns, judge="other"), tmp_path / "card.json")
    assert len(watched.asked) == len(questions.questions)


def test_an_error_is_asked_again_when_the_run_goes_on(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    first = Watched(towns, crashes=lambda question: True)
    steps: list[int] = []
    run_set(
        first,
        questions,
        recipe,
        tmp_path / "card.json",
        progress=lambda done, total: steps.append(done),
        stopped=lambda: len(steps) == 2,
    )
    card = run_set(towns, questions, recipe, tmp_path / "card.json")
    assert card is not None
    assert not [each for each in card.outcomes if each.verdict == "error"]


def test_the_turns_before_a_question_are_asked_once_for_all_that_share_them(
    towns: Assistant, recipe: Recipe, tmp_path: Path
) -> None:
    first = "How many burglaries were recorded in Ashvale in 2031?"
    questions = QuestionSet(
        "talk",
        tuple(
            Question(id=text, text=text, history=(first,), kind="unanswerable", status="declined")
            for text in ("And in Atlantis?", "And in Lyonesse?")
        ),
    )
    watched = Watched(towns)
    run_set(watched, questions, recipe, tmp_path / "card.json")
    assert watched.asked == [first, "And in Atlantis?", "And in Lyonesse?"]


def test_a_crash_in_the_turns_before_is_the_outcome_of_the_question(
    towns: Assistant, recipe: Recipe, tmp_path: Path
) -> None:
    question = Question(id="then", text="And then?", history=("How many?",), kind="unanswerable", status="declined")
    watched = Watched(towns, crashes=lambda text: text == "How many?")
    card = run_set(watched, QuestionSet("talk", (question,)), recipe, tmp_path / "card.json")
    assert card is not None
    assert card.outcomes == (Outcome(question, None, (), error="RuntimeError: planted"),)


def test_the_recipe_names_what_an_outcome_depends_on(towns: Assistant) -> None:
    recipe = recipe_of(towns, judge="nli:folder")
    assert recipe.index == towns.manifest.fingerprint
    assert (recipe.embedding_model, recipe.drafter, recipe.prompt) == ("all-MiniLM-L6-v2", "quoting", None)
    assert recipe.settings["bar: enough"] == "0.2"
    assert recipe.settings["judge"] == "nli:folder"
    assert set(recipe.settings) >= {"torch", "sentence-transformers", "chromadb", "PyStemmer", "numpy"}
    if (ROOT / ".git").exists():
        assert recipe.commit


def test_a_set_that_is_being_run_is_not_run_beside_itself(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    def again(done: int, total: int) -> None:
        with pytest.raises(HomeUnusable, match="being run already"):
            run_set(towns, questions, recipe, tmp_path / "other.json")

    run_set(towns, questions.only("develop"), recipe, tmp_path / "card.json")
    card = run_set(towns, questions, recipe, tmp_path / "card.json", progress=again)
    assert card is not None


def test_a_run_that_ends_leaves_no_lock_whether_it_is_done_stopped_or_broken_off(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    def broken(done: int, total: int) -> None:
        raise KeyboardInterrupt

    run_set(towns, questions, recipe, tmp_path / "card.json", stopped=lambda: True)
    assert not list(tmp_path.glob("*.lock"))
    with pytest.raises(KeyboardInterrupt):
        run_set(towns, questions, recipe, tmp_path / "card.json", progress=broken)
    assert not list(tmp_path.glob("*.lock"))


def test_of_many_that_begin_and_end_at_once_never_two_are_alone(tmp_path: Path) -> None:
    unfinished = Unfinished(tmp_path / "county.unfinished.jsonl", "head")
    inside, most, entered = [0], [0], [0]
    counting = threading.Lock()

    def enter() -> None:
        for _ in range(300):
            with suppress(HomeUnusable), unfinished.alone():
                with counting:
                    inside[0] += 1
                    entered[0] += 1
                    most[0] = max(most[0], inside[0])
                time.sleep(0.0002)
                with counting:
                    inside[0] -= 1

    threads = [threading.Thread(target=enter) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert entered[0] > 50
    assert most == [1]
    assert list(tmp_path.iterdir()) == []


def test_papers_that_change_on_the_way_end_the_run_and_the_next_begins_anew(
    towns: Assistant, questions: QuestionSet, recipe: Recipe, tmp_path: Path
) -> None:
    other = replace(recipe, index="3-another")
    with pytest.raises(PapersChanged, match="Run it again"):
        run_set(towns, questions, other, tmp_path / "card.json")
    assert not (tmp_path / "card.json").exists()


def test_a_scorecard_of_the_same_second_gets_a_name_of_its_own(questions: QuestionSet, tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = card_path(tmp_path, questions)
        path.parent.mkdir(exist_ok=True)
        path.touch()
        names.append(path.name)
    assert len(set(names)) == 3


def test_a_split_without_questions_is_refused(questions: QuestionSet) -> None:
    with pytest.raises(QuestionSetInvalid, match="no question that is held_out"):
        questions.only("held_out")
