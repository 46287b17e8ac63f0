"""A metric that also counts declining: what a wrong "I do not know" costs and a right one earns."""

from evals.outcome import Reply, Score
from evals.question import Question


def conditioned(score: Score, question: Question, reply: Reply, *, name: str) -> Score:
    """The score, conditioned on declining, after MTRAG's "IDK-conditioned" metrics.

    1 where the question is to be declined and the reply declines; 0 where only one of the two holds, a partial reply to
    a question that is to be declined too; else the score itself. From 0 to 1. Source: Katsis et al. 2025, "MTRAG: A
    Multi-Turn Conversational Benchmark for Evaluating Retrieval-Augmented Generation Systems", as computed by
    `get_idk_score` in scripts/evaluation/judge_wrapper.py of IBM/mt-rag-benchmark, where a judge tells whether a reply
    declines; here it says so itself.
    """
    to_decline, declines = question.status == "declined", reply.status == "declined"
    if to_decline or declines:
        return Score(name, float(to_decline and declines))
    return Score(name, score.value, score.reason)
