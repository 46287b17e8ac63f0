"""Differences that are asked for are worked out where two figures count one thing; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.figures.calculating import worked_out_of

LAMPS = """# Lamps of Northmoor

In July 2031 Northmoor had 612 lamps. The lamps of July 2031 by district were:

- Leeds: 248 lamps.
- Calderdale: 38 lamps.
- Wakefield: 77 lamps.

Northmoor recorded 10,366 lamp thefts in the year to March 2033, against 10,351 in the year before.

Northmoor had 43,864 gate thefts in 2032, up 21% from 36,270 in the year before.

In 2032 the wardens spent over £3m on ropes, against about £2m in the year before.

The waits for a lamp were:

| Month | Mean wait for a lamp |
|---|---|
| January 2033 | 6.42 seconds |
| January 2034 | 3.7 seconds |

Content riders made up 64% of riders in 2031, against 60% in the year before.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lamps.md": LAMPS})


@pytest.mark.parametrize(
    ("question", "sum_shown"),
    [
        ("How many more lamps did Leeds have than Calderdale in 2031?", "248 - 38 = 210 lamps"),
        ("What is the difference in lamps between Leeds and Wakefield in 2031?", "248 - 77 = 171"),
        ("How much did lamp thefts rise in the year to March 2033?", "10,366 - 10,351 = 15"),
        ("How much did gate thefts rise in 2032?", "43,864 - 36,270 = 7,594"),
        ("How much did the mean wait for a lamp fall from January 2033 to January 2034?", "6.42 - 3.7 = 2.72 seconds"),
    ],
)
def test_a_difference_is_worked_out_and_marked(northmoor: Assistant, question: str, sum_shown: str) -> None:
    last = northmoor.ask(question).statements[-1]
    assert last.text == f"{sum_shown}, calculated from the figures above."
    assert worked_out_of(last.text)


@pytest.mark.parametrize(
    "question",
    [
        "How much did the share of content riders rise in 2031?",  # of shares nothing is worked out
        "How much did spending on ropes rise in 2032?",  # nor of what is rounded
        "How many lamps did Leeds have in 2031?",
    ],
)
def test_no_difference_is_worked_out_of_shares_or_unasked(northmoor: Assistant, question: str) -> None:
    assert not any("calculated" in each.text for each in northmoor.ask(question).statements)


def test_which_had_how_many_is_a_list(northmoor: Assistant) -> None:
    said = [each.text for each in northmoor.ask("Which districts had how many lamps in July 2031?").statements]
    assert said == ["Leeds: 248 lamps.", "Calderdale: 38 lamps.", "Wakefield: 77 lamps."]


def test_what_only_leads_in_to_a_list_is_not_quoted_without_it(northmoor: Assistant) -> None:
    said = [each.text for each in northmoor.ask("How many lamps did Northmoor have in July 2031?").statements]
    assert said == ["In July 2031 Northmoor had 612 lamps."]
