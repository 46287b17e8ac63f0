"""The words that name times: months, years, dates; and those that ask for the latest."""

import re

from corpus.lines.dates import MONTH_NAME

# "The last year for which there are figures", "the last time anyone published it": the latest that is held.
LATEST = re.compile(
    r"\b(?:(?:in|for|of|at|from) )?the (?:last|latest|most recent) (?:time|year|month|date|day) "
    r"(?:(?:for|in|on|of) which |that |when |where |with )?(?:(?:there|any(?:one|body)|some(?:one|body)|it|they|we) )?"
    r"(?:(?:is|are|was|were|has|have|had) )?(?:any |a )?"
    r"(?:figures?|numbers?|data|held|known|published|counted|recorded|reported|available|gave)\b"
    r"(?: (?:is|are|was|were|has been|have been|exists?|available|known|held|given|published|it|this|them|one)\b)*",
    re.IGNORECASE,
)
# "The latest figure": of several, the one of the latest time.
NEWEST = re.compile(
    r"\b(?:the |our )?(?:latest|newest|most recent)\b(?: (?:figures?|numbers?|counts?|data|stats"
    r"|statistics|totals?|rates?)\b(?: (?:for|on|of)\b)?)?",
    re.IGNORECASE,
)
# The first letter is looked at before the months are tried: that is quicker.
MONTH = rf"(?=[jfmasond]){MONTH_NAME}"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SEASON = "spring|summer|autumn|winter"
TIME_UNIT = "second|minute|hour|day|week|month|year"
# "The 2024 survey": what is named after a year, and may be of another.
NAMED_AFTER_A_YEAR = "consultation|survey|plan|strategy|report|inspection|budget|precept|election"
CENTURY = r"(?:19|20)"
YEAR = rf"{CENTURY}\d\d"
ANY_YEAR = rf"{YEAR}(?:[/–-]\d\d)?"  # a calendar or a financial one
# "In 2024" asks for a whole year: neither its summer nor what is counted since 2019 is that.
IN_A_YEAR = re.compile(rf"\b(?:in|during) ({YEAR})\b(?![/–-])", re.IGNORECASE)
# Four figures of an earlier century may be a count: "in 1829 he founded", not "in 1457 cases".
EARLY_YEAR = (
    rf"\b(?:(?:in|since|until|till|during|early|late|mid|(?:{SEASON})(?: of)?) )1[0-8]\d\d\b"
    r"(?!,\d|[%-]|\s(?!(?:was|is|has|as|its|his|this)\b)[a-z]+s\b)"
)
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}\b(?: \d{{1,2}}\b,?)?(?: ?(?:{YEAR}|1[0-8]\d\d\b))?"
    rf"|\b{YEAR}\s?[-–/]\s?(?:\d\d){{1,2}}\b|\b{YEAR}s?\b|{EARLY_YEAR}"
    r"|\bFY\s?['’]?(?:\d\d){1,2}(?:\s?[-–/]\s?(?:\d\d){1,2})?\b",
    re.IGNORECASE,
)
# "When is it decided each year?" is told by a month or a season, and not by the years of which a table tells something.
YEARLY_ASKED = re.compile(r"\b(?:each|every|a normal|an ordinary) year\b|\b(?:annually|yearly)\b", re.IGNORECASE)
IN_ANY_YEAR = re.compile(rf"\b(?:(?!may\b)(?i:{MONTH})|(?i:{SEASON}))\b(?! ?\d)")
NAMED_SPAN = re.compile(rf"\b[Pp]lan {YEAR}\s?[-–/]\s?(?:\d\d){{1,2}}\b")
# Verbs that ask of what was done: no nouns in -ed, "speed", and nothing that is done now, "are needed".
NO_VERB = "speed|need|deed|indeed|seed|feed|breed|bleed|hundred|naked|sacred|shed|armed|plain-?clothed|aged|wicked"
WAS_DONE = rf"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeing )\b(?!(?:{NO_VERB}|related)\b)\w{{3,}}ed\b"
