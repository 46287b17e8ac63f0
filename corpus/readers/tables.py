"""Tables by row: each row as one text that carries its headers, so that it can be quoted alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.lines.dates import MONTH_NAME, QUARTER
from corpus.readers.link_marks import MARK, unmarked

Row = Sequence[str | None]  # the texts of its cells; None where the cell to the left reaches over this column

FIGURE = re.compile(r"[^A-Za-z]*\d[^A-Za-z]*(?:k|m|bn|pp)?|n/?a|nya|-|–|✓|✗", re.IGNORECASE)
YEARS = r"(?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d))?"
# What a column of figures over time is called: 2019, 2023/24, 2023-24, "Q1 2024", "June 2024", "2024/25 £m".
IN_UNIT = r"\s+\(?(?:[£$€]['’]?(?:0{3}s?|k|m|bn|million)?|%)\)?"
YEAR = re.compile(rf"(?:{YEARS}|{QUARTER.pattern}|{MONTH_NAME}\s+{YEARS})\*?(?:{IN_UNIT})?", re.IGNORECASE)
UNIT = re.compile(r"[£$€]?['’]?(?:0{3}s?|k|m|bn|million)?|%", re.IGNORECASE)  # "£m", "£000s"; a blank too
LONGEST_HEADER = 60  # characters; a longer cell is text
FORM_LABELS = frozenset({"title", "date", "subject", "report author", "cot sponsor", "decision by", "reference"})
ENDING_COLON = re.compile(f":+(?=(?:{MARK.pattern})*$)")
TICKS = {"ü": "✓", "\uf0fc": "✓", "û": "✗", "\uf0fb": "✗"}  # Wingdings that lost its font


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A cell as it is said, under the name of its column."""

    column: int  # from 0
    name: str  # "" where the column has none
    text: str

    @property
    def said(self) -> str:
        return f"{self.name}: {self.text}" if self.name else self.text


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A row that can be quoted alone: "District: Leeds; Q1: 10; Q2: 12"."""

    place: int  # among the rows of its table, from 0
    cells: tuple[NamedCell, ...]

    @property
    def text(self) -> str:
        return "; ".join(cell.said for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SaidTable:
    """The rows that say something, and what names their columns."""

    names: tuple[str, ...]  # empty where the table has no header
    rows: tuple[SaidRow, ...]


def said_table(rows: Sequence[Row], *, header_rows: int | None = None, marked_rows: int = 0) -> SaidTable:
    """The table by row. Empty rows are left out, and so are the header's, as their words are in every other.

    `header_rows` is how many rows the file says are its header; None leaves that to the words. `marked_rows` at the
    head only look like one (in bold, say). A title across the whole table is a row of its own; so is a header that
    stands alone.
    """
    clean = [[_cell(cell) for cell in row] for row in rows]
    full = [place for place, row in enumerate(clean) if any(row)]
    shown = [clean[place] for place in full]
    plain = [[unmarked(cell) if cell else cell for cell in row] for row in shown]
    if header_rows is None and full and _is_form(plain):
        return SaidTable((), tuple(_form_row(place, clean[place]) for place in full))
    titles = _titles(plain)
    marked = sum(place < marked_rows for place in full) - titles
    flagged = None if header_rows is None else sum(place < header_rows for place in full)
    if titles and flagged:
        flagged = max(flagged - titles, int(marked > 0)) or None
    depth = _header_depth(plain[titles:], flagged, marked)
    names = merged_names(shown[titles : titles + depth]) if depth else ()
    told = [_said_row(place, clean[place], ()) for place in full[:titles]]
    told += [_said_row(place, clean[place], names) for place in full[titles + depth :]]
    return SaidTable(names, tuple(told))


def row_texts(rows: Sequence[Row], *, header: bool | None = None) -> tuple[str, ...]:
    """One text a row: "District: Leeds; Q1: 10; Q2: 12", or "Leeds; 10; 12" in a table without a header.

    `header` says whether the first row is one; None leaves that to the words.
    """
    table = said_table(rows, header_rows=None if header is None else int(header))
    return tuple(row.text for row in table.rows)


def row_text(row: Row, names: Row = ()) -> str:
    """One row under these names; "" where it says nothing."""
    return _said_row(0, [_cell(cell) for cell in row], merged_names([[_cell(name) for name in names]])).text


def merged_names(header: Sequence[Row]) -> tuple[str, ...]:
    """The name of each column: "2030" over "Q1" and "Q2" is "2030 Q1" and "2030 Q2"."""
    filled = [_spread(row) for row in header]
    width = max(map(len, filled), default=0)
    columns = [[row[place] for row in filled if place < len(row)] for place in range(width)]
    return tuple(" ".join(dict.fromkeys(name for name in column if name)) for column in columns)


def hung_in(row: SaidRow, column: int, *, outer: SaidRow | None, names: Sequence[str]) -> SaidRow:
    """A row of a table that stands in a cell: it carries what names the outer row, and the cell's own header.

    A long text names nothing, and is not said again with each row.
    """
    header = names[column] if column < len(names) and len(names[column]) <= LONGEST_HEADER else ""
    key = next((cell for cell in outer.cells if cell.column != column), None) if outer else None
    carried = (key,) if key and len(unmarked(key.said)) <= 2 * LONGEST_HEADER else ()
    own = (replace(cell, name=_together(header, cell.name)) for cell in row.cells)
    return replace(row, cells=(*carried, *own))


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

    A single plain year names its column only beside a blank or a unit, or with one: "Founded | 2011" is a name and a
    value.
    """
    header = rows[0]
    years = [place for place, cell in enumerate(header) if cell and YEAR.fullmatch(cell)]
    plain = [place for place in years if re.fullmatch(r"[^A-Za-z£$€%]*", header[place] or "")]
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


