"""A scorecard and a comparison as short Markdown: what the terminal prints, and what fits into a mail or a log."""

import re
from collections.abc import Iterable, Iterator, Sequence

from evals.bars import Held, held_to
from evals.comparing import Comparison, MetricChange, QuestionChange
from evals.measured import metrics_in
from evals.metrics import summaries
from evals.outcome import Outcome
from evals.scorecard import Scorecard, Summary

# What would end a cell, start markup or make an image that is fetched from outside: question and paper are strangers'.
MARKUP = re.compile(r"([\\`*_\[\]<>|#!~])")
# What a reader still goes through in a terminal or a mail; the HTML report has every question.
QUESTIONS_SHOWN = 40


def scorecard_markdown(card: Scorecard) -> str:
    """Set and counts, the metrics with their 95 % intervals, the bars of a shipped set, the wrong questions."""
    lines = [
        f"# Scorecard: {_plain(card.set_name)}",
        "",
        f"{_counted(card.outcomes)}. Run of {card.times.started}; drafter {_plain(card.recipe.drafter)}.",
        "",
        *_table(("Metric", "Mean", "95% interval", "Scored", "Not scored"), map(_metric_cells, *_summarised(card))),
        *_bars(held_to(card)),
        *_wrong([each for each in card.outcomes if each.verdict == "wrong"]),
        *_questions("Errors", [_line(each) for each in card.outcomes if each.verdict == "error"]),
    ]
    return "\n".join(lines) + "\n"


def comparison_markdown(comparison: Comparison) -> str:
    """Whether it fails and why, what differs in the recipe, each metric's change, the questions that differ."""
    verdict = "Fails" if comparison.failed else "Passes"
    metrics = ("Metric", "Before", "After", "Difference", "95% interval", "p", "Questions", "Gated")
    lines = [
        f"# Comparison: {_plain(comparison.after.set_name)}",
        "",
        f"**{verdict}.** {len(comparison.worse)} worse, {len(comparison.better)} better, "
        f"{len(comparison.changed)} changed with the same verdict.",
        *_section("Why it fails", [f"- {_plain(each)}" for each in comparison.reasons]),
        *_section("What differs in the recipe", [
            f"- {_plain(each.name)}: {_plain(each.before)}, now {_plain(each.after)}"
            for each in comparison.recipe_differences
        ]),
        "",
        *_table(metrics, (_change_cells(each) for each in comparison.metrics)),
        *_questions("Worse", [_change_line(each) for each in comparison.worse]),
        *_questions("Better", [_change_line(each) for each in comparison.better]),
        *_questions("Changed, with the same verdict", [_change_line(each) for each in comparison.changed]),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _summarised(card: Scorecard) -> tuple[Sequence[str], Sequence[Summary]]:
    metrics = metrics_in(card)
    return [metric.title for metric in metrics], summaries(card.outcomes, metrics)


def _bars(held: Sequence[Held]) -> Iterator[str]:
    """A section of the bars; nothing for a set that has none."""
    if held:
        cells = ((each.title, each.bar.told, _number(each.measured), each.reached) for each in held)
        yield from ("", "## Bars", "", *_table(("Metric", "Bar", "Measured", ""), cells))


def _counted(outcomes: Sequence[Outcome]) -> str:
    counts = [sum(each.verdict == verdict for each in outcomes) for verdict in ("right", "wrong", "error")]
    return f"{len(outcomes)} questions: {counts[0]} right, {counts[1]} wrong, {counts[2]} ended in an error"


def _metric_cells(title: str, summary: Summary) -> tuple[str, ...]:
    unscored = sum(summary.unscored.values())
    return title, _number(summary.mean), _interval(summary.low, summary.high), str(summary.scored), str(unscored)


def _change_cells(change: MetricChange) -> tuple[str, ...]:
    gated = "fell" if change.failed else "yes" if change.gated else ""
    return (
        change.title,
        _number(change.before),
        _number(change.after),
        f"{change.difference:+.3f}",
        _interval(change.low, change.high, sign="+"),
        _number(change.p_value),
        str(change.questions),
        gated,
    )


def _line(outcome: Outcome) -> str:
    why = outcome.error or "; ".join(outcome.faults)
    return f"- **{_plain(outcome.question.id)}** {_plain(outcome.question.text)} ({_plain(why)})"


def _change_line(change: QuestionChange) -> str:
    marks = (["must pass"] if change.must_pass else []) + [f"{each} fell" for each in change.unproved]
    told = f" [{', '.join(marks)}]" if marks else ""
    question = change.after.question
    was = "still " if change.change == "changed" else f"{_verdict(change.before)} → "
    return f"- **{_plain(question.id)}**{told} {_plain(question.text)}: {was}{_verdict(change.after)}"


def _verdict(outcome: Outcome) -> str:
    why = outcome.error or "; ".join(outcome.faults)
    return f"{outcome.verdict} ({_plain(why)})" if why else outcome.verdict


def _wrong(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The questions that we develop by; those held out are counted and not shown, or they would be tuned on."""
    shown = [_line(each) for each in outcomes if each.question.split == "develop"]
    held_out = len(outcomes) - len(shown)
    yield from _questions("Wrong", shown, [f"- and {held_out} held out, which are not shown"] if held_out else [])


def _questions(title: str, lines: Sequence[str], last: Sequence[str] = ()) -> Iterator[str]:
    """A section of the first questions, how many more there are, and what else is to be said of them."""
    more = len(lines) - QUESTIONS_SHOWN
    told = [f"- and {more} more, in the JSON file and the HTML report"] if more > 0 else []
    yield from _section(title, [*lines[:QUESTIONS_SHOWN], *told, *last])


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    """A heading and its lines; nothing where there are none."""
    if lines:
        yield from ("", f"## {title}", "", *lines)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"| --- |{' ---: |' * (len(heads) - 1)}"
    yield from (f"| {' | '.join(map(_plain, row))} |" for row in rows)


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:.3f}"


def _interval(low: float | None, high: float | None, *, sign: str = "") -> str:
    return "none" if low is None or high is None else f"{low:{sign}.3f} to {high:{sign}.3f}"


def _plain(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
