"""Rows that go by what is counted, their quarter, band and change; papers of a fictional county."""

from pathlib import Path

import pytest
from homes import assistant_over

from assistant import Answer, Assistant, open_assistant
from corpus import add_papers, open_home

QUARTER = """# Warden report of Northmoor: Quarter 3 2031/32

## Offences of the moor

Table 1 gives the offences by type. Sheep rustling continued to fall, which the wardens put down to lanterns.

Table 1: Offences recorded by type

| Offence type | Q3 2030/31 | Q3 2031/32 | Change |
|---|---|---|---|
| Sheep rustling | 712 | 655 | -8.0% |
| Lamp breaking | 388 | 401 | +3.4% |
| Robbery of personal property | 296 | 281 | -5.1% |
| Goat stealing | 96 | 81 | -15.6% |

Table 2: Sheep rustling by ward

| Ward | Sheep rustling | Change on year |
|---|---|---|
| Harwick | 268 | -3.0% |
| Tarn | 387 | -9.1% |
"""
YEAR = """# Warden report of Northmoor 2031/32

## Offences of the moor

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| Sheep rustling | 2,410 | 2,302 |
| Lamp breaking | 1,405 | 1,512 |
"""
LEVY = """# The warden levy of Northmoor 2032/33

The levy would pay for 14 more wardens. Dog owners pay £2.50 more for each dog.

Table 1: Warden levy by council tax band

| Band | 2031/32 | 2032/33 | Increase |
|---|---|---|---|
| A | £18.60 | £19.60 | £1.00 |
| D | £27.90 | £29.40 | £1.50 |
| H | £55.80 | £58.80 | £3.00 |
"""
FILES = {"quarter.md": QUARTER, "year.md": YEAR, "levy.md": LEVY}


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, FILES)


def said(answer: Answer) -> list[str]:
    return [each.text for each in answer.statements]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("lamp breaking q3 31/32", "Offence type: Lamp breaking; Q3 2030/31: 388; Q3 2031/32: 401; Change: +3.4%"),
        (
            "robbery of personal property q3",
            "Offence type: Robbery of personal property; Q3 2030/31: 296; Q3 2031/32: 281; Change: -5.1%",
        ),
        (
            "How many lamp breakings were recorded in October to December 2031?",
            "Offence type: Lamp breaking; Q3 2030/31: 388; Q3 2031/32: 401; Change: +3.4%",
        ),
    ],
)
def test_a_row_that_goes_by_what_is_counted_counts_it(northmoor: Assistant, question: str, row: str) -> None:
    assert said(northmoor.ask(question)) == [row]


def test_a_row_of_a_person_is_none_of_thefts_from_one(northmoor: Assistant) -> None:
    assert northmoor.ask("How many thefts from the person were recorded in Q3?").status == "declined"


def test_a_question_of_a_year_is_not_answered_with_a_quarter(northmoor: Assistant) -> None:
    answer = northmoor.ask("What was the sheep rustling total for 2031/32?")
    assert said(answer) == ["Measure: Sheep rustling; 2030/31: 2,410; 2031/32: 2,302"]
    declined = northmoor.ask("How many goat stealing offences were recorded in 2031/32?")
    reason = "The figures nearest to the question are of a quarter, not of the whole year."
    assert (declined.status, declined.reason) == ("declined", reason)


def test_the_size_of_a_fall_is_told_by_a_figure(northmoor: Assistant) -> None:
    answer = northmoor.ask("What was the fall in sheep rustling in Q3 compared with the year before?")
    assert said(answer)[0] == "Offence type: Sheep rustling; Q3 2030/31: 712; Q3 2031/32: 655; Change: -8.0%"
    assert not any("continued to fall" in each for each in said(answer))
    assert not any("“fall”" in each.text for each in answer.notices)  # a minus says that it fell


def test_a_band_is_one_of_homes_and_its_sums_are_paid(northmoor: Assistant) -> None:
    answer = northmoor.ask("How much more will a Band H property pay?")
    assert said(answer) == ["Band: H; 2031/32: £55.80; 2032/33: £58.80; Increase: £3.00"]
    assert answer.notices == ()


FIRES = """# Lantern fires of Northmoor 2031/32

## By cause

The lantern fires of Northmoor in 2031/32, by cause, were:

| Cause | Lantern fires in 2031/32 |
|---|---|
| Weather | 705 |
| Religion | 523 |
| Theft | 144 |

The three causes of lantern fires in 2031/32 add to 1,372, which is more than the 1,290 fires.

## Other counties

The counties with more lantern fires were:

| County | Lantern fires in 2031/32 |
|---|---|
| Southmoor | 2,461 |
| Westmarch | 1,804 |
"""


@pytest.fixture(scope="module")
def fires(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"fires.md": FIRES})


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How many lantern fires because of theft?", "Cause: Theft; Lantern fires in 2031/32: 144"),
        ("How many lantern fires were religiously motivated?", "Cause: Religion; Lantern fires in 2031/32: 523"),
    ],
)
def test_the_sum_of_all_causes_is_none_of_them(fires: Assistant, question: str, row: str) -> None:
    answer = fires.ask(question)
    assert said(answer) == [row]
    assert not any("because" in each.text or "religiously" in each.text for each in answer.notices)


def test_who_had_more_is_told_by_a_list_of_those(fires: Assistant) -> None:
    answer = said(fires.ask("Which counties had more lantern fires than Northmoor?"))
    assert [each for each in answer if "Cause" in each] == []
    assert "County: Southmoor; Lantern fires in 2031/32: 2,461" in answer


def test_how_much_something_rose_is_told_by_a_column_of_change(tmp_path: Path) -> None:
    table = """# Thefts of Northmoor

| Offence | 2030/31 | 2031/32 | Change |
|---|---|---|---|
| Gate theft | 290 | 360 | +24.1% |

About four in ten gate theft reports come by bell.
"""
    Path(tmp_path, "thefts.md").write_text(table, encoding="utf-8")
    add_papers(open_home(tmp_path / "home"), [tmp_path / "thefts.md"])
    assistant = open_assistant(tmp_path / "home", recording=False)
    assert "+24.1%" in " ".join(said(assistant.ask("By how much did gate theft rise?")))
