"""How faithfully papers are read: what the readers made of papers whose every paragraph is known."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from corpus.description.describing import describe
from corpus.failures import UnreadablePaper
from corpus.files.reading_apart import Limits, read_apart
from corpus.papers import Document, Paragraph
from corpus.paragraphs.structure import paragraphs_of
from evals.benches.alignment import Aligned, aligned, plain
from evals.benches.paper_truth import Expected, Part, Truth

# Issue 3, "Measure": Word 100 %, PDF at least 98 %, everything else 99 %.
AIMS: Mapping[str, float] = {"docx": 1.0, "pdf by LibreOffice": 0.98, "pdf drawn": 0.98}
AIM_OF_THE_REST = 0.99

Property = Literal["text", "number", "page", "headings", "kind", "lead_in", "links"]
Measure = Literal[
    "text", "number", "page", "headings", "kind", "lead_in", "links", "cells", "facts", "parts", "extra", "left in",
    "order", "unreadable",
]  # fmt: skip
PROPERTIES: tuple[Property, ...] = ("text", "number", "page", "headings", "kind", "lead_in", "links")
HELD: tuple[Measure, ...] = (*PROPERTIES, "cells", "facts", "parts")  # shares that an aim is set for


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that was read wrongly."""

    file: str
    measure: Measure
    expected: Any  # None of a paragraph that should not be there
    found: Any  # None of one that is missing
    text: str = ""  # the paragraph that has it


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were measured, and how many of them were right."""

    measured: int = 0
    right: int = 0

    @property
    def share(self) -> float | None:
        """None where nothing was measured."""
        return self.right / self.measured if self.measured else None

    def and_of(self, other: "Tally") -> "Tally":
        return Tally(self.measured + other.measured, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of one file, measured."""

    file: str
    format: str
    tallies: Mapping[Measure, Tally]
    faults: tuple[Fault, ...]
    missing: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fidelity:
    """The measures of all files of one format together."""

    format: str
    papers: int
    tallies: Mapping[Measure, Tally]
    faults: tuple[Fault, ...]
    missing: int
    warnings: int

    @property
    def paragraphs(self) -> int:
        return self.tallies["text"].measured

    @property
    def aim(self) -> float:
        return AIMS.get(self.format, AIM_OF_THE_REST)

    def count(self, measure: Measure) -> int:
        """How many faults of this sort there are."""
        return sum(fault.measure == measure for fault in self.faults)

    @property
    def short(self) -> tuple[Measure, ...]:
        """The measures that fall short of the aim.

        A share is right / measured. What should not be there (paragraphs too many, headers and footers left in,
        paragraphs out of their order) is held to the same aim: count / paragraphs is at most 1 - aim.
        """
        shares = [each for each in HELD if (share := self.tallies[each].share) is not None and share < self.aim]
        spared = self.paragraphs * (1 - self.aim)
        counted: tuple[Measure, ...] = ("extra", "left in", "order", "unreadable")
        return (*shares, *(each for each in counted if self.count(each) > spared))


Read = Callable[[Path], tuple[Document, ...]]


def documents_of(path: Path) -> tuple[Document, ...]:
    """The papers in a file, by the functions that `corpus add` uses. Raises UnreadablePaper."""
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    documents = []
    for reading in read_apart(path, Limits()):
        source = describe(reading, filename=path.name, sha256=sha256, entry=None)
        documents.append(Document(source, paragraphs_of(reading.blocks, source), reading.warnings))
    return tuple(documents)


def fidelities(truths: Iterable[Truth], *, read: Read = documents_of) -> tuple[Fidelity, ...]:
    """Read every paper and measure it; one result for each format, in the order in which they come."""
    readings = [measured(truth, read=read) for truth in truths]
    formats = list(dict.fromkeys(reading.format for reading in readings))
    return tuple(_together(each, [reading for reading in readings if reading.format == each]) for each in formats)


