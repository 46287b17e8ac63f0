"""The title of a page or text whose only outermost heading is it."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.blocks import Block


def with_title(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with a single heading of level 1 that no other heading goes before made the title."""
    headings = [place for place, block in enumerate(blocks) if block.role == "heading"]
    outermost = [place for place in headings if blocks[place].level == 1]
    if len(outermost) != 1 or outermost[0] != headings[0]:
        return tuple(blocks)
    return tuple(replace(block, role="title") if place == outermost[0] else block for place, block in enumerate(blocks))
