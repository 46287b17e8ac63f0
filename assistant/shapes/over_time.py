"""Questions of how something has changed: the figures of it that the papers date, oldest first."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.decision.mistaken.aims import AIMED_AT
from assistant.decision.mistaken.mistaken_for import CHANGED
from assistant.figures.measured import figures_of
from assistant.figures.measures import measures_in
from assistant.figures.pairs import TO, periods_of
from assistant.sentences.candidates import FAR_BEHIND, Candidate, coverage, says_the_same
from assistant.shapes.pairing import count_one_thing
from assistant.shapes.sides import uncompared
from assistant.tables.list_items import Listing, list_around
from assistant.tables.table_rows import cells, row_cells
from corpus import Papers
from indexes.questions.question import ABOUT, Asked
from indexes.questions.time_words import DATE, YEAR
from indexes.questions.timing import years_in

CHANGES = (
    "rising|falling|growing|shrinking|improving|worsening|risen|fallen"
    "|(?:going|gone|been|went) (?:up or down|down or up)"
    "|(?:getting|got) (?:any )?(?:better|worse|longer|shorter|higher|lower)|up or down|better or worse"
)
SINCE = rf"since {YEAR}"
LAST = rf"(?=\W*$| over (?:time|the)\b| year (?:by|on)\b| {SINCE})"
# How it went over more than two times; "since 2010" names the first of them.
ASKED = re.compile(
    r"^(?!.*\b(?:which|who)\b).*"
    r"\b(?:over (?:time|the (?:\w+ )?years)|year (?:by|on) year|trends? (?:in|for|of|on|with))\b"
    rf"|^(?:is|are|has|have) (?!there\b|any\b).*\b(?:{CHANGES})\b{LAST}"
    rf"|\bhow (?:has|have|had) .*\b(?:changed|moved|gone|fared|varied)\b{LAST}",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"^(?:what(?:['’]s| is| are| was| were) |show (?:me |us )?)?(?:the )?trends? (?:in|for|of|on|with) "
    rf"|\bover (?:time|the (?:\w+ )?years)\b|\byear (?:by|on) year\b|\b(?:been )?(?:{CHANGES})\b"
    rf"|\b(?:moved|fared|varied)\b|\b{SINCE}\b",
    re.IGNORECASE,
)
FROM, UNTIL = (re.compile(rf"\b(?:{words}) ({YEAR})\b", re.IGNORECASE) for words in ("since|from", "to|until|till|by"))
NUMBER_OF = re.compile(r"^(?:(?:the )?numbers? of (?P<of>.+)|(?P<its>.+) numbers)\?$", re.IGNORECASE)
TO_COME = re.compile(rf"{AIMED_AT.pattern}|\b(?:until|to be|will|planned|contract|extended)\b", re.IGNORECASE)
# What somebody undertook, or may do at most, is no figure of how it was.
UNDERTAKEN = re.compile(
    rf"{AIMED_AT.pattern}|\bcommitments?\b|\bcommitted to\b|\b(?:will|planned|proposed|allowed)\b"
    r"|\b(?:is|was|are|were) to\b",
    re.IGNORECASE,
)
# More would be a table, and nobody has drawn one up.
LONGEST = 6
LONGEST_TABLE = 12  # rows that are shown whole
MARCH, DECEMBER = 3, 12
# "A year before" and a day without its year have no place in the order.
YEAR_FIRST = re.compile(r"\d{4}")
# Share of the subject that a sentence holds by itself and under its headings, halved.
ENOUGH_ALONE = 0.6


def followed(question: str) -> str | None:
    """What a question wants followed over time, as a question of its own; None where it asks for something else."""
    if ABOUT in question or not ASKED.search(question) or len(years_in(question)) > 1:
        return None
    subject = uncompared(FRAME.sub(" ", question))
    counted = NUMBER_OF.match(subject)
    return f"How many {counted['of'] or counted['its'].lower()}?" if counted else subject


def dated(answering: Sequence[Candidate], question: str) -> list[Candidate]:
    """The likeliest sentences that date a figure of one thing, or tell how it changed, oldest first.

    Empty where fewer than two times are told, by one sentence or by several. A district, the nation or an aim is none
    of it unless it is asked for.
    """
    first, last = (int(found[1]) if (found := each.search(question)) else None for each in (FROM, UNTIL))
    told = [
        each
        for each in answering
        if not each.part
        and not each.elsewhere
        and figures_of(each)
        and not UNDERTAKEN.search(each.text)
        and each.match.own >= ENOUGH_ALONE
        and not _is_part_of_table(each)
        and years_in(f"{each.text} {each.paragraph.lead_in or ''}")
        and (first is None or (each.year or 0) >= first)
        and (last is None or (each.year or 0) <= last)
    ]
    chosen: list[Candidate] = []
    for each in told:
        of_it = not chosen or CHANGED.search(each.text) or count_one_thing(chosen[0], each)
        if of_it and not any(says_the_same(each, other) or _values(each) <= _values(other) for other in chosen):
            chosen = [*(other for other in chosen if not _values(other) <= _values(each)), each]
    chosen = chosen[:LONGEST]
    times = {period for each in chosen for period in _periods(each)}
    return sorted(chosen, key=time_of) if len(times) > 1 else []


# One of several that followed each other.
ONE = r"(?:[\w-]+ ){0,2}?(?:inspection|survey|consultation|round|review)\b"
NEWEST_ONE = re.compile(rf"\b(?:latest|newest|most recent|last) {ONE}", re.IGNORECASE)
PREVIOUS_ONE = re.compile(rf"\b(?:previous|preceding|last but one) {ONE}", re.IGNORECASE)


def table_over_time(answering: Sequence[Candidate], asked: Asked, papers: Papers) -> Listing | None:
    """The whole table of which a row, or what announces it, is among the likeliest, where each row tells one sort of
    figure of another time."""
    near = (each for each in answering if each.score >= answering[0].score - FAR_BEHIND)
    found = (each.paragraph for each in near if each.paragraph.kind == "table row" or each.text.endswith(":"))
    tables = (list_around(each, papers.document(each.source.id)) for each in found)
    return next((table for table in tables if _is_over_time(table, asked)), None)


def _is_over_time(table: Listing, asked: Asked) -> bool:
    parted = [cells(row) for row in table.items if row.kind == "table row"]
    times = [row[0].text for row in parted]
    if not 2 < len(times) <= LONGEST_TABLE or len(set(times)) < len(times) or not all(map(DATE.search, times)):
        return False
    told = [max(row[1:], key=lambda cell: coverage(asked, cell.column), default=None) for row in parted]
    first = [next(iter(measures_in(cell.text)), None) if cell else None for cell in told]
    return len({each.unit if each else None for each in first} - {None}) == 1


def newest_first(answering: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that answer, likeliest first, with those of about that likelihood by their time, newest first.

    What tells a figure goes before what tells none.
    """
    near = [each for each in answering if each.score >= answering[0].score - FAR_BEHIND]
    newest = sorted(near, key=lambda each: (bool(figures_of(each)), *time_of(each)), reverse=True)
    return [*newest, *answering[len(near) :]]


