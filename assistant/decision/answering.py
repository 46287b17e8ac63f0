"""Whether a true sentence of a language model answers what was asked, or is of something else beside it."""

from collections.abc import Sequence
from math import exp

from assistant.answer import Statement
from assistant.decision.sureness import shipped_sureness
from assistant.draft import Answers, Draft
from assistant.sentences.candidates import FAR_BEHIND, candidates
from corpus import Papers
from indexes import Evidence
from indexes.questions.question import Asked


def answers_as_likely(asked: Asked, evidence: Sequence[Evidence], quoted: Draft, papers: Papers) -> Answers:
    """What tells whether a sentence answers: it rests on a paragraph that is quoted too, or on words of the papers of
    which it is at least a tenth as sure that they answer as of the likeliest.

    On 387 develop questions, with sentences of the papers as a model would cite them: 98 of 100 that answer pass, and
    so do 45 of 100 others of the evidence and 7 of 100 others of the same paper (docs/log.md).
    """
    sureness, found = shipped_sureness(), candidates(asked, evidence, papers)
    least = exp(-FAR_BEHIND) * sureness.of(found[0]) if found else 0.0
    likely = [(each.paragraph.id, each.span) for each in found if sureness.of(each) >= least]
    told = {citation.paragraph.id for each in quoted.statements for citation in each.citations}

    def answers(statement: Statement) -> bool:
        return any(
            each.paragraph.id in told
            or any(
                each.paragraph.id == paragraph and each.start < span.end and span.start < each.end
                for paragraph, span in likely
            )
            for each in statement.citations
        )

    return answers
