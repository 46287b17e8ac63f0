"""Who told what a sentence tells: a paper does not contradict itself but by whom it quotes."""

import re

from assistant.sentences.attribution import SOURCE, TOLD_BY

TELLER = re.compile(
    r"^[^,;.\d]{2,60}? (?:(?:(?:was|were) )?(?:told|informed|advised)(?: [^,;.\d]{3,40}?)? that|heard that"
    rf"|{TOLD_BY}(?: that)?)\b",
    re.IGNORECASE,
)


def teller_of(sentence: str) -> str:
    """Who told a sentence, in its own words; nothing where that is its paper."""
    found = SOURCE.search(sentence) or TELLER.match(sentence)
    return found[0].strip(" ,.(").casefold() if found else ""
