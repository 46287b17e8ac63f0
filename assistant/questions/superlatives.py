"""Questions that ask which is most: a table of them tells it, or a sentence that says so; no single figure does."""

import re
from collections.abc import Mapping

from assistant.questions.carrying import without_carried
from indexes import stems
from indexes.questions.question import LIGHT
from indexes.questions.wanting import LEAD

# "Most people" are no people that are the most of anything; "the most people" are.
NOT_OF = (
    r"(?<!at most)(?<!do most)(?<!did most)(?<!are most)(?<!were most)(?<!would most)"
    r"(?!(?<!the most) (?:people|homes|households|cases)\b| (?:of|recent\w*|likely|want\w*)\b)"
)
HIGHEST, LOWEST = "highest|largest|biggest|greatest", "fewest|lowest|smallest"
# What a table of figures tells; the longest of mean waits is no longest wait.
MOST = re.compile(rf"\b(?:most{NOT_OF}|{HIGHEST})\b", re.IGNORECASE)
FEWEST = re.compile(rf"\b(?:least(?<!at least)|{LOWEST})\b", re.IGNORECASE)
MORE_OF_IT = re.compile(rf"{MOST.pattern}|\b(?:longest|busiest)\b|\btop\b(?! (?:\w+ )?\w+s\b| of\b)", re.IGNORECASE)
LESS_OF_IT = re.compile(rf"{FEWEST.pattern}|\b(?:shortest|quietest|cheapest)\b", re.IGNORECASE)
# More of one thing is worse, and more of another better.
EXTREME = re.compile(
    r"\b(?:worst|best(?! (?:practice|way|interests?|known|value)\b)|safest|strongest|weakest)\b", re.IGNORECASE
)
SLOWEST, QUICKEST = re.compile(r"\bslowest\b", re.IGNORECASE), re.compile(r"\bquickest\b", re.IGNORECASE)
ASKS_WHICH = re.compile(rf"^{LEAD}(?:in |of )?(?:which|what|who|where|whose)\b", re.IGNORECASE)
# "The fourth highest count of 2031" does not say that it was highest in 2031.
NTH = re.compile(
    rf"\b(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th))[ -](?:most|least|{HIGHEST}|{LOWEST}|longest|shortest)\b",
    re.IGNORECASE,
)
# "In the biggest round": a figure of another round is none of it.
PICKS = re.compile(
    rf"\b(?:in|during|from|at) the (?:{HIGHEST}|{LOWEST}|longest|busiest|shortest|quietest)\b", re.IGNORECASE
)
# "Biggest grant of the fund", and no more, asks it too.
OPENS = re.compile(rf"^{LEAD}(?:the )?(?:{HIGHEST}|{LOWEST}|longest|shortest|busiest|quietest)\b", re.IGNORECASE)
# "Which district", "what was", "in which year".
NOUN = re.compile(rf"{ASKS_WHICH.pattern} (?:about )?(?P<noun>[a-z]+)\b", re.IGNORECASE)
TIMES = ("year", "years", "month", "months", "quarter", "period", "day", "week")
NO_NOUN = re.compile(
    r"is|are|was|were|has|have|had|did|does|do|the|one|ones|of|two|three|four|five|about", re.IGNORECASE
)
# What tells it: "second to" names what was above.
TOLD: Mapping[re.Pattern[str], re.Pattern[str]] = {
    MORE_OF_IT: re.compile(
        rf"{MORE_OF_IT.pattern}|\b(?:worst|best|main|second (?:only )?to|(?:ranked|came|is|was) first|peak\w*|strongest"
        r"|record (?:high|number)|more \w+ than any)\b",
        re.IGNORECASE,
    ),
    LESS_OF_IT: re.compile(
        rf"{LESS_OF_IT.pattern}|\b(?:worst|best|(?:ranked|came|is|was) last|weakest|record low|fewer \w+ than any)\b",
        re.IGNORECASE,
    ),
    SLOWEST: re.compile(r"\b(?:slowest|longest|worst|highest)\b", re.IGNORECASE),
    QUICKEST: re.compile(
        r"\b(?:quickest|fastest|shortest|best|lowest|second (?:only )?to|(?:ranked|came|is|was) first)\b", re.IGNORECASE
    ),
    EXTREME: re.compile(rf"{MORE_OF_IT.pattern}|{LESS_OF_IT.pattern}|{EXTREME.pattern}", re.IGNORECASE),
}
# "Up to £6,000" tells the most that one could get, and nothing of who got the most.
LIMIT = re.compile(
    r"\b(?:up to|no (?:more|less) than|at (?:most|least)|ceiling|capped|(?:between|from) £?\d)|\d to £\d", re.IGNORECASE
)
CHOICE = re.compile(rf"^{LEAD}(?:in |of )?(?:which|who|where|whose)\b", re.IGNORECASE)
# Whom a count is of goes without saying.
PEOPLE = frozenset(stems("people"))
# A column is of what stands before these words: "In favour of the increase" is no increase.
ENDS_HEAD = re.compile(r"(?<=\w) (?:in|of|on|at|to|from|for|by|with|per|since|between)\b|[,(]", re.IGNORECASE)
# What is to be the most stands after the word that says so: "the biggest fall in crime".
AFTER = re.compile(
    r"^[ ]?(?P<things>(?:(?!(?:in|of|on|at|to|from|for|by|with|since|between|and|or|is|are|was|were|had|have|has|did"
    r"|that|which|who)\b)[\w'’-]+ ?)*)",
    re.IGNORECASE,
)


