"""What is wrong with a reply, in words."""

from reply_making import asked, cited, declined, not_held, replied, said

from evals.metrics.faults import faults_of
from evals.outcome import Told


def test_a_reply_with_nothing_wrong_has_no_faults() -> None:
    assert faults_of(asked("290"), replied(said("In all 290 people came."))) == ()
    assert faults_of(not_held(), declined()) == ()


def test_every_fault_of_a_reply_is_said() -> None:
    question = asked(("£851,000", "851k"), never=("tripled",))
    reply = replied(said("310 tripled.", cited("paper-b:2")), status="partial", reason="the cost was not found")
    assert faults_of(question, reply) == (
        "partial, not answered: the cost was not found",
        "'£851,000' is missing",
        "'tripled' is in it",
        "cites none of the listed paragraphs, but Paper, paper-b:2",
        "'310' is in no paragraph cited for it",
    )


def test_a_wrong_decline_is_one_fault() -> None:
    assert faults_of(asked("290", "310"), declined()) == ("declined, not answered: nothing was found",)


def test_an_answer_to_what_is_not_held_is_one_fault() -> None:
    assert faults_of(not_held(never=("290",)), replied(said("290"))) == ("answered, not declined",)


def test_a_fact_that_does_not_count_as_vital_may_be_missing() -> None:
    question = asked(facts=({"accepted": ["290"]}, {"accepted": ["Home Office"], "vital": False}))
    assert faults_of(question, replied(said("In all 290 people came."))) == ()


def test_a_conflict_that_is_cited_from_one_paper_only_is_a_fault() -> None:
    question = asked("290", "310", kind="conflict", paragraphs=("paper-a:1", "paper-b:1"))
    both = cited(text="290 or 310 came.")
    assert faults_of(question, replied(said("290 or 310 came.", both))) == (
        "the conflict is not shown: fewer than two of the listed paragraphs are cited",
    )
    noticed = replied(said("In all 290 people came."), notices=(Told("conflict", "Another paper has 310."),))
    assert faults_of(question, noticed) == ()
