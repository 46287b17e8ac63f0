"""Whether each figure, date, share and sum of a sentence stands in the paragraphs it cites, in any form."""

import re
from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.objection import Objection, ObjectionKind
from assistant.checks.of_figures.calculations import calculations_in, without_calculations
from assistant.checks.of_figures.counting import counted
from assistant.checks.of_figures.lasting import spans_in
from assistant.checks.of_figures.multiples import multiples
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_figures.rounding import is_rounded
from assistant.checks.of_figures.worked_out import follows
from assistant.checks.premise import Premise, nearest
from assistant.figures.figure import Figure, figures_in, offered_by
from assistant.figures.number_words import NUMBER, plain
from assistant.figures.pairs import OF_SO_MANY, amounts_in
from indexes import stems
from indexes.language.synonyms import same_meaning
from indexes.questions.time_words import YEAR

ADDED = re.compile(r"\b(?:together|combined|altogether)\b", re.IGNORECASE)
YEAR_TO_MARCH = re.compile(
    r"\b(?:year|12 months|twelve months) (?:to|ending|ended)(?: \d+)? march (20\d\d)", re.IGNORECASE
)
APRIL_TO_MARCH = re.compile(r"\bapril (20\d\d) (?:to|and|until|-) (?:\d+ |the end of )?march (20\d\d)", re.IGNORECASE)
# A sum may leave out "m" or "k".
SCALES = (1, 1_000, 1_000_000)
# "The 2024 minutes" names a paper, not when something was.
OF_PAPER = re.compile(r"^(?:[-–/]\d+)? (?:\w+ )?(?:plan|minutes|report|paper|survey|strategy|consultation)\b")
MONTH_STEMS = frozenset(stem for name in month_name[1:] for stem in stems(name))
SMALL = 12  # up to here people count what is listed


