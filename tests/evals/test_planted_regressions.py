"""What `compare` is for: a fault planted in the assistant or its papers fails the comparison, and nothing else does."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from planting import TOWNS, Broken, that_crashes, with_swapped_citations, with_wrong_figures

from assistant import Answer, Assistant, open_assistant
from assistant.decision.deciding import Bars
from corpus import Papers, open_home
from evals import Answers, Comparison, QuestionSet, Scorecard, compare, recipe_of, run_set


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
    strict = replace(towns, bars=Bars(enough=1.01))
    comparison = compare(baseline, carded(strict, strict, questions, tmp_path))
    assert failed_metrics(comparison) >= {"right", "status"}
    assert [(each.name, each.before, each.after) for each in comparison.recipe_differences] == [
        ("bar: enough", "0.2", "1.01")
    ]
    assert len(comparison.worse) == 2 * len(TOWNS)


def test_dropped_papers_are_caught_and_the_corpus_differs_in_the_recipe(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    comparison = compare(baseline, without(towns, questions, tmp_path, TOWNS[:3]))
    assert failed_metrics(comparison) == {"right"}  # three papers are too few for metrics that count papers
    assert {each.after.question.id.split("-")[0] for each in comparison.worse} == {"ashvale", "brackwater", "coldmere"}
    assert {"corpus", "index"} <= {each.name for each in comparison.recipe_differences}


def test_one_dropped_paper_is_caught_where_its_question_must_pass(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    after = without(towns, questions, tmp_path, TOWNS[-1:])
    assert not compare(baseline, after).failed  # two questions of thirty are within chance
    comparison = compare(baseline, after, must_pass=["kelsey-wardens"])
    assert comparison.reasons == ("the must-pass question 'kelsey-wardens' got worse",)


def without(assistant: Assistant, questions: QuestionSet, folder: Path, towns: Sequence[str]) -> Scorecard:
    """The scorecard over a copy of the home from which some papers are gone."""
    shutil.copytree(assistant.settings.home, folder / "home")
    for town in towns:
        Papers(open_home(folder / "home")).remove(town.lower())
    fewer = open_assistant(folder / "home", recording=False)
    return carded(fewer, fewer, questions, folder)


def test_swapped_citations_are_caught(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    broken = Broken(towns, with_swapped_citations)
    comparison = compare(baseline, carded(broken, towns, questions, tmp_path))
    assert failed_metrics(comparison) >= {"right", "exact_paragraph_hit"}


def test_wrong_figures_are_caught(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    broken = Broken(towns, with_wrong_figures)
    comparison = compare(baseline, carded(broken, towns, questions, tmp_path))
    assert failed_metrics(comparison) >= {"right", "figures_cited"}


def test_crashes_are_caught_although_they_have_no_scores(
    towns: Assistant, questions: QuestionSet, baseline: Scorecard, tmp_path: Path
) -> None:
    broken = Broken(towns, that_crashes)
    after = carded(broken, towns, questions, tmp_path)
    assert {each.verdict for each in after.outcomes} == {"error"}
    assert after.outcomes[0].score("recall@5").value is None
    comparison = compare(baseline, after)
    assert failed_metrics(comparison) == {"right"}
    assert len(comparison.worse) == len(questions.questions)


@pytest.mark.parametrize(
    ("spoil", "fell"),
    [(with_wrong_figures, "Figures in the cited paragraph"), (with_swapped_citations, "Citation recall")],
)
def test_one_wrong_figure_or_swapped_citation_is_enough(
    towns: Assistant,
    questions: QuestionSet,
    baseline: Scorecard,
    tmp_path: Path,
    spoil: Callable[[Answer], Answer],
    fell: str,
) -> None:
    only = "How many street wardens did Kelsey employ in 2031?"
    broken = Broken(towns, lambda answer: spoil(answer) if answer.question == only else answer)
    comparison = compare(baseline, carded(broken, towns, questions, tmp_path))
    assert failed_metrics(comparison) == set()
    [reason] = comparison.reasons
    assert fell in reason
    assert "'kelsey-wardens'" in reason


def failed_metrics(comparison: Comparison) -> set[str]:
    return {each.metric for each in comparison.metrics if each.failed}
