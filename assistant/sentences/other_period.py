"""The figure of another period told beside the one that was quoted: "10 in 2023, against 8 in the year before"."""

import re

from assistant.answer import Statement
from assistant.questions.carrying import without_carried
from assistant.questions.periods import periods_in, without_periods
from assistant.questions.which_way import Earlier
from assistant.sentences.beside import going_on
from assistant.sentences.quotations import quoted
from indexes import stems
from indexes.questions.kinds_told import FIGURE_WORD
from indexes.questions.question import LIGHT
from indexes.questions.time_words import DATE
from indexes.questions.timing import SET_AGAINST, years_in
from indexes.sentences.spans import Span, sentences

# "A year ago?", where what was asked before names no period to go back from.
AGO = re.compile(
    r"^what about (?:(?:in |for )?the (?:year|quarter|month) before"
    r"|(?:a|one) (?:year|quarter|month) (?:ago|earlier|before))\W*$",
    re.IGNORECASE,
)
# A level of the time before, and no change since it.
BEFORE = re.compile(
    rf"(?:\b(?:{SET_AGAINST}|from|and|was|were)|\() ?[£\d][\d.,]*%?(?: \w+){{0,4}}?"
    r" (?:(?:in|for) the (?:year|quarter|month) before|a (?:year|quarter|month) (?:before|earlier))\b",
    re.IGNORECASE,
)
# "An increase of 3 on 2023" tells no figure of 2023.
CHANGE = re.compile(
    r"\b(?:increas\w+|decreas\w+|rise|rose|fall|fell|up|down|more|fewer|less|higher|lower)\b[^;:(]*$", re.IGNORECASE
)
# "The corresponding figures for 2023 were 398 and 34" repeats nothing of what they are of.
ALIKE = re.compile(
    r"^(?:the|in \d{4},? the) (?:corresponding|comparable|equivalent|respective|same|matching)\b", re.IGNORECASE
)
# Share of what is asked about that a sentence must name: its neighbour may tell of something else.
ENOUGH = 0.5


def told_of_other_period(question: str, last: Earlier) -> tuple[Statement, ...]:
    """What was quoted last, or what its paragraph goes on to say, where it tells the period now asked for.

    None where anything but the period is new in the question.
    """
    before = _is_year_before(question, last)
    named, then = _names(question), _names(last.question)
    if not set(named).isdisjoint(then):  # "and last year?" may still ask of the year that was just told
        return ()
    if not before and not (named and _asks_the_same(question, last.question)):
        return ()
    for each in last.statements:
        cited = each.citations[0]
        text = cited.paragraph.text
        inside = [span for span in sentences(text) if cited.start <= span.start < cited.end]
        for span in (*inside, *going_on(cited.paragraph, cited.end)):
            said = span.of(text)
            told = (before and BEFORE.search(said)) or any(_tells(said, period) for period in named)
            if told and (ALIKE.match(said) or _speaks_of(last.question, said)):
                return (quoted(cited.paragraph, Span(min(cited.start, span.start), max(cited.end, span.end))),)
    return ()


def _is_year_before(question: str, last: Earlier) -> bool:
    """Whether the question before is asked of the year before."""
    own, then = without_carried(question), without_carried(last.question)
    if AGO.match(own):
        return not periods_in(then)
    now = years_in(own)
    return bool(now and years_in(then)) and max(now) == max(years_in(then)) - 1 and _asks_the_same(own, then)


def _asks_the_same(question: str, before: str) -> bool:
    """Whether two questions differ in their period alone."""
    one, other = (
        " ".join(without_periods(without_carried(each)).casefold().strip(" ?").split()) for each in (question, before)
    )
    return one == other and periods_in(question) != periods_in(before)


def _names(question: str) -> tuple[str, ...]:
    """The periods that a question names in its own words; of "2025 or 2025/26" each."""
    return tuple(name for each in periods_in(without_carried(question)) for name in each.bare.split(" or "))


def _tells(said: str, period: str) -> bool:
    """Whether a sentence tells a figure of a period that it names."""
    place = re.search(rf"{re.escape(period)}(?![\d/–-])", said)
    return (
        place is not None
        and FIGURE_WORD.search(DATE.sub(" ", said)) is not None
        and not CHANGE.search(said[: place.start()])
    )


def _speaks_of(question: str, said: str) -> bool:
    """Whether a sentence names enough of what a question is about."""
    asked = set(stems(without_periods(without_carried(question)))) - LIGHT
    return len(asked & set(stems(said))) >= ENOUGH * len(asked)
