"""Questions that set three and more sides beside each other, or count in several places: each is asked by itself; one
without a figure is named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Statement
from assistant.decision.deciding import listed
from assistant.figures.measures import measures_in
from assistant.figures.summing import SUM_ASKED
from assistant.sentences.candidates import FAR_BEHIND, Candidate
from assistant.sentences.quotations import quoted
from assistant.shapes.one_thing import share_of_words
from assistant.shapes.pairing import count_one_thing, of_one_table
from assistant.shapes.sides import ANY_PLACE, COMPARES, MORE, uncompared
from assistant.tables.list_items import list_around
from assistant.tables.quarters import quarters_in
from assistant.tables.table_rows import cells, row_cells
from corpus import Papers, Paragraph
from indexes.language.numbered import IN_ORDER
from indexes.questions.question import ABOUT
from indexes.questions.time_words import ANY_YEAR, MONTH
from indexes.questions.timing import years_in
from indexes.questions.wanting import LEAD
from indexes.sentences.spans import Span

NO_NAME = r"(?:compar\w+|how|which|who|what|do|does|did|is|are|was|were|has|have|had|in|the|set|show)\b"
NAMED = rf"(?!{NO_NAME})(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]*){{0,2}}"
QUARTER = rf"(?:the )?(?:Q[1-4]|(?:{'|'.join(IN_ORDER)}) \d+)"
SORTS = (ANY_YEAR, rf"{QUARTER},? (?:of )?{ANY_YEAR}", QUARTER, rf"(?:{ANY_PLACE}|{NAMED})")
JOINS = r"(?:,? (?:and|or|with|versus|vs\.?|against|then)(?: (?:in|for|of|with|the))?|,(?: (?:in|for|of))?)"
LISTED = tuple(
    re.compile(rf"(?<![\w/])(?P<first>{sort})(?P<others>(?:{JOINS} (?:{sort})){{2,}})(?![\w/])", re.IGNORECASE)
    for sort in SORTS
)
SPLIT = re.compile(rf"{JOINS} ", re.IGNORECASE)
# "How many thefts were there in Alder, Birch and Cedar?" counts in each.
PLACE_NAMED = rf"(?!(?:{MONTH})\b){NAMED}(?<!\d)"
COUNTED_IN = re.compile(
    rf"^{LEAD}how (?:many|much)\b.* (?:in|at|for|across|by) (?P<first>{PLACE_NAMED})"
    rf"(?P<others>(?:, {PLACE_NAMED})*,? and (?:in )?{PLACE_NAMED})(?=\W*$|,? (?:in|by|since|during|last|this|from) )",
    re.IGNORECASE,
)
NAMES_JOINED = re.compile(rf"{PLACE_NAMED}(?:, {PLACE_NAMED})*,? and {PLACE_NAMED}", re.IGNORECASE)
MOST = 10  # sides: each is asked by itself, and set beside each other one
NO_ROW = "No figures were found that count one thing for {}."


@dataclass(frozen=True, slots=True)
class Several:
    """What the sides are called, in the order of the question, and the question of each alone."""

    names: tuple[str, ...]
    questions: tuple[str, ...]
    compared: bool = True  # whether they are set against each other; else what tells of some together may answer too

    def told_by(self, texts: Sequence[str]) -> bool:
        """Whether each side is told by a text that has a figure for every side that it speaks of."""
        counted = {text: len(measures_in(text)) for text in texts}
        return all(
            any(
                _names(name, text) and counted[text] >= self._spoken_in(text) and not is_of_many(name, text)
                for text in texts
            )
            for name in self.names
        )

    def _spoken_in(self, text: str) -> int:
        return sum(_names(name, text) for name in self.names)


def several_sides(question: str) -> Several | None:
    """What "Compare Leeds, Bradford and Wakefield on theft" asks of each; None for fewer than three, or too many.

    What is counted in places may be counted in two of them."""
    if ABOUT in question or SUM_ASKED.search(question):
        return None
    compared = bool(COMPARES.search(question) or MORE.search(question))
    for pattern in LISTED if compared else (COUNTED_IN,):
        if found := pattern.search(question):
            said = (found["first"], *SPLIT.split(found["others"])[1:])
            names = tuple(re.sub(r"^the ", "", each.strip(" ,")) for each in said)
            if len(names) > MOST:
                return None
            before, after = question[: found.start("first")], question[found.end() :]
            if len({name.casefold() for name in names}) == len(names):
                alone = (f"{before}{name}{after}" for name in names)
                return Several(names, tuple(map(uncompared, alone) if compared else alone), compared)
    return None


def in_a_row(sides: Sequence[Sequence[Candidate]]) -> tuple[Candidate | None, ...]:
    """For each side the sentence that counts one thing with those of most others; None for a side without one."""
    rows = [
        tuple(anchor if at == place else _like(anchor, other) for place, other in enumerate(sides))
        for at, side in enumerate(sides)
        for anchor in side
        if anchor.score >= side[0].score - FAR_BEHIND
    ]
    return max(rows, key=_how_whole, default=tuple(None for _ in sides))


def own_of(side: Sequence[Candidate], name: str, names: Sequence[str]) -> list[Candidate]:
    """The sentences that speak of one side and of no other, by their own words or by what they stand under."""
    return [each for each in side if not each.text.endswith(":") and _is_of(name, each, names)]


def rows_of(names: Sequence[str], told: Sequence[Candidate], papers: Papers) -> dict[str, tuple[Statement, ...]]:
    """For each side the one row that goes by its name in the table of which the rows that were found are."""
    first = told[0].paragraph
    if first.kind != "table row" or not all(of_one_table(told[0], each) for each in told):
        return {}
    table = list_around(first, papers.document(first.source.id)).items
    found = {name: [row for row in table if cells(row) and _is_named(name, row)] for name in names}
    return {name: (quoted(row[0], Span(0, len(row[0].text))),) for name, row in found.items() if len(row) == 1}


def _is_named(name: str, row: Paragraph) -> bool:
    """Whether the first cell of a row is the name: "Cedar", or "D" in the column "Band"."""
    first = cells(row)[0]
    return name.casefold() in (first.text.casefold(), f"{first.column} {first.text}".casefold())


def missing_reason(missing: Sequence[str]) -> str | None:
    """That some sides have no figure that counts what those of the others do; None where all have."""
    return f"No figure that counts the same was found for {listed(missing, 'and')}." if missing else None


def _like(anchor: Candidate, side: Sequence[Candidate]) -> Candidate | None:
    """The sentence of a side that is most like one of another: of its table first."""
    alike = [each for each in side if each.text != anchor.text and _alike(anchor, each)]
    return max(
        alike, key=lambda each: (of_one_table(anchor, each), share_of_words(anchor, each), each.score), default=None
    )


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether they count one thing, or are rows of one table that go by the names of two sides: officers, staff."""
    units, others = ({figure.unit for figure in measures_in(each.text)} for each in (one, other))
    return count_one_thing(one, other) or (of_one_table(one, other) and bool(units & others))


