"""The widgets of the Evaluation tab, and which event goes to which of them."""

from dataclasses import dataclass

import gradio as gr

from page.evaluating import ALL, NOTHING, SPLITS, Evaluating

NOTE = (
    '<h2 class="shelf-title">Evaluation</h2><p class="hint">Ask every question of a set and see what is '
    "right. Ten questions take about a second, and others can go on asking meanwhile.</p>"
)

WIDE = 320  # pixels: the name of a scorecard in full


@dataclass(frozen=True, slots=True)
class EvaluationWidgets:
    """Everything on the tab that an event reads or changes."""

    sets: gr.Dropdown
    split: gr.Radio
    run: gr.Button
    stop: gr.Button
    progress: gr.HTML
    card: gr.Dropdown
    earlier: gr.Dropdown
    shown: gr.HTML


def evaluation_widgets() -> EvaluationWidgets:
    """The tab, to be called inside it."""
    _html(NOTE, "evaluation-note")
    with gr.Row():
        sets = gr.Dropdown(choices=[], label="Question set", min_width=WIDE, elem_id="evaluation-set")
        split = gr.Radio(list(SPLITS), value=ALL, label="Questions", elem_id="evaluation-split")
    with gr.Row():
        run = gr.Button("Run", variant="primary", scale=0, elem_id="evaluation-run")
        stop = gr.Button("Stop", interactive=False, scale=0, elem_id="evaluation-stop")
    progress = _html("", "evaluation-progress")
    with gr.Row():
        card = gr.Dropdown(choices=[], label="Scorecard", min_width=WIDE, elem_id="evaluation-card")
        earlier = gr.Dropdown(
            choices=[NOTHING], value=NOTHING, label="Compared with", min_width=WIDE, elem_id="evaluation-earlier"
        )
    return EvaluationWidgets(sets, split, run, stop, progress, card, earlier, _html("", "evaluation-shown"))


def connect_evaluation(page: gr.Blocks, on: EvaluationWidgets, events: Evaluating) -> None:
    """Connect its events; none is a public interface."""
    page.load(events.ready, [], [on.sets, on.card, on.earlier], show_progress="hidden", api_visibility="private")
    on.run.click(
        events.run,
        [on.sets, on.split],
        [on.progress, on.card, on.earlier, on.shown, on.run, on.stop],
        show_progress="hidden",
        api_visibility="private",
        concurrency_limit=None,  # a second run is told at once that one is going on
    )
    on.stop.click(events.stop, [], [on.progress], show_progress="hidden", api_visibility="private")
    gr.on(
        [on.card.input, on.earlier.input],
        events.show,
        [on.card, on.earlier],
        [on.shown],
        show_progress="hidden",
        api_visibility="private",
    )


def _html(value: str, elem_id: str) -> gr.HTML:
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False)
