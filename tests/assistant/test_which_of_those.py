""" "Which of those went up?" is answered by what was told before; rows, labels and chairs answer nothing else."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant
from assistant.sentences.details import detail_asked
from assistant.tables.moving import way_told

FIRES = """# Fires of Northmoor

| Sort | 2030/31 | 2031/32 | Change |
|---|---|---|---|
| Barn fires | 410 | 402 | -2.0% |
| Gate theft | 318 | 331 | +4.1% |
| Sheep theft | 90 | 99 | +10.0% |

The wardens of Northmoor lit four new lamps:

- Selby Ridge
- Tarn

The toll of Northmoor for 2032/33 is to rise by 4.7%.

Tom Fell chaired the Moor Board of Northmoor from 2031 to 2033.

Harwick had 124.8 thefts per 1,000 people in 2031/32, against 89.3 in the nation.

Neighbourhood wardens of Northmoor number 212.

Knives worry the parents of Selby more than anything. The Selby Club of Northmoor will get £150,000.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"fires.md": FIRES})


def test_which_of_those_is_one_of_those_that_were_told(moor: Assistant) -> None:
    answer = in_turn(moor, "How many barn fires?", "and gate theft?", "which of those went up?")
    assert [each.text for each in answer.statements] == ["Sort: Gate theft; 2030/31: 318; 2031/32: 331; Change: +4.1%"]


def test_where_none_of_those_moved_so_none_is_told(moor: Assistant) -> None:
    assert in_turn(moor, "How many gate thefts?", "and sheep theft?", "which of them fell?").status == "declined"


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("How many barn fires?", "why did they fall?"),
        ("How much is the toll to rise in 2032/33?", "did the Moor Board agree?"),
        ("How many neighbourhood wardens are there?", "how many are there in Selby?"),
    ],
)
def test_what_tells_something_else_answers_no_follow_up(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before).status == "answered"
    assert in_turn(moor, before, question).status == "declined"


def test_the_nation_is_looked_for_in_what_was_quoted(moor: Assistant) -> None:
    before = "How many thefts per 1,000 people did Harwick have in 2031/32?"
    answer = in_turn(moor, before, "how does the rate sit against the national one?")
    assert ["against 89.3 in the nation" in each.text for each in answer.statements] == [True]
    assert detail_asked("How does the rate sit against the national one?") is not None
    assert detail_asked("How does the rate sit against the national one in Selby?") is None


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Sort: Barn fires; 2031/32: 402; Change: -2.0%", "fall"),
        ("Gate theft rose to 331.", "rise"),
        ("Theft rose and fires fell.", None),
    ],
)
def test_a_row_is_of_the_way_of_its_change(text: str, way: str | None) -> None:
    assert way_told(text) == way
