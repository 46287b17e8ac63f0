"""Who holds an office, who is counted, and the latest of several figures."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, Conversation, Turn, open_assistant
from corpus import add_papers, open_home

PEOPLE = """# Who is who in Northmoor

The Mayor's Orchard Fund named these areas:

- Park Ward
- Tarn Fields

Vera Quill was declared Mayor of Northmoor in May 2021.

Ann Birch is Head of Lanes at the county in minutes of 2022 to 2024.

Tom Reed is Head of Lanes on the county's page, which is later than the minutes of 2022 to 2024 that name Ann Birch.

Over 12,000 women and girls live in Northmoor.

The texts of the wardens give about 22,000 residents of Northmoor.
"""
THEFTS = """# Sheep theft in Northmoor

Sheep theft in Northmoor fell by 10% in the year to March 2020.

Sheep theft in Northmoor fell by 16% in 2025.

Sheep theft in Northmoor fell by 8% in the year to September 2021.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"people.md": PEOPLE, "thefts.md": THEFTS}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


@pytest.mark.parametrize("question", ["Who is the mayor?", "whats the mayor called", "What's the mayors name?"])
def test_the_holder_of_an_office_is_no_area_of_a_fund_that_bears_its_name(moor: Assistant, question: str) -> None:
    assert said(moor.ask(question)) == ["Vera Quill was declared Mayor of Northmoor in May 2021."]


def test_two_who_are_named_for_one_office_are_both_given(moor: Assistant) -> None:
    assert [
        name for each in said(moor.ask("Who is Head of Lanes now?")) for name in ("Ann", "Tom") if name in each
    ] == [
        "Ann",
        "Ann",
        "Tom",
    ]


@pytest.mark.parametrize(
    "question", ["How many people live in Northmoor?", "What's the population of Northmoor?", "How many residents?"]
)
def test_women_and_girls_are_not_all_the_people(moor: Assistant, question: str) -> None:
    assert said(moor.ask(question)) == ["The texts of the wardens give about 22,000 residents of Northmoor."]


def test_the_latest_figure_comes_first(moor: Assistant) -> None:
    assert [each.split()[-1] for each in said(moor.ask("What is the latest figure for sheep theft?"))] == [
        "2025.",
        "2021.",
        "2020.",
    ]


def test_a_share_that_no_paper_gives_is_declined(moor: Assistant) -> None:
    assert moor.ask("women vote share").status == "declined"


@pytest.mark.parametrize(
    ("asked", "then", "read"),
    [
        ("How many thefts in 2021/22?", "the year before that?", "How many thefts in 2020/21?"),
        ("Who chairs it? (about: thefts 2023/24)", "and a year earlier?", "Who chairs it? (about: thefts 2022/23)"),
        ("How many thefts since 2019?", "2021?", "How many thefts in 2021?"),
        ("How many thefts by 2021?", "2024?", "How many thefts by 2024?"),
    ],
)
def test_a_year_on_or_back(moor: Assistant, asked: str, then: str, read: str) -> None:
    assert moor.reading(then, Conversation((Turn(asked, ""),))) == read
