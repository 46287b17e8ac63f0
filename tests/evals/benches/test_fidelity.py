"""The measure of reading itself, on documents made by hand; and the papers, held to their aims."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.failures import UnreadablePaper
from corpus.papers import Document, Paragraph, ParagraphId, Source, SourceId
from evals.benches.fidelity import Fidelity, Measure, Tally, compared, fidelities, measured
from evals.benches.fidelity_table import as_json, fault_lines, fidelity_table
from evals.benches.paper_truth import Cell, Expected, Part, Truth, read_truth, truths_in

PAPERS = Path(__file__).parents[2] / "papers"
SOURCE = Source(
    id=SourceId("paper"), title="Paper", kind="other", publisher=None, published=None, dated_by="unknown", period=None,
    url=None, sha256="0" * 64, filename="paper.pdf", marking=None, provenance="original",
)  # fmt: skip
# Papers of each format, at least.
LEAST = {"docx": 14, "pdf by LibreOffice": 8, "pdf drawn": 8, "html": 6, "sheets": 5, "text": 5, "pptx": 1, "pack": 2}
SAID = {"number": "1", "page": 1, "headings": ["Scope"], "kind": "prose", "lead_in": None}


def expected(text: str, **said: Any) -> Expected:
    return Expected(text, {**SAID, **said})


def truth(*paragraphs: Expected, facts: dict[str, Any] | None = None, **said: Any) -> Truth:
    part = Part(paragraphs, facts or {}, said.pop("cells", ()))
    return Truth(Path("paper.pdf"), said.pop("format", "docx"), (), (part,), **said)


def document(*paragraphs: tuple[str, dict[str, Any]] | str, source: Source = SOURCE) -> Document:
    made = []
    for place, each in enumerate(paragraphs):
        text, said = (each, {}) if isinstance(each, str) else each
        fields = {"number": "1", "page": 1, "headings": ("Scope",), **said}
        made.append(Paragraph(ParagraphId(f"{source.id}:{place:08x}"), text, source, **fields))
    return Document(source, tuple(made))


def right(of: Truth, *documents: Document) -> dict[Measure, tuple[int, int]]:
    """(right, measured) of all that was measured."""
    reading = compared(of, documents)
    return {name: (tally.right, tally.measured) for name, tally in reading.tallies.items() if tally.measured}


def faults(of: Truth, *documents: Document) -> list[tuple[Measure, Any]]:
    return [(fault.measure, fault.found) for fault in compared(of, documents).faults]


def test_a_paper_read_as_it_is_has_no_fault() -> None:
    of = truth(expected("Crime fell."), expected("It rose again."))
    assert faults(of, document("Crime fell.", "It  rose again.")) == []
    assert right(of, document("Crime fell.", "It rose again.")) == dict.fromkeys(
        ("text", "number", "page", "headings", "kind", "lead_in"), (2, 2)
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("number", "2"), ("page", 2), ("headings", ("Other",)), ("kind", "bullet"), ("lead_in", "We saw:")],
)
def test_one_wrong_property_counts_as_that_one(name: str, value: Any) -> None:
    shares = right(truth(expected("Crime fell.")), document(("Crime fell.", {name: value})))
    assert [each for each, (correct, _) in shares.items() if not correct] == [name]


def test_a_wrong_text_makes_everything_else_wrong_too() -> None:
    shares = right(truth(expected("Crime fell by 12% in Aldby.")), document("Crime fell by 12% in Ald by."))
    assert set(shares.values()) == {(0, 1)}


def test_a_missing_paragraph_is_wrong_and_counted() -> None:
    of = truth(expected("Crime fell."), expected("Something else was said by the Mayor."))
    reading = compared(of, [document("Crime fell.")])
    assert reading.missing == 1
    assert reading.tallies["text"] == Tally(measured=2, right=1)


def test_a_paragraph_that_is_in_no_truth_is_seen() -> None:
    assert faults(truth(expected("Crime fell.")), document("Crime fell.", "Zebra")) == [("extra", "Zebra")]


def test_words_of_charts_are_no_extra_paragraph() -> None:
    of = truth(expected("Crime fell."), loose=frozenset({"16000", "0", "Aldby"}))
    assert faults(of, document("Crime fell.", "16000 0 0", "Aldby")) == []
    assert faults(of, document("Crime fell.", "16000 cats")) == [("extra", "16000 cats")]


def test_a_footer_inside_a_paragraph_is_left_in() -> None:
    of = truth(expected("The force met residents in every one of its districts."), furniture=("Page 1 of 3",))
    found = document("The force met residents in Page 1 of 3 every one of its districts.")
    assert ("left in", "Page 1 of 3") in faults(of, found)


def test_a_footer_whose_words_the_paper_says_itself_is_not_left_in() -> None:
    of = truth(expected("Page 1 says so."), furniture=("Page 1",))
    assert faults(of, document("Page 1 says so.")) == []


def test_texts_in_another_order_are_seen() -> None:
    of = truth(expected("First said."), expected("Then said."), expected("At last."))
    assert [name for name, _ in faults(of, document("Then said.", "At last.", "First said."))] == ["order"]


def test_a_footnote_may_stand_anywhere() -> None:
    note = Expected("See the Act.", {"kind": "footnote"})
    of = truth(expected("First said."), note, expected("Then said."), expected("At last."))
    found = document("First said.", "Then said.", "At last.", ("See the Act.", {"kind": "footnote", "number": "9"}))
    assert faults(of, found) == []


def test_an_optional_paragraph_may_be_left_out_or_read() -> None:
    of = truth(expected("Crime fell."), Expected("Crime ... 2", {}, optional=True))
    assert faults(of, document("Crime fell.")) == faults(of, document("Crime fell.", "Crime ... 2")) == []


def test_the_number_of_a_heading_is_measured_where_one_is_printed() -> None:
    unnumbered, numbered = expected("Scope", kind="heading", number=None), expected("Aim", kind="heading", number="2")
    found = document(("Scope", {"kind": "heading", "number": "7"}), ("Aim", {"kind": "heading", "number": "3"}))
    assert right(truth(unnumbered, numbered), found)["number"] == (0, 1)


def test_a_letter_is_the_same_with_any_bracket() -> None:
    of = truth(expected("A plan.", number="6(a)"))
    assert right(of, document(("A plan.", {"number": "6(a)"})))["number"] == (1, 1)
    assert right(of, document(("A plan.", {"number": "6(b)"})))["number"] == (0, 1)


def test_a_cell_counts_only_under_its_header_and_in_its_row() -> None:
    of = truth(cells=(Cell("Aldby", "Q1", "12"), Cell("Aldby", "Q2", "15"), Cell("Skelham", "Q1", "15")))
    row = ("District: Aldby; Q1: 12; Q3: 15", {"kind": "table row"})
    assert right(of, document(row))["cells"] == (1, 3)


def test_a_fact_that_is_not_as_the_paper_states_it_is_seen() -> None:
    of = truth(facts={"published": "2031-06-12", "marking": "OFFICIAL"})
    found = document("Crime fell.", source=replace(SOURCE, marking="OFFICIAL"))
    assert ("facts", {"published": None}) in faults(of, found)
    assert right(of, found)["facts"] == (1, 2)


def test_the_parts_of_a_pack_are_compared_each_with_its_own() -> None:
    first = Part((expected("Crime fell."),), {"item": "4", "pages": [2, 3]})
    second = Part((expected("Roads are safer."),), {"item": "5", "pages": [4, 9]})
    pack = Truth(Path("pack.pdf"), "pack", (), (first, second))
    one = document("Roads are safer.", source=replace(SOURCE, item="5", pages=(4, 9)))
    other = document("Crime fell.", source=replace(SOURCE, item="4", pages=(2, 4)))
    assert faults(pack, one, other) == [("parts", {"pages": [2, 4]})]
    assert [each for each in right(pack, one).items() if each[0] in ("parts", "text")] == [
        ("text", (1, 2)),
        ("parts", (1, 2)),
    ]


def test_a_file_that_cannot_be_read_has_everything_wrong() -> None:
    def refuse(path: Path) -> tuple[Document, ...]:
        raise UnreadablePaper(f"{path.name!r} is cut off. Fetch it again.")

    reading = measured(truth(expected("Crime fell.")), read=refuse)
    assert reading.tallies["text"] == Tally(1, 0)
    assert [fault.found for fault in reading.faults if fault.measure == "unreadable"] == [
        "'paper.pdf' is cut off. Fetch it again."
    ]


def result(format: str, *, right: int, extra: int = 0) -> Fidelity:
    """Two hundred paragraphs, of which so many have their text right."""
    of = truth(*(expected(f"Said {n}.") for n in range(200)), format=format)
    words = [f"Said {n}." for n in range(right)] + [f"{'zq' * (n + 9)}" for n in range(extra)]
    (found,) = fidelities([of], read=lambda path: (document(*words),))
    return found


@pytest.mark.parametrize(
    ("format", "right", "extra", "met"),
    [
        *[("docx", 200, 0, True), ("docx", 199, 0, False), ("docx", 200, 1, False)],
        *[("pdf drawn", 196, 0, True), ("pdf drawn", 195, 0, False), ("pdf drawn", 196, 5, False)],
        *[("html", 198, 2, True), ("html", 197, 0, False)],
    ],
)
def test_each_format_has_its_aim(format: str, right: int, extra: int, met: bool) -> None:
    assert (not result(format, right=right, extra=extra).short) is met


def test_the_table_rounds_down_and_says_what_is_missed() -> None:
    found = result("docx", right=199)
    assert "99.5" in fidelity_table([found])
    assert fidelity_table([found]).splitlines()[-1].endswith("MISSED")
    assert json.loads(json.dumps(as_json([found])))[0]["counts"]["missing"] == 1
    assert [line.split("\n")[0] for line in fault_lines([found])] == ["paper.pdf: text"]


def test_a_folder_without_truth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no"):
        truths_in(tmp_path)


def test_the_papers_cover_every_quirk_and_layout() -> None:
    truths = truths_in(PAPERS)
    layouts = {json.loads(path.read_text(encoding="utf-8"))["layout"] for path in PAPERS.rglob("*.truth.json")}
    assert {quirk for each in truths for quirk in each.quirks} == set(range(1, 23))
    assert layouts >= set("abcdefghijk")
    assert len(truths) >= 40
    assert all(each.file.is_file() and each.file.stat().st_size < 100_000 for each in truths)


def counted(truths: Sequence[Truth], format: str) -> int:
    return sum(truth.format == format for truth in truths)


def test_there_are_enough_papers_of_each_format() -> None:
    truths = truths_in(PAPERS)
    assert {format: count for format, count in LEAST.items() if counted(truths, format) < count} == {}


@pytest.fixture(scope="module")
def results() -> dict[str, Fidelity]:
    return {result.format: result for result in fidelities(truths_in(PAPERS))}


@pytest.mark.parametrize("format", LEAST)
def test_the_papers_of_each_format_are_read_as_well_as_aimed_at(results: dict[str, Fidelity], format: str) -> None:
    result = results[format]
    assert (result.short, list(fault_lines([result]))[:5] if result.short else []) == ((), [])


def test_a_truth_file_is_read_as_it_was_written() -> None:
    truth = read_truth(PAPERS / "sheets" / "workforce.xlsx.truth.json")
    [part] = truth.parts
    assert (truth.format, part.paragraphs[1].text) == (
        "sheets",
        "District: Wharfmoor; Officers: 640; PCSOs: 121; Staff (FTE): 88.5",
    )
