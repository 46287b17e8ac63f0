"""A paper is taken out on the page: for everybody, and only where nobody at another machine can open it."""

import socket
import threading
import time
from pathlib import Path

import gradio as gr
import pytest
from wexshire import ASB, PLAN, ScriptedShelves

from assistant import Conversation
from corpus import Document, NotHeld, Papers, ScrutinyError, Settings, open_home
from page.chat import Passage
from page.chatting import Chatting
from page.doorstep import for_this_machine_only, listen
from page.library import NOTHING_HELD, Library, Stage
from page.removing import Removed, Removing
from page.shelves import HomeShelves
from page.source_panel import panel_html


def removed(library: Library, source_id: str) -> Removed:
    """What the page shows at the end."""
    event = gr.EventData(None, {"source": source_id})
    *_, last = Removing(library, Chatting(library, ()).held).remove(event)
    return last


@pytest.fixture
def library() -> Library:
    ready = Library(ScriptedShelves())
    ready.prepare()
    return ready


def test_a_paper_that_is_removed_is_gone_from_the_list_the_status_and_the_search(library: Library) -> None:
    told = removed(library, "wexshire-plan")
    assert "“Wexshire Police and Crime Plan” was removed" in told.panel
    assert "Ready. 1 paper held." in told.status
    assert PLAN.source.title not in told.papers
    assert library.shelves.assistant.refreshed == 1  # type: ignore[attr-defined]


def test_a_paper_that_is_gone_already_is_said_to_be(library: Library) -> None:
    assert "no longer held: somebody removed it before." in removed(library, "not-held").panel


def test_without_any_paper_a_question_is_told_to_add_some_and_adding_one_goes_on(
    library: Library, tmp_path: Path
) -> None:
    for each in ("wexshire-plan", "wexshire-asb"):
        removed(library, each)
    with pytest.raises(ScrutinyError, match="No papers are held"):
        library.ask("How many children were referred?", Conversation())
    file = tmp_path / "bus.txt"
    file.write_text("Buses run.", encoding="utf-8")
    list(library.add((file,)))
    assert library.ask("How many children were referred?", Conversation())


class Unforgetting(ScriptedShelves):
    """Shelves whose index cannot forget a paper that is gone."""

    def remove(self, source_id: str) -> None:
        super().remove(source_id)
        raise ScrutinyError("the disk is full.")


def test_a_paper_whose_index_entries_cannot_be_taken_out_is_asked_no_more() -> None:
    library = Library(Unforgetting())
    library.prepare()
    assert "the disk is full." in removed(library, "wexshire-plan").panel
    assert library.shelves.assistant.refreshed == 1  # type: ignore[attr-defined]
    assert "No papers are held." in removed(library, "wexshire-asb").status


def test_a_removal_that_waited_for_the_preparation_has_the_last_word() -> None:
    class Slow(ScriptedShelves):
        def documents(self) -> tuple[Document, ...]:
            time.sleep(0.5)  # the preparation counts what is held
            return super().documents()

    shelves = Slow(waits=True)
    shelves.remove("wexshire-plan")
    library = Library(shelves)
    preparing = threading.Thread(target=library.prepare, daemon=True)
    preparing.start()
    removal = library.remove("wexshire-asb")
    assert "Waiting: somebody is adding papers" in removal
    shelves.open_after.set()
    list(removal)
    preparing.join(5)
    assert library.stage == Stage("failed", NOTHING_HELD)


def test_a_thread_is_named_for_a_removal_once_it_has_begun() -> None:
    names: list[str] = []

    class Noting(ScriptedShelves):
        def remove(self, source_id: str) -> None:
            names.append(threading.current_thread().name)
            super().remove(source_id)

    library = Library(Noting())
    library.prepare()
    list(library.remove("wexshire-plan"))
    assert names == ["removing"]


def test_the_way_to_remove_a_paper_is_at_its_head_and_nowhere_beside_an_answer() -> None:
    assert 'class="remove-now" data-source="wexshire-asb">Remove it now<' in panel_html(ASB, removable=True)
    assert "remove-now" not in panel_html(ASB, Passage(ASB.paragraphs[1]), removable=True)
    assert "remove-now" not in panel_html(ASB)


def test_papers_can_be_removed_only_where_nobody_else_can_connect() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert for_this_machine_only(listener)
    with listen("0.0.0.0", 0) as listener:
        assert not for_this_machine_only(listener)
    if socket.has_ipv6:
        try:
            with listen("::1", 0) as listener:
                assert for_this_machine_only(listener)
        except ScrutinyError:
            pytest.skip("this machine has no address of version 6")


def test_a_paper_of_a_home_is_removed_with_its_file(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    shelves = HomeShelves(Settings(home=home.path), home, Papers(home))
    paper = tmp_path / "buses.md"
    paper.write_text("# Buses in Wexshire\n\nBuses run in every ward of Wexshire.\n", encoding="utf-8")
    [added] = shelves.add(paper)
    assert added.source
    shelves.remove(added.source.id)
    assert shelves.sources() == ()
    assert not list((home.path / "originals").glob("*"))
    with pytest.raises(NotHeld):
        shelves.remove(added.source.id)
