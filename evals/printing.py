"""Scorecards and comparisons as `--json` prints them."""

from dataclasses import asdict

from evals.bars import held_to
from evals.comparing import Comparison, QuestionChange
from evals.measured import metrics_in
from evals.metrics import summaries
from evals.scorecard import Scorecard


def scorecard_json(card: Scorecard) -> dict[str, object]:
    """Set, recipe, every metric's mean and interval, what is wrong with which question of develop."""
    return {
        "set": card.set_name,
        "recipe": asdict(card.recipe),
        "questions": len(card.outcomes),
        "right": sum(each.verdict == "right" for each in card.outcomes),
        "summary": [asdict(each) for each in summaries(card.outcomes, metrics_in(card))],
        "bars": [
            {
                "metric": each.bar.metric,
                "bar": each.bar.value,
                "at_most": each.bar.at_most,
                "measured": each.measured,
                "reached": each.reached,
            }
            for each in held_to(card)
        ],
        "wrong": [
            {"id": each.question.id, "faults": each.faults, "error": each.error}
            for each in card.outcomes
            if each.verdict == "error" or (each.verdict == "wrong" and each.question.split == "develop")
        ],
        # Their number alone, or they would be tuned on.
        "wrong_held_out": sum(each.verdict == "wrong" and each.question.split == "held_out" for each in card.outcomes),
    }


def comparison_json(comparison: Comparison) -> dict[str, object]:
    """Whether it fails and why, what differs in the recipe, each metric, each question that changed."""
    return {
        "failed": comparison.failed,
        "reasons": comparison.reasons,
        "recipe_differences": [asdict(each) for each in comparison.recipe_differences],
        "metrics": [asdict(each) for each in comparison.metrics],
        "questions": [_question_json(each) for each in comparison.questions],
    }


def _question_json(change: QuestionChange) -> dict[str, object]:
    return {
        "id": change.after.question.id,
        "change": change.change,
        "must_pass": change.must_pass,
        "before": {"verdict": change.before.verdict, "faults": change.before.faults, "error": change.before.error},
        "after": {"verdict": change.after.verdict, "faults": change.after.faults, "error": change.after.error},
    }
