"""What is counted is the noun that is asked for: no other sort of it, no other people, no other measure."""

import pytest
from homes import assistant_over

from assistant import Assistant

COUNTY = """# Lamp theft and boat safety in Northmoor

Cameras of the Northmoor Police cover 27 bus stations in Northmoor.

On the lanes of Northmoor 66 children were killed or badly hurt in 2031.

In the first year of the lane plan 13,000 children in 83 schools of Northmoor were reached.

The page on holding the Chief Constable of Northmoor to account lists 14 complaints of 2031.

In the tunnel riot 45 people were arrested, and 12 officers were injured.

The survey on the Northmoor police precept for 2031/32 had 2,063 replies.

Northmoor had 312 incidents per 1,000 people in 2031.

Northmoor had 31.3 boat incidents per 1,000 people in 2031.

A figure of 60 more wardens for Selby was given in 2032.

Northmoor has recorded spite within raft reports since December 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"county.md": COUNTY})


@pytest.mark.parametrize(
    "question",
    [
        "How many police stations are there?",
        "Which police stations are there?",
        "How many children did the lane wardens talk to?",
        "How many wardens in Selby?",
        "lamp theft reports 2031/32",
        "How many lamp thefts per thousand people?",
    ],
)
def test_another_noun_is_no_answer(northmoor: Assistant, question: str) -> None:
    told = " ".join(each.text for each in northmoor.ask(question).statements)
    assert not any(
        each in told for each in ("27 bus", "66 children", "60 more", "raft reports", "312 incidents", "31.3 boat")
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many bus stations do the cameras cover?", "27 bus stations"),
        ("How many police complaints were there in 2031?", "14 complaints"),
        ("How many people were arrested in the tunnel riot?", "45 people"),
        ("How many replied to the survey on council tax?", "2,063 replies"),
        ("boat incidents per thousand people", "31.3 boat incidents"),
        ("How many more wardens were there for Selby?", "60 more"),
    ],
)
def test_the_noun_itself_is_one(northmoor: Assistant, question: str, told: str) -> None:
    assert told in northmoor.ask(question).statements[0].text
