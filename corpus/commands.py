"""What every command shares: its options, its JSON, and expected failures in one line."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from corpus.failures import ScrutinyError

if TYPE_CHECKING:
    from corpus.settings import Settings

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Folder of papers and index; else SCRUTINY_HOME, else data/.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON value and nothing else.")]


def settings_given(home: Path | None) -> "Settings":
    """The settings, with the home that a command was given. Raises ScrutinyError for one that makes no sense."""
    from corpus.settings import settings_for  # with pydantic, a third of all that a help text would load

    return settings_for(home)


def new_command(help: str) -> typer.Typer:
    """An empty command group that shows its help when it is called bare."""
    return typer.Typer(
        help=help,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )


def print_json(value: object) -> None:
    """The value on standard output, readable, in UTF-8."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def run(command: Callable[..., object], name: str) -> NoReturn:
    """Run a command; an expected failure is one line on standard error and exit 2."""
    _print_anything()
    try:
        command(prog_name=f"python -m {name}")
    except ScrutinyError as failure:
        typer.echo(f"{name}: {failure}", err=True)
        sys.exit(2)
    sys.exit(0)


def _print_anything() -> None:
    """UTF-8 on any machine; what is no character, as in names that an old program wrote, is shown by its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, where that is a terminal; yields what is called with what is done, and of how much."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
