"""How a reply is measured: one small function for each metric, the list of all, and how sure their means are."""

from assistant.sentences.wording import says
from evals.metrics.all_metrics import GATED, METRICS, METRICS_VERSION, Metric, scores_of
from evals.metrics.faults import faults_of
from evals.metrics.intervals import summaries, summary
from evals.metrics.latency import quantile
from evals.metrics.significance import Change, paired_change

__all__ = [
    "GATED",
    "METRICS",
    "METRICS_VERSION",
    "Change",
    "Metric",
    "faults_of",
    "paired_change",
    "quantile",
    "says",
    "scores_of",
    "summaries",
    "summary",
]
