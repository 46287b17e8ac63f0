"""Of which quarter of a financial year a text is."""

from dataclasses import replace

import pytest
from answers_to_keep import PARAGRAPH

from assistant.tables.quarters import is_of_quarter_alone, quarters_in


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("How many gate fires in Q2?", {2}),
        ("Wardens' report, Quarter 3 2031/32", {3}),
        ("the second quarter", {2}),
        ("July to September 2031 and October to December 2031", {2, 3}),
        ("a quarter of all wardens", set()),
    ],
)
def test_quarters_are_read_in_figures_in_words_and_by_their_months(text: str, quarters: set[int]) -> None:
    assert quarters_in(text) == quarters


@pytest.mark.parametrize(
    ("sentence", "question", "alone"),
    [
        ("Lamp thefts in the quarter were 398.", "How many lamp thefts in 2031/32?", True),
        ("Lamp thefts from October to December 2031 were 398.", "lamp thefts 2031/32", True),
        ("There were 1,702 lamp thefts in 2031/32, more than in Quarter 2.", "lamp thefts 2031/32", False),
        ("There were 1,702 lamp thefts in 2031/32, 398 of them in Quarter 3 2031/32.", "lamp thefts 2031/32", False),
        ("Lamp thefts in the quarter were 398.", "How many lamp thefts by quarter in 2031/32?", False),
        ("Lamp thefts in the quarter were 398.", "How many lamp thefts?", False),
        ("Lamp thefts in the quarter were 398.", "How many lamp thefts in 2031?", True),
        ("There were 1,702 lamp thefts in 2031.", "How many lamp thefts in 2031?", False),
    ],
)
def test_a_figure_of_a_quarter_is_none_of_its_year(sentence: str, question: str, alone: bool) -> None:
    assert is_of_quarter_alone(sentence, PARAGRAPH, question=question, figure=True) == alone


@pytest.mark.parametrize(
    ("sentence", "question", "alone"),
    [
        ("There were 398 lamp thefts.", "How many lamp thefts in 2031/32?", True),
        ("There were 398 lamp thefts, down from 4.1 a day in 2030/31.", "How many lamp thefts in 2031/32?", False),
        ("There were 398 lamp thefts on a rolling year.", "How many lamp thefts in 2031/32?", False),
        ("There were 398 lamp thefts.", "How many lamp thefts in Q3 2031/32?", False),
    ],
)
def test_what_a_quarterly_report_does_not_date_is_of_its_quarter(sentence: str, question: str, alone: bool) -> None:
    paragraph = replace(PARAGRAPH, headings=("Lanes in Quarter 3 2031/32",))
    assert is_of_quarter_alone(sentence, paragraph, question=question, figure=True) == alone
    assert not is_of_quarter_alone(sentence, paragraph, question=question, figure=False)
