"""Whether a rise or a fall whose reason is asked for is borne out by the papers; those of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

PANEL = """# Panel of Northmoor

Councillor Vale asked why gate theft had gone up by a quarter. The Warden General said that it was easier to report. She
was not persuaded.

Gate theft rose in every town of Northmoor in 2031.

The number of lamp keepers fell because 31 left in 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"panel.md": PANEL})


def test_a_rise_that_a_paper_tells_of_is_borne_out_whoever_was_not_persuaded(northmoor: Assistant) -> None:
    answer = northmoor.ask("Why did gate theft go up?")
    assert "easier to report" in " ".join(each.text for each in answer.statements)
    assert (answer.status, answer.reason) == ("answered", None)


def test_a_fall_where_the_reason_of_a_rise_is_asked_for_is_told(northmoor: Assistant) -> None:
    answer = northmoor.ask("Why did the number of lamp keepers go up in 2031?")
    assert "fell because 31 left" in answer.statements[0].text
    assert answer.reason == "The question speaks of a rise, the words quoted of a fall."
