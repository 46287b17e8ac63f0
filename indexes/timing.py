"""Of which time a sentence speaks: its own years, else those of its place; the span in a plan's name aside."""

import re
from functools import lru_cache

from corpus import Paragraph
from indexes.stemming import stems
from indexes.wanting import CENTURY, YEAR

IS_YEAR = re.compile(YEAR)
# "2,000 officers" are no year.
THOUSANDS = re.compile(r"\b\d{1,3},\d{3}\b")
# Most sentences name no year: they are passed over quickly.
CENTURIES = re.compile(rf"{CENTURY}\d\d")
# "10 in 2023, against 8 in the year before" tells of 2022 too.
YEAR_BEFORE = re.compile(
    r"\b(?:against|than|from|up on|down on|compared (?:with|to)|and)\b[^.;]* "
    r"(?:the (?:year before|previous year)|a year (?:before|earlier))\b",
    re.IGNORECASE,
)
TIME_RELATION = re.compile(rf"\b(before|since|after) ({YEAR})\b", re.IGNORECASE)
# Asks for how things are, not for a word that papers write.
NOW = re.compile(
    r"\b(?:right |just )?(?:now|nowadays|today|currently|presently)\b"
    r"|\b(?:at|as of) (?:the |this )?(?:moment|present)\b|\bthese days\b",
    re.IGNORECASE,
)
# "Priorities up to 2027" are those of the plan 2022-27.
LAST_YEAR = re.compile(rf"\b(?:up to|until|till|by|to) ({YEAR})\b", re.IGNORECASE)
# Not "1 April 2023 to 31 March".
SPAN = re.compile(rf"\b({YEAR})(?:\s?[-–/]\s?(?:{CENTURY})?| to {CENTURY})(\d\d)\b(?!\d)")
# "The year to March 2022" is 2021/22.
YEAR_TO_MARCH = re.compile(
    rf"\b(?:year|(?:12|twelve) months) (?:up to|to|ending|ended) (?:the end of |31(?:st)? )?March ({YEAR})\b",
    re.IGNORECASE,
)


@lru_cache(50_000)
def years_in(text: str) -> tuple[int, ...]:
    """The years that a text names, in order; with those that it sets them against as "the year before"."""
    if not CENTURIES.search(text):
        return ()
    named = tuple(int(stem) for stem in stems(THOUSANDS.sub(" ", text)) if IS_YEAR.fullmatch(stem))
    return (*(year - 1 for year in named), *named) if YEAR_BEFORE.search(text) else named


def above(paragraph: Paragraph) -> str:
    """What a reader knows on reaching this paragraph, as one text."""
    source = paragraph.source
    dated = f"{source.published:%B %Y}" if source.published else ""
    parts = (
        source.title,
        source.kind,
        dated,
        source.period or "",
        *paragraph.headings,
        paragraph.lead_in or "",
    )
    return "\n".join(parts)


def spans_asked(question: str, paragraph: Paragraph) -> frozenset[int]:
    """Years of a span that question and paper, or paragraph, both name: those of "the Plan 2021-24" in that plan."""
    spans = [(int(a), int(a[:2] + b)) for a, b in SPAN.findall(question)]
    held = set(years_in(above(paragraph))), {(int(a), int(a[:2] + b)) for a, b in SPAN.findall(paragraph.text)}
    return frozenset(year for span in spans if set(span) <= held[0] or span in held[1] for year in span)


def is_of_year(year: int, sentence: str, paragraph: Paragraph, *, question: str) -> bool:
    """Whether a sentence is of the time asked: by its own years, else its place's, spans aside."""
    place = f"{paragraph.lead_in} {' '.join(paragraph.headings)}"
    last = LAST_YEAR.search(question)
    for text in (sentence, place, paragraph.text, above(paragraph)):
        if last and int(last[1]) == year and any(end == last[1][2:] for _, end in SPAN.findall(text)):
            return True
        if years := (*years_in(SPAN.sub(_if_one_year, text)), *_financial_years(text, question)):
            relation = TIME_RELATION.search(question)
            if not relation or int(relation[2]) != year:
                return year in years
            earlier = relation[1].casefold() == "before"
            return all(each < year for each in years) if earlier else all(each >= year for each in years)
    return False


def _financial_years(text: str, question: str) -> tuple[int, ...]:
    """The first years of financial years that the question names as "2021/22" and a text by their last month."""
    asked = {int(first) + 1: int(first) for first, last in SPAN.findall(question) if int(last) - int(first[2:]) == 1}
    return tuple(asked[int(year)] for year in YEAR_TO_MARCH.findall(text) if int(year) in asked)


def _if_one_year(span: re.Match[str]) -> str:
    """A financial year is a time; "the Plan 2021-24" names a plan, and says nothing of each of its years."""
    return span[0] if int(span[2]) - int(span[1][2:]) == 1 else " "


def latest_year(sentence: str, paragraph: Paragraph) -> int | None:
    """The latest year that a sentence is of: one that it names, else one of its place; None where none is known."""
    texts = (sentence, f"{paragraph.lead_in} {' '.join(paragraph.headings)}", paragraph.text, above(paragraph))
    return next((max(years) for text in texts if (years := years_in(text))), None)
