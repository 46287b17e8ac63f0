"""Draws a paper as a Word file whose numbers, notes, boxes and changes are Word's own."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from papermaking.truth import Element, Paper
from papermaking.zips import RELATION, still

WHEN = datetime(2031, 1, 1)
BULLETS = {"symbol": ("Symbol", "\uf0b7"), "wingdings": ("Wingdings", "\uf0a7"), "arrow": ("Wingdings", "\uf0d8")}


class Drawing:
    """One Word file in the making."""

    def __init__(self, paper: Paper, *, headings: str, bullets: str, table_style: str) -> None:
        self.paper = paper
        self.headings = headings  # "styles", "capitals" (plain, after a tab), "bold"
        self.document: Any = docx.Document()
        self.table_style = table_style
        self.ids: dict[str, int] = {}
        self.notes: list[str] = []
        self._fonts()
        self.bullet_id = self._definition(bullet_levels(bullets))

    def number_id(self, name: str) -> int:
        """The w:num of a list; "main/2" is a list of its own that counts with main's definition from 1 again."""
        if name not in self.ids:
            base, _, again = name.partition("/")
            if again:
                root = self.document.part.numbering_part.element
                held = root.num_having_numId(self.number_id(base)).abstractNumId.val
                added = root.add_num(held)
                added.add_lvlOverride(ilvl=0).add_startOverride(1)
                self.ids[name] = added.numId
            else:
                styles = self.headings == "numbered styles" and name == "styles"
                self.ids[name] = self._definition(numbered_levels(self.paper.lists[name], styles=styles))
        return self.ids[name]

    def element(self, each: Element) -> None:
        match each.what:
            case "title":
                self._words(self.document.add_paragraph(style="Title"), each)
            case "heading":
                self._heading(each)
            case "prose":
                self._prose(each)
            case "bullet":
                paragraph = self.document.add_paragraph()
                self._words(paragraph, each)
                numbered(paragraph, self.bullet_id, each.level - 1)
            case "table":
                self._table(each)
            case "caption":
                self._words(self.document.add_paragraph(style="Caption"), each)
            case "footnote":
                self._footnote(each)
            case "page break":
                self.document.add_page_break()

    def saved(self, path: Path, *, header: str | None, footer: str | None) -> None:
        section = self.document.sections[0]
        if header:
            section.header.paragraphs[0].text = header
        if footer:
            foot(section.footer.paragraphs[0], footer)
        properties = self.document.core_properties
        properties.created = properties.modified = WHEN
        properties.author = properties.last_modified_by = "Eskshire"
        properties.title = ""
        held = BytesIO()
        self.document.save(held)
        path.write_bytes(still(held.getvalue(), notes=self._notes()))

    def _fonts(self) -> None:
        for style in self.document.styles:
            fonts = style.element.find(qn("w:rPr"))
            for found in fonts.findall(qn("w:rFonts")) if fonts is not None else ():
                fonts.remove(found)
        self.document.styles["Normal"].font.name = "Liberation Sans"
        self.document.styles["Normal"].font.size = Pt(11)
        defaults = self.document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
        if defaults is not None:
            for name in list(defaults.attrib):
                del defaults.attrib[name]
            defaults.set(qn("w:ascii"), "Liberation Sans")
            defaults.set(qn("w:hAnsi"), "Liberation Sans")

    def _definition(self, levels: str) -> int:
        root = self.document.part.numbering_part.element
        abstract_id = 500 + len(root)
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract_id}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        root.insert(root.index(root.find(qn("w:num"))), abstract)
        return int(root.add_num(abstract_id).numId)

    def _heading(self, each: Element) -> None:
        if self.headings == "capitals" and each.level == 1:
            paragraph = self.document.add_paragraph()
            paragraph.add_run("\t" if each.look == "tab" else "").bold = True
            paragraph.add_run(each.text).bold = True
        elif self.headings in ("capitals", "bold") or (self.headings == "numbered styles" and not each.mark):
            paragraph = self.document.add_paragraph()
            typed = each.mark and not each.list_name
            paragraph.add_run(f"{each.mark}\t{each.text}" if typed else each.text).bold = True
        else:
            paragraph = self.document.add_paragraph(style=f"Heading {each.level}")
            self._words(paragraph, each)
            if self.headings == "numbered styles" and each.mark and not each.list_name:
                self._numbered_style(each.level)
        if each.list_name:
            numbered(paragraph, self.number_id(each.list_name), each.depth)

    def _numbered_style(self, level: int) -> None:
        """The heading style itself takes a depth of the list "styles": its paragraphs name no list."""
        style = self.document.styles[f"Heading {level}"].element
        properties = style.get_or_add_pPr()
        if properties.find(qn("w:numPr")) is None:
            number = parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level - 1}"/>'
                f'<w:numId w:val="{self.number_id("styles")}"/></w:numPr>'
            )
            properties.insert(0, number)

    def _prose(self, each: Element) -> None:
        if each.look == "box":
            self._box(each)
            return
        paragraph = self.document.add_paragraph()
        if each.list_name:
            self._words(paragraph, each)
            numbered(paragraph, self.number_id(each.list_name), each.depth)
        elif each.mark:
            paragraph.add_run(f"{each.mark}\t")
            self._words(paragraph, each)
        else:
            self._words(paragraph, each)

    def _words(self, paragraph: Any, each: Element) -> None:
        """The words: "[[ins:...]]" and "[[del:...]]" in the look are tracked changes; a link takes the last words."""
        if each.look.startswith("tracked"):
            tracked(paragraph, each.look.removeprefix("tracked "))
        elif each.link:
            words, _, linked = each.text.rpartition(" | ")
            words, linked = (words, linked) if words else ("", each.text)
            paragraph.add_run(words)
            self._link(paragraph, linked, each.link)
        else:
            paragraph.add_run(each.text)

    def _table(self, each: Element) -> None:
        heads = each.heads or ((each.header,) if each.header else ())
        table = self._grid([*heads, *each.rows], heads=len(heads))
        for place in range(len(heads)):
            table.rows[place]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for place, inner in each.inner.items():
            cell = table.cell(len(heads) + place, inner.column)
            self._grid([inner.header, *inner.rows], heads=1, within=cell)
        for place, link in each.row_links.items():
            self._link(table.cell(len(heads) + place, 0).paragraphs[0], each.rows[place][0], link)
        self.document.add_paragraph()

    def _link(self, paragraph: Any, words: str, address: str) -> None:
        """Words that link to an address, in the place of the same words where they stand there."""
        for run in paragraph.runs if words and paragraph.text == words else ():
            paragraph._p.remove(run._r)
        relation = self.document.part.relate_to(address, f"{RELATION}/hyperlink", is_external=True)
        link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>x</w:t></w:r></w:hyperlink>')
        link[0][0].text = words
        paragraph._p.append(link)

    def _grid(self, rows: list[tuple[str, ...]], *, heads: int, within: Any = None) -> Any:
        """The rows as a table; "<" and "^" are reached over by the cell to the left, or above."""
        if within is None:
            table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style=self.table_style)
        else:
            table = within.add_table(rows=len(rows), cols=len(rows[0]))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                cell = table.cell(place, column)
                if text == "<" or text == "^":
                    continue
                cell.paragraphs[0].add_run(text).bold = (place < heads) or None
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                if text == "<":
                    table.cell(place, column - 1).merge(table.cell(place, column))
                if text == "^":
                    table.cell(place - 1, column).merge(table.cell(place, column))
        return table

    def _footnote(self, each: Element) -> None:
        self.notes.append(each.text)
        run = parse_xml(
            f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        )
        self.document.paragraphs[-1]._p.append(run)

    def _box(self, each: Element) -> None:
        paragraph = self.document.add_paragraph()
        box = parse_xml(BOX.format(names=BOX_NAMES, words=escaped(each.text)))
        paragraph._p.append(box)

    def _notes(self) -> str | None:
        """The part of the footnotes, which python-docx knows nothing of."""
        if not self.notes:
            return None
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
            f"{escaped(text)}</w:t></w:r></w:p></w:footnote>"
            for number, text in enumerate(self.notes, start=1)
        )
        return f"<w:footnotes {nsdecls('w')}>{SEPARATORS}{notes}</w:footnotes>"


SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
BOX_NAMES = (
    f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
BOX = (
    "<w:r {names}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:extent cx='4000000' "
    "cy='700000'/><wp:docPr id='9' name='Box'/><a:graphic><a:graphicData "
    "uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:cNvSpPr txBox='1'/>"
    "<wps:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='4000000' cy='700000'/></a:xfrm><a:prstGeom prst='rect'/>"
    "</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def draw_word(
    paper: Paper, path: Path, *, headings: str = "styles", bullets: str = "symbol", header: str | None = None,
    footer: str | None = None, table_style: str = "Table Grid", narrow: bool = False,
) -> None:  # fmt: skip
    """Write the paper as a Word file, the same bytes each time. In a footer "#" is the page number field."""
    drawing = Drawing(paper, headings=headings, bullets=bullets, table_style=table_style)
    if narrow:
        section = drawing.document.sections[0]
        section.page_height, section.page_width = Cm(21), Cm(14.8)
        section.left_margin = section.right_margin = Cm(1.6)
    for each in paper.elements:
        drawing.element(each)
    drawing.saved(path, header=header, footer=footer)


def numbered(paragraph: Any, number_id: int, depth: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = number_id


def numbered_levels(levels: tuple[tuple[str, str], ...], *, styles: bool) -> str:
    """The depths of a list; "decimal@5" starts at 5."""
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{form.partition("@")[2] or 1}"/>'
        f'<w:numFmt w:val="{form.partition("@")[0]}"/>'
        + (f'<w:pStyle w:val="Heading{depth + 1}"/>' if styles else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{567 + 400 * depth}" '
        f'w:hanging="567"/></w:pPr></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )


def bullet_levels(sort: str) -> str:
    font, mark = BULLETS[sort]
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{1100 + 400 * depth}" w:hanging="360"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr></w:lvl>'
        for depth in range(3)
    )


def tracked(paragraph: Any, look: str) -> None:
    for kind, words in _tracked_parts(look):
        if kind == "same":
            paragraph.add_run(words)
            continue
        tag = "delText" if kind == "del" else "t"
        change = parse_xml(
            f'<w:{kind} {nsdecls("w")} w:id="1" w:author="A" w:date="2031-01-01T00:00:00Z"><w:r>'
            f'<w:{tag} xml:space="preserve">{escaped(words)}</w:{tag}></w:r></w:{kind}>'
        )
        paragraph._p.append(change)


def _tracked_parts(look: str) -> list[tuple[str, str]]:
    parts = re.split(r"\[\[(ins|del):(.*?)\]\]", look)
    found: list[tuple[str, str]] = []
    for place in range(0, len(parts), 3):
        found.append(("same", parts[place]))
        if place + 2 < len(parts):
            found.append((parts[place + 1], parts[place + 2]))
    return [each for each in found if each[1]]


def foot(paragraph: Any, text: str) -> None:
    for words in re.split("(#|@)", text):
        if words in ("#", "@"):
            name = "PAGE" if words == "#" else "NUMPAGES"
            paragraph._p.append(
                parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
            )
        elif words:
            paragraph.add_run(words)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
