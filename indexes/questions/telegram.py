"""Writes out what people clip when they type a question: periods, units, signs, short words."""

import re
from calendar import month_name
from collections.abc import Callable
from functools import lru_cache

from indexes.language.stemming import UNIT
from indexes.questions.time_words import SEASON, YEAR

Replacement = str | Callable[[re.Match[str]], str]

MONTHS = month_name[1:]
FULL = {month[:3].casefold(): month for month in MONTHS}
MONTH = rf"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|{'|'.join(MONTHS)})"
# "21" after these is a year.
BEFORE_A_YEAR = rf"{SEASON}|easter|christmas|early|late|mid"
NEXT = "and|to|or|v|vs|versus|for|in|on|than|compared|until|onwards?"
# Spans of years in the names of papers: "21-24 Plan".
NAMED = "plan|PEEL|strategy|report|programme|inspections?|grad(?:es?|ings?)"
NO_YEARS = re.compile(
    r"\b(?:aged?|ages|sections?|para(?:graph)?s?|pages?|items?|rounds?|questions?|outcomes?|wards?|recommendations?"
    r"|junctions?|chapters?|articles?|bands?|stages?|years?|covid|last|next|past|from|between|about)\W*$",
    re.IGNORECASE,
)
UNITS = rf"am|pm|seconds?|minutes?|hours?|days?|weeks?|months?|years?|yrs?|{MONTH}"
TIES = re.compile(r"\b(?:in|to|since|until|by|from|of|and|before|after|year|end|ending|-) ?$", re.IGNORECASE)

# Each means one thing only; what stands for two things is written out where the rules below see which.
SHORT_WORDS = {
    "ppl": "people",
    "folk": "people",
    "folks": "people",
    "yr": "year",
    "yrs": "years",
    "y/e": "year ending",
    "mth": "month",
    "mths": "months",
    "wk": "week",
    "wks": "weeks",
    "hr": "hour",
    "hrs": "hours",
    "mins": "minutes",
    "secs": "seconds",
    "approx": "about",
    "abt": "about",
    "avg": "average",
    "govt": "government",
    "dept": "department",
    "info": "information",
    "nbhd": "neighbourhood",
    "thru": "through",
    "til": "until",
    "w/o": "without",
    "w/": "with",
    "pls": "please",
    "cllr": "councillor",
    "cllrs": "councillors",
    "yorks": "Yorkshire",
    "whats": "what is",
    "whos": "who is",
    "wheres": "where is",
    "whens": "when is",
    "wy": "West Yorkshire",
    "b/c": "because",
    "figs": "figures",
    "docs": "documents",
    "strat": "strategy",
    "incl": "including",
    "diff": "different",
    "ofcr": "officer",
    "ofcrs": "officers",
    "qtr": "quarter",
    "qtrs": "quarters",
}
ANY_SHORT = "|".join(re.escape(word) for word in sorted(SHORT_WORDS, key=len, reverse=True))
ORDINAL = {"1": "first", "2": "second", "3": "third"}

DIRECTIONS = {
    "up": ("rise", "rises", "rising", "risen", "rose"),
    "down": ("fall", "falls", "falling", "fallen", "fell"),
}
FORMS = {"go": 0, "goes": 1, "going": 2, "gone": 3, "went": 4, "come": 0, "comes": 1, "coming": 2, "came": 4}


@lru_cache(100)  # each step of an answer asks for it
def written_out(question: str) -> str:
    """The question in whole words: "yr to mar 23" -> "year to March 2023". What is written out stays as it is."""
    for pattern, replacement in RULES:
        question = pattern.sub(replacement, question)
    return re.sub(r" (?=[?,.;]( |$))", "", " ".join(question.split()))


def _month_and_year(match: re.Match[str]) -> str:
    """A month and two figures are one of a year; "may" is a month only where a word ties it to a time."""
    if match[1] == "may" and not TIES.search(match.string[: match.start()]):
        return match[0]
    return f"{FULL[match[1][:3].casefold()]} 20{match[2]}"


def _month(match: re.Match[str]) -> str:
    return FULL[match[1][:3].casefold()]


def _date(match: re.Match[str]) -> str:
    """ "20/06/23" -> "20 June 2023", "09/23" -> "September 2023"; of no month it stays as it is."""
    number = int(match["month"])
    if not 1 <= number <= len(MONTHS):
        return match[0]
    day = match.groupdict().get("day")
    month = f"{MONTHS[number - 1]} 20{match['year'][-2:]}"
    return f"{int(day)} {month}" if day else month


def _month_of_year(match: re.Match[str]) -> str:
    """Two figures that follow each other are a financial year, and "5/21" may be five of 21 but after "in"."""
    month, year = match["month"], match["year"]
    tied = int(year[-2:]) > len(MONTHS) and TIES.search(match.string[: match.start()])
    certain = month[0] == "0" or len(year) > 2 or tied
    return match[0] if not certain or int(month) + 1 == int(year) else _date(match)


def _year_and_month(match: re.Match[str]) -> str:
    """ "2023-09" is a month, "2010-11" two years."""
    return match[0] if int(match["year"][-2:]) + 1 == int(match["month"]) else _date(match)


