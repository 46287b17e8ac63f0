"""Of which time a figure is: some months are no year, and a year from which something is counted is none of it."""

import re

from assistant.decision.mistaken.months import PUBLISHED, months_asked, months_told, without_appearing
from assistant.figures.measures import COUNTED_SINCE, measures_in
from assistant.questions.carrying import without_carried
from assistant.questions.naming_times import A_YEAR
from corpus import Paragraph
from indexes import stems
from indexes.questions.counted import counted
from indexes.questions.question import Asked
from indexes.questions.time_words import ANY_YEAR, IN_A_YEAR, MONTH, NAMED_AFTER_A_YEAR, SEASON, YEAR
from indexes.questions.timing import above, financial_years_in, without_financial_years, years_in

FINANCIAL_YEAR = re.compile(rf"\b(?:in|during) {YEAR}/\d\d\b", re.IGNORECASE)
SINCE = re.compile(rf"\bsince (?:\w+ )?({YEAR})\b", re.IGNORECASE)
MONTH_NAMED = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
MONTHS_OF_YEAR = re.compile(rf"\b(?:from|between) {MONTH} (?:to|and|until) {MONTH} {YEAR}\b", re.IGNORECASE)
LAST_YEARS = re.compile(
    r"\b(?:in|over|during) the (?:last|past|previous) "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months)\b",
    re.IGNORECASE,
)
# A running total of years holds that of none of them.
FROM_TO = re.compile(rf"\bfrom (?:\w+ )?({YEAR}) (?:to|until) (?:\w+ )?({YEAR})\b", re.IGNORECASE)
# A sum of several years is that of none, nor what there was a year: "£4m for the two years 2031/32 and 2032/33".
YEARS_NAMED = re.compile(rf"\b{ANY_YEAR}\b")
YEARS = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[ -](?:financial )?years?"
SEVERAL_YEARS = re.compile(
    rf"\b(?:for|over|across|in|during) (?:the |all |its )?(?:first |last )?{YEARS}\b(?! ago)", re.IGNORECASE
)
A_YEAR_ASKED = re.compile(
    rf"\b(?:per|a|each|every) year\b|\b(?:annual|year)ly\b|\b(?:in|during|for) {ANY_YEAR}\b",
    re.IGNORECASE,
)
A_YEAR_TOLD = re.compile(r"\b(?:per|a|each|every) year\b(?! (?:before|earlier|ago))|\bannual(?:ly)?\b", re.IGNORECASE)
# What happens is counted over a time, so that a month's count is none of its year; who is there is counted at one.
HAPPENING = re.compile(
    r"\b(?:arrests?|crimes?|offences?|incidents?|calls?|complaints?|thefts?|burglar(?:y|ies)|robber(?:y|ies)|(?:stop )?"
    r"search(?:es)?|stops|deaths?|convictions?|reports?|rapes?|assaults?|attacks?|visits?|referrals?|seizures?|weapons"
    r"|collisions?|fines?|warnings?|prosecutions?|homicides?|murders?|killings?|stabbings?|raids?|patrols?)$",
    re.IGNORECASE,
)
# "£249.28 for 2024/25, the figure from which the rise of 2025/26 is counted" is none of 2025/26.
FROM_WHICH = re.compile(r"(?:,? (?:the )?\w+|,) (?:from|against) which\b.*", re.IGNORECASE)
# "Their promise of winter 2025/26 on the precept for 2026/27" tells nothing of the precept of 2025/26.
A_SEASON = re.compile(rf"\b(?P<season>{SEASON})(?: of)? {ANY_YEAR}", re.IGNORECASE)
# Not "the spring 2023 rise", which is of the time that it is named after.
IN_SEASON = re.compile(
    rf"\b(?:in|during) (?:the )?{A_SEASON.pattern}(?![/–-]|"
    rf" (?:{NAMED_AFTER_A_YEAR}|rise|meeting|campaign)s?\b)",
    re.IGNORECASE,
)
SEASON_MONTHS = {
    "spring": "(?:march|april|may)\\b",
    "summer": "(?:june|july|august)\\b",
    "autumn": "(?:september|october|november)\\b",
    "winter": "(?:december|january|february)\\b",
}
NAMED_FOR = re.compile(rf"([\w-]+) (?:for|of|in) ({ANY_YEAR})")


def is_of_other_time(sentence: str, asked: Asked) -> bool:
    """Whether the years asked for stand in a sentence without being those of its figure."""
    return (
        _counts_from_it(sentence, asked.text)
        or _is_published_then(sentence, asked.text)
        or _is_of_a_season(sentence, asked)
        or _is_of_other_financial_years(sentence, without_carried(asked.text))
    )


