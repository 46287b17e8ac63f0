"""What a reader is told of a reply while it is still being written: its sentences that are over, each checked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import Statement
from assistant.writing.citing import Written, finished_in, spoken
from assistant.writing.prompting import finds_nothing

# Told all that stands so far, in its order; less than before, or nothing, takes the rest back.
Told = Callable[[tuple[Statement, ...]], None]
# Characters: ten times the answer that is asked for. Of more the reader hears at the end; each piece is read anew.
LONGEST = 6_000


@dataclass(slots=True)
class Telling:
    """Tells what a reply has come to, each time that this changes."""

    given: int  # how much evidence is numbered
    shown: Callable[[Sequence[Written]], tuple[Statement, ...]]  # what of these sentences a reader would see
    told: Told
    _over: tuple[Written, ...] = ()
    _last: tuple[Statement, ...] = ()

    def heard(self, begun: str) -> None:
        """Take the beginning of a reply."""
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
