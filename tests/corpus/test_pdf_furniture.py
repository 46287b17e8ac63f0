"""Headers, footers, page numbers, markings and watermarks are told by their coming again, and left out."""

from pathlib import Path

from drawing_pdfs import canvas, column, drawn_reading, texts
from reportlab.pdfgen.canvas import Canvas

FIRST = (
    "The Panel heard that patrols on the coast road had been doubled since the winter, and that the",
    "farmers of Saltby had asked for more of the same before the lambing season; they were told that the",
)
SECOND = ("wardens of Eskshire would go on with their rounds until the end of May. The Panel noted the report.",)
WHOLE = " ".join((*FIRST, *SECOND))


def page(drawn: Canvas, lines: tuple[str, ...], *, top: str = "", foot: str = "", left: float = 60) -> None:
    column(drawn, lines, left=60, top=700)
    column(drawn, [top], left=left, top=805, size=8)
    column(drawn, [foot], left=left, top=30, size=8)
    drawn.showPage()


def test_a_footer_inside_a_sentence_is_taken_out(tmp_path: Path) -> None:
    drawn, held = canvas()
    page(drawn, FIRST, foot="1 | P a g e")
    page(drawn, SECOND, foot="2 | P a g e")
    reading = drawn_reading(drawn, held, tmp_path)
    assert [(block.text, block.page) for block in reading.blocks] == [(WHOLE, 1)]


def test_a_marking_below_a_page_number_is_kept_as_the_marking(tmp_path: Path) -> None:
    drawn, held = canvas()
    for place, lines in enumerate((FIRST, SECOND), start=1):
        column(drawn, ["OFFICIAL"], left=280, top=20, size=8)
        page(drawn, lines, foot=f"{place} | P a g e")
    reading = drawn_reading(drawn, held, tmp_path)
    assert (texts(reading), reading.marking) == ([WHOLE], "OFFICIAL")


def test_footers_of_odd_and_even_pages_differ(tmp_path: Path) -> None:
    drawn, held = canvas()
    for number in range(1, 8):
        even = number % 2 == 0
        page(
            drawn,
            (f"Section {number} says that {'all' if even else 'none'} of it is new.",),
            top="Eskshire Plan" if even else "Safer Moors",
            foot=f"{number} Eskshire Police" if even else f"Eskshire Police {number}",
            left=60 if even else 460,
        )
    reading = drawn_reading(drawn, held, tmp_path)
    assert len(reading.blocks) == 7
    assert all(text.startswith("Section") and text.endswith("new.") for text in texts(reading))


def test_each_paper_of_a_pack_has_a_header_of_its_own(tmp_path: Path) -> None:
    drawn, held = canvas()
    for number in range(1, 31):
        paper = (number - 1) // 5
        page(drawn, (f"Sentence {number} stands alone here.",), top=f"Report {'ABCDEF'[paper]} to the Panel")
    assert texts(drawn_reading(drawn, held, tmp_path)) == [
        f"Sentence {number} stands alone here." for number in range(1, 31)
    ]


def test_a_number_that_ends_a_table_at_the_foot_is_no_page_number(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ("There were 12 reports in Saltby, and the count of all of them in the year was",), left=60, top=65)
    column(drawn, ("1995",), left=60, top=52)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [
        "There were 12 reports in Saltby, and the count of all of them in the year was 1995"
    ]


def test_a_watermark_is_left_out_and_said(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, FIRST, left=60, top=500)
    drawn.saveState()
    drawn.setFont("Helvetica-Bold", 90)
    drawn.translate(150, 350)
    drawn.rotate(45)
    drawn.drawString(0, 0, "DRAFT")
    drawn.restoreState()
    column(drawn, SECOND, left=60, top=500 - 26)
    reading = drawn_reading(drawn, held, tmp_path)
    assert texts(reading) == [WHOLE]
    assert reading.warnings == ("'DRAFT' is printed across pages, and was left out",)


def test_words_set_upright_beside_the_text_are_a_caption(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, (*FIRST, *SECOND), left=60, top=500)
    drawn.saveState()
    drawn.setFont("Helvetica", 8)
    drawn.translate(40, 400)
    drawn.rotate(90)
    drawn.drawString(0, 0, "Number of reports")
    drawn.restoreState()
    blocks = drawn_reading(drawn, held, tmp_path).blocks
    assert [(block.role, block.text) for block in blocks] == [("text", WHOLE), ("caption", "Number of reports")]