def _span_of_years(match: re.Match[str]) -> str:
    return f"20{match[1]}-{match[2]}"


def _financial_year(match: re.Match[str]) -> str:
    """Two years that follow each other: "23/24" is 2023/24, "10/12" and "2021-24" are something else."""
    following = (int(match[1][-2:]) + 1) % 100
    if int(match[2]) != (following if len(match[2]) > 1 else following % 10):
        return match[0]
    return f"20{match[1][-2:]}/{following:02}"


def _bare_year(match: re.Match[str]) -> str:
    """ "24-25" is 2024/25, but for ages, pages and whatever else is numbered."""
    return match[0] if NO_YEARS.search(match.string[: match.start()]) else _financial_year(match)


POPULATION = r"(?:what|how (?:big|large|high))(?:['’]s| is| was) the population"


def _short_word(match: re.Match[str]) -> str:
    return SHORT_WORDS[match[1].casefold()]


def _ordinal(match: re.Match[str]) -> str:
    return ORDINAL[match[1]]


def _numbered_year(match: re.Match[str]) -> str:
    return f"{ORDINAL[match[1]]} year"


def _direction(match: re.Match[str]) -> str:
    """ "Gone up" is risen: papers say it in one word."""
    form = FORMS[match[2].casefold()]
    return (match[1] or "") + DIRECTIONS[match[3].casefold()][3 if match[1] and form == 0 else form]


def _rule(pattern: str, replacement: Replacement) -> tuple[re.Pattern[str], Replacement]:
    return re.compile(pattern, re.IGNORECASE), replacement


