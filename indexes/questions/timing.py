"""Of which time a sentence speaks: its own years, else those of its place; the span in a plan's name aside."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from corpus import Paragraph
from indexes.language.folding import folded
from indexes.language.stemming import UNIT, with_both_years
from indexes.questions.time_words import CENTURY, NAMED_AFTER_A_YEAR, YEAR

# Most texts name no year: they are passed over quickly.
YEAR_BEGINS = ("19", "20", "fy", "FY", "Fy", "fY")
# What the stems of a text that are years are read from, six times as quickly as all its stems: no sum, no part of a
# longer number. Begins with a plain character, and looks at what stands before it after it.
NAMED = re.compile(
    rf"(?:1(?<![\d£]1)(?<!\d[.,]1)(?<!£\s1)9|2(?<![\d£]2)(?<!\d[.,]2)(?<!£\s2)0)\d\d(?!\d|[.,]\d|\s?-?(?:{UNIT})\b)"
)
# What goes before the figure of another time, or of another place.
SET_AGAINST = r"against|than|compared (?:with|to)|(?:up|down) from"  # "up on" may be a giving up
# "10 in 2023, against 8 in the year before" tells of 2022 too.
BEFORE = ("year before", "year earlier", "previous year")
YEAR_BEFORE = re.compile(
    rf"\b(?:{SET_AGAINST}|from|(?:up|down) on|and)\b[^.;]* "
    r"(?:the (?:year before|previous year)|a year (?:before|earlier))\b",
    re.IGNORECASE,
)
# "I pledge to", but not the words of somebody else.
ONESELF = re.compile(r"\bI(?:['’](?:m|ve|ll|d))?\b|\b[Mm]y\b")
QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)|‘[^’]*(?:’|$)")
TIME_RELATION = re.compile(rf"\b(before|since|after) ({YEAR})\b", re.IGNORECASE)
# Asks for how things are, not for a word that papers write.
NOW = re.compile(
    r"\b(?:right |just )?(?:now|nowadays|today|currently|presently)\b"
    r"|\b(?:at|as of) (?:the |this )?(?:moment|present)\b|\bthese days\b"
    r"|\bwhen(?:'s|’s| is| are| will) (?:the |our )?next\b",
    re.IGNORECASE,
)
# "Priorities up to 2027" are those of the plan 2022-27; "replies to the 2024 survey" are of 2024.
LAST_YEAR = re.compile(
    rf"\b(?:up to|until|till|by|to) ({YEAR})\b"
    rf"(?! (?:{NAMED_AFTER_A_YEAR})s?\b)",
    re.IGNORECASE,
)
# Not "1 April 2023 to 31 March"; nor "from 2019 to 2023", which is the name of no plan but tells both its years.
STRETCH = r"[Ff]rom|[Oo]ver"
NO_STRETCH = rf"(?<!\b(?:{STRETCH}) \d{{4}})(?<!\b[Bb]etween \d{{4}})"
JOINED = r"\s?[-–/]\s?"
SPAN = re.compile(rf"\b({YEAR})(?:{JOINED}|{NO_STRETCH}(?:{JOINED}| to ){CENTURY})(\d\d)\b(?!\d)")
OPENINGS = ("rom ", "ver ", "etween ")  # of a stretch, looked for first
BETWEEN = re.compile(rf"\b(?:{STRETCH}|[Bb]etween) ({YEAR})(?:{JOINED}| to )({YEAR})\b")
QUARTER_OF = re.compile(rf"\b(?:q|quarter )[1-4],?(?: of)? {YEAR}[-–/]\d\d", re.IGNORECASE)
# "The year to March 2022" is 2021/22.
YEAR_TO_MARCH = re.compile(
    rf"\b(?:year|(?:12|twelve) months) (?:up to|to|ending|ended) (?:the end of |31(?:st)? )?March ({YEAR})\b",
    re.IGNORECASE,
)
# "1 April 2023 to 31 March 2024" is none of the year to March 2023.
FROM_APRIL = re.compile(rf"\bApril {YEAR}\b(?= (?:and|to|until|up to|-|–) )", re.IGNORECASE)


class Times(NamedTuple):
    """The times that a text names."""

    years: tuple[int, ...] = ()  # but for those of a plan's span
    ends: tuple[str, ...] = ()  # the last two figures of its spans


NO_TIMES = Times()


@lru_cache(50_000)
def years_in(text: str) -> tuple[int, ...]:
    """The years that a text names, in order; with those that it sets them against as "the year before"."""
    if not _may_name_year(text):
        return ()
    named = tuple(map(int, NAMED.findall(with_both_years(unicodedata.normalize("NFKC", text)))))
    if not named:
        return ()
    before = any(map(folded(text).__contains__, BEFORE)) and YEAR_BEFORE.search(text)  # which takes ten times as long
    return (*(year - 1 for year in named), *named) if before else named


def _may_name_year(text: str) -> bool:
    return any(map(text.__contains__, YEAR_BEGINS))


@lru_cache(20_000)
def above(paragraph: Paragraph) -> str:
    """What a reader knows on reaching this paragraph, as one text."""
    source = paragraph.source
    dated = f"{source.published:%B %Y}" if source.published else source.month or ""
    dated = "" if dated in (source.period or "") else dated
    parts = (
        source.title,
        source.kind,
        dated,
        source.period or "",
        *paragraph.headings,
        paragraph.lead_in or "",
        *((source.publisher or "", source.author or "") if _of_oneself(paragraph) else ()),
    )
    return "\n".join(parts)


def _of_oneself(paragraph: Paragraph) -> bool:
    """Whether it is written in the first person: "I will double the wardens" tells who by whose paper it is."""
    text = f"{paragraph.lead_in} {paragraph.text}"
    # Most say nothing of themselves, inside quotation marks or out: those are seen first, which takes a third.
    return ONESELF.search(text) is not None and ONESELF.search(QUOTED.sub(" ", text)) is not None


def spans_asked(question: str, paragraph: Paragraph) -> frozenset[int]:
    """Years of a span that question and paper, or paragraph, both name: those of "the Plan 2021-24" in that plan."""
    spans = _spans_in(question)
    if not spans:
        return frozenset()
    years, held = set(years_in(above(paragraph))), _spans_in(paragraph.text)
    # A financial year is a time: a paper that covers ten of them is not of each, nor one of a quarter of the year.
    title = "\n".join((paragraph.source.title, *paragraph.headings))
    titled = _spans_in(title if QUARTER_OF.search(question) else QUARTER_OF.sub(" ", title))
    named = [span for span in spans if (span in titled if span[1] - span[0] == 1 else set(span) <= years)]
    return frozenset(year for span in spans if span in named or span in held for year in span)


def is_of_year(year: int, sentence: str, paragraph: Paragraph, *, question: str) -> bool:
    """Whether a sentence is of the time asked: by its own years, else its place's, spans aside."""
    own = tells_year(year, sentence, question=question)
    return place_is_of_year(year, paragraph, question=question) if own is None else own


