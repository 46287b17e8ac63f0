"""Where the sentences of a paragraph begin and end."""

import re
from dataclasses import dataclass
from functools import lru_cache

# A full stop after these ends no sentence. Kept to what official papers use.
ABBREVIATIONS = frozenset(
    "art cf cllr col cpt dr e.g eg etc fig gen hon i.e ie inc insp jr lt ltd mr mrs ms no nos para paras pc ph.d prof "
    "rev rt sgt sq sr st supt vol vs".split()
)
# "Band D." ends a sentence; "A. Birch" does not.
LETTERED = re.compile(r"\b(?:annex|appendix|band|category|class|grade|group|option) [A-Z]$", re.IGNORECASE)
NUMBERED = re.compile(r"(?P<cell>[:;] |^)\d{1,2}$")
END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[^\sa-z]|\s*$)")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters of a paragraph's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


@lru_cache(20_000)  # a paragraph that is found is read by sentences for its words, and again for its figures
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space between them; none of a blank text."""
    spans, start = [], 0
    for match in END.finditer(text):
        if not _abbreviated(text, match.start()):
            spans.append(_trimmed(text, start, match.end()))
            start = match.end()
    if text[start:].strip():
        spans.append(_trimmed(text, start, len(text)))
    return tuple(spans)


def _abbreviated(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    before = text[:stop].rsplit(maxsplit=1)[-1:] or [""]
    word = before[0].lstrip("(\"'“‘").casefold()
    # The cell "Pledge: 2. A night bus" of a row, or the number that a paper writes before its paragraph.
    numbered = NUMBERED.search(text[:stop]) if word[-1:].isdigit() else None
    if numbered and (not numbered["cell"] or "; " in text[stop:]):
        return True
    initial = len(word) == 1 and word.isalpha() and word != "i" and not LETTERED.search(text[:stop])
    return initial or word in ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    return Span(start, len(text[:end].rstrip()))
