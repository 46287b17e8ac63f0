"""The widgets of the page, and which event goes to which of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from indexes import Within
from page.chat import Chat
from page.chatting import Chatting
from page.choosing import only_in_html
from page.evaluating import Evaluating
from page.evaluation_tab import EvaluationWidgets, connect_evaluation, evaluation_widgets
from page.evaluations import Evaluations
from page.library import Library
from page.removing import Removing
from page.rendering import chat_html
from page.shelf import Example, added_html, status_html, unread_html, welcome_html
from page.source_panel import EMPTY

TITLE = "Scrutiny assistant"
QUOTES = (
    "Answers questions about police scrutiny papers. It quotes only from the papers held here, and shows the paragraph "
    "behind every sentence."
)
WORDS = (
    "Answers questions about police scrutiny papers in a language model’s words; each sentence is checked against the "
    "paragraphs shown with it."
)
ADD_NOTE = (
    '<h2 class="shelf-title">Add papers</h2><p class="hint">Word, PDF, web page, text, spreadsheet or slides: .docx, '
    ".pdf, .html, .txt, .md, .xlsx, .csv, .pptx, or a .zip of them. Papers you add are kept here, where everybody who "
    "uses this page can read them and ask about them. Your questions and answers stay with you.</p>"
)
EXAMPLES = (
    Example(
        "How many children were referred to Immediate Justice between April 2023 and March 2024?",
        "immediate-justice",
        note="Then ask “And adults?”",
    ),
    Example("What are the priorities of the Police and Crime Plan 2021-24?", "police-and-crime-plan-2021-24"),
    Example(
        "What was the gross spending of West Yorkshire Police in 2024/25?", "policing-and-crime-annual-report-2023-24"
    ),
    Example(
        "How many ASB incidents were there in Kirklees last quarter?",
        "neighbourhood-policing-asb",
        note="Not in the papers: see how it says so",
    ),
)
DAYS = "2024, May 2024 or 3/5/2024"
CHOICE_NOTE = (
    '<p class="hint">What is left empty leaves all. A paper without a date counts by the years that it covers.</p>'
)
FOLDER = Path(__file__).parent

# A question that waits for the papers holds its place; others must not wait behind it.
ASKED_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class ChoiceWidgets:
    """The choice of papers that questions are kept to, and the line that says it."""

    only_in: gr.HTML
    opening: gr.Accordion
    papers: gr.Dropdown
    kinds: gr.CheckboxGroup
    since: gr.Textbox
    until: gr.Textbox
    offered: gr.State  # what there was to pick when it was last looked up

    @property
    def picked(self) -> list[Any]:
        """What an event reads of it."""
        return [self.papers, self.kinds, self.since, self.until]


@dataclass(frozen=True, slots=True)
class Widgets:
    """Everything on the page that an event reads or changes."""

    chat: gr.State  # of one user; the only place where a chat is kept
    mending: gr.State  # the reading that was put into the question box last, if any
    status: gr.HTML
    talk: gr.HTML
    welcome: gr.HTML
    question: gr.Textbox
    send: gr.Button
    anew: gr.Button
    choice: ChoiceWidgets
    tabs: gr.Tabs
    held: gr.Tab  # with the papers
    shown: gr.State  # what the list of papers was made from
    panel: gr.HTML
    papers: gr.HTML
    files: gr.File
    added: gr.HTML
    evaluation: EvaluationWidgets


def build_page(
    library: Library,
    evaluations: Evaluations,
    *,
    examples: tuple[Example, ...] = EXAMPLES,
    removable: bool = False,
    worded: bool = False,
) -> gr.Blocks:
    """The whole page over one library.

    Whether papers can be taken out on it, and whether a language model words the answers, is for whoever serves it to
    say.
    """
    page = gr.Blocks(title=TITLE, fill_width=True, analytics_enabled=False, delete_cache=(3600, 3600))
    with page:
        widgets = _widgets(worded=worded)
        events = Chatting(library, examples, removable=removable)
        _connect(page, widgets, events)
        if removable:
            shelf = [widgets.status, widgets.papers, widgets.welcome, widgets.shown]
            _quietly(widgets.panel.removed, Removing(library, events.held).remove, [], [widgets.panel, *shelf])
        evaluating = Evaluating(evaluations)
        connect_evaluation(page, widgets.evaluation, evaluating)
        _quietly(widgets.talk.disliked, evaluating.dislike, [widgets.chat], [widgets.talk, widgets.chat])
    return page


def _widgets(*, worded: bool) -> Widgets:
    chat, mending = gr.State(Chat()), gr.State(None)
    _html(banner_html(worded=worded), elem_id="banner")
    status = _html(status_html("Getting ready…", state="preparing"), elem_id="status")
    with gr.Row(elem_id="columns"):
        with gr.Column(scale=6, min_width=320, elem_id="asking"):
            talk = _html(chat_html(Chat()), elem_id="chat", script="chat.js")
            welcome = _html(welcome_html(()), elem_id="welcome", script="welcome.js")
            only_in = _html(only_in_html(Within(), ()), elem_id="only-in", script="only_in.js")
            with gr.Row(elem_id="form"):
                question = gr.Textbox(label="Your question", max_lines=6, scale=5, elem_id="question")
                send = gr.Button("Ask", variant="primary", scale=0, min_width=80, elem_id="ask")
                anew = gr.Button("New chat", scale=0, min_width=120, elem_id="anew")
            choice = _choice(only_in)
        with gr.Column(scale=5, min_width=320, elem_id="proving"):
            proof = _proof()
    return Widgets(chat, mending, status, talk, welcome, question, send, anew, choice, *proof)


def banner_html(*, worded: bool) -> str:
    """What this is, and whose words its answers are."""
    return f'<div class="banner"><h1>{TITLE}</h1><p>{WORDS if worded else QUOTES}</p></div>'


def _choice(only_in: gr.HTML) -> ChoiceWidgets:
    """The choice of papers, closed until somebody wants it."""
    with gr.Accordion("Ask in some papers only", open=False, elem_id="choice") as opening:
        _html(CHOICE_NOTE, elem_id="choice-note")
        papers = gr.Dropdown(choices=[], value=[], multiselect=True, label="Papers", elem_id="choice-papers")
        kinds = gr.CheckboxGroup(choices=[], value=[], label="Kinds of paper", elem_id="choice-kinds")
        with gr.Row():
            since, until = (_day(label) for label in ("Since", "Until"))
    return ChoiceWidgets(only_in, opening, papers, kinds, since, until, gr.State(None))


def _day(label: str) -> gr.Textbox:
    return gr.Textbox("", label=label, placeholder=DAYS, max_lines=1, min_width=200, elem_id=f"choice-{label.lower()}")


def _proof() -> tuple[gr.Tabs, gr.Tab, gr.State, gr.HTML, gr.HTML, gr.File, gr.HTML, EvaluationWidgets]:
    """The source panel, and behind it the papers held with the place to add some, and the evaluation."""
    with gr.Tabs(selected="papers", elem_id="tabs") as tabs:
        with gr.Tab("Source", id="source", render_children=True):
            panel = _html(EMPTY, elem_id="panel", script="panel.js")
        with gr.Tab("Papers held", id="papers", render_children=True) as held:
            _html(ADD_NOTE, elem_id="note")
            files = gr.File(label="Add papers", show_label=False, file_count="multiple", height=76, elem_id="files")
            added = _html(added_html(()), elem_id="added")
            papers = _html(unread_html(), elem_id="papers", script="papers.js")
        with gr.Tab("Evaluation", id="evaluation", render_children=True):
            evaluation = evaluation_widgets()
    return tabs, held, gr.State(""), panel, papers, files, added, evaluation


def _connect(page: gr.Blocks, on: Widgets, events: Chatting) -> None:
    begun = [on.talk, on.question, on.chat, on.panel, on.tabs]
    asked = [*begun, on.choice.opening, on.mending]
    opened = [on.panel, on.tabs]
    typed = [on.question.submit, on.send.click]
    asking = gr.on(
        typed,
        events.ask,
        [on.question, on.chat, *on.choice.picked, on.mending],
        asked,
        concurrency_limit=ASKED_AT_ONCE,
        show_progress="hidden",
        api_visibility="private",
    )
    example = _quietly(on.welcome.asked, events.ask_example, [on.chat, *on.choice.picked], asked)
    begun += [on.choice.since, on.choice.until, on.choice.only_in, on.mending]
    _quietly(on.anew.click, events.begin_anew, on.choice.picked, begun, cancels=[asking, example])
    _quietly(on.talk.mending, events.mend, [on.chat], [on.mending])
    _quietly(on.talk.opened, events.open, [on.chat], opened)
    paper = _quietly(on.papers.paper, events.open_paper, [], opened)
    _quietly(on.panel.paper, events.open_paper, [], opened)
    shelf = [on.status, on.papers, on.welcome, on.shown]
    shelved = [on.added, on.papers, on.welcome, on.status, on.files, on.shown]
    added = _quietly(on.files.upload, events.add, [on.files], shelved)
    readied = _quietly(page.load, events.ready, [], shelf)
    for event in (asking.then, example.then, paper.then, on.held.select):
        _quietly(event, events.follow, [on.shown], shelf)
    _connect_choice(on.choice, events, changed=[added.then, readied.then, on.shown.change])


def _connect_choice(on: ChoiceWidgets, events: Chatting, *, changed: list[Callable[..., Any]]) -> None:
    """What is picked shows at once; what there is to pick is looked up again where papers may have come or gone."""
    for event in (on.opening.expand, *changed):
        _quietly(event, events.offer, on.picked, [on.papers, on.kinds, on.offered])
    days = [on.since.submit, on.since.blur, on.until.submit, on.until.blur]
    gr.on(
        [on.papers.input, on.kinds.input, *days, on.offered.change],
        events.choose,
        on.picked,
        [on.only_in],
        trigger_mode="always_last",  # one call at a time: else the reply to an older choice may come last and stay
        concurrency_limit=ASKED_AT_ONCE,
        show_progress="hidden",
        api_visibility="private",
    )
    _quietly(on.only_in.cleared, events.choose_all, [], [*on.picked, on.only_in])


def _quietly(
    event: Callable[..., Any],
    handler: Callable[..., Any],
    inputs: list[Any],
    outputs: list[Any],
    *,
    cancels: list[Any] | None = None,
) -> Any:
    """Connect an event that shows no spinner, is no public interface and waits for no other user's."""
    return event(
        handler,
        inputs,
        outputs,
        cancels=cancels,
        show_progress="hidden",
        api_visibility="private",
        concurrency_limit=ASKED_AT_ONCE,
    )


