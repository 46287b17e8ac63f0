"""Citation recall and precision once more, proof being what a judge says."""

from dataclasses import dataclass, field

from evals.judges.judge import Judge, Judgement
from evals.metrics.citations import citation_precision, citation_recall
from evals.outcome import Reply, Score
from evals.question import Question

# More likely proved than not; `python -m evals calibrate` shows a judge's own.
THRESHOLD = 0.5


class _Unsaid(Exception):
    """The judge did not say; the message is its reason."""


@dataclass(slots=True)
class _Asking:
    """Asks a judge about each pair once; recall and precision ask about the same ones."""

    judge: Judge
    threshold: float
    known: dict[tuple[str, str], Judgement] = field(default_factory=dict)

    def __call__(self, premise: str, claim: str, /) -> bool:
        pair = (premise, claim)
        if pair not in self.known:
            self.known[pair] = self.judge.supports(premise, claim)
        judgement = self.known[pair]
        if judgement.support is None:
            raise _Unsaid(judgement.reason)
        return judgement.support >= self.threshold


def judged_scores(judge: Judge, threshold: float, question: Question, reply: Reply) -> tuple[Score, ...]:
    """Both metrics under names that tell the judge.

    A score that needs a judgement which the judge did not give is none, with the judge's reason; it is never 0.
    """
    entails = _Asking(judge, threshold)
    scores = []
    for name, metric in (("citation recall", citation_recall), ("citation precision", citation_precision)):
        title = f"{name} (judged by {judge.name})"
        try:
            score = metric(question, reply, entails=entails)
            scores.append(Score(title, score.value, score.reason))
        except _Unsaid as unsaid:
            scores.append(Score(title, None, str(unsaid)))
    return tuple(scores)
