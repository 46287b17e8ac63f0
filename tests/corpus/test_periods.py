"""The years that a paper is of."""

from dataclasses import replace
from datetime import date

import pytest

from corpus import Source, slug
from corpus.description.periods import Years, years_in, years_of

PAPER = Source(slug("plan"), "Plan", "plan", None, None, "unknown", None, None, "0" * 64, "plan.txt", None, "original")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2023/24", Years(2023, 2024)),
        ("2024-28", Years(2024, 2028)),
        ("2019/20 to February 2024", Years(2019, 2024)),
        ("1999-2004", Years(1999, 2004)),
        ("Q3 2013/14", Years(2013, 2014)),
        ("8 November 2013", Years(2013, 2013)),
        ("the last quarter", None),
        ("101 and 1999,5", Years(1999, 1999)),
    ],
)
def test_years_are_read_in_the_forms_that_papers_print(text: str, years: Years | None) -> None:
    assert years_in(text) == years


def test_a_paper_is_of_the_year_it_was_published_and_else_of_the_years_it_covers() -> None:
    covering = replace(PAPER, period="2013 to 2015")
    dated = replace(covering, published=date(2016, 1, 5), dated_by="paper")
    assert [years_of(each) for each in (PAPER, covering, dated)] == [None, Years(2013, 2015), Years(2016, 2016)]


def test_years_meet_where_they_share_one_and_an_open_side_has_no_end() -> None:
    assert Years(2013, 2015).meet(Years(2015, 2020))
    assert not Years(2013, 2015).meet(Years(2016, 2020))
    assert Years(2016, None).meet(Years(2030, 2030))
    assert not Years(None, 2012).meet(Years(2013, 2013))


def test_years_that_run_backwards_are_refused() -> None:
    with pytest.raises(ValueError, match="2015 to 2013"):
        Years(2015, 2013)
