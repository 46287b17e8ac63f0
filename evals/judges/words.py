"""The judge that is always there: the comparison of words that the ordinary citation metrics use."""

from dataclasses import dataclass

from evals.judges.judge import Judgement
from evals.metrics.support import supports


@dataclass(frozen=True, slots=True)
class WordJudge:
    """Yes or no by words, names, figures and negations. Fulfils `Judge`."""

    name: str = "words"

    def supports(self, premise: str, claim: str) -> Judgement:
        """1 or 0; it always says."""
        return Judgement(float(supports(premise, claim)))
