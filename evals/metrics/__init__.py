"""How a reply is measured: one small function for each metric, and the list of all."""

from evals.metrics.all_metrics import GATED, METRICS, METRICS_VERSION, Metric, scores_of

__all__ = ["GATED", "METRICS", "METRICS_VERSION", "Metric", "scores_of"]
