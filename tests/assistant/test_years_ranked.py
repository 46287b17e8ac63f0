"""Which year, or part, had the most: only a table of years, or of parts, tells it; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant
from assistant.questions.superlatives import superlative_in

LEVY = """# The levy of Northmoor Police

## Increases

| Year | Increase of the Northmoor police levy | In money |
|---|---|---|
| 2027/28 | 4.1% proposed | £8 a year on Band D |
| 2028/29 | 6.4% | 15p to 21p a week |
| 2029/30 | 5.2% | 13p to 19p a week |
| 2030/31 | 5.3% | £12.00 a year on Band D |
| 2031/32 | Percentage not known to this digest | 16p to 22p a week |

The percentage by which the police levy of Northmoor rises for 2031/32 is not known.

The highest rise allowed in the levy of 2031/32 was £11 on Band D.

## Sources

The sources of the levy money of Northmoor Police were, year by year:

| Source of money of Northmoor Police | 2029/30 | 2030/31 |
|---|---|---|
| Grants | 52.1% | 50.4% |
| Levy | 31.2% | 28.6% |
| Income | 16.7% | 21.0% |
"""
TARN = """# Nuisance in the neighbourhoods of Tarn

Tarn had 5,126 anti-social behaviour (ASB) offences from May 2030 to April 2031.

| Area of Tarn | ASB offences, May 2030 to April 2031 |
|---|---|
| Gate Row | 174 |
| Town centre | 695 |
| Mill Side | 198 |

Counts of ASB for Selby and Harwick were not found.

In May 2031 the last round of the Lamp Fund gave £76,272 to 33 projects.

Gate theft of Tarn, year by year:

| Year | Gate theft |
|---|---|
| 2028-29 | 16,134 gates |
| 2029-30 | 16,662 gates |
| 2030-31 | 5.95 per 1,000 people |

Round 2 of the Lamp Fund had one pot, with 12 grants of £5,000.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"levy.md": LEVY, "tarn.md": TARN})


def named(answer: Answer) -> list[str]:
    """What the rows quoted are called."""
    rows = [each.text for each in answer.statements if each.citations[0].paragraph.kind == "table row"]
    return [text.split("; ")[0].partition(": ")[2] for text in rows]


@pytest.mark.parametrize(
    "question",
    [
        "Which year had the biggest rise in the levy?",
        "Which year saw the largest police levy rise?",
        "In which year did the levy go up most?",
        "Which year had the highest levy increase?",
        "Which year had the biggest percentage levy rise?",
        "When was the levy increase highest?",
    ],
)
def test_a_year_is_picked_from_rows_of_years_and_one_that_is_not_known_is_left_out(
    moor: Assistant, question: str
) -> None:
    answer = moor.ask(question)
    assert named(answer) == ["2028/29"]
    assert any("not known, or only proposed or expected, for 2 of them" in each.text for each in answer.notices)


def test_what_rose_the_most_of_sources_is_no_year(moor: Assistant) -> None:
    assert named(moor.ask("Which source of money rose the most?")) == ["Income"]


@pytest.mark.parametrize("part", ["area", "part", "bit", "place"])
@pytest.mark.parametrize("what", ["ASB", "antisocial behaviour", "anti-social behaviour"])
def test_a_part_is_an_area_and_an_acronym_is_what_it_stands_for(moor: Assistant, part: str, what: str) -> None:
    assert named(moor.ask(f"Which {part} of Tarn had the most {what}?")) == ["Town centre"]


def test_a_figure_of_another_round_is_none_of_the_biggest(moor: Assistant) -> None:
    answer = moor.ask("How many grants were made in the biggest round of the Lamp Fund?")
    assert answer.status == "declined", answer.statements
    assert "“biggest”" in (answer.reason or "")


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("How many grants were made in the biggest round?", "biggest"),
        ("Which lane was slowest?", "slowest"),
        ("How much is the largest grant?", None),
        ("How many people in the most recent round?", None),
        ("How many were in at least two rounds?", None),
    ],
)
def test_a_superlative_picks_what_a_figure_is_of(question: str, word: str | None) -> None:
    assert superlative_in(question) == word


def test_what_was_only_proposed_is_not_ranked_with_what_came(moor: Assistant) -> None:
    answer = moor.ask("In which year was the levy increase lowest?")
    assert "2027/28" not in named(answer)


def test_a_rate_is_not_ranked_with_counts(moor: Assistant) -> None:
    assert named(moor.ask("When was gate theft lowest?")) == []
