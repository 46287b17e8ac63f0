"""The shipped digests: whole, sourced, true to the dossier behind them, and in words of their own."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path

import lxml.html
import pypdfium2
import pytest

from corpus.catalogue import REPORTS, CatalogueEntry, load_catalogue
from corpus.typesetting import EPOCH, MASTERS, SOURCE_NOTE, masters, paper_of, pieces_of, typeset

SHARED = Path(__file__).parents[3] / "shared"
DOSSIER = SHARED / "domain.md"
REAL_PAPER = SHARED / "reports" / "000_dfcccc4d8380a91a.txt"

ENTRIES = load_catalogue(REPORTS).paper
LONGEST_SHARED_RUN = 11  # words

# The cover report has no known address: its digest says so at the top, and other digests name it in words.
COVER_REPORT_DIGEST = "neighbourhood-policing-asb"
COVER_REPORT = re.compile(r"cover report on Neighbourhood Policing and ASB", re.IGNORECASE)
WITHOUT_SOURCE = {  # sentences that stand over a table whose rows have their sources
    "The rounds and awards of the Mayor's Safer Communities Fund that public pages report are:",
    "Four counts of additional officers or staff at West Yorkshire Police are in public papers:",
    "Public papers give different dates for the consultation of 2021, and none explains the difference:",
    "The length of unpaid work in Immediate Justice depends on the outcome of the police investigation:",
    "The money given for Immediate Justice in West Yorkshire grew between papers:",
}


@dataclass(frozen=True)
class Line:
    """One paragraph, bullet, table row or heading of a digest, as it was written."""

    text: str
    is_heading: bool = False
    above: str = ""  # of a bullet or a table row, the sentence that it stands under

    @property
    def links(self) -> list[str]:
        found = SOURCE_NOTE.search(self.text)
        return found["links"].split(", ") if found else []

    @property
    def words(self) -> str:
        return SOURCE_NOTE.sub("", self.text)


def written(entry: CatalogueEntry) -> Path:
    """The file that a person wrote: the master, or the paper itself where it has none."""
    master = (MASTERS / entry.file).with_suffix(".md")
    return master if master.exists() else REPORTS / entry.file


def lines(entry: CatalogueEntry) -> list[Line]:
    path = written(entry)
    text = path.read_text(encoding="utf-8")
    return list(lines_of_html(text) if path.suffix == ".html" else lines_of_markdown(text))


def lines_of_markdown(text: str) -> Iterator[Line]:
    above = ""
    for piece in pieces_of(text):
        yield from [Line("; ".join(row), above=above) for row in piece.rows[1:]]
        if piece.kind == "bullet":
            yield Line(piece.text, above=above)
        elif not piece.rows:
            yield Line(piece.text, is_heading="heading" in piece.kind or piece.kind == "title")
            above = piece.text


def lines_of_html(text: str) -> Iterator[Line]:
    (main,) = lxml.html.fromstring(text).iter("main")
    above = ""
    for element in main.iter("h1", "h2", "p", "li", "tr"):
        words = " ".join(element.text_content().split())
        if element.tag == "tr":
            cells = [" ".join(cell.text_content().split()) for cell in element.iter("td")]
            yield from [Line("; ".join(cells), above=above)] if cells else []
        elif element.tag == "li":
            yield Line(words, above=above)
        else:
            yield Line(words, is_heading=element.tag != "p")
            above = words


def shipped_text(path: Path) -> str:
    """What a Word or PDF file says, or what the bytes of one would say."""
    return text_of(path.read_bytes(), suffix=path.suffix)


def text_of(content: bytes, *, suffix: str) -> str:
    if suffix == ".docx":
        with zipfile.ZipFile(BytesIO(content)) as parts:
            return parts.read("word/document.xml").decode()
    with pypdfium2.PdfDocument(content) as pdf:
        return "\f".join(page.get_textpage().get_text_range() for page in pdf)


every_digest = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)


def test_every_paper_of_the_catalogue_is_shipped_and_every_shipped_paper_is_in_the_catalogue() -> None:
    files = {path.name for path in REPORTS.iterdir() if path.is_file()} - {"catalogue.toml", "originals.toml"}
    assert files == {entry.file for entry in ENTRIES}


def test_the_papers_come_as_word_pdf_web_page_and_markdown() -> None:
    assert {Path(entry.file).suffix for entry in ENTRIES} == {".docx", ".pdf", ".html", ".md"}


def test_every_word_and_pdf_paper_has_a_master_and_every_master_a_paper() -> None:
    typeset_papers = {REPORTS / entry.file for entry in ENTRIES if entry.file.endswith((".docx", ".pdf"))}
    assert {paper_of(master) for master in masters()} == typeset_papers


@pytest.mark.parametrize("master", masters(), ids=lambda master: master.stem)
def test_a_shipped_paper_is_what_its_master_makes(master: Path) -> None:
    paper = paper_of(master)
    assert shipped_text(paper) == text_of(typeset(master), suffix=paper.suffix)


@pytest.mark.parametrize("master", masters(), ids=lambda master: master.stem)
def test_the_same_master_makes_the_same_bytes_at_any_time(master: Path) -> None:
    made = typeset(master)
    assert made == typeset(master)
    if paper_of(master).suffix == ".docx":
        with zipfile.ZipFile(BytesIO(made)) as parts:
            assert {part.date_time for part in parts.infolist()} == {EPOCH.timetuple()[:6]}


@pytest.mark.parametrize("master", masters(), ids=lambda master: master.stem)
def test_no_address_is_broken_when_a_paper_is_typeset(master: Path) -> None:
    shipped = unescape(shipped_text(paper_of(master)))
    links = [link for line in lines_of_markdown(master.read_text(encoding="utf-8")) for link in line.links]
    assert [link for link in links if link not in shipped] == []


def test_every_shipped_paper_is_called_a_digest() -> None:
    assert {entry.provenance for entry in ENTRIES} == {"digest"}


@every_digest
def test_a_digest_opens_by_saying_what_it_is(entry: CatalogueEntry) -> None:
    title, note = lines(entry)[:2]
    assert title == Line(entry.title, is_heading=True)
    assert note.text.startswith("About this digest: ")
    assert "not the published text" in note.text


@every_digest
def test_every_fact_of_a_digest_names_its_source(entry: CatalogueEntry) -> None:
    if entry.id == COVER_REPORT_DIGEST:
        assert "public address of that cover report is not known" in lines(entry)[1].text
        return
    unsourced = [line.text for line in lines(entry) if not has_source(line)]
    assert unsourced == []


def has_source(line: Line) -> bool:
    if line.is_heading or line.text in WITHOUT_SOURCE:
        return True
    return any(SOURCE_NOTE.search(text) or COVER_REPORT.search(text) for text in (line.text, line.above))


@every_digest
def test_no_sentence_of_a_digest_opens_with_a_word_that_points_back(entry: CatalogueEntry) -> None:
    sentences = [sentence for line in lines(entry) for sentence in re.split(r"(?<=[.!?]) ", line.words)]
    pointing = re.compile(r"(This|That|These|Those|It|They|He|She|His|Her|Their)\b")
    assert [sentence for sentence in sentences if pointing.match(sentence)] == []


@every_digest
@pytest.mark.skipif(not DOSSIER.exists(), reason="the dossier is not on this machine")
def test_every_figure_and_address_of_a_digest_is_in_the_dossier(entry: CatalogueEntry) -> None:
    dossier = DOSSIER.read_text(encoding="utf-8")
    known = figures(dossier)
    assert [(figure, line.text) for line in lines(entry) for figure in figures(line.words) - known] == []
    assert [link for line in lines(entry) for link in line.links if f"<{link}>" not in dossier] == []


def figures(text: str) -> set[str]:
    """Numbers with what makes them a sum or a share: "£1m", "5,000", "8.6%", "19p", "2023"."""
    return set(re.findall(r"£?\d+(?:[.,]\d+)*(?:%|[kmp]\b)?", text))


@every_digest
@pytest.mark.skipif(not REAL_PAPER.exists(), reason="the real cover report is not on this machine")
def test_a_digest_does_not_copy_the_real_paper(entry: CatalogueEntry) -> None:
    length = LONGEST_SHARED_RUN + 1
    real = runs(REAL_PAPER.read_text(encoding="utf-8"), length=length)
    assert [line.text for line in lines(entry) if runs(line.words, length=length) & real] == []


def runs(text: str, *, length: int) -> set[tuple[str, ...]]:
    """Every stretch of so many words."""
    words = re.findall(r"[a-z0-9]+", text.casefold().replace("’", "'"))
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_there_are_digests_of_every_kind_in_every_format() -> None:
    assert len(ENTRIES) >= 24
    assert {Path(entry.file).suffix for entry in ENTRIES} == {".docx", ".html", ".md", ".pdf"}
    kinds = Counter(entry.kind for entry in ENTRIES)
    assert kinds["minutes"] + kinds["quarterly report"] + kinds["decision"] >= 5
