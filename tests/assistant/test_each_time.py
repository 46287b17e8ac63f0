"""Questions that ask the same of several years: papers of a fictional moor."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.each_time import times_listed

GATES = """# Gates on the moor

In 2021 the moor had 310 gates.

In 2022 the moor had 318 gates.

The moor had 325 gates in 2024.

Gates are painted green.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"gates.md": GATES})


@pytest.mark.parametrize(
    ("question", "first", "years"),
    [
        ("How many gates were there in 2021, 2022 and 2024?", "How many gates were there in 2021?", 3),
        ("Gates 2021 versus 2022 vs 2024", "Gates in 2021", 3),
        ("What was the levy for 2021/22, 2022/23 and for 2023/24?", "What was the levy for 2021/22?", 3),
    ],
)
def test_each_year_is_a_question_of_its_own(question: str, first: str, years: int) -> None:
    times = times_listed(question)
    assert times is not None
    assert (times.questions[0], len(times.years)) == (first, years)


@pytest.mark.parametrize(
    "question", ["How many gates were built between 2021 and 2022?", "How many gates were there from 2021 to 2024?"]
)
def test_a_span_is_one_time(question: str) -> None:
    assert times_listed(question) is None


def test_two_years_that_no_sentence_tells_together_are_asked_one_by_one(moor: Assistant) -> None:
    answer = moor.ask("Gates of the moor 2021 and 2024")
    assert [each.text.split(" gates")[0].split()[-1] for each in answer.statements] == ["310", "325"]


def test_each_year_has_its_figure(moor: Assistant) -> None:
    answer = moor.ask("How many gates did the moor have in 2024, 2021 and 2022?")
    assert (answer.status, [each.text.split(" gates")[0].split()[-1] for each in answer.statements]) == (
        "answered",
        ["325", "310", "318"],
    )


def test_a_year_that_no_paper_tells_is_named(moor: Assistant) -> None:
    answer = moor.ask("How many gates did the moor have in 2021, 2023 and 2024?")
    assert (answer.status, answer.reason, len(answer.statements)) == ("partial", "Nothing was found for 2023.", 2)


def test_where_no_year_is_told_nothing_is_answered(moor: Assistant) -> None:
    assert moor.ask("How many gates did the moor have in 1991, 1992 and 1993?").status == "declined"


def test_years_side_by_side_and_now_are_asked_one_by_one() -> None:
    told = times_listed("council tax 2023/24 2024/25 2025/26")
    assert told is not None
    assert told.questions == tuple(f"council tax in {year}" for year in ("2023/24", "2024/25", "2025/26"))
    counted = times_listed("PCSO numbers: 2015, 2016, now")
    assert counted is not None
    assert counted.questions == (
        "How many PCSOs were there in 2015",
        "How many PCSOs were there in 2016",
        "How many PCSOs were there now",
    )


def test_only_what_has_a_plain_plural_is_counted() -> None:
    questions = [times_listed(f"{what} numbers: 2015, 2016, 2017") for what in ("Officer", "Staff", "Burglary")]
    assert [each.questions[0] for each in questions if each] == [
        "How many officers were there in 2015",
        "Staff numbers: in 2015",
        "Burglary numbers: in 2015",
    ]


def test_a_year_is_asked_once_and_no_endless_list_is_asked() -> None:
    twice = times_listed("How many gates were there in 2021, 2021 and 2022?")
    assert twice is not None
    assert twice.years == ("2021", "2022")
    assert times_listed("How many gates were there in 2021, 2021 and 2021?") is None
    assert times_listed(f"How many gates were there in {', '.join(map(str, range(2001, 2015)))}?") is None
