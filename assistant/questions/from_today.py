"""Times that count from the day on which somebody asks, "last March", "this year": written out as papers name them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from assistant.questions.naming_times import (
    COUNTS,
    Time,
    Unit,
    ago,
    counted,
    month_near,
    month_of,
    season_near,
    season_of,
    unit_named,
    up_to,
    weekday_of,
)
from assistant.questions.unwrapping import asking
from indexes.questions.question import ABOUT
from indexes.questions.time_words import LATEST, MONTH, NAMED_SPAN, SEASON, WEEKDAY, YEAR
from indexes.questions.timing import QUOTED, years_in
from indexes.questions.wanting import wants_of
from indexes.sentences.spans import sentences

NUMBER = rf"(?:\d{{1,2}}|{'|'.join(COUNTS[1:])})"
SORT = "financial|calendar|fiscal|municipal|civic|council|budget|tax"
# "The next year group" and "this winter fuel scheme" are of no time.
ENDS = r"\b(?! (?:of|for which|in which|that|century|groups?|fuel)\b)"
MONTH_FIRST = re.compile(rf"{MONTH}\b", re.IGNORECASE)
# "This may cost" holds a verb, and "this march" may be one through the streets.
NO_VERB = r"(?!(?-i:may|mar(?:ch)?)\b)"
STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "this": 0, "current": 0}
TURN = "last|this|next"

Reader = Callable[[re.Match[str], date], Time]


def _step(found: re.Match[str]) -> int:
    return STEPS[found["turn"].casefold()]


def _unit(found: re.Match[str]) -> Unit:
    return cast("Unit", found["unit"].casefold())


# How each is said, and how it is read; of those that begin in one place the first is meant.
READERS: tuple[tuple[str, Reader], ...] = (
    (
        r"(?:this|the same) (?:time|point|month|period) (?:last year|a year ago)",
        lambda found, today: month_of(counted(today) - 12),
    ),
    (
        rf"(?P<month>{MONTH}),? (?:of )?(?P<turn>{TURN}) year(?!['’])",
        lambda found, today: month_near(found["month"], today.replace(year=today.year + _step(found), day=1), 0),
    ),
    (
        rf"(?P<season>{SEASON}),? (?:of )?(?P<turn>{TURN}) year(?!['’])",
        lambda found, today: season_of(found["season"], today.year + _step(found)),
    ),
    (
        rf"(?:the |this )?(?:last|past) (?P<number>{NUMBER}) (?P<unit>day|week|month)s",
        lambda found, today: up_to(today, found["number"], _unit(found)),
    ),
    (
        r"(?:(?:the|this) last|(?:(?:the|this) )?past) (?P<unit>year)(?!['’])",
        lambda found, today: up_to(today, "one", _unit(found)),
    ),
    (
        rf"(?:the )?(?P<turn>{TURN}|past|previous|current) (?:(?P<sort>{SORT}) )?(?P<unit>week|month|quarter|year)",
        lambda found, today: unit_named(_unit(found), today, _step(found), sort=(found["sort"] or "").casefold()),
    ),
    (
        r"the (?P<unit>week|month|quarter|year) before last",
        lambda found, today: unit_named(_unit(found), today, -2),
    ),
    (
        rf"(?P<turn>last|next) (?P<weekday>{WEEKDAY})",
        lambda found, today: weekday_of(found["weekday"], today, _step(found)),
    ),
    (
        rf"(?P<turn>last|next|this(?= {NO_VERB})) (?P<month>{MONTH})\b(?! \d)",
        lambda found, today: month_near(found["month"], today, _step(found)),
    ),
    (
        rf"(?P<turn>{TURN}) (?P<season>{SEASON})(?! \d)",
        lambda found, today: season_near(found["season"], today, _step(found)),
    ),
    (
        rf"(?P<turn>{TURN}) christmas(?! \d)",
        lambda found, today: month_near("December", today, _step(found)),
    ),
    (
        rf"(?P<number>a|one|{NUMBER}) (?P<unit>week|month|year)s? ago",
        lambda found, today: ago(found["number"], _unit(found), today),
    ),
    (r"the day before yesterday", lambda found, today: unit_named("day", today, -2)),
    (r"yesterday", lambda found, today: unit_named("day", today, -1)),
    (r"(?-i:tomorrow)", lambda found, today: unit_named("day", today, 1)),
)
PATTERNS = tuple((re.compile(rf"\b(?:{said}){ENDS}", re.IGNORECASE), reader) for said, reader in READERS)
# "Is it better than last year?" asks for a change, which a paper may tell without these words.
COMPARED = re.compile(
    r"\b(?:than|since|on|with|to|against|versus|vs)(?: (?:the|in|for|at|that of))* $|\bfrom(?: the)? $", re.IGNORECASE
)
# "The figures from last March" are no change.
FROM_IT = re.compile(
    r"\b(?:figures?|numbers?|data|statistics|reports?|papers?|minutes|meetings?|results?|ones?|those) from $",
    re.IGNORECASE,
)
# "It missed its target this quarter, what's the excuse?" asks by its last clause.
LAST_CLAUSE = re.compile(r".*[,;:] (?=(?:what|why|how|who|when|where|which)\b)", re.IGNORECASE)
TIME_ALONE = 5  # words at most: "In the last financial year, how many were there?"
# "Last year, 2024/25" names its year; "is it more this year than in 2023?" names another.
OTHER_YEAR = re.compile(r"\b(?:than|compared?|with|against|versus|vs|and|or|to|from)\b", re.IGNORECASE)
# "The family I visited yesterday": what the asker did, and when, is no matter.
ASKER = re.compile(
    r"\bI(?:['’]ve| have| had)? (?:\w+ed|was|met|saw|heard|read|went|spoke|said|told|took|gave|found|came|sat) "
    r"(?:[\w'’-]+ ){0,3}$"
)
# "In last March", "compare last year and this year": it stands by itself.
GOVERNED = re.compile(
    r"\b(?:in|on|for|during|over|by|until|till|of|at|within|throughout|across|through|before|after|between|and|or|to|with"
    r"|than|from|since|against|versus|vs|compare|about|was|were|is|did|does|has|the|an?) $",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s?(?P<alone>(?! \w))?")
# "Last years precept".
WITHOUT_MARK = re.compile(
    r"\b(?P<time>(?:last|this|next) (?:week|month|quarter|year))s(?= (?!of|and|that|which|when|in|to|on)[a-z])",
    re.IGNORECASE,
)
# A follow-up steps on from what was spoken of: "and the next year?", "what about a year ago?".
STEPS_ON = re.compile(r"^(?:the )?(?:previous|next)\b| ago$", re.IGNORECASE)
AGO = re.compile(r" ago$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A time that counts from today, as somebody said it, and the time that it is read as."""

    start: int  # in the question
    end: int
    text: str
    time: Time


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """A question without times that count from today, and how each of them is read."""

    question: str
    times: tuple[Said, ...] = ()

    def asked_of(self, tried: str) -> tuple[Said, ...]:
        """The times of what was asked in the end: none of what is said before it, where that was left out."""
        if tried == self.question or not self.question.endswith(tried):
            return self.times
        return tuple(each for each in self.times if each.time.named in tried)


