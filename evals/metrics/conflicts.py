"""Whether papers that disagree are shown to disagree, and others are not."""

from evals.metrics.exact_paragraphs import cited_ids
from evals.metrics.nuggets import unsaid
from evals.outcome import Reply, Score
from evals.question import Question


def conflict_shown(question: Question, reply: Reply) -> Score:
    """1 where a reader learns every version and where each stands, else 0; 0 for a reply that declines.

    Every vital fact is said, in the statements or in a notice of the conflict; and either at least two of the listed
    paragraphs are cited, or there is such a notice. Our own definition: published ones need a judge.
    """
    if question.kind != "conflict":
        return Score("conflict_shown", None, "the question is not about a conflict")
    all_said = not unsaid([fact for fact in question.facts if fact.vital], with_notices(reply))
    both_cited = len(cited_ids(reply) & set(question.paragraphs)) >= 2
    return Score("conflict_shown", float(all_said and (both_cited or bool(_notices(reply)))))


def conflict_claimed(question: Question, reply: Reply) -> Score:
    """1 where a reply says that papers differ although the question is not listed as one on which they do, else 0.

    Our own definition. It is not 0 for the best assistant: some questions that ask for one figure touch a conflict.
    """
    if question.kind == "conflict":
        return Score("conflict_claimed", None, "the question is about a conflict")
    return Score("conflict_claimed", float(bool(_notices(reply))))


def with_notices(reply: Reply) -> str:
    """All that is said, and the notices of conflict."""
    return "\n".join((reply.text, *_notices(reply)))


def _notices(reply: Reply) -> tuple[str, ...]:
    return tuple(each.text for each in reply.notices if each.kind == "conflict")
