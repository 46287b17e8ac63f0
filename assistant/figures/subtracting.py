"""Differences that are asked for, worked out from two figures of one unit that count one thing, and marked."""

import re
from collections.abc import Sequence

from assistant.answer import Citation, Statement
from assistant.figures.calculating import calculated
from assistant.figures.measures import LENGTH, Measure, measures_in, of_one_sort
from assistant.questions.carrying import without_carried
from assistant.tables.rows_changed import SIZE_ASKED
from indexes.questions.counted import counted
from indexes.questions.question import Asked
from indexes.questions.time_words import MONTH, YEAR

# "How many more wardens", "what is the difference", "by how much".
DIFFERENCE_ASKED = re.compile(
    r"\bhow (?:many|much) (?:more|fewer|less|bigger|smaller|larger|greater|higher|lower|longer|shorter)\b"
    r"|\bby how (?:many|much)\b|\bdifference\b",
    re.IGNORECASE,
)
# The level of another time beside its own: "10,366 in 2031, against 10,351 in the year before".
BEFORE = re.compile(
    r"\b(?:against|compared (?:with|to)|(?:up|down)(?: [\d.,]+%)? from) (?:the )?(?P<other>£?\d[\d,.]*\d|£?\d)\S*"
    r"(?: [a-z]+){0,3}? (?:(?:in|for) (?:the (?:year|quarter|month|12 months|twelve months) before"
    rf"|the previous (?:year|quarter|month)|(?:{MONTH} )?{YEAR})|a (?:year|quarter|month) (?:before|earlier))",
    re.IGNORECASE,
)


def levels_told(text: str) -> tuple[Measure, Measure] | None:
    """The level that a sentence tells and that of the time before, of one unit and sort; None where it tells no two."""
    before = BEFORE.search(text)
    told = measures_in(text) if before else ()
    other = next((each for each in told if before and each.start == before.start("other")), None)
    if other is None:
        return None
    alike = [each for each in told if each.start < other.start and each.unit == other.unit and not each.change]
    return (alike[-1], other) if alike else None


def size_told(text: str, question: str) -> bool:
    """Whether it is asked how much something rose or fell, and a sentence tells of both times."""
    return SIZE_ASKED.search(without_carried(question)) is not None and levels_told(text) is not None


def asks_difference(question: str) -> bool:
    """Whether it is asked by how much two things differ, or something rose or fell."""
    return any(each.search(without_carried(question)) for each in (DIFFERENCE_ASKED, SIZE_ASKED))


def subtracted(asked: Asked, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The difference between the two times that the first statement tells, where a rise or fall is asked for."""
    first = statements[0]
    levels = levels_told(first.text) if asks_difference(asked.text) else None
    return difference(*levels, (first.text, first.text), first.citations, noun="") if levels else ()


def difference(
    one: Measure, other: Measure, texts: tuple[str, str], citations: Sequence[Citation], *, noun: str
) -> tuple[Statement, ...]:
    """One figure less another, each of the text that it stands in, with what they count; none of shares, as what they
    are shares of may differ, of ranges and of what is rounded."""
    if one.unit != other.unit or one.unit == "%" or not of_one_sort(one, other):
        return ()
    if one.rounded or other.rounded or len(one.values) > 1 or len(other.values) > 1 or one.values == other.values:
        return ()
    greater, lesser = (one, other) if one.values[0] > other.values[0] else (other, one)
    units = {unit_after(text, each) for text, each in zip(texts, (one, other), strict=True)}
    if len(units) > 1 and one.unit == "time":
        return ()
    of = units.pop() if one.unit == "time" else noun if one.unit == "count" else ""
    try:
        return (calculated(greater.text.strip(), "-", lesser.text.strip(), citations, of=of),)
    except ValueError:  # one is in millions, the other not
        return ()


def unit_after(text: str, measure: Measure) -> str:
    """The length of time that a figure counts, in the plural: "seconds"."""
    found = LENGTH.match(text[measure.start + len(measure.text) :])
    return f"{found[1].casefold()}s" if found else ""


def noun_of(question: str) -> str:
    """What a question wants counted, as it has it, without "more"."""
    return re.sub(r"^(?:more|fewer|less) ", "", counted(question) or "")
