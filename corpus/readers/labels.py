"""Numbers printed with a word: "Recommendation 1: Open the desk", as Word counts them and as people type them."""

import re
from dataclasses import replace

from corpus.blocks import Block

# Other words before a number ("Objective 2: Safer roads", "Table 3: calls") are of headings and captions.
LABEL = re.compile(
    r"(?P<number>(?:Recommendation|RECOMMENDATION)\s+\d{1,3}(?:\.\d{1,3})?)\s*[:.]\s+(?P<rest>\S.*)", re.DOTALL
)


def opens_with_label(text: str) -> bool:
    return LABEL.match(text.lstrip()) is not None


def labelled(block: Block) -> Block:
    """The block with such a label out of its text and as its number, as Word's automatic ones are."""
    found = LABEL.fullmatch(block.text.strip()) if block.number is None else None
    return replace(block, number=" ".join(found["number"].split()), text=found["rest"]) if found else block
