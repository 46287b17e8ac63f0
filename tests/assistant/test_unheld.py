"""What a paper says was not found after a date or by district is told beside a decline; a fictional force."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.sentences.unheld import of_any_time_and_district

BELLS = """# Bells and ferries

Strandings of ferries in West Yorkshire were 310 in 2021, by the count of the force.

Figures on strandings of ferries after March 2022 were not found for this paper.

Gate thefts in West Yorkshire were 410 in 2023 and 398 in 2024.

Counts of gate thefts by district were not found for this paper.

The lamp fund took bids for round 7 from 11 November to 13 December 2024.

The lamp survey closed on 31 October 2024.

The Bell Watch was founded in 2019 and has 41 wardens.

A warden earns £21,000 a year, and a chief warden £30,000.

The catches of Operation Lantern are running totals from April 2019. Catches in one calendar year are not known to \
this paper.

How the wardens voted on the bell fee for 2030/31 is not known to this paper.

The grant for Bell Guards is up to £3m until 31 March 2030, according to the undated paper on bells.

What had been spent on Bell Guards by 31 March 2030 is not known to this paper.

The towers were painted in the spring of 2020 by volunteers.
"""


@pytest.fixture(scope="module")
def bells(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"bells.md": BELLS})


def test_figures_of_a_later_year_are_declined_with_what_was_not_found(bells: Assistant) -> None:
    answer = bells.ask("How many strandings of ferries were there in 2024?")
    assert answer.status == "declined"
    assert "“Figures on strandings of ferries after March 2022 were not found for this paper.”" in str(answer.reason)


def test_figures_of_a_district_are_declined_with_what_was_not_found(bells: Assistant) -> None:
    answer = bells.ask("How many gate thefts were there in Leeds in 2023?")
    assert answer.status == "declined"
    assert "“Counts of gate thefts by district were not found for this paper.”" in str(answer.reason)


@pytest.mark.parametrize(
    "question",
    [
        "How many strandings of ferries were there in 2019?",
        "How many boat thefts were there in 2024?",
        "How did the wardens vote on the bell fee for 2031/32?",
    ],
)
def test_of_earlier_years_and_of_other_things_it_says_nothing(bells: Assistant, question: str) -> None:
    answer = bells.ask(question)
    assert answer.status == "declined"
    assert "The nearest that" not in str(answer.reason)


def test_that_a_sum_is_not_known_says_nothing_of_a_date(bells: Assistant) -> None:
    answer = bells.ask("Until when are Bell Guards funded?")
    assert "until 31 March 2030" in answer.statements[0].text
    assert bells.ask("How much had been spent on Bell Guards by March 2030?").status == "declined"


def test_what_a_paragraph_is_about_need_not_be_named_again(bells: Assistant) -> None:
    answer = bells.ask("How many catches did Operation Lantern make in 2022?")
    assert answer.status == "declined"
    assert "Catches in one calendar year are not known" in str(answer.reason)


def test_a_question_loses_its_times_and_districts() -> None:
    told = of_any_time_and_district("How many gate thefts were there in Leeds in 2023?")
    assert told == "How many gate thefts were there?"


def test_what_was_not_found_by_district_is_told_of_a_district_alone(bells: Assistant) -> None:
    answer = bells.ask("How many gate thefts were there in 2019?")
    assert answer.status == "declined"
    assert "by district" not in str(answer.reason)


def test_no_paragraph_is_said_not_to_speak_of_what_another_speaks_of(bells: Assistant) -> None:
    answer = bells.ask("When did round 7 close for applications?")
    assert "do not speak of" not in str(answer.reason)


def test_a_name_of_two_words_is_not_spoken_of_together(bells: Assistant) -> None:
    answer = bells.ask("How many strandings of ferries were there in December 2025?")
    assert answer.status == "declined"
    assert "together" not in str(answer.reason)
