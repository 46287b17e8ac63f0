"""One pass through the body of a Word file: its paragraphs, text boxes and tables in order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.blocks import Block
from corpus.readers.links import address_of
from corpus.readers.tables import Row, row_texts
from corpus.readers.word_styling import Lists, styled
from corpus.readers.word_xml import FALLBACK, RELATED, Element, Styles, W, run_text, runs_of, switched, value, whole

WIDEST = 100  # columns that a cell may claim to span
FIELD_ADDRESS = re.compile(r"HYPERLINK\s+\"([^\"]+)\"")
REFERENCES = (f"{W}footnoteReference", f"{W}endnoteReference")
BARE_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,3}[.)]")


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph as it stands in the file, before its look is judged against the whole paper's."""

    block: Block
    bold: bool
    contents: bool = False  # a line of the list of contents


@dataclass(slots=True)
class Walk:
    """One pass. Changes as it goes: lists count up, pages turn."""

    lists: Lists
    counts_rendered: bool  # pages by Word's own layout; else by the breaks that the writer set
    page: int | None = None
    notes: Mapping[tuple[str, str], Element] = field(default_factory=dict)  # by the tag that refers to it and its id
    addresses: Mapping[str, str] = field(default_factory=dict)  # that the file's relations name
    inserted: int = 0  # tracked changes, as met
    deleted: int = 0
    lost_notes: int = 0  # referred to, but not there


Cells = Sequence[list[Look]]  # of one row


def is_page_break(element: Element) -> bool:
    return bool(element.get(f"{W}type") == "page")


def walked(walk: Walk, body: Element) -> list[Look]:
    """All paragraphs of the body in order, a table's rows among them."""
    return list(_body(walk, body))


