"""Questions of a calendar year or the financial one, "last year", of which nobody can know which is meant: of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Notice, Statement
from assistant.decision.months import ENDING, RANGE
from assistant.draft import Draft
from assistant.questions.naming_times import EITHER
from assistant.sentences.unknown import says_not_known
from corpus import Paragraph
from indexes.questions.question import ABOUT
from indexes.questions.timing import SPAN, above, years_in

OTHER_MONTHS = "The paragraphs nearest to the question are of other twelve months."
NOTHING = "Nothing was found of {}."


@dataclass(frozen=True, slots=True)
class EitherYear:
    """The names of the two, and the question of each."""

    calendar: str  # "2025"
    financial: str  # "2025/26"
    questions: tuple[str, str]


def either_year(question: str) -> EitherYear | None:
    """What "How many were there in 2025 or 2025/26?" asks of each; None where it names no such time."""
    found = EITHER.search(question.partition(ABOUT)[0])
    if not found:
        return None
    of_each = (EITHER.sub(r"\g<calendar>", question), EITHER.sub(r"\g<financial>", question))
    return EitherYear(found["calendar"], found["financial"], of_each)


def of_calendar_year(draft: Draft, either: EitherYear) -> Draft:
    """The draft of the calendar year without what is of a financial year that only shares some of its months."""
    if draft.status == "declined":
        return draft
    statements = tuple(each for each in draft.statements if not _is_of_another(each, int(either.calendar[-4:])))
    if not statements:
        return Draft("declined", reason=OTHER_MONTHS)
    return replace(draft, statements=statements)


def of_either(drafts: Sequence[Draft], either: EitherYear) -> Draft:
    """What was found of the calendar year and of the financial one; where of one alone, it says so."""
    told = [draft for draft in drafts if draft.status != "declined"]
    if not told:
        return next((draft for draft in drafts if says_not_known(draft.reason)), drafts[0])
    names = (either.calendar, either.financial)
    missing = [name for name, draft in zip(names, drafts, strict=True) if draft.status == "declined"]
    statements = tuple(dict.fromkeys(each for draft in told for each in draft.statements))
    notices = tuple(dict.fromkeys(notice for draft in told for notice in draft.notices))
    said = tuple(Notice("coverage", NOTHING.format(name)) for name in missing)
    return replace(told[0], statements=statements, notices=(*notices, *said))


def _is_of_another(statement: Statement, year: int) -> bool:
    """Whether it is of a calendar year by other twelve months alone: by "2024/25", or "the year to May"."""
    if not statement.citations:
        return False
    text = next((each for each in _around(statement.text, statement.citations[0].paragraph) if years_in(each)), "")
    rest = SPAN.sub(_if_longer, ENDING.sub(_if_calendar, RANGE.sub(_if_within, text)))
    return rest != text and year not in years_in(rest)


def _if_longer(span: re.Match[str]) -> str:
    return " " if int(span[2]) - int(span[1][2:]) == 1 else span[0]


def _if_calendar(ending: re.Match[str]) -> str:
    return ending[0] if ending["last"][:3].casefold() == "dec" or ending["quarter"] else " "


def _if_within(months: re.Match[str]) -> str:
    return months[0] if months["first_year"] in (None, months["year"]) else " "


def _around(said: str, paragraph: Paragraph) -> Sequence[str]:
    """What says in turn of which time a sentence is."""
    return (said, f"{paragraph.lead_in or ''} {' '.join(paragraph.headings)}", paragraph.text, above(paragraph))
