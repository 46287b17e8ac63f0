"""The noun that evaluators keep: a scorecard, with the recipe that makes it again."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that the outcomes depend on; equal recipes give equal outcomes."""

    corpus: str  # fingerprint of the papers held
    index: str  # fingerprint of the index
    embedding_model: str
    drafter: str  # "quoting", or the language model's name
    prompt: str | None  # version of the prompt, where there was one
    metrics: str  # version of the metrics
    settings: Mapping[str, str]  # as given, without the home
    machine: str  # processor and number of cores
    python: str
    commit: str | None  # of the product's own repository, "-dirty" where files differ from it


@dataclass(frozen=True, slots=True)
class Times:
    """When a run was made and how long its questions took: what differs between two runs of one recipe."""

    started: str  # ISO, UTC
    seconds: Mapping[str, float]  # by question id


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One run of one question set."""

    set_name: str
    set_fingerprint: str
    recipe: Recipe
    outcomes: tuple[Outcome, ...]
    times: Times

    def outcome(self, question_id: str) -> Outcome | None:
        """What came of a question; None where the set does not hold it."""
        return next((each for each in self.outcomes if each.question.id == question_id), None)


@dataclass(frozen=True, slots=True)
class Summary:
    """One metric over many questions: mean with a 95 % interval, and what could not be computed."""

    metric: str
    mean: float | None  # None where no question has a value
    low: float | None
    high: float | None
    scored: int  # questions with a value
    unscored: Mapping[str, int]  # reason -> questions without a value
