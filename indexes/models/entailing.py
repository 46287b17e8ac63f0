"""Whether one text bears out another, by a model of natural language inference."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from indexes.models.cross_encoder import CrossEncoder, Purpose
from indexes.models.model_folders import model_folder

NEXT = (
    "Set SCRUTINY_INFERENCE to the name or folder of a sentence-transformers CrossEncoder for natural language "
    "inference, or unset it."
)
# What published models call it. "not_entailment", of those with two labels, is another.
ENTAILMENT = frozenset({"entailment", "entail", "entails"})


@dataclass(frozen=True, slots=True)
class Entailed:
    """How likely a premise entails a claim, 0 to 1; or the reason why the model did not say."""

    probability: float | None
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.probability is None) != (self.reason is not None):
            raise ValueError("there is either a probability or a reason for having none")
        if self.probability is not None and not 0 <= self.probability <= 1:
            raise ValueError(f"probability {self.probability!r} is not from 0 to 1")


class Entailment(Protocol):
    """Judges whether texts follow from others."""

    @property
    def name(self) -> str:
        """What the record of an answer calls it."""
        ...

    def entailed(self, premise: str, claim: str) -> Entailed:
        """How likely the premise entails the claim. Raises ModelUnusable."""
        ...


@dataclass(frozen=True, slots=True)
class InferenceModel:
    """A cross-encoder with one label of entailment. Fulfils `Entailment`."""

    name: str
    encoder: CrossEncoder

    def load(self) -> None:
        """Load it now, where it is not yet. Raises ModelUnusable."""
        self.encoder.load()

    def entailed(self, premise: str, claim: str) -> Entailed:
        """The softmax of the outputs, of the label of entailment; none where it would read only a part of both texts.

        Raises ModelUnusable.
        """
        if most := self.encoder.too_long((premise, claim)):
            return Entailed(None, f"premise and claim have more than the {most} word pieces that {self.name} reads")
        [outputs] = self.encoder.outputs([(premise, claim)])
        if not all(math.isfinite(each) for each in outputs):
            return Entailed(None, f"{self.name} gives what is no number")
        [place] = entailment_places(self.encoder.labels)
        odds = [math.exp(each - max(outputs)) for each in outputs]
        return Entailed(odds[place] / sum(odds))


@cache
def entailment_for(model: str) -> Entailment | None:
    """The model that the setting names, none for an empty one. Raises ModelUnusable; loads no weights yet."""
    return inference_model(model, next_step=NEXT) if model else None


def inference_model(model: str, *, next_step: str) -> InferenceModel:
    """The model of a folder or a published name; failures end with the next step. Raises ModelUnusable."""
    purpose = Purpose("inference", next_step, fault=fault_of)
    folder = model_folder(model, purpose=purpose.name, next_step=next_step)
    return InferenceModel(f"nli:{Path(model).name}", CrossEncoder(folder, purpose))


def fault_of(labels: Mapping[int, str]) -> str | None:
    """Why a model with these labels cannot say what entails what: a guess would turn every judgement round."""
    if len(labels) == 1:
        return "it has one output, and nothing that entailment is weighed against"
    if len(entailment_places(labels)) == 1:
        return None
    names = ", ".join(repr(label) for label in labels.values())
    return f"it has no label 'entailment', but {names}; name them in id2label of its config.json"


def entailment_places(labels: Mapping[int, str]) -> list[int]:
    """Where the labels that say entailment stand among the outputs; one in a model that is of use."""
    return [place for place, label in labels.items() if label.casefold() in ENTAILMENT]
