"""How old a figure is that answers a question of how things are: told where the question names no time."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.questions.past_asked import WAS_DONE
from assistant.sentences.matching import RECENT
from corpus import Papers, Paragraph
from corpus.description.periods import days_of
from indexes.questions.question import ABOUT, Asked
from indexes.questions.timing import above, years_in
from indexes.questions.wanting import FIGURE, FIGURES, MONTH
from indexes.sentences.spans import sentences

PRESENT = re.compile(r"\b(?:is|are|do|does|has|have)\b|\b(?:what|who|where|how|there|it)['’]s\b", re.IGNORECASE)
PAST = re.compile(
    rf"\b(?:was|were|did|had|been|came|went|got|made|gave|given|paid|spent|ago|last|since|before|used to|first|ever"
    rf"|{MONTH} \d|over (?:time|the years)|compared?)\b|{WAS_DONE}",
    re.IGNORECASE,
)
# What a figure is held against may be of another time.
HELD_AGAINST = re.compile(r"\b(?:against|than|compared (?:with|to)|(?:up|down) from)\b", re.IGNORECASE)
# Where the words quoted name their year, a reader sees it, and is told of it where it is this much older.
OLD = 3


def age_notice(asked: Asked, statements: Sequence[Statement], papers: Papers) -> tuple[Notice, ...]:
    """Of which year the newest figure quoted is, where a question of how things are is answered by an old one."""
    own = asked.text.partition(ABOUT)[0]
    if years_in(asked.text) or PAST.search(own):
        return ()
    if not asked.telegram and not (asked.wants in FIGURES and PRESENT.search(own)):
        return ()
    newest = max((days.last.year for source in papers.sources() if (days := days_of(source))), default=0)
    told = [(year, shown) for each in statements for year, shown in _years_of(each)]
    year, shown = max(told, default=(newest, True))
    # A few words without a verb may ask for what was.
    enough = newest - year > RECENT if not shown else newest - year >= OLD and not asked.telegram
    return (
        (Notice("period", f"The figure quoted is of {year}; the newest paper held is of {newest}."),) if enough else ()
    )


def _years_of(statement: Statement) -> Iterator[tuple[int, bool]]:
    """Of each figure sentence its year, and whether the sentence itself names it; the year of none is left out."""
    for citation in statement.citations[:1]:
        for span in sentences(statement.text):
            text = span.of(statement.text)
            if FIGURE.search(text):
                own = years_in(HELD_AGAINST.split(text)[0])
                if years := own or _around(citation.paragraph):
                    yield max(years), bool(own)


def _around(paragraph: Paragraph) -> tuple[int, ...]:
    near = years_in(f"{paragraph.lead_in or ''} {' '.join(paragraph.headings)}")
    return near or years_in(above(paragraph))
