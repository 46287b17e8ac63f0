"""One paper and the words in it that prove what is said of it; as a line of an answer, under its name and date."""

from dataclasses import dataclass

from assistant.answer import Citation, Statement
from assistant.surveys.scope import dated
from corpus import Paragraph, Source
from indexes.sentences.spans import Span

# What is listed at most; a longer list is nobody's reading, and says how many are left.
LISTED = 40


@dataclass(frozen=True, slots=True)
class Sighting:
    """One paper and the words in it that prove what is said of it."""

    paragraph: Paragraph
    span: Span
    paragraphs: int = 1  # of its paper that say so, where they were counted

    @property
    def source(self) -> Source:
        """The paper."""
        return self.paragraph.source


def line_of(each: Sighting) -> Statement:
    """The words of one paper, under its name and date and what they hang from."""
    paragraph, citation = each.paragraph, citation_of(each)
    paper = f"{paragraph.source.label}, {dated(paragraph.source)}"
    lead_in = f"{paper}: {paragraph.lead_in}" if paragraph.lead_in else paper
    return Statement(citation.quote, (citation,), "quoted", lead_in)


def citation_of(each: Sighting) -> Citation:
    """The words as a citation."""
    return Citation(each.paragraph, each.span.start, each.span.end)


def number_of(count: int, noun: str) -> str:
    """How many of something, in words: "1 sentence", "3 meetings"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
