"""A follow-up as a question that stands alone: "And adults?" -> "How many adults were referred ...?"."""

import re
from functools import reduce

from assistant.answer import Answer, Conversation, Turn
from assistant.question import ABOUT
from indexes import STOP_WORDS, stems

# Words that take each other's place in a follow-up.
ALIKE: tuple[tuple[str, ...], ...] = (
    (
        "young people",
        "children",
        "child",
        "adults",
        "adult",
        "youths",
        "boys",
        "girls",
        "men",
        "women",
        "older people",
    ),
    ("victims", "witnesses", "offenders"),
    ("officers", "staff", "pcsos", "volunteers"),
    ("bradford", "calderdale", "kirklees", "leeds", "wakefield"),
    ("deaths", "injuries"),
)
OPENING = re.compile(
    r"^(?:and|but|so|ok(?:ay)?|then|what about|how about|what of|(?:the )?same (?:for|in)|also)\b[\s,]*",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"^(for|in|at|on|under|by|from|with|of|to)\s+", re.IGNORECASE)
BARE = re.compile(
    r"^(?:(?:and|but|so)\s+)?(?:until when|since when|from when|by when|when|why|where|who|how|how much|how many|how long|"
    r"what for|who by|by whom|source|sources|says who|what date|what period|which period|what year|is that (?:up|down))\s*\?*$",
    re.IGNORECASE,
)
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
    rest = OPENING.sub("", question).strip(" ?.!")
    opened = OPENING.match(question) is not None
    if BARE.match(question) or (opened and not stems(rest)):
        return _about(question, before)
    if (
        opened
        and len(rest.split()) <= 6
        and not re.match(r"(?i)(how|what|when|where|who|why|which|is|are|was|did|do|does|has)\b", rest)
    ):
        return _replaced(before, rest)
    if PRONOUN.search(NO_PRONOUN.sub(" ", question)):
        return _with_referent(question, before)
    if opened and len(stems(rest)) <= 2:
        return _about(question, before)
    return question


def _meant(question: str, earlier: tuple[str, ...]) -> str:
    """The earlier question that shares most words with this one, the latest among equals."""
    own = set(stems(question))
    return max(reversed(earlier), key=lambda each: len(own & set(stems(each))))


def _replaced(before: str, new: str) -> str:
    """The earlier question with `new` in the place of its like: same sort of word, same preposition, or name."""
    plain = PREPOSITION.sub("", re.sub(r"(?i)^(the|a|an) ", "", new))
    bare = re.sub(r"(?i)^(the|a|an) ", "", plain)
    for group in ALIKE:
        if bare.casefold() in group:
            pattern = re.compile(rf"\b(?:{'|'.join(group)})\b", re.IGNORECASE)
            if pattern.search(before):
                return pattern.sub(bare, before, count=1)
    if years := re.search(r"\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b", bare):
        old = list(re.finditer(r"\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b", before))
        if len(old) == 1:
            return before[: old[0].start()] + years[0] + before[old[0].end() :]
    if (preposition := PREPOSITION.match(new)) and (swapped := _swapped(before, new, preposition[1])):
        return swapped
    return _named(before, plain) or f"{before.rstrip(' ?')}: {new}?"


def _swapped(before: str, new: str, preposition: str) -> str | None:
    places = list(re.finditer(rf"\b{preposition}\s+", before, re.IGNORECASE))
    return f"{before[: places[-1].start()]}{new}?" if places else None


def _named(before: str, new: str) -> str | None:
    names = [match for match in NAME.finditer(before) if match.start() > 0]
    if not names or not new[0].isupper():
        return None
    last = names[-1]
    return before[: last.start()] + new + before[last.end() :]


def _with_referent(question: str, before: str) -> str:
    """The question with its pronoun's subject named, where the earlier question has a name for it."""
    pronoun = re.search(
        r"\b(it|they|them|this|that)\b(?!\s+\w+s\b)",
        NO_PRONOUN.sub(lambda m: "·" * len(m[0]), question),
        re.IGNORECASE,
    )
    names = [match[0] for match in NAME.finditer(before) if match.start() > 0]
    if pronoun and len(names) == 1 and not re.fullmatch(r"[\d/-]+", names[0]):
        return question[: pronoun.start()] + names[0] + question[pronoun.end() :]
    return _about(question, before)


def _about(question: str, before: str) -> str:
    """The question with the words of the earlier one that carry its subject."""
    own, _, carried = before.rstrip(")").partition(ABOUT)
    return f"{question.rstrip()}{ABOUT}{' '.join(dict.fromkeys([*_carrying(own), *carried.split()]))})"


def _carrying(question: str) -> list[str]:
    words = re.findall(r"[\w£%'’/-]+", question)
    return [word for word in words if word.casefold().replace("’", "'") not in STOP_WORDS and stems(word)]
