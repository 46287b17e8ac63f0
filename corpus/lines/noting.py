"""The "[source: URL, URL]" at a paragraph's end, by which our digests name where its facts were read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.blocks import Block

NOTE = re.compile(r"(?P<text>.*\S)\s*\[source:(?P<links>[^\[\]]+)\]", re.IGNORECASE | re.DOTALL)
OPENS = re.compile(r"\[source:", re.IGNORECASE)
UNCLOSED = re.compile(r"\[source:[^\[\]]*$", re.IGNORECASE)
ADDRESSES = re.compile(r"https?://\S+(?:,\s+https?://\S+)*[,\]]?|\S+\]")  # what goes on with a wrapped note


@dataclass(frozen=True, slots=True)
class Noted:
    """A block without its note, and the addresses that the note names."""

    block: Block
    links: tuple[str, ...] = ()


def without_notes(blocks: Sequence[Block]) -> tuple[Noted, ...]:
    """The blocks without their notes; one that a PDF set as lines of its own goes to the block above it."""
    whole: list[Block] = []
    for block in blocks:
        if whole and _goes_on(whole[-1].text, block.text):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text.rstrip()} {block.text.strip()}")
        else:
            whole.append(block)
    return tuple(map(_noted, whole))


def _goes_on(before: str, text: str) -> bool:
    if UNCLOSED.search(before):
        return ADDRESSES.fullmatch(text.strip()) is not None
    return OPENS.match(text.strip()) is not None


def _noted(block: Block) -> Noted:
    found = NOTE.fullmatch(block.text.strip())
    if not found:
        return Noted(block)
    links = ("".join(link.split()) for link in re.split(r"[,;]\s*(?=https?://)", found["links"]))
    return Noted(replace(block, text=found["text"]), tuple(link for link in links if link))
