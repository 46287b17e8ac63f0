"""The whole reply of a language model within a deadline: asked again where that may help, never a second longer."""

import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from assistant.writing.language_model import AGAIN, LONGER, LanguageModel, LanguageModelUnusable, Message, ModelFailed

BACKOFF = 1.0  # seconds before the second attempt, doubled for each after
# A reply that starts later than this before the end is not worth asking for.
SHORTEST = 0.5
LONGEST_REPLY = 20_000  # characters; who writes more than a report has lost the thread

Sleep = Callable[[float], None]
Heard = Callable[[str], None]  # told all that has come so far; less than before where it is asked again


def whole_reply(
    model: LanguageModel,
    messages: Sequence[Message],
    *,
    seconds: float,
    sleep: Sleep = time.sleep,
    heard: Heard = lambda begun: None,
) -> str:
    """All that the model writes, at most so many seconds after the call. Raises ModelFailed, LanguageModelUnusable.

    What it raises after several attempts holds the most that any of them wrote.
    """
    end, wait = time.monotonic() + seconds, BACKOFF
    before: ModelFailed | None = None
    while True:
        heard("")
        try:
            return _once(model, messages, end, heard)
        except ModelFailed as failure:
            pause = wait if failure.wait is None else failure.wait
            hopeless = not failure.passing or (before is not None and _twice(before, failure))
            before = _after(before, failure)
            if hopeless or time.monotonic() + pause + SHORTEST > end:
                raise before from failure.__cause__
            sleep(pause)
            wait *= 2


def _twice(before: ModelFailed, failure: ModelFailed) -> bool:
    """Whether a third attempt would be in vain: two were cut off in the middle, or found no server."""
    return bool(before.written and failure.written) or before.why == failure.why == "away"


def _after(before: ModelFailed | None, failure: ModelFailed) -> ModelFailed:
    """A failure with the most that was written, and with the reason of the one before where only time ran out."""
    if before is None:
        return failure
    written = max(failure.written, before.written, key=len)
    said = f"{before} Asked once more, it was not ready in time." if failure.why == "late" else str(failure)
    return ModelFailed(said, passing=failure.passing, wait=failure.wait, written=written, why=failure.why)


def _once(model: LanguageModel, messages: Sequence[Message], end: float, heard: Heard) -> str:
    """One attempt. It is read in a thread of its own, as a server that drips outlasts every timeout of a client."""
    pieces: SimpleQueue[str | Exception | None] = SimpleQueue()
    left = end - time.monotonic()

    def read() -> None:
        try:
            for piece in model.stream(messages, seconds=left):
                pieces.put(piece)
                if time.monotonic() > end:
                    return
            pieces.put(None)
        except (ModelFailed, LanguageModelUnusable) as failure:
            pieces.put(failure)

    Thread(target=read, daemon=True, name="language model").start()
    text = ""
    while len(text) <= LONGEST_REPLY:
        try:
            piece = pieces.get(timeout=max(end - time.monotonic(), 0.001))
        except Empty:
            late = f"{model.name} was not ready in time. {LONGER}"
            raise ModelFailed(late, passing=False, written=text, why="late") from None
        if isinstance(piece, ModelFailed):
            piece.written = text
        if isinstance(piece, Exception):
            raise piece
        if piece is None:
            return _worth_reading(model, text)
        text += piece
        heard(text)
    endless = f"{model.name} wrote without end and was cut off. Choose another model."
    raise ModelFailed(endless, passing=False, written=text, why="cut")


def _worth_reading(model: LanguageModel, text: str) -> str:
    if not text.strip():
        raise ModelFailed(f"{model.name} gave an empty reply. {AGAIN}", passing=True)
    return text
