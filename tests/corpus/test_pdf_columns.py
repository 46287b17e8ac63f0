"""Columns of a PDF are read one after the other, wherever the file has them."""

from pathlib import Path

from drawing_pdfs import canvas, column, drawn_reading, roles, texts

LEFT = (
    "Patrols on the coast road were doubled in",
    "the winter, and the farmers of Saltby asked",
    "for more of them before the lambing season",
    "began. The Panel welcomed what was done.",
    "Thefts of machinery fell in every one of the",
    "farms that had taken part in the scheme.",
)
RIGHT = (
    "The Panel then heard from the wardens of",
    "Eskshire, who had walked the moor at night",
    "and had found gates open and sheep loose on",
    "the road. They asked for lamps and for a van.",
    "The Mayor promised both before the year was",
    "out, and a report to the Panel in the spring.",
)
THIRD = (
    "Nobody had asked for a third",
    "column, and yet it was set as",
    "one so that the page was full",
    "and the printer was content.",
)


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    drawn, held = canvas()
    for place, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):  # across, as some programs write them
        column(drawn, [left], left=60, top=700 - 13 * place)
        column(drawn, [right], left=310, top=700 - 13 * place)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_the_right_column_written_first_is_still_read_second(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, RIGHT, left=310, top=700)
    column(drawn, LEFT, left=60, top=700)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_paragraph_that_goes_on_in_the_next_column_is_one(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, LEFT[:3], left=60, top=700)
    column(drawn, LEFT[3:], left=310, top=700)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [" ".join(LEFT)]


def test_a_heading_over_both_columns_stands_between_what_is_above_and_below(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, LEFT, left=60, top=700)
    column(drawn, RIGHT, left=310, top=700)
    column(drawn, ["What the year ahead will bring to Eskshire and its moors"], left=60, top=590, size=18)
    column(drawn, RIGHT, left=60, top=560)
    column(drawn, LEFT, left=310, top=560)
    assert roles(drawn_reading(drawn, held, tmp_path).blocks) == [
        ("text", " ".join(LEFT)),
        ("text", " ".join(RIGHT)),
        ("title", "What the year ahead will bring to Eskshire and its moors"),
        ("text", " ".join(RIGHT)),
        ("text", " ".join(LEFT)),
    ]


def test_three_columns(tmp_path: Path) -> None:
    drawn, held = canvas(size=(842, 595))
    for place, left in enumerate((60, 300, 540)):
        column(drawn, THIRD if place != 1 else LEFT[:4], left=left, top=500)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [" ".join(THIRD), " ".join(LEFT[:4]), " ".join(THIRD)]


def test_a_sidebar_is_no_part_of_the_sentences_beside_it(tmp_path: Path) -> None:
    drawn, held = canvas()
    wide = [f"{line} and so it was said by all" for line in LEFT]
    column(drawn, wide, left=60, top=700)
    column(drawn, ["Did you know?", "Saltby has more", "sheep than people."], left=440, top=680, size=9)
    found = texts(drawn_reading(drawn, held, tmp_path))
    assert " ".join(wide) in found
    assert any("Saltby has more sheep than people." in text for text in found)


def test_names_beside_their_values_are_read_line_by_line(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["Title:", "COT Sponsor:", "Report Author:", "Date:"], left=60, top=700)
    column(drawn, ["Rural policing", "ACC Vane", "Supt Roe", "12 March 2031"], left=200, top=700)
    assert texts(drawn_reading(drawn, held, tmp_path)) == [
        "Title: Rural policing",
        "COT Sponsor: ACC Vane",
        "Report Author: Supt Roe",
        "Date: 12 March 2031",
    ]


def test_a_number_that_hangs_beside_its_paragraph_belongs_to_it(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, LEFT[:4], left=90, top=700)
    column(drawn, RIGHT[:4], left=90, top=640)
    column(drawn, ["4.1"], left=60, top=700)
    column(drawn, ["4.2"], left=60, top=640)
    assert [text.replace("\t", " ") for text in texts(drawn_reading(drawn, held, tmp_path))] == [
        f"4.1 {' '.join(LEFT[:4])}",
        f"4.2 {' '.join(RIGHT[:4])}",
    ]


def test_a_justified_line_in_a_narrow_column_is_one_line(tmp_path: Path) -> None:
    drawn, held = canvas()
    for left, lines in ((60, THIRD), (300, LEFT[:4])):
        for place, line in enumerate(lines):
            text = drawn.beginText(left, 700 - 13 * place)
            text.setWordSpace(
                (200 - drawn.stringWidth(line, "Helvetica", 12)) / max(line.count(" "), 1) if place < 3 else 0
            )
            text.textLine(line)
            drawn.drawText(text)
    assert texts(drawn_reading(drawn, held, tmp_path))[0] == " ".join(THIRD)
