"""The sentence that tells a reader why nothing answers: that figures after a date, or by district, were not found."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.questions.periods import without_periods
from assistant.sentences.candidates import Candidate, coverage
from assistant.sentences.unknown import CLAUSES, SAYS_WHY, UNKNOWN
from indexes.questions.question import ABOUT, DISTRICTS, Asked
from indexes.questions.time_words import MONTH, YEAR
from indexes.questions.timing import years_in

DISTRICT = re.compile(
    rf"(?:\b(?:in|of|for|across|within|by|from) )?\b(?:{'|'.join(DISTRICTS)})\b(?:['’]s)?", re.IGNORECASE
)
BY_DISTRICT = re.compile(r"\bdistricts?\b", re.IGNORECASE)
ALL = 0.999  # sums of weights are not exact
# "After January 2023" is of every later year.
AFTER = re.compile(
    rf"\b(?:after|since|later than|beyond) (?:(?P<month>{MONTH}) )?(?P<year>{YEAR})(?:[/–-]\d\d)?\b", re.IGNORECASE
)


def of_any_time_and_district(question: str) -> str | None:
    """The question without its periods and districts, to look for what is not known of them; None of a follow-up."""
    if ABOUT in question:
        return None
    return re.sub(r"\s+(?=[?.!,]|$)", "", " ".join(DISTRICT.sub(" ", without_periods(question)).split())) or None


def unheld(question: str, asked: Asked, found: Sequence[Candidate]) -> Candidate | None:
    """The likeliest sentence that says that what is asked, of that time and district, is not known.

    `asked` and `found` are of the question of any time and district.
    """
    return next((each for each in found if _says_so(each, question, asked)), None)


def _says_so(candidate: Candidate, question: str, asked: Asked) -> bool:
    unknown = " ".join(clause for clause in CLAUSES.split(candidate.text) if UNKNOWN.search(clause))
    return (
        bool(unknown)
        and _is_of_it(unknown, candidate, asked)
        and not candidate.lacks
        and _of_its_time(unknown, candidate, question)
        and _of_its_district(unknown, question)
    )


def _is_of_it(unknown: str, candidate: Candidate, asked: Asked) -> bool:
    """Whether it holds enough of the question; what its paragraph is about it need not name again."""
    named = replace(asked, terms=tuple(term for term in asked.terms if term.named))
    others = replace(asked, terms=tuple(term for term in asked.terms if not term.named))
    if named.terms and coverage(named, candidate.paragraph.text) > ALL:
        return coverage(others, unknown) >= SAYS_WHY
    return coverage(asked, unknown) >= SAYS_WHY


def _of_its_time(unknown: str, candidate: Candidate, question: str) -> bool:
    asked, after = set(years_in(question)), AFTER.search(unknown)
    if after:
        year, month = int(after["year"]), after["month"]
        # Of the year itself, a part comes after.
        later = {each for each in asked if each > year or (each == year and (not month or month not in question))}
        return bool(asked) and later == asked
    if told := set(years_in(unknown)):
        return bool(asked) and asked <= told
    paragraph = candidate.paragraph
    place = set(years_in("\n".join((paragraph.source.title, *paragraph.headings, paragraph.lead_in or ""))))
    return not asked or not place or not place.isdisjoint(asked)


def _of_its_district(unknown: str, question: str) -> bool:
    asked, told = (set(re.findall(r"\w+", each.casefold())).intersection(DISTRICTS) for each in (question, unknown))
    by_district = BY_DISTRICT.search(unknown) is not None
    return (asked <= told or by_district) if asked else not (told or by_district)
