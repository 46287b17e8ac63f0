"""The shipped question sets: what they promise, held against the shipped papers. Their scores are `make regress`."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from corpus import Papers, add_papers, open_home, shipped_papers
from evals import QuestionSet, load_card, read_set
from evals.areas import AREAS, home_for
from evals.checking import check
from evals.question import Kind, User

OF_THE_PAPERS = ("core", "conversations", "phrasing", "briefing", "panel", "plain", "twins")
SETS = (*OF_THE_PAPERS, "strangers")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """The shipped papers, read; no index is needed."""
    home = open_home(tmp_path_factory.mktemp("shipped"))
    add_papers(home, shipped_papers())
    return Papers(home)


@pytest.fixture(params=SETS)
def shipped(request: pytest.FixtureRequest) -> QuestionSet:
    return read_set(request.param)


def test_every_paragraph_is_held_and_every_fact_stands_in_one(shipped: QuestionSet, papers: Papers) -> None:
    assert [problem.line for problem in check(shipped, papers)] == []


def test_no_question_stands_in_two_sets() -> None:
    ids = Counter(question.id for name in (*SETS, *AREAS) for question in read_set(name).questions)
    assert [each for each, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("area", AREAS)
def test_every_question_of_an_area_is_answered_by_its_papers(area: str) -> None:
    with home_for(area, None) as home:
        assert [problem.line for problem in check(read_set(area), Papers(open_home(home)))] == []


@pytest.mark.parametrize("named", [*OF_THE_PAPERS, "corveshire"])
def test_at_least_a_third_is_held_out(named: str) -> None:
    asked = read_set(named)
    assert len(asked.only("held_out").questions) * 3 >= len(asked.questions)


def test_no_held_out_question_asks_in_any_set_for_what_a_develop_question_asks_for() -> None:
    asked: dict[tuple[frozenset[str], frozenset[str]], dict[str, str]] = {}
    for question in (question for name in SETS for question in read_set(name).questions if question.paragraphs):
        facts = frozenset(fact.accepted[0].casefold() for fact in question.facts if fact.vital)
        asked.setdefault((frozenset(question.paragraphs), facts), {})[question.split] = question.id
    assert [each for each in asked.values() if len(each) > 1] == []


def test_core_asks_every_kind_for_every_user_and_a_quarter_of_what_is_easily_got_wrong() -> None:
    questions = read_set("core").questions
    kinds = Counter(question.kind for question in questions)
    assert len(questions) >= 120
    assert set(kinds) == set(get_args(Kind))
    assert {question.user for question in questions} == set(get_args(User))
    assert 4 * (kinds["unanswerable"] + kinds["false premise"] + kinds["conflict"]) >= len(questions)


def test_core_has_a_must_pass_question_on_every_paper_that_any_question_is_about() -> None:
    questions = read_set("core").questions
    about = {paper for question in questions if question.status == "answered" for paper in question.papers}
    guarded = {paper for question in questions if question.must_pass for paper in question.papers}
    assert about - guarded == set()


def test_conversations_are_whole_of_one_split_and_three_to_six_turns_long() -> None:
    questions = read_set("conversations").questions
    turns = {(*question.history, question.text): question for question in questions}
    ends = [key for key in turns if not any(other[: len(key)] == key and other != key for other in turns)]
    assert len(ends) >= 25
    for end in ends:
        conversation = [turns.get(end[:length]) for length in range(1, len(end) + 1)]
        assert None not in conversation, end
        assert 3 <= len(conversation) <= 6, end
        assert len({turn.split for turn in conversation if turn}) == 1, end


def test_every_phrasing_asks_for_what_the_question_that_it_rewords_asks_for() -> None:
    others = {question.id: question for name in SETS if name != "phrasing" for question in read_set(name).questions}
    for question in read_set("phrasing").questions:
        assert question.rewords is not None
        of = others[question.rewords]
        expected = {"status", "paragraphs", "facts", "split"}
        assert question.model_dump(include=expected) == of.model_dump(include=expected), question.id
        assert question.text != of.text


def test_each_twin_differs_from_its_answered_question_and_is_to_be_declined() -> None:
    twins = {question.id: question for question in read_set("twins").questions}
    answered = {each: question for each, question in twins.items() if question.status == "answered"}
    assert {f"{each}-twin" for each in answered} == set(twins) - set(answered)
    for each, question in answered.items():
        twin = twins[f"{each}-twin"]
        assert (twin.status, twin.split) == ("declined", question.split)
        assert twin.text != question.text


def test_the_committed_scorecard_is_of_todays_core_questions() -> None:
    card = load_card("core")
    assert card.set_fingerprint == read_set("core").fingerprint
    assert Path(card.set_name).name == "core"
    assert [each.question.id for each in card.outcomes if each.error] == []
