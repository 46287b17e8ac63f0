"""The words, lists and styles that a Word file's XML holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.readers.counting import Depth, NumberedList

Element = Any  # an XML element; its library is known in reading.py alone

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says its Choice again

LEFT_OUT = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}txbxContent", FALLBACK})
CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}br": "\n",
    f"{W}noBreakHyphen": "-",
}
# Wingdings letters that stand for pictures.
WINGDINGS = str.maketrans({"ü": "✓", "û": "✗", "Ø": "➢", "§": "▪", "\uf0fc": "✓", "\uf0fb": "✗"})


@dataclass(frozen=True, slots=True)
class Style:
    """What matters here of a paragraph or character style; None where its parent decides."""

    name: str
    parent: str | None
    outline: int | None  # 0 for the outermost heading
    list_id: str | None
    depth: int | None
    bold: bool | None


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a paper by their id."""

    by_id: Mapping[str, Style]

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """The style and those it is based on."""
        seen: set[str] = set()
        while style_id is not None and style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            yield self.by_id[style_id]
            style_id = self.by_id[style_id].parent

    def bold(self, style_id: str | None) -> bool | None:
        return next((style.bold for style in self.chain(style_id) if style.bold is not None), None)


def value(element: Element, path: str, name: str = "val") -> str | None:
    """An attribute of the element at the path, e.g. value(p, "pPr/numPr/ilvl")."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/"))) if element is not None else None
    return None if found is None else found.get(f"{W}{name}")


def switched(element: Element, path: str) -> bool | None:
    """An on/off property such as bold: None where it is not said."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def whole(text: str | None) -> int | None:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text) else None


def styles_of(root: Element) -> Styles:
    """The styles of a styles.xml."""
    found = {
        style.get(f"{W}styleId"): Style(
            name=(value(style, "name") or "").casefold(),
            parent=value(style, "basedOn"),
            outline=whole(value(style, "pPr/outlineLvl")),
            list_id=value(style, "pPr/numPr/numId"),
            depth=whole(value(style, "pPr/numPr/ilvl")),
            bold=switched(style, "rPr/b"),
        )
        for style in root.iter(f"{W}style")
    }
    return Styles(found)


def lists_of(root: Element) -> dict[str, NumberedList]:
    """The lists of a numbering.xml by their id."""
    definitions = {each.get(f"{W}abstractNumId"): each for each in root.iter(f"{W}abstractNum")}
    by_style = {value(each, "styleLink"): each for each in definitions.values() if value(each, "styleLink")}
    lists = {}
    for each in root.iter(f"{W}num"):
        definition = definitions.get(value(each, "abstractNumId"))
        linked = by_style.get(value(definition, "numStyleLink"), definition)
        if linked is not None:
            lists[each.get(f"{W}numId")] = _list(each, linked)
    return lists


def runs_of(element: Element) -> Iterator[Element]:
    """The runs that the paper shows, in order: insertions too, deletions and text boxes not."""
    for child in element:
        if child.tag == f"{W}r":
            yield child
        elif child.tag not in LEFT_OUT and isinstance(child.tag, str):
            yield from runs_of(child)


def run_text(run: Element) -> str:
    """The words of a run; none where it is hidden."""
    if switched(run, "rPr/vanish"):
        return ""
    text = "".join(_shown(run))
    font = (value(run, "rPr/rFonts", "ascii") or "").casefold()
    return text.translate(WINGDINGS) if font.startswith("wingdings") else text


def _shown(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{W}t", MATHS):
            yield child.text or ""
        elif child.tag == f"{W}sym":
            code = child.get(f"{W}char", "")
            yield chr(int(code, 16)).translate(WINGDINGS) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
        elif child.tag in CHARACTERS:
            yield CHARACTERS[child.tag]
        elif child.tag not in LEFT_OUT and child.tag != f"{W}drawing" and isinstance(child.tag, str):
            yield from _shown(child)


def _list(each: Element, definition: Element) -> NumberedList:
    depths = {_place(level): _depth(level) for level in definition.findall(f"{W}lvl")}
    restarts = {}
    for override in each.findall(f"{W}lvlOverride"):
        if (level := override.find(f"{W}lvl")) is not None:
            depths[_place(override)] = _depth(level)
        if (start := whole(value(override, "startOverride"))) is not None:
            restarts[_place(override)] = start
    return NumberedList(definition.get(f"{W}abstractNumId"), depths, restarts)


def _place(element: Element) -> int:
    return whole(element.get(f"{W}ilvl")) or 0


def _depth(level: Element) -> Depth:
    start = whole(value(level, "start"))
    return Depth(
        format=value(level, "numFmt") or "decimal",
        text=value(level, "lvlText") or "",
        start=1 if start is None else start,
        restarts_after=whole(value(level, "lvlRestart")),
        legal=bool(switched(level, "isLgl")),
        style=value(level, "pStyle"),
    )
