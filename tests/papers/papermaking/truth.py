"""What a made paper says and how it stands: the elements that are drawn, and the truth that readers are held to."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

What = Literal["title", "heading", "prose", "bullet", "table", "caption", "footnote", "page break", "furniture"]


@dataclass(slots=True)
class Element:
    """One thing that is drawn. What it must be read as is in `truths`: one entry, or one for each row of a table."""

    what: What
    text: str = ""
    level: int = 1
    mark: str | None = None  # the number as printed before the text: "4.2.1", "(a)", "a)"
    list_name: str | None = None  # the list that counts it, where the format counts by itself
    depth: int = 0  # in that list
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    look: str = ""  # a hint to who draws it
    link: str | None = None
    heads: tuple[tuple[str, ...], ...] = ()  # rows of the header as drawn, where one row is not all of it
    inner: dict[int, "Inner"] = field(default_factory=dict)  # tables in cells, by row
    row_links: dict[int, str] = field(default_factory=dict)  # of the words in the first cell, by row
    truths: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Inner:
    """A table in a cell, with its header row."""

    column: int
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Paper:
    """A paper in the making. Every call adds what is drawn and, beside it, what a careful reader sees."""

    def __init__(self, name: str, *, quirks: tuple[int, ...] = (), layout: str = "", **facts: str | None) -> None:
        self.name = name
        self.quirks = quirks
        self.layout = layout  # the letter of domain.md 1.3
        self.facts: dict[str, str] = {key: value for key, value in facts.items() if value is not None}
        self.elements: list[Element] = []
        self.furniture: list[str] = []
        self.loose: list[str] = []  # words of charts: read or not, they belong to no paragraph
        self.lists: dict[str, tuple[tuple[str, str], ...]] = {}
        self._headings: list[tuple[int, str]] = []
        self._number: str | None = None
        self._letters: list[str] = []
        self._above: str | None = None
        self._hanging: list[tuple[int, str | None]] = []

    def title(self, text: str, **hints: Any) -> None:
        self._add(Element("title", text, **hints), kind="heading", headings=[])

    def heading(
        self, text: str, *, level: int = 1, mark: str | None = None, inside: bool = False, number: str | None = None,
        **hints: Any,
    ) -> None:  # fmt: skip
        """A heading; `inside` where it stands within a numbered paragraph, whose number goes on below it."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        if not inside:
            self._number, self._letters = number or bare(mark), []
        self._above, self._hanging = None, []
        self._add(Element("heading", text, level, mark=mark, **hints), kind="heading", number=number or bare(mark))
        self._headings.append((level, text))

    def para(self, text: str, *, mark: str | None = None, kind: str = "prose", number: str | None = None, **hints: Any):
        """A paragraph; with `mark` numbered so. `number` is what the whole number is, where that is more."""
        lead_in = None
        if mark and mark.strip("().").isalpha():
            lead_in = self._lettered(mark.strip("()."), hints.pop("letter_level", 1))
        else:
            if mark:
                self._number, self._letters = number or bare(mark), []
            self._hanging = []
        self._add(Element("prose", text, mark=mark, **hints), kind=kind, lead_in=lead_in)
        self._above = text

    def bullet(self, text: str, *, level: int = 1, kind: str = "bullet", **hints: Any) -> None:
        lead_in = self._hang(level)
        self._add(Element("bullet", text, level, **hints), kind=kind, lead_in=lead_in)
        self._above = text

    def table(self, header: tuple[str, ...], *rows: tuple[str, ...], said: Any = None, **hints: Any) -> None:
        """A table with its header row. `said` replaces rows as they are to be read, where cells are merged."""
        self._above, self._hanging = None, []
        read = said or rows
        element = Element("table", header=header, rows=rows, **hints)
        for place, row in enumerate(read):
            element.truths.append(self._truth(row_text(header, row), "table row", None))
            if place in element.row_links:
                element.truths[-1]["links"] = [element.row_links[place]]
            if inner := element.inner.get(place):
                names = (header[0], *(f"{header[inner.column]} {name}" for name in inner.header))
                texts = (row_text(names, (row[0], *each)) for each in inner.rows)
                element.truths += [self._truth(text, "table row", None) for text in texts]
        self.elements.append(element)

    def form(self, *rows: tuple[str, str], **hints: Any) -> None:
        """A table of names and values without a header."""
        self._above, self._hanging = None, []
        element = Element("table", rows=rows, look="form", **hints)
        for name, value in rows:
            element.truths.append(self._truth(f"{name.rstrip(':')}: {value}", "table row", None))
        self.elements.append(element)

    def caption(self, text: str) -> None:
        self._above, self._hanging = None, []
        self._add(Element("caption", text), kind="caption")

    def footnote(self, text: str, *, mark: str) -> None:
        """A note that hangs from the paragraph above; where it is read, and under what, is left open."""
        element = Element("footnote", text, mark=mark)
        element.truths.append({"text": text, "kind": "footnote"})
        self.elements.append(element)

    def leave_open(self, name: str, *, last: int) -> None:
        """Say nothing of a property of the last few elements: people would differ."""
        for element in self.elements[-last:]:
            for truth in element.truths:
                truth.pop(name, None)

    def plain(self) -> None:
        """What follows stands below the list, and under its last number no more."""
        self._number, self._letters = None, []

    def page_break(self) -> None:
        self.elements.append(Element("page break"))

    def running(self, *strings: str) -> None:
        """Headers, footers and markings: in no paragraph."""
        self.furniture.extend(strings)

    def truth(self) -> list[dict[str, Any]]:
        return [truth for element in self.elements for truth in element.truths]

    def cells(self) -> list[dict[str, Any]]:
        """Every cell of every table with a header: what names its row, its header, and itself."""
        found = []
        for element in self.elements:
            for truth in element.truths if element.header else ():
                parts = [part.partition(": ") for part in truth["text"].split("; ")]
                names = [part[2] or part[0] for part in parts]
                found += [{"row": names[0], "header": header, "cell": cell} for header, sign, cell in parts[1:] if sign]
        return found

    def _add(self, element: Element, *, kind: str, lead_in: str | None = None, **said: Any) -> None:
        truth = self._truth(element.text, kind, lead_in)
        truth.update(said)
        element.truths.append(truth)
        if element.link:
            truth["links"] = [element.link]
        self.elements.append(element)

    def _truth(self, text: str, kind: str, lead_in: str | None) -> dict[str, Any]:
        number = (self._number or "") + "".join(f"({each})" for each in self._letters) or None
        headings = [heading for _, heading in self._headings]
        return {"text": text, "kind": kind, "number": number, "headings": headings, "lead_in": lead_in}

    def _lettered(self, letter: str, level: int) -> str | None:
        lead_in = self._hang(level)
        self._letters = [*self._letters[: level - 1], letter]
        return lead_in

    def _hang(self, level: int) -> str | None:
        self._hanging = [each for each in self._hanging if each[0] <= level]
        if not self._hanging or self._hanging[-1][0] < level:
            self._hanging.append((level, self._above))
        return self._hanging[-1][1]


def bare(mark: str | None) -> str | None:
    """The number without the stop or bracket after it."""
    return mark.rstrip(".)") if mark else None


def row_text(header: tuple[str, ...], row: tuple[str, ...]) -> str:
    """A row in the product's form: "District: Aldby; Q1: 10"; empty cells left out."""
    names = header or ("",) * len(row)
    cells = [(name, cell) for name, cell in zip(names, row, strict=True) if cell]
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in cells)


def write_truth(paper: Paper, file: Path, *, file_format: str, made_by: str, **more: Any) -> None:
    """The truth beside the paper, as JSON; pages of a format without any are left out."""
    said = {
        "file": file.name,
        "format": file_format,
        "made_by": made_by,
        "quirks": sorted(paper.quirks),
        "layout": paper.layout,
        "facts": paper.facts,
        "furniture": paper.furniture,
        "loose": paper.loose,
        "cells": paper.cells(),
        "paragraphs": paper.truth(),
    } | more
    text = json.dumps(said, indent=1, ensure_ascii=False)
    file.with_name(f"{file.name}.truth.json").write_text(text + "\n", encoding="utf-8")
