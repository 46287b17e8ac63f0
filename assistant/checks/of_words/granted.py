"""What a question takes for granted and the words quoted tell otherwise: which way, how many, which office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Notice, Statement
from assistant.draft import Draft
from assistant.figures.measures import ENDS, measures_in
from assistant.figures.movements import (
    ASKED_THING,
    DOWN,
    UP,
    clauses_of_it,
    ways_told,
)
from assistant.figures.number_words import NUMBER, value_of
from assistant.questions.carrying import without_carried
from assistant.questions.movements_asked import NO_MOVE, asks_which_way_it_went
from assistant.sentences.doers import deed_asked, doers_in, is_done_by
from assistant.tables.moving import SHAPE, Direction
from indexes.language.poles import AGREED_REFUSED, BACKED_OPPOSED, BETTER_WORSE, MET_MISSED, NOT, placed
from indexes.questions.question import Asked
from indexes.questions.time_words import TIME_UNIT
from indexes.questions.timing import years_in
from indexes.questions.wanting import LEAD

GRANTS = re.compile(
    rf"^{LEAD}(?:why|how come|by how much|how (?:much|far)|what (?:caused|explains|drove|led to|made)"
    r"|what (?:is|was|lies|were|are) (?:the )?(?:behind|reasons?|causes?))\b",
    re.IGNORECASE,
)
# "Going up or down", "risen or fallen" takes neither for granted.
WAY = r"(?:up|down|(?:ris|fall|increas|decreas|gr[eo]w|dropp|declin)(?:en|ed|ing|n))"
EITHER_WAY = re.compile(rf"\b{WAY} or (?:gone |going )?{WAY}\b", re.IGNORECASE)
SAID: dict[Direction, str] = {"rise": "a rise", "fall": "a fall"}
# Backed or approved against opposed or turned down.
FOR, AGAINST = (
    re.compile(f"{one.pattern}|{other.pattern}", re.IGNORECASE)
    for one, other in zip(BACKED_OPPOSED, AGREED_REFUSED, strict=True)
)
TURNED = (MET_MISSED, BETTER_WORSE, (FOR, AGAINST))
# "The six causes", "were six causes": "which two towns" and "name three" say how many are wanted.
NUMBERED = re.compile(
    rf"\b(?:the|all|these|those|its|their|his|her|were|was|are|did|have|has) (?P<number>{NUMBER}) (?P<noun>[a-z].*)"
)
# A year, and the numbers that callers ring.
NO_COUNT = re.compile(r"(?:(?:19|20)\d\d|999|101)$")
NO_THING = re.compile(rf"^(?:per|percent|points?|pence|p|pounds?|times|or|more|fewer|(?:{TIME_UNIT}|quarter)s?)\b")
# "Causes", "cross-cutting themes": up to the first word for several.
SEVERAL = re.compile(r"(?:[\w'’-]+ ){0,2}?(?:[\w'’-]{2,}[^s\W]s|people|children|men|women)\b")
UNDER = r"(?:deputy|assistant|acting|vice|interim|shadow)"
HOLDS_OFFICE = re.compile(
    r"\b(?:becom\w+|became|elected|appointed|made|named|chosen)(?: as)?(?: the| an?)? "
    r"(?P<office>[A-Z][a-z]+(?: [A-Z][a-z]+)*|chair\w*)\b"
)


def with_premise(asked: Asked, draft: Draft) -> Draft:
    """The draft, with what its words tell otherwise than its question takes for granted."""
    if draft.status != "answered" or draft.reason:
        return draft
    told = told_otherwise(asked, draft.statements)
    return replace(draft, reason=told, notices=(*draft.notices, Notice("coverage", told))) if told else draft


def told_otherwise(asked: Asked, statements: Sequence[Statement]) -> str | None:
    """What the words quoted tell otherwise than the question takes for granted, as one sentence; None where they do
    not, or where some of them bear it out."""
    question = without_carried(asked.text)
    texts = [f"{each.lead_in or ''} {each.text}".strip() for each in statements]
    return (
        _other_way(asked, question, texts)
        or _other_number(question, texts)
        or _other_office(question, texts)
        or _other_doer(question, texts)
    )


def _other_way(asked: Asked, question: str, texts: Sequence[str]) -> str | None:
    if not GRANTS.search(question) and not asks_which_way_it_went(asked):
        return None
    own = ASKED_THING.sub(" ", NO_MOVE.sub(" ", question))
    if EITHER_WAY.search(own):
        return None
    rise, fall = UP.search(own), DOWN.search(own)
    if bool(rise) != bool(fall):
        said: Direction = "rise" if rise else "fall"
        clauses = (clause for text in _of_its_years(question, texts) for clause in clauses_of_it(asked, text))
        moved = {way for clause in clauses for way in ways_told(clause)}
        moved = moved or _of_two_years(question, texts)
        other: Direction = "fall" if rise else "rise"
        return f"The question speaks of {SAID[said]}, the words quoted of {SAID[other]}." if moved == {other} else None
    return None if NOT.search(question) else next(_turned(asked, question, texts), None)


def _of_its_years(question: str, texts: Sequence[str]) -> Sequence[str]:
    """The texts of a time that is asked about, or of none: a row of another year stands beside it; else all."""
    named = set(years_in(question))
    return [text for text in texts if not (told := set(years_in(text))) or told & named] or texts


def _of_two_years(question: str, texts: Sequence[str]) -> set[Direction]:
    """Which way the figures of rows alike went, from the first to the last of the years that are asked about."""
    named = set(years_in(question))
    rows = [(measures_in(text), years_in(text), SHAPE.sub("#", text)) for text in texts]
    told = sorted(
        ((max(years), told[0]) for told, years, _ in rows if len(told) == 1 and named & set(years)),
        key=lambda each: each[0],
    )
    alike = len({shape for told, _, shape in rows if len(told) == 1}) == 1
    if len(told) < 2 or not alike or told[0][0] == told[-1][0] or told[0][1].unit != told[-1][1].unit:
        return set()
    first, last = told[0][1].values[0], told[-1][1].values[0]
    return set() if first == last else {"rise" if last > first else "fall"}


def _turned(asked: Asked, question: str, texts: Sequence[str]) -> Iterator[str]:
    for axis in TURNED:
        own = [(word[0], poles) for word, poles in placed(question, axis)]
        if len(own) != 1 or len(own[0][1]) != 1:
            continue
        found = [
            each
            for text in texts
            for clause in clauses_of_it(asked, text, shape_words=axis)
            for each in placed(clause, axis)
        ]
        if found and all(len(poles) == 1 and poles != own[0][1] for _, poles in found):
            yield f"The question says “{own[0][0]}”, the words quoted say “{found[0][0][0]}”."


def _other_number(question: str, texts: Sequence[str]) -> str | None:
    asked = NUMBERED.search(question.casefold())
    if not asked or NO_THING.match(asked["noun"]) or NO_COUNT.match(asked["number"]):
        return None
    thing = SEVERAL.match(ENDS.split(asked["noun"])[0])
    if not thing:
        return None
    counted = re.compile(rf"(?P<number>{NUMBER}) {re.escape(thing[0])}\b")
    told = [each for text in texts for each in counted.finditer(text.casefold())]
    values = {value_of(each["number"]) for each in told}
    # Of several it is not told which of them is meant.
    if len(values) != 1 or value_of(asked["number"]) in values:
        return None
    return f"The question speaks of {asked['number']} {thing[0]}, the words quoted of {told[0][0]}."


def _other_office(question: str, texts: Sequence[str]) -> str | None:
    asked = HOLDS_OFFICE.search(question)
    if not asked:
        return None
    office = asked["office"]
    held = re.compile(rf"\b(?P<under>{UNDER}[ -])?{re.escape(office)}\b", re.IGNORECASE)
    told = [each for text in texts for each in held.finditer(text)]
    if not told or not all(each["under"] for each in told) or re.search(rf"\b{UNDER}[ -]{office}", question, re.I):
        return None
    return f"The question speaks of “{office}”, the words quoted of “{told[0][0]}”."


def _other_doer(question: str, texts: Sequence[str]) -> str | None:
    deed = deed_asked(question)
    told = [doers for text in texts if (doers := doers_in(text, deed))] if deed else []
    if not deed or not told or any(is_done_by(deed, doers) for doers in told):
        return None
    return f"The question says that it was {deed.who}, the words quoted that it was {min(told[0])}."
