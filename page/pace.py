"""How fast a work goes by its own reports, and so how long it will still take."""

import time
from collections.abc import Callable

# So long a stretch must have been measured before anything is said of the rest, in seconds.
MEASURED = 10.0
MINUTE, HOUR = 60.0, 3600.0


class Pace:
    """Watches how much is done at which time, from the first report on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._first: tuple[float, int] | None = None

    def left(self, done: int, total: int) -> str:
        """ "about 4 minutes left", at the pace so far; empty until that has been measured, and at the end."""
        now = self._clock()
        began, before = self._first = self._first or (now, done)
        if now - began < MEASURED or not before < done < total:
            return ""
        return left_words((now - began) / (done - before) * (total - done))


def left_words(seconds: float) -> str:
    """Time that is left as people say it, never less than it is."""
    if seconds <= MINUTE:
        return "less than a minute left"
    minutes, hours = -int(-seconds // MINUTE), -int(-seconds // HOUR)
    return f"about {minutes} minutes left" if minutes <= 90 else f"about {hours} hours left"