def _how_whole(row: Sequence[Candidate | None]) -> tuple[int, bool, bool, float, float]:
    told = [each for each in row if each]
    alike = min((share_of_words(told[0], each) for each in told[1:]), default=0.0)
    one_table = all(of_one_table(told[0], each) for each in told[1:])
    one_paper = len({each.paragraph.source.id for each in told}) == 1
    return len(told), one_table, one_paper, alike, sum(each.score for each in told)


def _is_of(name: str, each: Candidate, names: Sequence[str]) -> bool:
    said = _called(each)
    if any(_names(other, said) for other in names if other != name) or is_of_many(name, said):
        return False
    if re.fullmatch(ANY_YEAR, name):  # "the year to March 2031" is 2030/31, as whoever looked for it knows
        return not each.match.features.year_missing
    around = (each.paragraph.source.title, *each.paragraph.headings, each.paragraph.lead_in or "")
    return _names(name, said) or _names(name, " ".join(around))


def is_of_many(name: str, said: str) -> bool:
    """Whether a text names it among others and has no figure for each: "those of Alder, Birch and Cedar add up"."""
    joined = (each[0] for each in NAMES_JOINED.finditer(said) if _names(name, each[0]))
    figures = [each for each in measures_in(said) if each.unit != "time"]
    return any(len(SPLIT.split(each)) > len(figures) for each in joined)


def _called(each: Candidate) -> str:
    """What says which side a sentence is of: of a row its first cell, where that tells a time; else all of it.

    "May 2031; Owls counted since 2029: 413" is of 2031.
    """
    row = row_cells(each.paragraph)
    return row[0].text if row and years_in(row[0].text) else each.text


def _names(name: str, text: str) -> bool:
    """Whether a text names a side: its years, and its quarter or its name, in whatever words."""
    own = re.sub(rf",? ?(?:of )?{ANY_YEAR}", "", name)
    of_years = set(years_in(name)) <= set(years_in(text))
    if quarters := quarters_in(name):
        return of_years and quarters <= quarters_in(text)
    return of_years and (not own or re.search(rf"(?<!\w){_words(own)}(?!\w)", text, re.IGNORECASE) is not None)


def _words(name: str) -> str:
    """A name as a pattern: "Band A" in a row is "Band: A"."""
    return r":? ".join(map(re.escape, name.split()))
