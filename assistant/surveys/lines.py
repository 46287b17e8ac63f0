"""What was found in a paper as a line of an answer: its words, under its paper's name and date."""

from assistant.answer import Citation, Statement
from assistant.surveys.scope import dated
from assistant.surveys.sighting import Sighting


def line_of(each: Sighting) -> Statement:
    """The words of one paper, under its name and date and what they hang from."""
    paragraph, citation = each.paragraph, citation_of(each)
    paper = f"{paragraph.source.label}, {dated(paragraph.source)}"
    lead_in = f"{paper}: {paragraph.lead_in}" if paragraph.lead_in else paper
    return Statement(citation.quote, (citation,), "quoted", lead_in)


def citation_of(each: Sighting) -> Citation:
    """The words as a citation."""
    return Citation(each.paragraph, each.span.start, each.span.end)
