"""What the glyphs of a PDF are read as: symbols, raised marks, text drawn twice, unseen, askew or off the page."""

from pathlib import Path

import pytest
from drawing_pdfs import HEIGHT, WIDTH, canvas, column, drawn_reading, roles, texts

from corpus.readers.pdf.glyphs import is_garbled, letters_of

LINES = (
    "The Panel heard that patrols on the coast road had been doubled since the winter, and that the",
    "farmers of Saltby had asked for more of the same before the lambing season.",
)
WHOLE = " ".join(LINES)
ENGLISH = (
    "The Panel heard that patrols on the coast road had been doubled since the winter, and that farmers in Saltby "
    "asked for more of them before the lambing season began. Thefts of machinery fell in every one of the farms "
    "which took part, while calls about hare coursing rose by a third; wardens walked the moor at night and found "
    "gates open. Nobody was hurt, though two vans were lost to the tide below the old lighthouse at Wharfmoor."
)


@pytest.mark.parametrize(
    ("text", "font", "letters"),
    [
        ("\ufb01nal o\ufb03ce", "Calibri", "final office"),
        ("\uf0b7", "ABCDEF+SymbolMT", "•"),
        ("\uf0fc", "Wingdings-Regular", "✓"),
        ("ü", "Wingdings", "✓"),
        ("Ø", "Wingdings", "➢"),
        ("ü", "Calibri", "ü"),
        ("\uf0a7", "ABCDEF+CIDFont", "▪"),
        ("\uf0b3 5 \uf0b1 2", "Symbol", "≥ 5 ± 2"),
        ("\ue123", "Calibri", "\ue123"),
    ],
)
def test_symbols_are_read_as_what_they_show(text: str, font: str, letters: str) -> None:
    assert letters_of(text, font) == letters


def test_english_is_no_garbage_and_neither_is_a_table_or_a_list_of_acronyms() -> None:
    assert not is_garbled(ENGLISH)
    assert not is_garbled("\n".join(f"Place {number} {number * 7} {number * 3} m" for number in range(200)))
    assert not is_garbled("PSPO CBO CPN INPA COM COT NPT PWA MSG CSP VRU VRP ISVA IDVA POCA BSIP RAG SIA")


def test_letters_in_an_order_of_their_own_are_garbage() -> None:
    shifted = "".join(chr((ord(letter) - 97 + 1) % 26 + 97) if letter.islower() else letter for letter in ENGLISH)
    assert is_garbled(shifted)
    assert is_garbled("(cid:12)(cid:7)(cid:99) ok (cid:31)(cid:4)")
    assert is_garbled("\ue001\ue002\ue003 \ue004 a b")


def test_a_raised_figure_is_no_part_of_the_number_that_it_stands_at(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["There were 1,204 reports in the year to March, which is 12"], left=60, top=700)
    end = 60 + drawn.stringWidth("There were 1,204 reports in the year to March, which is 12", "Helvetica", 10)
    column(drawn, ["1"], left=end, top=704, size=6)
    column(drawn, [" more than the year before."], left=end + 4, top=700)
    column(drawn, ["1"], left=60, top=103, size=5)
    column(drawn, ["Counted by the force, not yet checked."], left=64, top=100, size=8)
    assert roles(drawn_reading(drawn, held, tmp_path).blocks) == [
        ("text", "There were 1,204 reports in the year to March, which is 12 more than the year before."),
        ("footnote", "Counted by the force, not yet checked."),
    ]


def test_a_raised_figure_without_its_note_is_counted(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["There were 12"], left=60, top=700)
    column(drawn, ["1"], left=60 + drawn.stringWidth("There were 12", "Helvetica", 10), top=704, size=6)
    reading = drawn_reading(drawn, held, tmp_path)
    assert texts(reading) == ["There were 12"]
    assert reading.warnings == ("1 raised marks that lead to notes elsewhere were left out of the text",)


def test_raised_letters_and_squares_are_kept(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["On the 4"], left=60, top=700)
    end = 60 + drawn.stringWidth("On the 4", "Helvetica", 10)
    column(drawn, ["th"], left=end, top=704, size=6)
    column(drawn, ["they found 20 km"], left=end + 8, top=700)
    end += 8 + drawn.stringWidth("they found 20 km", "Helvetica", 10)
    column(drawn, ["2"], left=end, top=704, size=6)
    column(drawn, ["of moor burnt."], left=end + 6, top=700)
    assert texts(drawn_reading(drawn, held, tmp_path)) == ["On the 4th they found 20 km² of moor burnt."]


def test_a_footnote_does_not_break_the_sentence_that_goes_on_overleaf(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, [LINES[0]], left=60, top=200)
    column(drawn, ["1"], left=60, top=103, size=5)
    column(drawn, ["Counted by the force."], left=64, top=100, size=8)
    drawn.showPage()
    column(drawn, [LINES[1]], left=60, top=700)
    assert roles(drawn_reading(drawn, held, tmp_path).blocks) == [
        ("text", WHOLE),
        ("footnote", "Counted by the force."),
    ]


def test_text_drawn_twice_to_look_bold_is_read_once(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, LINES, left=60, top=700)
    column(drawn, LINES, left=60.3, top=700)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [WHOLE]


def test_invisible_text_is_read_only_where_there_is_no_other(tmp_path: Path) -> None:
    drawn, held = canvas()
    hidden = drawn.beginText(60, 700)
    hidden.setTextRenderMode(3)
    hidden.textLines(LINES)
    drawn.drawText(hidden)
    drawn.showPage()
    column(drawn, ["The Panel rose at four."], left=60, top=600)
    hidden = drawn.beginText(60, 700)
    hidden.setTextRenderMode(3)
    hidden.textLine("Nobody sees this.")
    drawn.drawText(hidden)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [WHOLE, "The Panel rose at four."]


def test_text_beyond_the_edge_of_the_page_is_left_out_and_said(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, LINES, left=60, top=700)
    column(drawn, ["Printer's marks"], left=WIDTH + 40, top=HEIGHT + 20)
    reading = drawn_reading(drawn, held, tmp_path)
    assert texts(reading) == [WHOLE]
    assert reading.warnings == ("page 1 has text beyond the edge of the page, which was left out",)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_held(tmp_path: Path, turn: int) -> None:
    drawn, held = canvas(size=(842, 595))
    drawn.translate(421, 298)
    drawn.rotate(turn)
    drawn.translate(-280, -100)
    column(drawn, LINES, left=40, top=200)
    column(drawn, ["The Panel rose at four."], left=40, top=100)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [WHOLE, "The Panel rose at four."]


def test_letters_spaced_out_are_one_word(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, LINES, left=60, top=600)
    spaced = drawn.beginText(60, 700)
    spaced.setCharSpace(3)
    spaced.textLine("SUMMARY")
    drawn.drawText(spaced)
    assert texts(drawn_reading(drawn, held, tmp_path)) == ["SUMMARY", WHOLE]
