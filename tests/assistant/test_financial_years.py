"""A financial year named by its last or first month."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.financial_years import by_financial_year, lacks_month

MOOR = """# The levy of the moor

The levy of the moor was £12 a year in 2031/32 and £14 in 2032/33.
"""
BOGS = """# The bogs of the moor

The moor spent £31,000 on bogs in FY33/34 and £28,000 in FY32/33.
"""
THEFTS = """# Lantern thefts on the moor

Lantern thefts fell by 13% in the year to March 2031.
"""


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("What was the levy in the year to March 2032?", "What was the levy in 2031/32?"),
        ("What was the levy in the financial year ending 31 March 2032?", "What was the levy in 2031/32?"),
        ("What was the levy in the year ended 31st March 2000?", "What was the levy in 1999/00?"),
        ("What was the levy for the financial year starting April 2032?", "What was the levy in 2032/33?"),
        ("How many thefts in the 12 months up to the end of March 2032?", "How many thefts in 2031/32?"),
        ("How many thefts from April 2031 to March 2032?", "How many thefts in 2031/32?"),
        ("How many thefts between 1 April 2031 and 31 March 2032?", "How many thefts in 2031/32?"),
        ("How many thefts in the year from April 2031 to March 2032?", "How many thefts in 2031/32?"),
        ("How many thefts from April 2031 to March 2033?", None),
        ("How many thefts in the 12 months from April 2031 to September 2031?", None),
        ("How many by the end of the financial year to 31 March 2032?", None),
        ("How many thefts in the year to June 2032?", None),
        ("How many thefts in March 2032?", None),
        ("What is the levy from April 2032?", "What is the levy in 2032/33?"),
        ("What does a home in Band A pay from 1 April 2032?", "What does a home in Band A pay in 2032/33?"),
        ("band d precept April 2032", "band d precept in 2032/33"),
        ("What will the levy be from April 2032 onwards?", "What will the levy be in 2032/33 onwards?"),
        ("How many thefts in April 2032?", None),
        ("What did the levy go from and to in April 2032?", "What did the levy go from and to in 2032/33?"),
        ("How many bills went out in April 2032?", None),
        ("How many precept consultation responses were received in April 2032?", None),
        ("How many responses on the budget came from April 2032?", None),
        ("What was said of the budget at the April 2032 meeting?", None),
        ("Which bills were paid by April 2032?", None),
        ("How did the budget change from April 2032 to June 2032?", None),
        ("How much tax fraud was reported in April 2032?", None),
        ("When in April 2032 was the budget meeting?", None),
        ("When is the levy from April 2032?", None),
        ("precept responses April 2032", None),
        ("budget report by April 2032", None),
    ],
)
def test_a_year_by_its_months_is_written_as_papers_write_it(question: str, read: str | None) -> None:
    assert by_financial_year(question) == read


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"moor.md": MOOR, "thefts.md": THEFTS, "bogs.md": BOGS})


def test_it_is_found_under_the_name_that_papers_give_it_and_said_so(moor: Assistant) -> None:
    answer = moor.ask("What was the levy of the moor in the year to March 2033?")
    assert "£14 in 2032/33" in answer.statements[0].text
    assert answer.search_question == "What was the levy of the moor in 2032/33?"
    assert "reading" in [notice.kind for notice in answer.notices]


def test_what_papers_tell_by_those_months_is_told_so(moor: Assistant) -> None:
    answer = moor.ask("By how much did lantern thefts fall in the year to March 2031?")
    assert "13%" in answer.statements[0].text
    assert "reading" not in [notice.kind for notice in answer.notices]


@pytest.mark.parametrize(
    "question", ["How much did the moor spend on bogs in 2033/34?", "How much did the moor spend on bogs in FY33/34?"]
)
def test_what_papers_clip_is_found_in_full(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert "£31,000 on bogs in FY33/34" in answer.statements[0].text


@pytest.mark.parametrize(
    ("reason", "month"),
    [
        ("None of the paragraphs found speaks of “March”.", True),
        ("No paragraph that was found speaks of “Harwick” and “March 2031” together.", False),
        (None, False),
    ],
)
def test_the_month_alone_is_lacked(reason: str | None, month: bool) -> None:
    assert lacks_month(reason) is month
