"""The widgets of the page, and which event goes to which of them."""

from pathlib import Path

import gradio as gr

from page.chat import Chat
from page.chatting import Chatting
from page.library import Library
from page.rendering import chat_html
from page.shelf import Example, papers_html, status_html, welcome_html
from page.source_panel import EMPTY

TITLE = "Scrutiny assistant"
HEADER = (
    f'<div class="banner"><h1>{TITLE}</h1><p>Answers questions about police scrutiny papers. It quotes only from the '
    "papers held here, and shows the paragraph behind every sentence.</p></div>"
)
ADD_LABEL = "Add papers: .docx, .pdf, .html, .txt or .md"
ADD_NOTE = (
    '<p class="hint">Papers you add are kept and can be read and asked about by everybody who uses this page. '
    "Your questions and answers stay with you.</p>"
)
EXAMPLES = (
    Example("How many people took part in the Voice of West Yorkshire consultation?", "voice-of-west-yorkshire"),
    Example("What are the priorities of the Police and Crime Plan 2021-24?", "police-and-crime-plan-2021-24"),
    Example("What is Immediate Justice?", "immediate-justice"),
    Example("What is the Mayor asked to do about neighbourhood policing and ASB?", "neighbourhood-policing-and-asb"),
)
FOLDER = Path(__file__).parent

# A question that waits for the papers holds its place; others must not wait behind it.
ASKED_AT_ONCE = 16


def build_page(library: Library, *, examples: tuple[Example, ...] = EXAMPLES) -> gr.Blocks:
    """The whole page over one library."""
    events = Chatting(library, examples)
    with gr.Blocks(title=TITLE, fill_width=True, analytics_enabled=False, delete_cache=(3600, 3600)) as page:
        chat = gr.State(Chat())
        _html(HEADER, elem_id="banner")
        status = _html(status_html("Getting ready…", state="preparing"), elem_id="status")
        with gr.Row(elem_id="columns"):
            with gr.Column(scale=6, min_width=320, elem_id="asking"):
                talk = _html(chat_html(Chat()), elem_id="chat", script="chat.js")
                welcome = _html(welcome_html(()), elem_id="welcome", script="welcome.js")
                with gr.Row(elem_id="form"):
                    question = gr.Textbox(label="Your question", lines=1, max_lines=6, scale=5, elem_id="question")
                    send = gr.Button("Ask", variant="primary", scale=0, min_width=96, elem_id="ask")
                anew = gr.Button("New chat", size="sm", elem_id="anew")
            with gr.Column(scale=5, min_width=320, elem_id="proving"), gr.Tabs(selected="papers", elem_id="tabs") as tabs:
                with gr.Tab("Source", id="source", render_children=True):
                    panel = _html(EMPTY, elem_id="panel", script="panel.js")
                with gr.Tab("Papers held", id="papers", render_children=True):
                    papers = _html(papers_html(()), elem_id="papers", script="papers.js")
                    files = gr.File(label=ADD_LABEL, file_count="multiple", height=150, elem_id="files")
                    added = _html("", elem_id="added")
                    _html(ADD_NOTE, elem_id="note")

        asked = [talk, question, chat, panel, tabs]
        asking = gr.on(
            [question.submit, send.click],
            events.ask,
            [question, chat],
            asked,
            concurrency_limit=ASKED_AT_ONCE,
            show_progress="hidden",
            api_visibility="private",
        )
        quiet = {"show_progress": "hidden", "api_visibility": "private", "concurrency_limit": None}
        example = welcome.asked(
            events.ask_example, chat, asked, concurrency_limit=ASKED_AT_ONCE, show_progress="hidden", api_visibility="private"
        )
        anew.click(events.begin_anew, None, asked, cancels=[asking, example], **quiet)
        talk.opened(events.open, chat, [panel, tabs], trigger_mode="multiple", **quiet)
        papers.paper(events.open_paper, None, [panel, tabs], trigger_mode="multiple", **quiet)
        panel.paper(events.open_paper, None, [panel, tabs], trigger_mode="multiple", **quiet)
        files.upload(events.add, files, [added, papers, welcome, status, files], **quiet)
        page.load(events.ready, None, [status, papers, welcome], **quiet)
    return page


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
