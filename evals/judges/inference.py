"""A judge that is a model of natural language inference: the one door to cross-encoders."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.judges.judge import Judgement, JudgeUnusable

# Some loaders explain themselves over a screen.
LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class InferenceJudge:
    """A cross-encoder with a label for entailment. Fulfils `Judge`."""

    name: str
    entailment: int  # place of the label among the model's outputs
    _model: Any

    def supports(self, premise: str, claim: str) -> Judgement:
        """The probability of entailment; none where the model would read only a part of the two texts."""
        import torch

        pieces, most = self._pieces(premise, claim), self._model.max_seq_length
        if most and pieces > most:
            return Judgement(None, f"premise and claim have more than the {most} word pieces that {self.name} reads")
        [shares] = self._model.predict(
            [(premise, claim)], activation_fn=torch.nn.Softmax(dim=-1), show_progress_bar=False
        )
        # Rounding of single precision may pass 1 by a hair.
        return Judgement(min(float(shares[self.entailment]), 1.0))

    def _pieces(self, premise: str, claim: str) -> int:
        return len(self._model.tokenizer(premise, claim, truncation=False, verbose=False)["input_ids"])


def load_inference(model: str) -> InferenceJudge:
    """The model in a folder, or of a name that can be fetched. Raises JudgeUnusable."""
    try:
        from sentence_transformers import CrossEncoder
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]
        loaded = CrossEncoder(model, device="cpu", local_files_only=Path(model).is_dir())
    except Exception as error:  # the loaders' failures share no base: damaged, of another kind, a file missing, offline
        reason = " ".join(str(error).split())[:LONGEST_REASON]
        raise JudgeUnusable(
            f"the inference model {model!r} cannot be loaded ({reason}). Name a folder of a cross-encoder, "
            "nli:FOLDER, or a published one that can be fetched."
        ) from error
    return InferenceJudge(f"nli:{Path(model).name}", entailment_label(model, loaded.config.id2label), loaded)


def entailment_label(model: str, labels: dict[int, str]) -> int:
    """Place of the one label that says entailment. Raises JudgeUnusable: a guess would turn every judgement round."""
    found = [place for place, label in labels.items() if label.casefold() in ("entailment", "entail", "entails")]
    if len(found) != 1:
        names = ", ".join(repr(label) for label in labels.values())
        raise JudgeUnusable(
            f"the inference model {model!r} has no label 'entailment', but {names}. Choose a model of natural language "
            "inference, or name its labels in id2label of its config.json."
        )
    return int(found[0])