def written_out(question: str, today: date, *, leaving: re.Pattern[str] | None = None) -> WrittenOut:
    """The question with its times as papers name them; as it is where it names their years, or asks when something was.

    In a conversation a step on or back may count from what was spoken of before: what `leaving` finds is left.
    """
    own, about, carried = question.partition(ABOUT)
    if years_in(carried):
        return WrittenOut(question)
    own = _without_askers(WITHOUT_MARK.sub(r"\g<time>'s", own), today)
    said = [
        each for each in _said(own, today) if not (leaving and leaving.search(each.text)) and not _is_named(own, each)
    ]
    if wants_of(question) == "date" or all(_is_compared(own, each) for each in said):
        return WrittenOut(f"{own}{about}{carried}")
    for each in reversed(said):
        own = _put(own, each)
    return WrittenOut(f"{own}{about}{carried}", tuple(said))


def _without_askers(own: str, today: date) -> str:
    """The question without the time at which the asker did something."""
    for each in reversed([*_said(own, today)]):
        if ASKER.search(own[: each.start]):
            own = f"{own[: each.start].rstrip()}{own[each.end :]}"
    return own


def _said(own: str, today: date) -> Iterator[Said]:
    """The times that are asked of: in the last clause, and none of a title."""
    clause = LAST_CLAUSE.match(own)
    asks_from = clause.end() if clause and len(clause[0].split()) > TIME_ALONE else 0
    aside = [each.span() for pattern in (LATEST, QUOTED) for each in pattern.finditer(own)]
    places = sorted(
        (found.start(), order) for order, (pattern, _) in enumerate(PATTERNS) for found in pattern.finditer(own)
    )
    read_to = 0
    for start, order in places:
        pattern, reader = PATTERNS[order]
        found = pattern.match(own, start)
        if found is None or start < read_to:
            continue
        read_to = found.end()
        inside = any(first <= start < last for first, last in aside)
        if start >= asks_from and not inside and not _is_name(own, found):
            yield Said(start, found.end(), found[0], reader(found, today))


