"""The Gradio page: values to HTML, events, a server that answers at once. Importing it is quick."""

from page.announcing import Announcer
from page.doorstep import Doorstep, PortUnusable, address_of, listen
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
    "listen",
    "serve",
    "stay_local",
]
