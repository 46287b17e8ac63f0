"""The quarters of a financial year that a text names, and whether a sentence is of the quarter that is asked for."""

import re
from functools import lru_cache

from assistant.tables.table_rows import cells
from corpus import Paragraph
from indexes.questions.time_words import IN_A_YEAR, MONTH, YEAR
from indexes.questions.timing import SET_AGAINST, above, years_in

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
AGAINST_QUARTER = re.compile(
    rf"\b(?:{SET_AGAINST}|from|(?:up|down) on|since|above|below|over|under|comparisons? with)\b"
    r"[^\d,.;]{0,40}"
    rf"(?:{'|'.join(NAMED)})",
    re.IGNORECASE,
)

# "In 2031/32" asks for the whole of it, where neither a quarter nor a month is named; how many "in 2031" does so too.
WHOLE_YEAR = re.compile(rf"\b{YEAR} ?[/–-] ?(?:\d\d){{1,2}}\b")
PART_OF_YEAR = re.compile(rf"\bquarter(?:s|ly)?\b|\bmonth(?:s|ly)?\b|\b{MONTH}\b|{'|'.join(NAMED)}", re.IGNORECASE)
QUARTER_OF_YEAR = re.compile(rf"(?:{'|'.join(NAMED)})[ ,]*(?:of )?{YEAR}(?: ?[/–-] ?\d\d)?", re.IGNORECASE)
TO_DATE = re.compile(
    r"\b(?:whole|full|rolling|financial) year\b|\byear(?:[ -]to[ -]date| total)\b|\bannual", re.IGNORECASE
)
FROM_MONTH = re.compile(rf"\bfrom (?={MONTH} to {MONTH}\b)", re.IGNORECASE)
THIS_QUARTER = re.compile(r"\b(?:in|during|over|for|of) (?:the|this) quarter\b", re.IGNORECASE)


@lru_cache(2_000)
def quarters_in(text: str) -> frozenset[int]:
    """The quarters that a text names, 1 to 4, in figures, in words or by their months."""
    return frozenset(number for number, each in enumerate(QUARTERS, start=1) if each.search(text))


def is_of_quarter_alone(sentence: str, paragraph: Paragraph, *, question: str, figure: bool) -> bool:
    """Whether a whole year is asked for, and a figure is of a quarter of it: by its sentence, by every column of its
    row that names the year, or by the paper where neither it nor a column of it names a time."""
    asked = WHOLE_YEAR.search(question) or (IN_A_YEAR.search(question) if figure else None)
    if not asked or PART_OF_YEAR.search(question):
        return False
    years = set(years_in(asked[0]))
    if paragraph.kind == "table row":
        named = [cell.column for cell in cells(paragraph)]
        timed = [column for column in named if years <= set(years_in(column))]
        if not timed and not any(TO_DATE.search(column) or years_in(column) for column in named):
            return bool(quarters_in(above(paragraph)))
        return bool(timed) and all(quarters_in(column) for column in timed)
    told = AGAINST_QUARTER.sub(" ", FROM_MONTH.sub("", sentence))  # "from April to June" sets nothing against it
    if figure and not years_in(sentence) and not TO_DATE.search(sentence) and quarters_in(above(paragraph)):
        return True  # what a quarterly report does not date is of its quarter
    of_quarter = THIS_QUARTER.search(told) or quarters_in(told)
    return bool(of_quarter) and not years <= set(years_in(QUARTER_OF_YEAR.sub(" ", told)))
