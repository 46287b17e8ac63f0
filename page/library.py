"""What all users of one home share: its papers, its assistant, and whether that is ready to answer."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from assistant import Answer, Conversation
from assistant.underway import Told
from corpus import Added, Document, ScrutinyError, Source, SourceId
from indexes import Within
from indexes.questions.choosing import Choice, within_of
from page.choosing import ON_THE_PAGE
from page.pace import Pace
from page.reporting import LOOK, reports_of
from page.words import counted

NOTHING_HELD = "No papers are held. Add some under “Papers held”."
# The name of a thread that is taking a paper out: one that is let finish when the page is stopped.
REMOVING = "removing"
State = Literal["preparing", "ready", "failed"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a work, for people: what is done, and how much of how many things where that is known."""

    words: str
    done: int = 0
    total: int = 0
    thing: str = ""  # in the plural, "papers"
    left: str = ""  # how long it will still take, where that has been measured

    @property
    def line(self) -> str:
        """Indexing: 120 of 340 passages, about 4 minutes left."""
        if not self.total:
            return self.words
        line = f"{self.words}: {self.done:,} of {self.total:,} {self.thing}"
        return f"{line}, {self.left}" if self.left else line


Say = Callable[[Step], None]


class Answering(Protocol):
    """What answers: the assistant, or one whose answers a test has written."""

    def ask(
        self, question: str, conversation: Conversation = ..., /, *, within: Within = ..., told: Told = ...
    ) -> Answer: ...
    def refresh(self) -> None: ...
    def warm(self) -> None: ...


class Shelves(Protocol):
    """What a library works with: the real papers and index, or those of a test."""

    def to_seed(self) -> tuple[Path, ...]: ...  # shipped papers that a home without papers is given
    def seeded(self) -> None: ...
    def add(self, path: Path) -> tuple[Added, ...]: ...
    def remove(self, source_id: str) -> None: ...
    def index(self, progress: Callable[[int, int], None]) -> None: ...
    def open(self) -> Answering: ...
    def documents(self) -> tuple[Document, ...]: ...
    def sources(self) -> tuple[Source, ...]: ...
    def document(self, source_id: str) -> Document: ...
    def original(self, source_id: str) -> Path | None: ...


@dataclass(frozen=True, slots=True)
class Stage:
    """How far the preparation is, in words for people."""

    state: State
    words: str


@dataclass(frozen=True, slots=True)
class Adding:
    """How far the adding of some papers is."""

    results: tuple[Added, ...]
    doing: str = ""  # empty once it is over


