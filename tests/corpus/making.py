"""Makes the Word and PDF papers that the readers' tests read."""

from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

DECIMAL = ("decimal", "%1.")
BULLET = ("bullet", "\uf0b7")


def numbering(document: Any, *levels: tuple[str, str], start: int = 1) -> str:
    """Add a list to the document, one (format, text) for each depth; its id."""
    root = document.part.numbering_part.element
    abstract_id = str(1000 + len(root))
    depths = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start if depth == 0 else 1}"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for depth, (number_format, text) in enumerate(levels)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract_id}">{depths}</w:abstractNum>')
    first = root.find(qn("w:num"))
    root.insert(len(root) if first is None else root.index(first), abstract)
    return list_of(document, abstract_id)


def list_of(document: Any, abstract_id: str, *, restart: int | None = None) -> str:
    """Add a list that counts with this definition, from `restart` where given; its id."""
    root = document.part.numbering_part.element
    number = root.add_num(int(abstract_id))
    if restart is not None:
        number.add_lvlOverride(ilvl=0).add_startOverride(restart)
    return str(number.numId)


def definition_of(document: Any, list_id: str) -> str:
    """The id of the definition that a list counts with."""
    root = document.part.numbering_part.element
    return str(root.num_having_numId(int(list_id)).abstractNumId.val)


def item(document: Any, text: str, list_id: str, depth: int = 0, *, bold: bool = False) -> Any:
    """Add a paragraph of a list."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold or None
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = int(list_id)
    return paragraph


def bold(document: Any, text: str) -> Any:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    return paragraph


def cover_report(lines: Sequence[str], *, headings_bold: bool = True) -> Any:
    """A Word paper out of the lines of a text in the layout of a cover report: its numbers and bullets automatic."""
    document = docx.Document()
    numbers, bullets = numbering(document, DECIMAL), numbering(document, BULLET)
    for line in (line.strip() for line in lines):
        start, _, rest = line.partition(". ")
        if not line:
            continue
        if line.isupper():
            document.add_paragraph().add_run(f"\t{line}").bold = headings_bold
        elif start.isdecimal():
            item(document, rest, numbers)
        elif line.startswith("·"):
            item(document, line[1:].strip(), bullets)
        else:
            document.add_paragraph(line)
    return document


def tracked(paragraph: Any, kind: str, text: str) -> None:
    """Add words to a paragraph as a tracked change: "ins" or "del"."""
    change = OxmlElement(f"w:{kind}")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText" if kind == "del" else "w:t")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)
