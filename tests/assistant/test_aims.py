"""What is aimed at is not what was reached, and a percentage that is not known stands against no sum."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.mistaken.aims import asks_how_it_went, is_aim, is_supposed

TARGET = "The national target for tide alarms is that 90% are answered in 20 seconds."
SHORT_OF_IT = "In March 2031 the 88% of tide alarms answered in 20 seconds was just short of the target of 90%."
HARBOUR = f"""# The harbour in 2031

{TARGET}

{SHORT_OF_IT}

The mooring fee of the harbour for 2032 rises by £4 a boat.

The percentage by which the mooring fee of the harbour rises for 2032 is not known to this paper.
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"harbour.md": HARBOUR})


@pytest.mark.parametrize(
    ("question", "aim", "result"),
    [
        ("What share of tide alarms was answered in 20 seconds?", True, False),
        ("How quickly are tide alarms answered?", True, False),
        ("Did we meet the target for tide alarms?", True, False),
        ("Are they hitting our alarm target?", True, False),
        ("What is the target for tide alarms?", False, False),
    ],
)
def test_a_target_is_no_result(question: str, aim: bool, result: bool) -> None:
    assert (is_aim(TARGET, question), is_aim(SHORT_OF_IT, question)) == (aim, result)


def test_a_target_that_was_met_is_told_by_a_sentence_that_begins_with_it() -> None:
    assert not is_aim(
        "The target for tide alarms was exceeded: 93% were answered in time.", "Did we hit our alarm target?"
    )
    assert not is_aim("Our target of 60 boats was reached in March 2031.", "When did we reach our target of boats?")


def test_how_something_went_is_measured_and_how_it_is_done_is_not() -> None:
    assert asks_how_it_went("How quickly are tide alarms answered?")
    assert asks_how_it_went("Did the harbour reach its target?")
    assert not asks_how_it_went("How are tide alarms answered?")


def test_whether_a_target_is_met_is_told_by_the_result(harbour: Assistant) -> None:
    answer = harbour.ask("Did the harbour meet the target for tide alarms?")
    assert [each.text for each in answer.statements] == [SHORT_OF_IT]


def test_a_percentage_that_is_not_known_stands_beside_a_sum(harbour: Assistant) -> None:
    answer = harbour.ask("How much will the mooring fee of the harbour rise for 2032?")
    assert "£4 a boat" in answer.statements[0].text
    assert any("The percentage by which" in notice.text for notice in answer.notices)


def test_a_percentage_that_is_asked_for_and_not_known_is_declined(harbour: Assistant) -> None:
    answer = harbour.ask("By what percentage will the mooring fee of the harbour rise for 2032?")
    assert answer.status == "declined"
    assert "not known" in str(answer.reason)


@pytest.mark.parametrize(
    ("question", "supposed"),
    [
        ("By how much did the mooring fee rise in 2032?", True),
        ("What is the most that the mooring fee may rise?", False),
        ("How much was the fee allowed to rise?", False),
    ],
)
def test_a_ceiling_is_no_rise(question: str, supposed: bool) -> None:
    assert is_supposed("The highest rise allowed in the mooring fee for 2032 was £15 a boat.", question) == supposed
