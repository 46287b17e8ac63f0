"""The other names that come with the product: acronyms of the field, and what people type for what papers write."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from indexes.language.stemming import Stems, stems

SHIPPED: dict[str, Any] = tomllib.loads(Path(__file__).with_name("everyday.toml").read_text(encoding="utf-8"))
Pairs = tuple[tuple[str, str], ...]


def _pairs(section: str) -> Pairs:
    return tuple((typed, written) for typed, its in SHIPPED[section].items() for written in its)


def _bases(words: Iterable[str]) -> tuple[str, ...]:
    """Words without their endings; those that are passed over too."""
    return tuple("".join(stems(word)) or word.casefold() for word in words)


ACRONYMS: dict[str, str] = SHIPPED["acronyms"]
EVERYDAY: Pairs = _pairs("everyday")
FOUND: Pairs = _pairs("found")
ASKED: Pairs = _pairs("asked") + FOUND
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Phrases that are more than their words, of which one is left as a stem, or none: "set up" is not any "set".
RUN_TOGETHER = {
    _bases(words): typed
    for typed in dict(EVERYDAY + ASKED)
    if len(words := WORD.findall(typed)) > 1 and words[0] != "the" and len(stems(typed)) < 2
}
PHRASES = {stems("".join(words))[0]: typed for words, typed in RUN_TOGETHER.items()}
LONGEST = max(map(len, RUN_TOGETHER))


# "Lock people up", "look at my case again": what stands between a verb and the word that goes with it.
LAST = ("up", "out", "off", "down", "over", "away", "online", "again")
BETWEEN = re.compile(
    r"(?:at |on )?(?:(?:people|persons?|some(?:one|body)|any(?:one|body)|them|him|her|it|us|kids|children|folks?|men"
    r"|women|suspects|offenders)|(?:the|a|an|my|our|his|her|its|their|your|this|that)(?: (?!(?:and|or|but|who|which"
    r"|that|to|is|was|are|were|be|been|go|went|goes|set|gave|come|came)\b)[\w'’-]+){1,3}) ",
    re.IGNORECASE,
)
PARTED = {
    _bases(words)
    for typed in dict(EVERYDAY + ASKED)
    if len(words := WORD.findall(typed)) == 2 and words[1].casefold() in LAST
}


def brought_together(question: str) -> str:
    """A question with each verb beside the word that goes with it: "where do they lock up people"."""
    for last in re.finditer(rf"\b(?:{'|'.join(LAST)})\b", question, re.IGNORECASE):
        for verb in WORD.finditer(question[: last.start()]):
            between = question[verb.end() + 1 : last.start()]
            if BETWEEN.fullmatch(between) and _bases((verb[0], last[0])) in PARTED:
                beside = f"{question[: verb.end()]} {last[0]} {between.rstrip()}"
                return f"{beside}{question[last.end() :]}"
    return question


def run_together(question: str) -> str:
    """A question with each phrase that is more than its words in one word: "who setup the unit"."""
    question = brought_together(question)
    words = list(WORD.finditer(question))
    bases = _bases(word[0] for word in words)
    shown, at, done = [], 0, 0
    while at < len(words):
        sizes = range(min(LONGEST, len(words) - at), 1, -1)
        size = next((size for size in sizes if bases[at : at + size] in RUN_TOGETHER), 1)
        if size > 1:
            shown += [question[done : words[at].start()], "".join(bases[at : at + size])]
            done = words[at + size - 1].end()
        at += size
    return "".join([*shown, question[done:]])


def lent(pairs: Pairs) -> tuple[tuple[Stems, Stems], ...]:
    """What is typed and what papers write for it, as stems; a word that is passed over has none."""
    both = ((tuple(stems(run_together(typed))), tuple(stems(written))) for typed, written in pairs)
    return tuple((typed, written) for typed, written in both if typed and written and typed != written)


@cache
def _entries() -> dict[tuple[Stems, Stems], tuple[str, ...]]:
    entries: dict[tuple[Stems, Stems], tuple[str, ...]] = {}
    for pair in EVERYDAY + ASKED:
        for phrases in lent((pair,)):
            entries[phrases] = (*entries.get(phrases, ()), pair[0].casefold())
    return entries


@cache
def _only_found() -> frozenset[tuple[Stems, Stems]]:
    return frozenset(lent(FOUND))


def is_lent(phrase: Stems, name: Stems) -> bool:
    """Whether a name is what papers write for an everyday phrase."""
    return (phrase, name) in _entries()


def is_meant(phrase: Stems, name: Stems, question: str) -> bool:
    """Whether a name says what a question asks: it has the very word that the name is lent to, and not another of the
    same stem; what only finds a paragraph says nothing.
    """
    if (phrase, name) in _only_found():
        return False
    entries = [entry for entry in _entries().get((phrase, name), ()) if WORD.fullmatch(entry)]
    typed = [word for word in WORD.findall(question.casefold()) if tuple(stems(word)) == phrase] if entries else []
    return not typed or any(_is_form_of(word, entry) for word in typed for entry in entries)


def _is_form_of(word: str, entry: str) -> bool:
    return _singular(word) == _singular(entry) or word.endswith(("ed", "ing"))


def _singular(word: str) -> str:
    word = re.sub(r"['’]s?$", "", word)
    return (
        re.sub(r"ies$", "y", word) if word.endswith("ies") else re.sub(r"(?<=ss|ch|sh)es$|(?<=x)es$|(?<!s)s$", "", word)
    )
