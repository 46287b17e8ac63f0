"""How old a figure is that answers a question of how things are, where that names no time; or that it has none."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import RECENT, Candidate
from corpus import Document, Papers, Paragraph, Source
from corpus.description.periods import days_of, years_of
from indexes.questions.kinds_told import FIGURE
from indexes.questions.question import Asked
from indexes.questions.time_words import DATE, MONTH, WAS_DONE
from indexes.questions.timing import NOW, SET_AGAINST, above, years_in
from indexes.questions.wanting import FIGURES
from indexes.sentences.spans import sentences

PRESENT = re.compile(r"\b(?:is|are|do|does|has|have)\b|\b(?:what|who|where|how|there|it)['’]s\b", re.IGNORECASE)
PAST = re.compile(
    rf"\b(?:was|were|did|had|been|came|went|got|made|gave|given|paid|spent|ago|last|since|before|used to|first|ever"
    rf"|{MONTH} \d|over (?:time|the years)|compared?)\b|{WAS_DONE}",
    re.IGNORECASE,
)
# What asks for how things are, though it may ask for no figure by its words: "how quickly do they answer?".
NOWADAYS = re.compile(
    rf"{NOW.pattern}|\b(?:latest|newest|most recent|current|present)\b"
    r"|\bhow (?:quick|fast|slow|soon|often|frequent|well|bad|common)(?:ly)?\b",
    re.IGNORECASE,
)
# What a figure is held against may be of another time.
HELD_AGAINST = re.compile(rf"\b(?:{SET_AGAINST})\b", re.IGNORECASE)
# Where the words quoted name their year, a reader sees it, and is told of it where it is this much older.
OLD = 3
# "In the first year of the scheme" tells the time as well.
TIME_TOLD = re.compile(
    rf"{DATE.pattern}|\b(?:first|second|third|last) (?:year|quarter|month|week|summer|winter) of\b", re.IGNORECASE
)


def age_notice(asked: Asked, statements: Sequence[Statement], papers: Papers, this_year: int) -> tuple[Notice, ...]:
    """Of which year the newest figure quoted is, where a question of how things are is answered by an old one.

    `this_year` is that of the day on which it is asked: papers that cover years to come tell nothing of them.
    """
    own = without_carried(asked.text)
    if years_in(asked.text) or PAST.search(own):
        return ()
    wanted = asked.wants in FIGURES or (asked.wants in ("text", "yes or no") and NOWADAYS.search(own))
    if not asked.telegram and not (wanted and PRESENT.search(own)):
        return ()
    told = [(year, shown) for each in statements for year, shown in _years_of(each)]
    if not told:
        return ()
    year, shown = max(told)
    newest = max(_newest_of(source, papers, this_year) for source in papers.sources())
    # A few words without a verb may ask for what was.
    enough = newest - year > RECENT if not shown else newest - year >= OLD and not asked.telegram
    return (Notice("period", f"The figure quoted is of {year}; the papers held reach to {newest}."),) if enough else ()


def _newest_of(source: Source, papers: Papers, this_year: int) -> int:
    """The year in which a paper was published, else the last that it covers and tells of; 0 where neither is known."""
    if days := days_of(source):
        return days.last.year
    covered = years_of(source)
    if covered is None or covered.last is None:
        return 0
    told = _newest_told(papers.document(source.id))
    return min(covered.last, told, this_year)


def _newest_told(document: Document) -> int:
    return max((year for each in document.paragraphs for year in years_in(each.text)), default=0)


def _years_of(statement: Statement) -> Iterator[tuple[int, bool]]:
    """Of each figure sentence its year, and whether the sentence itself names it; the year of none is left out.

    Of a paper that covers several years nobody knows of which a figure is: its last counts as if it were named.
    """
    for citation in statement.citations[:1]:
        for span in sentences(statement.text):
            text = span.of(statement.text)
            if FIGURE.search(text):
                own = years_in(HELD_AGAINST.split(text)[0])
                paragraph = citation.paragraph
                near = years_in(f"{paragraph.lead_in or ''} {' '.join(paragraph.headings)}")
                covered = years_in(above(paragraph))
                if years := own or near or covered:
                    yield max(years), bool(own) or (not near and len(set(covered)) > 1)


def undated_notices(asked: Asked, chosen: Sequence[Candidate]) -> tuple[Notice, ...]:
    """A figure whose sentence names no period: what the paper says of its own date."""
    if asked.wants not in ("figure", "money", "share"):
        return ()
    undated = (
        each.paragraph
        for each in chosen
        if FIGURE.search(each.text) and not TIME_TOLD.search(f"{each.text} {each.paragraph.lead_in}")
    )
    return tuple(Notice("period", f"{each.label}: {_dated(each)}") for each in dict.fromkeys(undated))


def _dated(paragraph: Paragraph) -> str:
    source = paragraph.source
    if period := DATE.search(paragraph.text):
        return f"the sentence gives no period; its paragraph speaks of {period[0]}, perhaps of something else."
    if source.period and source.period != source.month:
        return f"no period is given beside this figure; the {source.called} covers {source.period}."
    if source.dated:
        return f"no period is given beside this figure; the {source.called} is dated {source.dated}."
    return f"no period is given beside this figure, and the date of the {source.called} is not known."
