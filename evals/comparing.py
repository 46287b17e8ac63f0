"""Two scorecards of one question set side by side: what got worse, what got better, what differs in the recipe."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Literal

from corpus import ScrutinyError
from evals.metrics import METRICS, paired_change
from evals.outcome import Outcome
from evals.scorecard import Recipe, Scorecard

# The usual 5 %: one false alarm in twenty comparisons of an unchanged assistant, for each gated metric.
SIGNIFICANT = 0.05
VERDICTS = ("error", "wrong", "right")  # worst first


class NotComparable(ScrutinyError):
    """Two scorecards that are not of the same questions and metrics; the message says what differs."""


@dataclass(frozen=True, slots=True)
class RecipeDifference:
    """One line of the recipe that differs."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MetricChange:
    """One metric over the questions that both scorecards scored."""

    metric: str
    title: str
    before: float
    after: float
    difference: float  # after - before
    low: float | None  # 95 % interval of the difference
    high: float | None
    p_value: float | None  # of a difference as large by chance
    questions: int
    gated: bool
    failed: bool  # gated, and significantly worse


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """One question whose verdict or answer differs."""

    before: Outcome
    after: Outcome
    must_pass: bool
    change: Literal["worse", "better", "changed"]
    unproved: tuple[str, ...] = ()  # titles of the metrics of proof that fell: its citations prove less than before


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of a change."""

    before: Scorecard
    after: Scorecard
    recipe_differences: tuple[RecipeDifference, ...]
    metrics: tuple[MetricChange, ...]
    questions: tuple[QuestionChange, ...]

    @property
    def worse(self) -> tuple[QuestionChange, ...]:
        """Questions whose verdict fell: right, wrong, error."""
        return tuple(each for each in self.questions if each.change == "worse")

    @property
    def better(self) -> tuple[QuestionChange, ...]:
        """Questions whose verdict rose."""
        return tuple(each for each in self.questions if each.change == "better")

    @property
    def changed(self) -> tuple[QuestionChange, ...]:
        """Questions with the same verdict and another answer."""
        return tuple(each for each in self.questions if each.change == "changed")

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the comparison fails; none where it does not."""
        return tuple(_reasons(self))

    @property
    def failed(self) -> bool:
        """Whether a gated metric fell significantly, a must-pass question got worse or one is proved worse."""
        return bool(self.reasons)


def _reasons(comparison: Comparison) -> Iterator[str]:
    for each in comparison.metrics:
        if each.failed:
            yield f"{each.title} fell from {each.before:.3f} to {each.after:.3f} (p = {each.p_value:.3f})"
    for question in comparison.worse:
        if question.must_pass:
            yield f"the must-pass question {question.after.question.id!r} got worse"
    for question in comparison.questions:
        if question.unproved:
            yield f"{', '.join(question.unproved)} fell in the question {question.after.question.id!r}"


def compare(before: Scorecard, after: Scorecard, *, must_pass: Collection[str] = ()) -> Comparison:
    """What changed from one scorecard to another; `must_pass` are ids beside those that the set marks.

    Raises NotComparable for scorecards of different questions or metrics.
    """
    _refuse_others(before, after, must_pass)
    pairs = [(old, new) for old in before.outcomes if (new := after.outcome(old.question.id))]
    return Comparison(
        before,
        after,
        tuple(_recipe_differences(before.recipe, after.recipe)),
        tuple(_metric_changes(pairs)),
        tuple(_question_changes(pairs, must_pass)),
    )


def _refuse_others(before: Scorecard, after: Scorecard, must_pass: Collection[str]) -> None:
    if before.set_fingerprint != after.set_fingerprint:
        raise NotComparable(
            f"the scorecards are of different questions: {before.set_name!r} and {after.set_name!r}; "
            f"{_sets_differ(before, after)}. Run the earlier version on today's set, then compare."
        )
    if before.recipe.metrics != after.recipe.metrics:
        raise NotComparable(
            f"the scorecards were measured by different metrics (versions {before.recipe.metrics} and "
            f"{after.recipe.metrics}). Run both again with one version."
        )
    if unknown := set(must_pass) - {each.question.id for each in after.outcomes}:
        raise NotComparable(f"the set holds no question {', '.join(map(repr, sorted(unknown)))}. Mend --must-pass.")


