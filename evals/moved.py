"""Paragraph ids that a question names and no paper holds any more: where the paragraph went when its paper changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from corpus import NotHeld, Papers, Paragraph
from corpus.papers import normalised
from evals.metrics import says
from evals.question import Fact, Question

# Of 1,134 paragraphs in the shipped papers, 95 in 100 are less alike than this to every other one of their paper. Rows
# of one table can be more alike, so the facts must stand in the new paragraph too before an id is changed.
SURE = 0.85
# Below this nothing of the old paragraph is left that a person would recognise.
FAINT = 0.4


@dataclass(frozen=True, slots=True)
class Moved:
    """The likeliest new id of a paragraph."""

    old: str
    new: str
    likeness: float  # 0 to 1, of the words of both
    by: Literal["text", "facts"]  # what it was found by: the old text, or the question's facts where that is gone
    sure: bool  # whether it may be changed without asking


def likeliest(paragraph_id: str, question: Question, papers: Papers) -> Moved | None:
    """Where a paragraph went within its paper; None where nothing is like it. The paper must be held."""
    try:
        candidates = papers.document(paragraph_id.rpartition(":")[0]).paragraphs
    except NotHeld:
        return None
    taken = set(question.paragraphs)
    candidates = tuple(each for each in candidates if each.id not in taken)
    try:
        old = papers.as_cited(paragraph_id)  # of the version that was held before, under an id of that version's
    except NotHeld:  # that is not kept
        return _by_facts(paragraph_id, candidates, question)
    return _by_text(paragraph_id, old, candidates, question)


def context(paragraph: Paragraph) -> str:
    """What a reader of the paragraph has before their eyes: headings, lead-in, text."""
    return "\n".join((*paragraph.headings, paragraph.lead_in or "", paragraph.text))


def _by_text(paragraph_id: str, old: Paragraph, candidates: Iterable[Paragraph], question: Question) -> Moved | None:
    ranked = sorted(candidates, key=lambda each: -_likeness(old.text, each.text))
    if not ranked or (likeness := _likeness(old.text, ranked[0].text)) < FAINT:
        return None
    kept = all(says(context(ranked[0]), fact.accepted) for fact in _said_in(old, question))
    return Moved(paragraph_id, ranked[0].id, round(likeness, 2), "text", likeness >= SURE and kept)


def _by_facts(paragraph_id: str, candidates: Iterable[Paragraph], question: Question) -> Moved | None:
    vital = [fact for fact in question.facts if fact.vital]
    shares = [(sum(says(context(each), fact.accepted) for fact in vital) / len(vital), each) for each in candidates]
    share, best = max(shares, key=lambda each: each[0], default=(0.0, None))
    return Moved(paragraph_id, best.id, round(share, 2), "facts", sure=False) if best and share > 0 else None


def _said_in(paragraph: Paragraph, question: Question) -> list[Fact]:
    return [fact for fact in question.facts if says(context(paragraph), fact.accepted)]


def _likeness(one: str, other: str) -> float:
    """Ratcliff and Obershelp's ratio over words: 2 * words in common / words of both."""
    return SequenceMatcher(None, normalised(one).split(), normalised(other).split(), autojunk=False).ratio()
