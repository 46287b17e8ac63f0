"""Whether a sum is given to all that it adds up: "532 children" is wrong of 290 children and 242 adults."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from assistant.checks.objection import Objection
from assistant.checks.of_figures.counting import UNSAID, counted
from assistant.checks.of_figures.reading import readable
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER
from assistant.sentences.wording import folded_with_commas
from indexes import stems
from indexes.language.synonyms import same_meaning

# "532 children and adults were referred": what is counted ends where something is said of it.
COUNTED = re.compile(
    rf"(?P<number>{NUMBER})(?P<things>(?:,? (?!(?:were|was|are|is|have|had|has|in|by|at|to|from|who|which|that)\b)"
    rf"(?![a-z]+ed\b)(?!{NUMBER})[a-z'’-]+){{1,6}})",
    re.IGNORECASE,
)


def sum_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each number that only two others make, and that is given as the number of one of them."""
    known = counted(readable(premise.body))
    numbers = {value for value, _ in known}
    for match in COUNTED.finditer(folded_with_commas(claim)):
        read = [each for each in figures_in(match["number"]) if each.unit == "count"]
        if len(read) != 1 or Decimal(read[0].value) in numbers:
            continue
        own = frozenset(stems(match["things"])) - UNSAID
        for (one, things), (other, others) in combinations(known, 2):
            if one + other == Decimal(read[0].value) and _names_one(own, things - others, others - things):
                yield Objection("calculation", f"{read[0].text.strip()} counts more than that in the cited paragraphs")
                return


def _names_one(own: frozenset[str], things: frozenset[str], others: frozenset[str]) -> bool:
    """Whether of two sorts only one is named."""
    named = [any(same_meaning(stem) & own for stem in each) for each in (things, others)]
    return bool(things and others) and any(named) and not all(named)
