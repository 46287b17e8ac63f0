"""The real app in a real browser: ask, open the proof, add a paper; nothing leaves the machine."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from test_app import running

playwright = pytest.importorskip if not os.environ.get("SCRUTINY_REQUIRE_BROWSER") else __import__
playwright("playwright.sync_api")
import axe_playwright_python  # noqa: E402
from playwright.sync_api import Browser, BrowserContext, Page, expect  # noqa: E402

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PAPER = """# Bus safety in Wexshire

## Key information

1. This paper is about safety on the buses of Wexshire.

2. Between April and June 2024 the Wexshire bus wardens rode 412 buses. Of the 412 buses 37 drew a complaint.

3. The wardens of Wexshire will be paid until 31 March 2026.
"""
QUESTION = "How many buses did the Wexshire bus wardens ride between April and June 2024?"
QUOTE = "Between April and June 2024 the Wexshire bus wardens rode 412 buses."


@pytest.fixture(scope="session")
def address(gone_offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over a home that it seeds itself; an index left there spares embedding the same again."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(gone_offline / "home" / "index", home / "index")
    with running("--port", "0", "--home", str(home)) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split()[2]


@contextmanager
def somebody(browser: Browser, address: str, **window: int) -> Iterator[Page]:
    """Another person's browser with the page open and ready; whatever it loads must be from this machine."""
    size = {"width": 1280, "height": 800, **window}
    context: BrowserContext = browser.new_context(viewport=size, locale="en-GB")  # type: ignore[arg-type]
    context.set_default_timeout(60_000)
    asked_for: list[str] = []
    troubles: list[str] = []
    context.on("request", lambda request: asked_for.append(request.url))
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.goto(address)
    expect(page.locator(".status.ready")).to_be_visible(timeout=300_000)
    yield page
    context.close()
    hosts = {urlsplit(url).hostname for url in asked_for if not url.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}
    assert troubles == []


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with somebody(browser, address) as page:
        yield page


