"""Questions that ask several things: each is answered by itself, and one that the papers do not hold is named."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from assistant.answer import Answer, Conversation, Recipe, Statement, Turn
from assistant.decision.deciding import KIND_NAMES
from assistant.decision.mistaken.own_words import under_another
from assistant.draft import Draft
from assistant.figures.measured import says
from assistant.figures.measures import measures_in
from assistant.questions.carrying import with_context, without_carried
from assistant.questions.following_up import stand_alone
from assistant.questions.periods import periods_in
from assistant.questions.refusing import refusal
from assistant.questions.unwrapping import ASKS, VERB, WH
from assistant.sentences.reasons import GIVES_REASON, asks_why
from assistant.sentences.unknown import OPEN, says_not_known
from indexes import stems
from indexes.questions.kinds_told import FIGURE_WORD, NOT_A_COUNT, SHARE, holds_kind
from indexes.questions.question import ABOUT, CARRIED_SHARE, Asked, Term
from indexes.questions.time_words import DATE, NAMED_SPAN
from indexes.questions.wanting import FIGURES, Wants, wants_of
from indexes.sentences.worded import held

PRONOUN = r"(?:it|they|this|that|he|she|these|those|we|there)\b"
# "Are funded by the Mayor" goes on with what was said; "are the hubs funded" asks.
SUBJECT = r"(?!(?:not|now|still|also|being|been|to|by|in|on|at|for|given|made|held|done|paid|spent)\b|\w+ed\b)\w+"
PLURAL = r"(?:[\w'’-]+ )?(?:(?!ss\b)[\w-]+s|children|people|men|women|staff|police|fish|sheep|cattle)"
# Where a part ends: after its question mark, or before "and when ...", "; is crime ...", ", are they ...".
JOINT = re.compile(
    r"(?P<stop>\?)\s+(?=\w)"
    rf"|(?P<and>(?:\s*[,;])?\s+(?:and|plus)\s+(?:also\s+|then\s+)?|\s*;\s*(?:and\s+)?)(?={WH}|{VERB} {SUBJECT})"
    rf"|(?P<comma>,\s+)(?={VERB} {PRONOUN}|how (?:many|much|often|long|far)\b)",
    re.IGNORECASE,
)
QUESTION = re.compile(r"[^?.!]+\?")
# What is asked between two things, or of one table, is one thing: "which had the most, and which the fewest?"
OF_BOTH = re.compile(r"\b(?:between|difference|compared?|versus|whether|if)\b", re.IGNORECASE)
# So is whether what answers it differs: "how many were there, and do the papers agree?"
OF_THE_OTHER = re.compile(
    r"^\W*(?:which (?:\w+ )?(?:(?:had|has|is|was|got) )?(?:the )?"
    r"(?:most|fewest|least|highest|lowest|largest|smallest|best|worst)"
    r"|(?:do|does|did) (?:the |all |these )?(?:papers?|sources?|figures?|reports?|numbers))\b",
    re.IGNORECASE,
)
# "How many officers" and nothing else: what is asked of them stands in the other part.
# "How many officers and dogs were there?" counts two things; "killed and injured" are of one.
TOGETHER = re.compile(
    rf"^(?P<begins>(?:{WH}.*? )??how many )(?P<counted>(?:{PLURAL}(?:, | and ))+{PLURAL}) (?P<rest>{VERB} .+)$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"^how (?:many|much) [\w-]+(?: [\w-]+)?$", re.IGNORECASE)
PREDICATE = re.compile(rf"^how (?:many|much) [\w-]+(?: [\w-]+)?? (?P<rest>{VERB} .+)$", re.IGNORECASE)
HOW_BIG = re.compile(
    r"^(?:how (?:big|large|high|far)|what(?:['’]s| is| was) the [\w -]*\b(?:gap|cost|sum|size|total|number))\b",
    re.IGNORECASE,
)
# More than these are a questionnaire, better asked one by one.
MOST = 4
# What answers one part may answer another where it holds this share of its weight, and the kind that it asks for.
ENOUGH = 0.5
# Where nothing else is found, a sum, a date or a name in what answers another part is the one that is asked for.
TELLING_KINDS = ("money", "date", "person", "place", "duration", "share")
# One date, or one count, tells one of two things that are asked.
ONE_EACH = ("date", "figure")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things asked, with what was found for it alone."""

    question: str  # as it was asked
    asked: Asked  # as it was read
    draft: Draft

    @property
    def turn(self) -> Turn:
        """The part as a turn of a conversation, for what the next part means by "he" or "then"."""
        draft = self.draft
        recipe = Recipe(index="", model=draft.by)  # it goes no further than this question
        answer = Answer(self.question, self.asked.text, draft.status, draft.statements, (), recipe, reason=draft.reason)
        return Turn(self.question, answer)


