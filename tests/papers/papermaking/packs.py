"""Makes the agenda packs: one PDF of many papers, and what each of them is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from papermaking.drawing import BOLD, PLAIN, Look, draw_on
from papermaking.papers_drawn import LONG, minutes
from papermaking.truth import Paper
from reportlab.pdfgen.canvas import Canvas

BODY = "Eskshire Police and Crime Panel"


@dataclass(frozen=True, slots=True)
class Part:
    """One item of the pack."""

    item: str
    paper: Paper
    front: bool  # a front sheet of its own before it; else "Agenda Item 5" stands above its first page


def report(name: str, title: str, place: int, *, numbered: bool) -> Paper:
    """A paper of two pages or so."""
    paper = Paper(name, title=title)
    paper.title(title)
    for section, heading in enumerate(("Background", "Main points", "What is asked of the Panel")):
        paper.heading(heading)
        for step in range(2):
            text = LONG[(place + section + step) % 4].replace(
                "The force", f"In the view of the {title.split()[0].lower()} lead, the force"
            )
            mark = f"{section * 2 + step + 1}."
            if numbered:
                paper.para(text, mark=mark, number=mark[:-1])
            else:
                paper.para(text)
    paper.heading("Contact")
    paper.para(f"Tamsin Roe, policing and crime team, about item {place}")
    return paper


def agenda(parts: Sequence[Part], pages: Sequence[tuple[int, int]], day: str) -> Paper:
    """The list of items, at the front of the pack. Its lines may be read as a list or as plain text."""
    paper = Paper("agenda", title=None)
    lines = [BODY, f"Date: {day}", "Time: 10.00 am", "Venue: Council Chamber, Aldby Town Hall", "AGENDA"]
    paper.title(lines[0])
    for line in lines[1:]:
        paper.para(line)
    for number, name in enumerate(("Apologies for absence", "Declarations of interest"), start=1):
        paper.para(f"{name}", mark=f"{number}.", number=str(number))
    for part, (first, last) in zip(parts, pages, strict=True):
        paper.para(f"{part.paper.facts['title']} (Pages {first} - {last})", mark=f"{part.item}.", number=part.item)
    for truth in paper.truth():
        for name in ("kind", "headings", "lead_in", "number"):
            truth.pop(name)
        truth["optional"] = True
    return paper


def draw_pack(path: Path, parts: Sequence[Part], *, day: str, bookmarks: bool) -> list[dict[str, Any]]:
    """Write the pack; the truth about its parts, the agenda first."""
    look = Look(foot=lambda page, pages: [f"Page {page}"], page=(500, 640), hanging=30)
    pages = [(0, 0)] * len(parts)
    for _ in range(2):  # the second time the agenda knows the pages
        canvas = Canvas(str(path), pagesize=look.page, invariant=1)
        front = agenda(parts, pages, day)
        page = draw_on(canvas, front, replace(look, foot=lambda page, pages: []))
        pages = []
        for part in parts:
            first = page + 1
            if bookmarks:
                canvas.bookmarkPage(f"item{part.item}")
                canvas.addOutlineEntry(f"{part.item} {part.paper.facts['title']}", f"item{part.item}", 0)
            if part.front:
                canvas.setFont(BOLD, 20)
                canvas.drawCentredString(250, 400, f"Agenda Item {part.item}")
                canvas.setFont(PLAIN, 9)
                canvas.drawString(look.margin, 36, f"Page {first}")
                canvas.showPage()
                page = draw_on(canvas, part.paper, look, page=first + 1)
            else:
                canvas.setFont(BOLD, 11)
                canvas.drawRightString(440, 600, f"Agenda Item {part.item}")
                page = draw_on(canvas, part.paper, look, page=first)
            pages.append((first, page))
        canvas.save()
    told = [{"facts": {"pages": [1, 1]}, "paragraphs": front.truth(), "cells": []}]
    for part, where in zip(parts, pages, strict=True):
        stamp = {"text": f"Agenda Item {part.item}", "page": where[0], "optional": True}
        facts = {"title": part.paper.facts["title"], "item": part.item, "pages": list(where)}
        told.append({"facts": facts, "paragraphs": [stamp, *part.paper.truth()], "cells": part.paper.cells()})
    return told


def first_pack() -> tuple[Part, ...]:
    """Front sheets and bookmarks."""
    return (
        Part("3", named(minutes(), "Minutes of the last meeting"), front=True),
        Part("4", report("roads", "Roads and their policing", 4, numbered=True), front=True),
        Part("5", report("custody", "Custody visitors' annual report", 5, numbered=False), front=True),
        Part("6", report("work", "Work programme 2031/32", 6, numbered=True), front=True),
    )


def second_pack() -> tuple[Part, ...]:
    """No bookmarks, and no sheet between the papers: "Agenda Item 4" stands above the title."""
    return (
        Part("3", report("stalking", "Stalking: a report by the force", 3, numbered=False), front=False),
        Part("4", report("budget", "Budget monitoring, Q2 2031/32", 4, numbered=True), front=False),
        Part("5", report("complaints", "Complaints about the Mayor", 5, numbered=True), front=False),
    )


def named(paper: Paper, title: str) -> Paper:
    paper.facts = {"title": title}
    first = paper.elements[0]
    first.text = first.truths[0]["text"] = title
    return paper


PACKS = (
    ("public-pack-june", first_pack, "12 June 2031", True),
    ("public-pack-september", second_pack, "18 September 2031", False),
)
