"""How many answered is told of papers that are held alone."""

import pytest
from homes import assistant_over

from assistant.decision.notices.bases import base_notices

SURVEY = """# Toll survey

A poll by the Selby Courier found that 31% trusted the kennel wardens.
"""


def test_nothing_is_said_of_the_base_of_a_share_whose_paper_was_removed_meanwhile(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    moor = assistant_over(tmp_path_factory, {"toll.md": SURVEY})
    told = moor.ask("What share trusted the kennel wardens?").statements
    other = assistant_over(tmp_path_factory, {"lanes.md": "# Lanes\n\nThe moor has 14 lanes.\n"})
    assert base_notices(told, moor.papers, question="")
    assert base_notices(told, other.papers, question="") == ()
