"""Questions and replies about a county that does not exist, with only what a test is about."""

from typing import Any

from assistant.answer import Status
from evals.outcome import Cited, Found, Outcome, Reply, Said, Score
from evals.question import Fact, Question


def asked(*forms: str | tuple[str, ...], **fields: Any) -> Question:
    """A question whose vital facts are the given ones; it lists "paper-a:1" unless told otherwise."""
    facts = tuple(Fact(accepted=(form,) if isinstance(form, str) else form) for form in forms or ("290",))
    return Question(
        **{"id": "q", "text": "How many?", "kind": "number", "paragraphs": ("paper-a:1",), "facts": facts, **fields}
    )


def not_held(**fields: Any) -> Question:
    """A question that the papers do not answer."""
    return Question(**{"id": "n", "text": "How?", "kind": "unanswerable", "status": "declined", **fields})


def cited(paragraph_id: str = "paper-a:1", text: str = "In all 290 people came.", **fields: Any) -> Cited:
    return Cited(paragraph_id, fields.pop("label", f"Paper, {paragraph_id}"), text, text, **fields)


def said(text: str, *citations: Cited, lead_in: str | None = None) -> Said:
    return Said(text, "quoted", citations or (cited(),), lead_in)


def replied(*statements: Said, status: Status = "answered", **fields: Any) -> Reply:
    return Reply("How many?", status, statements, **{"found": (), **fields})


def declined(reason: str = "nothing was found") -> Reply:
    return replied(status="declined", reason=reason)


def found(*places: str) -> tuple[Found, ...]:
    """Paragraphs found in order: "paper-a:1", or "paper-a:1@3" for one on page 3."""
    split = [place.partition("@") for place in places]
    return tuple(Found(each, each, "text", int(page) if page else None) for each, _, page in split)


def outcome(value: float | None, cluster: str, *, number: int = 0) -> Outcome:
    """A question about one paper that scored a value on the metric "m", or could not be scored."""
    question = asked(id=f"{cluster}-{number}", paragraphs=(f"{cluster}:1",))
    score = Score("m", value, None if value is not None else "no figure is expected")
    return Outcome(question, replied(said("290")), (score,))
