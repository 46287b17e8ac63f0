"""What the numbers of a text count: "310 farmers and 128 volunteers"."""

import re
from decimal import Decimal

from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER
from assistant.sentences.wording import folded_with_commas
from corpus.lines.dates import MONTH_NAME
from indexes import stems

FOLLOWING = 4  # words after a figure among which is what it counts
COUNTED = re.compile(rf"(?P<number>{NUMBER})(?P<after>(?:[ -]+(?!{NUMBER})[\w'%]+){{0,{FOLLOWING}}})", re.IGNORECASE)
OF_DATE = re.compile(
    rf"(?:[-/]|\b(?:rounds?|phase|stage|section) )#|# {MONTH_NAME}\b"
)  # "2023-25", "round 4", "16 October"
DONE_TO = re.compile(r"\b\w+ly \w+ed\b")
UNSAID = frozenset(
    stem
    for word in "new extra further additional different total other full time occasion".split()
    for stem in stems(word)
)


def counted(text: str) -> list[tuple[Decimal, frozenset[str]]]:
    """The numbers of a text, each with the stems of what it counts."""
    folded, found = folded_with_commas(text), []
    for match in COUNTED.finditer(folded):
        read = figures_in(match["number"])
        if (
            len(read) == 1
            and read[0].unit == "count"
            and not OF_DATE.search(f"{folded[: match.start()]}#{match['after']}")
        ):
            after = re.split(r"\b(?:and|or|to|from|while|in|by|at|were|was|had|which|who|whom|that)\b", match["after"])[
                0
            ]
            # "66 people were killed and 1,345 seriously injured": what was done to them is not what is counted.
            after = DONE_TO.sub(" ", after)
            found.append((Decimal(read[0].value), frozenset(stems(after)) - UNSAID))
    return found
