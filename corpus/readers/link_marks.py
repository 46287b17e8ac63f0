"""Links on their way from a format's inline text to the block that they end up in.

Where a link stands, its place in a list of addresses is written into the text, between two characters that Unicode
sets aside for such use and no paper holds; when the blocks are whole, the marks are taken out again.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.blocks import Block

OPEN, CLOSE = "\ufdd0", "\ufdd1"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
STRAY = re.compile(f"[{OPEN}{CLOSE}]")


def without_marks(text: str) -> str:
    """A paper's own text, without the two characters should it hold them."""
    return STRAY.sub("", text)


def unmarked(text: str) -> str:
    """The text without its marks, for whoever judges it by its letters."""
    return MARK.sub("", text) if OPEN in text else text


def marked(address: str, addresses: list[str]) -> str:
    """The mark of an address, which is added to the list."""
    addresses.append(address)
    return f"{OPEN}{len(addresses) - 1}{CLOSE}"


def linked(blocks: Iterable[Block], addresses: Sequence[str]) -> list[Block]:
    """The blocks without their marks, each with the addresses that it links to."""
    return [_linked(block, addresses) for block in blocks]


def _linked(block: Block, addresses: Sequence[str]) -> Block:
    places = [int(found[1]) for found in MARK.finditer(block.text)]
    if not places:
        return block
    links = dict.fromkeys(addresses[place] for place in places if place < len(addresses))
    return replace(block, text=STRAY.sub("", MARK.sub("", block.text)), links=tuple(links))
