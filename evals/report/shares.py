"""How many questions of a group are right: by kind, by paper, by split."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evals.metrics.wilson import wilson
from evals.outcome import Outcome

NO_PAPER = "no paper answers it"


@dataclass(frozen=True, slots=True)
class Share:
    """The questions of one group, counted by verdict. An error counts as not right: nobody got an answer."""

    label: str
    right: int
    wrong: int
    error: int

    @property
    def questions(self) -> int:
        """All of them."""
        return self.right + self.wrong + self.error

    @property
    def mean(self) -> float:
        """Share that is right; only of a group that has questions."""
        return self.right / self.questions

    @property
    def low(self) -> float:
        """Lower bound of Wilson's 95 % interval."""
        return wilson(self.right, self.questions).low

    @property
    def high(self) -> float:
        """Upper bound of Wilson's 95 % interval."""
        return wilson(self.right, self.questions).high


def share(label: str, outcomes: Iterable[Outcome]) -> Share:
    """The outcomes, counted."""
    verdicts = [each.verdict for each in outcomes]
    return Share(label, verdicts.count("right"), verdicts.count("wrong"), verdicts.count("error"))


def by_kind(outcomes: Sequence[Outcome]) -> tuple[Share, ...]:
    """Each kind of question, in order of first appearance."""
    return _grouped(outcomes, lambda each: (each.question.kind,))


def by_split(outcomes: Sequence[Outcome]) -> tuple[Share, ...]:
    """Questions that we develop by, and held-out ones; only those that there are."""
    return _grouped(outcomes, lambda each: (each.question.split,))


def by_paper(outcomes: Sequence[Outcome]) -> tuple[Share, ...]:
    """Each paper, worst first; a question that two papers answer counts at both."""
    shares = _grouped(outcomes, lambda each: each.question.papers or (NO_PAPER,))
    return tuple(sorted(shares, key=lambda each: (each.mean, -each.questions, each.label)))


def _grouped(outcomes: Sequence[Outcome], groups_of: Callable[[Outcome], tuple[str, ...]]) -> tuple[Share, ...]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        for group in groups_of(outcome):
            groups.setdefault(group, []).append(outcome)
    return tuple(share(label, held) for label, held in groups.items())
