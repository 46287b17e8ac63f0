"""Whether what is planned, possible or not known is given as done, owed or certain, and how often it is so."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.premise import Premise, nearest
from assistant.figures.number_words import NUMBER

MUST = re.compile(
    r"\b(?:must|shall|should|ought to|needs? to|(?:has|have|had) to|obliged|required?|deserves?|compulsory|duty)\b",
    re.I,
)
MAY = re.compile(r"\b(?:may|might|can|could|possib\w+|optional|where appropriate|considered)\b", re.I)
PLANNED = re.compile(
    r"\b(?:will|would|(?:is|are|was|were|been|be) (?:to|due|set|planned|expected|meant|hoped|intended)"
    r"|due|plan(?:s|ned)?(?! and)|planning to"
    r"|pledg\w+|promis\w+|commit(?:s|ted|ment)|aim(?:s|ed)?"
    r"|intend\w*|intention|hop(?:es?|ed|ing)|propos\w+|target\w*|forecast\w*"
    r"|expect\w*|want\w*|wish\w*|going to|should|to be"
    r"|by (?:the end of )?20\d\d|doubt\w*|not known|shall|may|might|could|can|meant|set to)\b",
    re.I,
)
# What a paper says it does not know; a claim may repeat that, and may not fill it in.
UNKNOWN = re.compile(
    r"\b(?:whether|how|what|which|who|number|share|days?|names?|reason|period|evidence)\b.*"
    r"\b(?:not (?:known|found|said|given|repeated)|no (?:later )?evidence)\b|\bno later evidence\b|\bnot known\b",
    re.I,
)
DOUBT = re.compile(
    r"\b(?:not|no|nothing|nobody|none|never|unknown|unclear|whether|without"
    r"|missing|cannot|if|perhaps|(?-i:may)|might|doubt\w*)\b|n['’]t\b",
    re.I,
)
# "A year" tells how often, but for "a year before", "in a year" and "a year and a half".
A = r"(?<!\bin )(?<!\bof )(?<!\bby )(?<!\bfor )(?<!\bover )(?<!\bthan )(?<!\bwithin )(?<!\bafter )\ba"
AGO = r"(?! (?:before|earlier|ago|later|on|after|and|or (?:so|two|more|longer)|to|from|old|previously)\b)"
OFTEN: tuple[re.Pattern[str], ...] = tuple(
    re.compile(words, re.I)
    for words in (
        rf"\bdaily\b|\b(?:each|every) day\b|{A} day\b{AGO}",
        rf"\bweekly\b|\b(?:each|every) week\b|{A} week\b{AGO}",
        rf"\bmonthly\b|\b(?:each|every) month\b|{A} month\b{AGO}",
        r"\bquarterly\b|\b(?:each|every) quarter\b|\bevery three months\b",
        rf"\b(?:annual(?:ly)?|yearly)\b|\b(?:each|every) year\b|{A} year\b{AGO}",
    )
)
# "£14.00 a year or 27p a week": each by its own time.
RATE = re.compile(rf"(?P<number>{NUMBER})p? (?:an?|per|each|every) (?P<per>hour|day|week|month|quarter|year)\b", re.I)


def modality_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where "may" became "must", and one where a plan became a deed."""
    sentence = nearest(claim, premise.sentences)
    if (owed := MUST.search(claim)) and not MUST.search(premise.whole):
        wished = re.match(r"should|must|ought|deserve", owed[0], re.I) and not PLANNED.search(premise.body)
        if MAY.search(sentence) or wished:
            yield Objection("words", f"that it {owed[0]!r} is not what the cited paragraphs say")
    if UNKNOWN.search(sentence) and not DOUBT.search(claim):
        yield Objection("negation", "the cited paragraphs say that this is not known")
    often, theirs = (
        {place for place, each in enumerate(OFTEN) if each.search(text)} for text in (claim, premise.whole)
    )
    rates = [(match["number"], match["per"]) for match in RATE.finditer(premise.body)]
    wrong = any(
        (match["number"], match["per"]) not in rates and match["number"] in {number for number, _ in rates}
        for match in RATE.finditer(claim)
    )
    if wrong or (often and theirs and often.isdisjoint(theirs)):
        yield Objection("period", "it is as often as that in none of the cited paragraphs")
