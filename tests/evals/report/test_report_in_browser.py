"""The report and the comparison as a person opens them from a mailbox: a file in Chromium, without any network."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from card_making import TEXTS, card, comparison, crashed, horses, hostile, paid, rode

from evals.report import comparison_html, report_html

playwright = pytest.importorskip if not os.environ.get("SCRUTINY_REQUIRE_BROWSER") else __import__
playwright("playwright.sync_api")
import axe_playwright_python  # noqa: E402
from playwright.sync_api import Browser, Page, expect  # noqa: E402

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PAGES = {
    "report": report_html(card(rode(), paid(), horses(), crashed(), hostile()), texts=TEXTS),
    "comparison": comparison_html(comparison()),
}


@contextmanager
def opened(browser: Browser, folder: Path, name: str, *, width: int = 1280, script: bool = True) -> Iterator[Page]:
    """The file, opened; it asks for nothing but itself, shows no dialog and breaks nowhere."""
    file = folder / f"{name}.html"
    file.write_text(PAGES[name], encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
    page = context.new_page()
    asked_for: list[str] = []
    troubles: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.goto(file.as_uri())
    yield page
    context.close()
    assert [url for url in asked_for if url != "data:,"] == [file.as_uri()]
    assert troubles == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_with_everything_open(browser: Browser, tmp_path: Path, name: str, width: int) -> None:
    with opened(browser, tmp_path, name, width=width) as page:
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_questions_are_filtered_by_outcome_kind_split_paper_and_words(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "report") as page:
        questions = page.locator("details.question")
        for label, choice, left in (
            ("Outcome", "Error", ["farms-visited"]),
            ("Kind", "number", ["buses-rode", "farms-visited"]),
            ("Split", "Held out", ["horses", "farms-visited"]),
            ("Paper", "buses", ["buses-rode", "buses-paid"]),
        ):
            page.get_by_label(label, exact=True).select_option(choice)
            shown = [each.inner_text() for each in questions.locator("visible=true").locator(".meta").all()]
            assert [line.split(", ")[2] for line in shown] == left, label
            expect(page.get_by_role("status")).to_have_text(f"{len(left)} of 5 questions shown.")
            page.get_by_role("button", name="Show all").click()
            expect(page.get_by_role("status")).to_have_text("5 of 5 questions shown.")
        page.get_by_label("Words", exact=True).fill("WARDENS 31 march")
        expect(page.get_by_role("status")).to_have_text("1 of 5 questions shown.")


def test_by_keyboard_alone_a_question_opens_and_all_of_them_close(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "report") as page:
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the results")).to_be_focused()
        page.locator("#q1 summary").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#q1").get_by_text("✓ not said")).to_be_visible()
        page.get_by_role("button", name="Open these").press("Enter")
        assert page.locator("details.question[open]").count() == 5
        page.get_by_role("button", name="Close all").press("Enter")
        assert page.locator("details.question[open]").count() == 0


def test_without_script_every_question_is_there_and_opens(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "report", script=False) as page:
        expect(page.locator("details.question")).to_have_count(5)
        expect(page.locator("#filters")).to_be_hidden()
        page.locator("#q4 summary").click()
        expect(page.locator("#q4").get_by_text("ValueError: the index is gone")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_every_question_is_open_and_the_filters_are_gone(
    browser: Browser, tmp_path: Path, script: bool
) -> None:
    with opened(browser, tmp_path, "report", script=script) as page:
        printed = pypdfium2.PdfDocument(page.pdf(format="A4"))
        pages = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]
        words = "".join(pages)
        assert "Theassistantfailed,sothereisnoanswer:ValueError:theindexisgone" in words
        assert "Openthese" not in words
        metrics = [each for each in pages if "Correctdeclines" in each or "Rightpagefirst" in each]
        assert all("95%interval" in each for each in metrics[:2])


def test_side_by_side_where_there_is_room_and_one_below_the_other_where_not(browser: Browser, tmp_path: Path) -> None:
    for width, beside in ((1280, True), (390, False)):
        with opened(browser, tmp_path, "comparison", width=width) as page:
            page.locator("details.question summary").first.click()
            left, right = (page.locator(".sides > section").nth(place).bounding_box() for place in (0, 1))
            assert left is not None
            assert right is not None
            assert (left["y"] == right["y"]) is beside
