"""What recommends, and which of it is one recommendation: by its printed number in its paper, else by its words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.surveys.sighting import Sighting
from assistant.tables.table_rows import row_cells
from corpus import Document, Paragraph
from indexes import stems
from indexes.sentences.spans import Span, sentences

HEADING = re.compile(r"\W*(?:\d+(?:\.\d+)*\W*)?recommendations?\b", re.IGNORECASE)
SPOKEN_OF = re.compile(r"\brecommendations?\b", re.IGNORECASE)
# A recommended maximum, what somebody recommended, and that two were made, recommend nothing.
GIVES = re.compile(
    r"^\W*rec(?:ommendation|\.)? ?\d+[a-z]?\s*[:.–—-]\s"
    r"|(?<!\bnot )(?<!\bthe )\brecommends?\b"
    r"|(?<!\bthe )\brecommended (?:that|to|the|an?|(?!during\b|following\b|according\b)\w+ing)\b"
    r"|\brecommendations?(?: \d+[a-z]?)?(?:,? (?:is|are|was|were)|:)? that\b"
    r"|\brecommendations?(?: \d+[a-z]?)?(?:,? (?:is|are|was|were)|:) to\b",
    re.IGNORECASE,
)
THAT = re.compile(r"\W*(?:[a-z0-9]{1,3}[.)]\W*)?(?:that|to)\b", re.IGNORECASE)
NUMBERED = re.compile(r"\brec(?:ommendation|\.)? ?(?:no\.? ?)?(\d+[a-z]?)\b", re.IGNORECASE)
COLUMN_OF_NUMBERS = re.compile(
    r"(?:no|nr|number|ref(?:erence)?|#|rec(?:ommendation)?)\b\.?(?: (?:no|number)\b\.?)?$", re.I
)
# Who recommends, and that it is one, is no word of the recommendation.
FRAME = frozenset(stems("recommend recommends recommended recommendation that panel inspectors commissioner should"))
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
# Two of fewer words in common are alike only where they are the same: "note the report".
FEW = 4
LIKE = 0.3


@dataclass(frozen=True, slots=True)
class _Read:
    """A recommendation with what tells it from others."""

    sighting: Sighting
    number: str  # as printed, "" where none is
    words: frozenset[str]
    figures: frozenset[str]

    def same(self, other: "_Read") -> bool:
        """Whether it is the same recommendation, said twice."""
        in_one_paper = self.sighting.source.id == other.sighting.source.id
        if in_one_paper and self.number and other.number:
            # A paper may print two lists, each with its own first.
            return self.number == other.number and self._shares(other, LIKE)
        if self.words == other.words:
            return self.figures == other.figures
        shorter, longer = sorted((self, other), key=lambda each: len(each.words))
        within = len(shorter.words) >= FEW and shorter.words <= longer.words
        return within and shorter.figures <= longer.figures

    def _shares(self, other: "_Read", part: float) -> bool:
        return len(self.words & other.words) >= part * min(len(self.words), len(other.words))


def recommendations_in(document: Document) -> Iterator[Sighting]:
    """Each row, paragraph under a heading, or sentence of a paper that recommends; one recommendation perhaps twice."""
    for paragraph in document.paragraphs:
        if paragraph.kind != "heading" and (span := _recommends(paragraph)):
            yield Sighting(paragraph, span)


def tellings_in(document: Document) -> Iterator[Sighting]:
    """Each sentence that only tells of recommendations: how many were made, or what came of them."""
    for paragraph in document.paragraphs:
        if paragraph.kind != "heading" and SPOKEN_OF.search(paragraph.text) and not _recommends(paragraph):
            for span in sentences(paragraph.text):
                text = span.of(paragraph.text)
                if SPOKEN_OF.search(text) and not text.endswith(":"):
                    yield Sighting(paragraph, span)


def distinct(found: Iterable[Sighting]) -> list[Sighting]:
    """The first sighting of each recommendation, in the order given."""
    kept: list[_Read] = []
    holding: dict[str, list[int]] = {}
    for each in map(_read, found):
        shared = Counter(at for key in _keys(each) for at in holding.get(key, ()))
        if not any(each.same(kept[at]) for at in shared):
            for key in _keys(each):
                holding.setdefault(key, []).append(len(kept))
            kept.append(each)
    return [each.sighting for each in kept]


def _keys(read: _Read) -> frozenset[str]:
    return read.words | {f"{read.sighting.source.id}:{read.number}"}


def _recommends(paragraph: Paragraph) -> Span | None:
    """All of a row with such a column, or of what stands under "Recommendations"; else the sentence that recommends."""
    whole = None if paragraph.text.endswith(":") else Span(0, len(paragraph.text))
    if any(HEADING.match(cell.column) for cell in row_cells(paragraph)):
        return whole
    if any(HEADING.match(heading) for heading in paragraph.headings) and not _tells_only(paragraph.text):
        return whole
    if "recommend" not in paragraph.text.casefold():  # ten times as quick as the pattern
        return None
    return next((each for each in sentences(paragraph.text) if GIVES.search(each.of(paragraph.text))), None)


def _tells_only(text: str) -> bool:
    return bool(SPOKEN_OF.search(text)) and not (THAT.match(text) or GIVES.search(text))


def _read(sighting: Sighting) -> _Read:
    paragraph = sighting.paragraph
    row = row_cells(paragraph)
    own = next((cell.text for cell in row if HEADING.match(cell.column) and not cell.text.strip().isdigit()), None)
    text = own or sighting.span.of(paragraph.text)
    words = frozenset(stems(NUMBERED.sub(" ", text))) - FRAME
    return _Read(sighting, _number(sighting, text), words, frozenset(FIGURE.findall(NUMBERED.sub(" ", text))))


def _number(sighting: Sighting, text: str) -> str:
    paragraph = sighting.paragraph
    first = next(iter(row_cells(paragraph)), None)
    if first and COLUMN_OF_NUMBERS.match(first.column) and FIGURE.search(first.text):
        return first.text.strip(" .").casefold()
    named = NUMBERED.search(" ".join([*paragraph.headings[-1:], text]))
    return named[1].casefold() if named else ""