# In this order: what says nothing goes, signs become words before short words are read, and both before periods.
RULES: tuple[tuple[re.Pattern[str], Replacement], ...] = (
    # "851,000 pounds" is £851,000.
    _rule(
        rf"(?<![£\w.,])(\d[\d,]*(?:\.\d+)?(?: ?-?(?:{UNIT}))?)[ -](?:pounds?(?: sterling)?|quid|gbp)\b",
        r"£\1",
    ),
    _rule(r"\bgbp ?(?=\d)", "£"),
    # Said to whoever is asked.
    _rule(r"^(?:hi|hello|hey|dear \w+)\b[,!.]* |[,.!]* (?:cheers|ta|thx|thanks|thank you|many thanks)\b[!.]*$", ""),
    _rule(r"(?: ?\betc\b\.?)+", ""),
    _rule(
        r"\bwhat(?:['’]s| is) (the (?:[\w-]+ ){0,2}(?:mayor|commissioner|chief constable|chair|chief executive))"
        r"(?:['’]?s name| called)(?=\W*$)",
        r"who is \1",
    ),
    # Not "in fear".
    _rule(
        r"\bhow many people live(?= in (?:the (?:county|area|district)|West Yorkshire|(?-i:[A-Z])[a-z]+)\b)",
        "how many residents are there",
    ),
    # A table of years tells when it was the most; "when was the highest toll set?" asks for a day.
    _rule(
        r"^when(?= (?:was|were)\b.*\b(?:highest|largest|biggest|greatest|lowest|smallest|fewest|slowest|quickest"
        r"|busiest|quietest|worst)(?: ever)?(?: in (?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*)?\W*$"
        r"| (?:was|were|did|has|have)\b.*\b(?:most|least)\W*$| did\b.*\bhave the (?:most|least|fewest)\b)",
        "in which year",
    ),
    # Not "of the cells".
    _rule(
        rf"^{POPULATION} (?:of|in)(?= (?:(?:the|our|this) (?:county|area|district|region|city|town)\b|(?-i:[A-Z])))",
        "how many residents are there in",
    ),
    _rule(rf"^{POPULATION}(?=\W*$)", "how many residents are there"),
    _rule(r"(?:#|\bnos?\.) of\b|(?:^|(?<=\bthe )|(?<=\btotal ))no of(?= \w+s\b)", "number of"),
    _rule(r"(?<=\w )nos\b\.?", "numbers"),
    (re.compile(r"(?<=\w) v (?=\w)"), " versus "),
    # Papers date a promise by the month.
    _rule(r"\b(?:christmas|x-?mas) (?=20\d\d\b)", "December "),
    _rule(r"\bP\s?[+&]\s?C\b", "Police and Crime"),
    _rule(r"\bs ?[&+] ?s\b", "stop and search"),
    # Two letters before the sign: "A&E" and "Q&A" are names.
    _rule(r"(?<=\w\w)[+&] ?(?=\w)| (?:[+&] ?)+(?=\w)", " and "),
    _rule(r"^%(?: of)?(?= \w)", "What percentage of"),
    _rule(rf"(?<![\w'’.])({ANY_SHORT})(?![\w'’/])\.?(?=\W|$)", _short_word),
    _rule(r"(?<=\d) ?min\b\.?", " minutes"),
    _rule(r"(?<=\d) ?sec\b\.?", " seconds"),
    _rule(r"\brd (?=\d)", "round "),
    # "Op Lantern"; not "op-ed" or "post op care".
    _rule(r"(?<![\w-])op\.? (?=(?-i:[A-Z])[a-z])|^op\.? (?=[a-z])", "Operation "),
    _rule(r"\bq ?([1-4])(?![\w:.)])", r"quarter \1"),
    _rule(r"\brec ?(\d{1,2})\b", r"recommendation \1"),
    _rule(r"\bw(?:est)?\.? Yorkshire\b", "West Yorkshire"),
    _rule(r"\bn(?:orth)?\.? Yorkshire\b", "North Yorkshire"),
    _rule(r"\bs(?:outh)?\.? Yorkshire\b", "South Yorkshire"),
    # Elsewhere it is what somebody did: "the Met" alone is a force, and the Met Office none.
    (re.compile(r"(?<=\b[Tt]he )Met\b(?! Office)(?: Police\b)?"), "Metropolitan Police"),
    # 31/03/2023, 2023-03-31, 09/23 and 2023-03.
    _rule(r"(?<![\w/.-])(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/(?P<year>(?:20)?[0-3]\d)(?![\w/])", _date),
    _rule(r"(?<![\w/.-])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20[0-3]\d)(?![\w/])", _date),
    _rule(r"(?<![\w/.-])(?P<year>20[0-3]\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])", _date),
    _rule(r"(?<![\w/.£-])(?P<month>[01]?\d)/(?P<year>(?:20)?[0-3]\d)(?![\w/%]|\.\d)", _month_of_year),
    _rule(r"(?<![\w/.-])(?P<year>20[0-3]\d)-(?P<month>0[1-9]|1[0-2])(?![\w-])", _year_and_month),
    _rule(rf"\b({BEFORE_A_YEAR})(?: of)? (?:['’]([0-3]\d)\b|([0-3]\d)(?=\W*$|[,;:.?)]| (?:{NEXT})\b))", r"\1 20\2\3"),
    _rule(r"(?<![\w’'])['’]([0-3]\d)(?![\w%/’'-]| (?:hours?|minutes?|days?|weeks?|months?|years?)\b)", r"20\1"),
    _rule(rf"(?<![\w/.£–-])([12]\d)[–/-]([1-3]\d)(?= (?:{NAMED})\b)", _span_of_years),
    _rule(rf"\bfrom ({YEAR}) ?[–-] ?({YEAR})\b(?! (?:{NAMED})\b)", r"from \1 to \2"),
    _rule(rf"\bbetween ({YEAR})(?: ?[–-] ?| to )({YEAR})\b", r"between \1 and \2"),
    _rule(r"(?<=\b(?:plan|PEEL) )([12]\d)[–/-]([1-3]\d)\b", _span_of_years),
    _rule(
        r"\byear ([123])\b(?! ?(?:\d|pupil|child|student|to\b|of\b|and\b|or\b|[-–/]))",
        _numbered_year,
    ),
    # "March 23, 2021" and "March 23rd" are days.
    _rule(
        rf"\b{MONTH}\b\.?,? ?['’]?([0-3]\d)(?![\w%/]|[.,:]\d|,? {YEAR}\b)",
        _month_and_year,
    ),
    # "mar" is cut short only before a year, and "Jan" is a first name too.
    _rule(rf"\b(jan|mar)\b\.?(?= {YEAR}\b(?![/–-]))", _month),
    (re.compile(r"\b(jan|[Ff]eb|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\b\.?"), _month),
    _rule(rf"(?<=[a-z] \d{{4}}) ?[-–] ?(?=(?:{'|'.join(MONTHS)})\b)", " to "),
    _rule(r"\bFY ?((?:20)?\d\d) ?[/–-] ?(?:20)?(\d\d?)\b", _financial_year),
    _rule(r"(?<![\w/.£–-])((?:20)?[0-3]\d)/(?:20)?(\d\d)(?![\w/%]|\.\d)", _financial_year),
    _rule(r"(?<![\w/.£–-])(20[0-3]\d)[/–-](\d)(?![\w/%]|\.\d)", _financial_year),
    _rule(rf"(?<![\w/.£–-])([12]\d)[–-](\d\d)(?![\w%/–-]|[.,:]\d| (?:{UNITS})\b)", _bare_year),
    _rule(r"(?<![\w£/.'’-])([12]\d)(?= (?:v|vs\.?|versus) [12]\d\b)", r"20\1"),
    _rule(r"(?<=20\d\d versus )([12]\d)(?![\w%/.-])", r"20\1"),
    # "1st April" is a day.
    _rule(rf"\b([123])(?:st|nd|rd)\b(?! (?:of )?{MONTH}\b)", _ordinal),
    _rule(r"\b(999|101)s\b", r"\1 calls"),
    _rule(r"\bunder[ -]?18s\b", "children"),
    _rule(
        rf"(\b(?:has|have|had)\b[^,?]* |\b)(?!c\w+ up\b)({'|'.join(FORMS)}) (up|down)\b"
        r"(?! (?:or|to|with|for|from|against|well|best)\b)",
        _direction,
    ),
)
