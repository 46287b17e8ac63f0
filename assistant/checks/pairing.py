"""Whether a figure is said of what the cited paragraphs say it of: the same period, place, body and thing."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from assistant.checks.actors import mentioned
from assistant.checks.figures import readable
from assistant.checks.names import names_in
from assistant.checks.premise import Premise
from assistant.figures import figures_in, offered_by
from assistant.number_words import NUMBER
from assistant.objection import Objection, ObjectionKind
from assistant.pairs import LASTS, amounts_in, pairs, periods_of, places_of, same_key
from assistant.wording import folded_with_commas
from indexes import stems
from indexes.places import PLACES
from indexes.sentences import sentences

# The period is that of the sentence before.
THEN = re.compile(r"\b(?:by then|at that time|since then|by that (?:day|date|month|year))\b", re.IGNORECASE)
FOLLOWING = 4  # words after a figure among which is what it counts
COUNTED = re.compile(rf"(?P<number>{NUMBER})(?P<after>(?:[ -]+(?!{NUMBER})[\w'%]+){{0,{FOLLOWING}}})", re.IGNORECASE)
UNSAID = frozenset(
    stem for word in "new extra further additional different total other full".split() for stem in stems(word)
)


def pairing_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure that is another period's, place's, body's or thing's."""
    claim, said = readable(claim), [readable(each) for each in premise.sentences]
    yield from _of_other("period", periods_of, claim, said)
    yield from _of_other("place", places_of, claim, said)
    yield from _of_other("speaker", bodies_of, claim, said)
    yield from _of_other_thing(claim, said)
    yield from _lasting_otherwise(claim, " ".join(said))


def bodies_of(text: str) -> list[str]:
    """The offices, bodies and other names of a text."""
    names = (name for name in names_in(text) if " " in name and not PLACES.search(name) and not figures_in(name))
    return [*mentioned(text), *names]


def _of_other(
    kind: ObjectionKind, keys_of: Callable[[str], list[str]], claim: str, said: list[str]
) -> Iterator[Objection]:
    in_order = kind != "speaker"
    stated = [pair for sentence in said for pair in pairs(sentence, keys_of, in_order=in_order)]
    # Who speaks is not always whom a figure is of, so a body must have another figure of its own.
    known = {pair.key for pair in stated} if kind == "speaker" else {key for each in said for key in keys_of(each)}
    loose = {amount for sentence in said if THEN.search(sentence) for amount in amounts_in(sentence)}
    loose |= {amount for sentence in said for amount in amounts_in(sentence)} - {pair.amount for pair in stated}
    for sentence in (span.of(claim) for span in sentences(claim)):
        own = pairs(sentence, keys_of, in_order=in_order)
        sentence_matches = len({pair.key for pair in own}) == 1 and any(
            pair.amount.value == each.amount.value and same_key(pair.key, each.key) for pair in own for each in stated
        )
        for pair in own:
            theirs = [each.key for each in stated if each.amount.value == pair.amount.value]
            if (
                not theirs
                or sentence_matches
                or pair.amount in loose
                or any(same_key(pair.key, each) for each in theirs)
            ):
                continue
            if any(same_key(pair.key, each) for each in known):
                yield Objection(kind, f"{pair.amount.text} is {theirs[0]}'s in the cited paragraphs, not {pair.key}'s")


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
