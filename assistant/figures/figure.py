"""The figures that a text holds, by value and unit: money, percentages, counts, dates, years, numbered things."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from assistant.figures.number_words import DIGITS, NUMBER, plain, value_of
from assistant.sentences.wording import folded_with_commas
from corpus.lines.dates import MONTH_NAME, MONTHS
from indexes.questions.time_words import YEAR

# "name" is a number that counts nothing: section 60, Outcome 22, the A64, 24/7, 0800 111 222.
Unit = Literal["£", "€", "$", "%", "points", "count", "date", "year", "years", "time", "name"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; equal to another where value and unit are, however they are written."""

    unit: Unit
    value: str  # a plain decimal; "2023-06-20", "2023-06" or "--06-20"; "2023-2024"; "section 60"
    text: str = field(compare=False)  # as it is written, folded


def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order, a repeated one again.

    Read: digits with the commas of thousands and with k, m, bn, thousand, million, billion; number words ("twelve",
    "two hundred and three"); £, pence, pounds, € and $; %, per cent and percentage points; dates, years and spans of
    years ("2023/24", "2024-28"); times; numbered things. Not read: "one" by itself, which is mostly no figure;
    ordinals; fractions in words ("a third"); signs, as "-3%" is also "fell by 3%"; what is counted ("290 officers"),
    so the 101 that people call is a count like any other.
    """
    return tuple(each for each in _read(text) if each.text != "one")


def offered_by(text: str) -> frozenset[Figure]:
    """The figures of a text and what follows from them: "20 June 2023" is also "June 2023", "20 June" and "2023"."""
    return frozenset(each for figure in _read(text) for each in (figure, *_implied(figure)))


@lru_cache(maxsize=2_000)
def _read(text: str) -> tuple[Figure, ...]:
    """Every figure in order. Each reader takes the words that it reads away from those after it."""
    rest, found = folded_with_commas(text), list[tuple[int, Figure]]()
    for pattern, made, needs in READERS:
        if needs and not any(map(rest.__contains__, needs)):
            continue
        if matches := list(pattern.finditer(rest)):  # most readers find nothing, and there is nothing to take away
            found += [(match.start(), figure) for match in matches for figure in made(match)]
            rest = pattern.sub(lambda match: TAKEN * len(match[0]), rest)
    return tuple(figure for _, figure in sorted(found, key=lambda each: each[0]))


def _implied(figure: Figure) -> Iterator[Figure]:
    if figure.unit == "count" and re.fullmatch(YEAR, figure.value):
        yield Figure("year", figure.value, figure.text)  # "2,063 people", where the reply leaves out the comma
    elif figure.unit == "years":
        yield from (Figure("year", year, figure.text) for year in figure.value.split("-"))
    elif figure.unit == "date" and not figure.value.startswith("--"):
        year, *rest = figure.value.split("-")
        yield Figure("year", year, figure.text)
        if len(rest) == 2:
            yield Figure("date", f"{year}-{rest[0]}", figure.text)
            yield Figure("date", f"--{rest[0]}-{rest[1]}", figure.text)


def _none(match: re.Match[str]) -> Iterator[Figure]:
    yield from ()


def _name(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure("name", match[0].strip(), match[0])


def _numbered(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure("name", f"{SHORT_FORMS.get(match['noun'], match['noun'])} {match['number']}", match[0])


def _date(match: re.Match[str]) -> Iterator[Figure]:
    parts = match.groupdict()
    month, day, year = parts["month"], parts.get("day"), parts.get("year")
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    if year is not None and len(year) == 2:
        year = f"20{year}"
    ends = f"-{int(day):02}" if day else ""
    yield Figure("date", f"{year or '-'}-{number:02}{ends}", match[0])


def _years(match: re.Match[str]) -> Iterator[Figure]:
    first, last = match["first"], match["last"]
    yield Figure("years", f"{first}-{last if len(last) == 4 else first[:2] + last}", match[0])


def _time(match: re.Match[str]) -> Iterator[Figure]:
    half = (match["half"] or "").replace(".", "")
    yield Figure("time", f"{int(match['hour'])}:{match['minute'] or '00'}{half}", match[0])


def _money(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure(CURRENCIES[match["sign"]], value_of(match["number"]), match[0])


def _pence(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure("£", plain(Decimal(value_of(match["number"])) / 100), match[0])


def _shares(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure("%", value_of(match["low"]), match[0])
    yield Figure("%", value_of(match["high"]), match[0])


def _in(unit: Unit) -> Callable[[re.Match[str]], Iterator[Figure]]:
    def made(match: re.Match[str]) -> Iterator[Figure]:
        yield Figure(unit, value_of(match["number"]), match[0])

    return made


TAKEN = "\0"
CURRENCIES: dict[str, Unit] = {"£": "£", "gbp": "£", "pound": "£", "€": "€", "euro": "€", "$": "$", "dollar": "$"}
NOUNS = (
    "section outcome round phase stage paragraph para item option band tier part appendix annex table chart page "
    "quarter level article schedule clause recommendation priority step year version chapter covid"
).split()
SHORT_FORMS = {"s": "section", "para": "paragraph", "p": "page", "q": "quarter"}  # "s60" is "section 60"
DAY = r"(?<![\w.])(?<!round )(?<!phase )(?<!stage )(?P<day>\d{1,2})(?:st|nd|rd|th)?"
MONTH = rf"\b(?P<month>{MONTH_NAME})\b"
PER_CENT = r"(?:%|per ?cent\b|pc\b)"
POINTS = r"(?:(?:(?:%|percentage|per ?cent) )?points?\b|pp\b)"
HOUR = r"(?<![\w.:])(?P<hour>\d{1,2})"
# What a text must hold, in any of these forms, for the pattern to find anything: to look for that is far quicker.
Needs = tuple[str, ...]
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Figure]], Needs]
FIGURES = tuple("0123456789")
PENCE = ("pence", *(f"{digit}p" for digit in range(10)))
SHARE = ("%", "cent", "pc")
# On folded text, in the order in which they are tried.
READERS: tuple[Reader, ...] = (
    (re.compile(r"https?://\S+|www\.\S+|\S+@\S+"), _none, ("//", "www.", "@")),
    (re.compile(rf"{DAY} ?(?:day )?(?:of )?{MONTH},?(?: (?P<year>{YEAR})\b)?"), _date, FIGURES),
    (re.compile(rf"{MONTH} {DAY},? (?P<year>{YEAR})\b"), _date, FIGURES),
    (re.compile(rf"{MONTH} (?P<year>{YEAR})\b"), _date, FIGURES),
    (re.compile(rf"\b(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b"), _date, ("-",)),
    (
        re.compile(rf"(?<![\w/.]){DAY}(?P<mark>[/.])(?P<month>\d{{1,2}})(?P=mark)(?P<year>{YEAR}|\d\d)(?![\w/])"),
        _date,
        ("/", "."),
    ),
    (re.compile(rf"(?<![\w/.-])(?P<first>{YEAR})(?:[/-](?P<last>{YEAR}|\d\d))(?![\w/-])"), _years, ("/", "-")),
    (re.compile(rf"(?<![\w/.-])(?P<first>{YEAR}) to (?P<last>{YEAR})(?![\w/-])"), _years, (" to ",)),
    (
        re.compile(rf"\b(?P<noun>{'|'.join(NOUNS)})s?[ -](?P<number>\d{{1,3}}[a-z]?)\b(?!\.\d|%| ?per ?cent)"),
        _numbered,
        FIGURES,
    ),
    (re.compile(r"(?<![\w'])(?P<noun>s|p|q)(?:\. ?)?(?P<number>\d+[a-z]?)\b(?!\.\d)"), _numbered, FIGURES),
    (re.compile(r"(?<!\w)(?!gbp)[a-z]{1,5}\d\w*"), _name, FIGURES),  # A64, G4S
    (re.compile(r"\b24/7\b|(?<![\w.])\d+(?:\.\d+){2,}|(?<![\w.,])0\d{2,}(?: \d{3,})*"), _name, FIGURES),
    (re.compile(r"\b\d+(?:st|nd|rd|th)\b"), _none, FIGURES),
    (re.compile(rf"{HOUR}(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]\.?m)\b"), _time, ("am", "a.m", "pm", "p.m")),
    (re.compile(rf"{HOUR}:(?P<minute>\d\d)(?P<half>)\b"), _time, (":",)),
    (re.compile(rf"(?P<sign>£|€|\$|\bgbp) ?(?P<number>{DIGITS}(?: [mk]\b)?)"), _money, ("£", "€", "$", "gbp")),
    (re.compile(rf"(?P<number>{NUMBER}) (?P<sign>pound|euro|dollar)s?\b"), _money, ("pound", "euro", "dollar")),
    (re.compile(rf"(?P<number>{NUMBER})(?:p\b| ?pence\b)"), _pence, PENCE),
    (re.compile(rf"(?P<number>{NUMBER}) ?{POINTS}"), _in("points"), ("point", "pp")),
    (re.compile(rf"(?P<low>{NUMBER}) ?(?:-|to) ?(?P<high>{NUMBER}) ?{PER_CENT}"), _shares, SHARE),
    (re.compile(rf"\bbetween (?P<low>{NUMBER}) and (?P<high>{NUMBER}) ?{PER_CENT}"), _shares, ("between",)),
    (re.compile(rf"(?P<number>{NUMBER}) ?{PER_CENT}"), _in("%"), SHARE),
    (re.compile(rf"(?<![\w.])(?P<number>{YEAR})(?![.,]?\d|[^\W\d])"), _in("year"), FIGURES),
    (re.compile(rf"(?P<number>{NUMBER})"), _in("count"), ()),
)
