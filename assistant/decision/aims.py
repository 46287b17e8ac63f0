"""What is aimed at, and what would be: neither is what was reached, or what is."""

import re

from indexes.questions.wanting import DATE

# What calls are to be answered by is no measure of how they are.
TARGET = re.compile(r"\btargets? (?:for|of|is|was)\b", re.IGNORECASE)
# "2,914 wardens, against a target of 2,940" tells both, and so does "against 71% elsewhere and a target of 90%".
AGAINST_TARGET = re.compile(
    r",? \(?(?:against|compared (?:with|to)|below|above) (?:[^;]{1,40} and )?(?:a|an|the|its|their) (?:[\w-]+ )?"
    r"target (?:of|for)[^;.]*",
    re.IGNORECASE,
)
AIMED_AT = re.compile(
    r"\b(?:targets?|aim\w*|goals?|should|must|ought|expected|pledge\w*|promise\w*|standard|due)\b", re.IGNORECASE
)
# "If the toll were frozen, 98 posts would go" tells nothing of how many there are.
SUPPOSED = re.compile(r"\bif\b.*\bwould\b|\bwould\b.*\bif\b", re.IGNORECASE)
SUPPOSING = re.compile(r"\b(?:would|could|if|might|were to)\b", re.IGNORECASE)


def is_aim(sentence: str, question: str) -> bool:
    """Whether a sentence tells only what is aimed at, and the question asks for what was reached."""
    reached = AGAINST_TARGET.sub(" ", sentence)
    told = sentence if reached == sentence or not re.search(r"\d", DATE.sub(" ", reached)) else reached
    return TARGET.search(told) is not None and not AIMED_AT.search(question)


def is_supposed(sentence: str, question: str) -> bool:
    """Whether a sentence tells what would be if something were so, and the question supposes nothing."""
    return SUPPOSED.search(sentence) is not None and SUPPOSING.search(question) is None
