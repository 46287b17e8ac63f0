"""What the numbers of a column are, as its name says: counts, sums or shares; papers of a fictional county."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.tables.table_rows import Cell
from corpus import add_papers, open_home

LEVY = """# The warden levy of Northmoor

The levy of Northmoor is raised by the toll house.

Table 1: Warden levy by band

| Band | 2030/31 (£) | 2031/32 (£) | Increase (£) |
|---|---|---|---|
| A | 18.60 | 19.60 | 1.00 |
| B | 22.03 | 23.53 | 1.50 |

Table 2: What the wardens cost

| Heading | 2030/31 (£m) | 2031/32 (£m) |
|---|---|---|
| Warden staff | 5.7 | 6.1 |
| Kennels | 1.2 | 1.3 |
"""
THEFTS = """# Thefts of the moor, third quarter

Sheep theft was recorded 655 times in Northmoor.

Table 1: Thefts put right

| Theft | Q3 2030/31 (%) | Q3 2031/32 (%) |
|---|---|---|
| Sheep theft | 7.4 | 9.8 |
| Goat theft | 6.1 | 5.2 |

Table 2: Gate fires by town

| Town | Gate fires | Charged (%) |
|---|---|---|
| Harwick | 268 | 9.3 |
| Tarn | 201 | 10.9 |
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "levy.md").write_text(LEVY, encoding="utf-8")
    Path(folder, "thefts.md").write_text(THEFTS, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


@pytest.mark.parametrize(
    ("column", "unit", "scale"),
    [
        ("2030/31 (£)", "£", 1),
        ("2030/31 (£m)", "£", 10**6),
        ("Cost in £000", "£", 1000),
        ("Charged (%)", "%", 1),
        ("Percentage charged", "%", 1),
        ("Gate fires", "", 1),
    ],
)
def test_a_column_says_what_its_numbers_are(column: str, unit: str, scale: int) -> None:
    cell = Cell(column, "5.7", 0)
    assert (cell.unit, cell.scale) == (unit, scale)


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("What is the band A levy for 2031/32?", "Band: A; 2030/31 (£): 18.60; 2031/32 (£): 19.60; Increase (£): 1.00"),
        (
            "How much more will someone in band B pay?",
            "Band: B; 2030/31 (£): 22.03; 2031/32 (£): 23.53; Increase (£): 1.50",
        ),
        (
            "How much was spent on warden staff in 2030/31?",
            "Heading: Warden staff; 2030/31 (£m): 5.7; 2031/32 (£m): 6.1",
        ),
        ("What was spent on kennels in 2030/31?", "Heading: Kennels; 2030/31 (£m): 1.2; 2031/32 (£m): 1.3"),
        (
            "What percentage of gate fires in Tarn was charged?",
            "Town: Tarn; Gate fires: 201; Charged (%): 10.9",
        ),
    ],
)
def test_a_cell_is_a_sum_or_a_share_by_the_name_of_its_column(moor: Assistant, question: str, row: str) -> None:
    assert said(moor.ask(question))[:1] == [row]


def test_a_count_is_never_taken_from_a_cell_of_shares(moor: Assistant) -> None:
    assert said(moor.ask("How many sheep thefts were recorded in Northmoor?")) == [
        "Sheep theft was recorded 655 times in Northmoor."
    ]
    assert said(moor.ask("How many sheep thefts were there in Q3?")) == [
        "Sheep theft was recorded 655 times in Northmoor."
    ]
    assert moor.ask("How many goat thefts were there in Q3?").status == "declined"


def test_a_count_beside_a_share_is_still_a_count(moor: Assistant) -> None:
    assert said(moor.ask("How many gate fires were there in Tarn?")) == [
        "Town: Tarn; Gate fires: 201; Charged (%): 10.9"
    ]
    charged = moor.ask("How many were charged in Tarn?")
    assert (charged.status, charged.reason) == (
        "declined",
        "The figures nearest to the question are shares, sums or times, and a count is asked for.",
    )


def test_a_share_of_something_else_under_the_same_name_is_none(moor: Assistant) -> None:
    assert said(moor.ask("What percentage of goat theft was put right in Q3 2031/32?"))[-1].startswith("Theft: Goat")
    assert moor.ask("What percentage of owners were content after goat theft in Q3 2031/32?").status == "declined"
