"""Questions that ask two things: each part is answered by itself, and a part that the papers do not hold is named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Statement
from assistant.deciding import KIND_NAMES
from assistant.measured import says
from assistant.measures import measures_in
from assistant.quoting import Draft
from indexes.question import ABOUT, CARRIED_SHARE, Asked, Term
from indexes.wanting import FIGURES, holds_kind
from indexes.worded import held

VERB = r"(?:did|was|were|is|are|has|have|does|do|will) (?:it|they|this|that|he|she|these|those|we)\b.{3,}?"
JOINT = re.compile(
    r"^(?P<first>.{12,}?)(?:,? and (?P<second>(?:who|whom|when|where|why|how \w+|what|which \w+) .{6,}?)"
    rf"|(?:\?|,? and) (?P<verb>{VERB}))\?*$",
    re.IGNORECASE,
)
# "Which had the most, and which the fewest?" asks one thing of one table.
OF_ONE_TABLE = re.compile(r"\b(?:most|fewest|least|highest|lowest|largest|smallest|best|worst)\b", re.IGNORECASE)
# What answers one part may answer the other where it holds this share of its weight, and the kind that it asks for.
ENOUGH = 0.5
# Where nothing else is found, a sum, a date or a name in what answers the other part is the one that is asked for.
TELLING_KINDS = ("money", "date", "person", "place", "duration", "share")


@dataclass(frozen=True, slots=True)
class Parts:
    """Two questions that were asked as one, as they were asked."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two, with what was found for it alone."""

    question: str  # as it was asked
    asked: Asked
    draft: Draft


def parts_of(question: str) -> Parts | None:
    """The two questions of "When was it, and who led it?"; None where one thing is asked."""
    if ABOUT in question or OF_ONE_TABLE.search(question):
        return None
    found = JOINT.match(question.strip())
    if not found or "?" in found["first"]:
        return None
    second = (found["second"] or found["verb"]).strip()
    return Parts(f"{found['first']}?", f"{second[0].upper()}{second[1:]}?")


def joined(whole: Draft, parts: tuple[Part, Part]) -> Draft:
    """The answer to both: what was found for each part is added where the whole does not say it already.

    Partial, and says which, where nothing answers one of them; declined where nothing answers either.
    """
    draft = whole if whole.status != "declined" else replace(whole, statements=(), notices=(), reason=None)
    missing = []
    for part in parts:
        if any(_answers(each, part.asked) for each in draft.statements):
            continue
        if part.draft.status == "declined":
            missing += [part] if not any(_tells_kind(each, part.asked) for each in draft.statements) else []
        else:
            said = [statement.text for statement in draft.statements]
            new = tuple(each for each in part.draft.statements if not any(each.text in text for text in said))
            notices = (*draft.notices, *(each for each in part.draft.notices if each not in draft.notices))
            draft = replace(draft, status="answered", statements=(*draft.statements, *new), notices=notices)
    if not draft.statements or len(missing) == len(parts):
        return whole
    if missing:
        kind = KIND_NAMES.get(missing[0].asked.wants, "an answer")
        reason = f"“{missing[0].question}” is not answered: {kind} was not found."
        return replace(draft, status="partial", reason=reason)
    return draft


def _answers(statement: Statement, asked: Asked) -> bool:
    """Whether a statement holds the kind of thing that a part asks for, all its names, and most of the rest."""
    told = _told(statement, asked)
    several = asked.wants in FIGURES and len(measures_in(statement.text)) > 1
    kind = several or holds_kind(asked.wants, statement.text, question=asked.text)
    enough = sum(each.weight for each in told) >= ENOUGH * sum(each.weight for each in asked.terms)
    own = asked.text.partition(ABOUT)[0]
    words = [term for term in asked.terms if term.text in own and not term.named]
    return kind and enough and _names_all(told, asked) and (not words or any(term in told for term in words))


def _tells_kind(statement: Statement, asked: Asked) -> bool:
    """Whether a statement that answers the other part, with all names of this one, holds a sum, a date or the like."""
    kind = asked.wants in TELLING_KINDS and holds_kind(asked.wants, statement.text, question=asked.text)
    return kind and _names_all(_told(statement, asked), asked)


def _told(statement: Statement, asked: Asked) -> list[Term]:
    words = held(f"{statement.lead_in or ''} {statement.text}")
    return [term for term in asked.terms if says(term, words)]


def _names_all(told: Sequence[Term], asked: Asked) -> bool:
    """Whether each name of the part itself is told; what it carries from the other part goes without saying."""
    own = [term for term in asked.terms if term.share > CARRIED_SHARE and term.named and not term.year]
    return all(term in told for term in own)
