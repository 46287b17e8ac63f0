"""What "not held" rests on: what was searched, and what the question names that no paper does."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from corpus import SourceId, add_papers, open_home
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
        ("How many officers had Eastmarch Police and the Moor Council in 2018?",
         "No paragraph held names 2018. No paragraph held names Eastmarch Police. "
         "No paragraph held names Moor Council."),
        ("How many farmers joined Farm Watch in 2024?", ""),
        ("What is the capital of France?", ""),
    ],
)  # fmt: skip
def test_a_year_month_or_body_that_no_paper_names_is_said(county: Assistant, question: str, gap: str) -> None:
    assert gaps(question, county._index) == gap


def test_a_paper_that_prints_a_month_is_dated_by_it(tmp_path: Path) -> None:
    files = {
        "one.md": "# Warden minutes of Northmoor\n\n6 February 2031\n\n## Gates\n\nForty gates are shut.\n",
        "two.md": "# Warden report of Northmoor\n\nJune 2031\n\n## Gates\n\nNine gates are shut.\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    home = tmp_path / "home"
    add_papers(open_home(home), [tmp_path / name for name in files])
    index = open_assistant(home, recording=False)._index
    assert searched(index).endswith(", dated 6 February 2031 to June 2031.")
    assert gaps("What happened in 2032?", index).endswith("and no paper held is dated after June 2031.")
