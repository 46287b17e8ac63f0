"""PowerPoint files: a slide is a page, its title a heading, its lines bullets, its tables rows."""

from pathlib import Path

import pptx
from pptx.util import Inches

from corpus.blocks import Block
from corpus.readers import read_file


def test_slides_are_pages_with_headings_bullets_tables_and_notes(tmp_path: Path) -> None:
    show = pptx.Presentation()
    first = show.slides.add_slide(show.slide_layouts[0])
    first.shapes.title.text = "Policing in Eskshire"
    second = show.slides.add_slide(show.slide_layouts[1])
    second.shapes.title.text = "What we did"
    frame = second.placeholders[1].text_frame
    frame.text = "Swift Repair cost £851k"
    deeper = frame.add_paragraph()
    deeper.text, deeper.level = "418 sites put right", 1
    deeper.runs[0].hyperlink.address = "https://mayor.eskshire.example/repair"
    second.notes_slide.notes_text_frame.text = "Say thanks."
    third = show.slides.add_slide(show.slide_layouts[5])
    table = third.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(6), Inches(1)).table
    for row, column, text in ((0, 0, "District"), (0, 1, "Officers"), (1, 0, "Aldby"), (1, 1, "388")):
        table.cell(row, column).text = text
    path = tmp_path / "panel.pptx"
    show.save(str(path))
    assert list(read_file(path).blocks) == [
        Block("Policing in Eskshire", 1, "title"),
        Block("What we did", 2, "heading"),
        Block("Swift Repair cost £851k", 2, "bullet"),
        Block("418 sites put right", 2, "bullet", 2, links=("https://mayor.eskshire.example/repair",)),
        Block("Notes", 2, "heading", 2),
        Block("Say thanks.", 2),
        Block("District: Aldby; Officers: 388", 3, "row"),
    ]
