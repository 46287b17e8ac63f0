"""Whether a movement that a sentence tells is told there too, or two figures of that thing at two times bear it out.

"Hate crimes fell" is no paraphrase of "10,366 hate crimes were recorded", whatever other words the two share.
"""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from decimal import Decimal
from itertools import combinations

from assistant.checks.objection import Objection
from assistant.checks.of_figures.changing import FROM_TO, IN_PLACE, RATHER, SIGNED
from assistant.checks.of_figures.comparing import then_and_now
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.movements import Movement, Way, movements_in, ways_told
from assistant.checks.of_words.names import names_in
from assistant.checks.plain_words import telling_words
from assistant.checks.premise import Premise, clauses
from assistant.figures.figure import Figure, figures_in
from assistant.figures.pairs import BEFORE, Pair, amounts_in, pairs, periods_of
from assistant.sentences.quotations import DANGLING
from assistant.sentences.wording import folded_with_commas
from indexes import stems
from indexes.language.synonyms import shared
from indexes.sentences.spans import sentences

# Of what more is better, and of what it is worse; of anything else either way may be.
GOOD = frozenset(
    stems("safe safer safety satisfied satisfaction confidence confident trust happy solved detection represent")
)
BAD = frozenset(stems("crime offence theft burglary death casualty injury collision wait delay vacancy complaint asb"))
HOLDS = 0.5  # of the words of a movement, so many must stand where the paper tells of one
LENGTH = re.compile(r"(\d[\d.]*) (?:seconds?|minutes?|hours?)\b")  # of a wait; "12 months" tell when
OF_NUMBER = re.compile(r"\b(?:number|count)s?\b", re.IGNORECASE)
BY = re.compile(r"\bby £?\d")  # "and thefts by 3%" goes on from what fell
SHARE = re.compile(r"\d[\d.]*(?:%| per cent)")
# "The number was down", "in Leeds it fell": of what, the sentence before says.
LEANS = re.compile(
    rf"{DANGLING.pattern}|\b(?:it|they|these|those|this)\b"
    r"|^(?:the|that) (?:number|figure|total|share|rate|count|proportion|level|average|rise|fall|increase)s?\b(?! of\b)",
    re.IGNORECASE,
)
CELL = re.compile(r"[^;:]+: [^;:]+")
AND_NOW = re.compile(r"\b(?:now|today|previously|formerly|originally|at first|used to)\b", re.IGNORECASE)
GRADE = re.compile(r"\b(?:outstanding|good|adequate|requires improvement|inadequate)\b", re.IGNORECASE)
ROW = re.compile(r"^[^;:]+: .*; ")


