"""When, or why, something happened is told by what speaks of it, not by what tells another thing of its name."""

from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from corpus import add_papers, open_home

BARNS = """# Barns and wardens of Northmoor

The Lamp Service of Northmoor was launched in May 2031, and had over 200 callers in two months.

Vera Quill became Warden General in May 2033, after the flood.

Lane Zero closed 40 gates in its first year, as reported in June 2032.

The Kennel Unit was created in August 2029 with £34,000.

The Rope Office ran from 2028 until March 2032, when the Hill Office took over its work.

A report on stray sheep was withdrawn in December 2030 as incomplete.

The Board backed the lamp levy for 2032 unanimously on 3 February 2032.

Sheep theft on the moor rose in 2032, which the Board put down to better recording.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "barns.md").write_text(BARNS, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.mark.parametrize(
    "question",
    [
        "When was the Lamp Service shut down?",
        "Why was the Lamp Service scrapped?",
        "when did Vera Quill resign",
        "Why did Vera Quill leave?",
        "When did the Kennel Unit end?",
        "When was the Kennel Unit evaluated?",
        "When did the Board censure Vera Quill?",
        "When did the Lamp Service of Northmoor in Tarnside close?",
    ],
)
def test_an_event_that_is_not_told_has_no_day_and_no_reason(moor: Assistant, question: str) -> None:
    assert moor.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the Lamp Service start?", "May 2031"),
        ("When was the Lamp Service unveiled?", "May 2031"),
        ("When did the Rope Office close?", "March 2032"),
        ("When was the Kennel Unit set up?", "August 2029"),
        ("Why was the report on stray sheep pulled?", "incomplete"),
        ("When did the Board vote against the lamp levy?", "unanimously"),
        ("Why did sheep theft jump in 2032?", "recording"),
    ],
)
def test_an_event_is_told_in_other_words(moor: Assistant, question: str, told: str) -> None:
    assert told in " ".join(each.text for each in moor.ask(question).statements)
