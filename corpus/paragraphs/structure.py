"""From blocks to paragraphs: headings, bullets with what they hang from, numbers that carry on."""

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace

from corpus.blocks import Block
from corpus.lines.headings import FIELD, STOCK, is_capitals, is_title_like, stands_over
from corpus.lines.marks import is_page_number, marking_of, without_bullet
from corpus.lines.noting import without_notes
from corpus.lines.numbering import with_numbers
from corpus.papers import Paragraph, Source, paragraph_ids
from corpus.paragraphs.actions import Action, action_in, action_of_list, action_of_row, owner_line
from corpus.paragraphs.minutes import with_attendance
from corpus.paragraphs.placing import RANKS, RESOLVED, Placed, Rank, placed
from corpus.paragraphs.responding import with_responses
from corpus.paragraphs.voices import voices_of

# "Table 2: change on the year before", as a PDF has it; a sentence about a table ends with a stop.
CAPTION = re.compile(r"(?:Table|Figure|Chart|Graph)\s+\d{1,2}[a-z]?\s*[:.–-]\s*\S.{0,120}[^.:;,]", re.DOTALL)


def paragraphs_of(blocks: Sequence[Block], source: Source) -> tuple[Paragraph, ...]:
    """The paper's paragraphs in order, each where it stands.

    Page numbers, and a protective marking that the source already carries, are left out; all other text is
    kept. An ordinal counts what a label would otherwise confuse: the bullets (of any depth) or rows under one
    number or heading, and the paragraphs that go on under one number.
    """
    kept = without_notes([block for block in blocks if not _is_furniture(block, source.marking)])
    numbered = with_numbers([_bulleted(_captioned(each.block)) for each in kept])
    is_minutes = source.kind == "minutes"
    standing = list(placed(numbered, ranks(numbered), minutes=is_minutes))
    found = with_actions(with_responses(list(with_attendance(standing)) if is_minutes else standing))
    voices = voices_of(found, source)
    ids = paragraph_ids(source.id, (each.text for each in found))
    return tuple(
        Paragraph(
            id=paragraph_id,
            text=each.text,
            source=source,
            headings=each.headings,
            lead_in=each.lead_in,
            number=each.number,
            page=each.page,
            kind=each.kind,
            ordinal=ordinal,
            links=tuple(dict.fromkeys((*note.links, *note.block.links))),
            voice=voice,
            owner=each.owner,
            in_table=each.in_table,
        )
        for paragraph_id, each, note, ordinal, voice in zip(ids, found, kept, ordinals(found), voices, strict=True)
    )


def with_actions(found: Sequence[Placed]) -> list[Placed]:
    """The same, with actions told from other paragraphs, and the owners that are printed for them."""
    acted = [_acted(each) for each in found]
    for place, each in enumerate(acted[1:], start=1):
        before = acted[place - 1]
        if before.kind == "action" and before.owner is None and (owner := owner_line(each.text)):
            acted[place - 1] = replace(before, owner=owner)
    return acted


def _acted(each: Placed) -> Placed:
    action = _action(each)
    if action is None:
        return each
    becomes_action = action.is_action and each.kind != "resolution"
    if not becomes_action:
        return replace(each, owner=action.owner)
    return replace(each, kind="action", owner=action.owner, in_table=each.kind == "table row")


def _action(each: Placed) -> Action | None:
    match each.kind:
        case "table row":
            return action_of_row(each.text)
        case "prose" | "bullet" | "resolution":
            above = each.lead_in or (each.headings[-1] if each.headings else "")
            return action_in(each.text) or action_of_list(each.text, above)
        case _:
            return None


def ranks(blocks: Sequence[Block]) -> list[Rank | None]:
    """What makes each block a heading; None where nothing does."""
    found = [_rank(blocks, place) for place in range(len(blocks))]
    levels = [_outermost(rank, block.level) for block, rank in zip(blocks, found, strict=True) if rank]
    opens = found[:1] in (["format"], ["capitals"]) and not STOCK.match(blocks[0].text)
    if opens and levels[1:] and levels[0] < min(levels[1:]):
        found[0] = "title"  # alone at the outermost level and over everything
    return found


def ordinals(found: Sequence[Placed]) -> list[int]:
    """The place of each among those that its label would otherwise confuse it with, from 1."""
    seen: Counter[Hashable] = Counter()
    counted = []
    for each in found:
        key = _label_key(each)
        seen[key] += 1
        counted.append(seen[key])
    return counted


def _label_key(each: Placed) -> Hashable:
    """What a label shows besides the ordinal: the number, and headings where it has no number or lead-in."""
    shows_headings = each.number is None or (each.kind == "bullet" and not each.lead_in)
    kind = "table row" if each.in_table else "prose" if each.kind in ("resolution", "action") else each.kind
    return kind, each.number, each.run if each.number else 0, each.headings if shows_headings else ()


def _outermost(rank: Rank, level: int) -> tuple[int, int]:
    """Orders headings, outermost least."""
    return RANKS.index(rank), level if rank == "format" else 0


def _rank(blocks: Sequence[Block], place: int) -> Rank | None:
    block = blocks[place]
    if block.role == "title":
        return "title"
    if RESOLVED.match(block.text.strip()):
        return None  # even in bold, or on a line of its own
    if block.role == "heading":
        return "format"
    if block.role != "text":
        return None
    if is_capitals(block.text):
        return "capitals"
    if place == 0 and is_title_like(block.text) and _is_head_line(blocks[1:2]):
        return "title"
    return "words" if is_title_like(block.text) and stands_over(blocks, place) else None


def _is_head_line(after: Sequence[Block]) -> bool:
    """Whether the block after the first belongs to a head block, "Title: ...", or is the date line of a meeting."""
    text = after[0].text.strip() if after else ""
    return (
        FIELD.match(text) is not None
        or re.match(r"(?:draft )?(?:minutes of )?(?:the )?meeting held on\b", text, re.I) is not None
    )


def _is_furniture(block: Block, marking: str | None) -> bool:
    if not any(character.isprintable() and not character.isspace() for character in block.text):
        return True
    return is_page_number(block.text) or (marking is not None and marking_of(block.text) == marking)


def _captioned(block: Block) -> Block:
    is_caption = block.role == "text" and block.number is None and CAPTION.fullmatch(block.text.strip())
    return replace(block, role="caption") if is_caption else block


def _bulleted(block: Block) -> Block:
    if block.role != "text" or block.number is not None:
        return block
    rest = without_bullet(block.text)
    return replace(block, text=rest, role="bullet") if rest else block
