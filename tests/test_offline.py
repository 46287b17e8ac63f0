"""What was seen on the way from shipped papers to an answer in a process that may not open a connection."""

import json
from pathlib import Path


def test_shipped_papers_are_added_indexed_and_answered_from_without_a_network(gone_offline: Path) -> None:
    seen = json.loads((gone_offline / "seen.json").read_text(encoding="utf-8"))
    assert set(seen["added"]) == {"added"}
    assert seen["answer"]["status"] == "answered"
    assert seen["answer"]["statements"][0]["citations"]
    assert seen["tried"] == []
    assert seen["chroma telemetry"] == [False]
    assert seen["hub"] == ["1", "1"]
