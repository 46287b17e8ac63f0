"""Question sets, outcomes and the shipped sets' scores."""

from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from corpus import add_papers, open_home, shipped_papers
from evals import Question, QuestionSetInvalid, read_questions, run_questions
from evals.benches.synthetic import made_papers

SETS = Path(__file__).parents[2] / "evals" / "questions"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant over the shipped papers."""
    home = tmp_path_factory.mktemp("shipped")
    add_papers(open_home(home), shipped_papers())
    return open_assistant(home)


def test_a_line_that_is_no_question_is_named(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": "a", "text": "?"}\n{"id": "b"}\n', encoding="utf-8")
    with pytest.raises(QuestionSetInvalid, match=r"set.jsonl, line 2"):
        read_questions(path)


def test_an_id_that_stands_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": "a", "text": "?"}\n{"id": "a", "text": "!"}\n', encoding="utf-8")
    with pytest.raises(QuestionSetInvalid, match="'a' stands twice"):
        read_questions(path)


def test_each_fault_of_an_answer_is_said(county: Assistant) -> None:
    question = Question(
        id="x", text="How many farmers joined Farm Watch?", facts=("999",), never=("310",), number="1", statements=4
    )
    [outcome] = run_questions(county, [question])
    assert outcome.faults == (
        "'999' is missing",
        "'310' is in it",
        "cites 'Rural Crime and nuisance bikes, cover report, para 3, Farm Watch Pilot, 4th bullet' first, "
        "not paragraph 1",
        "1 statements, not 4",
    )


def test_an_answer_to_what_is_not_held_and_a_decline_of_what_is_are_faults(county: Assistant) -> None:
    held = Question(id="held", text="How many farmers joined Farm Watch?", declined=True)
    not_held = Question(id="not", text="What is the capital of France?", facts=("Paris",))
    first, second = run_questions(county, [held, not_held])
    assert [fault.split(":")[0] for fault in first.faults] == ["answered"]
    assert [fault.split(":")[0] for fault in second.faults] == ["declined"]


def test_the_develop_set_does_not_fall_below_what_was_reached(shipped: Assistant) -> None:
    outcomes = run_questions(shipped, read_questions(SETS / "shipped-develop.jsonl"))
    answered_wrongly = [each.question.id for each in outcomes if each.question.declined and each.faults]
    right = sum(not each.faults for each in outcomes)
    # A running total since 2019 is given for "in 2024": known, not yet mended, docs/log.md.
    assert set(answered_wrongly) <= {"no-jemlock-2024"}
    assert right >= 74  # of 86; 75 reached over 29 papers, docs/log.md


def test_made_papers_are_the_same_for_the_same_seed() -> None:
    assert list(made_papers(papers=3, paragraphs=4)) == list(made_papers(papers=3, paragraphs=4))
    assert list(made_papers(papers=3, paragraphs=4, seed=1)) != list(made_papers(papers=3, paragraphs=4))
