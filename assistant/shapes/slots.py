"""Each figure, length of time or day that a paragraph tells, with what it is of: its words, names and time.

So held, two papers can be set side by side that tell one thing in other words: what one says in a sentence, another
may say in two, in a row of a table or under a heading.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.figures.measured import as_column_says
from assistant.figures.measures import FIGURE, Measure, Unit
from assistant.figures.pairs import PIECE
from assistant.figures.tellers import TELLER
from assistant.figures.told import IN_WORDS, LINES, UNNAMED_PERIOD, figures_told, periods_told
from assistant.sentences.attribution import SOURCE
from assistant.tables.table_rows import cells
from corpus import Paragraph
from indexes import stems
from indexes.questions.question import LIGHT
from indexes.questions.time_words import DATE
from indexes.questions.timing import above
from indexes.sentences.spans import Span, sentences

# Words that papers use by turns of one thing: each line goes by its first.
BY_TURNS = """answer answered response respondent reply replied participant
favour support supported backed agree agreed help helped assist assisted
oppose opposed
open opened reopen reopened
close closed shut closure
wait awaiting
average mean
vacant vacancy unfilled
theft steal stolen stole thief
kill die died dead death fatality
child children youngster kids
share percentage proportion"""
SORT = {stem: stems(line)[0] for line in BY_TURNS.split("\n") for stem in stems(line)}
# They say how, when or by whom a figure was told, and nothing of what it is of.
TELLING = frozenset(
    stem
    for word in """report say tell told note confirm stand figure number total whole comparable corresponding overall
    end year month quarter period date day time minute second hour week attract propose proposed forecast estimate
    current currently latest around about nearly approximately people person member public there leave left
    make made take taken give given draw drew drawn receive received hand base first last early late least
    most own per cent percent record recorded case call caller digest paper page release whether ask""".split()
    for stem in stems(word)
).difference(SORT.values())
NAMED = re.compile(r"\b[A-Z][a-z’'-]{2,}\b")
NAMED_INSIDE = re.compile(rf"(?<![.!?:]\s)(?<!^){NAMED.pattern}")
ANSWERED = re.compile(r"\b(?:take[ns]?|taking|took) part\b|\bfill(?:ed)? (?:in|out)\b", re.IGNORECASE)
# A share of those who answered is a share of people.
OF_THEM = re.compile(
    r"\bof (?:all )?(?:the )?(?:respondents|participants|those (?:asked|who (?:answered|replied|took part)))\b",
    re.IGNORECASE,
)
OPPOSED = re.compile(r"\bagainst\b(?=\W*(?:$|[,.;(]))", re.IGNORECASE)
# What is told besides is of another thing.
CUT = re.compile(rf"{PIECE.pattern}|\s+(?:and|but)\s+(?=that\b)", re.IGNORECASE)
BESIDES = re.compile(r"that\b", re.IGNORECASE)
# Who wrote it down is no part of what was written down.
WRITTEN_DOWN = re.compile(
    r"\b(?:officers|the police|police|the force)(?= (?:had |have |has )?(?:recorded|counted|logged)\b)", re.IGNORECASE
)
# How long callers wait is how soon they are answered.
WAITED = re.compile(r"\b(?:wait(?:s|ed|ing)?|pick(?:ed|s|ing)? up|g[eo]t(?:ting)? through)\b", re.IGNORECASE)
# "1,907 replied, and 51% of them": of those who answered.
AIM_OF_IT = re.compile(
    r"\W*(?:(?:against|compared (?:with|to)|short of|below|above) )?(?:an?|the|its|our) (?:[\w-]+ )?"
    r"(?:target|ambition|aim|goal|standard)\b",
    re.IGNORECASE,
)
BACK_TO_THEM = re.compile(r"\bof (?:them|these|those|whom)\b", re.IGNORECASE)
# "The comparable total was 31" is of what the sentence before speaks of.
HARKS_BACK = re.compile(
    r"\b(?:totals?|figures?|numbers?|count)\b[^,;.]*\b(?:was|were|is|are|stood)\b"
    r"|\b(?:was|were|is|are) the (?:\w+ )?(?:totals?|figures?|numbers?|count)\b",
    re.IGNORECASE,
)
# "It fell by 11%, to 1,986 offences": of what the sentence begins with.
GOES_ON = re.compile(r"\W*(?:to|or|with|which (?:is|was|makes|made))\b", re.IGNORECASE)
# "19 of these searches": what they are of would have to be read out of all that stands before.
POINTS_BACK = re.compile(r"\b(?:these|those|them|such)\b", re.IGNORECASE)
# "The year" of a paper that reports on one, with the form of a year and of a quarter as plain values.
ITS = re.compile(r"\b(?:the|this) (year|quarter)\b(?! (?:before|earlier|after|ahead))", re.IGNORECASE)
FORM = {"year": re.compile(r"\d{4}(?:-\d{4})?"), "quarter": re.compile(r"\d{4}-\d{4} Q[1-4]")}
# Papers of one time, whose figures are of it where they name no other.
REPORTS = re.compile(r"\b(?:annual|performance|quarter\w*|half[- ]year\w*|statistics|Q[1-4])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """One figure, length of time or day, and what it is of."""

    paragraph: Paragraph
    span: Span  # of its sentence, or row
    text: str  # as printed
    measure: Measure
    clause: str  # the piece of its sentence that it stands in; of a row its name and column
    words: frozenset[str]  # what its piece says that it is of
    near: frozenset[str]  # with the sentence before, the heading and what leads in
    around: frozenset[str]  # with all of its paragraph and what stands above
    names: frozenset[str]
    periods: tuple[str, ...]
    dated: bool  # whether its own sentence, or row, names the time
    told: frozenset[str]  # the values of its sentence
    beside: frozenset[str]  # words of the pieces that have a figure of their own


@lru_cache(maxsize=5_000)
def slots_of(paragraph: Paragraph, units: tuple[Unit, ...]) -> tuple[Slot, ...]:
    """The figures of these units in a paragraph, or row, with what they are of; without those that do not say it."""
    if paragraph.kind in ("heading", "caption"):
        return ()
    found = _of_row(paragraph) if paragraph.kind == "table row" else _of_text(paragraph, units)
    return tuple(each for each in found if each.measure.unit in units)


@lru_cache(maxsize=1_000)  # a piece of a sentence is asked for by itself, beside others and around them
def said(text: str) -> frozenset[str]:
    """The words of a text without figures, dates and sources; those that papers use by turns under one name."""
    return _sorts(SOURCE.sub(" ", _with_lines(text)))


def _with_lines(text: str) -> str:
    return LINES.sub(lambda match: f" line{chr(ord('a') + int(match[0]) % 10)} ", _plainly(text))


def _sorts(text: str) -> frozenset[str]:
    bare = IN_WORDS.sub(" ", FIGURE.sub(" ", DATE.sub(" ", text)))
    return frozenset(SORT.get(stem, stem) for stem in stems(bare) if not stem[0].isdigit())


@lru_cache(maxsize=5_000)  # asked before its figures are read, and for each of them
def around_of(paragraph: Paragraph) -> frozenset[str]:
    """All that a paragraph and what stands above it say: whose figure it is may stand in who told it."""
    return _sorts(_with_lines(f"{paragraph.text}\n{above(paragraph)}"))


def _plainly(text: str) -> str:
    plain = WAITED.sub("answered", text) if LINES.search(text) else text
    plain = WRITTEN_DOWN.sub(" ", OF_THEM.sub(" ", plain))
    return OPPOSED.sub("opposed", ANSWERED.sub("answered", plain))


def telling(words: frozenset[str]) -> frozenset[str]:
    """Those that say what a figure is of."""
    return (words - TELLING - LIGHT) | (words & frozenset(SORT.values()))


def _of_row(paragraph: Paragraph) -> Iterator[Slot]:
    row = cells(paragraph)
    heading = " ".join(paragraph.headings[-1:])
    told = frozenset(each.key for each in figures_told(paragraph.text))
    around = around_of(paragraph)
    for cell in row[1:]:
        clause = f"{row[0].text}; {cell.column}"
        words = telling(said(clause))
        names = _names(NAMED, row[0].text, words)
        words = words if len(words) > 1 else words | telling(said(heading))
        if words <= names:
            continue
        dated = next(filter(None, (_dated(each, paragraph) for each in (cell.text, cell.column, row[0].text))), ())
        beside = said(" ".join(each.column for each in row[1:] if each != cell)) - said(clause)
        near = said(f"{clause} {paragraph.lead_in or ''} {heading}")
        for each in figures_told(cell.text):
            if each.unit != "date":
                yield Slot(
                    paragraph,
                    Span(0, len(paragraph.text)),
                    each.text,
                    as_column_says(each, cell),
                    clause,
                    words,
                    near,
                    around,
                    names,
                    dated or _of_paper(paragraph),
                    bool(dated),
                    told,
                    beside,
                )


def _of_text(paragraph: Paragraph, units: Collection[Unit]) -> Iterator[Slot]:
    around = around_of(paragraph)
    led_by = f"{paragraph.lead_in or ''} {' '.join(paragraph.headings[-1:])}"
    # An item of a meeting is headed by the time of the report that was before it.
    headed = led_by if paragraph.source.kind != "minutes" else paragraph.lead_in or ""
    before = ""
    for span in sentences(paragraph.text):
        text = span.of(paragraph.text)
        found = figures_told(text)
        told = frozenset(each.key for each in found)
        pieces = _pieces(text, found)
        for each in (each for each in found if each.unit in units):
            own = next(piece for piece in pieces if piece.start <= each.start < piece.end)
            clause = _without_teller(own.of(text), each.start - own.start)
            led = _led(clause, text[: own.start])
            clause = BACK_TO_THEM.sub(" ", clause) if led else clause
            words = _words(clause, before, TELLER.sub(" ", pieces[0].of(text)))
            # "88% were found, against an aim of 92%": the aim is of what was found.
            words |= telling(said(text[: own.start])) if own.start and AIM_OF_IT.match(clause) else frozenset()
            names = _names(NAMED if own.start else NAMED_INSIDE, clause, words)
            # "1,400 hurt or 50 killed" says of neither what it is of.
            two = sum(own.start <= other.start < own.end and other.unit == each.unit for other in found) > 1
            if each.change or two or words <= names or POINTS_BACK.search(clause):
                continue
            others = [piece for piece in pieces if piece != own and _has_figure(piece, found, each)]
            free = [piece for piece in pieces if piece != own and piece not in others and not _leads(piece, own, text)]
            free_of = " ".join(each.of(text) for each in free if not BESIDES.match(each.of(text)))
            dated = () if each.unit == "date" else _dated(clause, paragraph) or _dated(free_of, paragraph)
            understood = (
                () if each.unit == "date" else periods_told(before) or periods_told(headed) or _of_paper(paragraph)
            )
            beside = frozenset[str]().union(*(said(piece.of(text)) for piece in others)) - said(clause) - words
            yield Slot(
                paragraph,
                span,
                each.text,
                each,
                clause,
                words,
                said(f"{before} {led} {clause} {led_by}") | words,
                around,
                names,
                dated or understood,
                bool(dated),
                told,
                beside,
            )
        before = text


def _words(clause: str, before: str, begins: str) -> frozenset[str]:
    """What a piece says that its figure is of; what harks back says it in the sentence before, and what holds a name
    alone, or goes on, says it where its sentence begins."""
    words = telling(said(clause))
    if GOES_ON.match(clause):
        return words | telling(said(begins))
    if not words and HARKS_BACK.search(clause):
        return telling(said(before))
    if not words or not words <= _names(NAMED, clause, words):
        return words
    first = telling(said(begins))
    return words | (first - _names(NAMED_INSIDE, begins, first))


def _led(clause: str, before: str) -> str:
    """What stands before a clause that points back to those who answered there: "1,907 replied, and 51% of them"."""
    return before if BACK_TO_THEM.search(clause) and SORT["answer"] in said(before) else ""


def _pieces(text: str, found: Sequence[Measure]) -> list[Span]:
    """The pieces of a sentence; what stands before an "and" is one only with a figure of its own."""
    cuts = [0]
    for cut in CUT.finditer(text):
        joined = cut[0].strip().casefold() == "and" and not text.startswith("that ", cut.end())
        if not joined or any(cuts[-1] <= each.start < cut.start() for each in found):
            cuts.append(cut.end())
    return [Span(start, end) for start, end in pairwise([*cuts, len(text) + 1])]


def _has_figure(piece: Span, found: Sequence[Measure], measure: Measure) -> bool:
    return any(piece.start <= each.start < piece.end and each.unit == measure.unit for each in found)


def _leads(piece: Span, own: Span, text: str) -> bool:
    """Whether it leads in to another piece than this one: "72.4% (Quarter 3 2030/31: 69.8%)"."""
    return piece.end != own.start and piece.of(text).rstrip().endswith(":")


def _without_teller(piece: str, place: int) -> str:
    teller = TELLER.match(piece)
    return piece[teller.end() :] if teller and teller.end() <= place else piece


def _names(pattern: re.Pattern[str], text: str, words: frozenset[str]) -> frozenset[str]:
    named = " ".join(pattern.findall(DATE.sub(" ", text)))
    return frozenset(SORT.get(stem, stem) for stem in stems(named)) & words


def _dated(text: str, paragraph: Paragraph) -> tuple[str, ...]:
    """The times that a text names; "the year", or "the quarter", is that of a paper that reports on one."""
    told = periods_told(text)
    its = ITS.search(text) if told == (UNNAMED_PERIOD,) else None
    of_it = _of_paper(paragraph) if its else ()
    return of_it if its and len(of_it) == 1 and FORM[its[1].casefold()].fullmatch(of_it[0]) else told


def _of_paper(paragraph: Paragraph) -> tuple[str, ...]:
    """The time of a paper that reports on one."""
    source = paragraph.source
    return (periods_told(source.title) or periods_told(source.period or "")) if REPORTS.search(source.title) else ()
