"""What a bare follow-up seeks of its subject, "what's the target?", "is that enough?": in whatever words it is told.

The words of such a question stand in no answer: a target is "at least 12% by 2027", and nobody who accepts nothing is
called everyone. It is looked for by its subject, and by the ways in which it is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Statement
from assistant.decision.straying import SAID_OTHERWISE
from assistant.figures.measured import says
from assistant.questions.carrying import EMPTY, is_time, parts_carried, without_carried
from assistant.sentences.candidates import candidates
from assistant.sentences.details import ADEQUATE, ENOUGH
from assistant.sentences.quotations import statements_of
from corpus import Papers
from indexes import Evidence
from indexes.language.families import has_kin
from indexes.questions.kinds_told import FIGURE_WORD
from indexes.questions.question import LIGHT, Asked, Term
from indexes.questions.time_words import DATE
from indexes.questions.wanting import LEAD
from indexes.sentences.worded import Words, held

AIM = r"(?:target|goal|aim|ambition)"
TARGET = re.compile(
    rf"^{LEAD}what(?:['’]s| is| was) (?:the|her|his|their|its|our) {AIM}"
    rf"(?: (?:for|in|of) (?:the|this|that) (?:plan|year))?\W*$"
    rf"|^{LEAD}what (?:is|was|are|were) (?:she|he|they|we|it|the \w+) aiming (?:for|at)\W*$",
    re.IGNORECASE,
)
AIMS = re.compile(
    rf"\b{AIM}s?\b|\b(?:expect\w*|want\w*|aim\w*|pledge\w*|promis\w+) [^.;]*\d|\bshould (?:reach|rise|fall|be)\b"
    r"|\bwill (?:rise|fall|reach|be (?:cut|reduced|answered|at least|under|no more))\b",
    re.IGNORECASE,
)
ACCEPTED = re.compile(
    rf"^{LEAD}(?:did|does|do|was|were|is|has|have) (?:everyone|everybody|anyone|they|he|she|the [a-z ]{{3,30}}) "
    r"(?:accept(?:ed)?|believe[ds]?|agree[ds]?(?: with)?|satisfied with|persuaded by|convinced by|happy with)"
    r" (?:that|it|this)\W*$",
    re.IGNORECASE,
)
DOUBTED = re.compile(
    r"\b(?:(?:not|un|hardly|dis) ?(?:be(?:en)? )?(?:persuaded|convinced|satisfied|impressed)"
    r"|(?:did|could|would) not accept|disagree[ds]?|disput\w+|doubted"
    r"|(?:was|were) (?:persuaded|convinced|satisfied))\b",
    re.IGNORECASE,
)
QUARTER = re.compile(r"(?:q|quarter )[1-4]", re.IGNORECASE)
# Share of what the subject says that must stand with it: in the sentence, or for what was said of it in the paragraph.
ENOUGH_OF_SUBJECT = 0.7
# What was said of it is told of its most telling word: "She was not persuaded" that theft "had gone up".
ENOUGH_AROUND = 0.4
MOST = 2  # that tell the same in two papers


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked of a subject that goes unsaid."""

    subject: str
    words: str  # for the search
    tells: re.Pattern[str]
    figure: bool = False  # whether it is told by a figure
    around: bool = False  # whether the subject may stand elsewhere in the paragraph

    @property
    def question(self) -> str:
        """What is searched for."""
        return f"{self.subject} {self.words}"


def sought_in(reading: str) -> Sought | None:
    """What a follow-up seeks of what it carries; None where it says so itself, or carries nothing."""
    own = without_carried(reading)
    subject = " ".join(part for part in parts_carried(reading) if not is_time(part) and not QUARTER.fullmatch(part))
    if not subject:
        return None
    if TARGET.match(own):
        return Sought(subject, "target", AIMS, figure=True)
    if ENOUGH.match(own):
        return Sought(subject, "adequate", ADEQUATE)
    if ACCEPTED.match(own):
        return Sought(subject, "accepted persuaded", DOUBTED, around=True)
    return None


def told_of(sought: Sought, asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Statement, ...]:
    """The sentences that tell what is sought of a subject, `asked`; none where none does."""
    telling = [
        each
        for each in candidates(asked, evidence, papers)
        if sought.tells.search(said := each.in_words)
        and not (sought.figure and not FIGURE_WORD.search(DATE.sub(" ", each.text)))
        and (_is_about(asked, each.paragraph.text) if sought.around else _speaks_of(asked, said, ENOUGH_OF_SUBJECT))
    ]
    return statements_of(telling[:MOST])


def _speaks_of(asked: Asked, text: str, enough: float) -> bool:
    """Whether a text says so much of a subject, and every name in it."""
    terms, said = _telling(asked), _said(asked, text)
    if not terms or any(each.named and each not in said for each in terms):
        return False
    return sum(each.weight for each in said) >= enough * sum(each.weight for each in terms)


def _is_about(asked: Asked, text: str) -> bool:
    """Whether a text says the most telling word of a subject."""
    heaviest = max(_telling(asked), key=lambda each: each.weight, default=None)
    return heaviest in _said(asked, text) and _speaks_of(asked, text, ENOUGH_AROUND)


def _telling(asked: Asked) -> list[Term]:
    return [
        each for each in asked.terms if not (LIGHT | EMPTY | SAID_OTHERWISE).issuperset(each.names[0]) and not each.year
    ]


def _said(asked: Asked, text: str) -> list[Term]:
    words = held(text)
    return [each for each in _telling(asked) if says(each, words) or (not each.named and _has_kin(each, words))]


def _has_kin(term: Term, words: Words) -> bool:
    return any(has_kin(stem, words) for stem in term.names[0])
