"""Questions of what something is: a sentence that has it as its subject before a row or a mention beside others."""

import re
from collections.abc import Sequence

from assistant.sentences.candidates import FAR_BEHIND, Candidate
from indexes import stems
from indexes.questions.question import ABOUT, Asked
from indexes.questions.wanting import LEAD

WHAT_IS = re.compile(rf"^{LEAD}what(?:['’]s| is| are)(?: an?| the)? (?P<what>[^?,]{{3,60}}?)\W*$", re.IGNORECASE)
# "The aim of the scheme is ..." says it too.
ARTICLE = re.compile(r"^(?:the (?:aim|purpose|role|idea|point) of )?(?:(?:the|an?) )?", re.IGNORECASE)
SAYS_WHAT = re.compile(
    r"\b(?:is|are|means?|offers?|gives?|provides?|brings?|funds?|pays?|works?|holds?|checks?|questions?|serves?|helps?|stands?)\b"
)
# What a thing is stands soon after its name.
SOON = 60  # characters


def definitions_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where it is asked what something is: of the likeliest, the sentences that say so of it before all others."""
    found = WHAT_IS.match(asked.text) if ABOUT not in asked.text and asked.wants in ("text", "meaning") else None
    if not found:
        return list(answering)
    name = stems(found["what"])
    if not name:
        return list(answering)
    near = [each for each in answering if each.score >= answering[0].score - 2 * FAR_BEHIND]
    told = [each for each in near if each.paragraph.kind != "table row" and _says_what(each.text, name)]
    return [*told, *(each for each in answering if each not in told)]


def _says_what(sentence: str, name: list[str]) -> bool:
    words = ARTICLE.sub("", sentence).split()
    for length in range(1, min(len(words), 2 * len(name) + 2)):  # words that are passed over stand among them
        if stems(" ".join(words[:length])) == name:
            return SAYS_WHAT.search(" ".join(words[length:])[:SOON]) is not None
    return False
