"""Times that count from the day on which somebody asks, "this year", "last March": which one is meant is asked back."""

import re

from indexes.questions.question import ABOUT
from indexes.questions.timing import years_in
from indexes.questions.wanting import LATEST, MONTH, Wants

# "Is it better than last year?" asks for a change, which a paper may tell without these words.
NO_CHANGE = r"(?<!than )(?<!since )(?<!on )(?<!from )(?<!with )(?<! to )(?<!against )(?<!versus )(?<!over )"
SORT = r"(?:(?:financial|calendar|fiscal|municipal|civic|council|budget|tax) )?"
FROM_TODAY = re.compile(
    rf"{NO_CHANGE}\b(?:last|this|past|previous|next|current) {SORT}(?:week|month|quarter|year)\b"
    r"(?! (?:of|for which|in which|that|century)\b)"
    rf"|{NO_CHANGE}\b(?:last|next) (?:{MONTH}|spring|summer|autumn|winter|christmas)\b(?! \d)"
    rf"|{NO_CHANGE}\bthis (?:(?-i:March|May)|(?!mar|may){MONTH}|spring|summer|autumn|winter)\b(?! \d)"
    r"|\bthe (?:week|month|quarter|year) before last\b|\b(?:yesterday|(?-i:tomorrow))\b",
    re.IGNORECASE,
)
# "It missed its target this quarter, what's the excuse?" asks by its last clause.
LAST_CLAUSE = re.compile(r".*[,;:] (?=(?:what|why|how|who|when|where|which)\b)", re.IGNORECASE)


def counted_from_today(question: str, wants: Wants) -> str | None:
    """The time of a question that counts from today, where the question names no year and does not ask when it was."""
    own = question.partition(ABOUT)[0]
    found = FROM_TODAY.search(LAST_CLAUSE.sub("", LATEST.sub(" ", own)))
    return found[0] if found and wants != "date" and not years_in(question) else None


def asked_back(time: str) -> str:
    """What is asked back."""
    return f"“{time}” counts from today: name the year or the month that you mean."
