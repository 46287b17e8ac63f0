"""Keeps answers in the records while people go on asking: no answer fails or waits because of its record."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from threading import BoundedSemaphore
from typing import Protocol

from assistant.answer import Answer, Citation, Conversation, ModelReply, Statement, Turn
from assistant.records.record import Cited, Earlier, Record, RecordId, RecordsUnusable, Replied, Said, Seen
from assistant.records.records_store import BUSY_SECONDS, RecordStore, open_store
from corpus import Settings
from indexes import Within
from indexes.questions.within import EVERYWHERE

log = logging.getLogger(__name__)

# Far more than people ask while a database is away for a minute; beyond it, answers go unrecorded and are counted.
WAITING = 1_000
# A page that is never restarted forgets too.
PURGE_EVERY = timedelta(days=1)


class Recorder(Protocol):
    """Whoever keeps answers."""

    def record(self, answer: Answer, conversation: Conversation, *, within: Within = ...) -> None:
        """Keep an answer, what was asked before it and which papers it was kept to.

        Raises nothing and waits for nothing.
        """
        ...


@dataclass(slots=True)
class BackgroundRecorder:
    """Writes records one after the other in a thread of its own; the process ends when they are written."""

    settings: Settings
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    busy_seconds: float = BUSY_SECONDS
    purged_at: datetime | None = None
    _lost: int = 0  # answers not recorded since the store last worked
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "records"), repr=False)
    _places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(WAITING), repr=False)

    def record(self, answer: Answer, conversation: Conversation, *, within: Within = EVERYWHERE) -> None:
        """Keep an answer, what was asked before it and which papers it was kept to.

        Raises nothing and waits for nothing.
        """
        if not self._places.acquire(blocking=False):
            self._lose(f"{WAITING} others wait for their turn.")
            return
        try:
            self._thread.submit(self._keep, answer, conversation, within, self.now())
        except RuntimeError:
            self._places.release()
            self._lose("the process is ending.")

    def close(self) -> None:
        """Wait until everything is written; nothing more is recorded."""
        self._thread.shutdown()

    def _keep(self, answer: Answer, conversation: Conversation, within: Within, asked_at: datetime) -> None:
        try:
            record = record_of(answer, conversation, within=within, asked_at=asked_at, settings=self.settings)
            store = open_store(self.settings, busy_seconds=self.busy_seconds)
            store.write(record)
            self._purge(store)
        except RecordsUnusable as failure:
            self._lose(str(failure))
        except Exception:  # a fault of ours must not end the thread, and with it all further records
            log.exception("An answer could not be recorded.")
        else:
            self._found_again()
        finally:
            self._places.release()

    def _purge(self, store: RecordStore) -> None:
        now = self.now()
        if self.purged_at is None or now - self.purged_at >= PURGE_EVERY:
            store.purge(before=now - timedelta(days=self.settings.keep_days))
            self.purged_at = now

    def _lose(self, why: str) -> None:
        """Once is enough: whoever reads the log need not read it again with every question."""
        if not self._lost:
            log.warning("Answers are given but not recorded: %s", why)
        self._lost += 1

    def _found_again(self) -> None:
        if self._lost:
            log.warning("Answers are recorded again; %d were not.", self._lost)
        self._lost = 0


def recorder_for(settings: Settings) -> Recorder | None:
    """Who keeps the answers of an assistant with these settings; None where none are to be kept."""
    return BackgroundRecorder(settings) if settings.keep_days else None


def record_of(
    answer: Answer,
    conversation: Conversation,
    *,
    within: Within = EVERYWHERE,
    asked_at: datetime,
    settings: Settings,
) -> Record:
    """Everything that the answer rested on."""
    cited = {citation.paragraph.id for citation in answer.citations}
    return Record(
        id=RecordId(f"{asked_at:%Y%m%d-%H%M%S}-{token_hex(4)}"),
        asked_at=asked_at,
        question=answer.question,
        conversation=tuple(_earlier(turn) for turn in conversation.turns),
        within=within,
        reading=answer.search_question,
        status=answer.status,
        reason=answer.reason,
        statements=said(answer),
        notices=answer.notices,
        evidence=tuple(
            Seen(e.paragraph.id, e.rank, e.score, e.meaning, e.words, e.paragraph.id in cited) for e in answer.evidence
        ),
        index=answer.recipe.index,
        settings=settings.fingerprint,
        model=answer.recipe.model,
        prompt=answer.recipe.prompt,
        seconds=answer.seconds,
        timings=answer.timings,
        reply=_replied(answer.reply) if answer.reply else None,
    )


def said(answer: Answer) -> tuple[Said, ...]:
    """The statements of an answer as a record keeps them."""
    return tuple(_said(statement) for statement in answer.statements)


def _said(statement: Statement) -> Said:
    cites = tuple(_cited(citation) for citation in statement.citations)
    marked = (statement.marked,) if statement.marked else ()
    return Said(statement.text, statement.lead_in, statement.support, statement.doubt, cites, marked)


def _replied(reply: ModelReply) -> Replied:
    return Replied(reply.text, tuple(_said(each) for each in reply.left_out))


def _cited(citation: Citation) -> Cited:
    return Cited(citation.paragraph.id, citation.start, citation.end, citation.quote)


def _earlier(turn: Turn) -> Earlier:
    return Earlier(turn.question, turn.answer.search_question if isinstance(turn.answer, Answer) else None)
