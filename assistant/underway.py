"""An answer that is still being written: as it stands so far, and whether what was told of it still stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import ceil

from assistant.answer import Answer, Recipe, Statement


@dataclass(frozen=True, slots=True)
class Awaited:
    """That a language model has been asked, and is waited for."""

    words: str  # for people: which model, what for, and how long at most


# Hears the answer as it stands so far: partial, or declined where what it heard before is taken back.
Told = Callable[[Answer | Awaited], None]


@dataclass(slots=True)
class Underway:
    """Makes an answer of what stands so far of what a language model writes, and tells it."""

    question: str
    reading: str  # the question as it is searched
    recipe: Recipe
    told: Told
    _begun: bool = field(default=False)  # whether anything that was told still stands

    def tell(self, statements: tuple[Statement, ...]) -> None:
        """Tell that these stand so far; none takes back what was told before, if anything was."""
        if statements:
            reason = f"{self.recipe.model} is still writing. Each sentence that stands here was checked."
            self.told(Answer(self.question, self.reading, "partial", statements, (), self.recipe, reason=reason))
        elif self._begun:
            reason = f"{self.recipe.model} took back what it had written."
            self.told(Answer(self.question, self.reading, "declined", (), (), self.recipe, reason=reason))
        self._begun = bool(statements)


def awaited(model: str, seconds: float) -> Awaited:
    """That a model words the answer, so many seconds at most for each reading of the question."""
    return Awaited(f"{model} is asked to word the answer, in {_most(seconds)}; else the papers found are quoted.")


def awaited_reading(model: str, seconds: float) -> Awaited:
    """That a model says what a follow-up means."""
    return Awaited(f"{model} is asked what this means after the questions before, in {_most(seconds)}.")


def _most(seconds: float) -> str:
    whole = ceil(seconds)
    return f"{whole} second{'' if whole == 1 else 's'} at most"


def is_withdrawn(told: Iterable[Statement], answer: Answer) -> bool:
    """Whether anything that was told of an answer while it was being written does not stand in it."""
    return any(each not in answer.statements for each in told)
