"""The words of a quoted sentence that are the answer: the one figure, sum, date or name in it that is asked for.

People read a marked word as the answer, so a wrong mark is worse than none: where two words of a sentence might be it,
none is marked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Statement
from assistant.figures.measured import TIME_COLUMNS, as_column_says, kind_wanted
from assistant.figures.measures import LENGTH, Measure, Unit, blot, comparable, measures_in, sorts_of
from assistant.figures.number_words import ROUGHLY
from assistant.figures.pairs import periods_of, places_of, same_key
from assistant.sentences.attribution import SOURCE
from assistant.shapes.one_thing import PLANNED
from assistant.tables.table_rows import Cell, cells
from indexes import stems
from indexes.questions.counted import counted
from indexes.questions.kinds_told import ACRONYM, FIGURE_WORD, NAME, NOT_A_COUNT, NUMBER_WORD, TIMES_AS, WHO_IS
from indexes.questions.question import ABOUT, Asked
from indexes.questions.time_words import DATE
from indexes.questions.wanting import MOVEMENT, Wants
from indexes.sentences.spans import Span

UNITS: dict[Wants, tuple[Unit, ...]] = {
    "figure": ("count", "rate"),
    "money": ("£",),
    "share": ("%",),
    "duration": ("time",),
    "amount": ("£", "%", "time"),
}
# What is said to be over a figure, or about one, is no more exact for being marked.
HEDGED = re.compile(rf"\b(?:{ROUGHLY}|more than|less than|fewer than|at least|up to|under) $", re.IGNORECASE)
# By how much it moved is not how much it is; not "the Violence Reduction Unit".
MOVED = re.compile(rf"\b(?:{MOVEMENT}|rose|risen|fell|fallen|dropped|grow|grew|grown|growth)\b")
# "How many of the calls were late?" asks for a part, beside which the whole may stand.
PART_OF = re.compile(r"\bhow (?:many|much) of\b|\b(?:more|fewer|extra|additional|further)\b", re.IGNORECASE)
# Figures that are not read as measures: "58 per cent" in words, "3.6 times as likely", "with three more to follow".
OTHERWISE = re.compile(
    rf"\b(?:{NUMBER_WORD})[ -](?:per ?cent\b|%)|{TIMES_AS.pattern}|\b(?:{NUMBER_WORD}) (?:more|others?|further)\b",
    re.IGNORECASE,
)
# The day after which it was is not that on which it was.
NOT_ON = re.compile(r"\b(after|before|until|till|since|by)(?: the)? $", re.IGNORECASE)
SEVERAL_ASKED = re.compile(r"\bwhen\b.*\bwhen\b|\b(?:start|begin|open)\w*\b.*\b(?:end|shut|clos)\w*\b", re.IGNORECASE)
RANK = r"(?:Inspector|Superintendent|Sergeant|Detective|Assistant|Cllr|Councillor|Professor|Doctor|Sir|Dame|Lord|Lady)"
RANKED = re.compile(rf"\b{RANK} ")
# A name of somebody, not of a thing: "was Alison Lowe", "Alison Lowe, the Deputy Mayor".
TELLS = re.compile(
    r"^(?:, (?:the|a|an|who)\b| (?:is|was|has|became|took|leads?|led|heads?|headed|chairs?|chaired|as)\b|\W*$)"
)
HONOURS = re.compile(r"(?:,? (?:[OMCKD]BE|[QK]PM|MP|[QK]C|JP|DL)\b)+")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a quotation, with the words to be marked."""

    measure: Measure
    span: Span


def marked(statements: Sequence[Statement], asked: Asked) -> tuple[Statement, ...]:
    """The statements, each with the words marked that are plainly the answer.

    What stands after the first one adds to it: of that only a figure of the same sort is marked.
    """
    found: list[Statement] = []
    first: Told | None = None
    for place, each in enumerate(statements):
        told = _figure_of(each, asked) if _is_quoted(each) else None
        span = told.span if told and (place == 0 or (first and comparable(first.measure, told.measure))) else None
        if place == 0:
            first = told
            span = span or (_words_of(each.text, asked) if _is_quoted(each) else None)
        found.append(replace(each, marked=span))
    return tuple(found)