def _sets_differ(before: Scorecard, after: Scorecard) -> str:
    old = {each.question.id: each.question for each in before.outcomes}
    new = {each.question.id: each.question for each in after.outcomes}
    counts = {
        "only in the first": len(old.keys() - new.keys()),
        "only in the second": len(new.keys() - old.keys()),
        "in both, worded or marked otherwise": sum(old[each] != new[each] for each in old.keys() & new.keys()),
    }
    return ", ".join(f"{count} {where}" for where, count in counts.items() if count) or "in another order"


def _recipe_differences(before: Recipe, after: Recipe) -> Iterator[RecipeDifference]:
    old, new = _lines(before), _lines(after)
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            yield RecipeDifference(name, old.get(name, "not set"), new.get(name, "not set"))


def _lines(recipe: Recipe) -> dict[str, str]:
    plain = {each.name: str(getattr(recipe, each.name)) for each in fields(recipe) if each.name != "settings"}
    return {**plain, **recipe.settings}


Pairs = list[tuple[Outcome, Outcome]]


def _metric_changes(pairs: Pairs) -> Iterator[MetricChange]:
    # An error has no scores, and a decline none of its citations: only this share counts every question. Each stands
    # for itself here, since one paper that is no longer read would be one cluster, and never significant.
    right = [(float(old.verdict == "right"), float(new.verdict == "right"), old.question.id) for old, new in pairs]
    yield _metric_change("right", "Questions right", right, gated=True, lower_is_better=False)
    for metric in METRICS:
        values = [
            (was, now, old.question.cluster)
            for old, new in pairs
            if (was := old.score(metric.name).value) is not None and (now := new.score(metric.name).value) is not None
        ]
        if values:
            yield _metric_change(
                metric.name, metric.title, values, gated=metric.gated, lower_is_better=metric.lower_is_better
            )


def _metric_change(
    name: str, title: str, values: list[tuple[float, float, str]], *, gated: bool, lower_is_better: bool
) -> MetricChange:
    before, after, clusters = (list(each) for each in zip(*values, strict=True))
    change = paired_change(before, after, clusters)
    worse = change.difference > 0 if lower_is_better else change.difference < 0
    significant = change.p_value is not None and change.p_value < SIGNIFICANT
    return MetricChange(
        metric=name,
        title=title,
        before=sum(before) / len(before),
        after=sum(after) / len(after),
        difference=change.difference,
        low=change.low,
        high=change.high,
        p_value=change.p_value,
        questions=len(values),
        gated=gated,
        failed=gated and worse and significant,
    )


def _question_changes(pairs: Pairs, must_pass: Collection[str]) -> Iterator[QuestionChange]:
    for old, new in pairs:
        if change := _change(old, new):
            marked = new.question.must_pass or new.question.id in must_pass
            yield QuestionChange(old, new, marked, change, tuple(_unproved(old, new)))


def _unproved(before: Outcome, after: Outcome) -> Iterator[str]:
    for metric in METRICS:
        was, now = before.score(metric.name).value, after.score(metric.name).value
        if metric.proof and was is not None and now is not None and now < was:
            yield metric.title


def _change(old: Outcome, new: Outcome) -> Literal["worse", "better", "changed"] | None:
    if VERDICTS.index(new.verdict) != VERDICTS.index(old.verdict):
        return "worse" if VERDICTS.index(new.verdict) < VERDICTS.index(old.verdict) else "better"
    return None if _said(old) == _said(new) else "changed"


def _said(outcome: Outcome) -> object:
    """What a reader would see change: status, words, the reason of a decline, notices and the paragraphs cited."""
    reply = outcome.reply
    if reply is None:
        return None
    return reply.status, reply.text, reply.reason, reply.notices, [each.paragraph_id for each in reply.citations]
