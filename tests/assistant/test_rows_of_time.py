"""A table whose rows go by times is given for the one time asked for, and not for another."""

import pytest
from homes import assistant_over

from assistant import Assistant

BELLS = """# Bells of Northmoor

The figures on how soon wardens of Northmoor answered bells, by period, are:

| Period | Answering time of wardens for bells |
|---|---|
| 2028 | 3.7 seconds |
| January 2031 | 7.4 seconds |
| May 2031 | 6.4 seconds |
| 2033/34 | 9.2 seconds |

The grants of the lantern fund are:

| Date | What was awarded by the lantern fund |
|---|---|
| 6 May 2030 | £9,000 to 12 lanterns |
| 7 June 2031 | £8,000 to 10 lanterns |

Lamps of Northmoor in 2032 are kept by:

- Ann Birch, since 2029
- the mill
- the toll house
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"bells.md": BELLS})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How quickly did wardens of Northmoor answer bells in 2028?", {"3.7"}),
        ("How quickly did wardens of Northmoor answer bells in 2031?", {"7.4", "6.4"}),
        ("How quickly did wardens of Northmoor answer bells in 2033/34?", {"9.2"}),
        ("List the grants of the lantern fund in 2031", {"£8,000"}),
        ("List the grants of the lantern fund", {"£8,000", "£9,000"}),
        ("List the grants of the lantern fund since 2030", {"£8,000", "£9,000"}),
    ],
)
def test_the_rows_of_the_time_asked_for_are_given(northmoor: Assistant, question: str, told: set[str]) -> None:
    said = " ".join(each.text for each in northmoor.ask(question).statements)
    assert {each for each in ("3.7", "7.4", "6.4", "9.2", "£8,000", "£9,000") if each in said} == told


@pytest.mark.parametrize(
    "question",
    ["How quickly did wardens of Northmoor answer bells in 2032?", "List the grants of the lantern fund in 2032"],
)
def test_without_a_row_of_that_time_the_table_is_no_answer(northmoor: Assistant, question: str) -> None:
    said = " ".join(each.text for each in northmoor.ask(question).statements)
    assert not [each for each in ("3.7", "7.4", "6.4", "9.2", "£8,000", "£9,000") if each in said]


def test_a_list_that_goes_by_something_else_is_given_whole(northmoor: Assistant) -> None:
    said = " ".join(each.text for each in northmoor.ask("Who kept the lamps of Northmoor in 2032?").statements)
    assert "Ann Birch" in said
    assert "the toll house" in said