def superlative_in(question: str) -> str | None:
    """The word by which a question asks which is most or fewest; None where it asks for neither."""
    own = without_carried(question)
    found = next((match for each in TOLD if (match := each.search(own))), None)
    return found[0].casefold() if found and any(each.search(own) for each in (ASKS_WHICH, PICKS, OPENS)) else None


def lacks_superlative(question: str, said: str) -> bool:
    """Whether what is said tells nothing of which is most, or fewest, as a question asks."""
    own = without_carried(question)
    of_it = not OPENS.match(own) or bool(words_ranked(own) & set(stems(said)))
    if not CHOICE.match(own) and not PICKS.search(own) and of_it and LIMIT.search(said):
        return False
    said = NTH.sub(" ", said) if noun_ranked(own) in TIMES else said
    return not any(told.search(said) for asks, told in TOLD.items() if asks.search(own))


def noun_ranked(question: str) -> str:
    """What is to be chosen among, the district of "which district had most?"; empty where nothing is named."""
    found = NOUN.search(question)
    noun = found["noun"] if found else ""
    return "" if not stems(noun) or NO_NOUN.fullmatch(noun) or any(each.fullmatch(noun) for each in TOLD) else noun


def words_ranked(question: str) -> frozenset[str]:
    """The stems of what stands right after "the biggest": of what a question asks the most."""
    own = without_carried(question)
    return frozenset(
        stem
        for each in (MOST, FEWEST)
        for match in each.finditer(own)
        if (after := AFTER.match(own[match.end() :]))
        for stem in stems(after["things"])
    )


def head_of(column: str) -> str:
    """What a column is of, by its name: "Offences" of "Offences per 1,000 people"."""
    return ENDS_HEAD.split(re.sub(r"^(?:in|of|on|at) ", "", column, flags=re.IGNORECASE))[0]


def is_ranked_by(question: str, column: str, *, said: str = "") -> bool:
    """Whether a column of figures is of what a question asks the most of; `said` is what its sign says beside.

    All that stands right after "the biggest" must be said by the column, and its own noun by the question.
    """
    telling, asked = set(stems(head_of(column))) - LIGHT, set(stems(question))
    by_sign = set(stems(said))
    named = words_ranked(question) - LIGHT - PEOPLE <= set(stems(column)) | by_sign
    return named and (not telling or bool((telling | by_sign) & asked))
