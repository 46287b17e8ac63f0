"""Spreadsheets: rows that carry their headers, values as the sheet shows them, what is left out said."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import UnreadablePaper
from corpus.blocks import Block
from corpus.readers import read_file
from corpus.readers.sheet_cells import shown
from corpus.readers.sheet_tables import blocks_of_grid


def saved(tmp_path: Path, fill: Callable[[Any], None]) -> Path:
    book = openpyxl.Workbook()
    fill(book)
    path = tmp_path / "figures.xlsx"
    book.save(path)
    return path


def texts(path: Path) -> list[str]:
    return [block.text for block in read_file(path).blocks]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1234.5, "General", "1234.5"),
        (1234, "#,##0", "1,234"),
        (-1234.5, "#,##0.00", "-1,234.50"),
        (-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"),
        (0.0345, "0.0%", "3.5%"),
        (0.5, "0%", "50%"),
        (851, '"£"#,##0"k"', "£851k"),
        (9800, "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", "£9,800.00"),
        (754940000, '£#,##0.0,,"m"', "£754.9m"),
        (0, '#,##0;-#,##0;"-"', "-"),
        (0.1 + 0.2, "General", "0.3"),
        (1e15, "General", "1000000000000000"),
        (7, "000", "007"),
        (datetime(2031, 2, 3), "mm-dd-yy", "03/02/2031"),
        (datetime(2031, 2, 3), "d mmmm yyyy", "3 February 2031"),
        (datetime(2031, 2, 3), "mmm-yy", "Feb-31"),
        (datetime(2031, 2, 3, 14, 5), "dd/mm/yyyy hh:mm", "03/02/2031 14:05"),
        (date(2031, 2, 3), "General", "03/02/2031"),
        (time(9, 5), "h:mm", "9:05"),
        (True, "General", "TRUE"),
        (None, "0", ""),
        ("NYA", "0.0%", "NYA"),
        ("#N/A", "General", "#N/A"),
        (2.5, "# ?/?", "2.5"),
    ],
)
def test_a_value_is_shown_as_the_sheet_shows_it(value: Any, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


@given(
    st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.datetimes(), st.times(), st.text()),
    st.text(alphabet='#0,.?%£"[]-;()dmyhsE+/@_* General\\'),
)
@settings(max_examples=300)
def test_any_value_in_any_format_is_shown_somehow(value: Any, number_format: str) -> None:
    assert isinstance(shown(value, number_format), str)


def test_titles_tables_and_notes_are_told_apart() -> None:
    grid = [
        ["Recorded crime, £000s", "", ""],
        ["", "", ""],
        ["District", "2023/24", "2024/25"],
        ["Wharfmoor", "12", "14"],
        ["Aldby", "NYA", "(3%)"],
        ["Source: Eskshire Police", "", ""],
        [],
        ["Skelham", "7", "9"],
    ]
    assert list(blocks_of_grid(grid)) == [
        Block("Recorded crime, £000s"),
        Block("District: Wharfmoor; 2023/24: 12; 2024/25: 14", role="row"),
        Block("District: Aldby; 2023/24: NYA; 2024/25: (3%)", role="row"),
        Block("Source: Eskshire Police"),
        Block("District: Skelham; 2023/24: 7; 2024/25: 9", role="row"),
    ]


def test_headers_of_two_rows_are_read_together(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        sheet.append(["District", "2023/24", None, "2024/25", None])
        sheet.append([None, "Volume", "Change", "Volume", "Change"])
        sheet.append(["Wharfmoor", 12, "3%", 14, "4%"])
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")
        sheet.merge_cells("D1:E1")

    assert texts(saved(tmp_path, fill))[1:] == [
        "District: Wharfmoor; 2023/24 Volume: 12; 2023/24 Change: 3%; 2024/25 Volume: 14; 2024/25 Change: 4%"
    ]


def test_a_cell_merged_down_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        for row in (["District", "Offence", "Volume"], ["Aldby", "Burglary", 5], [None, "Robbery", 2]):
            sheet.append(row)
        sheet.merge_cells("A2:A3")

    assert texts(saved(tmp_path, fill))[1:] == [
        "District: Aldby; Offence: Burglary; Volume: 5",
        "District: Aldby; Offence: Robbery; Volume: 2",
    ]


def test_what_is_hidden_or_was_never_worked_out_is_left_out_and_said(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        sheet.title = "Posts"
        for row in (["District", "Officers", "Note"], ["Aldby", 5, "x"], ["Skelham", "=1+1", "y"], ["Secret", 1, "z"]):
            sheet.append(row)
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["C"].hidden = True
        hidden = book.create_sheet("Workings")
        hidden.append(["a", 1])
        hidden.sheet_state = "hidden"

    reading = read_file(saved(tmp_path, fill))
    assert [block.text for block in reading.blocks] == ["Posts", "District: Aldby; Officers: 5", "District: Skelham"]
    assert reading.warnings == (
        "1 hidden sheet left out",
        "1 hidden row left out",
        "1 hidden column left out",
        "1 formulas without a result, their cells read as empty: Posts!B3. Save it in Excel",
    )


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"District,Officers\nAldby,5\n", ["District: Aldby; Officers: 5"]),
        (b"District;Officers\nAldby;1.204,50\n", ["District: Aldby; Officers: 1.204,50"]),
        ("District\tBudget (£)\nAldby\t5\n".encode("utf-16"), ["District: Aldby; Budget (£): 5"]),
        ("District,Budget (£)\nAldby,5\n".encode("cp1252"), ["District: Aldby; Budget (£): 5"]),
        (b'Group,Purpose\n"Moor, Street","a\nb"\n', ["Group: Moor, Street; Purpose: a b"]),
        (b"Aldby,5\nSkelham,7\n", ["Aldby; 5", "Skelham; 7"]),
        (b"District,Officers\nAldby\nSkelham,7,extra\n", None),
    ],
)
def test_a_csv_file_is_read_whatever_parts_its_cells(tmp_path: Path, content: bytes, rows: list[str] | None) -> None:
    path = tmp_path / "figures.csv"
    path.write_bytes(content)
    read = [block.text for block in read_file(path).blocks]
    assert read == rows if rows else any("extra" in text for text in read)


@given(st.binary(max_size=400))
@settings(max_examples=100)
def test_any_bytes_named_csv_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("csv") / "figures.csv"
    path.write_bytes(content)
    with suppress(UnreadablePaper):
        assert read_file(path).blocks
