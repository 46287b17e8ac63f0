"""Whether a figure is said of what the cited paragraphs say it of: the same period, place, body and thing."""

import re
from collections.abc import Callable, Iterator

from assistant.checks.objection import Objection, ObjectionKind
from assistant.checks.of_figures.counting import counted
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.names import names_in
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER
from assistant.figures.pairs import BEFORE, TO, Pair, amounts_in, is_base, pairs, periods_of, places_of, same_key
from assistant.sentences.offices import mentioned
from assistant.sentences.wording import folded_with_commas
from indexes import stems
from indexes.language.places import PLACES
from indexes.language.synonyms import same_meaning
from indexes.sentences.spans import sentences

# The period is that of the sentence before.
THEN = re.compile(r"\b(?:by then|at that time|since then|by that (?:day|date|month|year))\b", re.IGNORECASE)
UNSET = re.compile(r"(?<!up )(?<!down )\bfrom(?: \w+)? $")  # "to 500 from 300 in 2024": which of the two is not clear
SORT = re.compile(rf"(?P<number>{NUMBER}) (?P<sort>[a-z][a-z-]+) (?P<thing>[a-z]+s)\b")


def pairing_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure that is another period's, place's, body's or thing's."""
    claim, said = readable(claim), [readable(each) for each in premise.sentences]
    latest = max((each for each in periods_of(premise.whole) if each != BEFORE), default=None)
    yield from _of_other("period", periods_of, claim, said, latest=latest)
    yield from _of_other("place", places_of, claim, said)
    yield from _of_other("speaker", bodies_of, claim, said)
    yield from _of_other_thing(claim, said)
    yield from _of_another_sort(claim, said)


def bodies_of(text: str) -> list[str]:
    """The offices, bodies and other names of a text."""
    names = (name for name in names_in(text) if " " in name and not PLACES.search(name) and not figures_in(name))
    return [*mentioned(text), *names]


def _of_other(
    kind: ObjectionKind,
    keys_of: Callable[[str], list[str]],
    claim: str,
    said: list[str],
    *,
    latest: str | None = None,
) -> Iterator[Objection]:
    in_order = kind != "speaker"
    stated = [pair for sentence in said for pair in _paired(sentence, keys_of, in_order=in_order)]
    # Who speaks is not always whom a figure is of, so a body must have another figure of its own.
    known = {pair.key for pair in stated} if kind == "speaker" else {key for each in said for key in keys_of(each)}
    loose = {amount for sentence in said if THEN.search(sentence) for amount in amounts_in(sentence)}
    loose |= {amount for sentence in said for amount in amounts_in(sentence)} - {pair.amount for pair in stated}
    for sentence in (span.of(claim) for span in sentences(claim)):
        own = _paired(sentence, keys_of, in_order=in_order)
        sentence_matches = len({pair.key for pair in own}) == 1 and any(
            pair.amount.value == each.amount.value and _same(pair.key, each.key) for pair in own for each in stated
        )
        for pair in own:
            theirs = [each.key for each in stated if each.amount.value == pair.amount.value]
            if not theirs or sentence_matches or pair.amount in loose or any(_same(pair.key, each) for each in theirs):
                continue
            if pair.key == BEFORE and latest not in theirs:
                continue
            if any(same_key(pair.key, each) for each in known):
                yield Objection(kind, f"{pair.amount.text} is {theirs[0]}'s in the cited paragraphs, not {pair.key}'s")


def _same(own: str, theirs: str) -> bool:
    """Whether two keys may mean the same; "in 2022" is not "from November 2022 to October 2023"."""
    first, to, last = theirs.partition(TO)
    wider = bool(to) and len(own) == len("2022") and own.isdigit() and first[:4] != last[:4]
    return same_key(own, theirs) and not wider


def _paired(sentence: str, keys_of: Callable[[str], list[str]], *, in_order: bool) -> list[Pair]:
    """The pairs; a period behind what an amount is compared with is of that: "67, against 64 in 2024/25"."""
    bases = [amount for amount in amounts_in(sentence) if is_base(amount, sentence)]
    if keys_of is periods_of and len(bases) == 1 and len(set(keys := keys_of(sentence))) == 1:
        before, found, _ = folded_with_commas(sentence).partition(bases[0].text)
        if found and not keys_of(before) and len(amounts_in(sentence)) > 1:
            if not UNSET.search(before):
                return [Pair(bases[0], keys[0])]
            if not re.match(
                rf"\W*(?:\w+ )?to (?:\w+ )?£?{NUMBER}", folded_with_commas(sentence)[len(before) + len(found) :]
            ):
                return []
    return pairs(sentence, keys_of, in_order=in_order)


def _of_other_thing(claim: str, said: list[str]) -> Iterator[Objection]:
    """A count of one thing given as that of another: "128 farmers" of "310 farmers and 128 volunteers"."""
    stated = [each for sentence in said for each in counted(sentence)]
    for value, things in counted(claim):
        own = [others for number, others in stated if number == value]
        kin = {each for thing in things for each in same_meaning(thing)}
        if not things or not own or any(kin & others or not others for others in own):
            continue
        if any(things & others for number, others in stated if number != value):
            yield Objection("figure", f"{value:f} counts something else in the cited paragraphs")


def _of_another_sort(claim: str, said: list[str]) -> Iterator[Objection]:
    """A sort that nobody speaks of in the place of another: "27 railway stations" of "27 bus stations"."""
    held = set(stems(" ".join(said)))
    stated = [(match["number"], match["sort"], match["thing"]) for each in said for match in SORT.finditer(each)]
    for match in SORT.finditer(claim):
        sort, thing = stems(match["sort"]), stems(match["thing"])
        others = [other for number, other, same in stated if number == match["number"] and stems(same) == thing]
        if others and sort and not is_plain(sort[0]) and not same_meaning(sort[0]) & held:
            yield Objection("figure", f"{match[0]!r} are {others[0]} {match['thing']} in the cited paragraphs")
