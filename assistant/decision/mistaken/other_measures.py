"""What is no measure of the thing asked for: what lacked for what there was, a rate for a count or a count for it."""

import re

from assistant.figures.measured import says
from assistant.figures.measures import measures_in
from indexes import stems
from indexes.questions.kinds_told import NOT_A_COUNT, SHARE
from indexes.questions.question import Asked
from indexes.questions.time_words import DATE, TIME_UNIT
from indexes.questions.timing import SET_AGAINST
from indexes.sentences.worded import held

# A gap in a budget is money that nobody had: no grant, no income and no spending.
LACKING = re.compile(r"\b(?:gap|shortfall|deficit|overspen[dt]\w*)s?\b", re.IGNORECASE)
LACK_ASKED = re.compile(
    rf"{LACKING.pattern}|\b(?:short|lack\w*|missing|holes?|sav(?:e[ds]?|ings?)|cuts?)\b", re.IGNORECASE
)
# "Per officer" as well as "per head"; so much a year is no rate of this sort.
PER = (
    rf"(?:per (?!cent\b|annum\b|(?:{TIME_UNIT}|quarter)\b)[a-z]+\b|(?:per|for every|in every"
    r"|out of every) (?:head\b|person\b|\d[\d,]*|hundred\b|thousand\b|million\b))"
)
RATE = re.compile(rf"\d[\d.,]*(?: [a-z'’-]+){{0,4}}? {PER}", re.IGNORECASE)
# What a rate is set against is a rate too.
AGAINST = re.compile(rf"\b(?:{SET_AGAINST}|after|above|below)(?: the)? \d[\d.,]*", re.IGNORECASE)
LENGTH = re.compile(r"\b\d+ (?:days|weeks|months|years)\b", re.IGNORECASE)
OF_A_RATE = re.compile(rf"\brates?\b|\b{PER}", re.IGNORECASE)
HOW_MANY = re.compile(r"\bhow many\b|\b(?:what|which)(?: (?:is|was|are|were))?(?: the)? number\b", re.IGNORECASE)
# "The burglary rate", "Leeds's charge rate": so many for so many, or a share, and no count of them.
OF_RATE = re.compile(
    r"\b(?:what|how (?:high|low))(?:['’]s| is| was| are| were)? (?:the|[\w-]+['’]s?) (?:[\w'’-]+ ){0,3}?"
    r"(?P<of>[\w'’-]+)[ -]rates?\b",
    re.IGNORECASE,
)
RATES = re.compile(r"\b(?P<of>[\w'’-]+)[ -]rates?\b", re.IGNORECASE)
# What stands before a rate and says not of what it is.
ANY_RATE = (
    "the|its|their|our|a|this|that|at|overall|average|mean|current|present|latest|annual|yearly|monthly|national|local"
    "|same|new|old|total|actual|high|higher|highest|low|lower|lowest|first|second|third|earlier|later|previous"
)
CRIME = r"crime|offen[cd](?:e|ing)|burglary|theft|robbery|rape|murder|homicide|assault|violence"
# "£4.2m, beside the money for the unit" is none of the unit's.
BESIDE = re.compile(
    r"\b(?:besides?|apart from|in addition to|on top of|separate(?:ly)? from|not counting|excluding|other than)\b"
    r"[^,.;]*",
    re.IGNORECASE,
)


def is_beside_it(sentence: str, asked: Asked) -> bool:
    """Whether a sentence names something that is asked about only as what its figure does not hold."""
    rest = BESIDE.sub(" ", sentence)
    if rest == sentence or BESIDE.search(asked.text):
        return False
    said, kept = held(sentence), held(rest)
    return any(
        says(term, said) and not says(term, kept) for term in asked.terms if not term.number and term.share == 1.0
    )


def is_of_what_lacks(sentence: str, question: str) -> bool:
    """Whether the one sum that it tells is what was lacking, where it is asked what there was."""
    if LACK_ASKED.search(question) or not LACKING.search(sentence):
        return False
    return len([each for each in measures_in(sentence) if each.unit == "£"]) == 1


def is_rate_alone(sentence: str, question: str) -> bool:
    """Whether all that it tells is so many for so many people, where it is asked how many there were."""
    if not HOW_MANY.search(question) or OF_A_RATE.search(question) or not RATE.search(sentence):
        return False
    rest = NOT_A_COUNT.sub(" ", DATE.sub(" ", AGAINST.sub(" ", RATE.sub(" ", LENGTH.sub(" ", sentence)))))
    return not re.search(r"\d", rest)


def is_no_rate(sentence: str, asked: Asked) -> bool:
    """Whether a rate is asked for, and it tells how many there were, or only a rate of another name; of a crime a share
    is none, nor another's rate."""
    asked_for = OF_RATE.search(asked.text)
    if not asked_for:
        return False
    if not re.fullmatch(CRIME, asked_for["of"], re.IGNORECASE):
        return not (OF_A_RATE.search(sentence) or SHARE.search(sentence)) or _is_of_another(
            asked_for["of"], sentence, asked
        )
    return not OF_A_RATE.search(sentence) or not set(stems(asked_for["of"])) <= set(stems(sentence))


def _is_of_another(name: str, sentence: str, asked: Asked) -> bool:
    """Whether every rate that a sentence names goes by another name, and it says that name in no words."""
    told = [each["of"] for each in RATES.finditer(sentence)]
    if not told or any(re.fullmatch(ANY_RATE, each, re.IGNORECASE) for each in (name, *told)):
        return False
    own = set(stems(name))
    named = [term for term in asked.terms if own & {stem for each in term.names for stem in each}]
    return bool(named) and not any(says(term, held(sentence)) for term in named)
