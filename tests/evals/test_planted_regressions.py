"""What `compare` is for: a fault planted in the assistant or its papers fails the comparison, and nothing else does."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from planting import TOWNS, Broken, that_crashes, with_swapped_citations, with_wrong_figures

from assistant import Assistant, open_assistant
from assistant.deciding import Bars
from corpus import Papers, open_home
from evals import Answers, QuestionSet, Scorecard, compare, recipe_of, run_set


@pytest.fixture(scope="module")
def baseline(towns: Assistant, questions: QuestionSet, tmp_path_factory: pytest.TempPathFactory) -> Scorecard:
    """The scorecard of the assistant as it is."""
    return carded(towns, towns, questions, tmp_path_factory.mktemp("baseline"))


def carded(answers: Answers, assistant: Assistant, questions: QuestionSet, folder: Path) -> Scorecard:
    card = run_set(answers, questions, recipe_of(assistant), folder / "card.json")
    assert card is not None
    return card


def test_the_assistant_as_it_is_passes_against_itself(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    assert {each.verdict for each in baseline.outcomes} == {"right"}, [each.faults for each in baseline.outcomes]
    comparison = compare(baseline, carded(towns, towns, questions, tmp_path))
    assert (comparison.failed, comparison.questions, comparison.recipe_differences) == (False, (), ())


def test_a_changed_threshold_is_caught_and_named_in_the_recipe(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    strict = replace(towns, bars=Bars(enough_for_figure=1.01))
    comparison = compare(baseline, carded(strict, strict, questions, tmp_path))
    assert failed_metrics(comparison.metrics) >= {"right", "status"}
    assert [(each.name, each.before, each.after) for each in comparison.recipe_differences] == [
        ("bar: enough for figure", "0.65", "1.01")
    ]
    assert len(comparison.worse) == 2 * len(TOWNS)


def test_dropped_papers_are_caught_and_the_corpus_differs_in_the_recipe(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(towns.settings.home, home)
    dropped = [town.lower() for town in TOWNS[:6]]  # six clusters: with fewer none could be significant at 5 %
    for town in dropped:
        Papers(open_home(home)).remove(town)
    without = open_assistant(home)
    comparison = compare(baseline, carded(without, without, questions, tmp_path))
    assert "right" in failed_metrics(comparison.metrics)
    assert {each.after.question.id.split("-")[0] for each in comparison.worse} == set(dropped)
    assert {"corpus", "index"} <= {each.name for each in comparison.recipe_differences}


def test_one_dropped_paper_is_caught_where_its_question_must_pass(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(towns.settings.home, home)
    Papers(open_home(home)).remove("kelsey")
    without = open_assistant(home)
    after = carded(without, without, questions, tmp_path)
    assert not compare(baseline, after).failed  # two questions of thirty are within chance
    comparison = compare(baseline, after, must_pass=["kelsey-wardens"])
    assert comparison.failed
    assert comparison.reasons == ("the must-pass question 'kelsey-wardens' got worse",)


def test_swapped_citations_are_caught(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    broken = Broken(towns, with_swapped_citations)
    comparison = compare(baseline, carded(broken, towns, questions, tmp_path))
    assert failed_metrics(comparison.metrics) >= {"right", "exact_paragraph_hit"}


def test_wrong_figures_are_caught(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    broken = Broken(towns, with_wrong_figures)
    comparison = compare(baseline, carded(broken, towns, questions, tmp_path))
    assert failed_metrics(comparison.metrics) >= {"right", "figures_cited"}


def test_crashes_are_caught_although_they_have_no_scores(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    broken = Broken(towns, that_crashes)
    after = carded(broken, towns, questions, tmp_path)
    assert {each.verdict for each in after.outcomes} == {"error"}
    assert after.outcomes[0].score("recall@5").value is None
    comparison = compare(baseline, after)
    assert failed_metrics(comparison.metrics) == {"right"}
    assert len(comparison.worse) == len(questions.questions)


def failed_metrics(metrics: object) -> set[str]:
    return {each.metric for each in metrics if each.failed}  # type: ignore[attr-defined]
