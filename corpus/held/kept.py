"""What was worked out from a folder of papers, kept for as long as no file of it is replaced."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

Made = TypeVar("Made")

# A folder bears the time of its last change as coarsely as its disk counts, at worst in steps of 2 s: what changes in
# the same step would not be seen.
SETTLED = 3_000_000_000  # nanoseconds


@dataclass(slots=True)
class Kept(Generic[Made]):
    """One value, made anew when a file has come into the folder, has gone or was replaced.

    A file that is written to in place does not count: papers are replaced in one step, never written to. Looking at
    each file of a large home, as often as a question is asked, would take longer than all searching.
    """

    _kept: tuple[int, Made] | None = None  # time of the folder's change, value; one field, so that threads may share it

    def of(self, folder: Path, make: Callable[[], Made]) -> Made:
        """The value of this folder. Raises what making it raises."""
        now, changed, kept = time.time_ns(), _changed(folder), self._kept
        if kept and kept[0] == changed:
            return kept[1]
        made = make()
        self._kept = (changed, made) if 0 < changed < now - SETTLED else None
        return made


def _changed(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0
