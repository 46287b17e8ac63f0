"""A judge that is a model of natural language inference."""

from dataclasses import dataclass

from evals.judges.judge import Judgement, JudgeUnusable
from indexes import ModelUnusable
from indexes.models.entailing import Entailment, inference_model

NEXT = "Name a folder of a cross-encoder for natural language inference, nli:FOLDER, or one that can be fetched."


@dataclass(frozen=True, slots=True)
class InferenceJudge:
    """Judges by the probability of entailment. Fulfils `Judge`."""

    entailment: Entailment

    @property
    def name(self) -> str:
        """What scorecards and tables call it."""
        return self.entailment.name

    def supports(self, premise: str, claim: str) -> Judgement:
        """The probability of entailment; none where the model would read only a part of the two texts."""
        entailed = self.entailment.entailed(premise, claim)
        return Judgement(entailed.probability, entailed.reason)


def load_inference(model: str) -> InferenceJudge:
    """The model in a folder, or of a name that can be fetched. Raises JudgeUnusable."""
    try:
        inference = inference_model(model, next_step=NEXT)
        inference.load()
    except ModelUnusable as failure:
        raise JudgeUnusable(str(failure)) from failure
    return InferenceJudge(inference)