def parts_of(question: str) -> tuple[str, ...]:
    """The questions of "When was it, and who led it?", each as it was asked; none where one thing is asked."""
    if ABOUT in question:
        return ()
    parts = [each for each in _pieces(question.strip()) if stems(each) or ASKS.match(each)]
    if not 1 < len(parts) <= MOST or any(OF_THE_OTHER.match(each) for each in parts[1:]):
        return ()
    return tuple(f"{each[0].upper()}{each[1:]}?" for each in _completed(parts))


def counted_one_by_one(question: str) -> tuple[str, ...]:
    """The questions of "how many officers and dogs were there?", for each that it counts; none where it counts one."""
    if ABOUT in question or not (found := TOGETHER.match(question.strip())):
        return ()
    each = re.split(r", (?:and )?| and ", found["counted"])
    return tuple(f"{found['begins']}{noun} {found['rest']}" for noun in each) if len(each) <= MOST else ()


def _pieces(question: str) -> Iterator[str]:
    """The question cut at its joints, without their marks."""
    start = 0
    for joint in JOINT.finditer(question):
        before = question[start : joint.start()].strip(" ?,;")
        if OF_BOTH.search(before) or not stems(before):
            continue
        if joint["stop"] and not (ASKS.match(rest := question[joint.end() :]) or QUESTION.match(rest)):
            continue  # "Thanks", "One paper says 40.": what is said after a question is no other one
        after_and = joint["and"] and re.match(WH, question[joint.end() :], re.IGNORECASE)
        if not (joint["stop"] or after_and or ASKS.match(before)):
            continue  # "In 2021, how many", "the hubs and are they open": they go on from a question alone
        yield before
        start = joint.end()
    yield question[start:].strip(" ?,;")


def _completed(parts: Sequence[str]) -> list[str]:
    """The parts with the verb that one leaves to another: "how many officers and how many PCSOs were there in 2015"."""
    predicate = next((found["rest"] for each in parts if (found := PREDICATE.match(each))), None)
    return [f"{each} {predicate}" if predicate and COUNTED.match(each) else each for each in parts]


def part_readings(question: str, before: Sequence[Part], *, names: Collection[str]) -> tuple[str, ...]:
    """The ways to read a part after those before it: as a follow-up, or by itself and with context."""
    reading = stand_alone(question, Conversation(tuple(each.turn for each in before)), names=names)
    if not before or reading != question:
        return (reading,)
    last = before[-1].question
    carrying = with_context(question, last)
    # What names its own subject is read by itself first, but for a figure where a time has just been spoken of.
    timed = wants_of(question) in FIGURES and periods_in(last)
    return (carrying, question) if timed else (question, carrying)


def joined(whole: Draft, parts: Sequence[Part]) -> Draft:
    """The answer to all: the whole where it says each, else what was found for each part, in order.

    Partial, and says which, where nothing answers one of them; the whole where nothing answers any.
    """
    told = whole.statements if whole.status != "declined" else ()
    # A sentence of two offices, "the Mayor asks the Warden", names neither holder.
    persons = [part for part in parts if part.asked.wants == "person"]
    each_told = [_told_for(part, told, by_itself=len(persons) > 1 and part in persons) for part in parts]
    found = _once(parts, _by_its_own(parts, each_told))
    missing = [part for part, each in zip(parts, found, strict=True) if not each]
    if len(missing) == len(parts):
        return whole if told else replace(whole, reason=parts[0].draft.reason or whole.reason)
    statements = tuple(dict.fromkeys(statement for each in found for statement in each))
    # What a question takes for granted and the papers do not bear out is said, whichever part it stands in.
    doubts = [each.reason for each in _shown(whole, parts, statements) if each.reason]
    reason = " ".join(dict.fromkeys([*doubts, *map(_missing, missing)])) or None
    notices = tuple(dict.fromkeys(note for each in _shown(whole, parts, statements) for note in each.notices))
    return Draft("partial" if missing else "answered", statements, notices, reason)


def _told_for(part: Part, told: Sequence[Statement], *, by_itself: bool) -> tuple[Statement, ...]:
    """What answers a part: of the whole answer, else of its own, else what tells the kind of thing it asks for."""
    of_whole = tuple(each for each in told if _answers(each, part.asked))
    answered = part.draft.status != "declined"
    if refusal(part.asked.text):
        return ()
    # What asks for no kind of thing is told by any sentence of its words: its own answer is the surer one.
    if of_whole and not (answered and (part.asked.wants in OPEN or by_itself)):
        return of_whole
    if answered:
        return part.draft.statements
    return tuple(each for each in told if _tells_kind(each, part.asked))


