"""How long somebody waits at the page: from the key that sends a question to the first words of its answer, painted."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

READY, ANSWERED = 120_000, 30_000  # milliseconds until it counts as broken

# Types a question, sends it, and tells the milliseconds until its answer, or that nothing was found, has been painted.
# "Searching the papers…" is no word of an answer. After a frame is asked for, the next task runs behind its painting.
SENT = """question => new Promise(told => {
  const box = document.querySelector("#question textarea, #question input");
  box.focus();
  box.value = question;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(() => {
    const sent = performance.now();
    const watch = new MutationObserver(() => {
      if (!document.querySelector(".turn .statement, .turn .declined")) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => told(performance.now() - sent)));
    });
    watch.observe(document.body, { childList: true, subtree: true });
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true }));
    box.dispatchEvent(new KeyboardEvent("keypress", { key: "Enter", code: "Enter", bubbles: true }));
  }, 100);
})"""


def browser_here() -> Path | None:
    """Chromium, where it and Playwright are installed."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        return None
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    return Path(found) if found else None


@contextmanager
def browsing(chromium: Path) -> Iterator["Browser"]:
    """A browser that is closed in the end. Playwright can be started once in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def first_words(home: Path, questions: Sequence[str], *, browser: "Browser") -> list[float]:
    """Milliseconds for each question, every one in a new chat of one page, served over `home` by a process of its own.

    The page's first question is asked once before, as nobody's first question is the rule.
    """
    with _served(home) as address:
        page = browser.new_page()
        page.goto(address)
        page.locator(".status.ready").wait_for(timeout=READY)
        page.set_default_timeout(ANSWERED)
        waits = [_waited(page, question) for question in (questions[0], *questions)][1:]
        page.close()
        return waits


def _waited(page: "Page", question: str) -> float:
    milliseconds = float(page.evaluate(SENT, question))
    page.locator(".turn .noting").wait_for()
    page.get_by_role("button", name="New chat").click()
    page.locator(".turn").wait_for(state="detached")
    return milliseconds


@contextmanager
def _served(home: Path) -> Iterator[str]:
    command = [sys.executable, "-u", "app.py", "--port", "0", "--home", str(home)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[2]
        finally:
            process.kill()
