"""Whose words an answer gives: those of the body or paper that the question names, and whom the Panel may ask."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.matching import Candidate
from corpus.papers import Voice
from indexes import stems
from indexes.question import Asked

ACCORDING = re.compile(r"\baccording to (?:the )?(?P<whom>[^,?]+)", re.IGNORECASE)
# "What did the Panel say": the voices that a paper shows, by the words that a question has for them.
SPEAKERS: tuple[tuple[Voice, re.Pattern[str]], ...] = tuple(
    (
        voice,
        re.compile(
            rf"^(?:and |but )?(?:what|how|why|which)\b.{{0,40}}?\b(?:did|do|does|has|have) (?:the )?(?:{words})\b"
            r".*\b(?:say|ask|tell|think|resolve|note|call|said|asked|told|thought|resolved|noted|called)\b",
            re.IGNORECASE,
        ),
    )
    for voice, words in (
        ("the Panel", r"(?:police and crime )?panel"),
        ("the force", r"force|chief constable|police"),
        ("the Mayor's office", r"(?:deputy )?mayor(?:'s office)?"),
        ("the public", r"public|residents|respondents|people"),
    )
)
DIRECTS = re.compile(
    r"\b(?:can|could|may|should|must|will) (?:the panel|we) (?:ask|direct|instruct|tell|order|require|make|hold)\b"
    r".*\b(?:force|chief constable|police|officers|pcsos?)\b",
    re.IGNORECASE,
)
REMIT = (
    "The Panel scrutinises the Mayor, not the force: on operational matters it asks the Mayor how the Chief Constable "
    "is held to account."
)


def voiced(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Only those of the paper or speaker that the question names, where there are any; never another speaker's."""
    if named := ACCORDING.search(asked.text):
        wanted = set(stems(named["whom"]))
        return [each for each in answering if _attributed(each) >= wanted] or list(answering)
    speaker = next((voice for voice, pattern in SPEAKERS if pattern.search(asked.text)), None)
    if speaker is None:
        return list(answering)
    own = [each for each in answering if each.paragraph.voice == speaker]
    unmarked = [each for each in answering if each.paragraph.voice is None]
    return [*own, *unmarked] or list(answering)


def remit_notice(asked: Asked) -> tuple[Notice, ...]:
    """What the Panel's remit is, where a question asks whether it can direct the force."""
    return (Notice("voice", REMIT),) if DIRECTS.search(asked.text) else ()


def _attributed(candidate: Candidate) -> frozenset[str]:
    """The words of a sentence and of its paper's title and kind: both say whose statement it is."""
    source = candidate.paragraph.source
    return frozenset(stems(f"{candidate.text} {source.title} {source.kind} {source.publisher or ''}"))
