"""What the terminal shows where it is a pipe or a file."""

import pytest
from wexshire import ScriptedShelves

from page.announcing import Announcer
from page.library import Library, Step


def test_on_a_pipe_each_kind_of_step_has_its_first_and_its_final_count(capsys: pytest.CaptureFixture[str]) -> None:
    steps = [
        Step("Reading", 1, 3, "papers"),
        Step("Reading", 2, 3, "papers"),
        Step("Reading", 3, 3, "papers"),
        Step("Checking the index"),
        Step("Indexing", 1, 1, "passages"),
        Step("Loading the search model"),
    ]
    with Announcer(Library(ScriptedShelves())) as announcer:
        for step in steps:
            announcer.show(step)
    assert capsys.readouterr().err.splitlines() == [
        "Reading: 1 of 3 papers",
        "Reading: 3 of 3 papers",
        "Checking the index",
        "Indexing: 1 of 1 passages",
        "Loading the search model",
    ]
