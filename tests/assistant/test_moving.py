"""Which rows of a table rose or fell: papers of a fictional county, read by their columns of change and of time."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.tables.moving import direction_asked, says_otherwise
from corpus import add_papers, open_home

FIRES = """# Northmoor fire report, Quarter 2 2031/32

## Gate fires

Table 1: Gate fires by town, Quarter 2 2031/32

| Town | Q2 2030/31 | Q2 2031/32 | Change (%) |
|---|---|---|---|
| Harwick | 400 | 380 | -5.0 |
| Selby Moor | 200 | 210 | +5.0 |
| Tarn | 100 | 90 | -10.0 |
| Northmoor | 700 | 680 | -2.9 |

## Wardens in sight

Table 2: Concern named by residents

| Concern | 2030 (%) | 2031 (%) |
|---|---|---|
| Loose dogs | 44 | 46 |
| Muddy lanes | 30 | 26 |
| Loud bells | 14 | 21 |
"""
LATER = """# Northmoor fire report, Quarter 3 2031/32

## Gate fires

Table 1: Gate fires by town, Quarter 3 2031/32

| Town | Q3 2030/31 | Q3 2031/32 | Change (%) |
|---|---|---|---|
| Harwick | 400 | 396 | -1.0 |
| Selby Moor | 200 | 190 | -5.0 |
| Tarn | 100 | 98 | -2.0 |
| Northmoor | 700 | 684 | -2.3 |
"""
PICKED = "Picked by “{}” out of the {} rows that the paper lists; it may not list all."


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "q2.md").write_text(FIRES, encoding="utf-8")
    Path(folder, "q3.md").write_text(LATER, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def rows(answer: Answer) -> list[str]:
    """What the rows quoted are called."""
    texts = (each.text for each in answer.statements if each.citations[0].paragraph.kind == "table row")
    return [text.split("; ")[0].partition(": ")[2] for text in texts]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which town saw gate fires go up in Q2?", ["Selby Moor"]),
        ("Which towns saw gate fires fall in Q2?", ["Harwick", "Tarn"]),
        ("Which town had the biggest fall in gate fires in the second quarter?", ["Tarn"]),
        ("Which town had the largest reduction in gate fires in Q3?", ["Selby Moor"]),
        ("Which town had the smallest fall in gate fires in Q3?", ["Harwick"]),
        ("Which concern rose the most?", ["Loud bells"]),
        ("Which concern fell?", ["Muddy lanes"]),
    ],
)
def test_the_rows_that_moved_that_way_are_picked(moor: Assistant, question: str, named: list[str]) -> None:
    assert rows(moor.ask(question)) == named


def test_how_they_were_picked_is_said(moor: Assistant) -> None:
    answer = moor.ask("Which town had the biggest fall in gate fires in Q2?")
    assert answer.statements[0].text == "Table 1: Gate fires by town, Quarter 2 2031/32"
    assert PICKED.format("Change (%)", 4) in [notice.text for notice in answer.notices]
    answer = moor.ask("Which concern rose the most?")
    assert PICKED.format("2030 (%)” and “2031 (%)", 3) in [notice.text for notice in answer.notices]


def test_a_rise_is_never_answered_with_falls(moor: Assistant) -> None:
    answer = moor.ask("Which town saw gate fires rise in Q3?")
    assert (answer.status, answer.reason) == ("declined", "No row that was found tells of a rise.")


def test_a_table_of_all_tells_nothing_of_one_sort(moor: Assistant) -> None:
    assert rows(moor.ask("Which town saw night fires at chapels rise in Q2?")) == []


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which town had the most gate fires in Q2?", ["Harwick"]),
        ("Which town had the fewest gate fires in Q3?", ["Tarn"]),
        ("Which concern was named most by residents?", ["Loose dogs"]),
    ],
)
def test_of_columns_of_time_the_one_that_is_asked_for_or_the_latest_ranks(
    moor: Assistant, question: str, named: list[str]
) -> None:
    assert rows(moor.ask(question)) == named


@pytest.mark.parametrize(
    ("question", "direction"),
    [
        ("Which town saw fires rise?", "rise"),
        ("Which towns went down?", "fall"),
        ("Which town backed the rise in the toll?", None),
        ("Did fires rise in Tarn?", None),
        ("Which towns rose and which fell?", None),
    ],
)
def test_only_a_choice_among_what_moved_has_a_direction(question: str, direction: str | None) -> None:
    assert direction_asked(question) == direction


def test_a_sentence_of_falls_alone_says_nothing_of_a_rise() -> None:
    assert says_otherwise("Gate fires fell in Tarn.", "Which town saw gate fires rise?")
    assert not says_otherwise("They fell in Tarn and rose in Wray.", "Which town saw gate fires rise?")
