"""Which papers held a question names: "the annual report", "the previous fleet report", by title, kind and date."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.questions.carrying import without_carried
from assistant.questions.survey_asked import survey_asked
from assistant.surveys.scope import dated, newest_first, speaking
from corpus import Source, SourceId
from indexes import stems
from indexes.questions.timing import years_in

NEW, OLD = "latest|newest|most recent|last|current", "previous|preceding|earlier|last but one"
# A meeting and its minutes, and a plan, are read elsewhere.
NOUN = r"(?:reports?|papers?|documents?|strategy|digests?|decisions?|consultations?|inspections?|precept|budget)"
WORDS = r"(?:(?!(?:the|an?|and|that|which|in|of|on|for|to|say|says|said|did|does|do|is|was)\b)[\w'’&-]+ )"
OF_SERIES = re.compile(
    rf"\b(?P<the>the|our|their|its|your) (?:(?P<old>{OLD})|(?P<new>{NEW})) (?P<what>{WORDS}{{0,5}}?{NOUN})\b"
    rf"(?! {NOUN})(?! (?:survey|meeting|plan)s?\b)(?: (?:on|about) (?:the )?(?P<on>[\w'’-]+))?",
    re.IGNORECASE,
)
PAPER = r"(?:report|paper|strategy|digest|plan|minutes)"
NAME = rf"(?:the|our|their|its|your) (?P<{{}}>(?:[\w'’&/-]+ ){{{{0,7}}}}?{PAPER}(?: \d[\d/–-]+)?)"
TELL = (
    r"(?:say|tell|report|state|mention|show|give|record|claim|suggest|conclude|find|note|call|describe|recommend|promise"
    r"|set out|list|have to say)"
)
SAYS = re.compile(
    rf"\b(?:do|does|did|can|could) {NAME.format('asked')} {TELL}\b"
    rf"|\baccording to {NAME.format('told')}(?=\W|$)|^in {NAME.format('inside')},",
    re.IGNORECASE,
)
# What any paper is.
PLAIN = frozenset(stems("report paper document digest the police"))


@dataclass(frozen=True, slots=True)
class PapersNamed:
    """The papers that a question names, and the question without what tells them apart."""

    question: str
    papers: frozenset[SourceId] = frozenset()  # none where it names none that is held
    said: str = ""


def of_series(question: str, held: Callable[[], Iterable[Source]]) -> PapersNamed:
    """The latest or the last but one of several papers of one kind, by the dates of those held; none where the dates
    leave open which that is. `held` gives the papers; few questions need them."""
    own = without_carried(question)
    found = OF_SERIES.search(own)
    if not found or years_in(own) or survey_asked(own):
        return PapersNamed(question)
    papers = speaking(tuple(held()))
    several = called(f"{found['what']} {found['on'] or ''}", papers)
    ordered = sorted(several, key=newest_first)
    place = 0 if found["new"] else 1
    kinds, titles = {each.kind for each in several}, {_without_years(each.title) for each in several}
    alike = len(titles) == 1 or (len(kinds) == 1 and kinds != {"other"})
    when = [newest_first(each)[:-1] for each in ordered]
    if not alike or len(ordered) < 2 or len(set(when[: place + 2])) < len(when[: place + 2]):
        return PapersNamed(question)
    which = "latest" if found["new"] else "last but one"
    name = f"{found['the']} {found['new'] or found['old']} {found['what']}"
    said = (
        f"“{name}” is read as “{ordered[place].title}” ({dated(ordered[place])}), the {which} of {len(ordered)} held."
    )
    plain = question.replace(f"{found['new'] or found['old']} {found['what']}", found["what"], 1)
    return PapersNamed(plain, frozenset({ordered[place].id}), said)


def said_in(question: str, held: Callable[[], Iterable[Source]]) -> PapersNamed | None:
    """The papers of which it is asked what they say, with their name; None of any other question."""
    found = SAYS.search(without_carried(question))
    name = next(filter(None, found.groups()), "") if found else ""
    if not name or not set(stems(name)) - PLAIN:
        return None
    return PapersNamed(question, frozenset(each.id for each in called(name, tuple(held()))), name)


def called(name: str, sources: Iterable[Source]) -> list[Source]:
    """The papers whose title, kind or meeting has all words of a name, and more than what any paper is called."""
    wanted = set(stems(name)) - PLAIN
    return [
        each for each in sources if wanted and wanted <= set(stems(f"{each.title} {each.kind} {each.period or ''}"))
    ]


def _without_years(title: str) -> str:
    return re.sub(r"\d[\d/–-]*", "", title)
