"""A table read as numbers: its columns of figures, of which time each is, and the rows that only sum up the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.questions.superlatives import ENDS_HEAD
from assistant.tables.list_items import Listing
from assistant.tables.quarters import quarters_in
from assistant.tables.table_rows import Cell, cells
from corpus import Paragraph
from indexes.questions.time_words import DATE
from indexes.questions.timing import years_in

# A cell that is one number, with its sign and unit: "+2.5", "-£1.2m", "▼ 3.1%"; "up 3 to 15" is none.
NUMBER = re.compile(
    r"^(?P<mark>[+▲↑\-−–▼↓(]?) ?£? ?(?P<number>\d[\d,]*(?:\.\d+)?) ?(?P<unit>%|m|k|bn)?(?: ?p\.?p\.?| points?)?\)?\*?"
    r"(?: \(?(?:proposed|agreed|planned|provisional|estimated?|forecast)\)?)?$",
    re.IGNORECASE,
)
DOWN = "-−–▼↓("
# Nothing that came about: it is not ranked with what did.
NOT_YET = re.compile(
    r"\d.*\b(?:proposed|planned|provisional|estimated?|forecast|projected|expected|budgeted)\b", re.I | re.S
)
# What a column of changes is called; those that name a fall tell it without a sign.
CHANGES = re.compile(
    r"\b(?:change[ds]?|difference|movement|increase|rise|growth|decrease|fall|reduction)\b", re.IGNORECASE
)
FALLS = re.compile(r"\b(?:decrease|fall|reduction)\b", re.IGNORECASE)
QUARTER = re.compile(r"\b(?:Q[1-4]|quarter (?:[1-4]|one|two|three|four))\b", re.IGNORECASE)
UNITS = re.compile(r"\([^()]*\)|%|£\w*")
WHOLE = re.compile(r"^(?:grand |sub-?)?(?:total|all|overall|whole|combined|net|sum|average|mean)\b", re.IGNORECASE)
# Of two rows one may be as much as the other.
FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column of which every cell is a number."""

    name: str
    values: tuple[Decimal, ...]  # of every row, signed
    unit: str  # "£", "%" or ""

    @property
    def years(self) -> frozenset[int]:
        """The years that its name says it is of."""
        return frozenset(years_in(self.name))

    @property
    def quarters(self) -> frozenset[int]:
        """The quarters that its name says it is of."""
        return quarters_in(self.name)

    @property
    def of_change(self) -> bool:
        """Whether it tells how much each row rose or fell."""
        return of_change(self.name)

    @property
    def measure(self) -> str:
        """What its name says beside times and units; empty where it names nothing else."""
        return " ".join(re.findall(r"\w[\w'’-]*", UNITS.sub(" ", QUARTER.sub(" ", DATE.sub(" ", self.name)))))

    @property
    def time(self) -> tuple[int, int]:
        """Its latest year and quarter, by which columns stand in order; zeros where it names none."""
        return max(self.years, default=0), max(self.quarters, default=0)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table that stand for one thing each, with its columns of numbers."""

    rows: tuple[Paragraph, ...]
    columns: tuple[Column, ...]
    caption: str  # what stands right above it; empty where nothing does
    listed: int  # rows of the table, those that sum up the others among them


def of_change(column: str) -> bool:
    """Whether a column, by its name, tells how much something rose or fell."""
    head = ENDS_HEAD.split(re.sub(r"^(?:in|of|on|at) ", "", column, flags=re.IGNORECASE))[0]
    return CHANGES.search(head) is not None


def grid_of(listing: Listing) -> Grid | None:
    """A table as numbers, without the rows that sum up the others; None where it has no column of numbers alone."""
    parted = [cells(item) for item in listing.items]
    if listing.items[0].kind != "table row" or len({tuple(each.column for each in row) for row in parted}) != 1:
        return None
    read = [_column([row[place] for row in parted]) for place in range(1, len(parted[0]))]
    columns = [each for each in read if each]
    kept = [place for place, row in enumerate(parted) if not _sums_up(place, row[0].text, columns)]
    narrowed = tuple(Column(each.name, tuple(each.values[place] for place in kept), each.unit) for each in columns)
    caption = listing.announced_by.text if listing.announced_by else ""
    rows = tuple(listing.items[place] for place in kept)
    return Grid(rows, narrowed, caption, len(parted)) if narrowed and rows else None


def known_parts(listing: Listing) -> Iterator[Listing]:
    """All its rows; and for each column that lacks figures, the rows of which its figure is known."""
    yield listing
    parted = [cells(item) for item in listing.items]
    for place in range(1, min((len(row) for row in parted), default=0)):
        known = [item for item, row in zip(listing.items, parted, strict=True) if not _left_out(row[place])]
        if FEWEST_ROWS <= len(known) < len(parted):
            yield replace(listing, items=tuple(known))


def out_of(listing: Listing, known: Listing) -> str:
    """Out of how many rows some were picked, in words."""
    rows = f"{len(listing.items)} {'rows' if listing.items[0].kind == 'table row' else 'items'}"
    lacking = len(listing.items) - len(known.items)
    rows_left = (cells(item) for item in listing.items if item not in known.items)
    not_yet = any(NOT_YET.search(cell.text) for row in rows_left for cell in row)
    how = ", or only proposed or expected," if not_yet else ""
    unknown = f", what is asked being not known{how} for {lacking} of them" if lacking else ""
    return f"out of the {rows} that the paper lists{unknown}; it may not list all."


def _left_out(cell: Cell) -> bool:
    return cell.unknown or NOT_YET.search(cell.text) is not None


def _column(of: Sequence[Cell]) -> Column | None:
    found = [NUMBER.match(cell.text.strip()) for cell in of]
    numbers = [each for each in found if each]
    units = {(each["unit"] or "").casefold() for each in numbers}
    if len(numbers) != len(of) or len(units) != 1 or any(NOT_YET.search(cell.text) for cell in of):
        return None
    name, falls = of[0].column, FALLS.search(of[0].column) is not None
    values = tuple(-value if falls else value for value in map(_value, numbers))
    sums = any("£" in cell.text for cell in of)
    return Column(name, values, of[0].unit or ("£" if sums else "%" if numbers[0]["unit"] == "%" else ""))


def _value(number: re.Match[str]) -> Decimal:
    value = Decimal(number["number"].replace(",", ""))
    return -value if number["mark"] and number["mark"] in DOWN else value


def _sums_up(place: int, name: str, columns: Sequence[Column]) -> bool:
    """Whether a row is the sum of the others, in a column that is no share, or is called so."""
    if WHOLE.match(name):
        return True
    added = (each for each in columns if each.unit != "%" and not each.of_change and len(each.values) >= FEWEST_ROWS)
    return any(each.values[place] * 2 == sum(each.values) for each in added)
