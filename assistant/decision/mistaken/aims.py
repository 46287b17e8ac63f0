"""What is aimed at, and what would be: neither is what was reached, or what is."""

import re

from assistant.figures.figure import figures_in
from corpus import Source
from indexes.questions.time_words import DATE

# What calls are to be answered by is no measure of how they are.
TARGET = re.compile(r"\b(?:targets?|ambitions?) (?:for|of|is|was)\b", re.IGNORECASE)
# "2,914 wardens, against a target of 2,940" tells both, and so does "against 71% elsewhere and a target of 90%".
AGAINST_TARGET = re.compile(
    r",? \(?(?:against|compared (?:with|to)|below|above|short of|beyond) (?:[^;]{1,40} and )?(?:a|an|the|its|their) "
    r"(?:[\w-]+ )?"
    r"(?:target|ambition) (?:of|for)[^;.]*",
    re.IGNORECASE,
)
AIMED_AT = re.compile(
    r"\b(?:targets?|aim\w*|ambitions?|goals?|should|must|ought|expected|pledge\w*|promise\w*|standard|due)\b",
    re.IGNORECASE,
)
# Whether a target was met is told by what was reached, not by the target.
MET_ASKED = re.compile(
    r"\b(?:me(?:e?t|eting)|hit(?:ting)?|miss(?:ed|ing)?|reach(?:ed|ing)?|achiev\w+|beat(?:ing)?) (?:[\w'’-]+ ){0,4}"
    r"(?:targets?|goals?|standards?|aims?)\b",
    re.IGNORECASE,
)
# A sentence about the target tells that alone; one that holds a result against it tells both.
OF_TARGET = re.compile(
    r"^(?:(?:the|its|their|an?|our) )?(?:[\w'’-]+ ){0,3}targets? (?:for|of|is|was|are|were)\b", re.IGNORECASE
)
CAME = re.compile(
    r"\b(?:met|missed|exceeded|beaten|hit|reached|achieved|surpassed|not|short|above|below|over|under)\b", re.IGNORECASE
)
# How quickly calls are answered is measured, though no figure is named.
MEASURE_ASKED = re.compile(r"\bhow (?:quick|fast|well|soon|prompt|reliabl|safe|full)\w*\b", re.IGNORECASE)
BY_DAY = re.compile(rf"\bby (?:the end of )?({DATE.pattern})", re.IGNORECASE)
# "If the toll were frozen, 98 posts would go" tells nothing of how many there are.
SUPPOSED = re.compile(r"\bif\b.*\bwould\b|\bwould\b.*\bif\b", re.IGNORECASE)
SUPPOSING = re.compile(r"\b(?:would|could|if|might|were to)\b", re.IGNORECASE)
# "The highest rise allowed was £15" tells what could have been.
CEILING = re.compile(
    r"\b(?:highest|largest|greatest|maximum|most) (?:[\w-]+ ){0,3}?(?:allowed|permitted|possible)\b"
    r"|\b(?:is|was|as) an? (?:ceiling|cap|upper limit|maximum)\b",
    re.IGNORECASE,
)
CEILING_ASKED = re.compile(
    r"\b(?:ceiling|cap|capped|limits?|limited|maximum|max|most|highest|largest|greatest|allow\w*"
    r"|permit\w*|possible|can|up to)\b",
    re.IGNORECASE,
)


def is_aim(sentence: str, question: str) -> bool:
    """Whether a sentence tells only what is aimed at, and the question asks for what was reached."""
    reached = AGAINST_TARGET.sub(" ", sentence)
    told = sentence if reached == sentence or not re.search(r"\d", DATE.sub(" ", reached)) else reached
    if MET_ASKED.search(question):
        return OF_TARGET.match(sentence) is not None and not CAME.search(sentence)
    return TARGET.search(told) is not None and not AIMED_AT.search(question)


def is_due(text: str, source: Source) -> bool:
    """Whether it tells what is to be by a day after its paper: "Answer 90% by March 2032", in a plan of 2030."""
    days = (figures_in(match[1])[:1] for match in BY_DAY.finditer(text))
    published = source.published
    return published is not None and any(each and each[0].value > published.isoformat() for each in days)


def asks_how_it_went(question: str) -> bool:
    """Whether a question asks how something went, with no figure named: what is aimed at is no answer."""
    return bool(MEASURE_ASKED.search(question) or MET_ASKED.search(question))


def is_supposed(sentence: str, question: str) -> bool:
    """Whether a sentence tells what would be if something were so, or could be at most, and the question supposes
    nothing."""
    if CEILING.search(sentence) and not CEILING_ASKED.search(question) and not SUPPOSING.search(question):
        return True
    return SUPPOSED.search(sentence) is not None and SUPPOSING.search(question) is None
