"""Whether a figure counts who came to harm where something else is asked of them."""

import re

from assistant.decision.mistaken.other_people import ANYBODY
from assistant.sentences.candidates import Candidate
from indexes import stems
from indexes.questions.kinds_told import PEOPLE
from indexes.questions.question import Asked

# Who was hurt is asked for by a word of harm: "how many children did they talk to?" is not told by it.
HARM_TOLD = re.compile(r"\b(?:killed|injured|hurt|died|deaths|wounded|casualties)\b", re.IGNORECASE)
KIDS = re.compile(r"\b(?:kids?|pupils|youngsters|teenagers|youths)\b", re.IGNORECASE)
DONE = re.compile(r"\b(?:did|do|does|was|were|has|have|had|got|took)\b", re.IGNORECASE)
CLAUSE = re.compile(r"[;,](?!\d)|\b(?:after|when|while|where|(?:of|in) (?:whom|which))\b", re.IGNORECASE)
HARM_ASKED = re.compile(
    r"\b(?:kill\w*|injur\w*|hurt\w*|d(?:ied?|ying|ead|eaths?)|fatal\w*|casualt\w+|harm\w*|wound\w*|li(?:fe|ves)|ksi"
    r"|los[te]|crash\w*|collision\w*|accidents?|victims?|shot|stabbed|murder\w*|knocked|run over|hit"
    r"|assault\w*|attack\w*|bitten|rescu\w+)\b",
    re.IGNORECASE,
)


def is_of_harm(candidate: Candidate, asked: Asked, noun: str) -> bool:
    """Whether it counts people who came to harm, and something else is asked of those whom a noun names."""
    said = candidate.in_words
    people = PEOPLE.search(noun) or ANYBODY.search(asked.text) or KIDS.search(asked.text)
    if not people or HARM_ASKED.search(asked.text) or not DONE.search(asked.text):
        return False
    # "45 were arrested, and 12 hurt": only the clause of who is counted tells of them.
    counting = [part for part in CLAUSE.split(said) if _counts(part, noun)]
    return any(map(HARM_TOLD.search, counting or [said]))


def _counts(clause: str, noun: str) -> bool:
    return bool(re.search(r"\d", clause)) and bool(set(stems(noun)) & set(stems(clause)))
