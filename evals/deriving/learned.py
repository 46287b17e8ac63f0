"""The question sets that weights are learned from, each with the assistant that answers it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant import Assistant, open_assistant
from evals.areas import AREAS, home_for
from evals.asking import ASKED_ON
from evals.question import QuestionSet
from evals.sets import read_set
from evals.split import Split

SETS = ("core", "conversations", "phrasing", "briefing", "panel", "plain", "twins", "strangers")


@dataclass(frozen=True, slots=True)
class Learned:
    """A set, and who is asked."""

    assistant: Assistant
    questions: QuestionSet

    def only(self, split: Split) -> "Learned | None":
        """The questions of one split; None where it has none."""
        has = any(question.split == split for question in self.questions.questions)
        return Learned(self.assistant, self.questions.only(split)) if has else None


@contextmanager
def learned_sets(
    home: Path, *, progress: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[tuple[Learned, ...]]:
    """The sets over the shipped papers, which this home holds; and those of the areas, over theirs."""
    with ExitStack() as stack:
        shipped = open_assistant(home, progress=progress, recording=False, today=lambda: ASKED_ON)
        areas = [(area, stack.enter_context(home_for(area, None))) for area in AREAS]
        yield (
            *(Learned(shipped, read_set(name)) for name in SETS),
            *(
                Learned(open_assistant(place, recording=False, today=lambda: ASKED_ON), read_set(area))
                for area, place in areas
            ),
        )