def _sizes(part: Part) -> bool:
    """Whether a part asks how many, how much or how big."""
    return part.asked.wants in FIGURES or HOW_BIG.match(part.question) is not None


def _by_its_own(parts: Sequence[Part], found: Sequence[tuple[Statement, ...]]) -> list[tuple[Statement, ...]]:
    """What was found for each part; where one figure would tell two of them, what a part finds by itself instead."""
    kept = list(found)
    for place, part in enumerate(parts):
        others = {each for other, told in enumerate(found) if other != place and _sizes(parts[other]) for each in told}
        shared = [each for each in found[place] if each in others and len(measures_in(each.text)) == 1]
        if shared and _sizes(part) and part.draft.status == "answered" and not set(shared) & set(part.draft.statements):
            kept[place] = part.draft.statements
    return kept


def _once(parts: Sequence[Part], found: Sequence[tuple[Statement, ...]]) -> list[tuple[Statement, ...]]:
    """What was found for each part, without what tells one date or count and has told another part with it."""
    kept = list(found)
    for (one, first), (other, second) in combinations(enumerate(parts), 2):
        wants = wants_of(first.question)
        if wants != wants_of(second.question) or wants not in ONE_EACH:
            continue
        shared = {each for each in kept[one] if each in kept[other] and _tells_one(each, wants)}
        lesser = one if _own_told(kept[one], first.asked) < _own_told(kept[other], second.asked) else other
        kept[lesser] = tuple(each for each in kept[lesser] if each not in shared)
    return kept


def _tells_one(statement: Statement, wants: Wants) -> bool:
    """Whether it tells no more than one date, or one count."""
    text = statement.text
    if wants == "date":
        return len(DATE.findall(NAMED_SPAN.sub(" ", text))) < 2
    told = DATE.sub(" ", text)
    return (
        len(FIGURE_WORD.findall(NOT_A_COUNT.sub(" ", told))) + len(SHARE.findall(told)) < 2
    )  # a survey counts by shares


def _own_told(statements: Sequence[Statement], asked: Asked) -> float:
    """The share of its own words that what was found for a part tells, 0 to 1."""
    own = [term for term in asked.terms if term.share > CARRIED_SHARE]
    told = {term for each in statements for term in _told(each, asked)}
    return sum(term.weight for term in own if term in told) / (sum(term.weight for term in own) or 1)


def _shown(whole: Draft, parts: Sequence[Part], statements: Sequence[Statement]) -> list[Draft]:
    """The drafts, of the whole and of each part, of which something is shown: what they say besides goes with it."""
    return [each for each in (whole, *(part.draft for part in parts)) if set(each.statements) & set(statements)]


def _missing(part: Part) -> str:
    if refused := refusal(part.asked.text):
        return f"“{part.question}” is not answered. {refused}"
    if says_not_known(part.draft.reason):
        return f"“{part.question}” is not answered. {part.draft.reason}"
    kind = KIND_NAMES.get(part.asked.wants, "an answer")
    return f"“{part.question}” is not answered: {kind} was not found."


def _answers(statement: Statement, asked: Asked) -> bool:
    """Whether a statement holds the kind of thing that a part asks for, all its names, and most of the rest."""
    told = _told(statement, asked)
    several = asked.wants in FIGURES and len(measures_in(statement.text)) > 1
    kind = several or holds_kind(asked.wants, statement.text, question=asked.text)
    enough = sum(each.weight for each in told) >= ENOUGH * sum(each.weight for each in asked.terms)
    own = without_carried(asked.text)
    words = [term for term in asked.terms if term.text in own and not term.named]
    kind = kind and not under_another(statement.text, own)
    return kind and enough and _names_all(told, asked) and (not words or any(term in told for term in words))


def _tells_kind(statement: Statement, asked: Asked) -> bool:
    """Whether a statement of the other part, with all names of this one, holds a sum, a date, a reason or the like."""
    kind = asked.wants in TELLING_KINDS and holds_kind(asked.wants, statement.text, question=asked.text)
    kind = kind and not under_another(statement.text, without_carried(asked.text))
    reason = asks_why(asked.text) and GIVES_REASON.search(statement.text) is not None
    return (kind or reason) and _names_all(_told(statement, asked), asked)


def _told(statement: Statement, asked: Asked) -> list[Term]:
    words = held(statement.in_words)
    return [term for term in asked.terms if says(term, words)]


def _names_all(told: Sequence[Term], asked: Asked) -> bool:
    """Whether each name of the part itself is told; what it carries from the other part goes without saying."""
    own = [term for term in asked.terms if term.share > CARRIED_SHARE and term.named and not term.year]
    return all(term in told for term in own)
