"""What a question takes for granted and the words quoted tell otherwise: which way, how many, which office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Notice, Statement
from assistant.checks.of_words.poles import NOT, POLES, placed
from assistant.draft import Draft
from assistant.figures.measures import ENDS, measures_in
from assistant.figures.number_words import NUMBER, value_of
from assistant.figures.subtracting import levels_told
from assistant.questions.carrying import without_carried
from assistant.sentences.matching import coverage
from assistant.sentences.unknown import CLAUSES
from assistant.tables.moving import FALL, RISE, SHAPE, Direction
from indexes import stems
from indexes.questions.question import LIGHT_SHARE, Asked
from indexes.questions.time_words import TIME_UNIT, YEAR
from indexes.questions.timing import years_in
from indexes.questions.wanting import LEAD

GRANTS = re.compile(
    rf"^{LEAD}(?:why|how come|by how much|how (?:much|far)|what (?:caused|explains|drove|led to|made)"
    r"|what (?:is|was|lies|were|are) (?:the )?(?:behind|reasons?|causes?))\b",
    re.IGNORECASE,
)
BY_HOW = r"(?= (?:by|from|on|to|over|nearly|about|almost|£?\d))"
UP = re.compile(rf"{RISE.pattern}|\b(?<!set )up{BY_HOW}|\b(?:was|were|is|are) up\b|\d more\b", re.IGNORECASE)
DOWN = re.compile(rf"{FALL.pattern}|\bdown{BY_HOW}|\b(?:was|were|is|are) down\b|\bfewer\b(?! than)", re.IGNORECASE)
SAID: dict[Direction, str] = {"rise": "a rise", "fall": "a fall"}
# What a thing is said of must hold so much of the question, its times and movement apart.
OF_IT = 0.6
# Met or missed, better or worse, and backed or approved against opposed or turned down.
MET, BETTER, BACKED, APPROVED = POLES[2:6]
FOR, AGAINST = (
    re.compile(f"{one.pattern}|{other.pattern}", re.IGNORECASE) for one, other in zip(BACKED, APPROVED, strict=True)
)
TURNED = (MET, BETTER, (FOR, AGAINST))
# "The six causes", "were six causes": "which two towns" and "name three" say how many are wanted.
NUMBERED = re.compile(
    rf"\b(?:the|all|these|those|its|their|his|her|were|was|are|did|have|has) (?P<number>{NUMBER}) (?P<noun>[a-z].*)"
)
NO_THING = re.compile(rf"^(?:per|percent|points?|pence|p|pounds?|times|or|more|fewer|(?:{TIME_UNIT}|quarter)s?)\b")
# "Causes", "cross-cutting themes": up to the first word for several.
SEVERAL = re.compile(r"(?:[\w'’-]+ ){0,2}?(?:[\w'’-]{2,}[^s\W]s|people|children|men|women)\b")
UNDER = r"(?:deputy|assistant|acting|vice|interim|shadow)"
HOLDS_OFFICE = re.compile(
    r"\b(?:becom\w+|became|elected|appointed|made|named|chosen)(?: as)?(?: the| an?)? "
    r"(?P<office>[A-Z][a-z]+(?: [A-Z][a-z]+)*|chair\w*)\b"
)
# "In favour of the increase" tells of no increase; but in a question the gate toll may rise.
THING, CHANGED = r"\b(?:the|this|that|each|every|proposed|planned)", r" (?:rise|increase|fall|reduction)s?\b"
A_THING = re.compile(rf"(?:{THING}|\bprecept)(?: \w+){{0,2}}?{CHANGED}(?! in\b| of (?:\w+ )?£?\d)", re.IGNORECASE)
ASKED_THING = re.compile(rf"{THING}{CHANGED}(?! in\b)", re.IGNORECASE)


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
    return _other_way(asked, question, texts) or _other_number(question, texts) or _other_office(question, texts)


def _other_way(asked: Asked, question: str, texts: Sequence[str]) -> str | None:
    if not GRANTS.search(question):
        return None
    own = ASKED_THING.sub(" ", question)
    rise, fall = UP.search(own), DOWN.search(own)
    if bool(rise) != bool(fall):
        said: Direction = "rise" if rise else "fall"
        clauses = (clause for text in texts for clause in _of_it(asked, text, UP, DOWN))
        moved = {way for clause in clauses for way in _ways(clause)}
        moved = moved or _of_two_years(question, texts)
        other: Direction = "fall" if rise else "rise"
        return f"The question speaks of {SAID[said]}, the words quoted of {SAID[other]}." if moved == {other} else None
    return None if NOT.search(question) else next(_turned(asked, question, texts), None)


def _ways(text: str) -> set[Direction]:
    """Which ways a text tells that something moved, in words or by two levels."""
    found: set[Direction] = set()
    told = A_THING.sub(" ", text)
    if UP.search(told):
        found.add("rise")
    if DOWN.search(told):
        found.add("fall")
    if not found and (levels := levels_told(text)) and levels[0].values[0] != levels[1].values[0]:
        found.add("rise" if levels[0].values[0] > levels[1].values[0] else "fall")
    return found


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


def _of_it(asked: Asked, text: str, *words: re.Pattern[str]) -> Iterator[str]:
    """The clauses of a text that are of what is asked about, whichever way that is said to have gone."""
    shape = {stem for each in words for found in each.findall(asked.text) for stem in stems(found)}
    subject = tuple(
        term for term in asked.terms if term.share > LIGHT_SHARE and not term.year and not set(term.names[0]) <= shape
    )
    whole = replace(asked, terms=subject)
    # "2,737 fewer burglaries, while all crime rose by 8.2%": each clause is of its own.
    for clause in CLAUSES.split(text):
        if subject and coverage(whole, clause) >= OF_IT:
            yield clause


def _turned(asked: Asked, question: str, texts: Sequence[str]) -> Iterator[str]:
    for axis in TURNED:
        own = [(word[0], poles) for word, poles in placed(question, axis)]
        if len(own) != 1 or len(own[0][1]) != 1:
            continue
        found = [each for text in texts for clause in _of_it(asked, text, *axis) for each in placed(clause, axis)]
        if found and all(len(poles) == 1 and poles != own[0][1] for _, poles in found):
            yield f"The question says “{own[0][0]}”, the words quoted say “{found[0][0][0]}”."


def _other_number(question: str, texts: Sequence[str]) -> str | None:
    asked = NUMBERED.search(question.casefold())
    if not asked or NO_THING.match(asked["noun"]) or re.match(rf"{YEAR}\b", asked["number"]):
        return None
    thing = SEVERAL.match(ENDS.split(asked["noun"])[0])
    if not thing:
        return None
    counted = re.compile(rf"(?P<number>{NUMBER}) {re.escape(thing[0])}\b")
    told = [each for text in texts for each in counted.finditer(text.casefold())]
    values = {value_of(each["number"]) for each in told}
    if not told or value_of(asked["number"]) in values:
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
