"""A month's figure is not what was counted since another; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

LANTERN = """# Operation Lantern of the Northmoor Wardens

## Seizures over time

| Reported in | Lanterns seized by Operation Lantern since April 2029 | Riders spoken to |
|---|---|---|
| October 2029 | 170 | 45 |
| May 2030 | 358 | 61 |

Operation Lantern had counted 9,300 rides from April 2029 to September 2033.

By 9 October 2033 the Lantern Fund had helped 222 farms since 2031 with £2.3m.

The wardens made 20,545 gate checks in the 12 months to December 2031, according to the wardens' paper of March 2032.

The Lantern Fund counts over 8,000 riders since April 2031, as reported in February 2033.

The wardens mended 340 stiles in the year to October 2033.

In June 2030 Operation Lantern closed 14 lanes.

In March 2031 fines of Operation Lantern were the lowest since 2027, at 12.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lantern.md": LANTERN})


@pytest.mark.parametrize(
    ("question", "month"),
    [
        ("How many lanterns did Operation Lantern seize in October 2029?", "October 2029"),
        ("lanterns seized in May 2030", "May 2030"),
        ("How many rides did Operation Lantern count in September 2033?", "September 2033"),
        ("How many rides were counted by Operation Lantern in September 2033?", "September 2033"),
        (
            "How many rides did Operation Lantern count in the year to September 2033?",
            "the year to September 2033",
        ),
        (
            "How many rides did Operation Lantern count from April 2033 to September 2033?",
            "April 2033 to September 2033",
        ),
        ("How many riders does the Lantern Fund count in February 2033?", "February 2033"),
        ("How many farms did the Lantern Fund help in the year to October 2033?", "the year to October 2033"),
    ],
)
def test_a_running_total_is_marked_where_a_month_is_asked_for(moor: Assistant, question: str, month: str) -> None:
    answer = moor.ask(question)
    longer = f"The figure quoted is counted over a longer time than {month} alone."
    assert answer.status == "declined" or longer in [each.text for each in answer.notices]


@pytest.mark.parametrize(
    "question",
    [
        "How many lanterns had Operation Lantern seized by October 2029?",
        "How many riders did Operation Lantern speak to in October 2029?",
        "How many lanes did Operation Lantern close in June 2030?",
        "How many fines of Operation Lantern were there in March 2031?",
        "How many stiles did the wardens mend in the year to October 2033?",
        "How many rides did Operation Lantern count from April 2029 to September 2033?",
    ],
)
def test_what_is_of_the_month_is_not(moor: Assistant, question: str) -> None:
    assert not [each for each in moor.ask(question).notices if "longer time" in each.text]


def test_the_month_of_a_paper_is_not_the_month_of_its_figure(moor: Assistant) -> None:
    assert moor.ask("How many gate checks were there in March 2032?").status == "declined"
    assert moor.ask("How many gate checks were there in December 2031?").status == "declined"
    asked = moor.ask("How many gate checks did the wardens' paper of March 2032 tell of?")
    assert "20,545 gate checks" in asked.statements[0].text
