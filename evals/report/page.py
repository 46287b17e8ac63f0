"""The report of a scorecard: one HTML file that opens from a mailbox, prints and needs nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.measured import metrics_in
from evals.report.figures import comparable, day, figures
from evals.report.questions import known_paragraphs, shown
from evals.report.shares import NO_PAPER, by_split, share
from evals.report.summarising import MetricRow, metric_rows, recipe_rows
from evals.report.templates import page_of
from evals.scorecard import Scorecard

SPLIT_NAMES = {"develop": "Develop", "held_out": "Held out"}


@dataclass(frozen=True, slots=True)
class SplitRows:
    """The metrics over the questions of one split."""

    split: str
    rows: tuple[MetricRow, ...]


def report_html(card: Scorecard, *, earlier: Sequence[Scorecard] = (), texts: Mapping[str, str] | None = None) -> str:
    """The report; `earlier` scorecards of the same questions give the trend.

    `texts` are paragraphs' texts by id: with them, expected paragraphs that were not found are shown too.
    """
    metrics = metrics_in(card)
    known = known_paragraphs(card.outcomes, texts or {})
    splits = by_split(card.outcomes)
    papers = sorted({paper for each in card.outcomes for paper in each.question.papers or (NO_PAPER,)})
    values = {
        "card": card,
        "when": day(card),
        "all": share("all", card.outcomes),
        "splits": splits,
        "recipe": list(recipe_rows(card)),
        "metrics": metric_rows(card.outcomes, metrics),
        "apart": [_rows_of_split(card, each.label) for each in splits] if len(splits) > 1 else [],
        "split_names": SPLIT_NAMES,
        "figures": figures(card, earlier) if card.outcomes else (),
        "left_out": len(earlier) - len(comparable(card, earlier)),
        "questions": [
            shown(each, metrics=metrics, known=known, seconds=card.times.seconds.get(each.question.id))
            for each in card.outcomes
        ],
        "kinds": list(dict.fromkeys(each.question.kind for each in card.outcomes)),
        "paper_places": {paper: place for place, paper in enumerate(papers)},
        "no_paper": NO_PAPER,
    }
    return page_of("report.html", values)


def _rows_of_split(card: Scorecard, split: str) -> SplitRows:
    outcomes = [each for each in card.outcomes if each.question.split == split]
    return SplitRows(split, metric_rows(outcomes, metrics_in(card)))
