"""Tables by row: each row as one text that carries its headers, so that it can be quoted alone."""

import re
from collections.abc import Sequence

from corpus.dates import MONTH_NAME, QUARTER

Row = Sequence[str | None]  # the texts of its cells; None where the cell to the left reaches over this column

FIGURE = re.compile(r"[^A-Za-z]*\d[^A-Za-z]*(?:k|m|bn|pp)?|n/?a|nya|-|–|✓|✗", re.IGNORECASE)
YEARS = r"(?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d))?"
# What a column of figures over time is called: 2019, 2023/24, 2023-24, "Q1 2024", "June 2024".
YEAR = re.compile(rf"(?:{YEARS}|{QUARTER.pattern}|{MONTH_NAME}\s+{YEARS})\*?", re.IGNORECASE)
UNIT = re.compile(r"[£$€]?['’]?(?:0{3}s?|k|m|bn|million)?|%", re.IGNORECASE)  # "£m", "£000s"; a blank too
LONGEST_HEADER = 60  # characters; a longer cell is text
FORM_LABELS = frozenset({"title", "date", "subject", "report author", "cot sponsor", "decision by", "reference"})
TICKS = {"ü": "✓", "\uf0fc": "✓", "û": "✗", "\uf0fb": "✗"}  # Wingdings that lost its font


def row_texts(rows: Sequence[Row], *, header: bool | None = None) -> tuple[str, ...]:
    """One text a row: "District: Leeds; Q1: 10; Q2: 12", or "Leeds; 10; 12" in a table without a header.

    `header` says whether the first row is one; None leaves that to the words. Empty rows are left out, and
    so is the header row, as its words are in every other; it is kept where it stands alone.
    """
    clean = [[_cell(cell) for cell in row] for row in rows]
    full = [row for row in clean if any(row)]
    if not full:
        return ()
    if header is None and _is_form(full):
        return tuple(_form_text(row) for row in full)
    has_header = looks_like_header(full) if header is None else header
    if not has_header or len(full) == 1:
        return tuple(_row_text(row, ()) for row in full)
    names = _names(full[0])
    return tuple(_row_text(row, names) for row in full[1:])


def looks_like_header(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: short words or years, all different, over something else."""
    names = [cell for cell in rows[0] if cell]
    if len(names) < 2 or len(rows) < 2 or len(set(names)) < len(names) or rows[0].count("") > 1:
        return False
    if any(len(name) > LONGEST_HEADER or _is_figure(name) or name.endswith(":") for name in names):
        return False
    return _years_are_names(rows)


def _is_figure(cell: str) -> bool:
    return bool(FIGURE.fullmatch(cell)) and not YEAR.fullmatch(cell) and not UNIT.fullmatch(cell)


def _years_are_names(rows: Sequence[Row]) -> bool:
    """Whether the years of the first row, if it has any, name their columns: what is below them is no year.

    A single plain year names its column only beside a blank or a unit: "Founded | 2011" is a name and a value.
    """
    header = rows[0]
    years = [place for place, cell in enumerate(header) if cell and YEAR.fullmatch(cell)]
    plain = [place for place in years if FIGURE.fullmatch(header[place] or "")]
    if len(years) == len(plain) == 1 and not UNIT.fullmatch(header[0] or ""):
        return False
    below = [cell for row in rows[1:] for place in years if place < len(row) and (cell := row[place])]
    return not below or 2 * sum(YEAR.fullmatch(cell) is not None for cell in below) < len(below)


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether the table is a form of names and values, like a head block: Title, Date."""
    if any(len(row) != 2 for row in rows):
        return False
    labels = [row[0] or "" for row in rows]
    known = sum(label.casefold() in FORM_LABELS for label in labels)
    return known >= 2 or any(label.endswith(":") for label in labels)


def _form_text(row: Row) -> str:
    return ": ".join(cell.rstrip(":") if place == 0 else cell for place, cell in enumerate(row) if cell)


def _names(header: Row) -> list[str]:
    """The name of each column; one that reaches over several names them all."""
    names: list[str] = []
    for cell in header:
        names.append(names[-1] if cell is None and names else cell or "")
    return names


def _row_text(row: Row, names: Sequence[str]) -> str:
    padded = [*names, *[""] * len(row)]
    return "; ".join(_named(name, cell) for name, cell in zip(padded, row, strict=False) if cell)


def _named(name: str, cell: str) -> str:
    return f"{name.rstrip(':')}: {cell}" if name else cell


def _cell(text: str | None) -> str | None:
    plain = " ".join(text.split()) if text is not None else None
    return TICKS.get(plain, plain) if plain else plain
