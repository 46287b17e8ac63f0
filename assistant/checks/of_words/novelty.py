"""What a sentence says that no cited paragraph has a word for: a new event, thing or quality."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.objection import Objection
from assistant.checks.of_words.names import RUN
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise
from indexes import stems
from indexes.language.poles import POLES
from indexes.language.synonyms import same_meaning

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
# A full name opens a sentence; of anything else there, the first word may be an ordinary one.
OPENS = re.compile(r"(?!The |In |By |A |An |Of |On |At |For )[A-Z][\w'’-]+ [A-Z]")
BEGINNING = 5  # letters that words of one family share: "inspection", "inspected", "inspector"
# What says yes to a question repeats its words, so all must be the papers', plain ones too.
ASSENT = re.compile(r"^(?:yes|no)[,.:;] *", re.IGNORECASE)
# A short sentence is struck where half of what it says is foreign, see docs/log.md. A longer one tells a thing in words
# of its own, and what it gets wrong is a figure, a name or a direction: striking it for its words strikes more that is
# true than false.
AGAIN = re.compile(r"\bre-(\w+)", re.IGNORECASE)  # "elected again" of "re-elected"
HALF = 0.5
SHORT = 9  # words


@dataclass(frozen=True, slots=True)
class Weighed:
    """The telling words of a sentence: those that the premise bears out, and those that it does not."""

    borne_out: tuple[str, ...]
    foreign: tuple[str, ...]  # as written

    @property
    def share(self) -> float:
        """Borne out of all; 1 of none."""
        total = len(self.borne_out) + len(self.foreign)
        return len(self.borne_out) / total if total else 1.0


def novelty_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a short sentence says nothing, or but half, of what the premise speaks of."""
    claim = ASSENT.sub("", claim)
    found = weighed(claim, premise)
    if len(claim.split()) <= SHORT and found.foreign and found.share <= HALF:
        yield Objection("words", f"{found.foreign[0]!r} is nothing that the cited paragraphs speak of")


def assent_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a sentence says yes or no to more than the premise speaks of."""
    assent = ASSENT.match(claim)
    if not assent:
        return
    held = set(stems(premise.whole))
    beginnings = {stem[:BEGINNING] for stem in held if len(stem) >= BEGINNING}
    said = {stem for stem in stems(claim[assent.end() :]) if stem[0].isalpha()}
    if not all(_held(stem, held, beginnings) for stem in said):
        yield Objection("words", f"it says {assent[0].strip(' ,').casefold()} to more than the cited paragraphs say")


def weighed(claim: str, premise: Premise) -> Weighed:
    """The telling words of a claim, names and figures apart: they have checks of their own."""
    held = set(stems(premise.whole)) | set(stems(" ".join(AGAIN.findall(premise.whole))))
    beginnings = {stem[:BEGINNING] for stem in held if len(stem) >= BEGINNING}
    names = {
        word
        for match in RUN.finditer(claim)
        if match.start() or OPENS.match(match[0])
        for word in WORD.findall(match[0])
    }
    borne_out, foreign = [], []
    for word in dict.fromkeys(WORD.findall(claim)):
        own = [stem for stem in stems(word) if stem[0].isalpha() and len(stem) > 1]
        if not own or word in names or word.removesuffix("'s").removesuffix("s").isupper():
            continue
        if any(_held(stem, held, beginnings) for stem in own):
            borne_out.append(word)
        elif not any(is_plain(stem) for stem in own) and not _tells_direction(word):
            foreign.append(word)
    return Weighed(tuple(borne_out), tuple(foreign))


def _tells_direction(word: str) -> bool:
    """Whether the word has an opposite, and so a check of its own."""
    return any(pole.fullmatch(word) for axis in POLES for pole in axis)


def _held(stem: str, held: set[str], beginnings: set[str]) -> bool:
    return stem in held or stem[:BEGINNING] in beginnings or bool(same_meaning(stem) & held)
