"""Word files: body order, headings by style and by look, and the numbers that Word counts by itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corpus.blocks import Block, Reading
from corpus.failures import UnreadablePaper
from corpus.lines.headings import is_bold_heading, is_capitals
from corpus.lines.marks import marking_of, number_mark, without_bullet
from corpus.readers.counting import NumberedList
from corpus.readers.labels import labelled
from corpus.readers.link_marks import linked
from corpus.readers.word.looks import Look, Walk
from corpus.readers.word.styling import Lists
from corpus.readers.word.walk import is_page_break, walked
from corpus.readers.word.xml import Element, W, lists_of, styles_of
from corpus.readers.zipped import refuse_bomb


@dataclass(frozen=True, slots=True)
class Parts:
    """What is needed of a Word file, taken out of it."""

    body: Element
    lists: Lists
    title: str | None
    marking: str | None
    notes: Mapping[tuple[str, str], Element]
    addresses: Mapping[str, str]
    comments: int


def read_word(path: Path) -> Reading:
    """The blocks of a Word file. Raises UnreadablePaper where it is cut off, damaged or no Word document."""
    parts = _parts(path)
    rendered = next(parts.body.iter(f"{W}lastRenderedPageBreak"), None) is not None
    walk = Walk(parts.lists, rendered, _first_page(parts.body, rendered), parts.notes, parts.addresses)
    looks = walked(walk, parts.body)
    contents = sum(look.contents for look in looks)
    blocks = linked(_headed([look for look in looks if not look.contents]), walk.row_addresses)
    return Reading(
        blocks=tuple(block for block in blocks if block.text.strip()),
        title=parts.title,
        marking=parts.marking,
        warnings=tuple(_warnings(walk, contents, parts.comments)),
    )


def _parts(path: Path) -> Parts:
    """The file's parts. The library raises many things over bad bytes: each becomes one clear failure."""
    import docx

    try:
        refuse_bomb(path)
        document = docx.Document(str(path))
        lists = Lists(styles_of(document.styles.element), _lists(document))
        title = " ".join((document.core_properties.title or "").split()) or None
        notes = {**_notes(document, "footnote"), **_notes(document, "endnote")}
        addresses = {each.rId: each.target_ref for each in document.part.rels.values() if each.is_external}
        comments = sum(1 for _ in document.element.body.iter(f"{W}commentReference"))
        return Parts(document.element.body, lists, title, _marking(document), notes, addresses, comments)
    except (UnreadablePaper, OSError, MemoryError):
        raise
    except Exception as error:
        raise UnreadablePaper(
            f"{path.name!r} is cut off or damaged ({type(error).__name__}). Fetch or save it again."
        ) from error


def _lists(document: Any) -> dict[str, NumberedList]:
    related = (each.target_part for each in document.part.rels.values() if each.reltype.endswith("/numbering"))
    part = next(related, None)
    return {} if part is None else lists_of(part.element)


def _notes(document: Any, kind: str) -> dict[tuple[str, str], Element]:
    """The footnotes or endnotes, by the tag of their reference and their id."""
    from docx.oxml import parse_xml

    related = (
        each for each in document.part.rels.values() if each.reltype.endswith(f"/{kind}s") and not each.is_external
    )
    root = next((parse_xml(each.target_part.blob) for each in related), None)
    found = () if root is None else root.iter(f"{W}{kind}")
    return {(f"{W}{kind}Reference", note.get(f"{W}id", "")): note for note in found}


def _first_page(body: Element, rendered: bool) -> int | None:
    if rendered:
        return 1
    return 1 if any(is_page_break(each) for each in body.iter(f"{W}br")) else None


def _headed(looks: Sequence[Look]) -> list[Block]:
    """The blocks, with lines that look like headings made so, below the levels that styles use."""
    styled = max((look.block.level for look in looks if look.block.role == "heading"), default=0)
    return [_by_look(look, styled) for look in looks]


def _by_look(look: Look, styled: int) -> Block:
    if look.block.role != "text" or without_bullet(look.block.text) is not None:
        return look.block
    block = labelled(look.block)
    mark = number_mark(block.text)
    words = mark.rest if mark else block.text
    if is_capitals(words) and block.number is None:
        return replace(block, role="heading", level=styled + 1)
    return replace(block, role="heading", level=styled + 2) if look.bold and is_bold_heading(words) else block


def _marking(document: Any) -> str | None:
    """The protective marking that stands in a header or footer."""
    lines = (line for part in _margins(document) for line in _lines(part.element))
    return next((marking for line in lines if (marking := marking_of(line))), None)


def _margins(document: Any) -> Iterator[Any]:
    for each in document.part.rels.values():
        if each.reltype.endswith(("/header", "/footer")):
            yield each.target_part


def _lines(root: Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        yield "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def _warnings(walk: Walk, contents: int, comments: int) -> Iterator[str]:
    if contents:
        yield f"the list of contents was left out ({contents} line{'s' * (contents > 1)})"
    if walk.inserted or walk.deleted:
        yield f"tracked changes: insertions are read ({walk.inserted}), deletions are not ({walk.deleted})"
    if comments:
        yield f"comments are not read ({comments} found)"
    if walk.lost_notes:
        yield f"footnotes that are referred to but are not in the file: {walk.lost_notes}"
