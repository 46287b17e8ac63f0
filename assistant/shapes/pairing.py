"""Two sides set beside each other: which two sentences count one thing, and whether an answer tells both already."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Notice, Statement
from assistant.decision.mistaken.opinions import is_of_opinion
from assistant.decision.mistaken.other_people import some_people_in
from assistant.figures.measured import figures_of, measured
from assistant.figures.measures import Measure, measures_in, of_one_sort
from assistant.figures.subtracting import difference, levels_told, noun_of
from assistant.sentences.candidates import FAR_BEHIND, Candidate
from assistant.sentences.quotations import quoted, statements_of
from assistant.shapes.one_thing import SHARED, share_of_words
from assistant.shapes.sides import Sides
from assistant.tables.list_items import list_around
from assistant.tables.table_rows import cells, columns, row_cells
from corpus import Papers
from indexes import stems
from indexes.questions.kinds_told import FIGURE_WORD
from indexes.questions.question import Asked
from indexes.questions.timing import years_in
from indexes.sentences.spans import Span

# Of one side, a sentence is as good as the likeliest where it is a third as likely, in logarithms.
NEAR = 1.0
# Figures of one unit whose sentences share fewer words than this part are of two things: "rose by 5%" and "fell to 2%
# of spending". Men and women among officers share a third.
LOOSE = 0.3
NO_PAIR = "No two figures were found that count one thing for {} and for {}."
# "310, according to a newspaper", "another source gives 313": what two sources give may not be subtracted.
TOLD_BY = re.compile(r"\baccording to [^,.;]+|\b(?:another|a different) (?:source|paper|page)\b", re.IGNORECASE)
READ_FIRST = "read what each counts before setting them together."


def tells_both(said: Sequence[str], sides: Sides, question: str, *, figures: bool) -> bool:
    """Whether an answer tells of both sides, each by a figure of its own; who is for a rise tells none of it.

    `figures` is whether figures are asked for: without, what tells none may tell of both in words.
    """
    if not sides.told_in(said) or any(is_of_opinion(each, question) for each in said):
        return False
    counted = [_count(each) for each in said]
    if not any(_written(each) for each in said) and (not figures or not any(counted)):
        return not figures
    if any(_tells_change(each, sides) for each in said):
        return True
    # One figure is no more than their difference, or the sum of both. What only announces others tells none itself.
    told = [
        [
            each
            for each in said
            if not each.endswith(":") and sides.speaks_of(name, each) and _count(each) > sides.speaks_of(other, each)
        ]
        for name, other in (sides.names, sides.names[::-1])
        if name and other
    ]
    return sum(counted) > 1 and (not told or _of_one_unit(*told))


def _tells_change(text: str, sides: Sides) -> bool:
    """Whether a text tells by how much something moved between the sides: "rose by 9% from 2019 to 2023"."""
    return any(each.change and each.period and sides.told_in([each.period]) for each in measures_in(text))


def _of_one_unit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether some text of the one side tells a figure of a unit that one of the other tells too."""
    units, others = ({unit for text in side for unit in _units(text)} for side in (one, other))
    return bool(units & others)


def _units(text: str) -> set[str]:
    in_words = any(word.isalpha() for word in FIGURE_WORD.findall(text))
    return {each.unit for each in measures_in(text)} | ({"count"} if in_words else set())


def set_beside(first: Sequence[Candidate], second: Sequence[Candidate], sides: Sides) -> tuple[Candidate, ...]:
    """Of two sides, likeliest first, the likeliest two sentences that count one thing; else one that tells of both,
    else two of one unit in like words; none where no two are."""
    ones, others = _own(first, sides), _own(second, sides)
    for reach in (NEAR, FAR_BEHIND):
        pairs = [pair for pair in _pairs(ones, others, reach=reach) if count_one_thing(*pair)]
        if pairs:
            return max(pairs, key=_how_alike)
    both = (each for each in (*first, *second) if _count(each.text) > 1 and sides.told_in([each.text]))
    if together := max(both, key=lambda each: each.score, default=None):
        return (together,)
    for reach in (NEAR, FAR_BEHIND):
        if loose := [pair for pair in _pairs(ones, others, reach=reach) if _may_count_one_thing(*pair)]:
            return max(loose, key=_how_alike)
    return ()


def rows_beside(side: Sequence[Candidate], sides: Sides, papers: Papers) -> tuple[Statement, ...]:
    """The two rows of one table that go by the names of the sides, where a row of one of them is likely to answer."""
    for each in side:
        table = (
            list_around(each.paragraph, papers.document(each.paragraph.source.id)) if each.paragraph.is_row else None
        )
        rows = [
            [
                row
                for row in table.items
                if (row_cells := cells(row)) and row_cells[0].text.casefold() == name.casefold()
            ]
            for name in sides.names
            if table
        ]
        if rows and all(len(found) == 1 for found in rows):
            return tuple(quoted(row, Span(0, len(row.text))) for found in rows for row in found)
    return ()


