"""A count of all is none of those of whom a question says more: what they were, or said, or what came of it."""

from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from corpus import add_papers, open_home

MOOR = """# Lamps and barns of Northmoor

Wardens of Northmoor made 20,545 barn searches in 2032.

In 2032, 15% of the barn searches by wardens led to a fine.

Operation Thistle had seized over 2,400 tools by October 2032, and had made 1,070 arrests.

In the survey on the lamp levy for 2032, 57% were in favour of the increase.

In the survey on the rope levy for 2032, 71% of replies were willing to pay.

Rider satisfaction in Northmoor was 73.9% in 2032.

In a survey of 2032, 83% felt safe in Tarn.

The consultation on stray sheep had 5,000 responses, as reported in 2032.

The Partnership on stray dogs of Northmoor counts over 8,000 people under 24 since April 2031.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "moor.md").write_text(MOOR, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.mark.parametrize(
    "question",
    [
        "How many barn searches found a knife?",
        "How many tools were knives in Operation Thistle?",
        "How many arrests in Operation Thistle led to a charge?",
        "How many people said no to the rope levy for 2032?",
        "How many riders were unhappy in 2032?",
        "How many people on the stray sheep consultation were hurt?",
        "How many people in Tarn felt unsafe in 2032?",
        "What share of riders were willing to pay in 2032?",
        "How many of the wardens were under 30?",
    ],
)
def test_all_of_them_are_not_those(moor: Assistant, question: str) -> None:
    told = " ".join(each.text for each in moor.ask(question).statements)
    assert not told or "willing" in told or "in favour" in told
    assert "71%" not in told or "no to" not in question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What share of barn searches led to a fine in 2032?", "15%"),
        ("What share were in favour of the lamp levy for 2032?", "57%"),
        ("How many were willing to pay in the survey on the rope levy for 2032?", "71%"),
        ("How many tools did Operation Thistle seize?", "2,400"),
        ("What share of riders are happy?", "73.9%"),
        ("How many people felt safe in Tarn in 2032?", "83%"),
        ("How many people had their say about stray sheep?", "5,000"),
    ],
)
def test_those_are_counted_in_other_words(moor: Assistant, question: str, told: str) -> None:
    assert told in " ".join(each.text for each in moor.ask(question).statements)
