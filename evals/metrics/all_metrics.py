"""Every metric by name, in the order in which a scorecard shows them."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.metrics.citations import citation_precision, citation_recall
from evals.metrics.conflicts import conflict_claimed, conflict_shown
from evals.metrics.exact_paragraphs import exact_paragraph_hit, exact_paragraph_precision
from evals.metrics.figure_accuracy import figures_cited, right_figure
from evals.metrics.nuggets import all_nuggets, clean, conditioned_vital_nuggets, vital_nuggets
from evals.metrics.ranking import first_page, ndcg_at_10, recall_at_5, recall_at_10, reciprocal_rank_found
from evals.metrics.statuses import correct_decline, false_decline, status_accuracy
from evals.outcome import Reply, Score
from evals.question import Question

# Raise it when a metric changes: scorecards of different versions do not compare.
METRICS_VERSION = "2"


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric: 1 is best, 0 is worst, for every one of them unless `lower_is_better`."""

    name: str
    title: str  # for people, as a table shows it
    about: str  # one sentence: what it tells
    of: Callable[[Question, Reply], Score]
    gated: bool = False  # a significant fall fails a comparison
    proof: bool = (
        False  # so does the fall of a single question: a wrong figure with a neat citation is the worst answer
    )
    lower_is_better: bool = False


METRICS: tuple[Metric, ...] = (
    Metric(
        "status", "Status", "Share of questions answered, partly answered or declined as they should be.",
        status_accuracy, gated=True,
    ),
    Metric(
        "correct_decline", "Correct declines", "Share declined of the questions that the papers do not answer.",
        correct_decline,
    ),
    Metric(
        "false_decline", "False declines", "Share declined of the questions that the papers answer.", false_decline,
        lower_is_better=True,
    ),
    Metric(
        "conditioned_vital_nuggets", "Vital facts, or rightly declined",
        "Share of the vital facts that are said; 1 for a right decline, 0 for a wrong one.",
        conditioned_vital_nuggets, gated=True,
    ),
    Metric("vital_nuggets", "Vital facts", "Share of the vital facts that are said.", vital_nuggets),
    Metric("all_nuggets", "All facts", "Share of all facts that are said, vital or not.", all_nuggets),
    Metric("clean", "Clean", "Share of replies without any of the words that they must not hold.", clean),
    Metric(
        "conflict_shown", "Conflict shown", "Share of conflicts between papers of which both sides are said and cited.",
        conflict_shown,
    ),
    Metric(
        "conflict_claimed", "Conflict claimed elsewhere",
        "Share of the other questions on which papers are said to differ.", conflict_claimed, lower_is_better=True,
    ),
    Metric(
        "right_figure", "Right figure", "Share of the figures asked for that are said, by value and unit.",
        right_figure, gated=True,
    ),
    Metric(
        "figures_cited", "Figures in the cited paragraph",
        "Share of the figures said that stand in a paragraph cited for them, by value and unit.",
        figures_cited, gated=True, proof=True,
    ),
    Metric(
        "citation_recall", "Citation recall", "Share of statements whose citations prove them, by their words.",
        citation_recall, gated=True, proof=True,
    ),
    Metric(
        "citation_precision", "Citation precision", "Share of citations that help to prove their statement.",
        citation_precision,
    ),
    Metric(
        "exact_paragraph_hit", "Right paragraph cited", "Share of answers that cite at least one listed paragraph.",
        exact_paragraph_hit, gated=True,
    ),
    Metric(
        "exact_paragraph_precision", "Citations of right paragraphs",
        "Share of the paragraphs cited that are listed ones.", exact_paragraph_precision,
    ),
    Metric(
        "recall@5", "Recall@5", "Share of the listed paragraphs among the first five found.", recall_at_5,
        gated=True,
    ),
    Metric("recall@10", "Recall@10", "Share of the listed paragraphs among the first ten found.", recall_at_10),
    Metric("ndcg@10", "nDCG@10", "How near to the top of the first ten the listed paragraphs are.", ndcg_at_10),
    Metric(
        "reciprocal_rank", "Reciprocal rank", "1 / rank of the first listed paragraph found.", reciprocal_rank_found
    ),
    Metric(
        "first_page", "Right page first",
        "Share of questions whose first paragraph found is on the page of a listed one.", first_page,
    ),
)  # fmt: skip
GATED: tuple[Metric, ...] = tuple(metric for metric in METRICS if metric.gated)


def scores_of(question: Question, reply: Reply) -> tuple[Score, ...]:
    """Every metric of one reply, in order."""
    return tuple(metric.of(question, reply) for metric in METRICS)
