"""The periods that a question names: found in it, exchanged for another, moved on by a year."""

import re
from calendar import month_name
from dataclasses import dataclass

from assistant.questions.naming_times import EITHER
from indexes.questions.time_words import MONTH, SEASON, YEAR

YEARS = rf"\b{YEAR}(?:\s?[/–-]\s?(?:\d\d){{1,2}}\b(?!\d))?"
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH} |Q[1-4] )?{YEARS}"
LENGTH = rf"the (?:(?:\d+|twelve|six|three) months|(?:financial )?year|quarter|(?:{SEASON}|end|start))"
SIMPLE = r"in|by|since|until|at|on|for|during|as of|before|after|from"
PERIOD = re.compile(
    rf"(?:between {DAY} and {DAY}|from {DAY} (?:to|until) {DAY}"
    rf"|(?:(?P<at>{SIMPLE}) )?{EITHER.pattern}"
    rf"|(?:(?P<before>{SIMPLE}) )?{LENGTH} (?:to|from|of|ending|ended) {DAY}"
    rf"|(?:(?P<preposition>{SIMPLE}) )?{DAY})",
    re.IGNORECASE,
)
NOW = re.compile(
    r"(?:today|now|right now|currently|these days|this (?:year|month|week|quarter)|at the moment)", re.IGNORECASE
)
ONE_MONTH = re.compile(rf"(?:in |by |for )?(?P<month>{MONTH})", re.IGNORECASE)
STEP = re.compile(
    r"(?:in |for )?(?:the |a )?(?:(?:year|one) (after|before|earlier|later)(?: that)?"
    r"|(next|following|previous|preceding) (?:year|one))",
    re.IGNORECASE,
)
# Not "the month before" a year alone: then there is no month to go back from.
MONTH_STEP = re.compile(
    r"(?:in |for )?(?:the |a )?(?:month (?P<way>after|before|earlier|later)(?: that)?"
    r"|(?P<turn>next|following|previous|preceding) month)",
    re.IGNORECASE,
)
MONTH_OF = re.compile(rf"\b(?P<month>{MONTH}) (?P<year>{YEAR})\b(?![/–-])", re.IGNORECASE)
LATER = ("after", "next", "following", "later")
# These say of their own year what a year alone does not mean.
ITS_OWN = ("on", "since", "from", "before", "after")


@dataclass(frozen=True, slots=True)
class Period:
    """One period that a question names: "between April 2023 and March 2024", "by September 2021"."""

    start: int  # in the question, with its preposition
    end: int
    text: str
    preposition: str  # empty where it has none, or where it is a span that needs its own

    @property
    def bare(self) -> str:
        """The period without its preposition."""
        return self.text[len(self.preposition) :].strip()


def periods_in(question: str) -> tuple[Period, ...]:
    """Every period, in order. A year that belongs to a name ("Plan 2021-24", "the 2021 survey") is none."""
    found = (_period(match) for match in PERIOD.finditer(question))
    return tuple(each for each in found if not _in_name(question, each))


def is_period(text: str) -> bool:
    """Whether a text is a period and nothing else; "today" and "the year after" are."""
    return any(pattern.fullmatch(text.strip()) for pattern in (PERIOD, NOW, STEP, MONTH_STEP, ONE_MONTH))


def is_step(text: str) -> bool:
    """Whether a text is the year or month before or after, and nothing else."""
    return any(pattern.fullmatch(text.strip()) for pattern in (STEP, MONTH_STEP))


def with_period(question: str, new: str) -> str | None:
    """The question of another period; None where `new` is not a period or nothing can be moved on."""
    new = new.strip()
    if step := STEP.fullmatch(new):
        return _moved(question, 1 if (step[1] or step[2]).casefold() in LATER else -1)
    if step := MONTH_STEP.fullmatch(new):
        return _month_moved(question, 1 if (step["way"] or step["turn"]).casefold() in LATER else -1)
    if (month := ONE_MONTH.fullmatch(new)) and (year := re.search(YEARS, question)):
        new = f"{month['month'].capitalize()} {year[0]}"
    if NOW.fullmatch(new):
        return _exchanged(question, new)
    match = PERIOD.fullmatch(new)
    return _exchanged(question, _period(match).text, named=_period(match)) if match else None


def without_periods(question: str) -> str:
    """The question with its periods left out."""
    for each in reversed(periods_in(question)):
        question = f"{question[: each.start].rstrip()} {question[each.end :].lstrip()}"
    return question


def _exchanged(question: str, new: str, *, named: Period | None = None) -> str:
    earlier = periods_in(question)
    old = earlier[-1] if earlier else None
    if old is None and named and len(years := list(re.finditer(YEARS, question))) == 1:
        return question[: years[0].start()] + named.bare + question[years[0].end() :]
    if named and named.preposition.casefold() == "for":  # "same for 2024?"
        new = named.bare
    if named and named.preposition.casefold() in ("", "for") and not new.casefold().startswith(("between", "from")):
        # "Since 2019" and "on 9 October 2023" and then "in 2024", but "by 2023" and then "by 2024".
        kept = (
            old.preposition
            if old and old.preposition.casefold() not in ITS_OWN and new[:4].casefold() != "the "
            else ""
        )
        new = f"{kept or 'in'} {new}"
    if old is None:
        return f"{question.rstrip(' ?.')} {new}?"
    return question[: old.start] + new + question[old.end :]


def _period(match: re.Match[str]) -> Period:
    return Period(match.start(), match.end(), match[0], match["at"] or match["before"] or match["preposition"] or "")


def _in_name(question: str, period: Period) -> bool:
    before, after = question[: period.start].rstrip(), question[period.end :]
    if period.preposition or period.text.casefold().startswith(("between", "from", "the ")):
        return False
    return bool(re.search(r"[A-Z][\w'’]*$|\b[Tt]he$", before)) or bool(re.match(r" [a-z]", after))


def _moved(question: str, step: int) -> str | None:
    """The question a year on or back: its last period, or its only year."""
    earlier, years = periods_in(question), list(re.finditer(YEARS, question))
    if not earlier and len(years) != 1:
        return None
    start, end = (earlier[-1].start, earlier[-1].end) if earlier else years[0].span()
    moved = re.sub(YEARS, lambda found: _stepped(found[0], step), question[start:end])
    return question[:start] + moved + question[end:]


def _month_moved(question: str, step: int) -> str | None:
    """The question a month on or back, where it names one month and no more."""
    named = list(MONTH_OF.finditer(question))
    if len(named) != 1:
        return None
    first = [each[:3].casefold() for each in month_name[1:]]
    months = int(named[0]["year"]) * 12 + first.index(named[0]["month"][:3].casefold()) + step
    return f"{question[: named[0].start()]}{month_name[months % 12 + 1]} {months // 12}{question[named[0].end() :]}"


def _stepped(years: str, step: int) -> str:
    """ "2023/24" a year on: "2024/25"."""
    return re.sub(
        r"\d{4}|\d\d", lambda digits: f"{(int(digits[0]) + step) % 10 ** len(digits[0]):0{len(digits[0])}}", years
    )
