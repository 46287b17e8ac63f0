"""Asked whether something ever came, what says that this is not known goes before an action to chase it."""

import pytest
from homes import assistant_over

NOTES = """# Notes of the Moor Panel

ACTION: The Moor Panel was to chase the Warden General's reply on lamp data by its next meeting after 8 May 2031.

Whether the Warden General replied to the Moor Panel on lamp data is not known to this digest.

The Moor Panel met in Tarn in June 2031.
"""


def test_an_action_to_chase_a_reply_tells_not_whether_one_came(tmp_path_factory: pytest.TempPathFactory) -> None:
    moor = assistant_over(tmp_path_factory, {"notes.md": NOTES})
    for question in ("Did the Warden General ever write back about lamp data?", "Did they get an answer on lamp data?"):
        answer = moor.ask(question)
        said = " ".join((answer.reason or "", *(each.text for each in answer.statements)))
        assert "is not known" in said
        assert not answer.statements or "ACTION" not in answer.statements[0].text
