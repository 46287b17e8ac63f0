"""PowerPoint files: each slide a page, its title a heading, its bullets and tables below."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.blocks import Block, Reading
from corpus.failures import UnreadablePaper
from corpus.readers.links import address_of
from corpus.readers.tables import row_texts
from corpus.readers.zipped import refuse_bomb

DEEPEST_GROUP = 20  # groups of shapes within groups


@dataclass(slots=True)
class _Left:
    pictures: list[int] = field(default_factory=list)  # numbers of the slides


def read_slides(path: Path) -> Reading:
    """The slides of a .pptx file, speakers' notes after each. Raises UnreadablePaper where it is damaged."""
    import pptx

    left = _Left()
    try:
        refuse_bomb(path)
        show = pptx.Presentation(str(path))
        title = " ".join((show.core_properties.title or "").split()) or None
        blocks = tuple(block for number, slide in enumerate(show.slides, 1) for block in _slide(slide, number, left))
    except (UnreadablePaper, OSError, MemoryError):
        raise
    except Exception as error:  # the library raises many things over bad bytes
        raise UnreadablePaper(
            f"{path.name!r} is cut off or damaged ({type(error).__name__}). Fetch or save it again."
        ) from error
    warnings = (f"pictures without text on slides {', '.join(map(str, left.pictures))}",) if left.pictures else ()
    return Reading(blocks, title=title, warnings=warnings)


def _slide(slide: Any, number: int, left: _Left) -> Iterator[Block]:
    title = slide.shapes.title
    if title is not None and title.text_frame.text.strip():
        yield Block(" ".join(title.text_frame.text.split()), number, "title" if number == 1 else "heading")
    for shape in _shapes(slide.shapes, 1):
        if title is None or shape.shape_id != title.shape_id:
            yield from _shape(shape, number, left)
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame) and frame.text.strip():
        yield Block("Notes", number, "heading", level=2)
        yield from (Block(line, number) for line in frame.text.splitlines() if line.strip())


def _shapes(shapes: Any, depth: int) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes") and depth < DEEPEST_GROUP:
            yield from _shapes(shape.shapes, depth + 1)
        else:
            yield shape


def _shape(shape: Any, number: int, left: _Left) -> Iterator[Block]:
    if getattr(shape, "has_table", False):
        rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
        yield from (Block(text, number, "row") for text in row_texts(rows, header=shape.table.first_row or None))
    elif getattr(shape, "has_chart", False):
        yield from (Block(text, number, "row") for text in row_texts(_chart_rows(shape.chart), header=True))
    elif getattr(shape, "has_text_frame", False) and shape.has_text_frame:
        yield from _paragraphs(shape, number)
    elif hasattr(shape, "image") and number not in left.pictures:
        left.pictures.append(number)


def _paragraphs(shape: Any, number: int) -> Iterator[Block]:
    """The lines of a text box; those of a slide's body are bullets, as its layout shows them."""
    is_body = (
        shape.is_placeholder
        and shape.placeholder_format.type is not None
        and "SUBTITLE" not in str(shape.placeholder_format.type)
    )
    for paragraph in shape.text_frame.paragraphs:
        text = " ".join(paragraph.text.split())
        if text:
            links = tuple(
                dict.fromkeys(
                    address
                    for run in paragraph.runs
                    if run.hyperlink.address and (address := address_of(run.hyperlink.address))
                )
            )
            yield Block(text, number, "bullet" if is_body else "text", paragraph.level + 1, links=links)


def _chart_rows(chart: Any) -> list[list[str]]:
    plot = chart.plots[0]
    series = list(plot.series)
    values = [list(each.values) for each in series]
    header = ["", *(each.name or "" for each in series)]
    return [
        header,
        *(
            [str(name), *("" if place >= len(held) or held[place] is None else f"{held[place]:g}" for held in values)]
            for place, name in enumerate(plot.categories)
        ),
    ]
