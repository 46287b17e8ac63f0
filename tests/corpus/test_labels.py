"""Numbers that are printed with a word, "Recommendation 1:", read alike from a Word file and from a PDF."""

from pathlib import Path

import docx
import pytest
from drawing_pdfs import canvas, column, drawn_reading
from making import bold, item, numbering

from corpus.blocks import Block
from corpus.readers import read_file
from corpus.readers.labels import labelled

Numbered = list[tuple[str, str | None, str]]

ASKED = [
    ("text", None, "The Panel asks:"),
    ("text", "Recommendation 1", "That the desk be open on Sundays."),
    ("text", "Recommendation 2", "That a report be made."),
]


def numbered(blocks: tuple[Block, ...]) -> Numbered:
    return [(block.role, block.number, block.text) for block in blocks]


@pytest.mark.parametrize("typed", [False, True], ids=["counted by Word", "typed"])
def test_a_word_file_has_them_as_numbers(tmp_path: Path, typed: bool) -> None:
    document = docx.Document()
    document.add_paragraph("The Panel asks:")
    held = numbering(document, ("decimal", "Recommendation %1:"))
    for place, text in enumerate(("That the desk be open on Sundays.", "That a report be made."), start=1):
        if typed:
            document.add_paragraph(f"Recommendation {place}:\t{text}")
        else:
            item(document, text, held)
    document.save(tmp_path / "paper.docx")
    assert numbered(read_file(tmp_path / "paper.docx").blocks) == ASKED


def test_a_pdf_has_them_as_numbers_even_where_lines_are_close(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(
        drawn,
        [
            "The Panel asks:",
            "Recommendation 1: That the desk be open on",
            "Sundays.",
            "Recommendation 2: That a report be made.",
        ],
        left=60,
        top=700,
    )
    assert numbered(drawn_reading(drawn, held, tmp_path).blocks) == ASKED


def test_one_in_bold_is_a_heading_with_a_number_in_both(tmp_path: Path) -> None:
    document = docx.Document()
    bold(document, "Recommendation 1: Opening hours")
    document.add_paragraph("The desk should be open on Sundays.")
    document.save(tmp_path / "paper.docx")
    drawn, held = canvas()
    column(drawn, ["Recommendation 1: Opening hours"], left=60, top=700, font="Helvetica-Bold")
    column(drawn, ["The desk should be open on Sundays."], left=60, top=670)
    for blocks in (read_file(tmp_path / "paper.docx").blocks, drawn_reading(drawn, held, tmp_path).blocks):
        assert (blocks[0].role in ("heading", "title"), blocks[0].number, blocks[0].text) == (
            *(True, "Recommendation 1", "Opening hours"),
        )


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation 1",
        "Recommendation 1 was met in May.",
        "Recommendations 1: all",
        "Objective 1: Fewer burglaries",
        "See Recommendation 1: it was met.",
    ],
)
def test_other_words_keep_their_place_in_the_text(text: str) -> None:
    assert labelled(Block(text)) == Block(text)
