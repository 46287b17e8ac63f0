"""Whether how high something stands is told as how far it moved: "73.9%, up 3 points" as "rose by 73.9%"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from assistant.checks.objection import Objection
from assistant.checks.of_figures.comparing import CHANGE_WORD
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_figures.standing import Standing, same_standing, standing_in
from assistant.checks.premise import Premise
from assistant.figures.number_words import ROUGHLY
from assistant.figures.pairs import amounts_in
from assistant.questions.which_way import MOVEMENT

HEDGE = rf"(?: (?:{ROUGHLY}|more than|just|up to))*"
BY = re.compile(
    rf"\b(?:rose|rise[ns]?|rising|grew|grow\w*|went (?:up|down)|fell|fall\w*|increas\w+|decreas\w+|drop\w*|declin\w+"
    rf"|reduc\w+|cut|up|down|jump\w*|climb\w*)(?: \w+ly)? by{HEDGE} $"
    rf"|\b(?:{MOVEMENT}|decline) of{HEDGE} $",
    re.IGNORECASE,
)
LEVEL = re.compile(
    rf"(?:\b(?:as|was|were|is|are|at|to|stood at|totalled|came to|stands at|had|has)|:){HEDGE} $", re.IGNORECASE
)
NEAR, AFTER = 10, 2  # words before an amount, and after it, that tell what it is
# How a paper tells a change, beside the words for its way.
MOVED = re.compile(
    rf"{CHANGE_WORD.pattern}|\b(?:chang\w+|differ\w*|gap|points?|compared|than)\b|[+−-]\d", re.IGNORECASE
)


def level_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount by which something is said to have moved, and of which the premise says no such thing."""
    for each in standing_in(claim):
        if not BY.search(each.before):
            continue
        amount = each.amount
        told = [_is_level(other) for other in same_standing(each, premise.sentences)]
        known = {
            Decimal(other.value)
            for sentence in premise.sentences
            for other in amounts_in(readable(sentence))
            if other.unit == amount.unit
        }
        apart = {abs(one - other) for one, other in combinations(known, 2)}
        if told and all(told) and Decimal(amount.value) not in apart and not MOVED.search(premise.context):
            yield Objection("figure", f"{amount.text.strip()} is no change in the cited paragraphs")


def _is_level(standing: Standing) -> bool:
    """Whether it is what something stands at: "was 73.9%", with no word of a change right before."""
    if not LEVEL.search(standing.before):
        return False
    near = f"{' '.join(standing.before.split()[-NEAR:])} ; {' '.join(standing.after.split()[:AFTER])}"
    return MOVED.search(re.split(r"[,;](?= )", near)[-2]) is None and MOVED.search(near.rpartition(" ; ")[2]) is None
