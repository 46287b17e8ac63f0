"""Which paper held a new document is another version of: what it replaces, and what it must leave alone."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from corpus.papers import Document, ParagraphId, Source, SourceId

# Share of word pairs. Papers that only share a file name, or a template, share few; see tests/corpus/test_adding.py.
ALIKE = 0.5
NEARLY = 0.95  # share of word pairs that one paper, read from two kinds of file, has in common
ASIDE = re.compile(r"-was-[0-9a-f]{8}$")

Trait = tuple[str | None, ...]  # something that papers may share, its sort first


def traits(source: Source, *, words: str, figures: str) -> frozenset[Trait]:
    """All that a paper with these digests may share with others, by which they are found among many."""
    return kinship(source) | {same_words(words), same_figures(source.title, figures), same_filename(source.filename)}


def kinship(source: Source) -> frozenset[Trait]:
    """Two sources that may be of one paper, see `may_be_versions`, have one of these in common."""
    page: Trait = ("page", source.url, source.filename, source.provenance)
    named: Trait = ("named", source.filename, source.title, source.provenance)
    return frozenset([same_file(source.sha256), ("id", source.id), named, *([page] if source.url else [])])


def same_file(sha256: str) -> Trait:
    """The trait of papers that were read from one file."""
    return ("file", sha256)


def same_words(digest: str) -> Trait:
    """The trait of papers that say the same."""
    return ("words", digest)


def same_figures(title: str, digest: str) -> Trait:
    """The trait of papers of one title with the same figures: no others are nearly the same."""
    return ("figures", title.casefold(), digest)


def same_filename(filename: str) -> Trait:
    """The trait of papers whose files have one name."""
    return ("filename", filename)


def words_digest(document: Document) -> str:
    """SHA-256 of the letters and figures of its text, in order; spacing, marks and line ends do not count."""
    texts = "".join(each.text for each in document.paragraphs).casefold()
    return hashlib.sha256(re.sub(r"[\W_]+", "", texts).encode()).hexdigest()


def figures_digest(document: Document) -> str:
    """SHA-256 of its figures, in whatever order."""
    figures = [figure for each in document.paragraphs for figure in re.findall(r"\d[\d,.]*\d|\d", each.text)]
    return hashlib.sha256(" ".join(sorted(figures)).encode()).hexdigest()


def may_be_versions(new: Source, held: Source) -> bool:
    """Whether one source could be of another version of the same paper: its words must tell."""
    return _same(held, new) or _named_alike(held, new)


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


def nearly_the_same(one: Document, other: Document) -> bool:
    """Whether two files with the same figures are one paper: a template's next month is as alike, but has others."""
    return likeness(one, other) >= NEARLY


def likeness(one: Document, other: Document) -> float:
    """Dice coefficient, 0 to 1, of the pairs of neighbouring words: 2 |A and B| / (|A| + |B|)."""
    a, b = _pairs(one), _pairs(other)
    return 2 * (a & b).total() / ((a.total() + b.total()) or 1)


def put_aside(document: Document, *, by: SourceId) -> Document:
    """An earlier version as it is kept: under an id of its own, naming the paper that took its place."""
    source = document.source
    return with_source(document, id=SourceId(f"{source.id}-was-{source.sha256[:8]}"), superseded_by=by)


def id_before(aside: SourceId) -> SourceId:
    """The id that a paper had before it was put aside."""
    return SourceId(ASIDE.sub("", aside))


def put_back(document: Document) -> Document:
    """The paper as it was before it was put aside."""
    return with_source(document, id=id_before(document.source.id), superseded_by=None)


def out_of_packs(superseded: Sequence[Source]) -> Iterator[Source]:
    """The last versions of papers that their packs no longer hold, which no version of their own replaced."""
    before = {each.supersedes for each in superseded}
    return (each for each in superseded if each.superseded_by != id_before(each.id) and each.id not in before)


def with_source(document: Document, **changes: Any) -> Document:
    """The same document with these fields of its source changed; paragraph ids follow the source's."""
    source = replace(document.source, **changes)
    paragraphs = tuple(
        replace(each, source=source, id=ParagraphId(f"{source.id}:{each.id.partition(':')[2]}"))
        for each in document.paragraphs
    )
    return replace(document, source=source, paragraphs=paragraphs)


def _same(held: Source, new: Source) -> bool:
    """The same file and, in an agenda pack, the same pages of it; the digest of the same id; or the same web page."""
    # Two items may share a page.
    same_part = held.pages == new.pages and (new.pages is None or held.item == new.item)
    same_file = held.sha256 == new.sha256 and same_part
    same_digest = held.id == new.id and held.provenance == "digest" == new.provenance
    return same_file or same_digest or _same_page(held, new)


def _same_page(held: Source, new: Source) -> bool:
    """What one address held at two times is one paper, however much was rewritten: its publisher replaced it."""
    whole = held.pages is None and new.pages is None
    at = (held.url, held.filename, held.provenance)
    return whole and held.url is not None and at == (new.url, new.filename, new.provenance)


def _named_alike(held: Source, new: Source) -> bool:
    names = (held.filename, held.title, held.provenance) == (new.filename, new.title, new.provenance)
    return names and (held.published == new.published or None in (held.published, new.published))


def _pairs(document: Document) -> Counter[tuple[str, str]]:
    words = re.findall(r"\w+", " ".join(each.text for each in document.paragraphs).casefold())
    return Counter(pairwise(["", *words]))
