"""The page: a chat over police scrutiny papers that shows the paragraph behind every sentence.

Run it: python app.py [--port 7860] [--home DIR]
"""

import atexit
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import Annotated

import typer

from corpus import ScrutinyError

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Folder of papers and index; else SCRUTINY_HOME, else data/.")
]
PortOption = Annotated[int, typer.Option(help="Port to listen on; 0 for any that is free.", min=0, max=65535)]
HostOption = Annotated[
    str, typer.Option(help="Address to listen on. Any but 127.0.0.1 lets others in, without a password.")
]

command = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@command.command()
def main(port: PortOption = 7860, home: HomeOption = None, host: HostOption = "127.0.0.1") -> None:
    """Serve the page. It answers at once; papers, index and model are made ready behind it."""
    from page import PortUnusable  # a help text needs none of the page

    stopped = threading.Event()
    atexit.register(_end, stopped)  # the first to be registered is the last to be called
    try:
        _run(port, home, host)
    except (ScrutinyError, PortUnusable) as failure:
        typer.echo(f"app: {failure}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        stopped.set()
        typer.echo("Stopped.", err=True)


def _end(stopped: threading.Event) -> None:
    """Let the removal of a paper finish, then end at once where papers were being indexed or questions evaluated.

    Python would abort there in the middle of a library's own code. The index that is being made is not in use yet;
    the papers that were read are indexed at the next start.
    """
    if not stopped.is_set():
        return
    for removing in [each for each in threading.enumerate() if each.name == "removing"]:
        typer.echo("Finishing the removal of a paper…", err=True)
        removing.join()
    if any(each.name in ("preparing", "working") for each in threading.enumerate()):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _run(port: int, home: Path | None, host: str) -> None:
    from corpus import Papers, open_home, settings_for
    from page import (
        Announcer,
        Doorstep,
        HomeShelves,
        Library,
        address_of,
        application,
        ctrl_c_counts,
        for_this_machine_only,
        listen,
        serve,
        stay_local,
    )

    settings = settings_for(home)
    held = open_home(settings.home)
    library = Library(HomeShelves(settings, held, Papers(held)))
    listener = listen(host, port)
    with tempfile.TemporaryDirectory(prefix="scrutiny-uploads-", ignore_cleanup_errors=True) as uploads:
        stay_local(Path(uploads))
        with Doorstep(listener, lambda: library.stage.words):
            typer.echo(f"Scrutiny assistant: {address_of(listener)} (Ctrl-C stops it)")
            with ctrl_c_counts():
                removable, worded = for_this_machine_only(listener), bool(settings.llm)
                page = application(library, settings.home, removable=removable, worded=worded)
        Announcer(library).prepare()
        serve(page, listener)


if __name__ == "__main__":
    command()
