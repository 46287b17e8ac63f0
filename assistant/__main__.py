"""The assistant from the command line: `python -m assistant ask|chat|records`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.record_commands import app as records
from corpus.commands import HomeOption, JsonOption, new_command, print_json, progress_bar, run, settings_given
from indexes.questions.choosing import Choice, within_of
from indexes.questions.within_options import KindOption, PaperOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from assistant import Answer, Assistant, Conversation
    from indexes import Within

app = new_command("The assistant: one cited answer, or a conversation; the records of answers.")
app.add_typer(records, name="records")


@app.command()
def ask(
    question: str,
    history: Annotated[
        Path | None, typer.Option(help='Conversation before it: JSON [{"question": ..., "answer": ...}].')
    ] = None,
    paper: PaperOption = None,
    kind: KindOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """One answer with its proof, or why the papers do not hold it."""
    from assistant import Conversation, answer_json
    from assistant.answer_saving import read_history

    conversation = read_history(history) if history else Conversation()
    assistant = _opened(home)
    within = within_of(Choice(paper, kind, since, until), assistant.papers.sources())
    if as_json:
        print_json(answer_json(assistant.ask(question, conversation, within=within)))
    else:
        _printed(assistant, question, conversation, within)


@app.command()
def chat(
    paper: PaperOption = None,
    kind: KindOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """A conversation: one question a line; an empty line or Ctrl-D ends it."""
    import json

    from assistant import Conversation, Turn, answer_json

    assistant = _opened(home)
    within = within_of(Choice(paper, kind, since, until), assistant.papers.sources())
    conversation = Conversation()
    if not as_json:
        typer.echo("Ask about the papers held. An empty line ends.")
    while question := _next_question(prompt="" if as_json else "\n> "):
        if as_json:
            answer = assistant.ask(question, conversation, within=within)
            typer.echo(json.dumps(answer_json(answer), ensure_ascii=False))
        else:
            answer = _printed(assistant, question, conversation, within)
        conversation = conversation.followed_by(Turn(question, answer))


def _printed(assistant: "Assistant", question: str, conversation: "Conversation", within: "Within") -> "Answer":
    """The answer, printed as it is written."""
    from assistant.printing import Printing

    printing = Printing(
        typer.echo, lambda words: typer.echo(words, err=True), lambda words: typer.style(words, bold=True)
    )
    answer = assistant.ask(question, conversation, within=within, told=printing.so_far)
    printing.rest(answer)
    return answer


def _opened(home: Path | None) -> "Assistant":
    from assistant import open_assistant

    with progress_bar("Indexing") as progress:
        return open_assistant(settings_given(home).home, progress=progress)


def _next_question(*, prompt: str) -> str:
    if sys.stdin.isatty():
        typer.echo(prompt, nl=False)
    return sys.stdin.readline().strip()


if __name__ == "__main__":
    run(app, "assistant")
