"""A paper that says that a figure which is quoted was wrong: its words are offered beside it."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.figures.measures import measures_in
from assistant.sentences.quotations import quoted, quoted_around
from assistant.shapes.slots import Slot, said, telling
from corpus import Paragraph
from indexes.sentences.spans import Span, sentences

# "Has been corrected to 112", "should read 112", "was wrongly given as 120".
CORRECTS = re.compile(
    r"\b(?:correct(?:ed|s|ing|ions?)|should (?:have )?(?:read|been)(?! \w+ed\b)"
    r"|(?:wrong|incorrect|erroneous)(?:\b|ly (?:given|reported|stated|printed|counted|quoted|put|shown))"
    r"|(?:in|an|by) (?:\w+ )?error|by mistake|mis(?:print(?:ed)?|stated|reported|calculated|counted|typed)"
    r"|restated|revised (?:to|from|down|up|figures?)|err(?:atum|ata)"
    r"|was (?:first |originally )?(?:given|printed|reported|stated) as [^.;]*\b(?:but|instead|not))\b",
    re.IGNORECASE,
)
# What a figure is corrected to is right.
RIGHT = re.compile(
    r"\b(?:(?:corrected|revised|restated|amended)\b[^;.]*? to|should (?:have )?(?:read|been?)|instead|not [^;.]*\bbut)"
    r" (?:the |about )?\W*$",
    re.IGNORECASE,
)
# "It is wrong to add 120 and 30" sets no figure right.
NO_CORRECTION = re.compile(
    r"\b(?:wrong to|correct(?:ly)? (?:that|to)|not (?:been )?(?:corrected|wrong|revised))\b", re.IGNORECASE
)


def correction_of(slot: Slot, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, Span] | None:
    """The sentence, and its paragraph, that sets a figure right, of those paragraphs; None where none does."""
    return next((found for each in paragraphs for found in _corrections(slot, each)), None)


def corrected_notice(slot: Slot, paragraph: Paragraph) -> Notice:
    """That a paper says that the figure was wrong."""
    dated = f", {paragraph.source.dated}" if paragraph.source.dated else ""
    return Notice("superseded", f"A paper held corrects “{slot.text}”: see {paragraph.label}{dated}.")


def correcting(paragraph: Paragraph, span: Span) -> Statement:
    """Its words, with what stands before them where they point back to it."""
    return quoted_around(paragraph, span) if paragraph.kind != "table row" else quoted(paragraph, span)


def _corrections(slot: Slot, paragraph: Paragraph) -> Iterator[tuple[Paragraph, Span]]:
    """The sentences that name the figure, speak of what it is of and say that it was wrong."""
    for span in sentences(paragraph.text):
        text = span.of(paragraph.text)
        if (paragraph, span) == (slot.paragraph, slot.span) or not CORRECTS.search(text) or NO_CORRECTION.search(text):
            continue
        names_it = any(
            each.key == slot.measure.key and not RIGHT.search(text[: each.start]) for each in measures_in(text)
        )
        if names_it and telling(slot.words) & said(paragraph.in_words):
            yield paragraph, span
