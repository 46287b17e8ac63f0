"""Which rows of a table say the state that a question asks for; a paper of a fictional county."""

from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from corpus import add_papers, open_home

REPORT = """# Pledges of Northmoor 2031

| Pledge | Position at 31 March 2031 | Status |
|---|---|---|
| 1. A bell at each gate | All bells hung | Met |
| 2. A lamp on each bridge | Two lamps lit | Not met |
| 3. A kennel in each village | Kennels are being built | – |
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "pledges.md").write_text(REPORT, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.mark.parametrize(("state", "rows"), [("met", ["A bell"]), ("not met", ["A lamp"])])
def test_a_state_is_that_of_its_cell_and_not_its_opposite(northmoor: Assistant, state: str, rows: list[str]) -> None:
    statements = northmoor.ask(f"Which pledge was {state}?").statements
    assert [row for row in ("A bell", "A lamp", "A kennel") if any(row in each.text for each in statements)] == rows
