"""How well the paragraphs that were searched out are ranked, against those that the question lists.

Relevance is binary: a listed paragraph counts 1, every other one 0. The bare functions take ids in order of rank, each
once, and the ids that are relevant, at least one; they give a value from 0 to 1 and are checked against `ir-measures`.
"""

from collections.abc import Collection, Sequence
from math import log2

from evals.outcome import Reply, Score
from evals.question import Question

NONE_LISTED = "the question lists no paragraphs, as it is to be declined"


def recall(ranked: Sequence[str], relevant: Collection[str], *, k: int) -> float:
    """recall@k: relevant ids among the first k / relevant ids (Manning, Raghavan & Schütze 2008, section 8.3)."""
    return len(set(ranked[:k]) & _some(relevant)) / len(set(relevant))


def ndcg(ranked: Sequence[str], relevant: Collection[str], *, k: int) -> float:
    """nDCG@k: sum of 1 / log2(rank + 1) over relevant ids in the first k / the same sum of the best possible ranking
    (Järvelin & Kekäläinen 2002, with the discount of trec_eval).
    """
    wanted = _some(relevant)
    gained = sum(_discount(rank) for rank, each in enumerate(ranked[:k], start=1) if each in wanted)
    return gained / sum(_discount(rank) for rank in range(1, min(k, len(wanted)) + 1))


def reciprocal_rank(ranked: Sequence[str], relevant: Collection[str]) -> float:
    """1 / rank of the first relevant id, 0 where there is none (Voorhees 1999, TREC-8 question answering)."""
    wanted = _some(relevant)
    return next((1 / rank for rank, each in enumerate(ranked, start=1) if each in wanted), 0.0)


def hit(ranked: Sequence[str], relevant: Collection[str], *, k: int) -> float:
    """hit@k, or success@k: 1 where a relevant id is among the first k, else 0."""
    return float(not _some(relevant).isdisjoint(ranked[:k]))


def recall_at_5(question: Question, reply: Reply) -> Score:
    """recall@5 of the paragraphs found."""
    return _recall_at(question, reply, k=5)


def recall_at_10(question: Question, reply: Reply) -> Score:
    """recall@10 of the paragraphs found."""
    return _recall_at(question, reply, k=10)


def ndcg_at_10(question: Question, reply: Reply) -> Score:
    """nDCG@10 of the paragraphs found."""
    if not question.paragraphs:
        return Score("ndcg@10", None, NONE_LISTED)
    return Score("ndcg@10", ndcg(_ids(reply), question.paragraphs, k=10))


def reciprocal_rank_found(question: Question, reply: Reply) -> Score:
    """Reciprocal rank over all paragraphs found."""
    if not question.paragraphs:
        return Score("reciprocal_rank", None, NONE_LISTED)
    return Score("reciprocal_rank", reciprocal_rank(_ids(reply), question.paragraphs))


def first_page(question: Question, reply: Reply) -> Score:
    """1 where the first paragraph found stands on a page that holds a listed paragraph, else 0.

    A paper without pages counts as one page. A reply carries the pages of what was found only. So where the first
    paragraph is on another page than the listed ones that were found, and a listed one of the same paper was not
    found, it may still share its page: there is no score.
    """
    if not question.paragraphs:
        return Score("first_page", None, NONE_LISTED)
    if not reply.found:
        return Score("first_page", 0.0)
    first, pages = reply.found[0], {each.paragraph_id: each.page for each in reply.found}
    listed = [each for each in question.paragraphs if _paper(each) == _paper(first.paragraph_id)]
    if first.page is None or first.page in [pages.get(each) for each in listed]:
        return Score("first_page", float(bool(listed)))
    if any(each not in pages for each in listed):
        return Score("first_page", None, "the page of a listed paragraph is not known, as it was not found")
    return Score("first_page", 0.0)


def _recall_at(question: Question, reply: Reply, *, k: int) -> Score:
    if not question.paragraphs:
        return Score(f"recall@{k}", None, NONE_LISTED)
    return Score(f"recall@{k}", recall(_ids(reply), question.paragraphs, k=k))


def _ids(reply: Reply) -> tuple[str, ...]:
    return tuple(each.paragraph_id for each in reply.found)


def _paper(paragraph_id: str) -> str:
    return paragraph_id.rpartition(":")[0]


def _discount(rank: int) -> float:
    return 1 / log2(rank + 1)


def _some(relevant: Collection[str]) -> set[str]:
    if not relevant:
        raise ValueError("a ranking is measured against at least one relevant id")
    return set(relevant)
