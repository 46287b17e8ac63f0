"""Paragraphs of a force report about a county that does not exist, for checking sentences against."""

from datetime import date

from assistant.checks.checking import check_sentence
from corpus import Paragraph, ParagraphId, Source, SourceId

SOURCE = Source(
    id=SourceId("rural"),
    title="Rural crime in Northmoor",
    kind="force report",
    publisher="Northmoor Police",
    published=date(2031, 6, 4),
    dated_by="paper",
    period="2030/31",
    url=None,
    sha256="0" * 64,
    filename="rural.docx",
    marking=None,
    provenance="original",
)


def paragraph(text: str, *, place: int = 0) -> Paragraph:
    """The paragraph at this place of the report, of at most ten."""
    return Paragraph(ParagraphId(f"rural:0a0a0a0{place}"), text, SOURCE)


def support(sentence: str, *texts: str) -> str:
    """What these paragraphs of the report are found to lend to a sentence."""
    return check_sentence(sentence, [paragraph(text, place=place) for place, text in enumerate(texts)]).support
