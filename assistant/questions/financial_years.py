"""A financial year named by its months, "the year to March 2025", which papers write "2024/25"."""

import re

from indexes.questions.question import VERB
from indexes.questions.wanting import wants_of

YEAR = r"(?P<{}>(?:19|20)\d\d)"
LENGTH = r"(?:financial |fiscal |full )?(?:year|(?:12|twelve) months)"
IN = r"(?: in| on| at)? (?:the )?"
LAST = rf"(?:up to|to|until|ending|ended|end|to the end of){IN}(?:end of |31(?:st)? (?:of )?)?March {YEAR}"
FIRST = rf"(?:from|starting|started|beginning|began|since){IN}(?:start of |1(?:st)? (?:of )?)?April {YEAR}"
NAMED = re.compile(
    rf"(?<!end of )(?<!end of the )(?<!financial )(?<!fiscal )\b(?:(?:in|for|over|during) )?(?:the |a )?{LENGTH} "
    rf"(?:{LAST.format('last')}|{FIRST.format('first')})\b(?![/–-]| (?:to|until|and)\b)",
    re.IGNORECASE,
)
# "From April 2023 to March 2024", and no longer.
BOTH = re.compile(
    r"\b(?:(?:in|for|over|during) the (?:year|12 months|twelve months) )?(?:from|between) (?:1(?:st)? )?"
    rf"April {YEAR.format('first')} (?:to|and|until) (?:31(?:st)? )?March {YEAR.format('last')}\b",
    re.IGNORECASE,
)
# What is set for a financial year holds from its first day: "the precept from April 2025"; what was said, asked or paid
# in that month does not.
SET_YEARLY = re.compile(r"\b(?:precepts?|council tax|tax|lev(?:y|ies)|bands?|budgets?|bills?)\b", re.IGNORECASE)
NOT_SET = re.compile(
    r"\b(?:surveys?|consult\w+|respon\w+|repl(?:y|ies|ied)|answer\w*|meetings?|panels?|fraud\w*|evasion|paid|said|sa(?:y|id)"
    r"|told|ask\w*|agreed?|approv\w+|vot\w+|discuss\w+|publish\w*|set|reported|recorded)\b",
    re.IGNORECASE,
)
FROM_APRIL = re.compile(
    r"\b(?:from|since|of|in|at) (?:the start of )?(?:1(?:st)? (?:of )?)?"
    rf"April {YEAR.format('first')}\b(?=\W*$| on\b| onwards?\b)",
    re.IGNORECASE,
)
# "Band D precept April 2032" is of the year that begins then.
BARE_APRIL = re.compile(
    rf"(?<!\bto )(?<!\bby )\b(?:(?:from|in) )?April {YEAR.format('first')}\b(?=\W*$)", re.IGNORECASE
)


def by_financial_year(question: str) -> str | None:
    """The question with such a year as papers write it; None where it names none."""
    written = NAMED.sub(_span, BOTH.sub(lambda found: _span(found) if _is_one(found) else found[0], question))
    if written == question and SET_YEARLY.search(question) and not NOT_SET.search(question):
        of_years = wants_of(question) not in ("date", "figure")  # so many of something may be counted in a month
        written = (FROM_APRIL if VERB.search(question) else BARE_APRIL).sub(_span, question) if of_years else question
    return written if written != question else None


def lacks_month(reason: str | None) -> bool:
    """Whether it is the month alone by which such a year was named that a question was declined for."""
    return re.search(r"“(?:March|April)”", reason or "") is not None


def _is_one(found: re.Match[str]) -> bool:
    return int(found["last"]) - int(found["first"]) == 1


def _span(found: re.Match[str]) -> str:
    named = found.groupdict()
    first = int(named["first"] or int(named["last"]) - 1)
    return f"in {first}/{(first + 1) % 100:02}"
