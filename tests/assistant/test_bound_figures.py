"""A figure is of what stands with it, not of a name, a title or a remark beside it: papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from indexes.questions.counted import counted

CRIME = """# Recorded crime and arson in Northmoor (digest)

## Year by year

| Period | Arson in Northmoor | Source and caution |
|---|---|---|
| 2030/31 | 1,134 arsons | Analysis by a lock company that credits Fraud Watch, a weak source |
| 2031/32 | 1,662 arsons, up 3.2% | Analysis by a lock company that credits Fraud Watch, a weak source |

Recorded crime in Northmoor rose in the year to December 2031, as lamps were out.

Northmoor had 737 fewer arsons in the year to December 2031, while all recorded crime rose by 8.1%.

In 2031 the wardens of Northmoor seized 812 scooters, as Horse Patrol counts them.

In 2031 the wardens of Northmoor met 95 riders, as reported to the Goat Panel.

## Arrests in the Gate Patrol

A release of 2033 speaks of 256 fewer victims in Northmoor.
"""
FORCE = """# Northmoor Police and its officers

Northmoor had 415 neighbourhood officers in 2031, down from 837 in 2027.

In 2031 Northmoor Police had 2,653 officers and 2,071 staff.

Northmoor Police made 3.4 gate searches per officer in the 12 months to December 2031, against 2.3 before.

In the 12 months to December 2031 Northmoor Police made 9,545 gate searches.

The figures of 2031 for officers and for crimes on the 40 lanes count different things.

The share of residents from other counties in Northmoor is over 18% in the report of 2029.

The texts of Northmoor Police give about 340,000 residents of Northmoor.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"crime.md": CRIME, "force.md": FORCE})


def told(moor: Assistant, question: str) -> str:
    return " ".join(each.text for each in moor.ask(question).statements)


@pytest.mark.parametrize(
    ("another", "held", "figure"),
    [
        # "Fraud Watch" is who was credited.
        ("How much fraud was recorded in 2031/32?", "How much arson was recorded in 2031/32?", "1,662"),
        ("How many frauds were recorded in 2031/32?", "How many arsons were recorded in 2031/32?", "1,662"),
        ("How many horses did the wardens seize in 2031?", "How many scooters did the wardens seize in 2031?", "812"),
        ("How many goats did the wardens meet in 2031?", "How many riders did the wardens meet in 2031?", "95"),
        # Nothing is told for each officer but searches.
        ("How many crimes per officer were there?", "How many gate searches per officer were there?", "3.4"),
    ],
)
def test_a_name_or_a_remark_lends_a_figure_no_noun(moor: Assistant, another: str, held: str, figure: str) -> None:
    assert figure in told(moor, held)
    declined = moor.ask(another)
    assert declined.status == "declined", [each.text for each in declined.statements]


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("How many bobbies did Northmoor have in 2031?", "2,653", "415"),
        ("How many neighbourhood bobbies did Northmoor have in 2031?", "415", "2,653"),
        ("How many gate searches did officers make in the 12 months to December 2031?", "9,545", "3.4"),
        ("How big is the population?", "340,000", "18%"),
        ("How large is the population of Northmoor?", "340,000", "18%"),
        ("Why did arson go up in 2031?", "737 fewer", "lamps"),
    ],
)
def test_a_figure_of_a_part_a_rate_or_another_half_of_a_title_is_not_taken(
    moor: Assistant, question: str, right: str, wrong: str
) -> None:
    said = told(moor, question)
    assert right in said
    assert wrong not in said


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How much fraud was recorded in 2031?", "fraud"),
        ("How much gate crime was reported last year?", "gate crime"),
        ("How much shoplifting was there in Tarn?", "shoplifting"),
        ("How much was recorded?", None),
        ("How much money was reported missing?", None),
    ],
)
def test_what_how_much_counts(question: str, noun: str | None) -> None:
    assert counted(question) == noun


def test_a_heading_lends_no_noun_to_what_counts_its_own(moor: Assistant) -> None:
    assert "256" not in told(moor, "How many arrests did the Gate Patrol make in 2033?")
    assert "256" in told(moor, "How many fewer victims were there in Northmoor in 2033?")
