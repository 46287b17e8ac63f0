"""An answer of the assistant as the plain values that a scorecard keeps."""

from assistant import Answer, Citation, Statement
from evals.outcome import Cited, Found, Reply, Said, Told


def reply_of(answer: Answer) -> Reply:
    """The reply; nothing in it needs the papers to be read again."""
    paragraphs = [each.paragraph for each in answer.evidence]
    return Reply(
        search_question=answer.search_question,
        status=answer.status,
        statements=tuple(_said(statement) for statement in answer.statements),
        found=tuple(Found(each.id, each.label, each.text, each.page) for each in paragraphs),
        notices=tuple(Told(notice.kind, notice.text) for notice in answer.notices),
        reason=answer.reason,
    )


def _said(statement: Statement) -> Said:
    citations = tuple(_cited(citation) for citation in statement.citations)
    return Said(statement.text, statement.support, citations, statement.lead_in)


def _cited(citation: Citation) -> Cited:
    paragraph = citation.paragraph
    published, period = paragraph.source.published, paragraph.source.period
    return Cited(
        paragraph_id=paragraph.id,
        label=paragraph.label,
        quote=citation.quote,
        text=paragraph.text,
        published=published.isoformat() if published else None,
        lead_in=paragraph.lead_in,
        covers=str(period) if period else None,
    )
