"""What a follow-up carries over from the question before it: subject, names, place and period, as its context."""

import re
from collections.abc import Collection

from assistant.questions.periods import YEARS, periods_in, without_periods
from assistant.questions.survey_asked import survey_asked
from indexes import STOP_WORDS, stems
from indexes.language.areas import NAMES
from indexes.language.numbered import IN_ORDER, numbered_in
from indexes.questions.question import ABOUT, DISTRICTS, LETTERED, LIGHT, RELATIVE
from indexes.questions.time_words import MONTH
from indexes.questions.timing import NOW
from indexes.questions.wanting import SHAPE, wants_of

# A question with this much to say names its own subject: "How many officers are there in Wakefield?" has 3,
# "How many suites were open?" has 2. A name counts twice, other words once, "put" and "number" not at all.
OWN_SUBJECT = 3
# More context than this, in words, says less about what is meant.
LONGEST = 18
# They point at a time or a share, not at a subject.
EMPTY = frozenset(
    stem
    for word in """today now then currently altogether total overall instead alone else top each together alike
    still exactly actually already just only one two first second last same other others old people person year month
    time thing everything anything something explain detail bit example""".split()
    for stem in stems(word)
)
# Of something else always, which a question that names it says.
DETAIL = "target|aim|deadline|pledge|promise|ambition|goal|contract|answer|reply|response|outcome|result|launch|delay"
# These lean on what went before, however long the question is.
LEANING = re.compile(
    r"\b(?:instead|altogether|in total|else|the (?:others?|rest|same|latter|former)|the (?:two|three|four)(?! \w+s\b)"
    r"|the \d[\d,]*(?= (?:in|of|were|was|are|is|that|who)\b|\W*$)|by then|back then"
    r"|at (?:that|the) time|that (?:year|month|summer|winter|day|time|period|quarter)|the ones? (?:before|after))\b"
    r"|^(?:and )?how many(?: more| fewer)? (?:was|were|is|are|did|do|does|has|have|had|can|will)\b"
    r"(?! there\b(?!\W*$| (?:before|after|then|now|in all|in total|altogether)\b))"
    # The target, the deadline: of what was spoken of.
    rf"|\bthe (?:{DETAIL})(?: of [£\d][\d,.%]*| (?:for|of|in) the (?:plan|year|project))?"
    r"(?: (?:been )?(?:met|kept|missed|reached|hit|achieved|set|broken|delivered))?(?=\W*$)"
    r"|^how (?:many|much)(?: more| fewer| less)? (?:in|of|about|for|by|altogether|overall|alone)\b",
    re.IGNORECASE,
)
# The police of the home area are a body, and no place.
NO_PLACE = r"(?!west yorkshire (?:police|combined|violence|police and crime)\b)"
PLACES = re.compile(
    rf"\b(?:{'|'.join(DISTRICTS)}|(?:(?<=\bin )|(?<=\bdid ))the county|{NO_PLACE}(?:{NAMES}))\b", re.IGNORECASE
)
# What is held against another place is asked of both.
AGAINST = re.compile(r"\b(?:compar\w+|than|against|versus|vs|differ\w*)\b", re.IGNORECASE)
ITS_YEARS = re.compile(rf"\bthe {YEARS} (?P<noun>[\w'’-]+)", re.IGNORECASE)
ONE_FOR = re.compile(rf"\bones? for {YEARS}", re.IGNORECASE)
# No name begins with the number of another word: "round 8 of the Farm Fund".
CAPITAL, BETWEEN = r"[A-Z][\w'’-]*", "of|and|the|for|to"
NAME = re.compile(
    rf"\b(?:{CAPITAL}|\d[\w/-]*(?![\w/-]| (?:{BETWEEN})\b))"
    rf"(?:\s+(?:(?:{BETWEEN})\s+)*(?:{CAPITAL}|\d[\w/-]*))*"
)
# A preposition or a comma ends a phrase; an auxiliary verb does not: "children referred".
ENDS_PHRASE = re.compile(r"[,.;:()?]|(?:in|of|to|for|by|with|on|at|from|as|about|and|or|than|per)", re.IGNORECASE)
# A quarter is a time, and a band is whose share is asked for.
NOT_THINGS = ("quarter", "band")
WORD = re.compile(rf"\b(?i:bands?:? [a-h])\b|\b\d{{1,3}}(?:,\d{{3}})+|{NAME.pattern}|[\w£%'’/-]+|[,.;:()?]")


def names_own_subject(question: str, names: Collection[str]) -> bool:
    """Whether a question says enough by itself to be looked up; `names` are stems of names that the papers use."""
    if LEANING.search(question) and not names_of(question):
        return False
    inside = {stem for match in _names(without_periods(question)) for stem in stems(match)}
    periods = periods_in(question)
    own = set(stems(SHAPE.sub(" ", without_periods(question)))) - EMPTY
    weights = [2 if stem in inside or stem in names else 0 if stem in LIGHT else 1 for stem in own]
    said = sum(weights) + len(periods) + bool(RELATIVE.search(question))
    return said >= OWN_SUBJECT and any(stem not in LIGHT for stem in own)


