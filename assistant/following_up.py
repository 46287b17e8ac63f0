"""A follow-up as a question that stands alone: "And adults?" -> "How many adults were referred ...?"."""

import re
from functools import reduce

from assistant.answer import Answer, Conversation, Turn
from indexes import STOP_WORDS, stems
from indexes.question import ABOUT, DISTRICTS
from indexes.wanting import SHAPE

# Words that take each other's place in a follow-up.
ALIKE: tuple[tuple[str, ...], ...] = (
    ("young people", "children", "kids", "child", "adults", "adult", "youths", "boys", "girls", "men", "women"),
    ("organisations", "individuals", "partners", "residents"),
    ("victims", "witnesses", "offenders"),
    ("officers", "staff", "pcsos", "volunteers"),
    DISTRICTS,
    ("deaths", "injuries"),
)
PERIOD = re.compile(
    r"\b(?:between|from|in the year (?:to|from)) [^?]*?\d{4}(?: (?:and|to) [^?]*?\d{4})?", re.IGNORECASE
)
OPENING = re.compile(
    r"^(?:and|but|so|ok(?:ay)?|then|what about|how about|what of|(?:the )?same (?:for|in)|also)\b[\s,]*",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"^(for|in|at|on|under|by|from|with|of|to)\s+", re.IGNORECASE)