def measured(truth: Truth, *, read: Read = documents_of) -> Reading:
    """Read one paper and hold it to its truth. One that cannot be read has everything wrong."""
    try:
        documents = read(truth.file)
    except UnreadablePaper as failure:
        return compared(truth, (), unreadable=str(failure))
    return compared(truth, documents)


def compared(truth: Truth, documents: Sequence[Document], *, unreadable: str | None = None) -> Reading:
    """What was read of a file beside what it says.

    Each part of the truth is compared with the document that has the most of its texts; the paragraphs of
    a document that goes with no part are all too many.
    """
    faults: list[Fault] = []
    tallies: dict[Measure, Tally] = {each: Tally() for each in HELD}
    missing = 0
    name = truth.file.name
    if unreadable is not None:
        faults.append(Fault(name, "unreadable", None, unreadable))
    left = list(documents)
    for part in truth.parts:
        document = max(left, key=partial(_shared, part), default=None)
        if document is not None and len(truth.parts) > 1 and not _shared(part, document):
            document = None
        if document is not None:
            left.remove(document)
        held = aligned(part.paragraphs, document.paragraphs if document else ())
        missing += sum(not each.optional for each in held.missing)
        found = [*_property_faults(truth, held), *_order_faults(name, held), *_extra_faults(truth, held.extra)]
        found += [*_cell_faults(name, part, document), *_fact_faults(truth, part, document)]
        found += _left_in(truth, held)
        faults += found
        for measure, count in _measured_counts(truth, part, held).items():
            wrong = sum(fault.measure == measure for fault in found)
            tallies[measure] = tallies[measure].and_of(Tally(count, count - wrong))
    faults += [fault for document in left for fault in _extra_faults(truth, document.paragraphs)]
    warnings = tuple(warning for document in documents for warning in document.warnings)
    return Reading(name, truth.format, tallies, tuple(faults), missing, warnings)


def _shared(part: Part, document: Document) -> int:
    read = {plain(paragraph.text) for paragraph in document.paragraphs}
    return sum(each.text in read for each in part.paragraphs)


def _measured_counts(truth: Truth, part: Part, held: Aligned) -> dict[Measure, int]:
    """How many of each are measured: an optional paragraph only where it was read with its very words."""
    exact = {id(pair.expected) for pair in held.pairs if pair.exact}
    counted = [each for each in part.paragraphs if not each.optional or id(each) in exact]
    counts: dict[Measure, int] = {each: sum(_measures(said, each) for said in counted) for each in PROPERTIES}
    facts = {name for name in part.facts if name != "pages"}
    return counts | {"cells": len(part.cells), "facts": len(facts), "parts": int(len(truth.parts) > 1)}


def _measures(said: Expected, name: Property) -> bool:
    """Whether the truth says it. A heading's number is measured only where one is printed before it."""
    if name == "text":
        return True
    if name == "number" and said.said.get("kind") == "heading" and said.said.get("number") is None:
        return False
    return name in said.said


def _property_faults(truth: Truth, held: Aligned) -> Iterator[Fault]:
    """Each property that is not as it should be. Where the text is wrong or missing, all of them are."""
    name = truth.file.name
    for pair in held.pairs:
        if pair.expected.optional and not pair.exact:
            continue
        for each in PROPERTIES:
            if not _measures(pair.expected, each):
                continue
            wanted = pair.expected.text if each == "text" else pair.expected.said[each]
            found = _said(pair.found, each)
            if not pair.exact or not _same(each, wanted, found):
                yield Fault(name, each, wanted, found, pair.expected.text)
    for said in held.missing:
        for each in PROPERTIES if not said.optional else ():
            if _measures(said, each):
                yield Fault(name, each, said.text if each == "text" else said.said[each], None, said.text)


def _said(paragraph: Paragraph, name: Property) -> Any:
    value = getattr(paragraph, name)
    return list(value) if isinstance(value, tuple) else plain(value) if name == "text" else value