def with_context(question: str, before: str) -> str:
    """The question with what it leaves unsaid of the one before, for whoever reads and for the search."""
    survey = survey_asked(before)
    if survey and survey.topic:  # "list all papers on that" is about that, and not about papers
        before = f"{ABOUT}{survey.topic})"
    parts = [*context_of(without_carried(before)), *parts_carried(before)]
    said = set(stems(question))
    # Another period is asked about now, or is what is asked for.
    if periods_in(question) or NOW.search(question) or wants_of(question) == "date":
        parts = [part for part in parts if not is_time(part)]
    parts = [kept for part in parts if (kept := _of_other_years(part, question))]
    if PLACES.search(question) and not AGAINST.search(question):
        parts = [kept for part in parts if (kept := " ".join(PLACES.sub(" ", part).split()))]
    new = [part for part in dict.fromkeys(parts) if set(stems(part)) - said]
    return f"{question.rstrip()}{ABOUT}{', '.join(_within(new))})" if new else question


def _of_other_years(part: str, question: str) -> str:
    """What is carried without the years in its name, where a question asks of its like of other years."""
    others = {stem for match in ITS_YEARS.finditer(question) for stem in stems(match["noun"] or "")}
    if ONE_FOR.search(question) or others & set(stems(part)):
        return " ".join(re.sub(YEARS, " ", part).split())
    return part


def without_carried(question: str) -> str:
    """A reading without the context that it carries."""
    return question.partition(ABOUT)[0]


def carried_by(question: str) -> str:
    """The context that a reading carries, in the form of a reading; empty where it carries none."""
    return "".join(question.partition(ABOUT)[1:])


def parts_carried(question: str) -> tuple[str, ...]:
    """What a reading carries, part by part."""
    carried = question.partition(ABOUT)[2].rstrip(")")
    return tuple(filter(None, carried.split(", ")))


def joined(first: str, second: str) -> str:
    """Two contexts as one, each in the form of a reading; empty where both are."""
    parts = [each.removeprefix(ABOUT).rstrip(")") for each in (first, second) if each]
    return f"{ABOUT}{', '.join(parts)})" if parts else ""


def topic_of(question: str) -> str:
    """What a conversation is about after a question: what it carries, its names and periods; itself if it stood alone.

    The detail asked last is left out: "who was top?" after "did that meet the target?" is about the calls.
    """
    carried = carried_by(question)
    if not carried:
        return question
    own = without_carried(question)
    numbered = [each.text for each in numbered_in(own) if each.noun not in NOT_THINGS]
    said = [*names_of(own), *numbered, *(each.bare for each in periods_in(own))]
    return ABOUT + ", ".join([*said, carried.removeprefix(ABOUT)])


def context_of(question: str) -> tuple[str, ...]:
    """The telling phrases of a question, then its periods: ("children referred", "Farm Watch", "March 2024")."""
    plain = SHAPE.sub(" ", re.sub(r"(?i)^according to [^,]*,", "", without_periods(question)))
    phrases: list[str] = [""]
    for match in WORD.finditer(plain):
        word = match[0]
        if LETTERED.fullmatch(word) or (word[0].isupper() and match.start() > 0):
            phrases += [word, ""]
        elif word.casefold().replace("’", "'") not in STOP_WORDS and set(stems(word)) - EMPTY:
            phrases[-1] = f"{phrases[-1]} {word}".strip()
        elif ENDS_PHRASE.fullmatch(word):
            phrases.append("")
    telling = (re.sub(r"['’]s$", "", phrase) for phrase in phrases if not LIGHT.issuperset(stems(phrase)))
    return (*telling, *(each.bare for each in periods_in(question)))


def names_of(question: str) -> tuple[str, ...]:
    """The names in a question beside places and periods: "Farm Watch", "Police and Crime Panel"."""
    found = (name for name in _names(without_periods(question)) if any(letter.isalpha() for letter in name))
    return tuple(name for name in found if not PLACES.fullmatch(name) and not re.fullmatch(MONTH, name, re.IGNORECASE))


def _names(question: str) -> list[str]:
    """The names in it, but for what only opens it: "Has the People's Fund" names the fund."""
    opening = question.split(maxsplit=1)[0] if question.strip() else ""
    opens = opening.casefold() in STOP_WORDS
    plain = question.replace(opening, opening.casefold(), 1) if opens else question
    return [match[0] for match in NAME.finditer(plain) if match.start() > 0]


def is_numbered_thing(part: str) -> bool:
    """Whether a part of what is carried is told apart by a number or letter: "round 3", "band D"."""
    return bool(numbered_in(part)) or LETTERED.search(part) is not None


def asks_another(question: str, numbered: str) -> bool:
    """Whether a question asks of another than a numbered thing that it carries, as of "the last round" after round 3;
    what has a time of its own is not of a round, which has one too."""
    noun = re.sub(r" (?:\d+|[a-h])$", "", numbered, flags=re.IGNORECASE).split()[-1]
    in_order = noun.casefold().rstrip("s") in IN_ORDER
    return bool(set(stems(noun)) & set(stems(question))) or (in_order and bool(periods_in(question)))


def is_time(part: str) -> bool:
    """Whether a part of what is carried is a period and nothing else."""
    return bool(periods_in(part)) and not stems(without_periods(part))


def _within(parts: list[str]) -> list[str]:
    """As many parts as the limit allows, the nearest first."""
    kept: list[str] = []
    for part in parts:
        if len(" ".join([*kept, part]).split()) <= LONGEST:
            kept.append(part)
    return kept
