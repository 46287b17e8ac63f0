"""What happens when somebody asks, opens a source, adds papers or begins a new chat."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import gradio as gr

from assistant import Answer, Conversation, Statement
from assistant.underway import is_withdrawn
from corpus import Added, NotHeld, ScrutinyError
from indexes.questions.choosing import Choice
from page.changes import UNCHANGED, Asked, Begun, Cleared, Offering, Opened, Readied, Shelved
from page.chat import Chat, Exchange, Failure, Mending, Opening, Passage, opening_from
from page.choosing import no_choice_html, offered, only_in_html, picked, usable_day
from page.library import Adding, Library
from page.rendering import Following, Pending, chat_html
from page.reporting import reports_of
from page.shelf import (
    ONCE_INDEXED,
    PENDING,
    Example,
    added_html,
    papers_html,
    ready_words,
    status_html,
    welcome_html,
)
from page.source_panel import EMPTY, NEAREST, lost_html, panel_html

SEARCHING = "Searching the papers…"
KEPT = "Your question is kept, and will be answered as soon as the papers are ready."
UNEXPECTED = "Something went wrong that should not have. Ask again; the terminal says what it was."
REMOVED = "This paper is no longer held: it was removed. The tab “Papers held” shows those that are."

log = logging.getLogger(__name__)


class Chatting:
    """The events of the page. What belongs to one user comes in and goes out as a value."""

    def __init__(self, library: Library, examples: tuple[Example, ...], *, removable: bool = False) -> None:
        self.library = library
        self.examples = examples
        self.removable = removable  # whether papers can be taken out on the page

    def ready(self) -> Iterator[Readied]:
        """When the page opens: what is going on, until questions can be answered."""
        try:
            for words in self.library.waiting():
                yield Readied(status_html(words + "…", state="preparing"), UNCHANGED, UNCHANGED, UNCHANGED)
            yield Readied(*self.held())
        except ScrutinyError as failure:
            yield Readied(status_html(str(failure), state="failed"), papers_html(()), UNCHANGED, UNCHANGED)

    def ask(
        self,
        question: str,
        chat: Chat,
        papers: Sequence[str] = (),
        kinds: Sequence[str] = (),
        since: str = "",
        until: str = "",
        mending: Mending | None = None,
    ) -> Iterator[Asked]:
        """The question at once, then that it is searched, then the answer statement by statement;
        a model's as it is written.

        A reading that is sent again is asked by itself, and the conversation goes on from it.
        """
        question = question.strip()
        if not question:
            yield Asked(chat_html(chat), UNCHANGED, chat, UNCHANGED, UNCHANGED, mending=None)
            return
        searching = chat_html(chat, pending=Pending(question, SEARCHING))
        yield Asked(searching, "", chat, UNCHANGED, UNCHANGED, gr.Accordion(open=False), None)
        before = chat.before(question, mending)
        shown, outcome = Pending(question, SEARCHING), None
        told: set[Statement] = set()
        for step in self._outcome(question, before, picked(papers, kinds, since, until)):
            if isinstance(step, Exchange):
                outcome = replace(step, withdrawn=isinstance(step.outcome, Answer) and is_withdrawn(told, step.outcome))
            else:  # the same again where nothing is new: a generator can be left only between two steps
                html = UNCHANGED if step == shown else chat_html(chat, pending=step)
                yield Asked(html, UNCHANGED, chat, UNCHANGED, UNCHANGED)
                shown = step
                told.update(step.standing)
        assert outcome is not None
        already = 0 if outcome.withdrawn else len(shown.standing)
        yield from self._revealed(chat.followed_by(outcome), already=already)

    def ask_example(
        self, chat: Chat, papers: Sequence[str], kinds: Sequence[str], since: str, until: str, event: gr.EventData
    ) -> Iterator[Asked]:
        """A question to begin with, pressed instead of typed."""
        yield from self.ask(str(event._data.get("question", "")), chat, papers, kinds, since, until)

    def mend(self, chat: Chat, event: gr.EventData) -> Mending | None:
        """The reading that somebody puts into the question box, to send it again; None once they clear the box."""
        turn = event._data.get("turn")
        return chat.mending(turn) if isinstance(turn, int) else None

    def choose(self, papers: Sequence[str], kinds: Sequence[str], since: str, until: str) -> str:
        """What questions are kept to from now on, in words, or why they cannot be."""
        try:
            within = self.library.within(picked(papers, kinds, since, until))
        except ScrutinyError as failure:
            return no_choice_html(str(failure))
        return only_in_html(within, self.library.shelves.sources())

    def offer(self, papers: Sequence[str], kinds: Sequence[str], since: str, until: str) -> Offering:
        """What there is to choose from now; what is chosen is left alone, for it may change while this is looked up."""
        there = offered(self.library.shelves.sources(), picked(papers, kinds, since, until))
        return Offering(
            gr.Dropdown(choices=list(there.papers), multiselect=True),
            gr.CheckboxGroup(choices=list(there.kinds)),
            there,
        )

    def choose_all(self) -> Cleared:
        """Questions are asked in all papers again."""
        return Cleared([], [], "", "", self.choose((), (), "", ""))

    def open(self, chat: Chat, event: gr.EventData) -> Opened:
        """The source behind a number of any answer of this chat."""
        opening = opening_from(event._data)
        passage = chat.passage(opening) if opening else None
        if opening is None or passage is None:
            message = "This chat was begun anew, or the page was restarted. Ask the question again."
            return Opened(lost_html(message), gr.Tabs(selected="source"))
        return Opened(self._panel(passage, opening.press), gr.Tabs(selected="source"))

    def open_paper(self, event: gr.EventData) -> Opened:
        """A whole paper, or another part of a long one."""
        first = event._data.get("first")
        try:
            document = self.library.shelves.document(str(event._data.get("source")))
            start = int(first) if first is not None else 0
            html = panel_html(document, first=start, press=_press(event), removable=self.removable)
        except NotHeld:
            html = lost_html(REMOVED, press=_press(event))
        except (ScrutinyError, ValueError) as failure:
            html = lost_html(str(failure), press=_press(event))
        return Opened(html, gr.Tabs(selected="source"))

    def add(self, files: list[str] | None) -> Iterator[Shelved]:
        """Papers dropped or chosen: one line each, then the index; then one can ask about them."""
        results: tuple[Added, ...] = ()
        indexed = False
        try:
            for adding in self.library.add(tuple(Path(file) for file in files or ())):
                indexed = not adding.doing
                status = self._status() if len(adding.results) > len(results) else UNCHANGED
                results = adding.results
                html = added_html(results, _doing(adding) if adding.doing else _invitation(results), indexed=indexed)
                yield Shelved(html, UNCHANGED, UNCHANGED, status, UNCHANGED, UNCHANGED)
        except ScrutinyError as failure:
            html = added_html(results, str(failure), indexed=indexed)
        except Exception:
            log.exception("papers could not be added")
            html = added_html(results, UNEXPECTED, indexed=indexed)
        status, papers, welcome, shown = self.held()
        yield Shelved(html, papers, welcome, status, None, shown)

    def follow(self, shown: str) -> Readied:
        """What papers that came or went elsewhere change on the page; nothing where none did."""
        if self.library.stage.state == "preparing" or shown == self._shelf():
            return Readied(UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED)
        return Readied(*self.held())

    def begin_anew(self, papers: Sequence[str], kinds: Sequence[str], since: str, until: str) -> Begun:
        """An empty chat; the papers stay, and the choice of them but for a day that is none."""
        since, until = usable_day(since), usable_day(until)
        only_in = self.choose(papers, kinds, since, until)
        return Begun(chat_html(Chat()), "", Chat(), EMPTY, UNCHANGED, since, until, only_in)

    def _outcome(self, question: str, before: Conversation, choice: Choice) -> Iterator[Pending | Exchange]:
        """What to show while it is waited for, then what became of the question."""
        try:
            for _ in self.library.waiting():
                yield Pending(question, KEPT)
            searching = Pending(question, SEARCHING)
            steps = reports_of(
                lambda say: self.library.ask(question, before, choice, Following(searching, say).hear), first=searching
            )
            next(steps)  # which is shown already
            answer = yield from steps
            yield Exchange(question, answer)
        except ScrutinyError as failure:
            yield Exchange(question, Failure(str(failure)))
        except Exception:
            log.exception("a question could not be answered")
            yield Exchange(question, Failure(UNEXPECTED))

    def _revealed(self, chat: Chat, *, already: int) -> Iterator[Asked]:
        """The last answer, but for what is shown `already` statement by statement, then whole with its first source."""
        outcome = chat.exchanges[-1].outcome
        if not isinstance(outcome, Failure):
            for shown in range(already + 1, len(outcome.statements)):
                yield Asked(chat_html(chat, revealed=shown), UNCHANGED, chat, UNCHANGED, UNCHANGED)
        first = chat.passage(Opening(len(chat.exchanges) - 1, "citation", 1))
        panel = self._panel(first, 0) if first else _nothing_cited(outcome)
        tabs = gr.Tabs(selected="source") if first else UNCHANGED
        yield Asked(chat_html(chat), UNCHANGED, chat, panel, tabs)

    def _panel(self, passage: Passage, press: int) -> str:
        try:
            document = self.library.shelves.document(passage.paragraph.source.id)
        except NotHeld:
            message = "This paper is no longer held. When it was cited, it said:"
            return lost_html(message, passage, press=press)
        return panel_html(document, passage, press=press)

    def held(self) -> tuple[str, str, str, str]:
        """Status, papers and questions to begin with, as they are now, and what they were made from."""
        shown, documents = self._shelf(), self.library.shelves.documents()
        ids = {document.source.id for document in documents}
        fitting = tuple(example for example in self.examples if example.source in ids)
        stage, unindexed = self.library.stage, self.library.unindexed
        failed = stage.state == "failed"
        status = status_html(stage.words, state="failed") if failed else status_html(ready_words(documents, unindexed))
        return status, papers_html(documents), welcome_html(fitting), shown

    def _status(self) -> str:
        return status_html(ready_words(self.library.shelves.documents(), self.library.unindexed))

    def _shelf(self) -> str:
        """Tells one state of the shelf from another: the papers in their versions, and which are not indexed yet."""
        held = sorted(f"{source.id} {source.sha256}" for source in self.library.shelves.sources())
        return sha256("\n".join([*held, "", *sorted(self.library.unindexed)]).encode()).hexdigest()


def _nothing_cited(outcome: Answer | Failure) -> str:
    """The panel beside an answer without a source: never what an earlier answer was proved by."""
    return NEAREST if isinstance(outcome, Answer) and outcome.evidence else EMPTY


def _press(event: gr.EventData) -> int:
    press = event._data.get("press", 0)
    return press if isinstance(press, int) else 0


def _doing(adding: Adding) -> str:
    read = any(result.source and result.outcome in PENDING for result in adding.results)
    return f"{ONCE_INDEXED if read else ''}{adding.doing}…"


def _invitation(results: tuple[Added, ...]) -> str:
    usable = any(result.source for result in results)
    return "Ready: you can ask about them now." if usable else ""
