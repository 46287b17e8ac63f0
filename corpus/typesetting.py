"""Typesets a digest written in Markdown as Word or PDF: how the shipped ones were made.

Run `python -m corpus.typesetting` after changing a master in corpus/reports/masters/. A digest that ships as
Markdown or HTML has no master: it is its own. The same master always makes the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

from corpus.catalogue import REPORTS, load_catalogue

MASTERS = REPORTS / "masters"
EPOCH = datetime(2025, 1, 1)  # stands in every Word file where its writer would put the present time
AUTHOR, SUBJECT = "Scrutiny assistant", "A digest, not the published text"
INK, FAINT_INK, BOLD = "#1D1D1F", "#505A5F", "Helvetica-Bold"
A4 = (595.28, 841.89)  # points
WORD_STYLES = {  # with their size in points
    "title": ("Title", 22),
    "heading": ("Heading 1", 13),
    "sub-heading": ("Heading 2", 11.5),
    "numbered": ("List Number", 11),  # one list of Word's own, which runs on through the headings
    "bullet": ("List Bullet", 11),
    "prose": ("Normal", 11),
}
SOURCE_NOTE = re.compile(r"\s*\[source: (?P<links>[^\]]+)\]$")
NUMBERED = re.compile(r"(?P<number>\d+(?=\. )|\d+(?:\.\d+)+)\.? (?P<text>.+)")

MasterKind = Literal["title", "heading", "sub-heading", "numbered", "bullet", "table", "prose"]
MARKS: dict[str, MasterKind] = {"# ": "title", "## ": "heading", "### ": "sub-heading", "- ": "bullet"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, heading, bullet or whole table of a master."""

    kind: MasterKind
    text: str  # of a table its first cell
    number: str | None = None  # of a numbered paragraph: "6", or "1.1" as minutes have it
    rows: tuple[tuple[str, ...], ...] = ()  # of a table, the header first


def main() -> None:
    """Write every Word and PDF paper of the catalogue that has a master."""
    for master in masters():
        paper = paper_of(master)
        paper.write_bytes(typeset(master))
        print(paper.name)


def masters() -> tuple[Path, ...]:
    """The masters, in name order."""
    return tuple(sorted(MASTERS.glob("*.md")))


def paper_of(master: Path) -> Path:
    """The file of the catalogue that is made from this master. Raises LookupError where there is none."""
    for entry in load_catalogue(REPORTS).paper:
        if Path(entry.file).stem == master.stem:
            return REPORTS / entry.file
    raise LookupError(f"{master.name!r} has no paper of its name in catalogue.toml")


def typeset(master: Path) -> bytes:
    """The paper that this master makes, as Word or PDF by the name it has in the catalogue."""
    pieces = tuple(pieces_of(master.read_text(encoding="utf-8")))
    return as_word(pieces) if paper_of(master).suffix == ".docx" else as_pdf(pieces)