def _is_quoted(statement: Statement) -> bool:
    return statement.support == "quoted" and [each.quote for each in statement.citations] == [statement.text]


def _words_of(text: str, asked: Asked) -> Span | None:
    match kind_wanted(asked):
        case "date":
            return _day(list(_dates(text, asked)), text, asked)
        case "person":
            return _one_person(text, list(_names(text, asked)))
        case "meaning":
            return _only(_meanings(text, asked))
        case _:
            return None


def _only(spans: Iterable[Span]) -> Span | None:
    found = list(spans)
    return found[0] if len(found) == 1 else None


def _one_person(text: str, names: Sequence[Span]) -> Span | None:
    """The name where it is first told, if all are of one person: "Tamsin Roe OBE" is "Tamsin Roe"."""
    people = {HONOURS.sub("", text[each.start : each.end]) for each in names}
    return names[0] if len(people) == 1 else None


def _figure_of(statement: Statement, asked: Asked) -> Told | None:
    """The one figure that is asked for; None where there is none, or more."""
    units = UNITS.get(kind_wanted(asked))
    if not units:
        return None
    citation = statement.citations[0]
    items = cells(citation.paragraph) if citation.start == 0 else ()
    if items and not _names_it(items[0], asked):
        return None
    is_row = citation.paragraph.kind != "bullet" and bool(items)
    told = list(_in_row(items) if is_row else _in_text(statement.text))
    return _one(told, units, statement.text, asked)


def _names_it(name: Cell, asked: Asked) -> bool:
    """Whether the question names what a row or bullet is of: that of Leeds is a part of what is asked of the county."""
    own = set(stems(DATE.sub(" ", name.text)))
    return bool(TIME_COLUMNS.search(name.column)) or own <= {*stems(asked.text), *_noun(asked)}


def _in_text(text: str) -> Iterator[Told]:
    for each in measures_in(text):
        end = each.start + len(each.text)
        length = LENGTH.match(text, end) if each.unit == "time" else None
        hedged = HEDGED.search(text, 0, each.start)
        yield Told(each, Span(hedged.start() if hedged else each.start, length.end() if length else end))


def _in_row(row: Sequence[Cell]) -> Iterator[Told]:
    for cell in row[1:]:
        for each in measures_in(cell.text):
            start = cell.start + each.start
            period = each.period or next(iter(periods_of(cell.column)), None)
            said = replace(
                as_column_says(each, cell),
                period=period,
                things=each.things or frozenset(stems(cell.column)),
                sort=each.sort if each.things else sorts_of(cell.column),
            )
            yield Told(said, Span(start, start + len(each.text)))


def _one(told: Sequence[Told], units: Sequence[Unit], text: str, asked: Asked) -> Told | None:
    """The one of the units, time, place and things that are asked for; None where another might be it as well."""
    wanted = [each for each in told if each.measure.unit in units and each.measure.text not in asked.figures]
    if MOVED.search(asked.text):
        wanted = [each for each in wanted if each.measure.change]
    wanted = _of_time_and_place(wanted, asked)
    if OTHERWISE.search(text) or (PART_OF.search(asked.text) and len(told) > 1):
        return None
    if "count" in units:
        noun = _noun(asked)
        # "16,134 thefts in 2022/23 and 16,662 in 2023/24": of two times, the second need not say what it counts.
        again = len(wanted) == 1 and any(each.measure.counts & noun for each in told)
        wanted = _counting(wanted, noun, alone=again or (len(told) == 1 and not _in_words(text)))
    return wanted[0] if len(wanted) == 1 else None