@pytest.fixture(scope="session")
def with_paper(browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address, once a paper and a file that is none have been added through the page."""
    folder = tmp_path_factory.mktemp("files")
    good, bad = folder / "bus-safety.md", folder / "picture.docx"
    good.write_text(PAPER, encoding="utf-8")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    with somebody(browser, address) as page:
        page.locator("#files input[type=file]").set_input_files([bad, good])
        expect(page.locator("#added .doing")).to_have_text("Ready: you can ask about them now.")
        lines = page.locator("#added li")
        expect(lines).to_have_count(2)
        expect(lines.nth(0)).to_contain_text("Not added picture.docx: 'picture.docx'")
        expect(lines.nth(1)).to_have_text("Added bus-safety.md as “Bus safety in Wexshire”")
        expect(page.get_by_role("button", name="Bus safety in Wexshire")).to_be_visible()
    return address


def ask(page: Page, question: str) -> None:
    """Type a question, send it, wait for the whole answer."""
    turns = page.locator(".turn").count()
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(turns + 1)
    finished = page.locator(".turn").last.locator(".made, .declined, .failure").first
    expect(finished).to_be_visible()


def open_choice(page: Page) -> None:
    """Open the choice of papers and wait until it can be made."""
    page.get_by_role("button", name="Ask in some papers only").click()
    expect_choice(page)


def expect_choice(page: Page) -> None:
    """Wait, as a person does, until there is something to pick: papers come together with their kinds."""
    expect(page.get_by_label("Plan", exact=True)).to_be_visible()


def test_a_question_about_an_added_paper_opens_the_very_paragraph(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        expect(page.locator(".turn .statement").first).to_contain_text(QUOTE)
        page.get_by_role("tab", name="Papers held").click()
        page.get_by_role("button", name=re.compile(r"^Source 1: Bus safety in Wexshire.*para 2")).first.click()
        panel = page.get_by_role("region", name="Source", exact=True)
        expect(panel.get_by_role("heading", level=2)).to_be_focused()
        expect(panel.locator("mark")).to_contain_text(QUOTE)
        expect(panel.locator("mark")).to_be_in_viewport()
        expect(panel.locator(".cited .number")).to_have_text("2")
        expect(panel).to_contain_text("The wardens of Wexshire will be paid until 31 March 2026.")
        panel.get_by_role("button", name="Back to the answer").press("Enter")
        expect(page.get_by_role("button", name=re.compile("^Source 1: Bus")).first).to_be_focused()


def test_an_earlier_answer_still_opens_its_own_paragraph(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        ask(page, "Until when will the wardens of Wexshire be paid?")
        mark = page.locator("#panel mark")
        expect(mark).to_contain_text("31 March 2026")
        page.locator(".turn").first.locator(".cite").first.press("Enter")
        expect(mark).to_contain_text(QUOTE)


def test_how_a_follow_up_was_read_can_be_changed_and_is_then_asked_alone(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        ask(page, "and in Leeds?")
        reading = page.locator(".turn").last.locator(".read-as")
        expect(reading).to_contain_text("I read this as: How many buses")
        page.get_by_role("button", name="Change how this question was read").press("Enter")
        box = page.get_by_label("Your question")
        expect(box).to_be_focused()
        expect(box).to_have_value(re.compile("^How many buses .* in Leeds"))
        ask(page, QUESTION.replace("ride", "use"))
        expect(page.locator(".turn").last.locator(".read-as")).to_have_count(0)
        page.get_by_role("button", name="Change how this question was read").click()
        page.keyboard.press("Enter")
        expect(page.locator(".turn")).to_have_count(4)
        expect(page.locator(".turn").last.locator(".made, .declined").first).to_be_visible()
        expect(page.locator(".turn").last.locator(".question")).to_contain_text(
            re.compile("How many buses .* in Leeds")
        )
        expect(page.locator(".turn").last.locator(".read-as")).to_have_count(0)


def test_what_is_struck_from_a_reading_does_not_come_back(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, "Who drives the Wexshire buses?")
        ask(page, "how many complaints?")
        expect(page.locator(".turn").last.locator(".read-as")).to_contain_text("(about: ")
        page.get_by_role("button", name="Change how this question was read").press("Enter")
        box = page.get_by_label("Your question")
        expect(box).to_have_value(re.compile(r"\(about: "))
        page.wait_for_timeout(1_000)  # nobody mends a sentence in less
        ask(page, box.input_value().partition(" (about: ")[0])
        expect(page.locator(".turn").last.locator(".read-as")).to_have_count(0)


@pytest.mark.parametrize("clearing", ["Delete", ""])
def test_few_words_typed_in_place_of_a_reading_are_a_follow_up(
    browser: Browser, with_paper: str, clearing: str
) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        ask(page, "and in Leeds?")
        page.get_by_role("button", name="Change how this question was read").press("Enter")
        expect(page.get_by_label("Your question")).to_have_value(re.compile("^How many buses .* in Leeds"))
        page.wait_for_timeout(1_000)
        page.keyboard.press("ControlOrMeta+A")
        if clearing:
            page.keyboard.press(clearing)
        page.keyboard.type("and in Wexshire?", delay=60)
        page.keyboard.press("Enter")
        expect(page.locator(".turn")).to_have_count(3)
        expect(page.locator(".turn").last.locator(".made, .declined").first).to_be_visible()
        expect(page.locator(".turn").last.locator(".read-as")).to_contain_text("I read this as: How many buses")


def test_nobody_sees_anothers_chat_and_a_new_chat_is_empty(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as mine, somebody(browser, with_paper) as yours:
        ask(mine, QUESTION)
        ask(yours, "And until when?")
        expect(yours.locator(".turn")).to_have_count(1)
        expect(yours.locator("#chat")).not_to_contain_text("412")
        mine.get_by_role("button", name="New chat").click()
        expect(mine.locator(".turn")).to_have_count(0)
        expect(yours.locator(".turn")).to_have_count(1)


def test_an_example_asks_itself_and_a_shipped_digest_is_called_one(page: Page) -> None:
    page.locator(".example").first.click()
    expect(page.locator(".turn .cite").first).to_be_visible()
    expect(page.locator("#panel .facts")).to_contain_text("Digest: not the published text")
    expect(page.locator("#panel mark")).to_be_in_viewport()
    expect(page.locator(".welcome")).to_be_hidden()


def test_html_in_a_question_is_text(page: Page) -> None:
    question = "<img src='https://evil.example/x.png' onerror='alert(1)'><b>bold</b> ![x](https://evil.example/y.png)"
    ask(page, question)
    expect(page.locator(".question")).to_have_text("You asked: " + question)
    expect(page.locator("#chat img, #chat b")).to_have_count(0)


def test_a_declined_answer_leaves_no_paragraph_of_an_earlier_one_marked(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        expect(page.locator("#panel mark")).to_contain_text(QUOTE)
        width = page.locator("#columns").evaluate("columns => columns.clientWidth")
        ask(page, "What is the capital of France?")
        expect(page.locator("#panel .source")).to_contain_text("Press a paragraph to read it in its place.")
        expect(page.locator("#panel mark, #panel .cited")).to_have_count(0)
        assert page.locator("#columns").evaluate("columns => columns.clientWidth") == width


def test_what_is_not_held_is_declined_with_paragraphs_to_open(page: Page) -> None:
    ask(page, "What is the capital of France?")
    expect(page.locator(".declined")).to_contain_text("Not in the papers.")
    page.locator(".turn .source-link").first.click()
    expect(page.locator("#panel .cited .tag")).to_be_in_viewport()


@pytest.mark.parametrize(("width", "height"), [(400, 800), (320, 640), (640, 400)])
def test_narrow_or_zoomed_the_page_is_one_column_that_never_scrolls_sideways(
    browser: Browser, with_paper: str, width: int, height: int
) -> None:
    with somebody(browser, with_paper, width=width, height=height) as page:
        ask(page, QUESTION)
        page.locator(".cite").first.click()
        expect(page.locator("#panel mark")).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        chat, panel = page.locator("#asking").bounding_box(), page.locator("#proving").bounding_box()
        assert chat is not None
        assert panel is not None
        assert panel["y"] >= chat["y"] + chat["height"]


def test_in_one_column_a_new_question_comes_to_the_top(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper, width=390, height=600) as page:
        for question in (QUESTION, "What is the capital of France?"):
            ask(page, question)
        expect(page.locator(".turn").last.locator(".question")).to_be_in_viewport()
        box = page.locator(".turn").last.bounding_box()
        assert box is not None
        assert -1 <= box["y"] < 300  # a fraction of a pixel may be out of sight


def test_a_screen_reader_finds_names_regions_and_a_live_log(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_title("Scrutiny assistant")
    expect(page.get_by_role("log", name="Questions and answers")).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("textbox", name="Your question")).to_be_visible()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    expect(page.get_by_role("tab", name="Papers held")).to_have_attribute("aria-selected", "true")


def test_the_file_held_can_be_downloaded_as_it_was_added(browser: Browser, with_paper: str, tmp_path: Path) -> None:
    with somebody(browser, with_paper) as page:
        page.get_by_role("button", name="Bus safety in Wexshire").click()
        with page.expect_download() as download:
            page.get_by_role("link", name="Download the file held").click()
        saved = tmp_path / "saved.md"
        download.value.save_as(saved)
        assert (download.value.suggested_filename, saved.read_text(encoding="utf-8")) == (
            "bus-safety.md",
            PAPER,
        )


def test_a_set_is_run_on_the_evaluation_tab_and_its_scorecard_opens_there(page: Page, tmp_path: Path) -> None:
    page.get_by_role("tab", name="Evaluation").click()
    page.get_by_label("Question set").click()
    page.get_by_role("option", name="real-paper (shipped)").click()
    page.get_by_role("radio", name="Develop").check()
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#evaluation-progress")).to_contain_text("Done: the scorecard is below.", timeout=60_000)
    report = page.frame_locator("iframe.report")
    expect(report.get_by_role("heading", name="Scorecard: real-paper, develop")).to_be_visible()
    report.get_by_label("Outcome").select_option(label="Right")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the outcomes as CSV").click()
    download.value.save_as(tmp_path / "outcomes.csv")
    assert (tmp_path / "outcomes.csv").read_text(encoding="utf-8-sig").startswith("id,question,history,kind")


def test_a_bad_answer_is_noted_for_the_evaluators(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        page.get_by_role("button", name="Wrong or incomplete? Note it for the evaluators").click()
        expect(page.locator(".turn")).to_contain_text("Noted for the evaluators, with the question and this answer.")
        expect(page.locator(".dislike")).to_have_count(0)


def test_questions_are_kept_to_papers_chosen_by_keyboard_until_the_choice_is_cleared(
    browser: Browser, with_paper: str
) -> None:
    with somebody(browser, with_paper) as page:
        opener = page.get_by_role("button", name="Ask in some papers only")
        expect(opener).to_have_attribute("aria-expanded", "false")
        opener.press("Enter")
        expect(opener).to_have_attribute("aria-expanded", "true")
        expect_choice(page)
        page.keyboard.press("Tab")
        expect(page.get_by_role("combobox", name="Papers")).to_be_focused()
        page.keyboard.type("bus safety in wex")
        page.keyboard.press("Enter")
        line = page.locator("#only-in [role=status]")
        expect(line).to_contain_text("Only in: Bus safety in Wexshire (1 of ")
        opener.press("Enter")
        opener.press("Enter")
        expect(page.locator("#choice-papers .token")).to_have_text(re.compile("^Bus safety in Wexshire"))
        ask(page, "What are the priorities of the Police and Crime Plan 2021-24?")
        expect(page.locator(".turn .declined")).to_contain_text("Not in the papers.")
        ask(page, QUESTION)
        expect(page.locator(".turn").last).to_contain_text(QUOTE)
        expect(page.locator(".turn").last).to_contain_text("Searched: only 1 of ")
        page.get_by_role("button", name="Ask in all papers").press("Enter")
        expect(page.get_by_label("Your question")).to_be_focused()
        expect(line).to_have_text("")
        ask(page, "What are the priorities of the Police and Crime Plan 2021-24?")
        expect(page.locator(".turn").last.locator(".statement").first).to_be_visible()


def test_a_date_that_is_none_is_told_above_the_question_and_nothing_is_asked_with_it(page: Page) -> None:
    open_choice(page)
    page.get_by_label("Until").fill("soon")
    page.keyboard.press("Tab")
    problem = "“Until” cannot be 'soon'. Give a year, a month or a day, as 2024, May 2024, 3/5/2024 or 2024-05-03."
    expect(page.locator("#only-in .failure")).to_contain_text(problem)
    ask(page, QUESTION)
    expect(page.locator(".turn .failure")).to_have_text(problem)


def test_a_paper_that_is_added_can_be_chosen_at_once(browser: Browser, address: str, tmp_path: Path) -> None:
    tram = tmp_path / "tram-safety.md"
    tram.write_text(PAPER.replace("Bus safety", "Tram safety").replace("bus", "tram"), encoding="utf-8")
    with somebody(browser, address) as page:
        open_choice(page)
        page.locator("#files input[type=file]").set_input_files([tram])
        expect(page.locator("#added .doing")).to_have_text("Ready: you can ask about them now.")
        page.get_by_role("combobox", name="Papers").fill("tram")
        page.get_by_role("option", name="Tram safety in Wexshire").click()
        page.keyboard.press("Escape")  # the list stays open for more
        page.get_by_label("Plan", exact=True).check()
        expect(page.locator("#only-in .failure")).to_contain_text("is one of “Tram safety in Wexshire”, of the kind")


def test_asking_closes_the_choice_and_a_new_chat_frees_it_of_a_day_that_is_none(page: Page) -> None:
    open_choice(page)
    page.get_by_label("Since").fill("3/5/2013")
    page.keyboard.press("Tab")
    line = page.locator("#only-in [role=status]")
    expect(line).to_contain_text("Only in: from 3 May 2013 (")
    ask(page, QUESTION)
    opener = page.get_by_role("button", name="Ask in some papers only")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_label("Since")).to_be_hidden()
    expect(line).to_contain_text("Only in: from 3 May 2013 (")
    opener.click()
    page.get_by_label("Until").fill("spring")
    page.keyboard.press("Tab")
    expect(page.locator("#only-in .failure")).to_be_visible()
    page.get_by_role("button", name="New chat").click()
    expect(line).to_contain_text("Only in: from 3 May 2013 (")
    expect(page.get_by_label("Until")).to_have_value("")


def test_the_papers_to_choose_from_are_listed_below_their_box_and_never_over_the_question(page: Page) -> None:
    open_choice(page)
    page.get_by_role("combobox", name="Papers").click()
    options, box = (page.locator(each).bounding_box() for each in ("#choice .options", "#choice-papers .wrap-inner"))
    assert options is not None
    assert box is not None
    assert options["y"] >= box["y"] + box["height"] - 3


def test_a_conversation_is_copied_by_one_press(browser: Browser, with_paper: str) -> None:
    with somebody(browser, with_paper) as page:
        ask(page, QUESTION)
        expect(page.get_by_role("button", name="Copy the conversation")).to_have_count(0)
        ask(page, "What is the capital of France?")
        whole = page.get_by_role("button", name="Copy the conversation")
        expect(whole).to_have_count(1)
        copied = whole.get_attribute("data-copy") or ""
        assert copied.startswith(f"{QUESTION}\n\n{QUOTE}")
        assert "\n\nWhat is the capital of France?\n\nNot in the papers." in copied
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        whole.click()
        expect(page.locator(".turn").last.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == copied


def test_a_paper_is_removed_by_two_presses_and_the_list_of_another_follows(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    ferry = tmp_path / "ferry-safety.md"
    ferry.write_text(PAPER.replace("Bus safety", "Ferry safety").replace("bus", "ferry"), encoding="utf-8")
    with somebody(browser, address) as page:
        page.locator("#files input[type=file]").set_input_files([ferry])
        expect(page.locator("#added .doing")).to_have_text("Ready: you can ask about them now.")
        with somebody(browser, address) as other:
            button = other.get_by_role("button", name="Ferry safety in Wexshire")
            expect(button).to_be_visible()
            page.get_by_role("button", name="Ferry safety in Wexshire").click()
            expect(page.get_by_role("button", name="Remove it now")).to_be_hidden()
            page.get_by_text("Remove this paper").click()
            page.get_by_role("button", name="Remove it now").click()
            expect(page.locator("#panel")).to_contain_text("“Ferry safety in Wexshire” was removed")
            button.click()
            expect(other.locator("#panel")).to_contain_text("This paper is no longer held: it was removed.")
            other.get_by_role("tab", name="Papers held").click()
            expect(button).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_a_choice_made_and_an_answer_given(
    browser: Browser, with_paper: str, width: int
) -> None:
    with somebody(browser, with_paper, width=width) as page:
        open_choice(page)
        page.get_by_role("combobox", name="Papers").fill("bus safety in wex")
        page.keyboard.press("Enter")
        ask(page, QUESTION)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for name in ("#asking", "#proving"):
            box = page.locator(name).bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= width
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found["violations"]] == []


TABLE = """# Heron counts in Wexshire

The herons counted in Wexshire in 2024, by lake, were:

| Lake | Herons counted |
|---|---|
| Reedmere | 58 |
| Aldwater | 41 |
"""


def test_rows_stand_in_a_table_with_their_sources_and_the_answer_in_one_is_marked(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    herons = tmp_path / "heron-counts.md"
    herons.write_text(TABLE, encoding="utf-8")
    with somebody(browser, address, width=390) as page:
        page.locator("#files input[type=file]").set_input_files([herons])
        expect(page.locator("#added .doing")).to_have_text("Ready: you can ask about them now.")
        ask(page, "How many herons were counted at Reedmere?")
        row = page.locator(".answer .rows tbody tr").first
        expect(row.get_by_role("rowheader")).to_have_text("Reedmere")
        expect(row.locator("strong")).to_have_text("58")
        expect(page.get_by_role("columnheader", name="Herons counted")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found["violations"]] == []
        row.get_by_role("button").click()
        expect(page.locator("#panel mark")).to_have_text("Lake: Reedmere; Herons counted: 58")