def is_of_other_months(sentence: str, question: str) -> bool:
    """Whether all months that a sentence names are other ones than the one of which a figure is asked for, or a year's:
    "in the year to March 2032" tells nothing of March."""
    asked_for = months_asked(question)
    told = months_told(sentence)
    parts = [each for each in told if each.last - each.first < A_YEAR - 1]
    return bool(asked_for and told) and not any(first <= month <= last for month in asked_for for first, last in parts)


def is_of_no_such_season(sentence: str, paragraph: Paragraph, question: str) -> bool:
    """Whether a figure of a summer is asked for, and neither a sentence nor what stands above it names that season or
    one of its months."""
    asked_for = IN_SEASON.search(question)
    if not asked_for:
        return False
    name = asked_for["season"].casefold()
    words = re.compile(rf"\b(?:{name}|{SEASON_MONTHS[name]})", re.IGNORECASE)
    return not words.search(f"{sentence}\n{above(paragraph)}")


def is_of_several_years(sentence: str, question: str) -> bool:
    """Whether it tells one sum of several years, where that of one is asked for."""
    if (
        not A_YEAR_ASKED.search(question)
        or len(YEARS_NAMED.findall(question)) > 1
        or SEVERAL_YEARS.search(question)
        or A_YEAR_TOLD.search(sentence)
    ):
        return False
    return (
        SEVERAL_YEARS.search(sentence) is not None
        and len([each for each in measures_in(sentence) if each.unit != "time"]) == 1
    )


def is_of_other_length(sentence: str, question: str) -> bool:
    """Whether a figure is of some months, or counted since another year, where a whole year is asked for."""
    running = FROM_TO.search(sentence)
    several = running and int(running[2]) - int(running[1]) > 1
    if several and FINANCIAL_YEAR.search(question) and not SINCE.search(question):
        return True
    asked_for = IN_A_YEAR.search(question)
    if not asked_for or MONTH_NAMED.search(question) or SINCE.search(question):
        return False
    since = SINCE.search(sentence)
    if several or LAST_YEARS.search(sentence):
        return True
    if HAPPENING.search(counted(question) or "") and _is_of_months_alone(sentence):
        return True
    return bool(since and since[1] != asked_for[1]) or MONTHS_OF_YEAR.search(sentence) is not None


def _is_of_months_alone(sentence: str) -> bool:
    """Whether it is of some months of a year, or of a season, and not of the year."""
    told = months_told(sentence)
    if not told and A_SEASON.search(sentence) and not years_in(A_SEASON.sub(" ", sentence)):
        return True
    return bool(told) and all(last - first < A_YEAR - 1 for first, last in told)


def _counts_from_it(sentence: str, question: str) -> bool:
    """Whether the years asked for only stand where it says what is counted from its figure."""
    if not FROM_WHICH.search(sentence):
        return False
    years, own = set(years_in(question)), set(years_in(FROM_WHICH.sub("", sentence)))
    return bool(years) and not years <= own


def _is_of_other_financial_years(sentence: str, question: str) -> bool:
    """Whether one financial year is asked for, and those around it are told: 2025/26 is no part of "from £7m in 2024/25
    to £9m in 2026/27", which names both its years."""
    asked_for, told = financial_years_in(question), financial_years_in(sentence)
    if len(asked_for) != 1:
        return False
    [first] = asked_for
    around = {first - 1, first + 1} <= told and first not in told
    return around and not {first, first + 1} <= set(years_in(without_financial_years(sentence)))


def _is_published_then(sentence: str, question: str) -> bool:
    """Whether the years asked for only say when figures of others were published."""
    rest = without_appearing(sentence)
    if rest == sentence or "publish" in question.casefold() or without_appearing(question) != question:
        return False
    if COUNTED_SINCE.search(rest) and not PUBLISHED.search(sentence):
        return False  # "8,000 since April 2025, as reported in February 2026" tells up to when it is counted
    years, own = set(years_in(question)), set(years_in(rest))
    return bool(years and own) and years <= set(years_in(sentence)) and not years <= own


def _is_of_a_season(sentence: str, asked: Asked) -> bool:
    """Whether a season is all that it tells of the years asked for, and it names what is asked for of other years."""
    years = set(years_in(asked.text))
    if not years or A_SEASON.search(asked.text) or not A_SEASON.search(sentence):
        return False
    wanted = {stem for term in asked.terms if not term.number for name in term.names for stem in name}
    named = [set(years_in(year)) for word, year in NAMED_FOR.findall(sentence) if set(stems(word)) & wanted]
    return (
        bool(named)
        and not any(years <= each for each in named)
        and not years <= set(years_in(A_SEASON.sub("", sentence)))
    )
