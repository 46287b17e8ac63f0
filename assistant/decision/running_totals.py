"""That a figure is counted over a longer time than the month that is asked for: arrests since April are none of May."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.decision.months import Months, months_asked, months_told
from assistant.figures.counted_since import RUNNING, SINCE
from assistant.tables.table_rows import cells
from indexes import stems
from indexes.questions.question import ABOUT, LIGHT, Asked
from indexes.questions.wanting import DATE, FIGURE, FIGURES
from indexes.sentences.spans import sentences

# "The lowest since 2015" counts nothing since then, nor does what fell.
MOVED = re.compile(
    r"\b(?:rose|rise[ns]?|rising|fell|fall\w*|(?:up|down) (?:by|from|on|\d)|increas\w*|decreas\w*|drop\w*|grew|grown?"
    r"|lowest|highest|first|last)\b",
    re.IGNORECASE,
)


def running_notice(asked: Asked, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """That the first figure quoted is a running total, or of a longer time; none where it is of the month asked."""
    own = asked.text.partition(ABOUT)[0]
    month = _month_in(own)
    if month is None or not statements or RUNNING.search(own) or not (asked.wants in FIGURES or asked.telegram):
        return ()
    told = [each for each in _tellings(statements[0], own) if FIGURE.search(each) and not MOVED.search(each)]
    if not told or not all(_is_longer(each, month) for each in told):
        return ()
    named = next((found[0] for found in DATE.finditer(own) if months_told(found[0])), "the month asked for")
    return (Notice("period", f"The figure quoted is counted over a longer time than {named} alone."),)


def _month_in(question: str) -> Months | None:
    """The one month of which a question asks; a telegram names it bare."""
    found = [Months(each, each) for each in months_asked(question)] or list(months_told(question))
    return found[0] if len(found) == 1 and found[0].first == found[0].last else None


def _tellings(statement: Statement, question: str) -> Iterator[str]:
    """The cells of a row, each with its column, that the question asks for; of prose the sentences."""
    paragraph = statement.citations[0].paragraph if statement.citations else None
    row = cells(paragraph) if paragraph and paragraph.kind == "table row" else ()
    if not row:
        yield from (span.of(statement.text) for span in sentences(statement.text))
        return
    wanted = frozenset(stems(DATE.sub(" ", question))) - LIGHT
    shares = [len(wanted & frozenset(stems(cell.column))) for cell in row[1:]]
    for cell, share in zip(row[1:], shares, strict=True):
        if share and share == max(shares):
            yield f"{cell.column}: {cell.text}"


def _is_longer(telling: str, month: Months) -> bool:
    if SINCE.search(telling):
        return True
    told = months_told(telling)
    return any(each.first < month.first <= each.last for each in told) and month not in told
