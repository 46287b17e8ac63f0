"""A figure that is asked for, and its neighbours: a target, a quarter, officers of some duty; papers of Northmoor."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant
from assistant.sentences.quotations import DANGLING

STRENGTH = """# The strength of the wardens of Northmoor 2032/33

## Wardens in post

As at 31 March 2033 the Watch had:

- 214 police officers, against a target of 230;
- 31 response officers.

If the toll were frozen the Watch would lose some 9 officer posts.

Stile theft in the quarter was 52 offences.

| Offence type | Q3 2031/32 | Q3 2032/33 |
|---|---|---|
| Herd theft | 61 | 58 |

Riders of Harwick often ring 101 about strays.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"strength.md": STRENGTH})


def said(answer: Answer) -> str:
    return " | ".join(f"{each.lead_in or ''} {each.text}".strip() for each in answer.statements)


def test_what_was_reached_against_a_target_is_told_and_what_would_be_is_not(northmoor: Assistant) -> None:
    assert said(northmoor.ask("How many police officers does the Watch have?")).endswith(
        "As at 31 March 2033 the Watch had: 214 police officers, against a target of 230;"
    )


@pytest.mark.parametrize(
    ("sentence", "needs"),
    [("Twelve were lit in March.", True), ("12 have gone.", True), ("Twelve lamps were lit.", False)],
)
def test_a_number_without_a_noun_needs_the_sentence_before_it(sentence: str, needs: bool) -> None:
    assert bool(DANGLING.match(sentence)) is needs


@pytest.mark.parametrize("question", ["How many stile thefts in 2032/33?", "How many herd thefts in 2032/33?"])
def test_a_quarter_is_no_year(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert answer.reason == "The figures nearest to the question are of a quarter, not of the whole year."


def test_a_column_of_a_quarter_answers_for_that_quarter(northmoor: Assistant) -> None:
    assert "58" in said(northmoor.ask("How many herd thefts in Q3 2032/33?"))


def test_a_number_that_people_ring_counts_nothing(northmoor: Assistant) -> None:
    assert northmoor.ask("How many riders are there in Harwick?").status == "declined"


def test_officers_of_one_duty_are_not_all_officers(northmoor: Assistant) -> None:
    assert northmoor.ask("How many response officers are there?").statements[0].text.startswith("31 response")
    assert "31 response" not in said(northmoor.ask("How many officers are there?"))
