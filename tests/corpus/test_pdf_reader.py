"""PDF files: pages, furniture, wrapped lines, headings, tables; one set by LibreOffice where it is installed."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from golden import PAPERS, placed
from making import cover_report
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    ListFlowable,
    ListItem,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from corpus.blocks import Block, Reading
from corpus.readers import read_file

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=8)
LARGE = ParagraphStyle("large", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceAfter=8)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
RULED = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
LONG = (
    "The Panel heard that patrols on the coast road had been doubled since the winter, and that the farmers of Saltby "
    "had asked for more of the same before the lambing season."
)


def read(tmp_path: Path, flowables: Sequence[Any], *, footer: str = "", title: str = "") -> Reading:
    path = tmp_path / "paper.pdf"

    def furniture(canvas: Canvas, _: Any) -> None:
        if footer:
            canvas.setFont("Helvetica", 8)
            canvas.drawCentredString(A4[0] / 2, 800, "OFFICIAL")
            canvas.drawString(72, 30, f"{footer} Page {canvas.getPageNumber()} of 9")

    template = SimpleDocTemplate(str(path), pagesize=A4, title=title)
    template.build(list(flowables), onFirstPage=furniture, onLaterPages=furniture)
    return read_file(path)


def test_wrapped_lines_are_one_block(tmp_path: Path) -> None:
    reading = read(tmp_path, [Paragraph(LONG, BODY), Paragraph(LONG, BODY)])
    assert reading.blocks == (Block(LONG, page=1), Block(LONG, page=1))


def test_a_paragraph_that_runs_over_the_page_is_one_block_of_its_first_page(tmp_path: Path) -> None:
    filling = [Paragraph("Nothing more was said.", BODY) for _ in range(31)]
    reading = read(tmp_path, [*filling, Paragraph(f"{LONG} {LONG} {LONG}", BODY)], footer="Panel")
    assert [block.page for block in reading.blocks] == [1] * 32
    assert reading.blocks[-1].text == f"{LONG} {LONG} {LONG}"


def test_headers_footers_page_numbers_and_markings_are_taken_out(tmp_path: Path) -> None:
    texts = ("Saltby had 3 reports.", "Saltby had 7 reports.", "Moorgate had 3 reports.")
    pages = [part for text in texts for part in (Paragraph(text, BODY), PageBreak())]
    reading = read(tmp_path, pages, footer="Northmoor Panel")
    assert reading.blocks == tuple(Block(text, page=page) for page, text in enumerate(texts, start=1))
    assert reading.marking == "OFFICIAL"


def test_headings_are_told_by_size_capitals_and_weight(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        [
            Paragraph("Rural policing in Northmoor", LARGE),
            Paragraph("KEY INFORMATION", BODY),
            Paragraph("Next steps", BOLD),
            Paragraph(LONG, BODY),
        ],
    )
    assert [(block.role, block.level) for block in reading.blocks] == [
        ("title", 1),
        ("heading", 2),
        ("heading", 3),
        ("text", 1),
    ]


def test_small_print_does_not_make_the_body_a_heading(tmp_path: Path) -> None:
    small = ParagraphStyle("small", parent=BODY, fontSize=6)
    address = f"https://northmoor.example/{'a' * 60}"
    parts = [Paragraph(text, style) for _ in range(6) for text, style in (("The Panel met.", BODY), (address, small))]
    assert {block.role for block in read(tmp_path, parts).blocks} == {"text"}


def test_bullets_and_numbers_open_blocks(tmp_path: Path) -> None:
    bullets = ListFlowable(
        [ListItem(Paragraph(LONG, BODY)), ListItem(Paragraph("Short", BODY))], bulletType="bullet", start="•"
    )
    reading = read(tmp_path, [Paragraph("1. The force did this:", BODY), bullets, Paragraph(f"2. {LONG}", BODY)])
    assert [(block.role, block.text) for block in reading.blocks] == [
        ("text", "1. The force did this:"),
        ("bullet", LONG),
        ("bullet", "Short"),
        ("text", f"2. {LONG}"),
    ]


def test_a_ruled_table_is_read_by_row_in_its_place(tmp_path: Path) -> None:
    rows = [["District", "Q1", "Q2"], ["Moorgate", "10", "12"], ["Saltby", "7", "NYA"]]
    reading = read(tmp_path, [Paragraph("Before.", BODY), Table(rows, style=RULED), Paragraph("After.", BODY)])
    assert [(block.role, block.text) for block in reading.blocks] == [
        ("text", "Before."),
        ("row", "District: Moorgate; Q1: 10; Q2: 12"),
        ("row", "District: Saltby; Q1: 7; Q2: NYA"),
        ("text", "After."),
    ]


def test_words_broken_at_the_end_of_a_line_are_made_whole(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    lines = (
        "The neighbourhood plan says that each neigh-",
        "bourhood has a view of its own on anti-",
        "social driving.",
    )
    for place, line in enumerate(lines):
        canvas.drawString(72, 700 - 14 * place, line)
    canvas.save()
    assert [block.text for block in read_file(path).blocks] == [
        "The neighbourhood plan says that each neighbourhood has a view of its own on anti-social driving."
    ]


def test_the_title_is_that_of_the_properties(tmp_path: Path) -> None:
    assert read(tmp_path, [Paragraph(LONG, BODY)], title="Rural policing").title == "Rural policing"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_cover_report_set_by_libreoffice_reads_like_the_same_in_text(tmp_path: Path) -> None:
    text = (PAPERS / "cover-report.txt").read_text(encoding="utf-8")
    paper = tmp_path / "cover-report.docx"
    cover_report(text.split("\n")).save(paper)
    profile = f"-env:UserInstallation=file://{tmp_path}/office"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(paper)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert placed(paper.with_suffix(".pdf")) == placed(PAPERS / "cover-report.txt")
