"""What the texts of one paper give to the glossary: kept, so that a paper that is as it was is not read again."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexes.language.spelling import long_words
from indexes.language.stemming import STOP_WORDS, stems

GLEANED = "gleaned.json"

# "Domestic Violence Protection Notices": what somebody may ask for by its initials, which no paper gives.
LONG_NAME = re.compile(r"\b(?!The )[A-Z][a-z]+(?:[ -](?:(?:and|of|for|the|to|in|on|against) )*[A-Z][a-z]+(?!\w)){2,5}")
ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{1,6}?)s?\)")

# A word that does not open a sentence, where a capital means nothing.
INSIDE = re.compile(r"(?<![.!?:;•]\s)(?<!^)(?<![\w'’])[^\W\d_][\w'’]*")

# "Northmoor Police", "the North Moor Police and Crime Panel": the area that a force or a panel is named after.
AREA = re.compile(r"\b(?!The\b|Deputy\b|Chief\b|Neighbourhood\b)([A-Z][a-z]+(?: [A-Z][a-z]+)?) Police\b")


@dataclass(frozen=True, slots=True)
class Gleaning:
    """The acronyms, names and words of some texts."""

    acronyms: tuple[tuple[str, str, int], ...]  # acronym, its words, times; in the order in which they are first seen
    capital: Mapping[str, int]  # stems of words written with a capital inside sentences, and how often
    small: tuple[str, ...]  # stems of words written without
    words: tuple[str, ...]  # the longer words in lower case, to mend slips by
    areas: tuple[str, ...] = ()  # names before "Police", each once
    long_names: tuple[str, ...] = ()  # of three to six words with capitals, each once


def gleaned(texts: Sequence[str]) -> Gleaning:
    """What these texts give."""
    acronyms = Counter(pair for text in texts for pair in _acronyms(text))
    capital: Counter[str] = Counter()
    small: set[str] = set()
    for word in (word for text in texts for word in INSIDE.findall(text)):
        (capital if word[0].isupper() else small).update(stems(word))
    return Gleaning(
        tuple((short, long, times) for (short, long), times in acronyms.items()),
        dict(capital),
        tuple(sorted(small)),
        tuple(sorted(long_words(texts))),
        tuple(sorted({name for text in texts for name in AREA.findall(text)})),
        tuple(sorted({name for text in texts for name in LONG_NAME.findall(text)})),
    )


def write_gleanings(folder: Path, gleanings: Mapping[str, Gleaning]) -> None:
    """Keep what papers give, by their ids, in a folder. Raises OSError."""
    content = {
        paper: [each.acronyms, each.capital, each.small, each.words, each.areas, each.long_names]
        for paper, each in gleanings.items()
    }
    (folder / GLEANED).write_text(json.dumps(content), encoding="utf-8")


def read_gleanings(folder: Path) -> dict[str, Gleaning]:
    """What `write_gleanings` left. Raises OSError, ValueError, TypeError or AttributeError on anything else."""
    content = json.loads((folder / GLEANED).read_text(encoding="utf-8"))
    return {
        paper: Gleaning(
            tuple((str(short), str(long), int(times)) for short, long, times in acronyms),
            dict(capital),
            tuple(small),
            tuple(words),
            tuple(areas),
            tuple(long_names),
        )
        for paper, (acronyms, capital, small, words, areas, long_names) in content.items()
    }


def _acronyms(text: str) -> Iterator[tuple[str, str]]:
    for match in ACRONYM.finditer(text):
        short = match[1]
        words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text[: match.start()])
        if long := _expansion(short, words):
            yield short, long


def _expansion(short: str, before: list[str]) -> str | None:
    """The words before an acronym whose initials spell it, function words left out where they do not count."""
    for size in range(len(short), min(len(short) + 3, len(before)) + 1):
        words = before[-size:]
        for counted in (words, [word for word in words if word.casefold() not in STOP_WORDS]):
            if "".join(word[0] for word in counted).casefold() == short.casefold():
                return " ".join(words)
    return None