def tells_year(year: int, text: str, *, question: str) -> bool | None:
    """Whether a text is by itself of the time asked, spans aside; None where it names no time."""
    last, relation = _last_year(question), _relation(question)
    text = _by_last_month(text) if year in _years_to_march(question) else text
    times = _times_in(text)
    if last and int(last[1]) == year and last[1][2:] in times.ends:
        return True
    years = (*times.years, *_financial_years(text, question))
    if not years:
        return None
    if not relation or int(relation[2]) != year:
        # Of the years between, "from 2019 to 2023" says neither that it is of them nor that it is not.
        if year in years:
            return True
        return None if any(int(first) < year < int(last) for first, last in _stretches_in(text)) else False
    earlier = relation[1].casefold() == "before"
    return all(each < year for each in years) if earlier else all(each >= year for each in years)


def _stretches_in(text: str) -> list[tuple[str, str]]:
    return BETWEEN.findall(text) if any(map(text.__contains__, OPENINGS)) else []


def place_is_of_year(year: int, paragraph: Paragraph, *, question: str) -> bool:
    """Whether a sentence of a paragraph is of the time asked that does not say so itself."""
    told = (tells_year(year, text, question=question) for text in _around(paragraph))
    return next((each for each in told if each is not None), False)


def latest_year(sentence: str, paragraph: Paragraph) -> int | None:
    """The latest year that a sentence is of: one that it names, else one of its place; None where none is known."""
    return next((max(years) for text in texts_around(sentence, paragraph) if (years := years_in(text))), None)


@lru_cache(10_000)
def financial_years_in(text: str) -> frozenset[int]:
    """The first years of the financial years that a text names: of "2024/25", and of "the year to March 2025"."""
    spans = {first for first, last in _spans_in(text) if last - first == 1}
    return frozenset(spans | {int(year) - 1 for year in YEAR_TO_MARCH.findall(text)})


def without_financial_years(text: str) -> str:
    """A text without them."""
    return YEAR_TO_MARCH.sub(" ", SPAN.sub(lambda span: span[0] if _if_one_year(span) == " " else " ", text))


def texts_around(sentence: str, paragraph: Paragraph) -> Iterator[str]:
    """What says in turn of which time a sentence is: itself first."""
    yield sentence
    yield from _around(paragraph)


def _around(paragraph: Paragraph) -> Iterator[str]:
    """What says in turn of which time a sentence is where it does not say so itself."""
    yield f"{paragraph.lead_in} {' '.join(paragraph.headings)}"
    yield paragraph.text
    yield above(paragraph)


@lru_cache(50_000)
def _times_in(text: str) -> Times:
    if not _may_name_year(text):
        return NO_TIMES
    ends = tuple(end for _, end in SPAN.findall(text))
    return Times(years_in(SPAN.sub(_if_one_year, text) if ends else text), ends)


@lru_cache(1_000)
def _spans_in(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((int(first), int(first[:2] + end)) for first, end in SPAN.findall(text))


@lru_cache(100)
def _last_year(question: str) -> re.Match[str] | None:
    return LAST_YEAR.search(question)


@lru_cache(100)
def _relation(question: str) -> re.Match[str] | None:
    return TIME_RELATION.search(question)


@lru_cache(100)
def _years_to_march(question: str) -> frozenset[int]:
    return frozenset(int(year) for year in YEAR_TO_MARCH.findall(question))


def _by_last_month(text: str) -> str:
    """A text with each financial year as the year in which it ends: "2022/23" is the year to March 2023."""
    return SPAN.sub(
        lambda span: span[0] if _if_one_year(span) == " " else span[1][:2] + span[2], FROM_APRIL.sub(" ", text)
    )


@lru_cache(100)
def _financial_years_asked(question: str) -> dict[int, int]:
    """Of each that the question names, its first year by its last."""
    return {int(first) + 1: int(first) for first, last in SPAN.findall(question) if int(last) - int(first[2:]) == 1}


def _financial_years(text: str, question: str) -> tuple[int, ...]:
    """The first years of financial years that the question names as "2021/22" and a text by their last month."""
    asked = _financial_years_asked(question)
    if not asked:
        return ()
    return tuple(asked[int(year)] for year in YEAR_TO_MARCH.findall(text) if int(year) in asked)


def _if_one_year(span: re.Match[str]) -> str:
    """A financial year is a time; "the Plan 2021-24" names a plan, and says nothing of each of its years."""
    return span[0] if int(span[2]) - int(span[1][2:]) == 1 else " "
