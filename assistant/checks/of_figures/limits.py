"""Whether what an amount may reach at most is told as the amount itself: "grants of up to £15,000" as "of £15,000"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import same_standing, standing_in
from assistant.checks.premise import Premise

AT_MOST = re.compile(
    r"\b(?:up to|at most|no more than|a maximum of|not exceeding)(?: (?:a|an|the))? £?$", re.IGNORECASE
)
# However a sentence says that it is the most; the month is no "may".
MOST = re.compile(
    r"\b(?:up to|most|more than|maximum|exceed\w*|limit\w*|cap(?:ped)?|ceiling|within|under|below|or (?:less|fewer)"
    r"|longest|largest|highest|(?-i:may)|can|could)\b",
    re.IGNORECASE,
)


def limit_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount that is the most that may be, wherever it stands, and that a claim gives as what is."""
    if MOST.search(claim):
        return
    for each in standing_in(claim):
        theirs = same_standing(each, premise.sentences)
        if theirs and all(AT_MOST.search(other.before) for other in theirs):
            yield Objection("figure", f"{each.amount.text.strip()} is the most that may be in the cited paragraphs")
