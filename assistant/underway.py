"""An answer that is still being written: as it stands so far, and whether what was told of it still stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from assistant.answer import Answer, Recipe, Statement

# Hears the answer as it stands so far: partial, or declined where what it heard before is taken back.
Told = Callable[[Answer], None]


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


def is_withdrawn(told: Iterable[Statement], answer: Answer) -> bool:
    """Whether anything that was told of an answer while it was being written does not stand in it."""
    return any(each not in answer.statements for each in told)
