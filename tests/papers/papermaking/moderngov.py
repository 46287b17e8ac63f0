"""Makes a meeting's pack as a council's agenda system prints it: front sheet, agenda, stamps, appendices."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from papermaking.drawing import BOLD, PLAIN, Drawing, Look
from papermaking.papers_drawn import LONG
from papermaking.truth import Paper
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

BODY = "Eskshire Police and Crime Panel"
DAY = "Thursday, 20 November 2031"
PAGE = (500, 640)
RIGHT = 438  # where stamps and page ranges end
BLANK = "This page is intentionally left blank"
LOOK = Look(page=PAGE, hanging=30, foot=lambda page, pages: [f"Page {page}"])


@dataclass(frozen=True, slots=True)
class Item:
    """A paper of the pack, and how it comes into it."""

    number: str
    paper: Paper
    opens: str = "stamp"  # or "within": below the end of the paper before; "sheet": an appendix, behind a sheet
    blank: bool = False  # whether a page is left blank behind it

    @property
    def title(self) -> str:
        return self.paper.facts["title"]


def draw_meeting(path: Path, items: Sequence[Item]) -> list[dict[str, Any]]:
    """Write the pack; the truth about its parts, the agenda first."""
    pages = [(0, 0)] * len(items)
    for _ in range(2):  # the second time the agenda knows the pages
        canvas = Canvas(str(path), pagesize=PAGE, invariant=1)
        front = _front(canvas, items, pages)
        pages = _papers(canvas, items, first=front_pages(front) + 1)
        canvas.save()
    told = [{"facts": {"pages": [1, front_pages(front)]}, "paragraphs": front, "cells": []}]
    for item, (first, last) in zip(items, pages, strict=True):
        facts = {"title": item.title, "item": item.number, "pages": [first, last]}
        told.append({"facts": facts, "paragraphs": item.paper.truth(), "cells": item.paper.cells()})
    return told


def front_pages(front: Sequence[dict[str, Any]]) -> int:
    return max(int(each["page"]) for each in front)


def _front(canvas: Canvas, items: Sequence[Item], pages: Sequence[tuple[int, int]]) -> list[dict[str, Any]]:
    """The front sheet and the agenda; its lines may be read as a list, as rows, or as plain text."""
    said: list[dict[str, Any]] = []

    def line(page: int, x: float, y: float, text: str, font: str = PLAIN, size: float = 10.5, right: str = "") -> None:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
        if right:
            canvas.setFont(PLAIN, size)
            canvas.drawRightString(RIGHT, y, right)
        for each in (f"{text} {right}", text) if right else (text,):
            said.append({"text": each, "page": page, "optional": True})

    canvas.setFont(BOLD, 14)
    canvas.drawRightString(RIGHT, 600, "Public Document Pack")
    said.append({"text": "Public Document Pack", "page": 1, "optional": True})
    line(1, 62, 540, BODY, BOLD, 18)
    for place, (name, value) in enumerate(
        (("Date:", DAY), ("Time:", "10.30 am"), ("Venue:", "Council Chamber, Aldby Town Hall"))
    ):
        line(1, 62, 490 - 24 * place, f"{name} {value}")
    line(1, 62, 390, "Membership", BOLD, 12)
    for place, name in enumerate(("Councillor Ida Marsh (Chair)", "Councillor Owen Pell", "Councillor Ros Tarn")):
        line(1, 62, 366 - 20 * place, name)
    line(1, 62, 250, "For more information please write to the clerk, Wren Holt, at the Town Hall.")
    canvas.drawString(62, 36, "Page 1")
    canvas.showPage()

    line(2, 62, 580, "AGENDA", BOLD, 14)
    y = 540.0
    listed = [("1.", "Apologies for absence", ""), ("2.", "Declarations of interest", "")]
    for item, (first, last) in zip(items, pages, strict=True):
        if item.opens != "sheet":
            whole = max(end for other, (_, end) in zip(items, pages, strict=True) if other.number == item.number)
            listed.append((f"{item.number}.", item.title, f"(Pages {first} - {max(last, whole)})"))
    for number, title, right in listed:
        canvas.setFont(BOLD, 10.5)
        canvas.drawString(62, y, number)
        line(2, 92, y, title, BOLD, right=right)
        if right:
            y -= 15
            line(2, 92, y, "To consider the report of the officers named in it.", size=9.5)
        y -= 30
    canvas.drawString(62, 36, "Page 2")
    canvas.showPage()
    # A title and its pages may be read in one, or the pages at the right as a column of their own.
    return said + [{"text": right, "page": 2, "optional": True} for _, _, right in listed if right]


def _papers(canvas: Canvas, items: Sequence[Item], *, first: int) -> list[tuple[int, int]]:
    """Draw the papers one after the other; the first and last page of each."""
    spans: list[tuple[int, int]] = []
    drawing = Drawing(canvas, LOOK, page=first)
    for item, after in zip(items, [*items[1:], None], strict=True):
        begun = drawing.page
        if item.opens == "stamp":
            _stamped(canvas, f"Agenda Item {item.number}")
        elif item.opens == "sheet":
            _sheet(drawing, item)
        for each in item.paper.elements[1:] if item.opens == "sheet" else item.paper.elements:
            for truth, at in zip(each.truths, drawing.element(each), strict=True):
                truth["page"] = at
        if after is None or after.opens != "within":
            drawing = _turned(drawing)
        if item.blank:
            canvas.setFont(PLAIN, 10.5)
            canvas.drawCentredString(PAGE[0] / 2, PAGE[1] / 2, BLANK)
            drawing = _turned(drawing)
        ended = drawing.page if after is not None and after.opens == "within" else drawing.page - 1
        spans.append((begun, ended))
    return spans


def _turned(drawing: Drawing) -> Drawing:
    """A page of its own for what follows."""
    drawing.finish()
    drawing.canvas.showPage()
    return Drawing(drawing.canvas, replace(LOOK), page=drawing.page + 1)


def _stamped(canvas: Canvas, words: str) -> None:
    canvas.setFont(BOLD, 11)
    canvas.drawString(RIGHT - stringWidth(words, BOLD, 11), 604, words)


def _sheet(drawing: Drawing, item: Item) -> None:
    """The sheet that names an appendix and says nothing else."""
    title = item.paper.elements[0]
    drawing.canvas.setFont(BOLD, 16)
    drawing.canvas.drawString(LOOK.margin, 420, title.text)
    title.truths[0]["page"] = drawing.page
    drawing.turn()


def november() -> tuple[Item, ...]:
    """Minutes whose headings are those of the agenda, two reports that share a page, appendices, a blank page."""
    return (
        Item("3", last_minutes(), blank=True),
        Item("4", roads()),
        Item("4", asked(), opens="sheet"),
        Item("5", complaints()),
        Item("6", forward_plan(), opens="within"),
        Item("7", budget()),
    )


def last_minutes() -> Paper:
    """Of the meeting before, under headings that this meeting's agenda has too."""
    paper = Paper("minutes", title="Minutes of the meeting held on 18 September 2031")
    paper.title(paper.facts["title"])
    paper.para("Present: Councillor Ida Marsh (Chair), Councillor Owen Pell and Councillor Ros Tarn")
    subjects = ("Apologies for absence", "Declarations of interest", "Minutes", "Road safety in Eskshire", "Complaints")
    for number, subject in enumerate(subjects, start=1):
        paper.heading(subject.upper(), mark=f"{number}.", number=str(number))
        paper.para(f"The Panel heard of {subject.lower()} and had {number} questions.", mark=f"{number}.1")
        paper.para(LONG[number % 4], mark=f"{number}.2")
        paper.para("RESOLVED – That the report be noted.", mark=f"{number}.3", kind="resolution")
    return paper


