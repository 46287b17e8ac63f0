"""A warning against comparing figures, and what is not known, are no answer where a fact is; a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

FERRIES = """# Ferries of Northmoor

## Punctuality

In May 2031 the ferries of Northmoor left on time in 88.4% of sailings, just short of the target of 90%.

Figures on the ferries of Northmoor after May 2031 were not found for this paper.

The 71% of winter 2030/31 covers six months and the 88.4% of May 2031 covers one, so the two are not like for like.

## Grades

The Inspector says that the grades of the SALT rounds 2029 and 2031-33 must not be compared directly.

The SALT inspection of the Ferry Watch for 2031-33 graded six areas: two good and four adequate.

## Needs

The Inspector named two needs of the Ferry Watch in SALT 2031-33:

- Ropes: the Ferry Watch needed to improve how it mends its ropes, according to the Inspector in SALT 2031-33.
- Lookouts: few wrecks were seen by the Ferry Watch, according to the Inspector in SALT 2031-33.

## Toll

The number of replies to the survey on the toll of Northmoor for 2032/33 is not known to this paper.

In the survey on the toll of Northmoor for 2032/33, 57% were in favour of the increase.

## Lamps

The gap of £11m for 2031/32 in the lamp fund and the gap of £17m for 2032/33 do not form one count.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"ferries.md": FERRIES})


def first(answer: Answer) -> str:
    return answer.statements[0].text if answer.statements else f"declined: {answer.reason}"


def test_what_was_reached_answers_before_what_was_not_found_of_later_times(northmoor: Assistant) -> None:
    assert "88.4%" in first(northmoor.ask("Did the ferries of Northmoor leave on time in May 2031?"))
    assert "not found" not in first(northmoor.ask("Did the ferries hit the national standard in May 2031?"))


def test_how_near_a_target_something_came_tells_whether_it_was_met(northmoor: Assistant) -> None:
    assert "88.4%" in first(northmoor.ask("Was the punctuality target of the ferries met in May 2031?"))


def test_a_share_answers_before_a_number_of_replies_that_is_not_known(northmoor: Assistant) -> None:
    for question in (
        "Did more than half of respondents back the 2032/33 toll?",
        "Did the public support the 2032/33 toll?",
    ):
        assert "57%" in first(northmoor.ask(question))


def test_whether_a_number_is_known_is_answered_by_what_says_so(northmoor: Assistant) -> None:
    assert "not known" in first(northmoor.ask("Is the number of replies to the survey on the 2032/33 toll known?"))


def test_a_grade_answers_before_a_warning_against_comparing_it(northmoor: Assistant) -> None:
    assert "two good and four adequate" in first(northmoor.ask("How did SALT 2031-33 rate the Watch?"))


def test_how_something_was_graded_is_told_by_grades_and_not_by_what_must_improve(northmoor: Assistant) -> None:
    answer = northmoor.ask("How did the Inspector grade the Ferry Watch in SALT 2031-33?")
    assert "two good and four adequate" in first(answer)


def test_who_asks_whether_grades_may_be_compared_is_given_the_warning(northmoor: Assistant) -> None:
    assert "must not be compared" in first(northmoor.ask("Can the SALT grades of 2029 and 2031-33 be compared?"))


def test_a_warning_alone_is_no_answer_but_a_reason(northmoor: Assistant) -> None:
    answer = northmoor.ask("What was the gap in the lamp fund for 2031/32?")
    assert answer.status == "declined"
    assert "do not form one count" in str(answer.reason)
