"""Which of several sentences goes first: the whole before a part, what a thing is before a mention; one figure is no
change; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

REPORT = """# Operation Lantern in Northmoor

## Arrests

Operation Lantern made 57 arrests from July to September 2031, the most in a summer.

Operation Lantern had made over 900 arrests since April 2029, as reported in October 2031.

## The Bell Fund

| Date | What happened |
|---|---|
| January 2031 | The Bell Fund was launched |

The Bell Fund of January 2031 offers up to £5,000 to each village of Northmoor.

## Bells and crime

Bell theft was 44 offences in the year to March 2031.

The survey on bells had 812 replies.

Gate theft was 61 offences in 2029 and 58 in 2030.

## Staff

The Watch counted 95 extra officers in 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lantern.md": REPORT})


def first(answer: Answer) -> str:
    return answer.statements[0].text if answer.statements else f"declined: {answer.reason}"


def test_all_arrests_are_a_running_total_and_not_those_of_a_summer(northmoor: Assistant) -> None:
    assert "over 900" in first(northmoor.ask("How many arrests has Operation Lantern made?"))


def test_a_time_that_is_named_asks_for_a_part(northmoor: Assistant) -> None:
    assert "57" in first(northmoor.ask("How many arrests did Operation Lantern make from July to September 2031?"))


def test_what_a_thing_is_goes_before_a_row_that_names_it(northmoor: Assistant) -> None:
    assert first(northmoor.ask("What is the Bell Fund?")).startswith("The Bell Fund of January 2031 offers")


def test_one_figure_is_no_rise(northmoor: Assistant) -> None:
    answer = northmoor.ask("Did bell theft go up?")
    assert (answer.status, answer.reason) == ("declined", "The paragraphs nearest to the question tell of no change.")


def test_one_figure_is_no_rise_in_a_part_of_a_question_either(northmoor: Assistant) -> None:
    answer = northmoor.ask("What is the Bell Fund, and has bell theft gone up?")
    assert (answer.status, "44" in " ".join(each.text for each in answer.statements)) == ("partial", False)


def test_two_figures_tell_which_way(northmoor: Assistant) -> None:
    assert "61" in first(northmoor.ask("Did gate theft go up or down?"))


@pytest.mark.parametrize(
    "question", ["How many people backed the bells in the survey?", "How many officers left in 2031?"]
)
def test_who_answered_backed_nothing_and_who_came_did_not_leave(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"