def _form_row(place: int, row: Row) -> SaidRow:
    label, value = row
    if label and value:
        return SaidRow(place, (NamedCell(1, _label(label), value),))
    return SaidRow(place, (NamedCell(0, "", _label(label)) if label else NamedCell(1, "", value or ""),))


def _titles(rows: Sequence[Row]) -> int:
    """How many rows at the head reach over the whole table, and so name no column of it."""
    return min(len(list(takewhile(_is_across, rows))), max(len(rows) - 1, 0))


def _is_across(row: Row) -> bool:
    return len(row) > 1 and all(cell is None for cell in row[1:])


def _header_depth(rows: Sequence[Row], flagged: int | None, marked: int) -> int:
    """How many rows are the header: as the file says, and those that part what stands above them."""
    if len(rows) < 2 or flagged == 0:
        return 0
    depth = len(list(takewhile(_names_columns, rows[1:flagged]))) + 1 if flagged else 1
    if depth >= len(rows):
        depth = 1  # a table that is all header has none that can be told
    first = depth
    while depth < len(rows) - 1 and _parts(rows, depth, flagged=bool(flagged), marked=marked):
        depth += 1
    if flagged or depth > first:
        return depth
    return int(looks_like_header(rows) and not _reaches_down(rows[0], rows[1]))


def _names_columns(row: Row) -> bool:
    """Whether a row below the first may be of the header: not a name over a group of rows, nor figures."""
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and 2 * sum(map(_is_figure, filled)) < len(filled)


def _parts(rows: Sequence[Row], place: int, *, flagged: bool, marked: int) -> bool:
    """Whether the row names the parts of what the one above names together: "Q1" and "Q2" below "2023/24".

    The shape alone would make headers of data: the rows must look alike, or figures stand below; where the file says
    that the row above is a header, a cell that reaches down from it is enough.
    """
    above, row = rows[place - 1], rows[place]
    if not _has_shape_of_parts(above, row):
        return False
    return place < marked or (flagged and _reaches_down(above, row)) or _has_figures_below(rows, place)


def _reaches_down(above: Row, row: Row) -> bool:
    """Whether a cell is of both rows: it speaks in each."""
    return any(cell and cell == over for over, cell in zip(above, row, strict=False))


def _has_shape_of_parts(above: Row, row: Row) -> bool:
    cells = [cell for cell in (*above, *row) if cell]
    if len(row) < len(above) or any(len(cell) > LONGEST_HEADER or _is_figure(cell) for cell in cells):
        return False
    starts = [place for place, cell in enumerate(above) if cell is not None]
    groups = [range(start, end) for start, end in zip(starts, [*starts[1:], len(above)], strict=True)]
    parted = (len({row[place] for place in group if row[place]}) > 1 for group in groups if above[group[0]])
    alone = ((above[group[0]], row[group[0]]) for group in groups if len(group) == 1)
    return any(parted) and all(not over or not cell or over == cell for over, cell in alone)


def _has_figures_below(rows: Sequence[Row], place: int) -> bool:
    """Whether figures stand below the parts that the row names."""
    header = _spread(rows[place - 1])
    wide = [column for column, name in enumerate(header) if name and header.count(name) > 1]
    below = [cell for row in rows[place + 1 :] for column in wide if column < len(row) and (cell := row[column])]
    return bool(below) and 2 * sum(map(_is_figure, below)) >= len(below)


def _spread(row: Row) -> list[str]:
    """The row with each cell's text in every column that it reaches over."""
    made: list[str] = []
    for cell in row:
        made.append(made[-1] if cell is None and made else cell or "")
    return made


def _said_row(place: int, row: Row, names: Sequence[str]) -> SaidRow:
    padded = [*map(_label, names), *[""] * len(row)]
    cells = (NamedCell(column, name, cell or "") for column, (name, cell) in enumerate(zip(padded, row, strict=False)))
    return SaidRow(place, tuple(cell for cell in cells if cell.text))


def _label(name: str) -> str:
    """The name without the colon at its end; the marks of links may stand behind that."""
    return ENDING_COLON.sub("", name)


def _together(header: str, name: str) -> str:
    return name if header == name else f"{header} {name}".strip()


def _cell(text: str | None) -> str | None:
    plain = " ".join(text.split()) if text is not None else None
    return TICKS.get(plain, plain) if plain else plain
