"""Links, bookmarks, filled-in forms and comments of a PDF."""

from pathlib import Path

from drawing_pdfs import canvas, column, drawn_reading, texts

from corpus.blocks import Block, Bookmark


def test_words_that_link_to_the_web_carry_the_address(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["The plan is on the site of the Mayor.", "", "", "The Panel rose."], left=60, top=700)
    drawn.linkURL("https://northmoor.example/plan", (100, 697, 160, 709))
    drawn.linkURL("mailto:clerk@northmoor.example", (60, 658, 90, 670))
    assert drawn_reading(drawn, held, tmp_path).blocks == (
        Block("The plan is on the site of the Mayor.", page=1, links=("https://northmoor.example/plan",)),
        Block("The Panel rose.", page=1),
    )


def test_bookmarks_name_their_pages(tmp_path: Path) -> None:
    drawn, held = canvas()
    for number, (title, level) in enumerate([("Safer roads", 0), ("Saltby", 1), ("Safer homes", 0)], start=1):
        column(drawn, [f"Sentence {number} stands here."], left=60, top=700)
        drawn.bookmarkPage(f"p{number}")
        drawn.addOutlineEntry(title, f"p{number}", level=level)
        drawn.showPage()
    assert drawn_reading(drawn, held, tmp_path).bookmarks == (
        Bookmark("Safer roads", 1),
        Bookmark("Saltby", 2, level=2),
        Bookmark("Safer homes", 3),
    )


def test_what_a_form_is_filled_in_with_is_read_where_it_stands(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["Decision by:"], left=60, top=700)
    drawn.acroForm.textfield(name="by", value="Tamsin Roe", x=140, y=696, width=200, height=14, borderWidth=0)
    assert texts(drawn_reading(drawn, held, tmp_path)) == ["Decision by: Tamsin Roe"]
