"""Which rows of a table say the state that a question asks for; a paper of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

REPORT = """# Pledges of Northmoor 2031

| Pledge | Position at 31 March 2031 | Status |
|---|---|---|
| 1. A bell at each gate | All bells hung | Met |
| 2. A lamp on each bridge | Two lamps lit | Not met |
| 3. A kennel in each village | Kennels are being built | – |
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"pledges.md": REPORT})


@pytest.mark.parametrize(("state", "rows"), [("met", ["A bell"]), ("not met", ["A lamp"])])
def test_a_state_is_that_of_its_cell_and_not_its_opposite(northmoor: Assistant, state: str, rows: list[str]) -> None:
    statements = northmoor.ask(f"Which pledge was {state}?").statements
    assert [row for row in ("A bell", "A lamp", "A kennel") if any(row in each.text for each in statements)] == rows
