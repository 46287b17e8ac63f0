"""The other names that come with the product: acronyms of the field, and what people type for what papers write."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from indexes.language.stemming import stems

FILE = Path(__file__).with_name("everyday.toml")
Pairs = tuple[tuple[str, str], ...]


def _shipped() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _pairs(section: str) -> Pairs:
    return tuple((typed, written) for typed, its in _shipped()[section].items() for written in its)


def _bases(words: Iterable[str]) -> tuple[str, ...]:
    """Words without their endings; those that are passed over too."""
    return tuple("".join(stems(word)) or word.casefold() for word in words)


ACRONYMS: dict[str, str] = _shipped()["acronyms"]
EVERYDAY: Pairs = _pairs("everyday")
ASKED: Pairs = _pairs("asked")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Phrases that are more than their words, of which one is left as a stem, or none: "set up" is not any "set".
RUN_TOGETHER = {
    _bases(words): typed
    for typed in dict(EVERYDAY + ASKED)
    if len(words := WORD.findall(typed)) > 1 and words[0] != "the" and len(stems(typed)) < 2
}
PHRASES = {stems("".join(words))[0]: typed for words, typed in RUN_TOGETHER.items()}
LONGEST = max(map(len, RUN_TOGETHER))


def run_together(question: str) -> str:
    """A question with each phrase that is more than its words in one word: "who setup the unit"."""
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
