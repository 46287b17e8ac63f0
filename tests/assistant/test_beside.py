"""What stands beside a quotation answers a follow-up: the rest of its paragraph, and what was replied in the next."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant, Conversation, Turn
from corpus import SourceId
from indexes.questions.within import Within

MINUTES = """# Minutes of the Moor Board of Northmoor, 9 May 2032

## The toll

1.1 Ida Marsh asked why the grant for stray dogs in Northmoor was to end. The Reeve said that the kennel fund had run \
dry. He hoped to bring the grant back in 2033.

1.2 Tom Fell said that he could not support the toll of Northmoor when Harwick waited longest for a lamp.

1.3 The Warden General replied that four lamps would be lit at Harwick from June 2032.

1.4 The lamp fund of Northmoor stands at 3% of the toll, which is the least that is advised and only just adequate.

1.5 Ponies were counted on the lanes of Northmoor: there were 412. Sheep were counted because the Board had asked.

1.6 Savings of £40,000 are planned in Northmoor, £9,000 of them from selling the old Tarn kennel.

## Contracts

2.1 Lamp Keepers of Northmoor are provided by Bright & Sons. The contract is worth £70,000 a year.
"""

HENS = """# Hens

Foxes took 15 hens in Selby.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers."""
    return assistant_over(tmp_path_factory, {"minutes.md": MINUTES, "hens.md": HENS})


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("What happened to the grant for stray dogs?", "why?", "the kennel fund had run dry"),
        ("Who was against the toll?", "why?", "when Harwick waited longest for a lamp"),
        ("Who was against the toll?", "what did the Warden General say back?", "four lamps would be lit at Harwick"),
        ("What did Ida Marsh ask?", "what was the answer?", "the kennel fund had run dry"),
        ("How large is the lamp fund?", "is that enough?", "only just adequate"),
        ("What will happen to the old Tarn kennel?", "how much will that raise?", "£9,000"),
        ("Who provides the Lamp Keepers?", "how much does the contract cost?", "£70,000"),
    ],
)
def test_it_is_looked_for_in_what_was_quoted_and_beside_it(
    moor: Assistant, before: str, question: str, told: str
) -> None:
    answer = in_turn(moor, before, question)
    assert (answer.status, [told in each.text for each in answer.statements]) == ("answered", [True])


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Who provides the Lamp Keepers?", "why?"),
        ("Who was against the toll?", "what did the Reeve say back?"),
        ("Who provides the Lamp Keepers?", "is that enough?"),
        ("How large is the lamp fund?", "how much will that raise?"),
    ],
)
def test_what_does_not_stand_beside_it_is_not_answered(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before).status == "answered"
    assert in_turn(moor, before, question).status == "declined"


def test_nothing_is_quoted_from_a_paper_that_is_not_asked_now(moor: Assistant) -> None:
    first = moor.ask("How large is the lamp fund?")
    conversation = Conversation().followed_by(Turn(first.question, first))
    elsewhere = moor.ask("is that enough?", conversation, within=Within(papers=frozenset([SourceId("hens")])))
    assert (first.status, elsewhere.status) == ("answered", "declined")


def test_who_only_asked_is_not_who_did_it(moor: Assistant) -> None:
    answer = in_turn(moor, "What happened to the grant for stray dogs?", "didn't he promise it?")
    assert "Ida Marsh" not in answer.search_question
