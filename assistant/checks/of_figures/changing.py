"""Whether a change goes the way that is said: "fell from 620 to 500", "earlier than planned", "more priorities"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import SMALL_WORDS, readable
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER, ROUGHLY, value_of
from assistant.figures.pairs import pairs, periods_of
from assistant.questions.which_way import MOVEMENT
from assistant.sentences.wording import folded_with_commas
from indexes import stems
from indexes.language.poles import UP_DOWN, poles
from indexes.sentences.spans import sentences

HEDGE = rf"(?:(?:{ROUGHLY}) )?"
PLANNED = r"(?:planned|due|expected|scheduled|announced|intended|hoped)"
MOVEMENT_NOUN = rf"(?:[a-z]+ ){{0,2}}?(?:{MOVEMENT})"
UP_FROM = re.compile(
    rf"(?P<last>£?{NUMBER}(?: ?%| per cent)?)[^;.]*?\b(?:up|down|an? {MOVEMENT_NOUN}) from {HEDGE}"
    rf"(?P<first>£?{NUMBER}(?: ?%| per cent)?)"
)
# "Three priorities in place of four": of what, and whether there are more of it now.
EARLIER = re.compile(rf"\b(?:earl\w+|sooner|ahead|forward|before|{PLANNED}|planning)\b", re.IGNORECASE)
SIGNED = re.compile(r"(?<![\w.)])(?P<sign>[+−-])(?P<value>\d+(?:\.\d+)?)%")
CHANGED_BY = re.compile(r"\bchang(?:ed?|es) (?:by|of) \+?\d", re.IGNORECASE)
IN_PLACE = re.compile(
    rf"(?P<now>{NUMBER})(?P<things>(?: (?!{NUMBER})[a-z-]+){{1,3}}),? "
    rf"(?:in place of|instead of|rather than|against|(?:up|down) from) (?P<then>{NUMBER})"
)
MORE_OF = re.compile(
    rf"\b(?:(?P<up>more|extra|additional)|(?P<down>fewer|less))(?P<after>(?: [a-z-]+){{1,3}})"
    rf"|\b{NUMBER}(?P<before>(?: [a-z-]+){{1,3}}) (?:(?P<more>more)|(?P<less>fewer|less))\b"
)
THAN_PLANNED = re.compile(
    rf"\b(?:(?P<early>(?:earlier|sooner|ahead) (?:than|of) (?:was |first |originally )*{PLANNED}|brought forward)"
    rf"|(?:later|behind) (?:than|of) (?:was |first |originally )*{PLANNED}|slipped|put back|postponed|delayed)\b"
)
FROM_TO = re.compile(
    rf"\bfrom {HEDGE}(?P<first>£?[\d.,]+\S*)(?P<between>(?: \w+){{0,6}}?) to {HEDGE}(?P<last>£?[\d.,]+[\w%]*)"
)
WORDS = re.compile(rf"\b(?!one\b)(?:{'|'.join(SMALL_WORDS)})\b", re.IGNORECASE)
RATHER = re.compile(
    rf"(?P<last>£?{NUMBER}(?: ?%| per cent)?),? (?:rather than|instead of|in place of) {HEDGE}"
    rf"(?P<first>£?{NUMBER}(?: ?%| per cent)?)"
)


def change_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each change that goes the other way."""
    said = [readable(each) for each in premise.sentences]
    for sentence in (span.of(claim) for span in sentences(claim)):
        direction = poles(sentence, UP_DOWN)
        yield from _changed(sentence, said, up=direction == {0} if len(direction) == 1 else None)
        yield from _signed(sentence, premise, up=direction == {0} if len(direction) == 1 else None)
        yield from _in_place(sentence, said)
        yield from _than_planned(sentence, premise)


def _signed(sentence: str, premise: Premise, *, up: bool | None) -> Iterator[Objection]:
    """ "Grew by 12.9%" where a table has the change as -12.9%."""
    changes = {Decimal(match["value"]): match["sign"] == "+" for match in SIGNED.finditer(premise.body)}
    shares = [each for each in figures_in(sentence) if each.unit == "%"]
    up = True if up is None and CHANGED_BY.search(sentence) else up  # without a sign it is a rise
    if up is not None and len(shares) == 1 and changes.get(Decimal(shares[0].value), up) != up:
        yield Objection("direction", f"{shares[0].text} is a change the other way in the cited paragraphs")


