"""Questions of a calendar year or the financial one, "last year", of which nobody can know which is meant: of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Notice, Statement
from assistant.decision.mistaken.months import ENDING, RANGE
from assistant.draft import Draft
from assistant.questions.naming_times import EITHER
from assistant.questions.which_way import asks_which_way
from assistant.sentences.unknown import says_not_known
from indexes.questions.question import ABOUT
from indexes.questions.time_words import ANY_YEAR, YEAR
from indexes.questions.timing import SET_AGAINST, financial_years_in, texts_around, without_financial_years, years_in

OTHER_MONTHS = "The paragraphs nearest to the question are of other twelve months."
AGAINST_YEAR = re.compile(
    rf"\({YEAR}[^()]*\)"
    rf"|\b(?:{SET_AGAINST}|from|(?:up|down) on)\b(?:(?!\b(?:to|and)\b)[^;,]){{0,40}}?"
    rf"\b{ANY_YEAR}\b",
    re.IGNORECASE,
)
NOTHING = "Nothing was found of {}."


@dataclass(frozen=True, slots=True)
class EitherYear:
    """The names of the two, and the question of each."""

    calendar: str  # "2025"
    financial: str  # "2025/26"
    questions: tuple[str, str]


def either_year(question: str) -> EitherYear | None:
    """What "How many were there in 2025 or 2025/26?" asks of each; None where it names no such time.

    Which way a figure went since such a year was spoken of is told by others.
    """
    found = EITHER.search(question)
    if not found or (found.start() > question.find(ABOUT) > 0 and asks_which_way(question)):
        return None
    of_each = (EITHER.sub(r"\g<calendar>", question), EITHER.sub(r"\g<financial>", question))
    return EitherYear(found["calendar"], found["financial"], of_each)


def of_its_year(draft: Draft, question: str) -> Draft:
    """The draft of the calendar year, or of the financial one, without what by its own words is of no such year."""
    if draft.status == "declined":
        return draft
    statements = tuple(each for each in draft.statements if not each.citations or _is_of(_dated(each), question))
    if all(each.text.endswith(":") for each in statements):  # what is announced is of other times
        return Draft("declined", reason=OTHER_MONTHS)
    return replace(draft, statements=statements)


def of_either(drafts: Sequence[Draft], either: EitherYear) -> Draft:
    """What was found of the calendar year and of the financial one; where of one alone, it says so."""
    told = [draft for draft in drafts if draft.status != "declined"]
    if not told:
        return next((draft for draft in drafts if says_not_known(draft.reason)), drafts[0])
    names = (f"the calendar year {either.calendar}", f"the financial year {either.financial}")
    missing = [name for name, draft in zip(names, drafts, strict=True) if draft.status == "declined"]
    statements = tuple(dict.fromkeys(each for draft in told for each in draft.statements))
    notices = tuple(dict.fromkeys(notice for draft in told for notice in draft.notices))
    said = tuple(Notice("coverage", NOTHING.format(name)) for name in missing)
    return replace(told[0], statements=statements, notices=(*notices, *said))


def _dated(statement: Statement) -> str:
    """What says of which time a statement is: itself, or what is nearest around it; empty where nothing does.

    What it is set against, "(2030/31: 44)" or "down from 3.8 in Quarter 3 2030/31", says nothing of it.
    """
    around = texts_around(statement.text, statement.citations[0].paragraph)
    return next((each for each in around if years_in(AGAINST_YEAR.sub(" ", each))), "")


def _is_of(text: str, question: str) -> bool:
    """Whether a text names a year that a question asks of; a calendar one not by "2024/25" or "the year to May"."""
    if not text:
        return True
    years, firsts = set(years_in(without_financial_years(question))), financial_years_in(question)
    calendar = years_in(without_financial_years(ENDING.sub(_if_calendar, RANGE.sub(_if_within, text))))
    bare = set(years_in(without_financial_years(text)))  # "1 April 2023 to 31 March 2024"
    return bool(years & set(calendar) or firsts & financial_years_in(text)) or any({y, y + 1} <= bare for y in firsts)


def _if_calendar(ending: re.Match[str]) -> str:
    return ending[0] if ending["last"][:3].casefold() == "dec" or ending["quarter"] else " "


def _if_within(months: re.Match[str]) -> str:
    return months[0] if months["first_year"] in (None, months["year"]) else " "
