"""Whether the papers hold the answer: one decision, from how well the best sentence covers the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.matching import Candidate
from assistant.sureness import shipped_sureness
from indexes.question import Asked, Term
from indexes.wanting import FIGURES, Wants

KIND_NAMES: dict[Wants, str] = {
    "figure": "a figure",
    "money": "a sum of money",
    "amount": "a figure",
    "share": "a share",
    "duration": "a length of time",
    "date": "a date",
    "place": "a place",
    "person": "a name",
}


@dataclass(frozen=True, slots=True)
class Bars:
    """How sure it must be that a sentence answers, 0 to 1.

    Chosen on the develop questions; what each bar costs is plotted in docs/declining.svg. A wrong figure is the worst
    answer, so a figure needs more.
    """

    enough: float = 0.1
    enough_for_figure: float = 0.2
    # Share of the question's weight that may lie in one term which the sentence's place does not hold: one heavy word
    # that the paper lacks ("Who chairs the Panel?") outweighs many light ones that it has.
    widest_gap: float = 0.60
    widest_gap_for_figure: float = 0.33


BARS = Bars()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence answers, and if not, why; without a reason it lacks something that the question names."""

    verdict: Literal["answers", "does not answer"]
    reason: str | None = None


def verdict_on(candidate: Candidate, asked: Asked, *, bars: Bars = BARS) -> Verdict:
    """Judge one sentence against the whole question."""
    if not asked.terms:
        return Verdict("does not answer", "The question names nothing that can be looked up in the papers.")
    if candidate.lacks:
        return Verdict("does not answer")
    if not candidate.match.features.kind:
        kind = KIND_NAMES.get(asked.wants, "an answer")
        return Verdict("does not answer", f"The paragraphs nearest to the question do not give {kind}.")
    figure = asked.wants in FIGURES
    if figure and candidate.part:
        return Verdict("does not answer", "The figures nearest to the question are those of single districts.")
    enough, widest = _bars(bars, figure=figure)
    if candidate.match.features.gap <= widest and shipped_sureness().of(candidate) >= enough:
        return Verdict("answers")
    return Verdict("does not answer", "The paragraphs nearest to the question speak of something else.")


def _bars(bars: Bars, *, figure: bool) -> tuple[float, float]:
    """How sure it must be, and the widest gap."""
    return (bars.enough_for_figure, bars.widest_gap_for_figure) if figure else (bars.enough, bars.widest_gap)


def why_none(candidates: Sequence[Candidate], verdicts: Sequence[Verdict], asked: Asked) -> str:
    """Why no sentence answers, from what the likeliest one lacks."""
    if not candidates:
        return "No paragraph of the papers held was found for this question."
    if verdicts[0].reason:
        return verdicts[0].reason
    lacking = [set(candidate.lacks) for candidate in candidates]
    nowhere = _named([term for term in asked.terms if term in set.intersection(*lacking)], asked)
    if nowhere:
        return f"None of the paragraphs found speaks of {_joined(nowhere, 'or')}."
    somewhere = _named([term for term in asked.terms if term in set.union(*lacking)], asked)
    if len(somewhere) == 1:
        return f"The paragraphs nearest to the question do not speak of {somewhere[0]}."
    return f"No paragraph that was found speaks of {_joined(somewhere, 'and')} together."


def _named(terms: Sequence[Term], asked: Asked) -> list[str]:
    """The terms as the question has them, in quotation marks: words that stand side by side as one name."""
    names: list[str] = []
    for term in terms:
        if names and re.search(rf"{re.escape(names[-1])}[ /–-]\W*{re.escape(term.text)}\b", asked.text):
            names[-1] += f" {term.text}"
        else:
            names.append(term.text)
    return [f"“{name}”" for name in names]


def _joined(names: Sequence[str], word: str) -> str:
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
