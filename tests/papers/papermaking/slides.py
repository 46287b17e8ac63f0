"""Makes the slides, and says what is known of them."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from papermaking.truth import Paper
from papermaking.zips import still


def briefing_slides() -> Paper:
    """A presentation to the Panel: titles of slides as headings, bullets to two depths, a table."""
    paper = Paper("panel-presentation", layout="h", quirks=(19, 21), title="Policing in Eskshire: six months on")
    paper.title("Policing in Eskshire: six months on")
    paper.elements[-1].truths[0] |= {"page": 1}
    for page, heading, bullets in (
        (
            2,
            "What we have done",
            ((1, "£851k spent on the Swift Repair pilot"), (2, "418 sites put right"), (1, "NPTs in every ward")),
        ),
        (3, "What comes next", ((1, "A new control room by summer 2032"), (1, "PCSO numbers back to 2029"))),
    ):
        paper.heading(heading)
        paper.elements[-1].truths[0] |= {"page": page}
        for level, text in bullets:
            paper.bullet(text, level=level)
            paper.elements[-1].truths[0] |= {"page": page}
    paper.heading("The figures")
    paper.elements[-1].truths[0] |= {"page": 4}
    paper.table(("District", "Officers", "PCSOs"), ("Wharfmoor", "640", "121"), ("Aldby", "388", "60"))
    for truth in paper.elements[-1].truths:
        truth["page"] = 4
    return paper


def draw_slides(paper: Paper, path: Path) -> None:
    """Write the slides, the same bytes each time."""
    import pptx
    from pptx.util import Inches

    show: Any = pptx.Presentation()
    frame: Any = None
    for each in paper.elements:
        if each.what == "title":
            slide = show.slides.add_slide(show.slide_layouts[0])
            slide.shapes.title.text = each.text
            slide.placeholders[1]._element.getparent().remove(slide.placeholders[1]._element)
        elif each.what == "heading":
            slide = show.slides.add_slide(show.slide_layouts[1])
            slide.shapes.title.text = each.text
            frame = slide.placeholders[1].text_frame
        elif each.what == "bullet":
            first = not frame.paragraphs[0].text
            paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
            paragraph.text, paragraph.level = each.text, each.level - 1
        elif each.what == "table":
            body = slide.placeholders[1]._element
            body.getparent().remove(body)
            rows = [each.header, *each.rows]
            place = slide.shapes.add_table(len(rows), len(rows[0]), Inches(1), Inches(2), Inches(7), Inches(2))
            for y, row in enumerate(rows):
                for x, cell in enumerate(row):
                    place.table.cell(y, x).text = cell
    properties = show.core_properties
    properties.created = properties.modified = datetime(2031, 1, 1)
    properties.title, properties.author, properties.last_modified_by = "", "Eskshire", "Eskshire"
    saved = BytesIO()
    show.save(saved)
    path.write_bytes(still(saved.getvalue()))
