"""Plans that another one has followed, or that another paper says it replaces: what is quoted from one is so marked."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.answer import Notice, Statement
from assistant.questions.carrying import without_carried
from assistant.sentences.kept import outcome_asked
from corpus import Papers, Source
from indexes import stems
from indexes.questions.question import LIGHT, Asked
from indexes.questions.time_words import YEAR
from indexes.questions.timing import years_in
from indexes.sentences.spans import sentences

SPAN = re.compile(rf"\b(?P<first>{YEAR}) ?(?:[–/-]|to) ?(?:{YEAR}|\d\d)\b")
# "Safer Together: Police and Crime Plan 2024-28" goes by what stands beside its years.
PARTS = re.compile(r"[:;]\s")
REPLACES = re.compile(
    r"\b(?:replaces?|supersedes?|succeeds?|(?:takes?|took) the place of|in place of)\b(?P<what>[^.;]*)", re.IGNORECASE
)
# What an organisation has one of at a time.
OF_ONE_TIME = re.compile(r"\b(?:plan|strategy|policy|protocol|charter|code|framework|agreement)\b", re.IGNORECASE)
# What happened while a plan was in force is not replaced; what it sets out is.
SET_OUT = re.compile(
    r"\b(?:plan(?:s|ned)?|strateg\w+|polic(?:y|ies)|priorit\w+|vision|themes?|principles?|aims?|goals?|objectives?|targets?|outcomes?"
    r"|commit\w*|pledg\w*|promis\w*|protocols?|charters?|codes?|frameworks?|agreements?|rules?)\b",
    re.IGNORECASE,
)
ANY_PLAN = re.compile(r"\ban? (?:[\w-]+ ){0,4}plan\b", re.IGNORECASE)  # "must make a plan"
# Which plan is meant is said already, or none.
ANOTHER = re.compile(
    r"\b(?:(?:first|old|earlier|previous|former|last)\b[^,.;?]*|an? (?:[\w-]+ ){0,4})plan\b", re.IGNORECASE
)


def replaced_notice(asked: Asked, statements: Sequence[Statement], papers: Papers) -> tuple[Notice, ...]:
    """That a plan of which is quoted what it sets out is followed by another that is held; none where that one is
    quoted or named too, or where the time of the first is asked."""
    own = without_carried(asked.text)
    if not SET_OUT.search(own) or ANOTHER.search(own) or outcome_asked(asked):
        return ()
    told = " ".join(each.text for each in statements)
    if not statements or ANY_PLAN.search(statements[0].text):
        return ()
    cited = dict.fromkeys(citation.paragraph.source for each in statements for citation in each.citations)
    first = {citation.paragraph.source for citation in statements[0].citations}
    followed = [(old, new) for old in cited if (new := _replacing(papers, tuple(papers.sources()), old))]
    years = years_in(asked.text)
    return tuple(
        Notice("superseded", f"“{old.label}” is followed by “{new.label}”{_dated(new)}.")
        for old, new in followed
        if old in first
        and new not in cited
        and not _is_named(new, told)
        and not any(_begins(old) <= year < (_begins(new) or year + 1) for year in years)
    )


def _is_named(plan: Source, text: str) -> bool:
    """Whether a text names a plan by the years in its title: "the Plan 2024-28"."""
    years = SPAN.search(plan.title)
    return years is not None and years[0].replace("–", "-") in text.replace("–", "-")


def _dated(source: Source) -> str:
    return f", {source.dated}" if source.dated else ""


@lru_cache(maxsize=1_000)
def _replacing(papers: Papers, held: tuple[Source, ...], old: Source) -> Source | None:
    """The latest paper that follows another in its series, else one that says that it replaces it."""
    if not OF_ONE_TIME.search(old.title):
        return None
    of_kind = [each for each in held if each != old and OF_ONE_TIME.search(each.title)]
    later = [each for each in of_kind if _name(each) == _name(old) and 0 < _begins(old) < _begins(each)]
    if later:
        return max(later, key=_begins)
    return next((each for each in of_kind if any(_names(old, what) for what in _replaced_by(papers, each))), None)


def _replaced_by(papers: Papers, source: Source) -> Iterator[str]:
    """What a paper says that it replaces."""
    for paragraph in papers.document(source.id).paragraphs:
        for span in sentences(paragraph.text):
            if found := REPLACES.search(span.of(paragraph.text)):
                yield found["what"]


def _names(source: Source, text: str) -> bool:
    """Whether a text names a paper, with its years where its title has any."""
    first = SPAN.search(source.title)
    return _name(source) <= frozenset(stems(text)) and (not first or first["first"] in text)


def _name(source: Source) -> frozenset[str]:
    """The words of a title without its years and without a motto before or after its name."""
    parts = PARTS.split(source.title)
    named = next((part for part in parts if OF_ONE_TIME.search(part)), source.title)
    return frozenset(stem for stem in stems(SPAN.sub(" ", named)) if stem not in LIGHT and not stem[0].isdigit())


def _begins(source: Source) -> int:
    """The first year of the span in a title; 0 where it has none."""
    found = SPAN.search(source.title)
    return int(found["first"]) if found else 0
