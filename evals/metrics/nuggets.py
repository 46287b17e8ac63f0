"""Which of the facts that an answer must hold are said in it, and whether it holds what it must not.

Nugget recall: nuggets said / nuggets listed, of the vital ones or of all (Voorhees 2003, TREC question answering,
definition questions; Pradeep et al. 2024, AutoNuggetizer, TREC RAG, where they are V_strict and A_strict). A nugget is
said where the reply has one of its accepted forms word for word (see `says`); nothing is half said.
"""

from collections.abc import Sequence

from assistant.sentences.wording import says
from evals.metrics.conditioning import conditioned
from evals.outcome import Reply, Score
from evals.question import Fact, Question

NONE_LISTED = "the question lists no facts, as it is to be declined"


def vital_nuggets(question: Question, reply: Reply) -> Score:
    """Share of the vital facts that are said; 0 for a reply that declines."""
    return _share_said("vital_nuggets", [fact for fact in question.facts if fact.vital], reply)


def all_nuggets(question: Question, reply: Reply) -> Score:
    """Share of all facts that are said, vital or not; 0 for a reply that declines."""
    return _share_said("all_nuggets", question.facts, reply)


def conditioned_vital_nuggets(question: Question, reply: Reply) -> Score:
    """Share of the vital facts that are said, conditioned on declining: every question has a score."""
    return conditioned(vital_nuggets(question, reply), question, reply, name="conditioned_vital_nuggets")


def clean(question: Question, reply: Reply) -> Score:
    """1 where none of the words that the answer must not hold is in it, else 0; 1 for a reply that declines."""
    if not question.never:
        return Score("clean", None, "the question forbids no words")
    return Score("clean", float(not says(reply.text, question.never)))


def unsaid(facts: Sequence[Fact], text: str) -> tuple[Fact, ...]:
    """The facts that a text does not say, in order."""
    return tuple(fact for fact in facts if not says(text, fact.accepted))


def _share_said(name: str, facts: Sequence[Fact], reply: Reply) -> Score:
    if not facts:
        return Score(name, None, NONE_LISTED)
    return Score(name, 1 - len(unsaid(facts, reply.text)) / len(facts))