def pieces_of(markdown: str) -> Iterator[Piece]:
    """What a master consists of. Every paragraph, bullet and table row is one line."""
    rows: list[tuple[str, ...]] = []
    for line in [*markdown.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if rows:
            yield Piece("table", rows[0][0], rows=(rows[0], *rows[2:]))  # rows[1] is the line of dashes
            rows = []
        if line.strip():
            yield _piece(line.strip())


def _piece(line: str) -> Piece:
    for mark, kind in MARKS.items():
        if line.startswith(mark):
            return Piece(kind, line.removeprefix(mark))
    if found := NUMBERED.fullmatch(line):
        return Piece("numbered", found["text"], number=found["number"])
    return Piece("prose", line)


def as_word(pieces: Sequence[Piece]) -> bytes:
    """A Word file with real styles, and paragraph numbers that Word itself counts."""
    import docx

    document = docx.Document()
    _dress(document)
    for piece in pieces:
        _into_word(document, piece)
    about = document.core_properties
    about.title, about.author, about.comments = pieces[0].text, AUTHOR, SUBJECT
    about.created = about.modified = EPOCH
    document.save(written := io.BytesIO())
    return _undated(written.getvalue())


def _dress(document: Any) -> None:
    """Plain and dark: the template of python-docx is in blue, with its fonts from a theme."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size in WORD_STYLES.values():
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        style.font.color.rgb = RGBColor.from_string(INK[1:])
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for tight in style.element.findall(f".//{qn('w:contextualSpacing')}"):
            tight.getparent().remove(tight)
        style.paragraph_format.space_before = Pt(16 if name.startswith("Heading") else 0)
        style.paragraph_format.space_after = Pt(7)
    section = document.sections[0]
    section.page_width, section.page_height = (Pt(points) for points in A4)
    section.left_margin = section.right_margin = Pt(72)


def _into_word(document: Any, piece: Piece) -> None:
    if piece.rows:
        _table_into_word(document, piece)
    elif piece.number and "." in piece.number:  # typed by hand, as in most minutes
        _text_into_word(document.add_paragraph(style=WORD_STYLES["prose"][0]), f"{piece.number}\t{piece.text}")
    else:
        _text_into_word(document.add_paragraph(style=WORD_STYLES[piece.kind][0]), piece.text)


def _table_into_word(document: Any, piece: Piece) -> None:
    table = document.add_table(rows=0, cols=len(piece.rows[0]), style="Table Grid")
    for row in piece.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _text_into_word(cell.paragraphs[0], text)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph()


def _text_into_word(paragraph: Any, text: str) -> None:
    """The text, with the note of its sources small and grey."""
    from docx.shared import Pt, RGBColor

    paragraph.add_run(SOURCE_NOTE.sub("", text))
    if found := SOURCE_NOTE.search(text):
        note = paragraph.add_run(found[0])
        note.font.size, note.font.color.rgb = Pt(7), RGBColor.from_string(FAINT_INK[1:])


def _undated(content: bytes) -> bytes:
    """The same Word file without the time at which its parts were zipped."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(written, "w") as after:
        for name in before.namelist():
            part = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            after.writestr(part, before.read(name))
    return written.getvalue()


def as_pdf(pieces: Sequence[Piece]) -> bytes:
    """An A4 PDF with page numbers. It is not compressed, so that another zlib makes no other bytes."""
    from reportlab.platypus import SimpleDocTemplate

    title = pieces[0].text
    about = {"title": title, "author": AUTHOR, "subject": SUBJECT, "lang": "en-GB"}
    written = io.BytesIO()
    document = SimpleDocTemplate(written, pagesize=A4, topMargin=62, invariant=1, pageCompression=0, **about)
    width = document.width - 12  # a frame pads 6 points on each side
    styles = _styles()
    flow = [(_table if piece.rows else _line)(piece, styles, width) for piece in pieces]
    footed = partial(_foot, title=title)
    document.build(flow, onFirstPage=footed, onLaterPages=footed)
    return written.getvalue()


def _foot(canvas: Any, document: Any, *, title: str) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.setFillGray(0.35)
    canvas.drawString(document.leftMargin + 6, 36, f"{title}: a digest")
    canvas.drawRightString(document.leftMargin + document.width - 6, 36, f"Page {document.page}")


def _styles() -> dict[str, Any]:
    from reportlab.lib.styles import ParagraphStyle

    made = partial(ParagraphStyle, fontSize=10, leading=14, spaceAfter=7, textColor=INK, bulletFontName=BOLD)
    bold = partial(made, fontName=BOLD, keepWithNext=1, spaceAfter=6)
    return {
        "title": bold("title", fontSize=20, leading=25, spaceAfter=14),
        "heading": bold("heading", fontSize=13, leading=17, spaceBefore=14),
        "sub-heading": bold("sub-heading", fontSize=11, spaceBefore=8),
        "numbered": made("numbered", leftIndent=26, bulletFontName="Helvetica"),
        "bullet": made("bullet", leftIndent=42, bulletIndent=28, spaceAfter=4),
        "prose": made("prose"),
        "cell": made("cell", fontSize=9, leading=12, spaceAfter=0),
    }


def _line(piece: Piece, styles: dict[str, Any], width: float) -> Any:
    from reportlab.platypus import Paragraph

    number = piece.number if piece.number and "." in piece.number else f"{piece.number}."
    mark = {"numbered": number, "bullet": "·"}.get(piece.kind)
    style = styles[piece.kind]
    return Paragraph(_markup(piece.text, width - style.leftIndent), style, bulletText=mark)


def _table(piece: Piece, styles: dict[str, Any], width: float) -> Any:
    from reportlab.platypus import Paragraph, Table

    shares = [_share(column) for column in zip(*piece.rows, strict=True)]
    widths = [width * share / sum(shares) for share in shares]
    cells = [[Paragraph(f"<b>{escape(cell)}</b>", styles["cell"]) for cell in piece.rows[0]]]
    rooms = [share - 12 for share in widths]  # a cell pads 6 points on each side
    for row in piece.rows[1:]:
        cells.append([Paragraph(_markup(*cell), styles["cell"]) for cell in zip(row, rooms, strict=True)])
    looks = [("GRID", (0, 0), (-1, -1), 0.5, "#b1b4b6"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(cells, colWidths=widths, style=looks, repeatRows=1, spaceAfter=10)


def _share(column: Sequence[str]) -> int:
    """How wide a column wants to be; one with sources takes room, so that their addresses stay legible."""
    if any(SOURCE_NOTE.search(cell) for cell in column):
        return 80
    return max(13, min(max(len(cell) for cell in column), 40))  # less than 13 breaks a year in two


def _markup(text: str, width: float) -> str:
    """The text with its sources below it, small and grey: one address a line, so that none is broken."""
    found = SOURCE_NOTE.search(text)
    if not found:
        return escape(text)
    lines = found[0].strip().replace(", ", ",\n").splitlines()
    return "<br/>".join([escape(SOURCE_NOTE.sub("", text)), *(_small(line, width) for line in lines)])


def _small(line: str, width: float) -> str:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    size = min(7.0, 0.99 * width / stringWidth(line, "Helvetica", 1))
    return f'<font size="{size:.2f}" color="{FAINT_INK}">{escape(line)}</font>'


if __name__ == "__main__":
    main()
