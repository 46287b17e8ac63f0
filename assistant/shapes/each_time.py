"""Questions that ask the same of several years: each year is asked by itself, and one that no paper tells is named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Status
from assistant.decision.deciding import listed
from assistant.draft import Draft
from indexes.questions.question import ABOUT
from indexes.questions.time_words import ANY_YEAR

# "In 2022, 2023 and 2024", "2022 versus 2023 versus 2024"; what lies between two years is one time.
LISTED = re.compile(
    rf"(?P<at>\b(?:in|for|by|of|at) )?(?P<first>\b(?<!between )(?<!from ){ANY_YEAR}\b)"
    rf"(?P<others>(?:(?:(?:,| and| versus| vs\.?| then)+ |(?<=/\d\d) )(?:in |for |by |of )?{ANY_YEAR}\b)+"
    r"(?:(?:,| and| versus| vs\.?)+ (?:now|today)\b)?)",
    re.IGNORECASE,
)
MOST = 12  # times that are asked one by one; each costs as much as a question
# "PCSO numbers", "officer numbers"; no word that has another plural, or none.
NUMBERS = re.compile(r"^(?!staff\b)(?P<noun>[\w-]+?(?<![yY]))s? numbers?:?(?= )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EachTime:
    """The years in the order of the question, and for each the question that asks of it alone."""

    years: tuple[str, ...]
    questions: tuple[str, ...]


def times_listed(question: str) -> EachTime | None:
    """What "How many were there in 2022, 2023 and 2024?" asks of each; None for fewer than two, or too many."""
    found = LISTED.search(question)
    if not found or ABOUT in question:
        return None
    years = tuple(dict.fromkeys((found["first"], *re.findall(rf"{ANY_YEAR}|now|today", found["others"]))))
    if not 1 < len(years) <= MOST:
        return None
    at = found["at"] or " in "
    before, after = question[: found.start()], question[found.end() :]
    return EachTime(years, tuple(_of_one(f"{before}{at if year[0].isdigit() else ' '}{year}{after}") for year in years))


def _of_one(question: str) -> str:
    """One of the questions: "PCSO numbers: 2015, 2016" asks how many there were in each."""
    plain = " ".join(question.split())
    counted = NUMBERS.match(plain)
    if not counted:
        return plain
    noun = counted["noun"] if counted["noun"].isupper() else counted["noun"].lower()
    return f"How many {noun}s were there{plain[counted.end() :]}"


def of_each(whole: Draft, times: EachTime, drafts: Sequence[Draft]) -> Draft:
    """The best statements of each year in turn; partial, and says which, where some have none; else the whole."""
    told = [draft for draft in drafts if draft.status != "declined"]
    if not told:
        return whole
    statements = list(dict.fromkeys(statement for draft in told for statement in draft.statements))
    notices = tuple(dict.fromkeys(notice for draft in told for notice in draft.notices))
    missing = [year for year, draft in zip(times.years, drafts, strict=True) if draft.status == "declined"]
    reason = f"Nothing was found for {listed(missing, 'and')}." if missing else None
    status: Status = "partial" if missing else "answered"
    return replace(whole, status=status, statements=tuple(statements), notices=notices, reason=reason)
