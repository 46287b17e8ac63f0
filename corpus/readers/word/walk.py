"""One pass through the body of a Word file: its paragraphs, text boxes and tables in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.blocks import Block
from corpus.readers.link_marks import without_marks
from corpus.readers.links import address_of
from corpus.readers.word.looks import Look, Walk
from corpus.readers.word.styling import styled
from corpus.readers.word.tables import table_looks
from corpus.readers.word.xml import FALLBACK, RELATED, Element, Styles, W, run_text, runs_of, switched, value

FIELD_ADDRESS = re.compile(r"HYPERLINK\s+\"([^\"]+)\"")
REFERENCES = (f"{W}footnoteReference", f"{W}endnoteReference")


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
            yield from table_looks(walk, child, read=_body)
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
    return without_marks("".join(map(run_text, runs_of(paragraph)))).strip()


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
    text = without_marks("".join(words for _, words in runs)).strip()
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
