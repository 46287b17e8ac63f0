"""The papers that a question over the whole corpus goes through: all held, or those of a kind, year or body."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.questions.survey_sought import SurveyAsked
from assistant.surveys.topics import topic_of
from corpus import Papers, Source
from corpus.description.periods import Years, days_of, years_of
from indexes import Index, stems
from indexes.questions.within import EVERYWHERE, Within


@dataclass(frozen=True, slots=True)
class Scope:
    """The papers gone through, newest first, and how they were chosen."""

    sources: tuple[Source, ...]
    which: str  # for people, after how many: "held", "held of the kind “minutes” from 2013"
    undated_then: tuple[Source, ...] = ()  # left out, as they print no date, and cover the years asked for
    touching: tuple[Source, ...] = ()  # plans left out, which end with the year that is asked from, or begin so

    def __str__(self) -> str:
        """How many and which: "29 papers held"."""
        return f"{len(self.sources)} paper{'' if len(self.sources) == 1 else 's'} {self.which}"

    @property
    def undated(self) -> int:
        """How many carry no date of publication."""
        return sum(source.dated is None for source in self.sources)

    @property
    def dates(self) -> str | None:
        """From the earliest year to the latest, for people; None where no paper tells any."""
        spans = [span for source in self.sources if (span := years_of(source))]
        first = min((span.first for span in spans if span.first is not None), default=None)
        last = max((span.last for span in spans if span.last is not None), default=None)
        return (f"{first} to {last}" if first != last else f"{first}") if spans else None


def scope_of(asked: SurveyAsked, index: Index, papers: Papers, within: Within = EVERYWHERE) -> Scope:
    """The current papers that the index knows, of those chosen, that the question's kind, years and body leave."""
    indexed = {source_id for source_id, _ in index.manifest.papers}
    chosen = [source for source in speaking(within.among(papers.sources())) if source.id in indexed]
    which = "among those chosen" if within else "held"
    undated: tuple[Source, ...] = ()
    touching: tuple[Source, ...] = ()
    if asked.kinds:
        chosen = [source for source in chosen if source.kind in asked.kinds]
        which += f" of the kind “{asked.kinds[0]}”"
    if asked.body:
        chosen = _by(asked.body, chosen, index)
        which += f" by or of {asked.body}"
    if asked.paper:
        named = set(stems(asked.paper))
        chosen = [source for source in chosen if named <= set(stems(f"{source.title} {source.kind}"))]
        which += f" called “{asked.paper}”"
    if asked.years:
        years = asked.years
        met = [source for source in chosen if (span := years_of(source)) and span.meet(years)]
        undated = tuple(source for source in met if asked.published and not days_of(source))
        met = [source for source in met if source not in undated]
        chosen = [source for source in met if not _only_touches(source, years)]
        touching = tuple(source for source in met if source not in chosen)
        how = "published " if asked.published else ""
        which += f" {how}{'' if years.first is None or years.last is None else 'from '}{years}"
    return Scope(tuple(sorted(chosen, key=newest_first)), which, undated, touching)


def _only_touches(source: Source, years: Years) -> bool:
    """Whether a plan without a date ends with the year from which papers are asked for, as the Plan 2021-24 with 2024;
    or begins with that up to which they are. Other papers tell of all the years that they cover."""
    span = years_of(source) if source.kind == "plan" and not days_of(source) else None
    if span is None or span.first is None or span.last is None or span.first == span.last:
        return False
    since = years.last is None and span.last == years.first
    until = years.first is None and span.first == years.last
    return since or until


def newest_first(source: Source) -> tuple[int, int, int, str]:
    """Sorts papers by date, a paper without one by the last year that it covers; those with neither come last."""
    if days := days_of(source):
        return (-days.last.year, -days.last.month, -days.last.day, source.title)
    span = years_of(source)
    return (-(span.last or 0) if span else 0, 0, 0, source.title)


def dated(source: Source) -> str:
    """When a paper is of, for people: "24 February 2025"."""
    if source.dated:
        return source.dated
    return f"not dated, covers {source.period}" if source.period else "date not known"


def day(when: date) -> str:
    """A day for people: "3 May 2025"."""
    return f"{when.day} {when:%B %Y}"


def _by(body: str, sources: list[Source], index: Index) -> list[Source]:
    """Those that the body published or met over; where there are none, those that are titled after it."""
    wanted = topic_of(body, index.glossary)
    if wanted is None:
        return []
    made = [
        each
        for each in sources
        if any(wanted.in_stems(stems(who)) for who in (each.publisher, each.meeting, each.author) if who)
    ]
    return made or [each for each in sources if wanted.in_stems(stems(each.title))]


@lru_cache(8)  # asked with every search, of the same papers
def speaking(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The papers without digests of those whose published text is among them."""
    originals = {_paper(source) for source in sources if source.provenance == "original"}
    return tuple(source for source in sources if source.provenance == "original" or _paper(source) not in originals)


def _paper(source: Source) -> tuple[str, str]:
    return source.title.casefold(), source.kind