def _in_place(sentence: str, said: list[str]) -> Iterator[Objection]:
    """ "More priorities" where the premise has three in place of four."""
    stated = [match for each in said for match in IN_PLACE.finditer(folded_with_commas(each))]
    for own in IN_PLACE.finditer(folded_with_commas(sentence)):
        alike = [each for each in stated if set(stems(each["things"])) & set(stems(own["things"]))]
        if any((_ends(own)) == _ends(each)[::-1] for each in alike) and _ends(own)[0] != _ends(own)[1]:
            yield Objection("direction", f"{own[0]!r} is the reverse in the cited paragraphs")
    for match in MORE_OF.finditer(folded_with_commas(sentence)):
        more = bool(match["up"] or match["more"])
        things = set(stems(match["after"] or match["before"]))
        for each in stated:
            now, then = _ends(each)
            if set(stems(each["things"])) <= things and (now > then) != more:
                yield Objection("direction", f"{each[0]!r} is the reverse in the cited paragraphs")


def _ends(change: re.Match[str]) -> tuple[Decimal, Decimal]:
    """How many there are now, and how many there were."""
    return Decimal(value_of(change["now"])), Decimal(value_of(change["then"]))


def _than_planned(sentence: str, premise: Premise) -> Iterator[Objection]:
    """ "Earlier than planned", and the day itself, against the day that was planned and the day that it was."""
    than = THAN_PLANNED.search(sentence)
    if than and than["early"] and not EARLIER.search(premise.body):
        yield Objection("direction", f"{than[0]!r} is nothing that the cited paragraphs say")
        return
    clauses = [part for each in premise.sentences for part in re.split(r",\s+|\s+and\s+", each)] if than else []
    days = [(re.search(PLANNED, part) is not None, periods_of(part)) for part in clauses]
    planned, held = ({day for is_planned, own in days for day in own if is_planned == kind} for kind in (True, False))
    if than is None or len(planned) != 1 or len(held) != 1:
        return
    due, was = planned.pop(), held.pop()
    if (was < due) != bool(than["early"]) or due in periods_of(sentence[: than.start()]):
        yield Objection("direction", f"it was planned for {due} and was on {was} in the cited paragraphs")


def _changed(sentence: str, said: list[str], *, up: bool | None) -> Iterator[Objection]:
    """ "Grew from 915 to 1,837" is no growth where 915 came later, and "grew from 500 to 400" is none at all."""
    folded = folded_with_commas(_digits(sentence))
    match = FROM_TO.search(_digits(sentence)) or UP_FROM.search(folded) or RATHER.search(folded)
    ends = [figures_in(match[end]) for end in ("first", "last")] if match else []
    if len(ends) != 2 or any(len(each) != 1 or each[0].unit not in ("count", "£", "%") for each in ends):
        return
    first, last = (each[0] for each in ends)
    if (
        up is not None
        and Decimal(first.value) != Decimal(last.value)
        and (Decimal(last.value) > Decimal(first.value)) != up
    ):
        yield Objection("direction", f"from {first.text} to {last.text} is the reverse")
    for other in (FROM_TO.search(_digits(each)) for each in said):
        if other and [*figures_in(other["first"])] == [last] and [*figures_in(other["last"])] == [first]:
            yield Objection("direction", f"from {first.text} to {last.text} is the reverse")
    times = {pair.amount.value: pair.key for each in said for pair in pairs(each, periods_of)}
    early, late = times.get(first.value), times.get(last.value)
    if early and late and (late == "before" or (early != "before" and early[:4] > late[:4])):
        yield Objection("direction", f"{last.text} came before {first.text} in the cited paragraphs")


def _digits(sentence: str) -> str:
    """The sentence with small numbers in figures: "from eleven to six" as "from 11 to 6"."""
    return WORDS.sub(lambda match: value_of(match[0].lower()), readable(sentence))
