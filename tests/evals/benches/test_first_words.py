"""First words on the page: every question is waited for, whether it is answered or declined."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant import Assistant
from evals.benches.first_words import ANSWERED, browser_here, first_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.browser
def test_each_question_is_sent_by_itself_and_its_first_words_are_waited_for(
    county: Assistant, browser: "Browser", tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(county.settings.home, home)
    answered = "How many children were referred to the Fresh Start scheme in 2023/24?"
    waits = first_words(home, [answered, "Who painted the Mona Lisa?"], browser=browser)
    assert len(waits) == 2
    assert all(0 < wait < ANSWERED for wait in waits)


def test_without_a_browser_there_is_none_to_measure_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert browser_here() is None
