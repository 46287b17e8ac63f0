"""Whose police a question asks about, and whose a paper, a paragraph or a sentence is about: areas, and the nation."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from assistant.questions.carrying import AGAINST, without_carried
from assistant.sentences.held_against import without_held_against
from corpus import Papers, Paragraph, Source
from indexes.language.areas import (
    FORCE_AREAS,
    NATION,
    Area,
    area_of_stems,
    areas_in,
    areas_titled,
    areas_typed,
    named_in,
)
from indexes.questions.question import CARRIED_SHARE, Asked

Areas = frozenset[Area]
OFTEN = 2  # paragraphs that name an area, of a paper that is about it
NONE: Areas = frozenset()
# "The force" of a paper is that of its area.
THE_FORCE = re.compile(r"\b(?<!not in )(?:the county|the force|locally)\b", re.IGNORECASE)
OURS = re.compile(r"\b(?:us|our|ours|we|here|the force|the county|locally)\b", re.IGNORECASE)
# Where the nation is only what something is held against, what is asked for is of the force.
HELD_AGAINST = re.compile(
    r"\b(?:rank\w*|compar\w+|plac(?:e|ed|es)|position|against|differ\w*|above|below|better|worse|more|less|fewer|higher"
    r"|lower|faster|slower|than|stand)\b",
    re.IGNORECASE,
)
# "124.8 in Wakefield, against 89.3 in England and Wales": of what comes behind is only the figure beside.
SET_AGAINST = re.compile(
    r"(?P<own>\d[^;]*?),? \b(?:(?:as )?against|compared (?:with|to)|versus|than|above|below) "
    r"(?:(?:an?|the|about|over|just|nearly|only|some) )*"
    r"(?:£?\d[\d,.]*(?:%|[mk]\b)? (?:(?!(?:last|previous|before|earlier)\b)[\w,]+ ){0,3}?"
    r"(?=(?:in|for|across|of|nationally)\b)|(?=national\b|England\b))(?P<beside>[^,;]*)",
    re.IGNORECASE,
)
SEVERAL = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
# Of the nation, too, is what papers call national, and all of those of which an area is "one of ten".
OF_NATION = re.compile(
    r"\bnational\b|\bthe country\b|\bEngland\b|\bBritain\b|\b(?:all|other|43) forces\b"
    rf"|\bone of (?:the |only )*(?:\d+|{SEVERAL})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Held:
    """The areas that the papers held are about."""

    papers: Papers
    home: Area  # of most of them; "" where they are of no one area
    titled: Areas  # of any of them, by its title
    others: Areas  # of those, what no list of forces holds

    def of(self, source: Source) -> Areas:
        """The areas that a paper is about by its title or head, else by most that it says; none where none is named."""
        return _of_head(source) or _of_body(self, source)

    def is_abroad(self, source: Source) -> bool:
        """Whether a paper is about another area than the home area, where that is known."""
        of = self.of(source) if self.home else NONE
        return bool(of) and self.home not in of

    def told(self, text: str) -> Areas:
        """The areas that a text names."""
        others = self.others if self.home in FORCE_AREAS else self.others | {self.home}
        return areas_in(text, towns=self.has_listed_towns) | named_in(text, others)

    @property
    def has_listed_towns(self) -> bool:
        """Whether towns are those of the list; where the home area is in none, a town of that name may be its own."""
        return not self.home or self.home in FORCE_AREAS


def areas_held(papers: Papers, asked: Asked) -> Held:
    """The areas of the papers held; the home area is what most of them call the police of, else are called after."""
    return _held(papers, tuple(papers.sources()), asked.home)


def areas_asked(asked: Asked, held: Held) -> Areas:
    """The areas that a question is about: those that it names, else those that it carries; none where it says none.

    What is held against another area is asked of both.
    """
    own, carried = (_named(asked, held, own=each) for each in (True, False))
    return own | carried if AGAINST.search(without_carried(asked.text)) else own or carried


def are_of(paragraph: Paragraph, held: Held) -> Areas:
    """Every area that a paragraph, what stands above it or its paper names; else the home area."""
    told = held.told("\n".join((paragraph.text, paragraph.lead_in or "", *paragraph.headings)))
    return told | (held.of(paragraph.source) or _home(held))


def speaks_of(text: str, paragraph: Paragraph, held: Held) -> Areas:
    """The areas that a sentence is about, by what it names, else by what stands above it, in its paragraph or title.

    What it holds something against ("second to Kent") it is about only with a figure of its own; and of something it is
    about too.
    """
    of_paper = held.of(paragraph.source) or _home(held)
    for said in (text, paragraph.lead_in or "", *paragraph.headings[::-1]):
        if told := held.told(without_held_against(said, figures=True)):
            return told | of_paper if THE_FORCE.search(said) or not _main(said, held) else told
    return held.told(without_held_against(paragraph.text, figures=True)) | of_paper


def is_elsewhere(text: str, paragraph: Paragraph, areas: Areas, held: Held) -> bool:
    """Whether a sentence is of another area than those asked about, or, where none is, than its own paper.

    The nation is another area than any of its own; where the home area is not known, only the nation is.
    """
    if areas:
        spoken = speaks_of(text, paragraph, held)
        national = NATION in areas and OF_NATION.search(text)
        return bool(spoken) and not spoken & areas and not national
    text = SET_AGAINST.sub(r"\g<own>", text)
    told = _main(text, held) if held.home else _main(text, held) & {NATION}
    own = held.of(paragraph.source) or _home(held)
    return bool(told) and not told & own and not THE_FORCE.search(text)


def is_of_others(paragraph: Paragraph, areas: Areas, held: Held) -> bool:
    """Whether nothing about a paragraph is of the areas of forces that a question names."""
    spoken = are_of(paragraph, held)
    return bool(areas - {NATION}) and bool(spoken) and not spoken & areas


def _named(asked: Asked, held: Held, *, own: bool) -> Areas:
    text = without_carried(asked.text)
    text = text if own else asked.text[len(text) :]
    terms = (term for term in asked.terms if (term.share > CARRIED_SHARE or term.text in text) == own)
    areas = areas_typed(text, towns=held.has_listed_towns) | named_in(text, held.others | {held.home})
    # "GMP": what an acronym stands for.
    areas |= {area for term in terms for name in term.names[1:] if (area := area_of_stems(name)) in FORCE_AREAS}
    of_force = OURS.search(text) or (areas == {NATION} and HELD_AGAINST.search(text))
    return areas | _home(held) if areas and of_force else areas


def _main(text: str, held: Held) -> Areas:
    """The areas that a text names otherwise than to hold something against them."""
    return held.told(without_held_against(text, figures=False))


def _home(held: Held) -> Areas:
    return frozenset({held.home}) if held.home else NONE


def _of_head(source: Source) -> Areas:
    titled = areas_titled(f"{source.title} ({source.publisher or ''})")
    return titled or areas_titled(f"{source.meeting or ''}, {source.author or ''}, {source.sponsor or ''}")


@lru_cache(maxsize=1_000)
def _of_body(held: Held, source: Source) -> Areas:
    """The one area that paragraphs of a paper name, which has none in its head and never names the home area."""
    told = (held.told(paragraph.text) - {NATION} for paragraph in held.papers.document(source.id).paragraphs)
    counts = Counter(area for areas in told for area in areas)
    most = counts.most_common(1)
    if not most or held.home in counts or most[0][1] < max(OFTEN, counts.total() / 2):
        return NONE
    return frozenset({most[0][0]})


@lru_cache(maxsize=8)
def _held(papers: Papers, sources: tuple[Source, ...], named: Area) -> Held:
    titled = frozenset(area for source in sources for area in _of_head(source)) - {NATION}
    if not named:
        home = next(iter(titled)) if len(titled) == 1 else ""
    else:
        # "Cornwall" is all that stands next to the word in "Devon and Cornwall Police".
        whole = (area for areas in (titled, FORCE_AREAS) for area in sorted(areas) if f" {area}".endswith(f" {named}"))
        home = named if named in titled | FORCE_AREAS else next(whole, named)
    return Held(papers, home, titled, titled - FORCE_AREAS)