def roads() -> Paper:
    """A report with a head block and a table."""
    paper = Paper("roads", title="Road safety in Eskshire")
    paper.title(paper.facts["title"])
    paper.heading("Purpose of the report", mark="1.", number="1")
    paper.para("To tell the Panel what the force did on the roads from April to September 2031.", mark="1.1")
    paper.heading("What was done", mark="2.", number="2")
    paper.para(LONG[3], mark="2.1")
    paper.para("The figures of each district are these:", mark="2.2")
    paper.table(
        ("District", "Stopped", "Warned", "Hurt"),
        ("Aldby", "612", "90", "4"),
        ("Castlegate", "418", "77", "6"),
        ("Skelham", "203", "31", "1"),
    )
    paper.heading("What is asked of the Panel", mark="3.", number="3")
    paper.para("The Panel is asked to note the report and Appendix A.", mark="3.1")
    return paper


def asked() -> Paper:
    """The appendix to the report on roads."""
    paper = Paper("asked", title="Appendix A: Who was asked about the roads")
    paper.title(paper.facts["title"])
    paper.para("Some 1,204 people wrote to the Mayor about the roads of the county between April and June.")
    paper.heading("What they said")
    paper.bullet("Speed past schools was the first worry of 611 of them.")
    paper.bullet("Parking on pavements came next, with 340 letters.")
    return paper


def complaints() -> Paper:
    """A report that ends in the middle of a page."""
    paper = Paper("complaints", title="Complaints about the Mayor")
    paper.title(paper.facts["title"])
    paper.heading("Background")
    for place in range(3):
        paper.para(LONG[place], mark=f"{place + 1}.", number=str(place + 1))
    paper.heading("Advice")
    paper.para(LONG[3], mark="4.", number="4")
    paper.para("No complaint about the Mayor was upheld between April and September 2031.", mark="5.", number="5")
    return paper


def forward_plan() -> Paper:
    """A report typed below the one before it, under its number on the agenda."""
    paper = Paper("forward", title="Forward plan of the Panel")
    paper.heading(paper.facts["title"], mark="6.", number="6")
    paper.para("The Panel will hear of the precept on 5 February 2032 and of custody on 18 March 2032.")
    paper.para("Members may ask the clerk for other subjects until 12 December 2031.")
    paper.heading("Contact")
    paper.para("Wren Holt, clerk to the Panel, at the Town Hall in Aldby")
    return paper


def budget() -> Paper:
    """The last report of the pack."""
    paper = Paper("budget", title="Budget monitoring, April to September 2031")
    paper.title(paper.facts["title"])
    paper.para(
        "The force has spent £141.2 million, which is £1.3 million less than was planned.", mark="1.", number="1"
    )
    paper.para(LONG[2], mark="2.", number="2")
    return paper


MEETINGS = (("public-reports-pack-november", november),)
