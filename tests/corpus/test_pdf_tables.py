"""Tables in a PDF: ruled or aligned, wrapped, with two rows of headers, going on overleaf."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from drawing_pdfs import canvas, column, drawn_reading, roles, texts
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from corpus.blocks import Block, Reading
from corpus.readers.pdf.reading import read_pdf

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
RULED = ("GRID", (0, 0), (-1, -1), 0.5, "black")


def built(tmp_path: Path, *flowables: Flowable) -> Reading:
    path = tmp_path / "paper.pdf"
    SimpleDocTemplate(str(path)).build(list(flowables))
    return read_pdf(path)


def rows(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if block.role == "row"]


@pytest.mark.parametrize("style", [[RULED], []], ids=["ruled", "aligned"])
def test_each_row_carries_its_headers(tmp_path: Path, style: list[tuple[object, ...]]) -> None:
    cells = [["District", "Q1", "Q2"], ["Saltby", "10", "12"], ["Moorgate", "7", "NYA"], ["Wharfmoor", "(3%)", "9"]]
    reading = built(
        tmp_path, Paragraph("Before it.", BODY), Table(cells, style=TableStyle(style)), Paragraph("After it.", BODY)
    )
    assert roles(reading.blocks) == [
        ("text", "Before it."),
        ("row", "District: Saltby; Q1: 10; Q2: 12"),
        ("row", "District: Moorgate; Q1: 7; Q2: NYA"),
        ("row", "District: Wharfmoor; Q1: (3%); Q2: 9"),
        ("text", "After it."),
    ]


@pytest.mark.parametrize("repeat", [0, 1], ids=["header once", "header again"])
@pytest.mark.parametrize("style", [[RULED], []], ids=["ruled", "aligned"])
def test_a_table_goes_on_overleaf(tmp_path: Path, repeat: int, style: list[tuple[object, ...]]) -> None:
    places = [[f"Place {chr(65 + place % 26)}{place}", str(place * 7 % 50), f"{place} m"] for place in range(60)]
    table = Table([["District", "Reports", "Length"], *places], style=TableStyle(style), repeatRows=repeat)
    reading = built(tmp_path, table)
    assert rows(reading.blocks) == [f"District: {a}; Reports: {b}; Length: {c}" for a, b, c in places]
    assert {block.page for block in reading.blocks} == {1, 2}


@pytest.mark.parametrize("style", [[RULED], []], ids=["ruled", "aligned"])
def test_cells_that_wrap_are_whole(tmp_path: Path, style: list[tuple[object, ...]]) -> None:
    def cell(text: str, look: ParagraphStyle = BODY) -> Paragraph:
        return Paragraph(text, look)

    promise = "Put three more wardens on the streets of Wharfmoor before the end of the Plan"
    table = Table(
        [
            [cell("Pledge", BOLD), cell("What was promised", BOLD), cell("In post", BOLD)],
            [cell("Upper Eskdale and Hollin Vale"), cell(promise), cell("2")],
            [cell("Saltby"), cell(promise), cell("0")],
        ],
        colWidths=[90, 200, 60],
        style=TableStyle([*style, ("VALIGN", (0, 0), (-1, -1), "TOP")]),
    )
    assert rows(built(tmp_path, table).blocks) == [
        f"Pledge: Upper Eskdale and Hollin Vale; What was promised: {promise}; In post: 2",
        f"Pledge: Saltby; What was promised: {promise}; In post: 0",
    ]


def test_two_rows_of_headers_name_each_column_together(tmp_path: Path) -> None:
    cells = [
        ["District", "2030", "", "2031", ""],
        ["", "Q1", "Q2", "Q1", "Q2"],
        ["Saltby", "1", "2", "3", "4"],
        ["Moorgate", "5", "6", "7", "8"],
    ]
    spans = [("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0)), ("SPAN", (0, 0), (0, 1))]
    assert rows(built(tmp_path, Table(cells, style=TableStyle([RULED, *spans]))).blocks) == [
        "District: Saltby; 2030 Q1: 1; 2030 Q2: 2; 2031 Q1: 3; 2031 Q2: 4",
        "District: Moorgate; 2030 Q1: 5; 2030 Q2: 6; 2031 Q1: 7; 2031 Q2: 8",
    ]


def test_a_box_round_a_paragraph_is_no_table(tmp_path: Path) -> None:
    text = "The Panel is asked to note the report and to say what it would like to hear of in the spring of next year."
    reading = built(
        tmp_path, Table([[Paragraph(text, BODY)]], style=TableStyle([RULED])), Spacer(1, 10), Paragraph(text, BODY)
    )
    assert roles(reading.blocks) == [("text", text), ("text", text)]


def test_the_axis_of_a_chart_is_kept_apart_from_the_text(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["The chart shows the reports of each district, of which Wharfmoor"], left=60, top=700)
    for place, tick in enumerate(range(16000, -1, -2000)):
        column(drawn, [str(tick)], left=60, top=670 - 12 * place, size=7)
    column(drawn, ["had the most in the year, with 14,220."], left=60, top=540)
    reading = drawn_reading(drawn, held, tmp_path)
    assert ("caption", "16000 14000 12000 10000 8000 6000 4000 2000 0") in roles(reading.blocks)
    assert "had the most in the year, with 14,220." in " ".join(texts(reading))
    assert reading.warnings == ("the axes of charts on page 1 are kept as captions, apart from the text",)


def test_a_row_that_the_page_breaks_is_one(tmp_path: Path) -> None:
    drawn, held = canvas()
    for top, cells in (
        (150, ("District", "Count", "What was said")),
        (130, ("Saltby", "12", "The farmers asked for more")),
    ):
        for left, cell in zip((60, 200, 300), cells, strict=True):
            drawn.drawString(left, top, cell)
    for place, across in enumerate((165, 145, 120)):
        drawn.line(55, across, 500, across)
        for left in (55, 195, 295, 500) if place else ():
            drawn.line(left, 165, left, 120)
    drawn.showPage()
    drawn.drawString(300, 740, "patrols in the winter.")
    for left, cell in zip((60, 200, 300), ("Moorgate", "7", "Nothing."), strict=True):
        drawn.drawString(left, 720, cell)
    for across in (755, 735, 710):
        drawn.line(55, across, 500, across)
    for left in (55, 195, 295, 500):
        drawn.line(left, 755, left, 710)
    assert [(block.text, block.page) for block in drawn_reading(drawn, held, tmp_path).blocks] == [
        ("District: Saltby; Count: 12; What was said: The farmers asked for more patrols in the winter.", 1),
        ("District: Moorgate; Count: 7; What was said: Nothing.", 2),
    ]


def test_cells_that_wrap_without_rules_are_told_by_the_figures_beside_them(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["District", "Saltby and", "Hollin Vale", "", "Moorgate"], left=60, top=700)
    column(drawn, ["Count", "12", "", "", "7"], left=200, top=700)
    column(
        drawn,
        ["What was said", "The farmers asked for", "more patrols in the", "lambing season.", "Nothing."],
        left=300,
        top=700,
    )
    assert rows(drawn_reading(drawn, held, tmp_path).blocks) == [
        "District: Saltby and Hollin Vale; Count: 12; What was said: The farmers asked for more patrols in the "
        "lambing season.",
        "District: Moorgate; Count: 7; What was said: Nothing.",
    ]


WRAPPING = [
    ("District", "Count", "What was promised", "Progress"),
    ("Upper Eskdale and Hollin Vale", "37", "Light every underpass by the end of the Plan", "Nothing yet."),
    ("Saltby", "5", "Hold a meeting", "Nine are in post; two more are being trained at the college"),
    ("Port Esk and the islands", "61", "Open a service for victims in the town hall", "Opened in May"),
    ("Aldby", "8", "Put three more wardens on the streets of the town", "Done"),
]


@pytest.mark.parametrize("place", ["TOP", "MIDDLE", "BOTTOM"])
@pytest.mark.parametrize("padding", [1, 3])
@pytest.mark.parametrize("header", [BOLD, BODY], ids=["bold", "plain"])
def test_rows_without_rules_whose_cells_wrap_are_told_by_the_white_between_them(
    tmp_path: Path, place: str, padding: int, header: ParagraphStyle
) -> None:
    cells = [[Paragraph(cell, BODY if row else header) for cell in each] for row, each in enumerate(WRAPPING)]
    style = [("VALIGN", (0, 0), (-1, -1), place), *_padded(padding)]
    table = Table(cells, colWidths=[95, 50, 130, 120], style=TableStyle(style))
    names, *held = WRAPPING
    assert rows(built(tmp_path, table).blocks) == [
        "; ".join(f"{name}: {cell}" for name, cell in zip(names, each, strict=True)) for each in held
    ]


def test_rows_without_rules_whose_cells_wrap_go_on_overleaf(tmp_path: Path) -> None:
    names, *held = WRAPPING
    cells = [[Paragraph(cell, BODY) for cell in each] for each in (names, *held * 12)]
    table = Table(cells, colWidths=[95, 50, 130, 120], repeatRows=1, style=TableStyle(_padded(2)))
    reading = built(tmp_path, Paragraph("What each district has done is shown below.", BODY), table)
    assert rows(reading.blocks) == [
        "; ".join(f"{name}: {cell}" for name, cell in zip(names, each, strict=True)) for each in held * 12
    ]
    assert len({block.page for block in reading.blocks}) > 1


def test_text_in_columns_whose_paragraphs_begin_at_different_heights_is_no_table(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["The Panel met in Aldby", "and heard the Mayor.", "", "It rose at noon."], left=60, top=700)
    column(drawn, ["Members asked why.", "", "She said that it was", "too soon to tell."], left=320, top=700)
    assert rows(drawn_reading(drawn, held, tmp_path).blocks) == []


def _padded(points: int) -> list[tuple[object, ...]]:
    return [("TOPPADDING", (0, 0), (-1, -1), points), ("BOTTOMPADDING", (0, 0), (-1, -1), points)]
