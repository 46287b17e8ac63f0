"""What a search went through, and what the question names that no paper held covers: the ground of "not held"."""

import re
from calendar import month_name
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from corpus import NotHeld, Source
from corpus.description.periods import days_of, years_in, years_of
from indexes.language.stemming import stems
from indexes.questions.time_words import YEAR
from indexes.questions.within import EVERYWHERE, Within
from indexes.searching import Index

# The months in full, as a question names one with its year.
MONTH = re.compile(rf"\b({'|'.join(month_name[1:])}) ({YEAR})\b", re.IGNORECASE)
BODY = re.compile(
    r"\b(?:[A-Z][\w'’-]+ (?:and (?!the )|of |for |the )*)+"
    r"(?:Police|Constabulary|Council|Panel|Authority|Board|Committee|Service)\b"
)
OPENING = re.compile(r"^(?:(?:What|Which|Who|How|When|Where|Did|Does|Do|Is|Was|Were|Has|Have|List|The|In|Of) )+")
KINDS_NAMED = 3


class End(NamedTuple):
    """The last day that papers are of, and for people its month or year."""

    last: date
    named: str


def searched(index: Index, within: Within = EVERYWHERE) -> str:
    """How many papers of which kinds, and their dates: one sentence."""
    held = index.papers.sources()
    sources = within.among(held)
    kinds = Counter(source.kind for source in sources if source.kind != "other").most_common()
    named = [f"{count} {_kind(kind, count)}" for kind, count in kinds[:KINDS_NAMED]]
    which = f" ({', '.join(named)} among them)" if named and len(sources) > 1 else ""
    digests = sum(source.provenance == "digest" for source in sources)
    if digests:
        some = "all" if digests == len(sources) > 1 else str(digests)
        which += f", {some} of them {'digests' if digests > 1 else 'a digest'}"
    all_held = f"{_papers(len(held))} held"
    chosen = f"only {len(sources)} of {all_held.removeprefix('all ')}, as chosen"
    return f"Searched: {chosen if within else all_held}{which}{times_held(sources)}."


def gaps(question: str, index: Index) -> str:
    """The years, months and bodies that a question names and no paper held does: a sentence each, empty without any."""
    return " ".join(_gaps(question, index))


def coverage_json(question: str, index: Index, within: Within = EVERYWHERE) -> dict[str, object]:
    """What a search went through, for programs: papers, kinds, times, and what the question names and no paper does."""
    sources = within.among(index.papers.sources())
    dated = [each for each in sources if days_of(each)]
    first, last = _ends(dated)
    years = [span for each in sources if (span := years_of(each))]
    return {
        "papers_searched": len(sources),
        "papers_held": len(index.papers.sources()),
        "not_indexed": list(index.behind().waiting),
        "kinds": dict(Counter(source.kind for source in sources).most_common()),
        "covering": {
            "first": min((span.first for span in years if span.first is not None), default=None),
            "last": max((span.last for span in years if span.last is not None), default=None),
        },
        "dated": {"papers": len(dated), "first": first, "last": last},
        "gaps": list(_gaps(question, index)),
        "in_words": searched(index, within),
    }


def _gaps(question: str, index: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_missing_times(question, index), *_missing_bodies(question, index))))


def _ends(sources: Sequence[Source]) -> tuple[str | None, str | None]:
    """The first and the last day or month that papers are dated, as printed for people; None where none is."""
    dated = [(days, each.dated) for each in sources if (days := days_of(each))]
    if not dated:
        return None, None
    return min(dated)[1], max(dated, key=lambda each: each[0].last)[1]


def times_held(sources: tuple[Source, ...]) -> str:
    """What times they cover, and of which days or months they are; the last day is seldom the latest fact."""
    dated = [source for source in sources if days_of(source)]
    covered = _covered(sources) if len(dated) < len(sources) else ""
    if not dated:
        return f"{covered}; none is dated"
    first, last = _ends(dated)
    span = f"{first} to {last}" if first != last else last
    if not covered:
        undated = f"; {len(sources) - len(dated)} not dated" if len(dated) < len(sources) else ""
        return f", dated {span}{undated}"
    return f"{covered}; {len(dated)} of them {'are' if len(dated) > 1 else 'is'} dated, {span}"


def end_of(sources: tuple[Source, ...]) -> End | None:
    """The latest day that papers are of, by their dates, else by the years that they cover; None without any."""
    days = [End(span.last, f"{span.last:%B %Y}") for each in sources if (span := days_of(each))]
    covered = [years for each in sources if not days_of(each) and (years := years_of(each))]
    ends = [End(date(years.last, 12, 31), str(years.last)) for years in covered if years.last is not None]
    return max((*days, *ends), default=None)


def _covered(sources: tuple[Source, ...]) -> str:
    covering = [(years, source.dated) for source in sources if (years := years_of(source))]
    first = min((years.first for years, _ in covering if years.first is not None), default=None)
    last = max((years.last for years, _ in covering if years.last is not None), default=None)
    if first is None or last is None or all(dated for _, dated in covering):
        return ""
    return f", covering {first} to {last}" if first != last else f", covering {first}"


def _missing_times(question: str, index: Index) -> list[str]:
    months = [(f"{month.title()} {year}", stems(f"{month} {year}")) for month, year in MONTH.findall(question)]
    named = years_in(question)
    years = [(str(year), [str(year)]) for year in (named.first, named.last) if year] if named else []
    missing = [name for name, wanted in (*years, *months) if not index.words.hold(frozenset(wanted))]
    # Of a year that is missing, its months are.
    told = [name for name in missing if name[-4:] == name or name[-4:] not in missing]
    return [f"No paragraph held names {name}{_latest(name, index)}." for name in told]


def _latest(name: str, index: Index) -> str:
    """That the time asked for is after the last paper, where it is."""
    sources = index.papers.sources()
    last = max((span.last for each in sources if (span := years_of(each)) and span.last), default=None)
    if last is None or int(name[-4:]) <= last:
        return ""
    if all(days_of(each) for each in sources):
        return f", and no paper held is dated after {_ends(sources)[1]}"
    return f", and no paper held is of a year after {last}"


def _missing_bodies(question: str, index: Index) -> list[str]:
    named = [OPENING.sub("", match[0]) for match in BODY.finditer(question)]
    return [gap for body in named if " " in body and (gap := _missing_body(body, index))]


def _missing_body(body: str, index: Index) -> str | None:
    wanted = frozenset(stems(body))
    about = any(
        wanted <= set(stems(" ".join((each.title, each.publisher or "", each.meeting or ""))))
        for each in index.papers.sources()
    )
    if about or not wanted:
        return None
    if any(_says(body, passage, index) for passage in index.words.holding(wanted)):
        return f"No paper held is by or about {body}, though some name it."
    return f"No paragraph held names {body}."


def _says(body: str, passage: str, index: Index) -> bool:
    try:
        return body.casefold() in index.papers.paragraph(passage.partition("#")[0]).text.casefold()
    except NotHeld:  # taken out or changed since it was indexed
        return False


def _papers(count: int) -> str:
    return f"all {count} papers" if count != 1 else "the 1 paper"


def _kind(kind: str, count: int) -> str:
    sets = {"minutes": "set of minutes", "news": "news release"}
    many = {"minutes": "sets of minutes"}
    return sets.get(kind, kind) if count == 1 else many.get(kind, f"{sets.get(kind, kind)}s")
