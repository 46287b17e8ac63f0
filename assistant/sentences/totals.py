"""Questions after a whole, "how many has it made?": the newest running total before what a part of it came to."""

import re
from collections.abc import Sequence

from assistant.questions.agreement import agreement_asked
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import FAR_BEHIND, Candidate
from indexes.questions.question import Asked
from indexes.questions.time_words import MONTH
from indexes.questions.timing import years_in
from indexes.questions.wanting import FIGURES

# "Has made", and names no time: all of it, up to now.
SO_FAR = re.compile(
    r"\b(?:how (?:much|many)\b.*\b(?:has|have)\b.*\b(?:made|given|paid|spent|had|got|\w{3,}ed)"
    r"|in total|to date|so far|altogether|in all)\b",
    re.IGNORECASE,
)
TIMED = re.compile(rf"\b(?:{MONTH}|last|this|quarter|round|since|year|week|month)\b", re.IGNORECASE)
RUNNING = re.compile(r"\b(?:since|so far|to date|in total|in all|altogether|total)\b", re.IGNORECASE)
# "All of July" is asked for; and "£3 and £4 make £7 together" tells it.
ALL_ASKED = re.compile(r"\b(?:altogether|all together|in total|in all|combined)\b", re.IGNORECASE)
ALL_TOLD = re.compile(
    r"\d(?: ?(?:m|k|bn|million|thousand)\b)?,? (?:[a-z]+ )?(?:together|altogether|in all|in total|combined"
    r"|by addition)\b|\b(?:add(?:s|ed)? (?:up )?to|comes? to|came to|sums? to|total(?:s|led)?|makes? a total of"
    r"|in all|in total|altogether),? (?:[a-z]+ )?£?\d",
    re.IGNORECASE,
)


def says_whole(candidate: Candidate, asked: Asked) -> bool:
    """Whether the whole of a time is asked for, and a sentence of all that is named says a sum."""
    if not asks_for_whole(asked) or candidate.match.features.behind < 0:
        return False
    return ALL_TOLD.search(candidate.text) is not None


def asks_for_whole(asked: Asked) -> bool:
    """Whether the sum of a time is asked for: "how much altogether in July 2031?"."""
    own = without_carried(asked.text)
    timed = TIMED.search(own) or years_in(own)
    return bool(timed) and not agreement_asked(asked) and ALL_ASKED.search(own) is not None


def wholes_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """What says the sum before what is part of it, where the whole is asked for; empty where nothing says it."""
    wholes = [each for each in answering if says_whole(each, asked)]
    return [*wholes, *(each for each in answering if each not in wholes)] if wholes else []


def totals_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where a whole is asked for and no time is named: running totals, the newest first, before all others."""
    own = without_carried(asked.text)
    whole = asked.wants in FIGURES or asked.telegram
    if agreement_asked(asked) or not whole or not SO_FAR.search(own) or TIMED.search(own) or years_in(asked.text):
        return list(answering)
    near = [each for each in answering if each.score >= answering[0].score - 2 * FAR_BEHIND]
    running = [each for each in near if RUNNING.search(each.in_words)]
    running.sort(key=lambda each: -(each.year or 0))
    return [*running, *(each for each in answering if each not in running)]
