"""Whether what is aimed for is told as what came about: the target of 90% as 90%, or as met or missed."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import Standing, same_standing, standing_in
from assistant.checks.of_words.modality import PLANNED
from assistant.checks.premise import Premise

AIM = r"\b(?:targets?|aims?|goals?|ambitions?|benchmarks?|expectations?|expected standard)\b"
# "The target for calls is that 90%", "against a target of 90%", "target: 90%"; then "a 90% target".
OF_AIM = re.compile(
    rf"{AIM}(?: (?!is\b|was\b|of\b)[\w'’-]+){{0,6}}?(?: of| is| was| are| were|:|, at|, of)"
    r"(?: (?:that|to|at|least|most|over|under|about|have|be|reach|for|answer|the|a))*,? ?$",
    re.IGNORECASE,
)
AIM_FOLLOWS = re.compile(rf"^(?: ?%| per cent)?(?: [\w-]+){{0,2}} {AIM}", re.IGNORECASE)
# Whoever says it is an aim, or ought to be so, says no result.
AIMED = re.compile(rf"{AIM}|\b(?:should|must|ought|supposed|standard)\b|{PLANNED.pattern}", re.IGNORECASE)
CAME = re.compile(
    r"\b(?:met|meets|miss(?:ed|es)?|hits?|reach(?:ed|es)?|achiev(?:ed|es)|exceed(?:ed|s)|beats?|fell short|failed)\b",
    re.IGNORECASE,
)
ITS_AIM = re.compile(
    rf"{CAME.pattern}[^.;]{{0,40}}?{AIM}|{AIM}[^.;]{{0,40}}?\b(?:was|is|been|being) {CAME.pattern}", re.I
)
# What a paper may say a target was met or missed by.
RESULT = re.compile(
    rf"{CAME.pattern}|\b(?:meeting|missing|reaching|achieving|above|below|under|over|short|not|success\w*|against|outperform\w*)\b",
    re.IGNORECASE,
)


def aim_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a figure that is only aimed for is told as so, and one where nothing is said of how an aim came out."""
    for each in standing_in(claim):
        theirs = same_standing(each, premise.sentences)
        if theirs and all(map(_is_aim, theirs)) and not AIMED.search(claim):
            yield Objection("figure", f"{each.amount.text.strip()} is what is aimed for in the cited paragraphs")
    if ITS_AIM.search(claim) and not RESULT.search(premise.body) and not _measured(premise):
        yield Objection("direction", "whether the aim was met is nothing that the cited paragraphs say")


def _is_aim(standing: Standing) -> bool:
    return OF_AIM.search(standing.before) is not None or AIM_FOLLOWS.search(standing.after) is not None


def _measured(premise: Premise) -> bool:
    """Whether it has a figure that is no aim, and so may be held against one."""
    found = [each for sentence in premise.sentences for each in standing_in(sentence)]
    aims = {each.amount.unit for each in found if _is_aim(each)}
    return any(each.amount.unit in aims and not _is_aim(each) for each in found)
