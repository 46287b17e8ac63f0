"""Figures in words as figures: "a quarter fewer" is "25% fewer", "one in ten" is "10%", "a dozen" is "12"."""

import re
from decimal import Decimal
from functools import lru_cache

from assistant.figures.number_words import plain
from indexes.language.numbered import ORDINALS

SMALL_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
LAST_MINUTE = 59  # "80:20" is no time of day
NUMBERED = r"(?:round|quarter|phase|stage)"
SMALL = rf"(?:{'|'.join(SMALL_WORDS)}|\d{{1,2}})"
ORDINAL_NOUN = re.compile(rf"\b({'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) ({NUMBERED})\b", re.IGNORECASE)
NOUN_IN_WORDS = re.compile(rf"\b({NUMBERED}s?) ({'|'.join(SMALL_WORDS)})\b(?! [\w-]+s\b)", re.IGNORECASE)
# "A third", "two thirds"; "quarter" is more often three months than a fourth part.
PART = re.compile(
    rf"\b(?<!\band )(?P<count>an?|{'|'.join(SMALL_WORDS[:9])})[- ](?P<part>{'|'.join(PARTS)})s?\b"
    r"(?! (?:times?|rounds?|years?|part(?:y|ies)|persons?|meetings?|earlier|later|before|after|an? \w+)\b)",
    re.IGNORECASE,
)
HALF = re.compile(
    r"(?<!first )(?<!second )(?<!and a )\bhalf\b(?![- ](?:an?|as|year\w*|hours?|days?|term)\b)", re.IGNORECASE
)
# One length of time in several words.
DURATIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), months)
    for words, months in (
        (r"(?:a|one) year and a half|eighteen months|one and a half years", "18 months"),
        (r"(?:each|every|a) quarter|quarterly|every three months|four times (?:a|each|every) year", "every 3 months"),
        (r"fortnightly|(?:each|every|a) fortnight", "every 2 weeks"),
        (
            r"half[- ]yearly|every six months|every half[- ]year|(?:twice|two times) (?:a|each|every) year",
            "every 6 months",
        ),
        (r"two years(?= (?:in|of|from|until|to)\b)", "2 years"),
    )
)
# "One in ten", "four in five", "one officer in ten".
IN_OF = re.compile(
    rf"\b(?P<part>{SMALL})(?: [a-z-]+){{0,4}}? (?:in|out of) (?:every )?(?P<base>{SMALL})\b"
    r"(?! (?:days?|weeks?|months?|years?|districts|seconds|minutes|hours|areas|places|towns|schools|wards)\b)",
    re.IGNORECASE,
)
AND_A_HALF = re.compile(rf"\b({'|'.join(SMALL_WORDS)}|\d+) and a half\b", re.IGNORECASE)
DOZEN = re.compile(r"\b(?:a|one) dozen\b", re.IGNORECASE)
# "£150,000 p.a." is "£150,000 a year".
PER_ANNUM = re.compile(r"\b(?:per annum\b|p\.\s?a\b\.?)", re.IGNORECASE)
# "The highest (88%)" is the highest at 88%; "split 80:20" is 80% to 20%.
BRACKETED = re.compile(r" \((?P<inside>£?\d[^()\s]*(?: [^()\s]+){0,2})\)")
# The unit in the head of a column: "2024/25 £m: 104.3".
UNIT_IN_HEAD = re.compile(r" ?\(?£(?P<scale>m|bn|k|million)\)?: (?P<number>\d[\d,]*(?:\.\d+)?)(?![\d%])")
RATIO = re.compile(r"(?<![\d:])(?P<one>\d{2}):(?P<other>\d{2})(?![\d:])")
OF_MILLION = re.compile(r"\b(?:(?P<half>half) a|(?:a|one) (?P<quarter>quarter) of a) million\b", re.IGNORECASE)


@lru_cache(maxsize=2_000)  # every check reads the same few sentences
def readable(text: str) -> str:
    """The text with shares, dozens, lengths of time and numbered rounds in figures."""
    text = AND_A_HALF.sub(lambda match: f"{_small(match[1])}.5", DOZEN.sub("12", PER_ANNUM.sub("a year", text)))
    text = RATIO.sub(_ratio, BRACKETED.sub(r" at \g<inside>,", UNIT_IN_HEAD.sub(r": £\g<number>\g<scale>", text)))
    text = OF_MILLION.sub(lambda match: "500,000" if match["half"] else "250,000", text)
    text = IN_OF.sub(_share, HALF.sub("50%", PART.sub(_part, text)))
    for pattern, months in DURATIONS:
        text = pattern.sub(months, text)
    text = NOUN_IN_WORDS.sub(lambda match: f"{match[1]} {_small(match[2])}", text)
    return ORDINAL_NOUN.sub(lambda match: f"{match[2]} {_ordinal(match[1])}", text)


def _ratio(match: re.Match[str]) -> str:
    one, other = int(match["one"]), int(match["other"])
    return f"{one}% to {other}%" if one + other == 100 and max(one, other) > LAST_MINUTE else match[0]


def _part(match: re.Match[str]) -> str:
    count, part = match["count"].lower(), PARTS[match["part"].lower()]
    many = 1 if count in ("a", "an") else _small(count)
    return _per_cent(many, part) if many < part else match[0]


def _share(match: re.Match[str]) -> str:
    part, base = _small(match["part"]), _small(match["base"])
    return _per_cent(part, base) if part < base else match[0]


def _per_cent(part: int, base: int) -> str:
    return f"{plain(round(Decimal(100 * part) / base, 2))}%"


def _small(word: str) -> int:
    return SMALL_WORDS.index(word.lower()) + 1 if word.lower() in SMALL_WORDS else int(word)


def _ordinal(word: str) -> str:
    return str(ORDINALS.index(word.lower()) + 1) if word.lower() in ORDINALS else re.sub(r"\D", "", word)
