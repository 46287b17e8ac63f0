"""The truth about a made paper: what a careful person sees in it, as written beside it by the paper's maker."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENDING = ".truth.json"


@dataclass(frozen=True, slots=True)
class Expected:
    """One paragraph as it should be read. A property that is not in `said` is left open and is not measured."""

    text: str
    said: Mapping[str, Any]  # number, page, headings, kind, lead_in, links
    optional: bool = False  # right to read and right to leave out, as a line of a list of contents


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: it stands in the row that holds `row`, under `header`."""

    row: str
    header: str
    cell: str


@dataclass(frozen=True, slots=True)
class Part:
    """One paper: a file of its own, or one item of an agenda pack."""

    paragraphs: tuple[Expected, ...]
    facts: Mapping[str, Any]  # fields of Source that the paper itself states; "pages" for an item of a pack
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of one file."""

    file: Path
    format: str  # "docx", "pdf by LibreOffice", "pdf drawn", "html", "text", "sheets", "pptx", "pack"
    quirks: tuple[int, ...]  # of domain.md section 1.5
    parts: tuple[Part, ...]  # one, but for a pack
    furniture: tuple[str, ...] = ()  # headers, footers, markings: in no paragraph
    loose: frozenset[str] = frozenset()  # words of charts: a paragraph of nothing else is no fault


def truths_in(folder: Path) -> tuple[Truth, ...]:
    """Every truth below a folder, in the order of names. Raises ValueError where there is none."""
    found = sorted(folder.rglob(f"*{ENDING}"))
    if not found:
        raise ValueError(f"{str(folder)!r} holds no '*{ENDING}'. Name the folder of the made papers.")
    return tuple(map(read_truth, found))


def read_truth(path: Path) -> Truth:
    """The truth that a file holds; the paper that it tells of lies beside it."""
    said = json.loads(path.read_text(encoding="utf-8"))
    return Truth(
        file=path.with_name(said["file"]),
        format=said["format"],
        quirks=tuple(said["quirks"]),
        parts=tuple(map(_part, said.get("parts") or [said])),
        furniture=tuple(said.get("furniture", ())),
        loose=frozenset(word for line in said.get("loose", ()) for word in line.split()),
    )


def _part(said: Mapping[str, Any]) -> Part:
    cells = tuple(Cell(each["row"], each["header"], each["cell"]) for each in said.get("cells", ()))
    return Part(tuple(map(_expected, said["paragraphs"])), said.get("facts", {}), cells)


def _expected(said: Mapping[str, Any]) -> Expected:
    rest = {name: value for name, value in said.items() if name not in ("text", "optional")}
    return Expected(" ".join(said["text"].split()), rest, bool(said.get("optional")))
