"""Lists given whole over a fictional county, whichever way they are asked for and whichever item was found."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from corpus import add_papers, open_home

VISIT = """# Inspection of Northmoor wardens

## What the wardens must improve

The Inspectorate named three needs of Northmoor Wardens in 2023:

- Inquiries: few thefts were solved by Northmoor Wardens, according to the Inspectorate.
- Staff care: Northmoor Wardens needed to improve the way they look after staff, according to the Inspectorate.
- Demand: Northmoor Wardens needed to plan for demand, according to the Inspectorate.

## Replies

Radio masts: the Chief Warden will replace the masts.

Night shifts: the Chief Warden will end double shifts.

Hut repairs: the Chief Warden will mend the huts.

## Weather

Rain fell on ninety days.

Snow closed the pass in March.

Fog was seldom thick.
"""
PLAN = """# Hut Fund of Northmoor

The Hut Fund of Northmoor took bids in round 7 from 11 November to 13 December 2024.

Round 7 of the Hut Fund named two Quiet Ford areas:

- Harwick
- Tarn Side

Three shepherds' huts were in use in Northmoor at the visit of 2023:

- Cold Fell
- Long Scar
- Blea Rigg

The Moor Strategy of Northmoor has two themes:

- Walkers.
- Riders.

The Moor Strategy of Northmoor has two aims:

- Safer lanes.
- Dry huts.

The listening groups of the consultation on the Moor Strategy were held with:

- Shepherds.
- Riders.
- Guest house owners.

The Government's Moorland Guarantee of late 2024 promises 300 more wardens.

The Government's Moorland Guarantee of late 2024 promises a named warden for each valley.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers with lists."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"visit.md": VISIT, "plan.md": PLAN}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


def test_an_item_that_the_question_does_not_single_out_brings_its_whole_list(moor: Assistant) -> None:
    answer = moor.ask("What did the Inspectorate tell Northmoor Wardens to improve?")
    assert [text.partition(":")[0] for text in said(answer)] == ["Inquiries", "Staff care", "Demand"]


def test_an_item_that_the_question_singles_out_stands_alone(moor: Assistant) -> None:
    answer = moor.ask("What did the Inspectorate tell Northmoor Wardens on how they look after staff?")
    assert [text.partition(":")[0] for text in said(answer)] == ["Staff care"]


def test_paragraphs_that_each_bear_a_name_of_their_own_are_one_list(moor: Assistant) -> None:
    assert said(moor.ask("What will the Chief Warden do?")) == [
        "Radio masts: the Chief Warden will replace the masts.",
        "Night shifts: the Chief Warden will end double shifts.",
        "Hut repairs: the Chief Warden will mend the huts.",
    ]


def test_a_list_that_bears_no_year_is_not_of_another_year(moor: Assistant) -> None:
    assert said(moor.ask("Name the Quiet Ford areas of the fund at the end of 2024.")) == ["Harwick", "Tarn Side"]


def test_what_a_strategy_is_trying_to_achieve_is_its_aims(moor: Assistant) -> None:
    assert said(moor.ask("What is the Moor Strategy trying to achieve?")) == ["Safer lanes.", "Dry huts."]


def test_who_took_part_is_everybody_listed(moor: Assistant) -> None:
    assert said(moor.ask("Who took part in the listening groups on the Moor Strategy?")) == [
        "Shepherds.",
        "Riders.",
        "Guest house owners.",
    ]


def test_paragraphs_that_open_alike_are_told_together(moor: Assistant) -> None:
    assert said(moor.ask("What did the Government promise for the moorland in late 2024?")) == [
        "The Government's Moorland Guarantee of late 2024 promises 300 more wardens.",
        "The Government's Moorland Guarantee of late 2024 promises a named warden for each valley.",
    ]


def test_how_many_there_are_is_proved_by_what_counts_them_above_their_names(moor: Assistant) -> None:
    answer = moor.ask("How many shepherds' huts were in use in 2023?")
    assert said(answer)[0] == "Three shepherds' huts were in use in Northmoor at the visit of 2023:"
    assert [str(each.citations[0].quote) for each in answer.statements[1:]] == ["Cold Fell", "Long Scar", "Blea Rigg"]