def of_that_one(question: str, answering: Sequence[Candidate]) -> list[Candidate]:
    """Only what is of the newest one, or of the one before it, as "the latest inspection" and "the previous" ask: what
    another one gave is no other version."""
    back = next((number for number, asks in enumerate((NEWEST_ONE, PREVIOUS_ONE), 1) if asks.search(question)), 0)
    years = sorted({time_of(each)[0] for each in answering if figures_of(each)} - {0}, reverse=True)
    if not 0 < back <= len(years):
        return list(answering)
    told = (time_of(each)[0] if figures_of(each) else max(years_in(each.text), default=0) for each in answering)
    return [each for each, year in zip(answering, told, strict=True) if year in (0, years[back - 1])]


def later_notice(newest: Candidate, ranked: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That what was found speaks of a later time than the newest that answers: it may be out of date."""
    about_it = (each for each in ranked if each.match.features.covers_alone >= ENOUGH_ALONE / 2)
    # What is to come is no later figure.
    later = max((time_of(each)[0] for each in about_it if not TO_COME.search(each.text)), default=0)
    told = time_of(newest)[0]
    if not told or later <= told:
        return ()
    return (
        Notice(
            "period",
            f"The newest that answers is of {told}; what was found speaks of {later} too, which you may ask about.",
        ),
    )


def _is_part_of_table(candidate: Candidate) -> bool:
    """Whether it is a row of anything but a time: a part of a whole."""
    row = row_cells(candidate.paragraph)
    return bool(row) and not DATE.search(row[0].text)


def _values(candidate: Candidate) -> frozenset[str]:
    return frozenset(measure.key for measure in figures_of(candidate))


def _periods(candidate: Candidate) -> list[str]:
    return periods_of(candidate.text) or periods_of(candidate.paragraph.lead_in or "")


def time_of(candidate: Candidate) -> tuple[int, int]:
    """Year and month of the latest period that a sentence names, at its end; a year without a month ends it."""
    ends = [each.split(TO)[-1] for each in _periods(candidate)]
    named = [_end_of(each) for each in ends if YEAR_FIRST.match(each)]
    return max(named, default=(candidate.year or 0, DECEMBER))


def _end_of(period: str) -> tuple[int, int]:
    """ "2021-06" and "2021-06-20" end in June 2021, "2020-2021", a financial year, in March."""
    year, _, rest = period.partition("-")
    return (int(rest), MARCH) if len(rest) == len("2021") else (int(year), int(rest[:2] or DECEMBER))


def as_printed(chosen: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That nobody drew the figures up as one series, where they may not count one thing."""
    if all(count_one_thing(chosen[0], each) for each in chosen[1:]):
        return ()
    return (
        Notice(
            "period",
            "In order of date. These may count different things, and the papers may hold more: read what each counts.",
        ),
    )