def figure_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure that is not there, and for each sum that is wrong or starts from other figures."""
    body, said = readable(premise.body), readable(without_calculations(claim))
    around = {
        each for each in offered_figures(readable(premise.context)) if each.unit in ("date", "year", "years", "name")
    }
    offered = offered_figures(body) | around
    dated = {each.unit for each in offered_figures(readable(nearest(claim, premise.sentences)))} & {"date", "year"}
    values = _values(offered)
    calculated = set[str]()
    for each in calculations_in(claim):
        strays = [number for number in each.inputs if plain(number) not in values | calculated]
        if strays:
            yield Objection("calculation", f"{strays[0]} in {each.written} does not stand in the cited paragraphs")
        elif not each.right:
            yield Objection("calculation", f"{each.written} is not right")
        elif each.result is not None:
            calculated |= {plain(each.result * scale) for scale in SCALES}
    for figure in figures_in(said):
        elsewhere = figure.unit == "year" and bool(dated) and figure not in offered_figures(body)
        if elsewhere and not OF_PAPER.search(said.casefold().partition(figure.text)[2]):
            yield Objection("period", f"{figure.text} is not the period of the cited paragraphs")
            continue
        if figure in offered or figure.value in calculated or _stands(figure, said, offered, premise):
            continue
        if figure.unit == "date" and _month_of_paper(figure, premise):
            continue
        if figure.value == "50" and any(times == Decimal("0.5") for _, times in multiples(body)):
            continue  # "by half" for "halved"
        if figure.unit in ("count", "£", "%", "points") and follows(figure, said, amounts_in(body), counted(body)):
            continue
        kind: ObjectionKind = "period" if figure.unit in ("date", "year", "years") else "figure"
        yield Objection(kind, f"{figure.text} does not stand in the cited paragraphs")


def _month_of_paper(figure: Figure, premise: Premise) -> bool:
    """Whether it is a month that the premise gives without its year, in a year of the same paper."""
    year, _, rest = figure.value.partition("-")
    month, _, day = rest.partition("-")
    if not year or day or not re.search(rf"\b{month_name[int(month)]}\b(?! (?:\d|{YEAR}))", premise.body):
        return False
    return any(each.value[:4] == year for each in figures_in(premise.whole) if each.unit in ("date", "year"))


def _values(offered: frozenset[Figure]) -> set[str]:
    """The figures that a sum may start from, with and without "m" or "k"; days and years of dates too."""
    found = {part.lstrip("0") for each in offered for part in re.findall(r"\d+(?:\.\d+)?", each.value)}
    amounts = [Decimal(each.value) for each in offered if each.unit in ("count", "£", "%", "points")]
    return found | {plain(amount / scale) for amount in amounts for scale in SCALES}


def offered_figures(text: str) -> frozenset[Figure]:
    """The figures of a text, with the financial year that "the year to March 2024" is, and the reverse."""
    offered = set(offered_by(text))
    for match in YEAR_TO_MARCH.finditer(text):
        offered |= {Figure("years", f"{int(match[1]) - 1}-{match[1]}", match[0])}
    for match in APRIL_TO_MARCH.finditer(text):
        offered |= {Figure("years", f"{match[1]}-{match[2]}", match[0])}
    for figure in tuple(offered):
        first, _, last = figure.value.partition("-")
        if figure.unit == "years" and int(last) == int(first) + 1:
            ends = [
                ("date", f"{last}-03"),
                ("date", f"{first}-04"),
                ("date", f"{first}-04-01"),
                ("date", f"{last}-03-31"),
            ]
            offered |= {Figure(unit, value, figure.text) for unit, value in ends}  # type: ignore[arg-type]
    return frozenset(offered)


def _stands(figure: Figure, claim: str, offered: frozenset[Figure], premise: Premise) -> bool:
    spans = spans_in(premise.body)
    months = re.match(r"\W*months\b", claim.partition(figure.text)[2], re.IGNORECASE)
    if figure.value == "12" and months and (re.search(r"\byear\b", premise.whole) or 12 in spans.values()):
        return True  # "the twelve months" for the year
    if figure.unit in ("count", "name"):
        number = figure.value.rpartition(" ")[2]
        if any(each.value.rpartition(" ")[2] == number for each in offered if each.unit in ("count", "name")):
            return True
        if figure.unit == "count" and number.isdigit() and 2 <= int(number) <= SMALL:
            others = re.match(r"\W*(?:others?|more|further)\b", claim.partition(figure.text)[2], re.IGNORECASE)
            others = others or re.search(r"\bother\W*$", claim.partition(figure.text)[0], re.IGNORECASE)
            if others and any(each.value == str(int(number) + 1) for each in offered):
                return True  # "two other themes" of three, "the other two themes"
            listed = int(number) in _listed(premise)
            return listed or (not _occasions(figure, claim) and _counts_freely(figure, claim, premise))
    if figure.unit == "count" and "." in figure.text:  # "4.40 in the afternoon"
        clock = figure.text.strip().replace(".", ":")
        if any(each.unit == "time" and re.fullmatch(rf"{clock}[ap]m", each.value) for each in offered):
            return True
    if figure.unit not in ("count", "£", "%", "points"):
        return False
    close = [Decimal(each.value) for each in offered if each.unit == figure.unit]
    if len(close) > 1 and ADDED.search(claim):
        return False  # a sum is not one of its parts
    return any(is_rounded(figure, claim, each) for each in close)


def _occasions(figure: Figure, claim: str) -> bool:
    """Whether a number counts dates, which the premise lists."""
    return re.match(r"\W*(?:occasions|meetings|dates)\b", claim.casefold().partition(figure.text)[2]) is not None


def _counts_freely(figure: Figure, claim: str, premise: Premise) -> bool:
    """Whether a small number in words counts what the premise gives no other number of: "three colleagues"."""
    if not figure.text.strip().isalpha():
        return False
    following = re.match(r"(?:\W+[\w'-]+){0,3}", OF_SO_MANY.sub("", claim.partition(figure.text)[2], count=1))
    things = {kin for stem in stems(following[0] if following else "") for kin in same_meaning(stem)}
    things -= MONTH_STEMS  # "five months from July" is none of "1 July"
    others = re.finditer(rf"\b{NUMBER}(?P<things>(?:[ -]+[\w'-]+){{0,3}})", premise.body, re.IGNORECASE)
    labels = re.finditer(rf"(?:^|; )(?P<things>[^;:]+): {NUMBER}(?=;|\.|$)", premise.body, re.IGNORECASE)
    return not any(things & set(stems(each["things"])) for each in (*others, *labels))


def _listed(premise: Premise) -> set[int]:
    """How many things the premise lists: dates, items of an enumeration, paragraphs."""
    dates = {each.value for each in figures_in(premise.body) if each.unit in ("date", "year", "years")}
    lists = {len(re.split(r",\s+(?:and\s+)?|\s+and\s+", each)) for each in premise.sentences}
    return {len(dates), len(premise.paragraphs), *lists}
