"""Word files: body order, headings by style and by look, and the numbers that Word counts by itself."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corpus.blocks import Block, Reading
from corpus.failures import UnreadablePaper
from corpus.headings import is_bold_heading, is_capitals
from corpus.marks import marking_of, number_mark, without_bullet
from corpus.readers.counting import NumberedList
from corpus.readers.word_styling import Lists
from corpus.readers.word_walk import Look, Walk, is_page_break, walked
from corpus.readers.word_xml import Element, W, lists_of, styles_of

LARGEST = 1 << 30  # bytes that a file may unpack to


@dataclass(frozen=True, slots=True)
class Parts:
    """What is needed of a Word file, taken out of it."""

    body: Element
    lists: Lists
    title: str | None
    marking: str | None


def read_word(path: Path) -> Reading:
    """The blocks of a Word file. Raises UnreadablePaper where it is cut off, damaged or no Word document."""
    parts = _parts(path)
    rendered = next(parts.body.iter(f"{W}lastRenderedPageBreak"), None) is not None
    walk = Walk(parts.lists, rendered, page=_first_page(parts.body, rendered))
    looks = walked(walk, parts.body)
    contents = sum(look.contents for look in looks)
    blocks = _headed([look for look in looks if not look.contents])
    return Reading(
        blocks=tuple(block for block in blocks if block.text.strip()),
        title=parts.title,
        marking=parts.marking,
        warnings=_warnings(walk, contents),
    )


def _parts(path: Path) -> Parts:
    """The file's parts. The library raises many things over bad bytes: each becomes one clear failure."""
    import docx

    try:
        _refuse_bomb(path)
        document = docx.Document(str(path))
        lists = Lists(styles_of(document.styles.element), _lists(document))
        title = " ".join((document.core_properties.title or "").split()) or None
        return Parts(document.element.body, lists, title, _marking(document))
    except (UnreadablePaper, OSError, MemoryError):
        raise
    except Exception as error:
        raise UnreadablePaper(
            f"{path.name!r} is cut off or damaged ({type(error).__name__}). Fetch or save it again."
        ) from error


def _refuse_bomb(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > LARGEST:
        raise UnreadablePaper(f"{path.name!r} unpacks to {size >> 20} MB, more than a paper is. Check the file.")


def _lists(document: Any) -> dict[str, NumberedList]:
    related = (each.target_part for each in document.part.rels.values() if each.reltype.endswith("/numbering"))
    part = next(related, None)
    return {} if part is None else lists_of(part.element)


def _first_page(body: Element, rendered: bool) -> int | None:
    if rendered:
        return 1
    return 1 if any(is_page_break(each) for each in body.iter(f"{W}br")) else None


def _headed(looks: Sequence[Look]) -> list[Block]:
    """The blocks, with lines that look like headings made so, below the levels that styles use."""
    styled = max((look.block.level for look in looks if look.block.role == "heading"), default=0)
    return [_by_look(look, styled) for look in looks]


def _by_look(look: Look, styled: int) -> Block:
    block = look.block
    if block.role != "text" or without_bullet(block.text) is not None:
        return block
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


def _warnings(walk: Walk, contents: int) -> tuple[str, ...]:
    said = []
    if contents:
        said.append(f"the list of contents was left out ({contents} line{'s' * (contents > 1)})")
    if walk.notes:
        said.append(f"footnotes are not read yet ({walk.notes} found)")
    return tuple(said)