def _counting(told: Sequence[Told], noun: frozenset[str], *, alone: bool) -> list[Told]:
    """Those that count what is asked for; one that does not say what it counts, where it stands alone."""
    unsaid = [each for each in told if not each.measure.things]
    if not noun:
        return list(told) if alone else []
    if unsaid:
        return unsaid if alone else []
    return [each for each in told if each.measure.counts & noun]


def _of_time_and_place(told: Sequence[Told], asked: Asked) -> list[Told]:
    """Those that are said to be of the times and places that are asked for; else those that name none."""
    found = list(told)
    for keys, of in ((periods_of(asked.text), _period), (places_of(asked.text), _place)):
        if keys:
            fitting = [each for each in found if (its := of(each)) and any(same_key(its, key) for key in keys)]
            found = fitting or [each for each in found if of(each) is None]
    return found


def _period(told: Told) -> str | None:
    return told.measure.period


def _place(told: Told) -> str | None:
    return told.measure.place


def _in_words(text: str) -> bool:
    """Whether it tells figures in words, which are not read as measures."""
    bare = NOT_A_COUNT.sub(" ", DATE.sub(" ", text)).casefold()
    return any(not each[0].isdigit() and each != "one" for each in FIGURE_WORD.findall(bare))


def _noun(asked: Asked) -> frozenset[str]:
    """The last word of what is to be counted, under all its names."""
    noun = tuple(stems(counted(asked.text) or ""))[-1:]
    named = (name[-1] for term in asked.terms for name in term.names if term.names[0][-1:] == noun)
    return frozenset((*noun, *named)) if noun else frozenset()


def _day(dates: Sequence[re.Match[str]], text: str, asked: Asked) -> Span | None:
    """The one date, unless it is only that before or after which it was."""
    if len(dates) != 1:
        return None
    before = NOT_ON.search(text[: dates[0].start()])
    if before and before[1].casefold() not in asked.text.casefold().split():
        return None
    return Span(*dates[0].span())


def _dates(text: str, asked: Asked) -> Iterator[re.Match[str]]:
    """The dates that a sentence tells and the question does not; none where it tells of a plan, or several are asked
    for."""
    if SEVERAL_ASKED.search(asked.text) or (PLANNED.search(text) and not PLANNED.search(asked.text)):
        return
    known = {match[0].casefold() for match in DATE.finditer(asked.text)}
    for match in DATE.finditer(SOURCE.sub(blot, text)):
        if not any(each in match[0].casefold() for each in known):
            yield match


def _names(text: str, asked: Asked) -> Iterator[Span]:
    """The people in it who are said to be, or to have done, what is asked."""
    known, own = set(WORD.findall(asked.text.casefold())), asked.text.partition(ABOUT)[0]
    plain = RANKED.sub(lambda match: match[0].casefold(), text)
    for match in NAME.finditer(plain):
        if known & set(WORD.findall(match[0].casefold())):
            continue
        honours = HONOURS.match(text, match.end())
        end = honours.end() if honours else match.end()
        after = text[end:]
        verb = WORD.findall(after)[:1]
        does = after[:1] == " " and bool(verb) and bool(set(stems(verb[0])) & set(stems(own)))
        if does or (WHO_IS.search(asked.text) and TELLS.search(after)):
            yield Span(match.start(), end)


def _meanings(text: str, asked: Asked) -> Iterator[Span]:
    """What the acronyms of a question are short for, where the initials of the words beside them say so."""
    for acronym in ACRONYM.findall(asked.text):
        words = r"\W+(?:(?:of|and|the|for|to|in)\W+)?".join(rf"\b{letter}\w*" for letter in acronym)
        forms = (rf"({words}) \({acronym}s?\)", rf"\b{acronym} \(({words})\)", rf"\b{acronym} stands for ({words})")
        for form in forms:
            yield from (Span(match.start(1), match.end(1)) for match in re.finditer(form, text, re.IGNORECASE))
