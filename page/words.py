"""What people read for a value: dates, kinds, provenance, notices, support; and text made safe for HTML."""

from collections.abc import Iterable
from datetime import date
from html import escape
from urllib.parse import urlsplit

from corpus import Paragraph, Source

PROVENANCE = {
    "original": "Text of the file as it was added",
    "digest": "Digest: not the published text",
    "sample": "Sample: not a real paper",
}
PROVENANCE_IN_SHORT = {"original": "Added file", "digest": "Digest", "sample": "Sample"}
NOTICES = {
    "conflict": "Sources differ",
    "superseded": "Superseded",
    "period": "Period",
    "voice": "Who is speaking",
    "coverage": "What the papers cover",
    "reading": "How it was read",
    "model": "The language model",
}
SUPPORT = {
    "quoted": "",
    "supported": "In other words, supported by its source",
    "partly": "Only partly supported by its source",
    "unsupported": "Not supported by any source: do not rely on it",
    "unchecked": "Not checked against its source",
}
DATED_BY = {"filename": " (read from the file name)", "catalogue": " (from the catalogue)"}


def safe(text: object) -> str:
    """Text for HTML, in an element or a quoted attribute."""
    return escape(str(text), quote=True)


def day(when: date) -> str:
    """3 March 2024."""
    return f"{when.day} {when:%B %Y}"


def published(source: Source) -> str:
    """The date of a paper in words, with where it was read unless the paper says it."""
    if source.dated is None:
        return "Date not known"
    return source.dated + DATED_BY.get(source.dated_by, "")


def sentence_case(words: str) -> str:
    """The same words with a capital at the start."""
    return words[:1].upper() + words[1:]


def kind_words(source: Source) -> str:
    """The kind of a paper, with a capital; empty where that says nothing."""
    return "" if source.kind == "other" else sentence_case(source.kind)


def counted(number: int, noun: str) -> str:
    """1 paper, 2 papers, 1,600 paragraphs."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def quotable(paragraphs: Iterable[Paragraph]) -> int:
    """How many paragraphs are more than a heading."""
    return sum(paragraph.kind != "heading" for paragraph in paragraphs)


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web; anything else, such as a script, is not linked."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
