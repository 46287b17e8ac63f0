"""What the Evaluation tab works with: question sets, one run at a time, scorecards; shared by all users of a home."""

import logging
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant import Answer, open_assistant
from corpus import ScrutinyError
from evals import Comparison, QuestionSet, Scorecard, card_path, compare, load_card, recipe_of, run_set
from evals.asking import ASKED_ON
from evals.drafting import add_draft, draft_of
from evals.keeping import SHIPPED as SHIPPED_CARDS
from evals.keeping import ScorecardInvalid
from evals.sets import SHIPPED as SHIPPED_SETS
from evals.sets import read_set
from evals.split import Split
from page.library import Library, Say, Step
from page.reporting import reports_of

log = logging.getLogger(__name__)

TREND = 12  # scorecards that a plot over time looks through; each takes some 20 ms to read
SHIPPED = "shipped:"  # in front of the name of a scorecard that came with the product


@dataclass(frozen=True, slots=True)
class Offered:
    """A question set or a scorecard that people can choose."""

    name: str  # as the page's addresses and events have it
    label: str  # as people read it


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run ended: the name of its scorecard, or None where it was stopped."""

    name: str | None


class Evaluations:
    """Runs question sets over the papers held, and finds their scorecards again."""

    def __init__(self, library: Library, home: Path) -> None:
        self._library = library
        self._home = home
        self._running = threading.Lock()
        self._stop = threading.Event()

    def sets(self) -> tuple[Offered, ...]:
        """The shipped question sets, and those under the home in `questions/`."""
        own = sorted((self._home / "questions").glob("*.jsonl"))
        shipped = sorted(SHIPPED_SETS.glob("*.jsonl"))
        return (
            *(Offered(path.stem, f"{path.stem} (shipped)") for path in shipped),
            *(Offered(str(path), path.stem) for path in own),
        )

    def kept(self) -> tuple[Offered, ...]:
        """The scorecards under the home, latest first, then the shipped ones."""
        own = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        shipped = sorted(SHIPPED_CARDS.glob("*.json"))
        return (
            *(Offered(path.stem, path.stem) for path in own),
            *(Offered(f"{SHIPPED}{path.stem}", f"{path.stem} (shipped)") for path in shipped),
        )

    def card(self, name: str) -> Scorecard:
        """The scorecard of a name. Raises ScorecardInvalid, or ScrutinyError for a name that is none of `kept`."""
        if name not in {each.name for each in self.kept()}:
            raise ScrutinyError(f"there is no scorecard {name!r}. Choose one of the list, or run a set.")
        shipped = name.startswith(SHIPPED)
        return load_card(SHIPPED_CARDS / f"{name.removeprefix(SHIPPED)}.json" if shipped else self._file(name))

    def earlier(self, name: str) -> tuple[Scorecard, ...]:
        """The last scorecards of the same questions that this home holds from before one, oldest first."""
        shown = self.card(name)
        files = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        cards = list(_readable(path for path in files[:TREND] if path.stem != name))
        before = [each for each in cards if each.times.started < shown.times.started]
        return tuple(each for each in reversed(before) if each.set_fingerprint == shown.set_fingerprint)

    def comparison(self, before: str, after: str) -> Comparison:
        """Two scorecards side by side. Raises NotComparable."""
        return compare(self.card(before), self.card(after))

    def texts(self) -> dict[str, str]:
        """The text of every paragraph held, by its id: what a question's paragraphs say where they were not found."""
        documents = self._library.shelves.documents()
        return {paragraph.id: paragraph.text for document in documents for paragraph in document.paragraphs}

    def run(self, set_name: str, split: Split | None) -> Iterator[Step | Ran]:
        """Run a set; yields how far it is, at the end its scorecard's name. Raises ScrutinyError.

        Whoever leaves the page stops the run; the next one of the same set and papers goes on from there.
        """
        if set_name not in {each.name for each in self.sets()}:
            raise ScrutinyError(f"there is no question set {set_name!r}. Choose one of the list.")
        questions = read_set(set_name).only(split)
        if not self._running.acquire(blocking=False):
            raise ScrutinyError("A question set is being run already. Wait for it to end, or stop it, then run yours.")
        self._stop.clear()
        steps = reports_of(lambda say: self._work(questions, say), first=Step("Opening the papers"))
        try:
            name = yield from steps
        except GeneratorExit:
            self._stop.set()
            raise
        yield Ran(name)

    def draft(self, history: tuple[str, ...], answer: Answer) -> None:
        """Note an answer as wrong or incomplete, as a draft question for the evaluators. Raises ScrutinyError."""
        add_draft(self._home, draft_of(answer, history))

    def stop(self) -> None:
        """Stop the run that is going on after the question it is at."""
        self._stop.set()

    def _work(self, questions: QuestionSet, say: Say) -> str | None:
        """Run the set; the name of its scorecard, None where it was stopped. The next run may begin when it is over."""

        def progress(done: int, total: int) -> None:
            say(Step("Asking", done, total, "questions"))

        try:
            for words in self._library.waiting():
                if self._stop.is_set():
                    return None
                say(Step(words))
            path = card_path(self._home, questions)
            # One of its own: a run must not make those wait who ask.
            assistant = open_assistant(self._home, recording=False, today=lambda: ASKED_ON)
            recipe = recipe_of(assistant)
            card = run_set(assistant, questions, recipe, path, progress=progress, stopped=self._stop.is_set)
            return path.stem if card else None
        finally:
            self._running.release()

    @property
    def _folder(self) -> Path:
        return self._home / "scorecards"

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.json"


def _readable(paths: Iterable[Path]) -> Iterator[Scorecard]:
    """The scorecards that can be read; one that cannot says so when it is chosen itself."""
    for path in paths:
        try:
            yield load_card(path)
        except ScorecardInvalid:
            log.warning("%s is left out of the plot over time: it is no scorecard of this version", path.name)
