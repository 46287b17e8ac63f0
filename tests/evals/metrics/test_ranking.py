"""Rankings, against ir-measures and by hand."""

import ir_measures
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reply_making import asked, found, not_held, replied, said

from evals.metrics.ranking import (
    first_page,
    hit,
    ndcg,
    ndcg_at_10,
    recall,
    recall_at_5,
    recall_at_10,
    reciprocal_rank,
    reciprocal_rank_found,
)
from evals.outcome import Score

IDS = [f"p{number}" for number in range(30)]


@given(
    ranked=st.lists(st.sampled_from(IDS), unique=True, min_size=1),
    relevant=st.sets(st.sampled_from(IDS), min_size=1),
    k=st.sampled_from([1, 3, 5, 10]),
)
def test_every_ranking_measures_as_ir_measures_does(ranked: list[str], relevant: set[str], k: int) -> None:
    qrels = [ir_measures.Qrel("q", each, 1) for each in sorted(relevant)]
    run = [ir_measures.ScoredDoc("q", each, -float(rank)) for rank, each in enumerate(ranked)]
    measures = [ir_measures.R @ k, ir_measures.nDCG @ k, ir_measures.RR, ir_measures.Success @ k]
    theirs = ir_measures.calc_aggregate(measures, qrels, run)
    ours = [
        recall(ranked, relevant, k=k),
        ndcg(ranked, relevant, k=k),
        reciprocal_rank(ranked, relevant),
        hit(ranked, relevant, k=k),
    ]
    assert ours == pytest.approx([theirs[measure] for measure in measures])


def test_the_measures_of_one_ranking_by_hand() -> None:
    ranked, relevant = ["x", "a", "y", "b"], {"a", "b", "c"}
    assert recall(ranked, relevant, k=3) == pytest.approx(1 / 3)
    # 1/log2(3) + 1/log2(5), of 1/log2(2) + 1/log2(3) + 1/log2(4)
    assert ndcg(ranked, relevant, k=10) == pytest.approx((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), abs=1e-4)
    assert reciprocal_rank(ranked, relevant) == 0.5
    assert (hit(ranked, relevant, k=1), hit(ranked, relevant, k=3)) == (0.0, 1.0)


def test_a_ranking_is_not_measured_against_nothing() -> None:
    with pytest.raises(ValueError, match="at least one relevant id"):
        recall(["a"], set(), k=5)


def test_a_question_that_lists_no_paragraphs_has_no_score_and_says_why() -> None:
    reply = replied(said("290"), found=found("paper-a:1"))
    for metric in (recall_at_5, recall_at_10, ndcg_at_10, reciprocal_rank_found, first_page):
        score = metric(not_held(), reply)
        assert score == Score(score.metric, None, "the question lists no paragraphs, as it is to be declined")


def test_where_nothing_was_found_every_ranking_is_worst() -> None:
    for metric in (recall_at_5, recall_at_10, ndcg_at_10, reciprocal_rank_found, first_page):
        assert metric(asked(), replied(said("290"))).value == 0.0


def test_recall_looks_at_the_first_five_and_the_first_ten() -> None:
    reply = replied(said("290"), found=found(*(f"paper-a:{number}" for number in (9, 8, 7, 6, 5, 1))))
    assert recall_at_5(asked(), reply).value == 0.0
    assert recall_at_10(asked(), reply).value == 1.0


@pytest.mark.parametrize(
    ("places", "value"),
    [
        (("paper-a:1@3",), 1.0),  # the listed paragraph itself
        (("paper-a:2@3", "paper-a:1@3"), 1.0),  # another one of its page
        (("paper-a:2@4", "paper-a:1@3"), 0.0),  # another page of its paper
        (("paper-b:2@3", "paper-a:1@3"), 0.0),  # another paper
        (("paper-b:2@3",), 0.0),  # another paper is wrong wherever the listed one stands
        (("paper-a:2",), 1.0),  # a paper without pages counts as one
    ],
)
def test_the_first_page_is_right_where_a_listed_paragraph_stands_on_it(places: tuple[str, ...], value: float) -> None:
    assert first_page(asked(), replied(said("290"), found=found(*places))).value == value


def test_the_first_page_is_not_judged_where_the_page_of_a_listed_paragraph_is_not_known() -> None:
    score = first_page(asked(), replied(said("290"), found=found("paper-a:2@4")))
    assert score == Score("first_page", None, "the page of a listed paragraph is not known, as it was not found")
