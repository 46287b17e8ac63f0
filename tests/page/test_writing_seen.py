"""A language model that is still writing, in the browser: its first sentence is there before the rest."""

import os
import threading
from collections.abc import Iterator
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
from playwright.sync_api import Browser, Page, expect  # noqa: E402

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


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def page(browser: Browser, slow: Slow, tmp_path: Path) -> Iterator[Page]:
    library = Library(ScriptedShelves(assistant=slow))
    library.prepare()
    listener = listen("127.0.0.1", 0)
    threading.Thread(target=serve, args=(application(library, tmp_path), listener), daemon=True).start()
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address_of(listener))
    expect(page.locator(".status.ready")).to_be_visible(timeout=60_000)
    yield page
    slow.may_end.set()
    page.close()


def send(page: Page, question: str) -> None:
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")


def test_the_first_sentence_is_on_the_page_while_the_rest_is_written(page: Page, slow: Slow) -> None:
    send(page, WORK.question)
    page.locator(".turn .statement").first.wait_for()
    expect(page.locator(".turn .statement")).to_have_count(1)
    expect(page.locator(".turn .searching")).to_have_text("scripted is still writing.")
    expect(page.locator(".turn button.cite")).to_have_count(0)
    expect(page.locator(".turn span.cite")).to_have_css("cursor", "default")
    slow.may_end.set()
    expect(page.locator(".turn .made")).to_be_visible()
    expect(page.locator(".turn button.cite")).to_have_count(len(WORK.citations))


def test_a_question_sent_while_another_is_answered_is_kept_and_asked_after_it(page: Page, slow: Slow) -> None:
    send(page, WORK.question)
    page.locator(".turn .statement").first.wait_for()
    send(page, "And then?")
    expect(page.locator("#kept")).to_contain_text("asked once the answer above is whole")
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.get_by_label("Your question")).to_have_value("And then?")
    slow.may_end.set()
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".turn:last-child .question")).to_contain_text("And then?")
    expect(page.locator("#kept")).to_be_empty()
    expect(page.get_by_label("Your question")).to_have_value("")


def test_a_question_begins_at_the_top_and_who_scrolls_up_stays_there(page: Page, slow: Slow) -> None:
    slow.may_end.set()
    send(page, WORK.question)
    expect(page.locator(".turn .made")).to_be_visible()
    slow.may_end.clear()
    send(page, "And then?")
    expect(page.locator(".turn:last-child .statement")).to_have_count(1)
    below_top = (
        "() => document.querySelector('.turn:last-child').getBoundingClientRect().top"
        " - document.querySelector('.log').getBoundingClientRect().top"
    )
    assert abs(page.evaluate(below_top)) < 4
    page.evaluate("() => { document.querySelector('.log').scrollTop = 5; }")
    page.wait_for_timeout(100)
    slow.may_end.set()
    expect(page.locator(".turn:last-child .noting")).to_have_count(1)
    assert page.evaluate("() => document.querySelector('.log').scrollTop") == 5
