"""Sums that are asked for: the sentence that says the sum, else the addends with the sum worked out and marked."""

import re
from collections.abc import Sequence

from assistant.answer import Citation, Statement
from assistant.figures.calculating import calculated
from corpus import Papers, Paragraph
from indexes.questions.question import Asked

SUM_ASKED = re.compile(r"\b(?:altogether|in total|in all|added together|all together|combined|sum of)\b", re.IGNORECASE)
SUM_SAID = re.compile(r"\b(?:added together|altogether|in total|in all|make a total of|sum to|add to)\b", re.IGNORECASE)
# "290 children and 242 adults": two counts of parts of one whole.
NEAR = 3  # paragraphs before and after
ADDENDS = re.compile(r"(?<![\d£.,])(\d[\d,]*) [a-z]+(?: [a-z]+)? and (\d[\d,]*) [a-z]+")


def summed(asked: Asked, statements: Sequence[Statement], papers: Papers) -> tuple[Statement, ...]:
    """The sum of the two counts of the first statement: as a paragraph near it says it, else worked out and marked."""
    if not SUM_ASKED.search(asked.text) or any(SUM_SAID.search(each.text) for each in statements):
        return ()
    parts = ADDENDS.search(statements[0].text)
    if not parts:
        return ()
    made = calculated(parts[1], "+", parts[2], statements[0].citations)
    said = _said_near(statements[0].citations[0].paragraph, made.text.split(" = ")[1].partition(", ")[0], papers)
    return (said,) if said else (made,)


def _said_near(paragraph: Paragraph, total: str, papers: Papers) -> Statement | None:
    """The paragraph near by that says the same sum."""
    paragraphs = papers.document(paragraph.source.id).paragraphs
    place = paragraphs.index(paragraph)
    for each in paragraphs[max(place - NEAR, 0) : place + NEAR + 1]:
        if SUM_SAID.search(each.text) and re.search(rf"(?<![\d,.]){re.escape(total)}(?![\d,])", each.text):
            return Statement(each.text, (Citation(each, 0, len(each.text)),), "quoted", each.lead_in)
    return None
