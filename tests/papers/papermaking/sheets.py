"""Makes the spreadsheets, and says what is known of them: cells as the program shows them, under their headers."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from papermaking.truth import Element, Paper, row_text
from papermaking.zips import still

Shown = tuple[Any, str, str]  # a value, its number format, and how the program shows it
PERCENT, WHOLE, POUNDS = "0.0%", "#,##0", '"£"#,##0.00'


def grants() -> Paper:
    """Figures of the grants: money with pounds, dates, a title and a note around the table."""
    paper = Paper("grants-2030-31", quirks=(21,), title="Safer Towns Fund: grants in 2030/31")
    sheet(
        paper,
        "Grants",
        above=("Safer Towns Fund: grants in 2030/31",),
        below=("Source: Mayor of Eskshire",),
        header=("Group", "District", "Grant", "Paid on", "Share"),
        rows=(
            (
                "Pier Youth Club",
                "Skelham",
                (9800, POUNDS, "£9,800.00"),
                (date(2030, 5, 14), "dd/mm/yyyy", "14/05/2030"),
                (0.031, PERCENT, "3.1%"),
            ),
            (
                "Moor Street Allotments",
                "Wharfmoor",
                (4150.5, POUNDS, "£4,150.50"),
                (date(2030, 6, 2), "dd/mm/yyyy", "02/06/2030"),
                (0.0132, PERCENT, "1.3%"),
            ),
            (
                "Castle Boxing",
                "Castlegate",
                (326032.84, POUNDS, "£326,032.84"),
                (date(2030, 6, 30), "dd/mm/yyyy", "30/06/2030"),
                (0.9557, PERCENT, "95.6%"),
            ),
        ),
    )
    return paper


def crime() -> Paper:
    """Two sheets: volumes, and percentages with the districts in another order; cells that say nothing."""
    paper = Paper("recorded-crime", quirks=(6, 12))
    sheet(
        paper,
        "Volumes",
        header=("Offence", "Wharfmoor", "Aldby", "Skelham"),
        rows=(
            ("Burglary", (1512, WHOLE, "1,512"), (988, WHOLE, "988"), (402, WHOLE, "402")),
            ("Vehicle crime", (1208, WHOLE, "1,208"), "NYA", (371, WHOLE, "371")),
            ("Hate crime", (130, WHOLE, "130"), (44, WHOLE, "44"), "Data Not yet available"),
        ),
    )
    sheet(
        paper,
        "Change",
        header=("Offence", "Skelham", "Wharfmoor", "Aldby"),
        rows=(
            ("Burglary", (-0.051, PERCENT, "-5.1%"), (0.024, PERCENT, "2.4%"), "(3%)"),
            ("Vehicle crime", (0.1, PERCENT, "10.0%"), (-0.004, PERCENT, "-0.4%"), "NYA"),
        ),
    )
    return paper


def strength() -> Paper:
    """Posts by district: whole numbers without a format, an empty row and an empty column between."""
    paper = Paper("workforce", quirks=(19,))
    sheet(
        paper,
        "Posts",
        header=("District", "Officers", "PCSOs", "Staff (FTE)"),
        rows=(("Wharfmoor", 640, 121, 88.5), ("Aldby", 388, 60, 41), ("Brackenby", 201, 33, 19.25)),
    )
    return paper


def sheet(
    paper: Paper,
    name: str,
    *,
    header: tuple[str, ...],
    rows: tuple[tuple[Any, ...], ...],
    above: tuple[str, ...] = (),
    below: tuple[str, ...] = (),
) -> None:
    """Add a sheet. Whether its name is a paragraph of its own is left open; its rows stand under it."""
    element = Element("heading", name, rows=((name,),))
    element.truths.append({"text": name, "kind": "heading", "headings": [], "optional": True})
    paper.elements.append(element)
    for line in above:
        paper.elements.append(Element("prose", line, truths=[{"text": line}]))
    table = Element("table", header=header, rows=rows)
    for row in rows:
        text = row_text(header, tuple(map(shown, row)))
        table.truths.append({"text": text, "kind": "table row", "number": None, "headings": [name], "lead_in": None})
    paper.elements.append(table)
    for line in below:
        paper.elements.append(Element("prose", line, truths=[{"text": line}]))


def shown(cell: Any) -> str:
    return cell[2] if isinstance(cell, tuple) else str(cell)


def draw_xlsx(paper: Paper, path: Path) -> None:
    """Write the sheets as a workbook, the same bytes each time."""
    import openpyxl
    from openpyxl.styles import Font

    book = openpyxl.Workbook()
    book.remove(book.active)
    held: Any = None
    row = 1
    for each in paper.elements:
        if each.what == "heading":
            held, row = book.create_sheet(each.text), 1
        elif each.what == "prose":
            held.cell(row, 1, each.text)
            row += 2
        else:
            for column, name in enumerate(each.header, start=1):
                held.cell(row, column, name).font = Font(bold=True)
            for cells in each.rows:
                row += 1
                for column, cell in enumerate(cells, start=1):
                    value, form = (cell[0], cell[1]) if isinstance(cell, tuple) else (cell, "General")
                    held.cell(row, column, value).number_format = form
            row += 2
    book.properties.creator = "Eskshire"
    book.properties.title = None
    book.properties.created = book.properties.modified = datetime(2031, 1, 1)
    saved = BytesIO()
    book.save(saved)
    path.write_bytes(still(saved.getvalue()))


def spending() -> Paper:
    """A list of spending as comma-separated values: amounts quoted for their commas, as older Excel saves it."""
    paper = Paper("spending-over-500", quirks=(9, 21))
    csv_table(
        paper,
        ("Date", "Supplier", "Purpose", "Amount (£)"),
        ("17/02/2031", "Aldby Glass Ltd", "Repairs, bus station", "1,204.50"),
        ("03/03/2031", "Esk Valley Fencing", "Swift Repair pilot", "851.00"),
        ("14/03/2031", "Smith & Daughters – Printers", "“Your Voice” survey", "12,000.00"),
    )
    return paper


def calls() -> Paper:
    """Calls by month, with semicolons, as Excel saves it elsewhere."""
    paper = Paper("calls-by-month", quirks=(22,))
    csv_table(
        paper,
        ("Month", "999 calls", "101 calls", "Answered"),
        ("April 2030", "10212", "20455", "92%"),
        ("May 2030", "11034", "19877", "NYA"),
        ("June 2030", "11871", "21002", "88%"),
    )
    return paper


def csv_table(paper: Paper, header: tuple[str, ...], *rows: tuple[str, ...]) -> None:
    element = Element("table", header=header, rows=rows)
    for row in rows:
        element.truths.append({"text": row_text(header, row), "kind": "table row", "number": None, "lead_in": None})
    paper.elements.append(element)


def draw_csv(paper: Paper, path: Path, *, encoding: str, delimiter: str) -> None:
    [table] = paper.elements
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([table.header, *table.rows])
    path.write_bytes(text.getvalue().encode(encoding))


BOOKS: tuple[Callable[[], Paper], ...] = (grants, crime, strength)
LISTS: tuple[tuple[Callable[[], Paper], str, str], ...] = ((spending, "cp1252", ","), (calls, "utf-8-sig", ";"))