def _html(value: str, *, elem_id: str, script: str | None = None) -> gr.HTML:
    """HTML of ours, with the script that reports what is pressed in it."""
    behaviour = (FOLDER / script).read_text(encoding="utf-8") if script else None
    return gr.HTML(value, elem_id=elem_id, js_on_load=behaviour, apply_default_css=False)


def plain_theme() -> gr.themes.Base:
    """Black on white, square corners, fonts of the reader's own machine, the same by day and by night."""
    fonts = ("Arial", "Helvetica", "Liberation Sans", "sans-serif")
    theme = gr.themes.Base(font=fonts, font_mono=("monospace",), radius_size="none", text_size="lg")
    theme.set(
        body_background_fill="#ffffff",
        body_text_color="#0b0c0c",
        body_text_color_subdued="#484d50",
        color_accent="#1d5f99",
        button_primary_border_color="#00703c",
        button_primary_border_color_hover="#005a30",
        block_border_width="0px",
        block_label_text_color="#0b0c0c",
        block_title_text_color="#0b0c0c",
        block_title_text_weight="700",
        input_background_fill="#ffffff",
        input_border_color="#0b0c0c",
        input_border_width="2px",
        link_text_color="#1d5f99",
        button_primary_background_fill="#00703c",
        button_primary_background_fill_hover="#005a30",
        button_primary_text_color="#ffffff",
        button_secondary_background_fill="#f3f2f1",
        button_secondary_background_fill_hover="#dbdad9",
        button_secondary_text_color="#0b0c0c",
        button_transition="none",
    )
    for name in [name for name in vars(theme) if name.endswith("_dark")]:
        delattr(theme, name)
    return theme