def _is_name(own: str, found: re.Match[str]) -> bool:
    """Whether a time is written as part of a name, "the Yesterday fund": with a capital within a sentence."""
    within = own[: found.start()].rstrip()
    capital = found[0][0].isupper() and not MONTH_FIRST.match(found[0])
    return capital and within != "" and within[-1] not in ".!?:" and not own.isupper()


def _is_named(own: str, said: Said) -> bool:
    """Whether the question names the year of a time, and not that of another which is set against it.

    What is said beside a question that names its time is none of its times: "It was so last week. How many in 2031?".
    """
    plain = NAMED_SPAN.sub(lambda span: "-" * len(span[0]), own)
    years = [year.span() for year in re.finditer(rf"\b{YEAR}\b", plain)]
    spans = sentences(plain)
    place = next(place for place, span in enumerate(spans) if span.start <= said.start < span.end)
    if asks := asking([span.of(plain) for span in spans]):
        beside = [year for year in years if not spans[place].start <= year[0] < spans[place].end]
        if beside and place not in asks:
            return True
        years = [year for year in years if year not in beside]
    between = (plain[min(said.end, end) : max(said.start, start)] for start, end in years)
    # "A year ago" counts from a time that is named.
    return not all(OTHER_YEAR.search(each) and not AGO.search(said.text) for each in between)


def _is_compared(own: str, said: Said) -> bool:
    before = own[: said.start]
    if FROM_IT.search(before):
        return AGO.search(said.text) is not None  # "a report from three years ago" tells how old it is
    # "Over the last year" and "over last six months" ask of that time.
    over = before.endswith("over ") and re.fullmatch(r"last \w+(?<!s)", said.text, re.IGNORECASE) is not None
    return over or COMPARED.search(before) is not None


def _put(own: str, said: Said) -> str:
    """The question with one of its times written out: "in March 2026", or "the March 2026 levy" for "last March's"."""
    before, after, time = own[: said.start], own[said.end :], said.time
    if of_it := POSSESSIVE.match(after):
        if of_it["alone"] is not None:  # "compare with last year's"
            return f"{before}that of {time.named}{after[of_it.end() :]}"
        article = "" if re.search(r"\bthe $", before, re.IGNORECASE) or time.named.startswith("the ") else "the "
        return f"{before}{article}{time.named}{after[of_it.end() :]}"
    if GOVERNED.search(before) or before.rstrip()[-1:].isdigit():  # "on 5 March last year"
        return f"{before}{time.named}{after}"
    return f"{before}{time.at if before else time.at.capitalize()} {time.named}{after}"
