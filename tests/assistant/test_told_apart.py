"""What is near and not the same: another quarter, sort, office or recommendation; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

SECOND = """# Warden report of Northmoor, Quarter 2 2031/32

## Calls and crimes

The helpline of the wardens took 41,806 calls.

The mean time to answer calls to the helpline in quarter 2 was 7.9 seconds.

Gate crime fell to 429 offences from 441.

On the lanes of Northmoor 12 people were killed.

## Staff

There were 171 wardens in post at the end of September 2031.
"""
THIRD = """# Warden report of Northmoor, Quarter 3 2031/32

## Calls and crimes

The helpline of the wardens took 38,950 calls.

Gate crime was recorded as 398 offences, against 405 before.

## Staff

There were 168 wardens in post at the end of December 2031.
"""
RIDING = """# Riding at night: a scrutiny report for Northmoor

The Panel of Northmoor takes part in Moor Safety Days, and the Warden General joins it.

Vera Quill OBE was appointed Warden General of Northmoor in May 2031.

The Moor Lamp Keeper (MLK) opens the Safer Riding Days with Harwick Town Band.

Ida Marsh chaired the Moor Board in 2020 to 2025.

Tom Fell has chaired the Moor Board since 2026.

Jo Reed is Head of Lamps and Gates at the Moor Board in minutes of 2022 to 2024.

Ray Frost is Head of Lamps and Gates on the page of the Moor Board, which is later than the minutes.

## Recommendations

Recommendation 1: That lamps be lent to every rider by 2033.

Response: Accepted. Two hundred lamps are ordered.

Recommendation 2: That riding be ended at dusk.

Response: Not accepted, as herds are moved at dusk.
"""
SURVEY = """# The survey on the toll of Northmoor

In the survey on the toll, 57% were in favour of the increase.

The survey text on the toll counts over 5,000 fewer victims.

A total of 812 residents answered the survey on lamps.

| District | Replies |
|---|---|
| Harwick | 189 |
| Tarn | 119 |

The sum of £96,000 has been included in the budget for two kennels.
"""
HISTORY = """# How the wardens of Northmoor began

## Beginnings

Orla Finch kept the toll book of Northmoor for thirty years, from the first bridge to the last gate that was ever hung
on a lane of the moor. She also drew the map of the old drove lanes, which shows forty gates and nine bridges and was in
use by every warden until the lanes were paved.

The first gate was hung in 1829 by riders. The toll took in 1457 cases of barley.

In Lancashire 77 drovers carried lanterns.
"""
FILES = {"history.md": HISTORY, "second.md": SECOND, "third.md": THIRD, "riding.md": RIDING, "survey.md": SURVEY}


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, FILES)


def said(answer: Answer) -> str:
    return " | ".join(f"{each.lead_in or ''} {each.text}".strip() for each in answer.statements)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("How many gate crimes were there in Q2?", "429", "398"),
        ("How many gate crimes were there in the third quarter?", "398", "429"),
        ("How many calls did the helpline take in quarter 3?", "38,950", "41,806"),
    ],
)
def test_a_figure_is_of_the_quarter_that_is_asked_for_however_it_is_written(
    northmoor: Assistant, question: str, told: str, not_told: str
) -> None:
    answer = said(northmoor.ask(question))
    assert (told in answer, not_told in answer) == (True, False)


def test_two_quarters_stand_beside_each_other(northmoor: Assistant) -> None:
    answer = said(northmoor.ask("How many gate crimes were there in Q2 and Q3?"))
    assert ("429" in answer, "398" in answer) == (True, True)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("How many people were killed by dogs in quarter 2?", "The figures nearest to the question are not of “dogs”."),
        ("How many silver gate crimes were there in Q2?", "The figures nearest to the question are not of “silver”."),
    ],
)
def test_a_count_of_another_sort_or_harm_is_no_answer(northmoor: Assistant, question: str, reason: str) -> None:
    answer = northmoor.ask(question)
    assert (answer.status, answer.reason) == ("declined", reason)


def test_a_length_of_time_counts_no_calls(northmoor: Assistant) -> None:
    answer = said(northmoor.ask("How many calls to the helpline were there in quarter 2?"))
    assert ("41,806" in answer, "7.9" in answer) == (True, False)


def test_who_holds_an_office_is_the_name_that_stands_beside_it(northmoor: Assistant) -> None:
    assert said(northmoor.ask("Who is the Warden General?")).startswith("Vera Quill OBE was appointed")


def test_who_chairs_is_who_does_so_now(northmoor: Assistant) -> None:
    assert said(northmoor.ask("Who chairs the Moor Board?")).startswith("Tom Fell")


@pytest.mark.parametrize(
    ("question", "number", "response"),
    [
        ("Was recommendation 1 accepted?", 1, "Accepted. Two hundred lamps are ordered."),
        ("What was the response to rec 2?", 2, "Not accepted, as herds are moved at dusk."),
    ],
)
def test_a_response_is_of_the_recommendation_that_is_asked_for_and_shown_once(
    northmoor: Assistant, question: str, number: int, response: str
) -> None:
    [statement] = northmoor.ask(question).statements
    assert statement.text == f"Response: {response}"
    assert str(statement.lead_in).startswith(f"Recommendation {number}: ")


@pytest.mark.parametrize(
    "question",
    [
        "By what percentage did the toll go up?",
        "How many people filled in the survey on the toll?",
        "How many replies were there?",
        "numbers of ferries 2031/32 Q3",
    ],
)
def test_opinions_rows_of_parts_and_a_time_alone_answer_nothing_else(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"


def test_where_money_comes_from_is_told_by_its_source(northmoor: Assistant) -> None:
    assert said(northmoor.ask("Where does the money for the two kennels come from?")).startswith("The sum of £96,000")


def test_an_office_by_its_letters_has_no_holder_where_no_name_stands_beside_it(northmoor: Assistant) -> None:
    answer = northmoor.ask("Who is the MLK?")
    assert (answer.status, answer.reason) == (
        "declined",
        "The paragraphs nearest to the question do not name any that are asked for.",
    )


def test_a_pronoun_names_whom_the_sentence_before_it_names(northmoor: Assistant) -> None:
    assert said(northmoor.ask("Who drew the map of the old drove lanes?")).startswith("Orla Finch")


def test_an_early_year_is_a_date_and_a_count_of_four_figures_is_none(northmoor: Assistant) -> None:
    assert "1829" in said(northmoor.ask("When was the first gate hung?"))
    assert northmoor.ask("When did the toll take barley?").status == "declined"


def test_where_no_paper_is_of_the_home_area_no_other_area_is_elsewhere(northmoor: Assistant) -> None:
    assert "77" in said(northmoor.ask("How many drovers carried lanterns?"))


def test_of_an_office_that_two_sentences_give_to_two_both_are_shown(northmoor: Assistant) -> None:
    said = " ".join(
        each.text for each in northmoor.ask("Who heads the lamps and gates team at the Moor Board?").statements
    )
    assert "Jo Reed is" in said
    assert "Ray Frost is" in said
