"""What "latest" and "last" mean: the dates of the papers held."""

import pytest
from homes import assistant_over

from assistant import Assistant

HUTS = """# Inspection of the huts of Northmoor

## Graded areas: HUTS 2029

| Grade in HUTS 2029 | Number of areas of Northmoor Police |
| --- | --- |
| Good | 4 |
| Adequate | 3 |

## Graded areas: HUTS 2031

| Grade in HUTS 2031 | Number of areas of Northmoor Police |
| --- | --- |
| Good | 1 |
| Adequate | 6 |
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"huts.md": HUTS})


def test_of_the_latest_inspection_an_earlier_one_is_no_other_version(moor: Assistant) -> None:
    answer = moor.ask("In the most recent inspection, how many areas of Northmoor Police were graded good?")
    assert [each.text for each in answer.statements] == [
        "Grade in HUTS 2031: Good; Number of areas of Northmoor Police: 1"
    ]
    assert "conflict" not in [notice.kind for notice in answer.notices]
