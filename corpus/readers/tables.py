"""Tables by row: each row as one text that carries its headers, so that it can be quoted alone."""

import re
from collections.abc import Sequence

Row = Sequence[str]  # the texts of its cells; a cell that spans columns stands in each of them

FIGURE = re.compile(r"[^A-Za-z]*\d[^A-Za-z]*(?:k|m|bn|pp)?|n/?a|nya|-|–|✓|✗", re.IGNORECASE)
LONGEST_HEADER = 60  # characters; a longer cell is text
TICKS = {"ü": "✓", "\uf0fc": "✓", "û": "✗", "\uf0fb": "✗"}  # Wingdings that lost its font


def row_texts(rows: Sequence[Row], *, header: bool | None = None) -> tuple[str, ...]:
    """One text a row: "District: Leeds; Q1: 10; Q2: 12", or "Leeds; 10; 12" in a table without a header.

    `header` says whether the first row is one; None leaves that to the words. Empty rows are left out, and the
    header row too, as its words are in every other; it is kept where it stands alone.
    """
    clean = [[_cell(cell) for cell in row] for row in rows]
    full = [row for row in clean if any(row)]
    if not full:
        return ()
    has_header = looks_like_header(full) if header is None else header
    if not has_header or len(full) == 1:
        return tuple(_row_text(row, ()) for row in full)
    return tuple(_row_text(row, full[0]) for row in full[1:])


def looks_like_header(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: short words, all different, over something else."""
    first, rest = rows[0], rows[1:]
    names = [cell for cell in first if cell]
    if len(first) < 2 or not rest or len(names) < len(first) - 1 or len(set(names)) < len(names):
        return False
    if any(len(name) > LONGEST_HEADER or FIGURE.fullmatch(name) or name.endswith(":") for name in names):
        return False
    return not _is_form(rows)


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether the table is a form of names and values, like a head block (Title, Date), with no header over it."""
    if len(rows[0]) != 2:
        return False
    labels = [row[0].rstrip(":").casefold() for row in rows]
    return any(row[0].endswith(":") for row in rows) or not {"title", "date", "report author"}.isdisjoint(labels)


def _row_text(row: Row, header: Row) -> str:
    names = [*header, *[""] * len(row)]
    parts: list[str] = []
    for place, cell in enumerate(row):
        if cell and not (place and cell == row[place - 1] and names[place] in ("", names[place - 1])):
            parts.append(_named(names[place], cell))
    if not header and len(parts) == 2 and parts[0].endswith(":"):
        return " ".join(parts)
    return "; ".join(parts)


def _named(name: str, cell: str) -> str:
    return f"{name.rstrip(':')}: {cell}" if name else cell


def _cell(text: str | None) -> str:
    plain = " ".join((text or "").split())
    return TICKS.get(plain, plain)
