"""Which metrics a scorecard holds: ours, and after them those of an optional judge."""

from functools import partial

from evals.metrics import METRICS, Metric
from evals.outcome import Reply, Score
from evals.question import Question
from evals.scorecard import Scorecard


def metrics_in(card: Scorecard) -> tuple[Metric, ...]:
    """Every metric by which its outcomes are scored; a judge's is named as it named itself."""
    ours = {metric.name for metric in METRICS}
    kept = dict.fromkeys(score.metric for outcome in card.outcomes for score in outcome.scores)
    return (*METRICS, *(_judged(name) for name in kept if name not in ours))


def _judged(name: str) -> Metric:
    title = name[:1].upper() + name[1:]
    return Metric(name, title, "By an optional judge, which errs too: see its calibration.", partial(_only_kept, name))


def _only_kept(name: str, question: Question, reply: Reply) -> Score:
    return Score(name, None, "only the judge can measure it again")
