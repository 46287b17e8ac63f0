"""Which paper held a new document is another version of: what it replaces, and what it must leave alone."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from corpus.papers import Document, Source

# Share of word pairs. Papers that only share a file name, or a template, share few; see tests/corpus/test_adding.py.
ALIKE = 0.5


def earlier_version(new: Document, held: Iterable[Document]) -> Document | None:
    """The paper held that this one replaces, None where it is a paper of its own.

    That is the same file, the digest of the same id, or the file of the same name, title and date whose words are
    most alike, and alike enough: minutes of one meeting never replace those of another, whatever the file is called.
    """
    papers = tuple(held)
    if same := next((each for each in papers if _same(each.source, new.source)), None):
        return same
    named = [each for each in papers if _named_alike(each.source, new.source)]
    closest = max(named, key=lambda each: likeness(each, new), default=None)
    return closest if closest and likeness(closest, new) >= ALIKE else None


def likeness(one: Document, other: Document) -> float:
    """Dice coefficient, 0 to 1, of the pairs of neighbouring words: 2 |A and B| / (|A| + |B|)."""
    a, b = _pairs(one), _pairs(other)
    return 2 * (a & b).total() / ((a.total() + b.total()) or 1)


def _same(held: Source, new: Source) -> bool:
    return held.sha256 == new.sha256 or (held.id == new.id and held.provenance == "digest" == new.provenance)


def _named_alike(held: Source, new: Source) -> bool:
    names = (held.filename, held.title, held.provenance) == (new.filename, new.title, new.provenance)
    return names and (held.published == new.published or None in (held.published, new.published))


def _pairs(document: Document) -> Counter[tuple[str, str]]:
    words = re.findall(r"\w+", " ".join(each.text for each in document.paragraphs).casefold())
    return Counter(pairwise(["", *words]))
