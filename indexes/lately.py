"""What was worked out lately, kept at hand for whoever asks for it again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Made = TypeVar("Made")
KEPT = 16  # some three questions with what is looked for beside them


@dataclass(slots=True)
class Lately(Generic[Made]):
    """What was made of the last few texts. Threads may share it."""

    _kept: dict[str, Made] = field(default_factory=dict)

    def of(self, text: str, make: Callable[[], Made]) -> Made:
        """What was made of a text, else what is made of it now."""
        found = self._kept.pop(text, None)
        found = make() if found is None else found
        self._kept[text] = found  # as the newest
        for oldest in list(self._kept)[:-KEPT]:
            self._kept.pop(oldest, None)
        return found
