"""An answer as plain text with its sources, to paste into a briefing note."""

from assistant import Answer, Citation, Statement
from page.words import NOTICES, PROVENANCE, SUPPORT, published


def answer_text(answer: Answer) -> str:
    """Question, statements with their numbers, notices, then every source on a line of its own."""
    parts = [answer.search_question, _body(answer)]
    parts += [f"{NOTICES[notice.kind]}: {notice.text}" for notice in answer.notices]
    if answer.citations:
        lines = [_source_line(number, each) for number, each in enumerate(answer.citations, start=1)]
        parts.append("\n".join(["Sources", *lines]))
    return "\n\n".join(parts)


def _body(answer: Answer) -> str:
    lines = []
    lead_in = None
    for statement in answer.statements:
        if statement.lead_in and statement.lead_in != lead_in:
            lines.append(statement.lead_in)
        lead_in = statement.lead_in
        lines.append(("- " if lead_in else "") + _statement_line(answer, statement))
    if answer.status != "answered":
        lines.append(f"Not in the papers: {answer.reason}" if answer.reason else "Only part of this is answered.")
    return "\n".join(lines)


def _statement_line(answer: Answer, statement: Statement) -> str:
    numbers = "".join(f"[{answer.number(each)}]" for each in statement.citations)
    support = SUPPORT[statement.support]
    return " ".join(part for part in (statement.text, numbers, f"({support})" if support else "") if part)


def _source_line(number: int, citation: Citation) -> str:
    source = citation.paragraph.source
    parts = [citation.paragraph.label, published(source), PROVENANCE[source.provenance]]
    if citation.paragraph.page:
        parts.insert(1, f"page {citation.paragraph.page}")
    if citation.url:
        parts.append(citation.url)
    return f"[{number}] " + "; ".join(parts)
