"""A choice of papers as somebody types or picks it: what it means, and what is said of names that are not known."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TypeVar, get_args

from corpus import NotHeld, ScrutinyError, Source, SourceId
from corpus.lines.dates import day_alone, month_alone
from corpus.papers import PaperKind
from indexes.questions.within import Within

Name = TypeVar("Name")
NEAREST = 3
DAYS = "as 2024, May 2024, 3/5/2024 or 2024-05-03"
# Lower than the usual: of a long id people remember a word or two.
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """Which papers were named, as typed."""

    papers: Sequence[str] | None = None  # ids
    kinds: Sequence[str] | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What the parts of a choice are called where it is made, for what is said of them."""

    since: str
    until: str
    listed: str  # what shows the papers held, their kinds and dates; at the beginning of a sentence
    titled: bool  # whether people see the titles of papers there, not their ids


COMMAND_LINE = Wording("--since", "--until", "`python -m corpus list`", titled=False)


def within_of(choice: Choice, sources: Iterable[Source], wording: Wording = COMMAND_LINE) -> Within:
    """What a choice means among the papers held.

    Raises NotHeld for an id or a kind that is not known and where no paper is left, ScrutinyError for days that make
    no sense.
    """
    held = tuple(sources)
    ids: dict[str, SourceId] = {source.id: source.id for source in held}
    kinds: dict[str, PaperKind] = {kind: kind for kind in get_args(PaperKind)}
    named = [
        _known(each, ids, f"no paper {each!r} is held", f"{wording.listed} names those that are.")
        for each in choice.papers or ()
    ]
    of_kinds = [
        _known(
            each.strip().casefold(), kinds, f"there is no kind of paper {each!r}", f"The kinds are: {_quoted(kinds)}."
        )
        for each in choice.kinds or ()
    ]
    since = _day(choice.since, wording.since, last=False) if choice.since is not None else None
    until = _day(choice.until, wording.until, last=True) if choice.until is not None else None
    if since and until and since > until:
        raise ScrutinyError(f"{wording.since} {choice.since!r} is after {wording.until} {choice.until!r}. Swap them.")
    within = Within(frozenset(named), frozenset(of_kinds), since, until)
    if within and not within.among(held):
        raise NotHeld(
            f"none of the {len(held)} papers held is {_described(within, held, wording)}. Leave one of these out. "
            f"{wording.listed} shows kinds and dates."
        )
    return within


def _known(typed: str, names: Mapping[str, Name], problem: str, next_step: str) -> Name:
    """What is named so. Raises NotHeld with the nearest names."""
    if typed in names:
        return names[typed]
    near = get_close_matches(typed, names, n=NEAREST, cutoff=ALIKE)
    raise NotHeld(f"{problem}. {f'Nearest: {_quoted(near)}. ' if near else ''}{next_step}")


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(repr(each) for each in names)


def _described(within: Within, held: Iterable[Source], wording: Wording) -> str:
    if not wording.titled:
        return str(within)
    titles = {source.id: f"“{source.title}”" for source in held}
    return within.described(titles.__getitem__)


def is_day(text: str) -> bool:
    """Whether a choice of days can begin or end with this."""
    return _day_read(text, last=False) is not None


def _day(text: str, name: str, *, last: bool) -> date:
    """The first day, or the last, of a year, a month or a day."""
    if (read := _day_read(text, last=last)) is None:
        raise ScrutinyError(f"{name} cannot be {text!r}. Give a year, a month or a day, {DAYS}.")
    return read


def _day_read(text: str, *, last: bool) -> date | None:
    plain = text.strip()
    if (day := day_alone(plain)) is not None:
        return day
    try:
        year, *rest = month_alone(plain) or [int(each) for each in plain.split("-")]
        month, *days = rest or [12 if last else 1]
        [only] = days or [monthrange(year, month)[1] if last else 1]
        return date(year, month, only)
    except ValueError:
        return None
