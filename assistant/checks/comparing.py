"""Whether one figure is above another, as a sentence says: "more in 2021 than in 2016", "fell from 620 to 500"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.figures import readable
from assistant.checks.opposites import POLES, poles
from assistant.checks.premise import Premise
from assistant.figures import figures_in
from assistant.objection import Objection
from assistant.pairs import PIECE, amounts_in, pairs, periods_of
from indexes import stems
from indexes.sentences import sentences

CHANGE = POLES[0]
FROM_TO = re.compile(r"\bfrom (?P<first>£?[\d.,]+\S*)(?P<between>(?: \w+){0,6}?) to (?P<last>£?[\d.,]+\w*)")


def comparison_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each comparison that the figures turn round."""
    said = [readable(each) for each in premise.sentences]
    for sentence in (span.of(claim) for span in sentences(claim)):
        direction = poles(sentence, CHANGE)
        up = direction == {0} if len(direction) == 1 else None
        if up is not None:
            yield from _compared(sentence, said, up=up)
        yield from _changed(sentence, said, up=up)


def _compared(sentence: str, said: list[str], *, up: bool) -> Iterator[Objection]:
    left, than, right = sentence.partition(" than ")
    if not than or right[:1].isdigit() or right[:1] == "£":
        return
    one, other = _figure_of(left, right, said), _figure_of(right, left, said)
    if one is not None and other is not None and one != other and (one > other) != up:
        yield Objection("direction", f"{one:f} against {other:f} in the cited paragraphs is the reverse")


def _figure_of(own: str, others: str, said: list[str]) -> Decimal | None:
    """The one amount that is said of what only this side names."""
    keys, rest = _keys(own) - _keys(others), _keys(others) - _keys(own)
    pieces = [piece for each in said for piece in (PIECE.split(each) if len(amounts_in(each)) > 1 else [each])]
    scored = [(len(keys & _keys(piece)), -len(rest & _keys(piece)), _amount(piece)) for piece in pieces if piece]
    best = max(((own, other) for own, other, amount in scored if own and amount is not None), default=None)
    values = {amount for own, other, amount in scored if (own, other) == best and amount is not None}
    return values.pop() if len(values) == 1 else None


def _amount(piece: str) -> Decimal | None:
    """Its only amount, else its only count."""
    amounts = amounts_in(piece)
    counts = [each for each in amounts if each.unit == "count"]
    only = amounts if len(amounts) == 1 else counts
    return Decimal(only[0].value) if len(only) == 1 else None


def _keys(text: str) -> set[str]:
    return set(stems(text)) | set(periods_of(text))


def _changed(sentence: str, said: list[str], *, up: bool | None) -> Iterator[Objection]:
    """ "Grew from 915 to 1,837" is no growth where 915 came later, and "grew from 500 to 400" is none at all."""
    match = FROM_TO.search(readable(sentence))
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
    for other in (FROM_TO.search(each) for each in said):
        if other and [*figures_in(other["first"])] == [last] and [*figures_in(other["last"])] == [first]:
            yield Objection("direction", f"from {first.text} to {last.text} is the reverse")
    times = {pair.amount.value: pair.key for each in said for pair in pairs(each, periods_of)}
    early, late = times.get(first.value), times.get(last.value)
    if early and late and (late == "before" or (early != "before" and early[:4] > late[:4])):
        yield Objection("direction", f"{last.text} came before {first.text} in the cited paragraphs")
