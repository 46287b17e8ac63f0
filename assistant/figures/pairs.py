"""Which period or place each amount of a sentence is of."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.figures.figure import Figure, figures_in
from assistant.figures.number_words import NUMBER, ROUGHLY
from assistant.sentences.wording import folded_with_commas
from indexes import stems
from indexes.language.folding import folded
from indexes.language.places import PLACES
from indexes.questions.time_words import TIME_UNIT, YEAR

DIGIT = re.compile(r"\d")
UNITS = tuple(TIME_UNIT.split("|"))
AMOUNTS = ("count", "£", "€", "$", "%", "points")
PERIODS = ("date", "year", "years")
EARLIER = re.compile(
    r"\b(?:a|the|one) (?:year|month|quarter) (?:before|earlier|previously)\b|\bbefore(?=\W*$)", re.IGNORECASE
)
BEFORE = "before"  # the period that "a year before" means
# Finer than clauses: in a list each piece has its own figure.
PIECE = re.compile(
    r"[;:(]\s*|,\s+|\s+(?:while|whereas|against|but|than|compared (?:with|to))\s+"
    rf"|\s+and\s+(?=(?:[\w']+\s+){{0,4}}?(?:£|{NUMBER}))",
    re.IGNORECASE,
)
# When it was told is not when it was so.
PUBLISHED = re.compile(r"\bsaid in\b|\b(?:according to|(?:as )?(?:reported|published)|, says)\b", re.IGNORECASE)
# What another amount is compared with comes after one of these.
BASE = re.compile(
    r"\b(?:from|against|rather than|compared (?:with|to)|instead of|in place of|than|not)"
    rf"(?: (?:{ROUGHLY}))? $"
)
# When it began is not when it was so.
SINCE = re.compile(rf"\bsince (?:the |the end of )?(?:\d+ )?(?:[A-Z]\w+ )?{YEAR}(?:/\d\d)?\b")
SPAN, TO = r"{0} ?(?:to|and|until|-) (?:the )?{1}", " to "
FROM_TO = re.compile(rf"\bfrom £?{NUMBER}\S* to £?{NUMBER}")
SPAN_OF_YEARS = len("2023-2024")
LASTS = re.compile(rf"(?P<number>{NUMBER})[ -](?P<unit>{TIME_UNIT})s?\b", re.IGNORECASE)
PER = re.compile(r"\b(?:per|for every|in every|out of every) 1[0,]+\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """An amount and what it is said of: a period, or places, or bodies."""

    amount: Figure
    key: str


@lru_cache(maxsize=2_000)
def amounts_in(text: str) -> tuple[Figure, ...]:
    """The figures of a text that are amounts, in order."""
    return tuple(each for each in figures_in(PER.sub(" ", _without_lengths(text))) if each.unit in AMOUNTS)


def _without_lengths(text: str) -> str:
    """A text without lengths of time; few name a unit of it, which is seen at once."""
    return LASTS.sub(" ", text) if any(map(folded(text).__contains__, TIME_UNIT.split("|"))) else text


def periods_of(text: str) -> list[str]:
    """The periods of a text in order, as plain values."""
    own = SINCE.sub(" ", PUBLISHED.split(text)[0])
    found = [each for each in figures_in(own) if each.unit in PERIODS] if DIGIT.search(own) else []
    keys, plain = list[str](), folded_with_commas(own) if len(found) > 1 else ""
    for last, each in zip([None, *found], found, strict=False):
        joined = last and re.search(
            rf"(?:between|from) (?:the )?{SPAN.format(last.text.strip(), each.text.strip())}", plain
        )
        if joined and keys:
            keys[-1] = f"{keys[-1]}{TO}{each.value}"
        else:
            keys.append(each.value)
    return [*keys, BEFORE] if EARLIER.search(own) else keys


def places_of(text: str) -> list[str]:
    """The places of a text in order, the county apart, which everything is in."""
    return [match[0] for match in PLACES.finditer(text) if match[0] not in ("West Yorkshire", "Yorkshire")]


def pairs(text: str, keys_of: Callable[[str], list[str]], *, in_order: bool = True) -> list[Pair]:
    """Each amount of one sentence with its key; an amount whose key is not clear is left out.

    `in_order` takes the first amount for the first key, and so on, where there are as many.
    """
    amounts, keys = amounts_in(text), keys_of(text)
    if len(keys) == 1 and len(amounts) == 2 and TO in keys[0] and FROM_TO.search(folded_with_commas(text)):
        keys = keys[0].split(TO)  # "from 620 to 500 between 2022 and 2024": each has its own year
    if len(set(keys)) == 1 and (keys[0] != BEFORE or len(amounts) == 1):
        return [Pair(amount, keys[0]) for amount in amounts if not is_base(amount, text) or len(amounts) == 1]
    if len(amounts) == len(keys) and in_order and _in_turn(text):
        return [Pair(amount, key) for amount, key in zip(amounts, keys, strict=True)]
    found = []
    for piece in PIECE.split(text):
        own = keys_of(piece) if piece else []
        if len(own) == 1:
            found += [Pair(amount, own[0]) for amount in amounts_in(piece)]
        elif own and in_order and len(own) == len(inside := amounts_in(piece)) and _in_turn(piece):
            found += [Pair(amount, key) for amount, key in zip(inside, own, strict=True)]
    return found


def is_base(amount: Figure, text: str) -> bool:
    """Whether it is what another amount is compared with, and so perhaps of another time: "down from 81%"."""
    return BASE.search(folded_with_commas(text).partition(amount.text)[0]) is not None


def _in_turn(text: str) -> bool:
    """Whether amounts and periods take turns, or are told to: two periods and then two amounts pair nothing."""
    kinds = [each.unit in AMOUNTS for each in figures_in(_without_lengths(text)) if each.unit in (*AMOUNTS, *PERIODS)]
    return all(kinds) or all(one != other for one, other in pairwise(kinds)) or "respectively" in text


# "Three of the fifteen wardens": the fifteen are whom the three are of.
OF_SO_MANY = re.compile(
    rf"\b(?:of (?:the|all|its|their|these|those)|out of(?: the| all)?) (?:{NUMBER})(?= [A-Za-z])", re.IGNORECASE
)
# "501 wardens among 2,899 posts", and not "£250,000 among 57 projects".
AMONG_SO_MANY = re.compile(rf"(?<=[a-z]) among (?:the |all )?(?:{NUMBER})(?= [A-Za-z])", re.IGNORECASE)
MARCH = "03"


def same_key(one: str, other: str) -> bool:
    """Whether two keys may mean the same: one is a part of the other."""
    if one == other:
        return True
    if TO in one or TO in other:
        return any(same_key(a, b) for a in one.split(TO) for b in other.split(TO))
    if one[:1].isdigit() and other[:1].isdigit():
        return _implies(one, other) or _implies(other, one)
    a, b = set(stems(one)), set(stems(other))
    return bool(a and b) and (a <= b or b <= a)


def _implies(one: str, other: str) -> bool:
    """Whether a day, month or year lies in a longer period."""
    if len(one) == SPAN_OF_YEARS:
        return False
    if len(other) != SPAN_OF_YEARS:
        return one.startswith(f"{other}-")
    month = one[5:7]
    first, last = other[:4], other[-4:]
    if not month or int(last) - int(first) != 1:
        return one[:4] in (first, last)
    return one[:4] == (first if month > MARCH else last)  # a financial year runs from April to March
