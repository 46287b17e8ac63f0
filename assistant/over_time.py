"""Questions of how something has changed: the figures of it that the papers date, oldest first."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.comparing import count_one_thing
from assistant.matching import Candidate, says_the_same
from assistant.measured import figures_of
from assistant.mistaken import AIMED_AT, CHANGED
from assistant.pairs import periods_of
from assistant.sides import uncompared
from indexes.question import ABOUT
from indexes.timing import years_in

CHANGES = (
    "rising|falling|growing|shrinking|improving|worsening|(?:going|gone|been|went) (?:up|down)(?: or (?:up|down))?"
    "|(?:getting|got) (?:any )?(?:better|worse|longer|shorter|higher|lower)|up or down|better or worse"
)
# How it went over more than two times; "since 2010" names the first of them.
ASKED = re.compile(
    r"\bover (?:time|the (?:\w+ )?years)\b|\byear (?:by|on) year\b|\btrends?\b"
    rf"|^(?:is|are|has|have) .*\b(?:{CHANGES})\b"
    r"|\bhow (?:has|have|had) .*\b(?:changed|moved|developed|gone|fared|varied)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    rf"^(?:what(?:['’]s| is| are| was| were) |show (?:me |us )?)?(?:the )?trends? (?:in|for|of|on|with) "
    rf"|\bover (?:time|the (?:\w+ )?years)\b|\byear (?:by|on) year\b|\b(?:been )?(?:{CHANGES})\b"
    r"|\b(?:moved|developed|fared|varied)\b|\bsince (?:19|20)\d\d\b",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(r"^(?:(?:the )?numbers? of (?P<of>.+)|(?P<its>.+) numbers)\?$", re.IGNORECASE)
# More would be a table, and nobody has drawn one up.
LONGEST = 6
MARCH, DECEMBER = 3, 12


def followed(question: str) -> str | None:
    """What a question wants followed over time, as a question of its own; None where it asks for something else."""
    if ABOUT in question or not ASKED.search(question) or len(years_in(question)) > 1:
        return None
    subject = uncompared(FRAME.sub(" ", question))
    counted = NUMBER_OF.match(subject)
    return f"How many {counted['of'] or counted['its']}?" if counted else subject


def dated(answering: Sequence[Candidate], question: str) -> list[Candidate]:
    """The likeliest sentences that date a figure of one thing, or tell how it changed, oldest first.

    Empty where fewer than two times are told. A district, the nation or an aim is none of it unless it is asked for.
    """
    since = max(years_in(question), default=0)
    told = [
        each
        for each in answering
        if not each.part
        and not each.elsewhere
        and figures_of(each)
        and not AIMED_AT.search(each.text)
        and years_in(f"{each.text} {each.paragraph.lead_in or ''}")
        and (each.year or 0) >= since
    ]
    chosen: list[Candidate] = []
    for each in told:
        of_it = not chosen or CHANGED.search(each.text) or count_one_thing(chosen[0], each)
        if of_it and len(chosen) < LONGEST and not any(says_the_same(each, other) for other in chosen):
            chosen.append(each)
    times = [_time(each) for each in chosen]
    return sorted(chosen, key=_time) if len(set(times)) > 1 else []


def _time(candidate: Candidate) -> tuple[int, int]:
    """Year and month of the latest period that a sentence names, at its end; a year without a month ends it."""
    named = periods_of(candidate.text) or periods_of(candidate.paragraph.lead_in or "")
    return max(map(_end_of, named), default=(candidate.year or 0, DECEMBER))


def _end_of(period: str) -> tuple[int, int]:
    """ "2021-06" and "2021-06-20" end in June 2021, "2020-2021", a financial year, in March 2021."""
    year, _, rest = period.partition("-")
    return (int(rest), MARCH) if len(rest) == len("2021") else (int(year), int(rest[:2] or DECEMBER))


def as_printed(chosen: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That nobody drew the figures up as one series, where they may not count one thing."""
    if all(count_one_thing(chosen[0], each) for each in chosen[1:]):
        return ()
    return (
        Notice(
            "period", "Oldest first, as the papers date them: they may not count one thing, so read what each counts."
        ),
    )
