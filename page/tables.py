"""Quoted rows of a table as a table again: the names of its columns once, each row with the button of its source."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant import Statement
from assistant.tables.table_rows import Cell, row_cells
from page.words import safe, standing_out


@dataclass(frozen=True, slots=True)
class Row:
    """A statement that quotes a whole row, with the cells of it."""

    statement: Statement
    cells: tuple[Cell, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """What its columns are called."""
        return tuple(cell.column for cell in self.cells)

    @property
    def table(self) -> tuple[object, ...]:
        """What rows of one table have in common."""
        paragraph = self.statement.citations[0].paragraph
        return paragraph.source.id, paragraph.headings, paragraph.lead_in, self.columns


def together(statements: Sequence[Statement]) -> Iterator[tuple[Row, ...] | Statement]:
    """The statements in their order, rows of one table that follow one another as one."""
    for table, group in groupby(statements, key=_table):
        if table:
            yield tuple(row for each in group if (row := _row(each)))
        else:
            yield from group


def table_html(rows: Sequence[Row], proof: Callable[[Statement], str]) -> str:
    """Rows of one table; `proof` gives what stands behind each, the button of its source among it."""
    heads = "".join(f'<th scope="col">{safe(column)}</th>' for column in rows[0].columns)
    lines = "".join(_line(row, proof(row.statement)) for row in rows)
    of = safe(f"From a table of {rows[0].statement.citations[0].paragraph.source.label}")
    return (
        f'<div class="rows" role="region" aria-label="{of}" tabindex="0"><table><caption class="unseen">{of}</caption>'
        f'<thead><tr>{heads}<th scope="col"><span class="unseen">Source</span></th></tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
    )


def _line(row: Row, proof: str) -> str:
    first, *rest = (_text(cell, row.statement) for cell in row.cells)
    cells = "".join(f"<td>{text}</td>" for text in rest)
    return f'<tr class="statement"><th scope="row">{first}</th>{cells}<td>{proof}</td></tr>'


def _text(cell: Cell, statement: Statement) -> str:
    """The text of a cell, with what is marked of it."""
    marked, end = statement.marked, cell.start + len(cell.text)
    if not marked or not cell.start <= marked.start < marked.end <= end:
        return safe(cell.text)
    start, stop = marked.start - cell.start, marked.end - cell.start
    return standing_out(cell.text[:start], cell.text[start:stop], cell.text[stop:])


def _table(statement: Statement) -> tuple[object, ...] | None:
    row = _row(statement)
    return row.table if row else None


def _row(statement: Statement) -> Row | None:
    """The statement as a row; None where it quotes anything else, or a row that cannot be told apart into cells."""
    if statement.support != "quoted" or len(statement.citations) != 1:
        return None
    paragraph = statement.citations[0].paragraph
    if statement.text != paragraph.text or statement.citations[0].quote != paragraph.text:
        return None
    cells = row_cells(paragraph)
    parted = len(cells) > 1 and all(cell.column and cell.text for cell in cells)
    # A date in the name of a column may be what was asked for: then the row stands as it is printed.
    marked = statement.marked
    seen = not marked or any(each.start <= marked.start and marked.end <= each.start + len(each.text) for each in cells)
    return Row(statement, cells) if parted and seen else None
