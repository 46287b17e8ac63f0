"""What a question takes for granted of all, set right by what a paper tells of a part of them: a fictional council."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.premises import takes_for_granted
from indexes.questions.question import Asked

VOTES = """# The Northmoor ferry levy

A majority of the Ferry Board backed the levy for 2024, so the backing was not unanimous.

The Ferry Board backed the levy for 2023 unanimously on 3 March 2023.

The levy for 2024 rose by 5p a crossing, and the levy for 2023 by 3p a crossing.

Gross spending of the Northmoor ferry was £40,000 in 2023 and £52,000 in 2024,
and the grant of £38,000 is a different total, so one must not be set against the other.

The boathouse was painted green in the spring.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper on votes."""
    return assistant_over(tmp_path_factory, {"votes.md": VOTES})


@pytest.mark.parametrize(
    "question",
    [
        "Every one of us on the Ferry Board voted for the levy of 2024, didn't we?",
        "Why was every member of the Ferry Board behind the levy for 2024?",
        "The whole Ferry Board was for the 2024 levy, right?",
    ],
)
def test_a_majority_sets_right_that_it_was_all(ferry: Assistant, question: str) -> None:
    answer = ferry.ask(question)
    assert answer.status == "answered"
    assert answer.statements[0].text.startswith("A majority of the Ferry Board backed the levy for 2024")
    assert answer.reason
    assert "not borne out" in answer.reason


def test_the_vote_of_another_year_sets_nothing_right(ferry: Assistant) -> None:
    answer = ferry.ask("Did the whole Ferry Board back the levy for 2023?")
    assert "unanimously" in answer.statements[0].text
    assert not any("majority" in statement.text for statement in answer.statements)


def test_a_warning_against_comparing_with_something_else_makes_no_premise_wrong(ferry: Assistant) -> None:
    """Both figures stand in the paper, and the rise between them is so."""
    answer = ferry.ask("Why did gross spending of the Northmoor ferry jump from £40,000 to £52,000?")
    assert "not borne out" not in f"{answer.reason} {[notice.text for notice in answer.notices]}"


def test_whether_it_was_so_in_a_year_is_not_told_by_another_year(ferry: Assistant) -> None:
    assert ferry.ask("Did the Ferry Board back the levy for 2022?").status == "declined"
    assert ferry.ask("Was the Ferry Board behind the levy for 2024?").status == "answered"


@pytest.mark.parametrize(
    ("question", "granted"),
    [
        ("They all voted for it, didn't they?", True),
        ("The levy rose, right?", True),
        ("Why did the levy rise?", True),
        ("Did they all vote for it?", False),
        ("Which of them did not vote for it?", False),
    ],
)
def test_a_question_that_asks_only_to_be_told_so_takes_it_for_granted(question: str, granted: bool) -> None:
    assert takes_for_granted(Asked(question, "text", ())) is granted