BARE = re.compile(
    r"^(?:(?:and|but|so)\s+)?(?:(?:until|since|from|by) when|when|why|where|who|how|how (?:much|many|long)|what for|"
    r"who by|by whom|sources?|says who|what (?:date|year)|(?:what|which) period|is that (?:up|down))\s*\?*$",
    re.IGNORECASE,
)
RETURN = re.compile(r"^(?:(?:going|coming) )?back to (?:the )?([^:,]+)[:,]\s*", re.IGNORECASE)
YEAR_ON = re.compile(
    r"^(?:in |for )?(?:the )?(?:(?:year|one) (after|before)|(next|following|previous) (?:year|one))$", re.IGNORECASE
)
YEARS = re.compile(r"\b((?:19|20)\d\d)(?:([/–-])(\d\d)\b(?!\d))?")
PRONOUN = re.compile(
    r"\b(it|its|they|them|their|theirs|this|that|these|those|he|she|him|her|his|hers|there|one)\b",
    re.IGNORECASE,
)
# "that" before a clause and "there is" point at nothing earlier.
NO_PRONOUN = re.compile(
    r"\bthere (?:is|are|was|were|been|any)\b|\b(?:is|are|was|were) there\b|\bthat (?:the|a|an)\b"
    r"|\bthis (?:year|month|week)\b",
    re.IGNORECASE,
)
ASKS = re.compile(r"(?:how|what|when|where|who|why|which|is|are|was|did|do|does|has)\b", re.IGNORECASE)
REFERS = re.compile(r"\b(?:it|they|them|this|that)\b(?!\s+\w+s\b)", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
NAME = re.compile(r"\b(?:[A-Z][\w'’]*|\d[\w/-]*)(?:\s+(?:(?:of|and|the|for|to)\s+)?(?:[A-Z][\w'’]*|\d[\w/-]*))*")


def stand_alone(question: str, conversation: Conversation) -> str:
    """The question as it would be asked without the conversation; itself where it already stands alone."""
    nothing: tuple[str, ...] = ()
    return _read(question.strip(), reduce(_with_turn, conversation.turns, nothing))


def _with_turn(read: tuple[str, ...], turn: Turn) -> tuple[str, ...]:
    if isinstance(turn.answer, Answer):
        return (*read, turn.answer.search_question)
    return (*read, _read(turn.question.strip(), read))


def _read(question: str, earlier: tuple[str, ...]) -> str:
    if not earlier or not question:
        return question
    before = _meant(question, earlier)
    if returned := RETURN.match(question):
        return _about(question[returned.end() :], before)
    opened = OPENING.match(question) is not None
    rest = OPENING.sub("", question).strip(" ?.!")
    if BARE.match(question) or (opened and not stems(rest)):
        return _about(question, before)
    if opened and len(rest.split()) <= 6 and not ASKS.match(rest):
        return _replaced(_whole(earlier), rest)
    if PRONOUN.search(NO_PRONOUN.sub(" ", question)):
        return _with_referent(question, before)
    if opened and len(stems(rest)) <= 2:
        return _about(question, before)
    return question


def _meant(question: str, earlier: tuple[str, ...]) -> str:
    """The earlier question that shares most words with this one, the latest among equals."""
    own = stems(question)
    return max(reversed(earlier), key=lambda each: sum(_alike(a, b) for a in own for b in stems(each)))


def _whole(earlier: tuple[str, ...]) -> str:
    """The latest question that is whole in itself; a bare "until when?" has nothing to put a new subject into."""
    return next((each for each in reversed(earlier) if ABOUT not in each), earlier[-1])


def _alike(a: str, b: str) -> bool:
    """Equal stems, or one that goes on from the other: "refer" and "referral"."""
    return a == b or (min(len(a), len(b)) >= 5 and (a.startswith(b) or b.startswith(a)))


def _replaced(before: str, new: str) -> str:
    """The earlier question with `new` in the place of its like: year, same sort of word, preposition or name."""
    plain = ARTICLE.sub("", PREPOSITION.sub("", ARTICLE.sub("", new)))
    preposition = PREPOSITION.match(new)
    return (
        _year_on(before, new)
        or _other_year(before, plain)
        or _other_of_its_sort(before, plain)
        or _in_district(before, plain)
        or (_swapped(before, new, preposition[1]) if preposition else None)
        or _named(before, plain)
        or f"{before.rstrip(' ?')}: {new}?"
    )


def _year_on(before: str, new: str) -> str | None:
    """ "and the year after?" """
    found = YEAR_ON.match(new)
    years = list(YEARS.finditer(before))
    if not found or len(years) != 1:
        return None
    step = 1 if (found[1] or found[2]).casefold() in ("after", "next", "following") else -1
    return YEARS.sub(lambda year: _moved(year, step), before)


def _moved(year: re.Match[str], step: int) -> str:
    first = str(int(year[1]) + step)
    return first + (f"{year[2]}{(int(year[3]) + step) % 100:02}" if year[2] else "")


def _other_year(before: str, new: str) -> str | None:
    """The year in the place of the only one, or of the only period; else after the question."""
    found, years, periods = YEARS.search(new), list(YEARS.finditer(before)), list(PERIOD.finditer(before))
    if not found:
        return None
    if len(years) == 1:
        return before[: years[0].start()] + found[0] + before[years[0].end() :]
    if len(periods) == 1:
        return f"{before[: periods[0].start()]}in {found[0]}{before[periods[0].end() :]}"
    return f"{before.rstrip(' ?')} in {found[0]}?"


def _in_district(before: str, new: str) -> str | None:
    return f"{before.rstrip(' ?')} in {new}?" if new.casefold() in DISTRICTS else None


def _other_of_its_sort(before: str, new: str) -> str | None:
    for group in ALIKE:
        pattern = re.compile(rf"\b(?:{'|'.join(group)})\b", re.IGNORECASE)
        if new.casefold() in group and pattern.search(before):
            return pattern.sub(new, before, count=1)
    return None


def _swapped(before: str, new: str, preposition: str) -> str | None:
    places = list(re.finditer(rf"\b{preposition}\s+", before, re.IGNORECASE))
    return f"{before[: places[-1].start()]}{new}?" if places else None


def _named(before: str, new: str) -> str | None:
    names = _names(before)
    return before[: names[-1].start()] + new + before[names[-1].end() :] if names and new[0].isupper() else None


def _names(question: str) -> list[re.Match[str]]:
    return [match for match in NAME.finditer(question) if match.start() > 0]


def _with_referent(question: str, before: str) -> str:
    """The question with its pronoun's subject named, where the earlier question speaks of one name and no more."""
    plain = NO_PRONOUN.sub(lambda match: "·" * len(match[0]), question)
    pronoun = REFERS.search(plain)
    names = _names(before)
    if pronoun and len(names) == 1 and set(_carrying(before)) <= set(_carrying(names[0][0])):
        return question[: pronoun.start()] + names[0][0] + question[pronoun.end() :]
    return _about(question, before)


def _about(question: str, before: str) -> str:
    """The question with the words of the earlier one that carry its subject."""
    own, _, carried = before.rstrip(")").partition(ABOUT)
    return f"{question.rstrip()}{ABOUT}{' '.join(dict.fromkeys([*_carrying(own), *carried.split()]))})"


def _carrying(question: str) -> list[str]:
    plain = SHAPE.sub(" ", re.sub(r"(?i)^according to [^,]*,", "", question))
    words = re.findall(r"[\w£%'’/-]+", plain)
    return [word for word in words if word.casefold().replace("’", "'") not in STOP_WORDS and stems(word)]
