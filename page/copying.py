"""Answers as plain text with their sources, to paste into a briefing note: one, or a whole conversation."""

from collections.abc import Iterator

from assistant import Answer, Citation, Statement
from assistant.grouping import with_lead_ins
from assistant.printing import whose_words
from page.chat import Chat, Exchange, Failure
from page.words import NOTICES, PROVENANCE, as_at, remark_of, sentence_case

NEAREST = 5  # paragraphs given with a refusal: more would bury the reason
RULE = "-" * 40


def conversation_text(chat: Chat) -> str:
    """Every question with what became of it, in order; each answer numbers its own sources."""
    return f"\n\n{RULE}\n\n".join(_exchange_text(each) for each in chat.exchanges)


def answer_text(answer: Answer) -> str:
    """The question as it was asked, how it was read, statements with their numbers, notices, then every source."""
    return "\n\n".join(_parts(answer))


def no_words(answer: Answer) -> str:
    """How a declined answer opens: nothing was searched where the question could not be asked."""
    return "Not in the papers." if answer.evidence else "Not answered."


def _exchange_text(exchange: Exchange) -> str:
    if isinstance(exchange.outcome, Failure):
        return f"{exchange.question}\n\nNot answered. {sentence_case(exchange.outcome.message)}"
    return answer_text(exchange.outcome)


def _parts(answer: Answer) -> Iterator[str]:
    read = f"\n(Read as: {answer.search_question})" if answer.read_otherwise else ""
    yield f"{answer.question}{read}"
    yield _body(answer)
    yield from (f"{NOTICES[notice.kind]}: {notice.text}" for notice in answer.notices)
    if answer.citations:
        lines = [_source_line(number, each) for number, each in enumerate(answer.citations, start=1)]
        yield "\n".join(["Sources", *lines])
    elif answer.evidence:
        nearest = [each.paragraph for each in answer.evidence[:NEAREST]]
        lines = [f"- {each.label}; {as_at(each.source)}: {each.in_words}" for each in nearest]
        yield "\n".join(["The nearest paragraphs, for you to judge", *lines])


def _body(answer: Answer) -> str:
    if answer.status == "declined":
        return f"{no_words(answer)} {answer.reason}"
    lines = [worded] if (worded := whose_words(answer)) else []
    for lead_in, statement in with_lead_ins(answer.statements):
        if lead_in:
            lines.append(lead_in)
        lines.append(("- " if statement.lead_in else "") + _statement_line(answer, statement))
    if answer.status == "partial":
        lines.append(f"Only part of this is answered: {answer.reason or 'the papers held do not say more.'}")
    return "\n".join(lines)


def _statement_line(answer: Answer, statement: Statement) -> str:
    numbers = "".join(f"[{answer.number(each)}]" for each in statement.citations)
    support = remark_of(answer, statement)
    return " ".join(part for part in (statement.text, numbers, f"({support})" if support else "") if part)


def _source_line(number: int, citation: Citation) -> str:
    source = citation.paragraph.source
    parts = [citation.paragraph.label, as_at(source), PROVENANCE[source.provenance]]
    if citation.paragraph.page:
        parts.insert(1, f"page {citation.paragraph.page}")
    if citation.url:
        parts.append(citation.url)
    return f"[{number}] " + "; ".join(parts)