def movement_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each movement that the premise neither tells of that thing nor has figures of two times for."""
    for sentence in (span.of(claim) for span in sentences(claim)):
        for movement in movements_in(sentence):
            if not _borne_out(movement, sentence, premise):
                yield Objection("direction", f"{movement.word!r} is no movement that the cited paragraphs tell of")


def _borne_out(movement: Movement, sentence: str, premise: Premise) -> bool:
    body = set(stems(premise.body))
    about = (
        _named(sentence) & set(stems(premise.context)) - body
    )  # whom the paper is about: everything in it is of them
    things = _things(movement.clause) or _things(sentence)
    things, amounts = things - about or things, set(map(_plainly, amounts_in(movement.clause)))
    near = [
        each
        for each, around in _in_context(premise)
        if movement.known or _holds(things, set(stems(around)), body) or amounts & set(map(_plainly, amounts_in(each)))
    ]
    told = {way for each in near for way in (*_in_words(each, things), *_by_sign(each))}
    if OF_NUMBER.search(movement.clause):
        near = [SHARE.sub(" ", each) for each in near]  # a share may fall and the number rise
    told |= {way for each in near for way in _by_ends(each)} | _by_times(near, periods_of) | _by_times(near, _rounds_of)
    if len({each.source for each in premise.paragraphs}) > 1 and any(not periods_of(each) for each in near):
        told |= {"up", "down"}  # when it was so, only its paper tells
    if len({match[0].casefold() for each in near for match in GRADE.finditer(each)}) > 1:
        told |= {"better", "worse"}
    return bool(_ways_meant(movement.way, things) & told)


def _holds(things: Set[str], held: Set[str], body: Set[str]) -> bool:
    """Whether a sentence has enough of the words; another stands for one only where no sentence has that itself."""
    return len(things & held) + shared(things - body, held) >= HOLDS * len(things)


def _plainly(amount: Figure) -> tuple[str, str]:
    return amount.unit, amount.value


def _things(text: str) -> frozenset[str]:
    """What a text speaks of, the words for its movements apart."""
    words = (each.word for each in movements_in(text) if " than " not in each.word)
    return telling_words(text) - telling_words(" ".join(words))


def _named(text: str) -> set[str]:
    return {stem for name in names_in(text) for stem in stems(name)}


def _in_context(premise: Premise) -> Iterator[tuple[str, str]]:
    """Each sentence, and with the one before where it leans on that, or a row with what its table is of."""
    before = ""
    for each in map(readable, premise.sentences):
        around = before if LEANS.search(each) else premise.context if ROW.match(each) else ""
        yield each, f"{around} {each}"
        before = each


def _ways_meant(way: Way, things: Set[str]) -> set[Way]:
    """The ways in which a paper may tell of a movement: fewer thefts are an improvement."""
    if way in ("up", "down"):
        return {way, "better", "worse"} if things & (GOOD | BAD) else {way}
    up: Way = "up" if way == "better" else "down"
    down: Way = "down" if way == "better" else "up"
    return {way, up} if things & GOOD else {way, down} if things & BAD else {way, up, down}


def _by_sign(sentence: str) -> Iterator[Way]:
    """ "Change: -5%"."""
    yield from ("up" if match["sign"] == "+" else "down" for match in SIGNED.finditer(sentence))


def _by_ends(sentence: str) -> Iterator[Way]:
    """ "Went from £410m to £455m", "three in place of four", "8.6%, against 7.4% a year before"."""
    sentence = LENGTH.sub(r"\1", sentence)
    folded = folded_with_commas(sentence)
    for match in (*FROM_TO.finditer(folded), *RATHER.finditer(folded)):
        yield from _way(figures_in(match["first"]), figures_in(match["last"]))
    for match in IN_PLACE.finditer(folded):
        yield from _way(figures_in(match["then"]), figures_in(match["now"]))
    if AND_NOW.search(sentence) and len(amounts_in(sentence)) == 2:  # which of the two is of now is not looked at
        yield from ("up", "down")
    if ends := then_and_now(sentence):
        yield from _way([ends[0]], [ends[1]])


def _in_words(sentence: str, things: Set[str]) -> Iterator[Way]:
    """The ways that a sentence tells in words, but of another thing: "burglary fell, and there were 300 thefts"."""
    parts = clauses(sentence)
    told = [list(ways_told(each)) for each in parts]
    quiet = [part for part, found in zip(parts, told, strict=True) if not found and not BY.search(part)]
    most = max((len(things & set(stems(each))) for each in quiet if amounts_in(each)), default=0)
    for part, found in zip(parts, told, strict=True):
        for place, way in found:
            if most <= len(things & set(stems(part))) or telling_words(part[:place]) <= things:
                yield way


def _rounds_of(text: str) -> list[str]:
    """The numbered rounds, quarters and phases of a text: "round 03"."""
    named = (each.value.rpartition(" ") for each in figures_in(text) if each.unit == "name")
    return [f"{number:0>3} {name}" for name, _, number in named if number.isdigit()]


def _by_times(said: Sequence[str], times_of: Callable[[str], list[str]]) -> set[Way]:
    """The ways from any amount to another of its kind at a later time."""
    parts = [part for each in said for part in (each, *CELL.findall(each))]
    timed = {pair for each in parts for pair in pairs(LENGTH.sub(r"\1", each), times_of)}
    return {
        way
        for one, other in combinations(sorted(timed, key=_when), 2)
        if _apart(one, other)
        for way in _way([one.amount], [other.amount])
    }


def _when(pair: Pair) -> str:
    return "" if pair.key == BEFORE else pair.key


def _apart(one: Pair, other: Pair) -> bool:
    return one.key[:7] != other.key[:7]


def _way(first: Sequence[Figure], last: Sequence[Figure]) -> Iterator[Way]:
    if len(first) == len(last) == 1 and first[0].unit == last[0].unit != "date":
        then, now = Decimal(first[0].value), Decimal(last[0].value)
        if then != now:
            yield "up" if now > then else "down"
