"""Whether the reply answers what can be answered and declines what cannot."""

from evals.outcome import Reply, Score
from evals.question import Question


def status_accuracy(question: Question, reply: Reply) -> Score:
    """1 where the status is the expected one (answered, partial, declined), else 0; its mean is the accuracy."""
    return Score("status", float(reply.status == question.status))


def correct_decline(question: Question, reply: Reply) -> Score:
    """1 where a question that is to be declined is declined, else 0; its mean is the correct-decline rate.

    The recall of abstention (Wen et al. 2025, "Know Your Limits", abstention recall).
    """
    if question.status != "declined":
        return Score("correct_decline", None, "the question can be answered")
    return Score("correct_decline", float(reply.status == "declined"))


def false_decline(question: Question, reply: Reply) -> Score:
    """1 where a question that can be answered is declined, else 0; its mean is the false-decline rate: lower is better.

    The over-abstention of the same survey.
    """
    if question.status == "declined":
        return Score("false_decline", None, "the question is to be declined")
    return Score("false_decline", float(reply.status == "declined"))
