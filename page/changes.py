"""What each event of the page changes on it, a value for each widget."""

from typing import Any, NamedTuple

import gradio as gr

from page.chat import Chat
from page.choosing import Offered

UNCHANGED = gr.skip()  # an output that is left as it is


class Asked(NamedTuple):
    """What asking changes on the page."""

    log: str | Any
    question: str | Any
    chat: Chat
    panel: str | Any
    tabs: Any
    choice: Any = UNCHANGED  # whether the choice of papers is open
    mending: Any = UNCHANGED  # None where the question box holds no reading any more


class Begun(NamedTuple):
    """What a new chat changes on the page."""

    log: str
    question: str
    chat: Chat
    panel: str
    tabs: Any
    since: str
    until: str
    only_in: str
    mending: None = None  # the question box is empty


class Opened(NamedTuple):
    """What opening a source or a paper changes on the page."""

    panel: str | Any
    tabs: Any


class Shelved(NamedTuple):
    """What adding papers changes on the page."""

    added: str
    papers: str | Any
    welcome: str | Any
    status: str | Any
    files: Any
    shown: str | Any


class Readied(NamedTuple):
    """What the end of the preparation, or papers that came or went since, change on the page."""

    status: str | Any
    papers: str | Any
    welcome: str | Any
    shown: str | Any  # tells what these were made from


class Offering(NamedTuple):
    """What papers that have come or gone change in the choice of papers."""

    papers: Any
    kinds: Any
    offered: Offered


class Cleared(NamedTuple):
    """What the end of a choice of papers changes."""

    papers: list[str]
    kinds: list[str]
    since: str
    until: str
    only_in: str
