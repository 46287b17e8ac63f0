"""That a figure is counted over a longer time than what is asked for: arrests since April are none of May."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.decision.mistaken.months import ENDING, RANGE, Months, months_asked, months_told
from assistant.decision.mistaken.other_times import FROM_TO
from assistant.figures.measures import COUNTED_SINCE
from assistant.questions.carrying import without_carried
from assistant.questions.naming_times import A_YEAR
from assistant.tables.table_rows import row_cells
from indexes import stems
from indexes.questions.kinds_told import FIGURE
from indexes.questions.question import LIGHT, Asked
from indexes.questions.time_words import DATE, MONTH, YEAR
from indexes.questions.timing import years_in
from indexes.questions.wanting import FIGURES
from indexes.sentences.spans import sentences

# "The lowest since 2015" counts nothing since then, nor does what fell.
MOVED = re.compile(
    r"\b(?:rose|rise[ns]?|rising|fell|fall\w*|(?:up|down) (?:by|from|on|\d)|increas\w*|decreas\w*|drop\w*|grew|grown?"
    r"|lowest|highest|first|last)\b",
    re.IGNORECASE,
)
# Asks for a running total itself: "how many had they seized by May 2030?".
RUNNING_ASKED = re.compile(
    rf"{COUNTED_SINCE.pattern}|\bby (?:(?:the|end|of|\d{{1,2}}) ){{0,4}}(?:{MONTH}|{YEAR}|then|now)\b"
    r"|\b(?:as (?:at|of)|up to|until|than|down on|up on|had (?:been|led|made|now))\b"
    r"|\b(?:between|from) (?! )",  # of a span that is left out two spaces stay
    re.IGNORECASE,
)


def running_notice(asked: Asked, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """That the first figure quoted is a running total, or of a longer time; none where it is of the month asked."""
    own = without_carried(asked.text)
    time = _time_in(own)
    rest = RANGE.sub(" ", ENDING.sub(" ", own))
    if time is None or not statements or RUNNING_ASKED.search(rest) or not (asked.wants in FIGURES or asked.telegram):
        return ()
    told = [each for each in _tellings(statements[0], own) if FIGURE.search(each) and not MOVED.search(each)]
    if not told or not all(_is_longer(each, time) for each in told):
        return ()
    return (Notice("period", f"The figure quoted is counted over a longer time than {_named(own)} alone."),)


def _named(question: str) -> str:
    """The time of which a question asks, as it names it."""
    if span := ENDING.search(question) or RANGE.search(question):
        return f"the {span[0]}" if span.re is ENDING else span[0]
    return next((found[0] for found in DATE.finditer(question) if months_told(found[0])), "the month asked for")


def _time_in(question: str) -> Months | None:
    """The one month of which a question asks, or the months, up to a year; a telegram names it bare."""
    found = [Months(each, each) for each in months_asked(question)] or list(months_told(question))
    return found[0] if len(found) == 1 and _length(found[0]) <= A_YEAR else None


def _length(time: Months) -> int:
    return time.last - time.first + 1


def _tellings(statement: Statement, question: str) -> Iterator[str]:
    """The cells of a row, each with its column, that the question asks for; of prose the sentences."""
    paragraph = statement.citations[0].paragraph if statement.citations else None
    row = row_cells(paragraph) if paragraph else ()
    if not row:
        yield from (span.of(statement.text) for span in sentences(statement.text))
        return
    wanted = frozenset(stems(DATE.sub(" ", question))) - LIGHT
    shares = [len(wanted & frozenset(stems(cell.column))) for cell in row[1:]]
    for cell, share in zip(row[1:], shares, strict=True):
        if share and share == max(shares):
            yield f"{cell.column}: {cell.text}"


def _is_longer(telling: str, time: Months) -> bool:
    """Whether it is counted from before the time that is asked for: since a month of that time nothing is longer."""
    if since := COUNTED_SINCE.search(telling):
        years = years_in(since[0])
        return not years or _length(time) == 1 or years[0] * A_YEAR < time.first
    if (several := FROM_TO.search(telling)) and int(several[2]) - int(several[1]) > 1:
        return True
    told = months_told(telling)
    longer = any(each.first < time.first <= each.last and _length(each) > _length(time) for each in told)
    return longer and time not in told
