"""Whether the papers hold the answer: one decision, from how well the best sentence covers the question."""

from dataclasses import dataclass
from typing import Literal

from assistant.matching import Candidate
from assistant.question import Asked, Term, Wants

# Chosen on the develop questions (docs/log.md): below the first, the best sentence speaks of something else.
# A question that shares few words with its answer may still be met by meaning, if the model is sure.
ENOUGH_COVERED = 0.60
ENOUGH_WITH_MEANING = 0.42
SURE_MEANING = 0.55
# A name that stands in more than this share of passages ("Mayor", "West Yorkshire") goes without saying.
COMMON_NAME_WEIGHT = 1.6

KIND_NAMES: dict[Wants, str] = {
    "figure": "a figure",
    "money": "a sum of money",
    "share": "a share",
    "duration": "a length of time",
    "date": "a date",
    "person": "a name",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence answers, and if not, why."""

    verdict: Literal["answers", "answers in part", "does not answer"]
    reason: str | None = None


def verdict_on(candidate: Candidate, asked: Asked) -> Verdict:
    """Judge one sentence against the whole question."""
    if not asked.terms:
        return Verdict("does not answer", "The question names nothing that can be looked up in the papers.")
    if absent := _telling(candidate.missing):
        return Verdict("does not answer", f"No paragraph that was found speaks of {_listed(absent)} in this connection.")
    if not candidate.holds_kind:
        return Verdict("does not answer", f"The paragraphs nearest to the question do not give {KIND_NAMES[asked.wants]}.")
    covered, meaning = candidate.placed, candidate.evidence.meaning
    if covered >= ENOUGH_COVERED or (covered >= ENOUGH_WITH_MEANING and meaning >= SURE_MEANING):
        return Verdict("answers")
    return Verdict("does not answer", "The paragraphs nearest to the question speak of something else.")


def _telling(missing: tuple[Term, ...]) -> list[Term]:
    return [term for term in missing if term.number or term.weight > COMMON_NAME_WEIGHT]


def _listed(terms: list[Term]) -> str:
    names = [f"“{term.text}”" for term in terms]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
