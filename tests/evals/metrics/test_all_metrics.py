"""The list of metrics: each under its own name, each with a value from 0 to 1 or a reason."""

import re

from reply_making import asked, cited, declined, found, not_held, replied, said

from evals.metrics import GATED, METRICS, scores_of


def test_every_score_bears_the_name_of_its_metric() -> None:
    for question in (asked(), not_held(), asked(kind="conflict", paragraphs=("paper-a:1", "paper-b:1"), never=("x",))):
        for reply in (declined(), replied(said("290 came.", cited()), found=found("paper-a:1@2"))):
            scores = scores_of(question, reply)
            assert [score.metric for score in scores] == [metric.name for metric in METRICS]
            assert all(score.value is None or 0 <= score.value <= 1 for score in scores)


def test_names_differ_and_what_a_metric_tells_is_one_sentence() -> None:
    assert len({metric.name for metric in METRICS}) == len({metric.title for metric in METRICS}) == len(METRICS)
    assert all(re.fullmatch(r"[A-Z1][^.]*\.", metric.about) for metric in METRICS)


def test_what_fails_a_comparison_is_what_a_wrong_answer_would_move() -> None:
    assert {metric.name for metric in GATED} == {
        "status",
        "conditioned_vital_nuggets",
        "right_figure",
        "figures_cited",
        "citation_recall",
        "exact_paragraph_hit",
        "recall@5",
    }
    assert not any(metric.lower_is_better for metric in GATED)
