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
    """All that the model writes, at most so many seconds after the call. Raises ModelFailed, LanguageModelUnusable."""
    end, wait = time.monotonic() + seconds, BACKOFF
    while True:
        heard("")
        try:
            return _once(model, messages, end, heard)
        except ModelFailed as failure:
            pause = wait if failure.wait is None else failure.wait
            if not failure.passing or time.monotonic() + pause + SHORTEST > end:
                raise
            sleep(pause)
            wait *= 2


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
            raise ModelFailed(f"{model.name} was not ready in time. {LONGER}", passing=False, written=text) from None
        if isinstance(piece, ModelFailed):
            piece.written = text
        if isinstance(piece, Exception):
            raise piece
        if piece is None:
            return _worth_reading(model, text)
        text += piece
        heard(text)
    raise ModelFailed(f"{model.name} wrote without end. Choose another model.", passing=False)


def _worth_reading(model: LanguageModel, text: str) -> str:
    if not text.strip():
        raise ModelFailed(f"{model.name} gave an empty reply. {AGAIN}", passing=True)
    return text