def beside_notice(beside: Sequence[Candidate], asked: Asked) -> tuple[Notice, ...]:
    """That two sides are not of one measure, or not of one time where the question names none."""
    if len(beside) < 2:
        return ()
    one, other = beside
    if not count_one_thing(one, other):
        return (Notice("period", f"The two sides may not count one thing: {READ_FIRST}"),)
    if _told_by(one) != _told_by(other):
        return (Notice("period", f"The two sides are told by different sources: {READ_FIRST}"),)
    timed = one.year and other.year and one.year != other.year and not years_in(asked.text)
    return (Notice("period", f"The two sides are of {one.year} and of {other.year}: {READ_FIRST}"),) if timed else ()


def difference_of(beside: Sequence[Candidate], first: Asked, second: Asked) -> tuple[Statement, ...]:
    """By how much two sentences that count one thing differ, in the one figure that each gives for its question."""
    if len(beside) < 2 or not count_one_thing(*beside) or len({_told_by(each) for each in beside}) > 1:
        return ()
    asked_for = list(zip(beside, (first, second), strict=True))
    # "The difference in lamps" does not say that it is a number of them.
    told = [_levels(each, asked) for each, asked in asked_for]
    if any(len(each) != 1 for each in told):
        return ()
    citations = tuple(citation for each in statements_of(beside) for citation in each.citations)
    [one], [other] = told
    return difference(one, other, (_said(beside[0], one), _said(beside[1], other)), citations, noun=noun_of(first.text))


def _levels(candidate: Candidate, asked: Asked) -> tuple[Measure, ...]:
    """The figures that a sentence gives for its question; where none is named, of two times the later one's."""
    told = measured(candidate, asked) or measured(candidate, replace(asked, wants="figure"))
    if len(told) == 1 or years_in(asked.text):
        return told
    levels = levels_told(candidate.text)
    return levels[:1] if levels else told


def _told_by(candidate: Candidate) -> frozenset[str]:
    """Whom a sentence gives as the source of its figure; nobody where it is its paper."""
    found = TOLD_BY.search(candidate.text)
    return frozenset(stems(found[0])) if found else frozenset()


def _said(candidate: Candidate, measure: Measure) -> str:
    """The text that a figure stands in, of which its place is counted: of a row one of its cells."""
    row = row_cells(candidate.paragraph)[1:]
    places = (cell.text for cell in row if cell.text[measure.start :].startswith(measure.text))
    return next(places, candidate.text)


def count_one_thing(one: Candidate, other: Candidate) -> bool:
    """Whether they name what they count and it is the same; sums and shares name nothing, so their words must tell.

    Women are no men, however alike the words.
    """
    if some_people_in(one.text) != some_people_in(other.text):
        return False
    sorts = list(of_one_kind(one, other))
    named = any(a.things and b.things for a, b in sorts)
    return named or (bool(sorts) and share_of_words(one, other) >= SHARED)


def of_one_kind(one: Candidate, other: Candidate) -> Iterator[tuple[Measure, Measure]]:
    """The figures of two sentences that are of one unit and count one sort of things."""
    return ((a, b) for a in figures_of(one) for b in figures_of(other) if of_one_sort(a, b))


def _may_count_one_thing(one: Candidate, other: Candidate) -> bool:
    alike = share_of_words(one, other) >= LOOSE or _of_one_list(one, other)
    return alike and any(of_one_kind(one, other))


def _of_one_list(one: Candidate, other: Candidate) -> bool:
    """Whether one sentence announces both: "Totals of the fund were: May 2031: £3m; June 2032: over £5m so far"."""
    above, beside = one.paragraph, other.paragraph
    return above.source.id == beside.source.id and above.lead_in is not None and above.lead_in == beside.lead_in


def _own(side: Sequence[Candidate], sides: Sides) -> list[Candidate]:
    """Without what tells one figure of both sides."""
    return [each for each in side if _count(each.text) > 1 or not sides.told_in([each.text])]


def _pairs(
    first: Sequence[Candidate], second: Sequence[Candidate], *, reach: float
) -> Iterator[tuple[Candidate, Candidate]]:
    near = ([each for each in side if each.score >= side[0].score - reach] for side in (first, second))
    ones, others = near
    return ((one, other) for one in ones for other in others if one.text != other.text)


def of_one_table(one: Candidate, other: Candidate) -> bool:
    """Whether both are rows of one table, or of tables with the same columns."""
    return columns(one.paragraph) != () and columns(one.paragraph) == columns(other.paragraph)


def _how_alike(pair: tuple[Candidate, Candidate]) -> tuple[bool, bool, bool, float]:
    """Two rows of one table come first, then sentences of nearly the same words, those of as many figures among them,
    then the likelier."""
    one, other = pair
    figures = len({len([each for each in figures_of(side) if not each.total]) for side in pair})
    return of_one_table(one, other), share_of_words(one, other) >= SHARED, figures == 1, one.score + other.score


def _written(text: str) -> list[Measure]:
    """The figures that a text tells in digits, its times aside where it tells others."""
    told = measures_in(text)
    return [each for each in told if each.unit != "time"] or list(told)


def _count(text: str) -> int:
    """How many figures a text tells, its times aside where it tells others; in words too."""
    return len(_written(text)) + len([word for word in FIGURE_WORD.findall(text) if word.isalpha()])
