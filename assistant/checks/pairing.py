"""Whether a figure is said of what the cited paragraphs say it of: the same period, place, body and thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.checks.actors import mentioned
from assistant.checks.figures import readable
from assistant.checks.names import PLACES, names_in
from assistant.checks.premise import Premise
from assistant.figures import Figure, figures_in, offered_by
from assistant.number_words import NUMBER
from assistant.objection import Objection
from assistant.wording import folded_with_commas
from indexes import stems
from indexes.sentences import sentences

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
SPAN, TO = r"{0} ?(?:to|and|until|-) (?:the )?{1}", " to "
FROM_TO = re.compile(rf"\bfrom £?{NUMBER}\S* to £?{NUMBER}")
SPAN_OF_YEARS = len("2023-2024")
# The period is that of the sentence before.
THEN = re.compile(r"\b(?:by then|at that time|since then|by that (?:day|date|month|year))\b", re.IGNORECASE)
FOLLOWING = 4  # words after a figure among which is what it counts
COUNTED = re.compile(rf"(?P<number>{NUMBER})(?P<after>(?:[ -]+(?!{NUMBER})[\w'%]+){{0,{FOLLOWING}}})", re.IGNORECASE)
LASTS = re.compile(rf"(?P<number>{NUMBER})[ -](?P<unit>second|minute|hour|day|week|month|year)s?\b", re.IGNORECASE)
UNSAID = frozenset(
    stem for word in "new extra further additional different total other full".split() for stem in stems(word)
)


@dataclass(frozen=True, slots=True)
class Pair:
    """An amount and what it is said of: a period, or places, or bodies."""

    amount: Figure
    key: str


def pairing_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure that is another period's, place's, body's or thing's."""
    claim, said = readable(claim), [readable(each) for each in premise.sentences]
    yield from _of_other("period", periods_of, claim, said)
    yield from _of_other("place", places_of, claim, said)
    yield from _of_other("speaker", bodies_of, claim, said)
    yield from _of_other_thing(claim, said)
    yield from _lasting_otherwise(claim, " ".join(said))


def amounts_in(text: str) -> list[Figure]:
    """The figures of a text that are amounts, in order."""
    return [each for each in figures_in(LASTS.sub(" ", text)) if each.unit in AMOUNTS]


def periods_of(text: str) -> list[str]:
    """The periods of a text in order, as plain values."""
    own = PUBLISHED.split(text)[0]
    found = [each for each in figures_in(own) if each.unit in PERIODS]
    keys, plain = list[str](), folded_with_commas(own)
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


def bodies_of(text: str) -> list[str]:
    """The offices, bodies and other names of a text."""
    names = (name for name in names_in(text) if " " in name and not PLACES.search(name) and not figures_in(name))
    return [*mentioned(text), *names]


def pairs(text: str, keys_of: "type | object") -> list[Pair]:
    """Each amount of one sentence with its key; an amount whose key is not clear is left out."""
    assert callable(keys_of)
    amounts, keys = amounts_in(text), keys_of(text)
    if len(keys) == 1 and len(amounts) == 2 and TO in keys[0] and FROM_TO.search(folded_with_commas(text)):
        keys = keys[0].split(TO)  # "from 620 to 500 between 2022 and 2024": each has its own year
    if len(set(keys)) == 1:
        return [Pair(amount, keys[0]) for amount in amounts]
    if len(amounts) == len(keys) and keys_of is not bodies_of:
        return [Pair(amount, key) for amount, key in zip(amounts, keys, strict=True)]
    found = []
    for piece in PIECE.split(text):
        if piece and len(own := keys_of(piece)) == 1:
            found += [Pair(amount, own[0]) for amount in amounts_in(piece)]
        elif piece and len(own) == len(inside := amounts_in(piece)) and keys_of is not bodies_of:
            found += [Pair(amount, key) for amount, key in zip(inside, own, strict=True)]
    return found


def _of_other(kind: str, keys_of: object, claim: str, said: list[str]) -> Iterator[Objection]:
    assert callable(keys_of)
    stated = [pair for sentence in said for pair in pairs(sentence, keys_of)]
    # Who speaks is not always whom a figure is of, so a body must have another figure of its own.
    known = {pair.key for pair in stated} if kind == "speaker" else {key for each in said for key in keys_of(each)}
    loose = {amount for sentence in said if THEN.search(sentence) for amount in amounts_in(sentence)}
    loose |= {amount for sentence in said for amount in amounts_in(sentence)} - {pair.amount for pair in stated}
    for sentence in (span.of(claim) for span in sentences(claim)):
        own = pairs(sentence, keys_of)
        sentence_matches = len({pair.key for pair in own}) == 1 and any(
            pair.amount.value == each.amount.value and _same(pair.key, each.key) for pair in own for each in stated
        )
        for pair in own:
            theirs = [each.key for each in stated if each.amount.value == pair.amount.value]
            if not theirs or sentence_matches or pair.amount in loose or any(_same(pair.key, each) for each in theirs):
                continue
            if any(_same(pair.key, each) for each in known):
                yield Objection(kind, f"{pair.amount.text} is {theirs[0]}'s in the cited paragraphs, not {pair.key}'s")  # type: ignore[arg-type]


def _same(one: str, other: str) -> bool:
    """Whether two keys may mean the same: one is a part of the other."""
    if one == other:
        return True
    if one[:1].isdigit() and other[:1].isdigit():
        return _implies(one, other) or _implies(other, one)
    if TO in one or TO in other:
        return any(_same(a, b) for a in one.split(TO) for b in other.split(TO))
    a, b = set(stems(one)), set(stems(other))
    return bool(a and b) and (a <= b or b <= a)


def _implies(one: str, other: str) -> bool:
    """Whether a day, month or year lies in a longer period."""
    if len(one) == SPAN_OF_YEARS:
        return False
    return one[:4] in (other[:4], other[-4:]) if len(other) == SPAN_OF_YEARS else one.startswith(f"{other}-")


def _of_other_thing(claim: str, said: list[str]) -> Iterator[Objection]:
    """A count of one thing given as that of another: "128 farmers" of "310 farmers and 128 volunteers"."""
    stated = [each for sentence in said for each in _counted(sentence)]
    for value, things in _counted(claim):
        own = [others for number, others in stated if number == value]
        if not things or not own or any(things & others or not others for others in own):
            continue
        if any(things <= others for number, others in stated if number != value):
            yield Objection("figure", f"{value:f} counts something else in the cited paragraphs")


def _counted(text: str) -> list[tuple[Decimal, frozenset[str]]]:
    """The numbers of a text, each with the stems of what it counts."""
    folded, found = folded_with_commas(text), []
    for match in COUNTED.finditer(folded):
        read = figures_in(match["number"])
        if len(read) == 1 and read[0].unit == "count":
            after = re.split(r"\b(?:and|or|to|from|while|in|by|at|were|was|had|which)\b", match["after"])[0]
            found.append((Decimal(read[0].value), frozenset(stems(after)) - UNSAID))
    return found


def _lasting_otherwise(claim: str, said: str) -> Iterator[Objection]:
    stated = {(_value(match["number"]), match["unit"]) for match in LASTS.finditer(folded_with_commas(said))}
    for match in LASTS.finditer(folded_with_commas(claim)):
        value = _value(match["number"])
        units = {unit for number, unit in stated if number == value}
        if units and match["unit"] not in units:
            yield Objection("period", f"{match[0]} are {units.pop()}s in the cited paragraphs")


def _value(written: str) -> str:
    read = offered_by(written)
    return min((each.value for each in read if each.unit == "count"), default=written)
