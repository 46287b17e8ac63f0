"""The quarters of a financial year that a text names, and whether a sentence is of the quarter that is asked for."""

import re
from functools import lru_cache

from corpus import Paragraph
from indexes.questions.timing import YEAR_ASKED, above, years_in
from indexes.questions.wanting import MONTH

NAMED = (
    r"\bQ1\b|\bquarter (?:1|one)\b|\b(?:first|1st) quarter\b(?! of (?:the )?(?:calendar|19|20))|\bapril to june\b",
    r"\bQ2\b|\bquarter (?:2|two)\b|\b(?:second|2nd) quarter\b(?! of (?:the )?(?:calendar|19|20))|\bjuly to september\b",
    r"\bQ3\b|\bquarter (?:3|three)\b|\b(?:third|3rd) quarter\b(?! of (?:the )?(?:calendar|19|20))"
    r"|\boctober to december\b",
    r"\bQ4\b|\bquarter (?:4|four)\b|\b(?:fourth|4th|last|final) quarter\b(?! of (?:the )?(?:calendar|19|20))"
    r"|\bjanuary to march\b",
)
QUARTERS = tuple(re.compile(each, re.IGNORECASE) for each in NAMED)
# "Lower than in Quarter 2" sets its figure against that quarter; "against 441 in Quarter 2" tells the one of that.
SET_AGAINST = re.compile(
    r"\b(?:than|from|against|since|above|below|over|under|comparisons? with|compared (?:with|to)|(?:up|down) on)\b"
    r"[^\d,.;]{0,40}"
    rf"(?:{'|'.join(NAMED)})",
    re.IGNORECASE,
)

IN_THE_QUARTER = re.compile(r"\b(?:in|for|during|over) (?:the|this|that) (?:quarter|three months)\b", re.IGNORECASE)
MONTH_NAMED = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)


@lru_cache(2_000)
def quarters_in(text: str) -> frozenset[int]:
    """The quarters that a text names, 1 to 4, in figures, in words or by their months."""
    return frozenset(number for number, each in enumerate(QUARTERS, start=1) if each.search(text))


def is_of_other_quarter(sentence: str, paragraph: Paragraph, *, question: str) -> bool:
    """Whether a sentence is of another quarter than the question names: by its own words, else by those above it."""
    asked = quarters_in(question)
    if not asked:
        return False
    told = quarters_in(SET_AGAINST.sub(" ", sentence)) or quarters_in(above(paragraph))
    return bool(told) and not told & asked


def is_of_a_quarter(sentence: str, paragraph: Paragraph, *, question: str) -> bool:
    """Whether a sentence or row is of one quarter where a whole year is asked for: three months of it are no year."""
    if not YEAR_ASKED.search(question) or quarters_in(question) or MONTH_NAMED.search(question):
        return False
    if paragraph.kind == "table row":
        years = set(years_in(question))
        of_it = [cell for cell in sentence.split("; ") if years & set(years_in(cell.partition(": ")[0]))]
        return all(map(quarters_in, of_it)) if of_it else bool(quarters_in(paragraph.lead_in or ""))
    return bool(quarters_in(SET_AGAINST.sub(" ", sentence))) or IN_THE_QUARTER.search(sentence) is not None
