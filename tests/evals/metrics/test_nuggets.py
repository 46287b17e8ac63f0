"""Facts said, words forbidden, and declining counted with them."""

import pytest
from reply_making import asked, declined, not_held, replied, said

from evals.metrics.nuggets import all_nuggets, clean, conditioned_vital_nuggets, vital_nuggets
from evals.outcome import Reply, Score
from evals.question import Fact, Question

FACTS = (
    Fact(accepted=("851k", "£851,000")),
    Fact(accepted=("March 2024",)),
    Fact(accepted=("Home Office",), vital=False),
)
GRANT = asked(facts=FACTS)


def test_the_share_of_vital_facts_and_of_all_facts_that_are_said() -> None:
    reply = replied(said("A grant of £851,000 came from the Home Office."))
    assert vital_nuggets(GRANT, reply) == Score("vital_nuggets", 0.5)
    assert all_nuggets(GRANT, reply) == Score("all_nuggets", pytest.approx(2 / 3))  # type: ignore[arg-type]


def test_a_fact_in_a_lead_in_is_said() -> None:
    reply = replied(said("£851,000 for the police", lead_in="In March 2024 the grants were:"))
    assert vital_nuggets(GRANT, reply).value == 1.0


def test_a_reply_that_declines_says_no_fact() -> None:
    assert vital_nuggets(GRANT, declined()).value == 0.0


def test_a_question_to_be_declined_has_no_facts_to_say() -> None:
    assert all_nuggets(not_held(), declined()) == Score(
        "all_nuggets", None, "the question lists no facts, as it is to be declined"
    )


@pytest.mark.parametrize(
    ("question", "reply", "value"),
    [
        (not_held(), declined(), 1.0),
        (not_held(), replied(said("290")), 0.0),
        (not_held(), replied(said("290"), status="partial"), 0.0),
        (GRANT, declined(), 0.0),
        (GRANT, replied(said("£851,000")), 0.5),
        (GRANT, replied(said("£851,000 in March 2024"), status="partial"), 1.0),
    ],
)
def test_conditioning_rewards_a_right_decline_and_punishes_a_wrong_one(
    question: Question, reply: Reply, value: float
) -> None:
    assert conditioned_vital_nuggets(question, reply) == Score("conditioned_vital_nuggets", value)


def test_a_reply_is_clean_where_no_forbidden_word_is_in_it() -> None:
    question = asked(never=("310", "tripled"))
    assert clean(question, replied(said("290, not 1,310"))).value == 1.0
    assert clean(question, replied(said("It Tripled."))).value == 0.0
    assert clean(asked(), replied(said("290"))) == Score("clean", None, "the question forbids no words")
