"""What a Word paragraph's style and list make of it: title, heading, caption, bullet or number."""

from dataclasses import dataclass, field, replace

from corpus.blocks import Block
from corpus.readers.counting import Counters, NumberedList, printed
from corpus.readers.word.xml import Element, Styles, W, value, whole


@dataclass(slots=True)
class Lists:
    """The paper's styles and lists. Changes as paragraphs are styled in order, for lists count up."""

    styles: Styles
    by_id: dict[str, NumberedList]
    counters: Counters = field(default_factory=Counters)


def styled(lists: Lists, paragraph: Element, block: Block, style_id: str | None) -> Block:
    """The block with what its style and its list say."""
    block = _listed(lists, paragraph, block, style_id)
    names = [style.name for style in lists.styles.chain(style_id)]
    if "title" in names[:2]:
        return replace(block, role="title")
    if names[:1] == ["caption"]:
        return replace(block, role="caption")
    outline = whole(value(paragraph, "pPr/outlineLvl"))
    if outline is None:
        outline = next((style.outline for style in lists.styles.chain(style_id) if style.outline is not None), None)
    if outline is None:
        outline = next((int(name[8:]) - 1 for name in names if name[:8] == "heading " and name[8:].isdecimal()), None)
    return replace(block, role="heading", level=outline + 1) if outline is not None and outline < 9 else block


def _listed(lists: Lists, paragraph: Element, block: Block, style_id: str | None) -> Block:
    """The block with its automatic number or bullet, counted even where it is empty, as Word does."""
    list_id, depth = _list_place(lists, paragraph, style_id)
    numbered = lists.by_id.get(list_id or "0")
    if numbered is None or list_id is None or _is_deleted(paragraph, block):
        return block
    reached = lists.counters.count(list_id, numbered, depth)
    held = numbered.depths.get(depth)
    if held is not None and held.format == "bullet":
        return replace(block, role="bullet", level=max(depth + 1, _depth_in_name(lists, style_id)))
    return replace(block, number=printed(numbered, depth, reached))


def _list_place(lists: Lists, paragraph: Element, style_id: str | None) -> tuple[str | None, int]:
    """List and depth, as the paragraph says, else its style; a style's depth may be said by the list."""
    own, depth = value(paragraph, "pPr/numPr/numId"), whole(value(paragraph, "pPr/numPr/ilvl"))
    if own is not None:
        return own, depth or 0
    styled = next((style for style in lists.styles.chain(style_id) if style.list_id is not None), None)
    if styled is None or styled.list_id is None:
        return None, 0
    numbered = lists.by_id.get(styled.list_id)
    by_list = [place for place, held in numbered.depths.items() if held.style == style_id] if numbered else []
    return styled.list_id, next((each for each in (depth, *by_list, styled.depth) if each is not None), 0)


def _is_deleted(paragraph: Element, block: Block) -> bool:
    """Whether the paragraph was deleted whole, its mark too, with changes tracked."""
    return not block.text and paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _depth_in_name(lists: Lists, style_id: str | None) -> int:
    """2 for "List Bullet 2", whose list has one depth only."""
    name = next((style.name for style in lists.styles.chain(style_id)), "")
    return int(name[-1]) if name.startswith("list bullet ") and name[-1].isdecimal() else 1
