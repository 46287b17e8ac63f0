"""An answer as the commands print it, and a conversation as they read it."""

import json
from pathlib import Path

from assistant.answer import Answer, Citation, Conversation, Statement, Turn
from corpus import ScrutinyError
from indexes import evidence_json


class HistoryInvalid(ScrutinyError):
    """A history file that is not a JSON array of questions and answers."""


def answer_json(answer: Answer) -> dict[str, object]:
    """The object of the contract."""
    return {
        "question": answer.question,
        "search_question": answer.search_question,
        "status": answer.status,
        "reason": answer.reason,
        "notices": [{"kind": notice.kind, "text": notice.text} for notice in answer.notices],
        "statements": [_statement_json(statement) for statement in answer.statements],
        "evidence": [evidence_json(each) for each in answer.evidence],
        "recipe": {
            "index": answer.recipe.index,
            "model": answer.recipe.model,
            "prompt": answer.recipe.prompt,
        },
        "seconds": round(answer.seconds, 4),
    }


def read_history(path: Path) -> Conversation:
    """The conversation in a file of `[{"question": ..., "answer": ...}]`. Raises HistoryInvalid."""
    try:
        turns = json.loads(path.read_text(encoding="utf-8"))
        return Conversation(tuple(Turn(str(turn["question"]), str(turn["answer"])) for turn in turns))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise HistoryInvalid(
            f"the history {str(path)!r} cannot be used ({type(error).__name__}: {error}). "
            'It must be a JSON array of {"question": ..., "answer": ...}.'
        ) from error


def _statement_json(statement: Statement) -> dict[str, object]:
    citations = [_citation_json(citation) for citation in statement.citations]
    return {
        "text": statement.text,
        "lead_in": statement.lead_in,
        "marked": {"start": statement.marked.start, "end": statement.marked.end} if statement.marked else None,
        "support": statement.support,
        "doubt": statement.doubt,
        "citations": citations,
    }


def _citation_json(citation: Citation) -> dict[str, object]:
    paragraph = citation.paragraph
    source = paragraph.source
    return {
        "paragraph_id": paragraph.id,
        "source_id": source.id,
        "title": source.title,
        "label": paragraph.label,
        "number": paragraph.number,
        "page": paragraph.page,
        "published": source.published.isoformat() if source.published else None,
        "as_at": source.as_at,
        "provenance": source.provenance,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "url": citation.url,
    }
