"""The Gradio page: values to HTML, events, a server that answers at once. Importing it is quick."""

from page.announcing import Announcer
from page.doorstep import Doorstep, PortUnusable, address_of, for_this_machine_only, listen
from page.interrupting import ctrl_c_counts
from page.library import Library
from page.serving import application, serve, stay_local
from page.shelves import HomeShelves

__all__ = [
    "Announcer",
    "Doorstep",
    "HomeShelves",
    "Library",
    "PortUnusable",
    "address_of",
    "application",
    "ctrl_c_counts",
    "for_this_machine_only",
    "listen",
    "serve",
    "stay_local",
]
