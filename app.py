"""The page: a chat over police scrutiny papers that shows the paragraph behind every sentence.

Run it: python app.py [--port 7860] [--home DIR]
"""

import sys
import tempfile
import threading
from pathlib import Path
from typing import Annotated

import typer

from corpus import Papers, ScrutinyError, open_home, settings_for
from page import Doorstep, Library, PortUnusable, address_of, announce, listen, stay_local

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Folder of papers and index; else SCRUTINY_HOME, else data/.")
]
PortOption = Annotated[int, typer.Option(help="Port to listen on; 0 for any that is free.", min=0, max=65535)]
HostOption = Annotated[
    str, typer.Option(help="Address to listen on. Any but 127.0.0.1 opens the page, which asks for no password, to others.")
]


def main(port: PortOption = 7860, home: HomeOption = None, host: HostOption = "127.0.0.1") -> None:
    """Serve the page; the papers and the index are prepared behind it."""
