"""Draws one table as Word has it and as a web page has it, for the tests that hold both readers to the same rows.

A cell is a text, a table within it, or "<" or "^" where the cell to its left, or above it, reaches over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml import OxmlElement


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table to draw, and how many of its rows the file says are its header."""

    rows: Sequence[Sequence["str | Drawn"]]
    header: int = 0


def in_word(table: Drawn) -> Any:
    """A Word file with the table between two paragraphs."""
    document = docx.Document()
    document.add_paragraph("Before.")
    _fill(document.add_table(rows=len(table.rows), cols=len(table.rows[0])), table)
    document.add_paragraph("After.")
    return document


def _fill(made: Any, table: Drawn) -> None:
    for place, row in enumerate(table.rows):
        for column, held in enumerate(row):
            cell = made.cell(place, column)
            if isinstance(held, Drawn):
                _fill(cell.add_table(rows=len(held.rows), cols=len(held.rows[0])), held)
            elif held == "<":
                made.cell(place, column - 1).merge(cell)
            elif held == "^":
                made.cell(place - 1, column).merge(cell)
            else:
                cell.text = held
        if place < table.header:
            made.rows[place]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def on_the_web(table: Drawn) -> str:
    """A web page with the table between two paragraphs; its header rows in a thead."""
    return f"<html><body><p>Before.</p>{_markup(table)}<p>After.</p></body></html>"


def _markup(table: Drawn) -> str:
    rows = [_row(table, place) for place in range(len(table.rows))]
    head = f"<thead>{''.join(rows[: table.header])}</thead>" if table.header else ""
    return f"<table>{head}<tbody>{''.join(rows[table.header :])}</tbody></table>"


def _row(table: Drawn, place: int) -> str:
    tag = "th" if place < table.header else "td"
    made = ""
    for column, held in enumerate(table.rows[place]):
        if held in ("<", "^"):
            continue
        across = 1 + _run(table.rows[place][column + 1 :], "<")
        down = 1 + _run([row[column] for row in table.rows[place + 1 :]], "^")
        inside = _markup(held) if isinstance(held, Drawn) else held
        made += f"<{tag} colspan='{across}' rowspan='{down}'>{inside}</{tag}>"
    return f"<tr>{made}</tr>"


def _run(cells: Sequence["str | Drawn"], mark: str) -> int:
    """How many cells at the front are this mark."""
    count = 0
    while count < len(cells) and cells[count] == mark:
        count += 1
    return count