class Library:
    """The papers of one home and what answers from them. Holds nothing of any one user."""

    def __init__(self, shelves: Shelves) -> None:
        self.shelves = shelves
        self.stage = Stage("preparing", "Loading the page")
        self.unindexed: frozenset[SourceId] = frozenset()  # read through the page, not to be asked about before indexed
        self._assistant: Answering | None = None
        self._over = threading.Event()
        self._changing = threading.Lock()

    def prepare(self, say: Say = lambda step: None) -> None:
        """Seed an empty home, bring the index up to date, open it. An expected failure becomes the stage."""

        def report(step: Step) -> None:
            self.stage = Stage("preparing", step.line)
            say(step)

        try:
            with self._changing:
                self._assistant = self._prepared(report)
                self.stage = self._ready()  # before anybody who waits to remove a paper says what is left
        except ScrutinyError as failure:
            self.stage = Stage("failed", str(failure))
        except Exception as failure:
            self.stage = Stage("failed", f"The papers could not be made ready: {failure!r}. See the terminal.")
            raise
        finally:
            self._over.set()

    def waiting(self) -> Iterator[str]:
        """What is going on, until questions can be answered. Raises ScrutinyError where they never will."""
        while not self._over.wait(LOOK):
            yield self.stage.words
        if self.stage.state == "failed":
            raise ScrutinyError(self.stage.words)

    def within(self, choice: Choice) -> Within:
        """What a choice made on the page means among the papers held now. Raises ScrutinyError."""
        return within_of(choice, self.shelves.sources(), ON_THE_PAGE)

    def ask(
        self,
        question: str,
        conversation: Conversation,
        choice: Choice = Choice(),  # noqa: B008 - immutable
        told: Told = lambda so_far: None,
    ) -> Answer:
        """The answer from the papers chosen, once `waiting` is over; `told` hears it while it is written.

        Raises ScrutinyError.
        """
        assistant = self._assistant  # another may come, or none be left, meanwhile
        if assistant is None:
            raise ScrutinyError(self.stage.words)
        return assistant.ask(question, conversation, within=self.within(choice), told=told)

    def add(self, paths: tuple[Path, ...]) -> Iterator[Adding]:
        """Add files one by one, then index them; yields what became of each so far. Raises ScrutinyError.

        Whoever leaves has them added all the same, and is not waited for.
        """
        first = Adding((), Step("Reading", 0, len(paths), "files").line)
        yield from reports_of(lambda say: self._add(paths, say), first=first)

    def _add(self, paths: tuple[Path, ...], say: Callable[[Adding], None]) -> None:
        results: tuple[Added, ...] = ()
        while not self._over.wait(LOOK):
            say(Adding(results, f"Waiting: {self.stage.words}"))
        while not self._changing.acquire(timeout=LOOK):
            say(Adding(results, "Waiting: somebody else is adding papers"))
        try:
            for number, path in enumerate(paths, start=1):
                say(Adding(results, Step(f"Reading {path.name}", number, len(paths), "files").line))
                results += self._added(path)
                self.unindexed |= {each.source.id for each in results if each.source and each.outcome != "unchanged"}
            self._indexed(lambda step: say(Adding(results, step.line)))
            self.unindexed = frozenset()
        finally:
            self._changing.release()
        say(Adding(results))

    def remove(self, source_id: str) -> Iterator[str]:
        """Take a paper out for everybody; yields what is going on. Raises NotHeld, ScrutinyError."""
        yield from reports_of(lambda say: self._remove(source_id, say), first="Removing the paper")

    def _remove(self, source_id: str, say: Callable[[str], None]) -> None:
        while not self._changing.acquire(timeout=LOOK):
            say("Waiting: somebody is adding papers")
        try:
            threading.current_thread().name = REMOVING
            say("Removing the paper")
            try:
                self.shelves.remove(source_id)
            finally:  # it may be gone although something else of it could not be taken out
                self._follow_removal()
        finally:
            self._changing.release()

    def _follow_removal(self) -> None:
        """Answer from what is still held."""
        held = {source.id for source in self.shelves.sources()}
        self.unindexed &= held
        if not held:  # there is no index without papers; the next that are added make another
            self.stage = Stage("failed", NOTHING_HELD)
            self._assistant = None
        elif self._assistant is not None:
            self._assistant.refresh()

    def _prepared(self, say: Say) -> Answering:
        self._seed(say)
        if not self.shelves.sources():
            raise ScrutinyError(NOTHING_HELD)
        self._index(say)
        say(Step("Loading the search model"))
        assistant = self.shelves.open()
        assistant.warm()
        return assistant

    def _ready(self) -> Stage:
        held = len(self.shelves.documents())
        return Stage("ready", f"Ready. {counted(held, 'paper')} held.")

    def _seed(self, say: Say) -> None:
        papers = self.shelves.to_seed()
        for number, path in enumerate(papers, start=1):
            say(Step("Reading", number, len(papers), "papers"))
            for added in self._added(path):
                if added.outcome == "failed":
                    say(Step(f"A shipped paper could not be read: {added.message}"))
        self.shelves.seeded()

    def _added(self, path: Path) -> tuple[Added, ...]:
        """One file read; whatever goes wrong with it is its own, and the others are read all the same."""
        try:
            return self.shelves.add(path)
        except ScrutinyError as failure:
            return (Added(path, "failed", message=str(failure)),)
        except Exception:
            log.exception("%s could not be read", path.name)
            return (Added(path, "failed", message=f"{path.name!r} could not be read. The terminal says why."),)

    def _index(self, say: Say) -> None:
        say(Step("Checking the index"))
        pace = Pace()
        self.shelves.index(lambda done, total: say(Step("Indexing", done, total, "passages", pace.left(done, total))))

    def _indexed(self, say: Say) -> None:
        if self._assistant is None:  # what failed at the start may succeed with these papers
            self._assistant = self._prepared(say)
            self.stage = self._ready()
        else:
            self._index(say)
            self._assistant.refresh()
