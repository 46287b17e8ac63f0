"""What "not held" rests on: what was searched, and what the question names that no paper does."""

from dataclasses import replace
from datetime import date

import pytest

from assistant import Assistant
from corpus import SourceId
from indexes.covering import gaps, searched, times_held


def test_what_was_searched_is_said_with_kinds_and_dates(county: Assistant) -> None:
    assert searched(county._index) == (
        "Searched: all 2 papers held (1 plan, 1 cover report among them), covering 2024 to 2028; none is dated."
    )


def test_the_last_day_of_a_paper_does_not_pass_for_the_last_time_searched(county: Assistant) -> None:
    covering = county.papers.document(SourceId("northmoor-plan")).source
    dated = replace(covering, published=date(2025, 2, 24), dated_by="paper")
    assert times_held((covering, dated)) == ", covering 2024 to 2028; 1 of them is dated, 24 February 2025"
    assert times_held((dated,)) == ", dated 24 February 2025"


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("How many farmers joined in 2019?", "No paragraph held names 2019."),
        ("What happened in March 2031?", "No paragraph held names 2031, and no paper held is of a year after 2028."),
        ("Did farmers join in august 2025?", "No paragraph held names August 2025."),
        ("How many officers does Eastmarch Police have?", "No paragraph held names Eastmarch Police."),
        ("How many farmers joined Farm Watch in 2024?", ""),
        ("What is the capital of France?", ""),
    ],
)
def test_a_year_month_or_body_that_no_paper_names_is_said(county: Assistant, question: str, gap: str) -> None:
    assert gaps(question, county._index) == gap
