"""Whether a running total, "since April 2019", is told as what one month or year came to."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.neighbours import pieces
from assistant.checks.of_figures.reading import readable
from assistant.checks.premise import Premise
from assistant.figures.measures import COUNTED_SINCE
from assistant.figures.pairs import PUBLISHED, amounts_in
from corpus.lines.dates import MONTH_NAME
from indexes.questions.time_words import YEAR

# A total that goes on to a time is told "by" it, not "in" it.
WITHIN = re.compile(
    rf"\b(?:in|during|throughout|over) (?:the year )?(?:\d+ )?(?:{MONTH_NAME} )?{YEAR}\b", re.IGNORECASE
)

# That it goes on to a time.
RUNNING = re.compile(
    rf"{COUNTED_SINCE.pattern}|\b(?:by|as (?:at|of)|up to|until|between|from|total\w*|now|reported|than|down on|up on"
    r"|had (?:been |led |made |now ))\b",
    re.IGNORECASE,
)


def running_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount that is a running total wherever it stands, and that a claim gives to one month or year."""
    if not WITHIN.search(PUBLISHED.split(claim)[0]) or RUNNING.search(claim):
        return
    told = [
        (amount, COUNTED_SINCE.search(piece) is not None)
        for sentence in premise.sentences
        for piece in pieces(readable(sentence))
        for amount in amounts_in(piece)
    ]
    for amount in amounts_in(readable(claim)):
        running = [since for other, since in told if (other.unit, other.value) == (amount.unit, amount.value)]
        if running and all(running):
            yield Objection("period", f"{amount.text.strip()} is a running total in the cited paragraphs")
