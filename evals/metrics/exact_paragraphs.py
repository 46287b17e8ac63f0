"""Whether the very paragraphs that the question lists are cited."""

from evals.metrics.citations import NOTHING_CITED
from evals.outcome import Reply, Score
from evals.question import Question

NONE_TO_CITE = "the question lists no paragraphs, as it is to be declined"


def exact_paragraph_precision(question: Question, reply: Reply) -> Score:
    """Cited paragraphs that are listed / cited paragraphs, each counted once. From 0 to 1."""
    if (reason := _unscored(question, reply)) is not None:
        return Score("exact_paragraph_precision", None, reason)
    cited = cited_ids(reply)
    return Score("exact_paragraph_precision", len(cited & set(question.paragraphs)) / len(cited))


def exact_paragraph_hit(question: Question, reply: Reply) -> Score:
    """1 where at least one listed paragraph is cited, else 0."""
    if (reason := _unscored(question, reply)) is not None:
        return Score("exact_paragraph_hit", None, reason)
    return Score("exact_paragraph_hit", float(not cited_ids(reply).isdisjoint(question.paragraphs)))


def cited_ids(reply: Reply) -> frozenset[str]:
    """The ids of the paragraphs cited."""
    return frozenset(each.paragraph_id for each in reply.citations)


def _unscored(question: Question, reply: Reply) -> str | None:
    if not question.paragraphs:
        return NONE_TO_CITE
    return None if reply.citations else NOTHING_CITED
