"""Whether what is paid or counted each year is told as all that there is: "£150,000 a year for three years"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import same_standing, standing_in
from assistant.checks.premise import Premise

EACH = re.compile(
    r"^(?: ?%| per cent)?(?: [a-z][\w-]*){0,2} (?:an?|per|each|every) (?:hour|day|week|month|quarter|year)\b",
    re.IGNORECASE,
)
# How a sentence tells a sum of all the years, and how it tells what comes each year.
IN_ALL = re.compile(
    r"\b(?:over|for|within|during) (?:the )?(?:\w+ ){0,2}(?:years|months)\b|\b(?:in (?:total|all)|altogether)\b",
    re.IGNORECASE,
)
EACH_TIME = re.compile(
    r"\b(?:an?|per|each|every) (?:hour|day|week|month|quarter|year)\b|\b(?:annual|year|month|week|dai)ly\b|\bannual\b"
    r"|\beach of (?:them|(?:the |these |those )?(?:\w+ )?(?:years|months|quarters|weeks|days))\b",
    re.IGNORECASE,
)
# "All 156 visits" where the papers have "131 of 156".
PART_OF = re.compile(r"\b(?:of|out of)(?: (?:the|all|its|their|those))* $", re.IGNORECASE)
ALL = re.compile(r"\ball(?: of)?(?: the)? $", re.IGNORECASE)


def rate_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount that is so much a year there and so much in all here, and for all of what is only a part."""
    in_all = IN_ALL.search(claim) and not EACH_TIME.search(claim)
    for each in standing_in(claim):
        theirs = same_standing(each, premise.sentences)
        if theirs and in_all and all(EACH.match(other.after) for other in theirs):
            yield Objection("figure", f"{each.amount.text.strip()} is so much each time in the cited paragraphs")
        if theirs and ALL.search(each.before) and all(_has_part(other.before) for other in theirs):
            yield Objection("figure", f"only a part of the {each.amount.text.strip()} in the cited paragraphs")


def _has_part(before: str) -> bool:
    """Whether what stands before an amount is a number of it: "131 of the 156"."""
    part = PART_OF.sub(" ", before)
    return part != before and re.search(r"\d\S*(?: [a-z-]+){0,2} +$", part) is not None
