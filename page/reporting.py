"""A work in a thread of its own, and what it says while it goes on."""

import logging
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import TypeVar

from corpus import ScrutinyError

Report = TypeVar("Report")
Result = TypeVar("Result")

# How often somebody who waits looks again, in seconds.
LOOK = 0.25

log = logging.getLogger(__name__)


def reports_of(work: Callable[[Callable[[Report], None]], Result], *, first: Report) -> Generator[Report, None, Result]:
    """Run work in a thread and hand on what it says; its result, or its failure, is the generator's.

    While nothing new is said, the last report, at the beginning `first`, comes again every LOOK seconds: a generator
    can be closed only between two reports, and whoever closes one may be serving everybody else. Closing waits for
    nothing. The work then goes on to its end, and a failure of it is logged.
    """
    said: SimpleQueue[Report | None] = SimpleQueue()
    ended: Future[Result] = Future()

    def run() -> None:
        try:
            ended.set_result(work(said.put))
        except BaseException as failure:
            ended.set_exception(failure)
        finally:
            said.put(None)

    threading.Thread(target=run, daemon=True, name="working").start()
    report: Report | None = first
    try:
        while report is not None:
            yield report
            try:
                report = said.get(timeout=LOOK)
            except Empty:
                continue
    except GeneratorExit:
        ended.add_done_callback(_left_alone)
        raise
    return ended.result()


def _left_alone(ended: "Future[Result]") -> None:
    """Tell the terminal how a work failed that nobody waits for any more."""
    failure = ended.exception()
    if isinstance(failure, ScrutinyError):
        log.warning("%s", failure)
    elif failure is not None:
        log.error("a work that nobody waited for failed", exc_info=failure)
