"""Which printed numbers are paragraph numbers: those that continue a sequence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.blocks import Block
from corpus.marks import NumberMark, number_mark

Parts = tuple[int, ...]

LETTERS = re.compile(r"\(?[A-Za-z]{1,6}\)?")
LARGEST_GAP = 3  # real minutes skip 4.2; more than this is a figure, not a paragraph
ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Count:
    """How far the numbers have come."""

    chains: tuple[Parts, ...] = ()  # a list inside a paragraph restarts at 1 while the paragraph's own count waits
    letter: int = 0
    roman: int = 0


def with_numbers(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with their printed numbers moved out of the text; automatic ones are counted too."""
    marks = [None if block.role in ("bullet", "row", "caption") else number_mark(block.text) for block in blocks]
    loose = {mark.parts for mark in marks if mark and not mark.firm}
    deep = {mark.parts for mark in marks if mark and (mark.firm or len(mark.parts) > 1)}
    count = Count()
    numbered = []
    for block, mark in zip(blocks, marks, strict=True):
        if block.number:
            count = _counted(count, block.number) or count
            block = replace(block, number=_composed(count, block.number))
        elif mark and _stands_in_row(mark, loose, deep) and (then := advanced(count, mark)):
            count = then
            block = replace(block, number=_composed(count, mark.number), text=mark.rest)
        numbered.append(block)
    return tuple(numbered)


def advanced(count: Count, mark: NumberMark) -> Count | None:
    """The count after this number, or None where the number does not continue it."""
    if not mark.parts:
        return _lettered(count, mark.number.strip("()"))
    if not count.chains:
        return Count((mark.parts,))
    for held in range(len(count.chains), 0, -1):
        if follows(count.chains[held - 1], mark.parts):
            return Count((*count.chains[: held - 1], mark.parts))
    if mark.firm and mark.parts in ((1,), (1, 0), (1, 1)):
        return Count((*count.chains, mark.parts))
    return None


def follows(before: Parts, after: Parts) -> bool:
    """Whether `after` may come next after `before`: 6 to 7, 6 to 6.1, 6.4 to 7, 6.4 to 7.1, 4.1 to 4.3."""
    if after[: len(before)] == before:
        return len(after) > len(before) and all(part <= 2 for part in after[len(before) :])
    place = next((place for place, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    if place is None:
        return False
    step = after[place] - before[place]
    return 0 < step <= LARGEST_GAP and all(part <= 1 for part in after[place + 1 :])


def _stands_in_row(mark: NumberMark, loose: set[Parts], deep: set[Parts]) -> bool:
    """Whether a number without full stop or tab is one of a row: a lone "6 Officers" is no paragraph 6."""
    if mark.firm:
        return True
    *outer, last = mark.parts
    steps = [(*outer, last + step) for step in range(-LARGEST_GAP, LARGEST_GAP + 1) if step]
    if not outer:
        return not loose.isdisjoint(steps)
    return not deep.isdisjoint([*steps, tuple(outer), (*outer, last, 0), (*outer, last, 1)])


def _counted(count: Count, number: str) -> Count | None:
    return advanced(count, NumberMark(number, "", firm=True))


def _composed(count: Count, number: str) -> str:
    """The number, where it is a letter with the one it stands under: (i) under (b) is (b)(i)."""
    if not LETTERS.fullmatch(number):
        return number
    own = f"({number.strip('()')})"
    outer = chr(ord("a") + count.letter - 1) if count.letter and count.roman else ""
    return f"({outer}){own}" if outer and _roman(number.strip("()").lower()) == count.roman else own


def _lettered(count: Count, letters: str) -> Count | None:
    roman, letter = _roman(letters.lower()), _letter(letters.lower())
    if count.roman and roman == count.roman + 1:
        return replace(count, roman=roman)
    if letter and (letter == 1 or (0 < letter - count.letter <= 2 and count.letter)):
        return replace(count, letter=letter, roman=0)
    return replace(count, roman=1) if roman == 1 else None


def _letter(letters: str) -> int:
    return ord(letters) - ord("a") + 1 if len(letters) == 1 else 0


def _roman(letters: str) -> int:
    values = [ROMAN.get(letter, 0) for letter in letters]
    if not all(values):
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
