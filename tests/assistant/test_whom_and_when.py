"""Who holds an office, who is counted, and the latest of several figures."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, Conversation, Turn, open_assistant
from assistant.decision.mistaken.other_people import SOME_PEOPLE
from corpus import add_papers, open_home

PEOPLE = """# Who is who in Northmoor

The Mayor's Orchard Fund named these areas:

- Park Ward
- Tarn Fields

Vera Quill was declared Mayor of Northmoor in May 2021.

Ann Birch is Head of Lanes at the county in minutes of 2022 to 2024.

Tom Reed is Head of Lanes on the county's page, which is later than the minutes of 2022 to 2024 that name Ann Birch.

Over 12,000 women and girls live in Northmoor.

The wardens of Northmoor had 70 patrol carts in 2015.

The hate crimes of Northmoor in 2023 by motive were:

| Motive | Hate crimes in 2023 |
|---|---|
| Moorland dress | 43 |
| Transgender people | 12 |

The consultation of 2021 came before the Lane Plan 2021-24. It had 2,390 responses.

Wardens of the LWP count sheep. The Lane Watch Partnership (LWP) of Northmoor began in 2019.

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


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("women with patrol carts", "are not of those who are asked about"),
        ("How many patrol carts do older people have?", "are not of those who are asked about"),
        ("netball hockey use by Northmoor wardens", "speak of something else"),
    ],
)
def test_a_telegram_has_no_word_to_spare(moor: Assistant, question: str, why: str) -> None:
    answer = moor.ask(question)
    assert (answer.status, why in (answer.reason or "")) == ("declined", True)


def test_what_is_told_before_the_question_is_not_asked(moor: Assistant) -> None:
    answer = moor.ask("A woman rang me about them. How many patrol carts did the wardens of Northmoor have in 2015?")
    assert "70 patrol carts" in said(answer)[0]


def test_one_sort_of_people_is_its_row_and_not_the_whole(moor: Assistant) -> None:
    assert said(moor.ask("How many hate crimes in 2023 were against transgender people?"))[-1] == (
        "Motive: Transgender people; Hate crimes in 2023: 12"
    )


def test_a_year_after_responses_to_is_no_end_of_a_plan(moor: Assistant) -> None:
    assert moor.ask("How many responses to 2024 consultation of Northmoor?").status == "declined"
    assert "2,390" in said(moor.ask("How many responses to the 2021 consultation of Northmoor?"))[0]


def test_an_acronym_alone_is_explained_where_its_long_form_is_known(moor: Assistant) -> None:
    [first, *_] = said(moor.ask("What is LWP?"))
    assert "Lane Watch Partnership (LWP)" in first


def test_what_is_meant_is_not_what_was_said_before(moor: Assistant) -> None:
    asked = Conversation((Turn("How many thefts in Harwick in 2014?", ""),))
    assert moor.reading("I meant Tarn, not Harwick", asked) == "How many thefts in Tarn in 2014?"


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How many people live in fear of crime?", "How many people live in fear of crime?"),
        ("How many people are there in custody?", "How many people are there in custody?"),
        ("How many people live in Leeds?", "how many residents are there in Leeds?"),
        ("What was the mayor's name?", "What was the mayor's name?"),
    ],
)
def test_only_those_of_a_place_are_its_residents(moor: Assistant, question: str, read: str) -> None:
    assert moor.reading(question, Conversation()).casefold() == read.casefold()


@pytest.mark.parametrize("question", ["How many transport plans are there?", "What is the older scheme?"])
def test_things_are_no_people(question: str) -> None:
    assert not any(each.search(question) for each in SOME_PEOPLE)


def test_what_was_not_meant_is_a_name(moor: Assistant) -> None:
    asked = Conversation((Turn("How many suspects were charged?", ""),))
    assert "not charged" in moor.reading("I meant those not charged", asked)
