"""The one column of a table with several by which a question ranks its rows: "the lowest outcome rate in Q3"."""

import re

from assistant.questions.superlatives import is_ranked_by, words_ranked
from assistant.tables.grids import Column, Grid
from assistant.tables.quarters import quarters_in
from assistant.tables.table_rows import cells
from indexes import stems
from indexes.questions.counted import counted
from indexes.questions.question import LIGHT, Asked
from indexes.questions.timing import years_in

# What a sign says without a word: a column of shares is one of rates, and what is in pounds is paid.
SAID_BY = {"%": "rate share percentage proportion", "£": "pay cost spend charge sum budget", "": ""}

# A table of sources of money is one of a budget.
MONEY = frozenset(
    stem for word in "money fund funding income budget revenue cash finance".split() for stem in stems(word)
)

# "Outcome rate by crime type": what stands after it says how the rows are told apart, not what is measured.
BY = re.compile(r"\bby\b", re.IGNORECASE)
OF = re.compile(r" (?:of|from|in|on|by|with|against)\b")


def column_ranked(grid: Grid, question: str) -> Column | None:
    """The column of levels that a question ranks by, the latest where it names no time; None where none is sure.

    A column that is called by its time alone is of what the caption says.
    """
    years, quarters = set(years_in(question)), quarters_in(question)
    fitting = [each for each in grid.columns if not each.of_change and _is_of(each, grid, question)]
    measures = {each.measure for each in fitting}
    named = [each for each in fitting if words_ranked(question) & set(stems(each.measure))]
    if len(measures) > 1:
        fitting = named
    if years:
        fitting = [each for each in fitting if years <= each.years] or [each for each in fitting if not each.years]
    if quarters:
        fitting = [each for each in fitting if quarters <= (each.quarters or quarters_in(grid.caption))]
    return max(fitting, key=lambda each: each.time, default=None)


def measures_something_else(grid: Grid, asked: Asked, *, row: str) -> bool:
    """Whether a table, whose columns are called by their time alone, is by its caption of nothing that is asked for.

    A table of how many thefts were put right tells nothing of how many owners were content. What the row is called by
    says nothing of what is measured; but where the rows are the sorts of what is counted, "Offence type: Arson" of a
    table of offences, whoever names a row names that.
    """
    if not grid.caption or any(each.measure and not each.of_change for each in grid.columns):
        return False
    said = BY.split(grid.caption.partition(": ")[2] or grid.caption)[0]
    paid = SAID_BY["£"] if any(each.unit == "£" for each in grid.columns) else ""
    telling = (set(stems(said)) | set(stems(paid))) - LIGHT - set(stems(row))
    wanted = {stem for term in asked.terms for name in term.names for stem in name} | set(stems(asked.text))
    if not telling or telling & wanted or (telling & MONEY and wanted & MONEY):
        return False
    sorts = telling <= set(stems(cells(grid.rows[0])[0].column))
    return not (sorts and _is_called(row, asked))


def _is_called(row: str, asked: Asked) -> bool:
    """Whether a row goes by what a question wants counted, where it says so: a robbery of things is no theft."""
    noun = set(stems(OF.split(counted(asked.text) or "")[0]))
    said = set(stems(row))
    wanted = [term for term in asked.terms if noun & set(term.names[0])]
    return all(any(said >= set(name) for name in term.names) for term in wanted)


def _is_of(column: Column, grid: Grid, question: str) -> bool:
    of = column.measure or grid.caption.partition(": ")[2] or grid.caption
    return bool(of) and is_ranked_by(question, of, said=SAID_BY[column.unit])
