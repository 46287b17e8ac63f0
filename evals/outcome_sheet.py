"""The outcomes of a scorecard as a CSV sheet: a row a question, a column a metric."""

import csv
import io

from evals.measured import metrics_in
from evals.metrics import Metric
from evals.outcome import Outcome
from evals.scorecard import Scorecard
from evals.sheet_files import guarded

COLUMNS = (
    "id", "question", "history", "kind", "split", "verdict", "faults", "expected status", "status", "answer", "cited",
    "expected paragraphs", "seconds",
)  # fmt: skip


def outcomes_csv(card: Scorecard) -> str:
    """The sheet, for a spreadsheet program: it opens with the mark of UTF-8, and no cell is a formula."""
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    metrics = metrics_in(card)
    writer.writerow((*COLUMNS, *(metric.title for metric in metrics)))
    for outcome in card.outcomes:
        seconds = card.times.seconds.get(outcome.question.id)
        cells = (*_cells(outcome), "" if seconds is None else f"{seconds:.3f}", *_scores(outcome, metrics))
        writer.writerow([guarded(cell) for cell in cells])
    return "\ufeff" + sheet.getvalue()


def _cells(outcome: Outcome) -> tuple[str, ...]:
    question, reply = outcome.question, outcome.reply
    return (
        question.id,
        question.text,
        "\n".join(question.history),
        question.kind,
        question.split,
        outcome.verdict,
        outcome.error or "\n".join(outcome.faults),
        question.status,
        reply.status if reply else "error",
        (reply.text or reply.reason or "") if reply else "",
        "\n".join(each.label for each in reply.citations) if reply else "",
        "\n".join(question.paragraphs),
    )


def _scores(outcome: Outcome, metrics: tuple[Metric, ...]) -> tuple[str, ...]:
    """Values to three places; empty where there is none."""
    values = (outcome.score(metric.name).value for metric in metrics)
    return tuple("" if value is None else f"{value:.3f}" for value in values)
