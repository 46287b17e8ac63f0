"""What has a word of its own and is told under no other: pay, a figure per head, an average, an arrival, a vice."""

import re
from typing import NamedTuple

PAY = r"paid|pays?|salar(?:y|ies)|earn\w*|remunerat\w+|wages?|allowances?"
PER_HEAD = r"\bper (?:head|capita|resident|(?:hundred )?thousand|\d)|\ba head\b"
ARRIVES = r"turn(?:s|ed)? up|show(?:s|ed)? up|arriv\w+|get(?:s|ting)? (?:to|there)|reach\w*|attend\w*|on (?:the )?scene"


class OwnWord(NamedTuple):
    """What is asked for by such a word, how it is told, and what a figure without it is of."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    reason: str


OWN_WORDS = (
    OwnWord(
        re.compile(
            r"^(?:and |so |but )?what(?:['’]s|\b).*\b(?:paid|earn\w*|salar(?:y|ies)|wages?)\b"
            r"(?:\W*$| (?:now|today|a year|per year|in)\b)",
            re.I,
        ),
        re.compile(rf"\b(?:{PAY})\b", re.I),
        "The figures nearest to the question are of no pay.",
    ),
    # How many there are for each thousand is not told by how many there are.
    OwnWord(
        re.compile(PER_HEAD, re.I),
        re.compile(
            rf"{PER_HEAD}|\bper person\b|\bfor (?:each|every)\b|\b(?:each|every) (?:person|resident)\b"
            r"|\bof (?:the )?population\b",
            re.I,
        ),
        "The figures nearest to the question are not told for each of those that are named.",
    ),
    OwnWord(
        re.compile(r"\bhow many\b.* per (?!cent\b|annum\b|second|minute|hour|day|week|month|quarter|year)[a-z]", re.I),
        re.compile(r"\bper (?!cent\b)\w|\bfor (?:each|every)\b|\b(?:each|every|an?) [a-z]+\W*$", re.I),
        "The figures nearest to the question are not told for each of those that are named.",
    ),
    OwnWord(
        re.compile(r"\bwhat(?:['’]s| is| was) the (?:average|mean|typical)\b", re.I),
        re.compile(r"\b(?:average|mean|median|typical\w*|per|each|every)\b", re.I),
        "The figures nearest to the question are no average.",
    ),
    # How soon a call is answered does not tell how soon somebody comes.
    OwnWord(
        re.compile(rf"\bhow (?:long|quick\w*|soon|fast)\b.*\b(?:{ARRIVES})\b", re.I),
        re.compile(rf"^(?!.*\banswer\w*\b)|\b(?:{ARRIVES}|respon\w+)\b", re.I),
        "The figures nearest to the question are of answering, not of arriving.",
    ),
    OwnWord(
        re.compile(r"^(?:and |so |but )?who(?:['’]s| is| was)(?: now)?(?: the| our)? vice\b", re.I),
        re.compile(r"\bvice\b", re.I),
        "The paragraphs nearest to the question do not name who is second.",
    ),
)


def under_another(told: str, question: str) -> str | None:
    """Why a text does not tell what a question asks for by a word of its own; None where it does, or none is asked."""
    return next((each.reason for each in OWN_WORDS if each.asked.search(question) and not each.told.search(told)), None)
