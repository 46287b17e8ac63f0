"""What a command is told about which papers to search, and what it says of names that it does not know."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Annotated, TypeVar, get_args

import typer

from corpus import NotHeld, Papers, ScrutinyError, SourceId
from corpus.papers import PaperKind
from indexes.within import Within

PaperOption = Annotated[
    list[str] | None, typer.Option("--paper", help="Search this paper only, by its id; may be given again for more.")
]
KindOption = Annotated[
    list[str] | None, typer.Option("--kind", help="Search papers of this kind only; may be given again for more.")
]
SinceOption = Annotated[
    str | None, typer.Option("--since", help="Search papers from then on only: 2024, 2024-05 or 2024-05-03.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", help="Search papers up to then only: 2024, 2024-05 or 2024-05-03.")
]

Name = TypeVar("Name")
NEAREST = 3
# Lower than the usual: of a long id people remember a word or two.
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """Which papers were named on a command line, as typed."""

    papers: Sequence[str] | None = None
    kinds: Sequence[str] | None = None
    since: str | None = None
    until: str | None = None


def within_of(choice: Choice, papers: Papers) -> Within:
    """What the options choose of the papers held.

    Raises NotHeld for an id or a kind that is not known and where no paper is left, ScrutinyError for days that make
    no sense.
    """
    sources = papers.sources()
    ids: dict[str, SourceId] = {source.id: source.id for source in sources}
    kinds: dict[str, PaperKind] = {kind: kind for kind in get_args(PaperKind)}
    listed = "`python -m corpus list` names those that are."
    named = [_known(each, ids, f"no paper {each!r} is held", listed) for each in choice.papers or ()]
    of_kinds = [
        _known(
            each.strip().casefold(), kinds, f"there is no kind of paper {each!r}", f"The kinds are: {_quoted(kinds)}."
        )
        for each in choice.kinds or ()
    ]
    since = _day(choice.since, "--since", last=False) if choice.since is not None else None
    until = _day(choice.until, "--until", last=True) if choice.until is not None else None
    if since and until and since > until:
        raise ScrutinyError(f"--since {choice.since!r} is after --until {choice.until!r}. Swap them.")
    within = Within(frozenset(named), frozenset(of_kinds), since, until)
    if within and not within.among(sources):
        raise NotHeld(
            f"none of the {len(sources)} papers held is {within}. Leave one of these out; "
            "`python -m corpus list` shows kinds and dates."
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


def _day(text: str, option: str, *, last: bool) -> date:
    """The first day, or the last, of a year, a month or a day."""
    try:
        year, *rest = [int(each) for each in text.strip().split("-")]
        month, *days = rest or [12 if last else 1]
        [day] = days or [monthrange(year, month)[1] if last else 1]
        return date(year, month, day)
    except ValueError as error:
        raise ScrutinyError(
            f"{option} cannot be {text!r}. Give a year, a month or a day, as 2024, 2024-05 or 2024-05-03."
        ) from error
