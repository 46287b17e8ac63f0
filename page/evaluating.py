"""What happens on the Evaluation tab: a set is run, stopped, looked at, compared with an earlier scorecard."""

import logging
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

import gradio as gr

from assistant import Answer
from corpus import ScrutinyError
from evals.split import Split
from page.chat import Chat, Failure
from page.evaluations import Evaluations, Offered, Ran
from page.library import Step
from page.rendering import chat_html
from page.words import safe

ALL = "All questions"
SPLITS: dict[str, Split | None] = {ALL: None, "Develop": "develop", "Held out": "held_out"}
NOTHING = "Nothing to compare with"
UNCHANGED = gr.skip()
UNEXPECTED = (
    "The run broke off where it should not have. The terminal says why; run it again and it goes on from there."
)

log = logging.getLogger(__name__)


class Listed(NamedTuple):
    """What the tab offers: sets, scorecards, and scorecards to compare with."""

    sets: Any
    card: Any
    earlier: Any


class Running(NamedTuple):
    """What a run changes on the tab."""

    progress: str
    card: Any
    earlier: Any
    shown: str | Any
    run: Any
    stop: Any


class Evaluating:
    """The events of the Evaluation tab."""

    def __init__(self, evaluations: Evaluations) -> None:
        self.evaluations = evaluations

    def ready(self) -> Listed:
        """When the page opens: what there is to run and to look at."""
        sets, kept = self.evaluations.sets(), self.evaluations.kept()
        choices = [(each.label, each.name) for each in sets]
        return Listed(gr.Dropdown(choices=choices, value=sets[0].name), _cards(kept), _earlier(kept))

    def run(self, set_name: str, split: str) -> Iterator[Running]:
        """How far the run is, then its scorecard."""
        try:
            for step in self.evaluations.run(set_name, SPLITS[split]):
                yield self._over(step.name) if isinstance(step, Ran) else _going_on(step)
        except ScrutinyError as failure:
            yield _ended(failure_html(str(failure)))
        except Exception:
            log.exception("a question set could not be run")
            yield _ended(failure_html(UNEXPECTED))

    def stop(self) -> str:
        """Stop the run that is going on."""
        self.evaluations.stop()
        return progress_html(Step("Stopping after the question that is being asked"))

    def show(self, card: str | None, earlier: str | None) -> str:
        """A scorecard, beside an earlier one where that is chosen."""
        if not card:
            return ""
        try:
            if earlier and earlier != NOTHING:
                self.evaluations.comparison(earlier, card)
            else:
                self.evaluations.card(card)
        except ScrutinyError as failure:
            return failure_html(str(failure))
        return shown_html(card, earlier if earlier != NOTHING else None)

    def dislike(self, chat: Chat, event: gr.EventData) -> tuple[str | Any, Chat]:
        """Note an answer as wrong or incomplete: it becomes a draft question for the evaluators."""
        turn = event._data.get("turn")
        if not isinstance(turn, int) or not 0 <= turn < len(chat.exchanges) or chat.exchanges[turn].disliked:
            return UNCHANGED, chat
        outcome = chat.exchanges[turn].outcome
        if isinstance(outcome, Failure):
            return UNCHANGED, chat
        history = tuple(each.question for each in chat.exchanges[:turn] if isinstance(each.outcome, Answer))
        try:
            self.evaluations.draft(history, outcome)
        except ScrutinyError as failure:
            raise gr.Error(str(failure), print_exception=False) from failure
        marked = chat.disliking(turn)
        return chat_html(marked), marked

    def _over(self, name: str | None) -> Running:
        if name is None:
            return _ended(progress_html(Step("Stopped. Run the same set again and it goes on from there")))
        kept = self.evaluations.kept()
        done = progress_html(Step("Done: the scorecard is below"))
        return Running(done, _cards(kept, name), _earlier(kept), shown_html(name, None), _can(True), _can(False))


def progress_html(step: Step) -> str:
    """How far a run is, as a bar that a screen reader is told of."""
    bar = f'<progress value="{step.done}" max="{step.total}"></progress>' if step.total else ""
    return f'<p class="run-progress" role="status">{bar} {safe(step.line)}.</p>'


def failure_html(message: str) -> str:
    """Why something could not be done."""
    return f'<p class="failure" role="alert">{safe(message[:1].upper() + message[1:])}</p>'


def shown_html(card: str, earlier: str | None) -> str:
    """The report in a frame of its own, and its addresses to open and to save."""
    here = f"/evaluation/{quote(card, safe='')}"
    report = f"{here}/against/{quote(earlier, safe='')}.html" if earlier else f"{here}/report.html"
    title = f"Scorecard {card}" + (f" compared with {earlier}" if earlier else "")
    return (
        '<p class="links">'
        f'<a href="{report}" target="_blank" rel="noopener">Open in a tab of its own</a> '
        f'<a href="{report}" download="{safe(card)}.html">Download as one HTML file</a> '
        f'<a href="{here}/outcomes.csv" download="{safe(card)}.csv">Download the outcomes as CSV</a></p>'
        f'<iframe class="report" src="{report}" title="{safe(title)}" sandbox="allow-scripts"></iframe>'
    )


def _going_on(step: Step) -> Running:
    return Running(progress_html(step), UNCHANGED, UNCHANGED, UNCHANGED, _can(False), _can(True))


def _ended(progress: str) -> Running:
    return Running(progress, UNCHANGED, UNCHANGED, UNCHANGED, _can(True), _can(False))


def _can(press: bool) -> Any:
    return gr.Button(interactive=press)


def _cards(kept: tuple[Offered, ...], chosen: str | None = None) -> Any:
    return gr.Dropdown(choices=[(each.label, each.name) for each in kept], value=chosen)


def _earlier(kept: tuple[Offered, ...]) -> Any:
    return gr.Dropdown(choices=[NOTHING, *((each.label, each.name) for each in kept)], value=NOTHING)
