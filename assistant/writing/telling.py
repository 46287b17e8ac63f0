"""What a reader is told of a reply while it is still being written: its sentences that are over, each checked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import Standing, Statement
from assistant.writing.citing import Written, finished_in, spoken
from assistant.writing.prompting import finds_nothing

# Characters: ten times the answer that is asked for. Of more the reader hears at the end; each piece is read anew.
LONGEST = 6_000
# What ends a sentence, marks, and the first word of the next, which is over.
BEGINS = re.compile(r"[.!?\n](?:[^\w.!?\n]|\[\d[\d, -]*\])*\w[\w'’-]*[\s,]\s*\S")


@dataclass(slots=True)
class Telling:
    """Tells what a reply has come to, each time that this changes."""

    given: int  # how much evidence is numbered
    shown: Callable[[Sequence[Written]], tuple[Statement, ...]]  # what of these sentences a reader would see
    told: Standing
    _looked: int = 0  # characters of the reply that were looked at
    _over: tuple[Written, ...] = ()
    _last: tuple[Statement, ...] = ()

    def heard(self, begun: str) -> None:
        """Take the beginning of a reply."""
        anew = len(begun) < self._looked  # the model begins again
        # Each look reads the whole of it, so it is looked at only where another sentence has begun.
        if not anew and not BEGINS.search(begun, self._looked) and not (self._last and finds_nothing(begun)):
            return
        # The stop that ends it may be the last character.
        self._looked = max(len(begun) - 1, 0)
        said = spoken(begun)
        if len(said) > LONGEST:
            return
        over = () if finds_nothing(begun) else finished_in(said, given=self.given)
        if over == self._over:
            return
        self._over, shown = over, self.shown(over) if over else ()
        if shown != self._last:
            self._last = shown
            self.told(shown)
