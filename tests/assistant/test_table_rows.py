"""A table's row taken apart into its cells, each under the name of its column."""

from dataclasses import replace

import pytest
from answers_to_keep import PARAGRAPH

from assistant.tables.table_rows import row_cells


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Moor: Selby; Gates: 12", [("Moor", "Selby"), ("Gates", "12")]),
        (
            "Moor: Selby; Note: up 9%; not yet checked; Gates: 12",
            [("Moor", "Selby"), ("Note", "up 9%; not yet checked"), ("Gates", "12")],
        ),
        ("Selby; 12; 14", [("", "Selby"), ("", "12"), ("", "14")]),
        ("Selby; Gates: 12", [("", "Selby"), ("Gates", "12")]),
    ],
)
def test_a_semicolon_inside_a_cell_ends_none(text: str, told: list[tuple[str, str]]) -> None:
    cells = row_cells(replace(PARAGRAPH, text=text, kind="table row"))
    assert [(each.column, each.text) for each in cells] == told
    assert all(text[each.start : each.start + len(each.text)] == each.text for each in cells)
