"""Which papers a search is kept to, where somebody says so: by their ids, their kinds and their dates."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from corpus import Source, SourceId
from corpus.description.periods import Years, days_of, years_of
from corpus.papers import PaperKind


@dataclass(frozen=True, slots=True)
class Within:
    """What a paper must be to be searched; what is empty leaves all."""

    papers: frozenset[SourceId] = frozenset()
    kinds: frozenset[PaperKind] = frozenset()
    since: date | None = None  # first day of publication
    until: date | None = None  # last day of publication

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"the days {self.since} to {self.until} run backwards")

    def __bool__(self) -> bool:
        return bool(self.papers or self.kinds or self.since or self.until)

    def __str__(self) -> str:
        return self.described(repr)

    def described(self, named: Callable[[SourceId], str]) -> str:
        """For people, after "is": "of the kind 'minutes' or 'plan', of 2024-05-01 or later"; papers are named so."""
        parts = [f"one of {', '.join(named(each) for each in sorted(self.papers))}"] if self.papers else []
        parts += [f"of the kind {' or '.join(repr(each) for each in sorted(self.kinds))}"] if self.kinds else []
        parts += [f"of {self.since} or later"] if self.since else []
        parts += [f"of {self.until} or earlier"] if self.until else []
        return ", ".join(parts)

    def holds(self, source: Source) -> bool:
        """Whether the paper is among them; one without a date by the years that it covers, and not without those."""
        return (
            (not self.papers or source.id in self.papers)
            and (not self.kinds or source.kind in self.kinds)
            and self._dates(source)
        )

    def among(self, sources: Iterable[Source]) -> tuple[Source, ...]:
        """The papers of these that are searched, in their order."""
        return tuple(filter(self.holds, sources) if self else sources)

    def _dates(self, source: Source) -> bool:
        if days := days_of(source):
            return (self.since or date.min) <= days.last and days.first <= (self.until or date.max)
        if not (self.since or self.until):
            return True
        covered = years_of(source)
        asked = Years(self.since.year if self.since else None, self.until.year if self.until else None)
        return covered is not None and covered.meet(asked)


EVERYWHERE = Within()