def _body(walk: Walk, parent: Element) -> Iterator[Look]:
    """Paragraphs and tables in order, those inside content controls too.

    A paragraph whose end was deleted goes on in the next.
    """
    begun: Look | None = None
    for child in parent:
        if child.tag == f"{W}p":
            first, *others = _paragraph(walk, child)
            if begun:
                first = replace(first, block=replace(first.block, text=begun.block.text + first.block.text))
            begun = first if child.find(f"{W}pPr/{W}rPr/{W}del") is not None else None
            yield from others if begun else (first, *others)
            continue
        if begun:
            yield begun
            begun = None
        if child.tag == f"{W}tbl":
            yield from _table(walk, child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
            yield from _body(walk, child)
    if begun:
        yield begun


def _paragraph(walk: Walk, paragraph: Element) -> Iterator[Look]:
    """The paragraph, and then its footnotes and what its text boxes say."""
    yield _look(walk, paragraph)
    yield from _footnotes(walk, paragraph)
    for box in _text_boxes(paragraph):
        yield from _body(walk, box)


def _footnotes(walk: Walk, paragraph: Element) -> Iterator[Look]:
    for run in runs_of(paragraph):
        for reference in run.iter(*REFERENCES):
            note = walk.notes.get((reference.tag, reference.get(f"{W}id", "")))
            words = [_words(each) for each in note.iter(f"{W}p")] if note is not None else []
            text = " ".join(each for each in words if each)
            if text:
                yield Look(Block(text, walk.page, "footnote", links=_links(walk, note)), bold=False)
            else:
                walk.lost_notes += 1


def _words(paragraph: Element) -> str:
    return "".join(map(run_text, runs_of(paragraph))).strip()


def _links(walk: Walk, element: Element) -> tuple[str, ...]:
    """The web addresses that a paragraph links to, by relation or by field."""
    related = (walk.addresses.get(each.get(RELATED, ""), "") for each in element.iter(f"{W}hyperlink"))
    code = "".join(each.text or "" for each in element.iter(f"{W}instrText"))
    simple = (each.get(f"{W}instr", "") for each in element.iter(f"{W}fldSimple"))
    fields = (address for said in (code, *simple) for address in FIELD_ADDRESS.findall(said))
    return tuple(dict.fromkeys(real for each in (*related, *fields) if (real := address_of(each))))


def _text_boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag != FALLBACK and isinstance(child.tag, str):
            yield from _text_boxes(child)


def _look(walk: Walk, paragraph: Element) -> Look:
    runs = [(run, run_text(run)) for run in runs_of(paragraph)]
    page = _turned(walk, runs)
    text = "".join(words for _, words in runs).strip()
    style_id = value(paragraph, "pPr/pStyle")
    shown = [run for run, words in runs if words.strip()]
    walk.inserted += sum(1 for _ in paragraph.iter(f"{W}ins", f"{W}moveTo"))
    walk.deleted += sum(1 for _ in paragraph.iter(f"{W}del", f"{W}moveFrom"))
    block = styled(walk.lists, paragraph, Block(text, page=page, links=_links(walk, paragraph)), style_id)
    bold = bool(shown) and all(_is_bold(walk.lists.styles, run, style_id) for run in shown)
    names = [style.name for style in walk.lists.styles.chain(style_id)]
    return Look(block, bold, contents=any(name.startswith("toc ") for name in names))


def _turned(walk: Walk, runs: Sequence[tuple[Element, str]]) -> int | None:
    """The page on which the paragraph's first words stand; the walk goes on from its last."""
    start, begun = walk.page, False
    for run, words in runs:
        for mark in run.iter(f"{W}lastRenderedPageBreak" if walk.counts_rendered else f"{W}br"):
            if walk.page is not None and (walk.counts_rendered or is_page_break(mark)):
                walk.page += 1
        if words.strip() and not begun:
            start, begun = walk.page, True
    return start


def _is_bold(styles: Styles, run: Element, style_id: str | None) -> bool:
    for said in (switched(run, "rPr/b"), styles.bold(value(run, "rPr/rStyle")), styles.bold(style_id)):
        if said is not None:
            return said
    return False


def _table(walk: Walk, table: Element) -> Iterator[Look]:
    """A table by row; one that only lays out the page (boxes, numbers beside text) as plain paragraphs."""
    rows = [row for row in table.iter(f"{W}tr") if _table_of(row) is table and not _deleted_row(row)]
    cells = [[_cell(walk, cell) for cell in _cells(row)] for row in rows]
    if _is_layout(cells):
        for row in cells:
            yield from _laid_out(row)
        return
    first = next((look.block.page for row in cells for cell in row for look in cell), walk.page)
    flagged = bool(rows) and bool(switched(rows[0], "trPr/tblHeader"))
    texts = _texts(rows, cells)
    for text in row_texts(texts, header=True if flagged and len(rows) > 1 else None):
        yield Look(Block(text, page=first, role="row"), bold=False)


def _table_of(row: Element) -> Element:
    parent = row.getparent()
    while parent.tag != f"{W}tbl":
        parent = parent.getparent()
    return parent


def _deleted_row(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _cells(child)


def _cell(walk: Walk, cell: Element) -> list[Look]:
    return [look for look in _body(walk, cell) if look.block.text or look.block.number]


def _is_layout(rows: Sequence[Cells]) -> bool:
    return all(len(_full(row)) <= 1 or (len(_full(row)) == 2 and _is_number(_full(row)[0])) for row in rows)


def _full(row: Cells) -> list[list[Look]]:
    return [cell for cell in row if cell]


def _is_number(cell: Sequence[Look]) -> bool:
    """Whether the cell holds nothing but a paragraph's number, printed or counted."""
    if len(cell) != 1 or cell[0].block.role != "text":
        return False
    block = cell[0].block
    return bool(block.number) if not block.text else BARE_NUMBER.fullmatch(block.text) is not None


def _laid_out(row: Cells) -> Iterator[Look]:
    cells = _full(row)
    if len(cells) == 2:
        number, first = cells[0][0].block, cells[1][0]
        bare = number.number or number.text.rstrip(".)")
        yield replace(first, block=replace(first.block, number=first.block.number or bare))
        yield from cells[1][1:]
    elif cells:
        yield from cells[0]


def _texts(rows: Sequence[Element], cells: Sequence[Cells]) -> list[Row]:
    """The text of each cell in its column; a cell merged with the one above says what that one says."""
    above: dict[int, str] = {}
    texts = []
    for row, held in zip(rows, cells, strict=True):
        texts.append(_row(row, held, above))
    return texts


def _row(row: Element, held: Cells, above: dict[int, str]) -> Row:
    texts: list[str | None] = [""] * (whole(value(row, "trPr/gridBefore")) or 0)
    for cell, looks in zip(_cells(row), held, strict=True):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
        text = above.get(len(texts), "") if goes_on else " ".join(map(_said, looks))
        above[len(texts)] = text
        span = whole(value(cell, "tcPr/gridSpan")) or 1
        texts += [text, *[None] * (min(span, WIDEST) - 1)]
    return texts


def _said(look: Look) -> str:
    return f"{look.block.number}. {look.block.text}" if look.block.number else look.block.text
