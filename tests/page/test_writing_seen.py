"""A language model that is still writing, in the browser: its first sentence is there before the rest."""

import os
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from wexshire import WORK, ScriptedAssistant, ScriptedShelves

from assistant import Answer, Conversation
from assistant.underway import Told
from indexes import Within
from indexes.questions.within import EVERYWHERE
from page.doorstep import address_of, listen
from page.library import Library
from page.serving import application, serve

playwright = pytest.importorskip if not os.environ.get("SCRUTINY_REQUIRE_BROWSER") else __import__
playwright("playwright.sync_api")
from playwright.sync_api import Browser, expect  # noqa: E402

pytestmark = pytest.mark.browser
BEGUN = replace(WORK, status="partial", statements=WORK.statements[:1], notices=(), reason="scripted is still writing.")


@dataclass
class Slow(ScriptedAssistant):
    """Has a first sentence, and no end before it may."""

    may_end: threading.Event = field(default_factory=threading.Event)

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        /,
        *,
        within: Within = EVERYWHERE,
        told: Told = lambda so_far: None,
    ) -> Answer:
        told(BEGUN)
        self.may_end.wait(20)
        return WORK


def test_the_first_sentence_is_on_the_page_while_the_rest_is_written(browser: Browser, tmp_path: Path) -> None:
    slow = Slow()
    library = Library(ScriptedShelves(assistant=slow))
    library.prepare()
    listener = listen("127.0.0.1", 0)
    threading.Thread(target=serve, args=(application(library, tmp_path), listener), daemon=True).start()
    page = browser.new_page()
    page.goto(address_of(listener))
    expect(page.locator(".status.ready")).to_be_visible(timeout=60_000)
    page.get_by_label("Your question").fill(WORK.question)
    page.keyboard.press("Enter")
    page.locator(".turn .statement").first.wait_for()
    expect(page.locator(".turn .statement")).to_have_count(1)
    expect(page.locator(".turn .searching")).to_have_text("scripted is still writing.")
    expect(page.locator(".turn button.cite")).to_have_count(0)
    slow.may_end.set()
    expect(page.locator(".turn .made")).to_be_visible()
    expect(page.locator(".turn button.cite")).to_have_count(len(WORK.citations))
    page.close()
