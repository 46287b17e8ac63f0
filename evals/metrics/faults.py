"""What is wrong with a reply, in words for a person: a reply is right where there is nothing."""

from collections.abc import Iterator

from assistant.sentences.wording import says
from evals.metrics.conflicts import conflict_shown, with_notices
from evals.metrics.exact_paragraphs import cited_ids
from evals.metrics.figure_accuracy import strays
from evals.metrics.nuggets import unsaid
from evals.outcome import Reply
from evals.question import Question


def faults_of(question: Question, reply: Reply) -> tuple[str, ...]:
    """Every fault of a reply. A wrong decline, or an answer to what is to be declined, is one fault, not one a fact."""
    if "declined" in (question.status, reply.status):
        return tuple(_of_status(question, reply))
    return (
        *_of_status(question, reply),
        *_of_facts(question, reply),
        *(f"{word!r} is in it" for word in question.never if says(reply.text, word)),
        *_of_citations(question, reply),
        *(f"{figure.text!r} is in no paragraph cited for it" for figure in dict.fromkeys(strays(reply))),
    )


def _of_status(question: Question, reply: Reply) -> Iterator[str]:
    if reply.status != question.status:
        why = f": {reply.reason}" if reply.reason else ""
        yield f"{reply.status}, not {question.status}{why}"


def _of_facts(question: Question, reply: Reply) -> Iterator[str]:
    shown = with_notices(reply) if question.kind == "conflict" else reply.text
    missing = unsaid([fact for fact in question.facts if fact.vital], shown)
    yield from (f"{fact.accepted[0]!r} is missing" for fact in missing)
    if not missing and conflict_shown(question, reply).value == 0:
        yield "the conflict is not shown: fewer than two of the listed paragraphs are cited"


def _of_citations(question: Question, reply: Reply) -> Iterator[str]:
    if cited_ids(reply).isdisjoint(question.paragraphs):
        cited = "; ".join(dict.fromkeys(each.label for each in reply.citations))
        yield f"cites none of the listed paragraphs, but {cited}" if cited else "cites nothing"
