"""A question set held against papers that changed."""

from pathlib import Path

import pytest

from corpus import Papers, add_papers, open_home
from evals import Fact, Question, QuestionSet
from evals.checking import cautions, check, with_moved

PAPER = """REPORT ON WARDENS

1. In the year to March 2031 the county employed 41 street wardens in its ten towns.

2. Wardens found 310 bicycles, of which 120 were given back to their owners.

3. The county will report on its wardens again in the autumn.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    held(tmp_path, PAPER)
    return Papers(open_home(tmp_path / "home"))


def held(place: Path, text: str) -> None:
    (place / "wardens.txt").write_text(text, encoding="utf-8")
    add_papers(open_home(place / "home"), [place / "wardens.txt"])


def paragraph(papers: Papers, number: str) -> str:
    return next(each.id for each in papers.document("wardens").paragraphs if each.number == number)


def question(paragraph_id: str, *facts: str, rewords: str | None = None) -> Question:
    accepted = tuple(Fact(accepted=(fact,)) for fact in facts)
    return Question(
        id="q", text="How many?", kind="number", paragraphs=(paragraph_id,), facts=accepted, rewords=rewords
    )


def of(*questions: Question) -> QuestionSet:
    return QuestionSet("mine", questions)


def test_a_sound_set_has_no_problem(papers: Papers) -> None:
    assert check(of(question(paragraph(papers, "1"), "41")), papers) == ()


def test_a_fact_that_stands_in_no_listed_paragraph_is_a_problem_of_its_row(papers: Papers) -> None:
    sound = replace_id(question(paragraph(papers, "1"), "41"), "first")
    [problem] = check(of(sound, question(paragraph(papers, "2"), "310", "31")), papers)
    assert problem.line == "row 2, 'q': the fact '31' stands in none of the paragraphs listed"


def replace_id(of_this: Question, name: str) -> Question:
    return of_this.model_copy(update={"id": name})


def test_a_paper_that_is_not_held_comes_with_the_command_that_adds_it(papers: Papers) -> None:
    [problem] = check(of(question("ghosts:00000000", "41")), papers)
    assert "the paper 'ghosts' is not held; add it with `python -m corpus add FILE`" in problem.line
    assert problem.moved is None


def test_words_never_to_be_said_that_a_listed_paragraph_holds_are_a_caution_and_no_problem(papers: Papers) -> None:
    second = paragraph(papers, "2")
    asked = question(second, "310").model_copy(update={"never": ("120", "12", "41")})
    [caution] = cautions(of(asked), papers)
    assert caution.line == f"row 1, 'q': '120', which an answer must never hold, stands in {second!r}"
    assert check(of(asked), papers) == ()


def test_a_reworded_question_that_is_in_no_set_is_a_problem(papers: Papers) -> None:
    [problem] = check(of(question(paragraph(papers, "1"), "41", rewords="nobody")), papers)
    assert "rewords 'nobody'" in problem.line


def test_a_paragraph_that_was_reworded_is_offered_its_new_id_and_fixed(papers: Papers, tmp_path: Path) -> None:
    old = paragraph(papers, "1")
    held(tmp_path, PAPER.replace("In the year to March 2031", "In the twelve months to March 2031"))
    questions = of(question(old, "41"))
    [problem] = check(questions, papers)
    assert problem.moved is not None
    assert (problem.moved.new, problem.moved.by, problem.moved.sure) == (paragraph(papers, "1"), "text", True)
    assert "Moved? Likeliest it is now" in problem.line
    fixed = with_moved(questions, (problem,))
    assert fixed.questions[0].paragraphs == (paragraph(papers, "1"),)
    assert check(fixed, papers) == ()


def test_a_paragraph_whose_figure_changed_is_offered_but_never_fixed(papers: Papers, tmp_path: Path) -> None:
    old = paragraph(papers, "1")
    held(tmp_path, PAPER.replace("41 street", "38 street"))
    questions = of(question(old, "41"))
    [problem] = check(questions, papers)
    assert problem.moved is not None
    assert (problem.moved.new, problem.moved.sure) == (paragraph(papers, "1"), False)
    assert with_moved(questions, (problem,)) == questions


def test_where_no_earlier_version_is_kept_the_facts_tell_and_nothing_is_fixed(papers: Papers) -> None:
    [problem] = check(of(question("wardens:00000000", "310", "120")), papers)
    assert problem.moved is not None
    assert (problem.moved.new, problem.moved.by, problem.moved.sure) == (paragraph(papers, "2"), "facts", False)
    assert "holds 100% of the facts" in problem.line


def test_a_paragraph_that_is_listed_already_is_not_offered(papers: Papers) -> None:
    both = question(paragraph(papers, "2"), "310").model_copy(
        update={"paragraphs": (paragraph(papers, "2"), "wardens:00000000")}
    )
    [problem] = check(of(both), papers)
    assert problem.moved is None
