"""Taking a paper out, where only whoever sits at this machine can open the page."""

import logging
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import gradio as gr

from corpus import NotHeld, ScrutinyError
from page.library import Library
from page.source_panel import lost_html
from page.words import safe

GONE_ALREADY = "This paper is no longer held: somebody removed it before."
FAILED = "The paper could not be removed. The terminal says why."
UNCHANGED = gr.skip()

log = logging.getLogger(__name__)


class Removed(NamedTuple):
    """What removing a paper changes on the page."""

    panel: str
    status: str | Any
    papers: str | Any
    welcome: str | Any
    shown: str | Any


class Removing:
    """The event of a paper that is taken out."""

    def __init__(self, library: Library, held: Callable[[], tuple[str, str, str, str]]) -> None:
        self._library = library
        self._held = held  # status, papers and welcome as they are now, and what they were made from

    def remove(self, event: gr.EventData) -> Iterator[Removed]:
        """What is going on, then that the paper is gone, with the list as it is without it."""
        source_id = str(event._data.get("source"))
        try:
            title = self._library.shelves.document(source_id).source.title
            for doing in self._library.remove(source_id):
                yield Removed(_told(f"{doing}…"), UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED)
            panel = _told(f"“{title}” was removed, with its file, its earlier versions and its entries in the index.")
        except NotHeld:
            panel = lost_html(GONE_ALREADY, press=1)
        except ScrutinyError as failure:
            panel = lost_html(str(failure), press=1)
        except Exception:
            log.exception("%s could not be removed", source_id)
            panel = lost_html(FAILED, press=1)
        yield Removed(panel, *self._held())


def _told(words: str) -> str:
    return (
        '<section class="source empty" data-press="1" aria-label="Source"><h2 tabindex="-1">Source</h2>'
        f'<p role="status">{safe(words)}</p></section>'
    )