def _same(name: Property, wanted: Any, found: Any) -> bool:
    """Equal; of numbers, whatever brackets or stop a letter is printed with: "6(a)" is "6a)"; of links that go through
    a mail scanner, the scanner's address or the one in it."""
    if name == "number" and wanted and found:
        return bool(re.sub(r"[().]", " ", wanted).split() == re.sub(r"[().]", " ", found).split())
    if name == "headings":
        return bool([plain(each) for each in wanted] == [plain(each) for each in found])
    if name == "links":
        return [_unwrapped(each) for each in wanted] == [_unwrapped(each) for each in found]
    if name == "lead_in" and wanted and found:
        return plain(wanted) == plain(found)
    return bool(wanted == found)


def _unwrapped(link: str) -> str:
    inner = parse_qs(urlsplit(link).query).get("url", [])
    return inner[0] if inner and "safelinks" in link else link


def _order_faults(name: str, held: Aligned) -> Iterator[Fault]:
    """Texts that are right and stand elsewhere. A footnote may be read at its mark or at the end."""
    for pair in held.pairs:
        if pair.exact and not pair.in_order and pair.expected.said.get("kind") != "footnote":
            yield Fault(name, "order", None, None, pair.expected.text)


def _extra_faults(truth: Truth, extra: Iterable[Paragraph]) -> Iterator[Fault]:
    """Paragraphs that no truth has, but for those made of words of charts alone."""
    for paragraph in extra:
        if not truth.loose.issuperset(paragraph.text.split()):
            yield Fault(truth.file.name, "extra", None, plain(paragraph.text), paragraph.label)


def _left_in(truth: Truth, held: Aligned) -> Iterator[Fault]:
    """Headers, footers and markings inside a paragraph that should not have them, or as one of their own."""
    read = [pair.found for pair in held.pairs if not pair.exact] + list(held.extra)
    for paragraph in read:
        for line in truth.furniture:
            if re.search(rf"(?<!\w){re.escape(line)}(?!\w)", plain(paragraph.text)):
                yield Fault(truth.file.name, "left in", None, line, plain(paragraph.text))


def _cell_faults(name: str, part: Part, document: Document | None) -> Iterator[Fault]:
    """Cells that no row shows under their header: "Header: cell" in a table row that holds the row's name."""
    rows = [_cells_of(each.text) for each in (document.paragraphs if document else ()) if each.kind == "table row"]
    for cell in part.cells:
        of_it = [row for row in rows if any(_value(said) == cell.row for said in row)]
        if not any(f"{cell.header}: {cell.cell}" in row for row in of_it):
            yield Fault(name, "cells", asdict(cell), of_it, cell.row)


def _cells_of(text: str) -> list[str]:
    return plain(text).split("; ")


def _value(cell: str) -> str:
    return cell.partition(": ")[2] or cell


def _fact_faults(truth: Truth, part: Part, document: Document | None) -> Iterator[Fault]:
    """Facts about the paper that are not what it states; of a pack's part, its pages too."""
    for fact, wanted in part.facts.items():
        value = getattr(document.source, fact) if document else None
        found = value.isoformat() if fact == "published" and value else value
        found = list(found) if isinstance(found, tuple) else found
        if found != wanted:
            measure: Measure = "parts" if fact == "pages" and len(truth.parts) > 1 else "facts"
            yield Fault(truth.file.name, measure, {fact: wanted}, {fact: found})


def _together(name: str, readings: Sequence[Reading]) -> Fidelity:
    tallies: dict[Measure, Tally] = {each: Tally() for each in HELD}
    for reading in readings:
        tallies = {each: tallies[each].and_of(reading.tallies[each]) for each in HELD}
    return Fidelity(
        format=name,
        papers=len(readings),
        tallies=tallies,
        faults=tuple(fault for reading in readings for fault in reading.faults),
        missing=sum(reading.missing for reading in readings),
        warnings=sum(len(reading.warnings) for reading in readings),
    )
