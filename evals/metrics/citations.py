"""Whether what is said is proved by what is cited: citation recall and precision after ALCE.

Gao et al. 2023, "Enabling Large Language Models to Generate Text with Citations", section 4.3. There a language model
for inference decides whether passages prove a statement; here that judge is an argument, and `supports` is the default.
"""

from collections.abc import Sequence
from typing import Protocol

from assistant.surveys.counting import rightly_counted
from evals.metrics.support import supports
from evals.outcome import Cited, Reply, Said, Score
from evals.question import Question

NOTHING_CITED = "the reply declines, so it cites nothing"


class Entails(Protocol):
    """A judge of proof."""

    def __call__(self, premise: str, claim: str, /) -> bool:
        """Whether the premise, one or more paragraphs, proves the claim."""
        ...


def citation_recall(question: Question, reply: Reply, *, entails: Entails = supports) -> Score:
    """Statements that their citations, taken together, prove / statements. From 0 to 1.

    A statement without a citation is not proved; a count of papers with its mark is, by citing as many, each as named.
    """
    if not reply.statements:
        return Score("citation_recall", None, NOTHING_CITED)
    proved = [_proved(each, each.citations, entails) for each in reply.statements]
    return Score("citation_recall", sum(proved) / len(proved))


def citation_precision(question: Question, reply: Reply, *, entails: Entails = supports) -> Score:
    """Citations that help to prove their statement / citations. From 0 to 1.

    A citation helps where all citations of its statement together prove it, and the citation alone proves it or the
    others alone do not: one that proves nothing and is not missed is padding.
    """
    pairs = [(statement, cited) for statement in reply.statements for cited in statement.citations]
    if not pairs:
        return Score("citation_precision", None, NOTHING_CITED)
    helping = [_helps(statement, cited, entails) for statement, cited in pairs]
    return Score("citation_precision", sum(helping) / len(helping))


def premise_of(citations: Sequence[Cited]) -> str:
    """The paragraphs cited, each under the sentence that it hangs from, one line each."""
    return "\n".join(line for each in citations for line in (each.lead_in, each.text) if line)


def claim_of(statement: Said) -> str:
    """A statement under the sentence that it hangs from, one line each."""
    return "\n".join(line for line in (statement.lead_in, statement.text) if line)


def _helps(statement: Said, cited: Cited, entails: Entails) -> bool:
    others = [each for each in statement.citations if each != cited]
    return _proved(statement, statement.citations, entails) and (
        _proved(statement, [cited], entails) or not _proved(statement, others, entails)
    )


def _proved(statement: Said, citations: Sequence[Cited], entails: Entails) -> bool:
    if rightly_counted(statement.text, [(each.paragraph_id.rpartition(":")[0], each.label) for each in citations]):
        return True
    return bool(citations) and entails(premise_of(citations), claim_of(statement))
