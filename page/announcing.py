"""What the terminal shows while the page runs: its address, how far the preparation is, how it ended."""

import threading
from types import TracebackType
from typing import TYPE_CHECKING

import typer

from page.library import Library, Step

if TYPE_CHECKING:
    from rich.progress import Progress


class Announcer:
    """A bar while papers are read and indexed, then a line; on a pipe, a line as each kind of step begins and ends."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._bar: Progress | None = None
        self._last = ""

    def prepare(self) -> None:
        """Start preparing the library in the background, and show it."""
        threading.Thread(target=self._prepare, daemon=True, name="preparing").start()

    def _prepare(self) -> None:
        with self:
            self._library.prepare(self.show)
        stage = self._library.stage
        typer.echo(stage.words, err=True)

    def __enter__(self) -> "Announcer":
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        console = Console(stderr=True)
        if console.is_terminal:
            columns = (TextColumn("{task.description}"), BarColumn())
            self._bar = Progress(*columns, console=console, transient=True)
            self._bar.start()
            self._bar.add_task("Getting ready", total=None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, step: Step) -> None:
        """One step, as soon as it is taken."""
        if self._bar:
            self._bar.update(
                self._bar.task_ids[0], description=step.line, completed=step.done, total=step.total or None
            )
        elif step.words != self._last or 0 < step.total == step.done:
            self._last = step.words
            typer.echo(step.line, err=True)
