"""An answer as lines for a terminal."""

from collections.abc import Iterator

from assistant.answer import Answer, Citation

NEAREST = 3


def lines_of(answer: Answer) -> Iterator[str]:
    """Reading, statements with numbered citations, what is missing, notices, sources; or why not and what is near."""
    if answer.read_otherwise:
        yield f"I read this as: {answer.search_question}\n"
    if answer.status == "declined":
        yield from _declined(answer)
        return
    lead_in = None
    for statement in answer.statements:
        if statement.lead_in and statement.lead_in != lead_in:
            yield statement.lead_in
        lead_in = statement.lead_in
        numbers = "".join(f"[{answer.number(citation)}]" for citation in statement.citations)
        yield f"{'  - ' if lead_in else ''}{statement.text} {numbers}"
    if answer.status == "partial":
        yield f"\nOnly part of this is answered: {answer.reason or 'the papers held do not say more.'}"
    yield from (f"\nNote: {notice.text}" for notice in answer.notices)
    yield "\nSources"
    yield from (f"[{n}] {_source_line(citation)}" for n, citation in enumerate(answer.citations, start=1))


def _declined(answer: Answer) -> Iterator[str]:
    yield f"Not in the papers. {answer.reason}" if answer.evidence else str(answer.reason)
    yield from (f"\nNote: {notice.text}" for notice in answer.notices)
    if answer.evidence:
        yield "\nNearest paragraphs"
        for each in answer.evidence[:NEAREST]:
            yield f"  {each.paragraph.label}: {each.paragraph.in_words}"


def _source_line(citation: Citation) -> str:
    paragraph = citation.paragraph
    dated = paragraph.source.dated or "date not known"
    page = [f"page {paragraph.page}"] if paragraph.page else []
    return ", ".join([paragraph.label, *page, dated, *([citation.url] if citation.url else [])])
