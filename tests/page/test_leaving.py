"""One person closes the page while papers of theirs are indexed: the others are served, and the papers are added."""

import os
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from wexshire import Halting

from page.doorstep import address_of, listen
from page.library import Library
from page.serving import application, serve

playwright = pytest.importorskip if not os.environ.get("SCRUTINY_REQUIRE_BROWSER") else __import__
playwright("playwright.sync_api")
from playwright.sync_api import Browser, Page, expect  # noqa: E402

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shelves() -> Iterator[Halting]:
    made = Halting()
    yield made
    made.may_index.set()


@pytest.fixture(scope="module")
def address(shelves: Halting, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page over scripted papers, in a thread of this process that ends with it."""
    shelves.may_index.set()
    library = Library(shelves)
    library.prepare()
    listener = listen("127.0.0.1", 0)
    page = application(library, tmp_path_factory.mktemp("home"))
    threading.Thread(target=serve, args=(page, listener), daemon=True).start()
    return address_of(listener)


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_page()
    page.goto(address)
    expect(page.locator(".status.ready")).to_be_visible(timeout=60_000)
    return page


def test_the_page_answers_others_when_somebody_leaves_while_a_paper_is_indexed(
    browser: Browser, address: str, shelves: Halting, tmp_path: Path
) -> None:
    shelves.may_index.clear()
    paper = tmp_path / "trams.txt"
    paper.write_text("Trams run.", encoding="utf-8")
    leaving = opened(browser, address)
    leaving.locator("#files input[type=file]").set_input_files([paper])
    expect(leaving.locator("#added")).to_contain_text("Indexing: 1 of 2 passages")
    leaving.close()
    for _ in range(8):  # while the server notices that one is gone, and after
        with urllib.request.urlopen(address, timeout=5) as answer:
            assert answer.status == 200
        threading.Event().wait(0.25)
    other = opened(browser, address)
    other.get_by_label("Your question").fill("How many children were referred?")
    other.keyboard.press("Enter")
    expect(other.locator(".turn .statement")).to_contain_text("290 children were referred.")
    shelves.may_index.set()
    expect(other.locator(".turn .made")).to_be_visible()
    after = opened(browser, address)
    expect(after.locator("#papers")).to_contain_text("trams")
    other.close()
    after.close()
