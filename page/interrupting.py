"""Ctrl-C while libraries are loaded: one that swallows it does not keep the page running."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def ctrl_c_counts() -> Iterator[None]:
    """Raise KeyboardInterrupt at the end where Ctrl-C was pressed inside, whoever caught it there.

    Import hooks and callbacks of large libraries may. For the main thread, as signals are.
    """
    pressed = False

    def note(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
