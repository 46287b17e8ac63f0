"""Of which time a sentence speaks."""

from dataclasses import replace

import pytest

from corpus import Paragraph, ParagraphId, Source, SourceId
from indexes.questions.timing import above, is_of_year, latest_year, spans_asked

PLAN = Source(
    id=SourceId("plan"),
    title="Plan 2021-24",
    kind="plan",
    publisher=None,
    published=None,
    dated_by="unknown",
    period="2021 to 2024",
    url=None,
    sha256="0" * 64,
    filename="plan.md",
    marking=None,
    provenance="original",
)
PARAGRAPH = Paragraph(ParagraphId("plan:0a0a0a0a"), "Some 310 joined.", PLAN, headings=("The survey",))


@pytest.mark.parametrize(
    ("sentence", "lead_in", "question", "held"),
    [
        ("In 2022 some 310 joined.", None, "How many joined in 2022?", True),
        ("In 2022 some 310 joined.", None, "How many joined in 2023?", False),
        ("Some 310 joined in 2022/23.", None, "How many joined in 2023?", True),
        ("Some 310 joined in FY22/23.", None, "How many joined in 2023?", True),
        ("Some 310 joined in FY22/23.", None, "How many joined in 2024?", False),
        ("The Plan 2021-24 had 310 replies.", None, "How many replies in 2024?", False),
        ("Some 310 joined.", "Those who joined in 2023 were:", "How many joined in 2023?", True),
        ("Some 310 joined.", None, "How many joined in 2024?", False),
        ("In 2019 some 57 joined.", None, "How many joined before 2021?", True),
        ("Since 2021 some 222 joined.", None, "How many joined before 2021?", False),
        ("In 2022 some 222 joined.", None, "How many joined since 2021?", True),
        ("From 1 May 2022 to 30 June 2023 some 222 joined.", None, "How many joined in 2022?", True),
        ("In 2023 some 310 joined, against 222 in the year before.", None, "How many joined in 2022?", True),
        ("In 2023 some 310 joined, up from 222 a year earlier.", None, "How many joined in 2022?", True),
        ("In 2023 some 310 joined, the year before the survey.", None, "How many joined in 2022?", False),
        ("The plan of 2022-27 has 3 aims.", None, "How many aims are there up to 2027?", True),
        ("The plan of 2022-27 has 3 aims.", None, "How many aims were there in 2027?", False),
        ("From 1 April 2023 to 31 March 2024 some 310 joined.", None, "How many in the year to March 2024?", True),
        ("From 1 April 2023 to 31 March 2024 some 310 joined.", None, "How many in the year to March 2023?", False),
        ("The number of wardens rose by 9% from 2019 to 2023.", None, "By how much did it rise by 2019", True),
        ("From 2019 to 2023 the number of wardens rose by 9%.", None, "How many wardens in 2023?", True),
        ("Over 2019 to 2023 the number of wardens rose by 9%.", None, "How many wardens in 2023?", True),
        ("The number of wardens rose by 9% from 2019 to 2023.", None, "How many wardens in 2024?", False),
        ("The number of wardens rose by 9% from 2019-2023.", None, "How many wardens in 2023?", True),
        ("Between 2019-2023 the number of wardens rose.", None, "How many wardens in 2023?", True),
        ("The Plan 2019-2023 had 310 replies.", None, "How many replies in 2023?", False),
        ("Ann Hill was warden from 2019 to 2023.", "In 2021:", "Who was warden in 2021?", True),
        ("Aims of the Plan 2021 to 2024 are 310.", None, "How many aims in 2024?", False),
        ("Some 310 joined in 2022/23.", None, "How many in the year to March 2023?", True),
        ("Some 310 joined in 2023/24.", None, "How many in the year to March 2023?", False),
        ("Some 310 joined in 2023/24, against 222 in 2022/23.", None, "How many in the year to March 2023?", True),
    ],
)
def test_a_sentence_is_of_its_own_years_else_of_its_place(
    sentence: str, lead_in: str | None, question: str, held: bool
) -> None:
    year = int(question.rstrip("?")[-4:])
    paragraph = replace(PARAGRAPH, lead_in=lead_in)
    assert is_of_year(year, sentence, paragraph, question=question) is held


def test_the_span_in_the_name_of_a_plan_is_no_time_but_its_name() -> None:
    assert spans_asked("What does the Plan 2021-24 say?", PARAGRAPH) == {2021, 2024}
    assert spans_asked("What does the Plan 2024-28 say?", PARAGRAPH) == frozenset()
    assert spans_asked("What was said in 2024?", PARAGRAPH) == frozenset()
    round_two = replace(PARAGRAPH, text="Round 2025-27 found 9 faults.")
    assert spans_asked("How many faults did round 2025-27 find?", round_two) == {2025, 2027}


@pytest.mark.parametrize(
    ("sentence", "text", "year"),
    [
        ("Some 310 joined in 2019 and 2022.", "Some 310 joined in 2019 and 2022.", 2022),
        ("Some 310 joined.", "In 2023 it began. Some 310 joined.", 2023),
        ("Some 310 joined.", "Some 310 joined.", 2024),  # of its plan
    ],
)
def test_the_latest_year_of_a_sentence_is_its_own_else_that_of_its_place(sentence: str, text: str, year: int) -> None:
    assert latest_year(sentence, replace(PARAGRAPH, text=text)) == year


@pytest.mark.parametrize(
    ("text", "lead_in", "told"),
    [
        ("double the wardens by 2023", "I pledge to:", True),
        ("My office will ask twice a year.", None, True),
        ("One said: \u201cI never see my warden.\u201d", None, False),
        ("Some 310 joined.", None, False),
    ],
)
def test_who_says_i_is_whose_paper_it_is(text: str, lead_in: str | None, told: bool) -> None:
    paragraph = replace(
        PARAGRAPH, text=text, lead_in=lead_in, source=replace(PLAN, publisher="Ann Vane, Commissioner for Northmoor")
    )
    assert ("Ann Vane" in above(paragraph)) is told
