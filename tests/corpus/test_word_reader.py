"""Word files: the numbers that Word shows, what is a heading, tables, tracked changes, pages."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from golden import PAPERS, placed
from making import BULLET, DECIMAL, bold, cover_report, definition_of, item, list_of, numbering, tracked

from corpus.blocks import Block, Reading
from corpus.readers import read_file


@pytest.fixture
def document() -> Any:
    return docx.Document()


def reading_of(document: Any, tmp_path: Path) -> Reading:
    path = tmp_path / "paper.docx"
    document.save(path)
    return read_file(path)


def blocks_of(document: Any, tmp_path: Path) -> list[Block]:
    return list(reading_of(document, tmp_path).blocks)


def numbers_of(document: Any, tmp_path: Path) -> list[str | None]:
    return [block.number for block in blocks_of(document, tmp_path)]


@pytest.mark.parametrize("headings_bold", [True, False])
def test_a_cover_report_in_word_reads_like_the_same_in_text(tmp_path: Path, headings_bold: bool) -> None:
    text = (PAPERS / "cover-report.txt").read_text(encoding="utf-8")
    path = tmp_path / "cover-report.docx"
    cover_report(text.split("\n"), headings_bold=headings_bold).save(path)
    assert placed(path) == placed(PAPERS / "cover-report.txt")


def test_levels_count_and_restart_as_word_shows_them(document: Any, tmp_path: Path) -> None:
    levels = numbering(document, DECIMAL, ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), ("lowerLetter", "(%4)"))
    for depth in (0, 1, 2, 2, 3, 3, 1, 0, 1, 3):
        item(document, "Text.", levels, depth)
    assert numbers_of(document, tmp_path) == [
        *("1", "1.1", "1.1.1", "1.1.2", "(a)", "(b)", "1.2", "2", "2.1", "(a)"),
    ]


@pytest.mark.parametrize(
    ("number_format", "text", "start", "numbers"),
    [
        ("decimal", "%1.", 6, ["6", "7", "8"]),
        ("lowerLetter", "%1)", 25, ["y", "z", "aa"]),
        ("upperLetter", "(%1)", 1, ["(A)", "(B)", "(C)"]),
        ("lowerRoman", "%1.", 3, ["iii", "iv", "v"]),
        ("upperRoman", "%1", 9, ["IX", "X", "XI"]),
        ("decimalZero", "%1", 9, ["09", "10", "11"]),
        ("none", "", 1, [None, None, None]),
    ],
)
def test_each_format_of_number(
    document: Any, tmp_path: Path, number_format: str, text: str, start: int, numbers: list[str | None]
) -> None:
    held = numbering(document, (number_format, text), start=start)
    for _ in numbers:
        item(document, "Text.", held)
    assert numbers_of(document, tmp_path) == numbers


def test_a_list_goes_on_after_other_text_and_in_another_list_of_its_definition(document: Any, tmp_path: Path) -> None:
    first = numbering(document, DECIMAL)
    second = list_of(document, definition_of(document, first))
    item(document, "One.", first)
    document.add_paragraph("Between.")
    item(document, "Two.", first)
    item(document, "Three.", second)
    assert numbers_of(document, tmp_path) == ["1", None, "2", "3"]


def test_a_list_that_is_told_to_restart_restarts(document: Any, tmp_path: Path) -> None:
    first = numbering(document, DECIMAL)
    again = list_of(document, definition_of(document, first), restart=1)
    for held in (first, first, again, again):
        item(document, "Text.", held)
    assert numbers_of(document, tmp_path) == ["1", "2", "1", "2"]


def test_an_empty_numbered_paragraph_counts_as_in_word(document: Any, tmp_path: Path) -> None:
    held = numbering(document, DECIMAL)
    for text in ("One.", "", "Three."):
        item(document, text, held)
    assert numbers_of(document, tmp_path) == ["1", "3"]


def test_numbers_may_come_from_the_style(document: Any, tmp_path: Path) -> None:
    document.add_paragraph("One.", style="List Number")
    document.add_paragraph("Two.", style="List Number")
    assert numbers_of(document, tmp_path) == ["1", "2"]


def test_bullets_have_their_depth(document: Any, tmp_path: Path) -> None:
    held = numbering(document, BULLET, ("bullet", "o"))
    item(document, "outer", held)
    item(document, "inner", held, 1)
    document.add_paragraph("by style", style="List Bullet")
    document.add_paragraph("by style, inner", style="List Bullet 2")
    document.add_paragraph("· typed")
    blocks = blocks_of(document, tmp_path)
    assert [(block.role, block.level) for block in blocks[:4]] == [("bullet", 1), ("bullet", 2)] * 2
    assert blocks[4] == Block("· typed")  # structure takes the typed mark off


def test_headings_are_known_by_style_and_by_look(document: Any, tmp_path: Path) -> None:
    document.add_paragraph("A Plan for Northmoor", style="Title")
    document.add_heading("What it says", 1)
    document.add_heading("In detail", 2)
    document.add_paragraph("KEY INFORMATION")
    bold(document, "Next steps")
    bold(document, "All of this sentence is bold, and it is a sentence.")
    bold(document, "Date: 14 June 2031")
    assert [(block.role, block.level) for block in blocks_of(document, tmp_path)] == [
        ("title", 1),
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("heading", 4),
        ("text", 1),
        ("text", 1),
    ]


def test_a_table_is_read_by_row_with_its_headers_in_its_place(document: Any, tmp_path: Path) -> None:
    document.add_paragraph("Before.")
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows, [("District", "Q1", "Q2"), ("Moorgate", "10", ""), ("Saltby", "7", "ü")], strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("After.")
    assert [(block.role, block.text) for block in blocks_of(document, tmp_path)] == [
        ("text", "Before."),
        ("row", "District: Moorgate; Q1: 10"),
        ("row", "District: Saltby; Q1: 7; Q2: ✓"),
        ("text", "After."),
    ]


def test_merged_cells_speak_in_each_row_and_once_in_each(document: Any, tmp_path: Path) -> None:
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text = "District", "Referrals"
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).text = "Moorgate"
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 1).text, table.cell(1, 2).text = "children", "11"
    table.cell(2, 1).text, table.cell(2, 2).text = "adults", "11"
    assert [block.text for block in blocks_of(document, tmp_path)] == [
        "District: Moorgate; Referrals: children; Referrals: 11",
        "District: Moorgate; Referrals: adults; Referrals: 11",
    ]


def test_a_head_block_in_a_table_reads_as_names_and_values(document: Any, tmp_path: Path) -> None:
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, [("Title", "Hare coursing"), ("Date", "14 June 2031")], strict=True):
        row.cells[0].text, row.cells[1].text = texts
    assert [block.text for block in blocks_of(document, tmp_path)] == [
        "Title: Hare coursing",
        "Date: 14 June 2031",
    ]


def test_a_table_that_sets_numbers_beside_paragraphs_is_no_table(document: Any, tmp_path: Path) -> None:
    table = document.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, [("", "PURPOSE"), ("1.", "The Panel met."), ("2.", "It rose.")], strict=True):
        row.cells[0].text, row.cells[1].text = texts
    assert [(block.role, block.number, block.text) for block in blocks_of(document, tmp_path)] == [
        ("heading", None, "PURPOSE"),
        ("text", "1", "The Panel met."),
        ("text", "2", "It rose."),
    ]


def test_insertions_are_read_and_deletions_are_not(document: Any, tmp_path: Path) -> None:
    paragraph = document.add_paragraph("The Panel ")
    tracked(paragraph, "del", "never ")
    tracked(paragraph, "ins", "met.")
    assert blocks_of(document, tmp_path) == [Block("The Panel met.")]


def test_words_in_links_and_text_boxes_are_read_once(document: Any, tmp_path: Path) -> None:
    paragraph = document.add_paragraph("See ")
    link = OxmlElement("w:hyperlink")
    link.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>the plan</w:t></w:r>"))
    paragraph._p.append(link)
    box = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(parse_xml(box))
    assert [block.text for block in blocks_of(document, tmp_path)] == ["See the plan", "Boxed."]


def test_pages_are_given_where_the_file_tells_them(document: Any, tmp_path: Path) -> None:
    document.add_paragraph("First page.")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Second page.")
    assert [block.page for block in blocks_of(document, tmp_path)] == [1, 2]


def test_a_file_without_page_breaks_has_no_pages(document: Any, tmp_path: Path) -> None:
    document.add_paragraph("Somewhere.")
    assert [block.page for block in blocks_of(document, tmp_path)] == [None]


def test_title_and_marking_come_from_properties_and_footer(document: Any, tmp_path: Path) -> None:
    document.core_properties.title = "Hare coursing"
    document.sections[0].footer.paragraphs[0].text = "OFFICIAL"
    document.add_paragraph("The Panel met.")
    reading = reading_of(document, tmp_path)
    assert (reading.title, reading.marking) == ("Hare coursing", "OFFICIAL")


def test_a_list_of_contents_is_left_out_and_said_to_be(document: Any, tmp_path: Path) -> None:
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("Next steps\t4", style="TOC 1")
    document.add_paragraph("The Panel met.")
    reading = reading_of(document, tmp_path)
    assert [block.text for block in reading.blocks] == ["The Panel met."]
    assert reading.warnings == ("the list of contents was left out (1 line)",)
