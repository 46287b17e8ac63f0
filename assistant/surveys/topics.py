"""What a text must say to speak of a topic: its words, or the acronym that stands for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Paragraph
from indexes import Glossary, stems
from indexes.language.glossary import EVERYDAY
from indexes.sentences.spans import Span, sentences

Stems = tuple[str, ...]

# In quotation marks, or two and more words with capitals: words that count only side by side.
TOGETHER = re.compile(r"[“\"]([^”\"]+)[”\"]|\b([A-Z][\w'’-]*(?: (?:(?:of|and|for|the) )?[A-Z][\w'’-]*)+)")
# What people type for what papers write finds a paragraph, but is no mention of it.
LOOSE = frozenset(frozenset((tuple(stems(a)), tuple(stems(b)))) for a, b in EVERYDAY)


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing of a topic, and the names that it goes by; the stems of a name stand side by side."""

    text: str  # as asked
    names: tuple[Stems, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What is looked for: every wording of one of the choices."""

    text: str
    choices: tuple[tuple[Wording, ...], ...]  # more than one where the question says "or"

    @property
    def counted(self) -> str:
        """What counts as a mention, for people: "“burglary” and “Leeds”"."""
        return ", or ".join(" and ".join(_shown(each) for each in choice) for choice in self.choices)

    def searches(self) -> tuple[frozenset[str], ...]:
        """Sets of stems; a text that speaks of the topic holds all of one set."""
        sets: list[frozenset[str]] = []
        for choice in self.choices:
            found: list[frozenset[str]] = [frozenset()]
            for wording in choice:
                found = [one | frozenset(name) for one in found for name in wording.names]
            sets += found
        return tuple(dict.fromkeys(sets))

    def in_stems(self, text: Sequence[str]) -> bool:
        """Whether a text of these stems speaks of it."""
        return any(
            all(any(_holds(text, name) for name in wording.names) for wording in choice) for choice in self.choices
        )

    def sentence_of(self, paragraph: Paragraph) -> Span | None:
        """The first sentence of a paragraph that speaks of it; None where none does."""
        if not self.in_stems(stems(paragraph.text)):
            return None
        spans = sentences(paragraph.text)
        return next((span for span in spans if self.in_stems(stems(span.of(paragraph.text)))), None)


def topic_of(text: str, glossary: Glossary) -> Topic | None:
    """A topic as asked; None where its words say nothing that could be looked for."""
    quoted = TOGETHER.search(text) and re.search(r"[“\"]", text)
    choices = (_wordings(choice, glossary) for choice in ([text] if quoted else re.split(r",? or ", text)))
    named = tuple(choice for choice in choices if choice)
    return Topic(text.strip(" ,"), named) if named else None


def _wordings(text: str, glossary: Glossary) -> tuple[Wording, ...]:
    together = [match[1] or match[2] for match in TOGETHER.finditer(text)]
    rest = tuple(stems(TOGETHER.sub(" ", text)))
    phrases = [phrase for phrase in glossary.phrases_in(rest) if _acronyms(phrase, glossary)]
    in_phrases = {stem for phrase in phrases for stem in phrase}
    singles = [(stem,) for stem in dict.fromkeys(rest) if stem not in in_phrases]
    written = {stem: word for word in re.findall(r"[\w'’.,/-]*[\w/]", text) for stem in stems(word)}
    named = [(name, tuple(stems(name))) for name in together]
    named += [(" ".join(written.get(stem, stem) for stem in phrase), phrase) for phrase in (*phrases, *singles)]
    return tuple(Wording(shown, (phrase, *_acronyms(phrase, glossary))) for shown, phrase in named if phrase)


def _acronyms(phrase: Stems, glossary: Glossary) -> tuple[Stems, ...]:
    return tuple(other for other in glossary.others(phrase) if frozenset((phrase, other)) not in LOOSE)


def _shown(wording: Wording) -> str:
    also = " (or its acronym, or what that stands for)" if len(wording.names) > 1 else ""
    return f"“{wording.text}”{also}"


def _holds(text: Sequence[str], name: Stems) -> bool:
    first, size = name[0], len(name)
    return any(stem == first and tuple(text[at : at + size]) == name for at, stem in enumerate(text))
