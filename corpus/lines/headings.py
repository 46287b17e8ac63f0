"""Which lines are headings by their words, where the file does not say so itself."""

import re
from collections.abc import Sequence

from corpus.blocks import Block
from corpus.lines.marks import MONTH, marking_of, number_parts

LONGEST_HEADING = 100  # characters
LONGEST_TITLE = 12  # words
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "our",
        "the",
        "their",
        "this",
        "to",
        "under",
        "up",
        "with",
        "vs",
    ]
)
# Headings of sections: one that opens a paper is not its title.
STOCK = re.compile(
    r"purpose|recommendation|(?:executive )?summary|introduction|background|contents|agenda"
    r"|present\b|report details",
    re.IGNORECASE,
)
FIELD = re.compile(r"[A-Z][\w/ ]{1,30}:(\s|$)")  # "Report Author: ..."
DATE_LINE = re.compile(rf"(?:\w+day,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s*(?:{MONTH.pattern}).*")


def is_capitals(text: str) -> bool:
    """Whether the line is a heading in capitals: short, with a whole word, no marking and no sentence."""
    line = text.strip()
    words = re.findall(r"[^\W\d_]{4,}", line)
    return (
        bool(words)
        and line == line.upper()
        and any(character.islower() != character.isupper() for character in line)
        and len(line) <= LONGEST_HEADING
        and line[-1] not in ".;,"
        and not line.startswith("RESOLVED")
        and marking_of(line) is None
    )


def is_title_like(text: str) -> bool:
    """Whether the line reads like a title: few words or most of them capitalised, and no stop at its end."""
    line = text.strip()
    words = line.split()
    if not words or len(line) > LONGEST_HEADING or len(words) > LONGEST_TITLE or not line[0].isupper():
        return False
    if line[-1] in ".,;:!?-" or ". " in line or FIELD.match(line) or DATE_LINE.match(line) or marking_of(line):
        return False
    telling = [word for word in words if word[0].isalpha() and word.lower() not in SMALL_WORDS]
    capitalised = [word for word in telling if word[0].isupper()]
    return len(words) <= 6 or len(capitalised) * 5 >= len(telling) * 3


def is_bold_heading(text: str) -> bool:
    """Whether a line all in bold is a heading: short, with words, and no sentence, field or date."""
    line = text.strip()
    if not re.search(r"[^\W\d_]{2,}", line) or len(line) > LONGEST_HEADING:
        return False
    return line[-1] not in ".,;:" and not (FIELD.match(line) or DATE_LINE.match(line) or marking_of(line))


def stands_over(blocks: Sequence[Block], place: int) -> bool:
    """Whether the title-like line at `place` stands over text of its own, as no name in a list does."""
    block, after = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    if after is None or after.role in ("heading", "title"):
        return False
    if block.number:
        return _goes_on_under(block.number, after)
    if after.number and after.role == "text":
        return _begins_a_stretch(blocks, place) and not is_title_like(after.text)
    if after.role in ("bullet", "row"):
        return _begins_a_stretch(blocks, place)
    return after.role == "text" and _is_sentence(after.text) and _begins_a_stretch(blocks, place)


def _goes_on_under(number: str, after: Block) -> bool:
    """ "7. Fund" is a heading over plain text, a list, or 7.1; over 8 it is an item of a list."""
    if after.number is None:
        return True
    below, above = number_parts(after.number), number_parts(number)
    section = above[:-1] if above[1:] == (0,) else above  # "1.0" stands over 1.1
    return not below or (len(below) > len(section) and below[: len(section)] == section)


def _begins_a_stretch(blocks: Sequence[Block], place: int) -> bool:
    """Whether what stands above is finished: a sentence, a list, a heading, or the top of the paper."""
    if place == 0:
        return True
    before = blocks[place - 1]
    if before.role != "text":
        return True
    return is_capitals(before.text) or not (is_title_like(before.text) or before.text.rstrip().endswith((":", ",")))


def _is_sentence(text: str) -> bool:
    return len(text) > LONGEST_HEADING or (text.rstrip().endswith((".", ":", ";", "?", "!")) and len(text.split()) > 3)
