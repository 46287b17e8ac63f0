"""Which printed numbers are paragraph numbers: those that continue a sequence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.blocks import Block
from corpus.lines.marks import NumberMark, number_mark

Parts = tuple[int, ...]

LETTERS = re.compile(r"\(?[A-Za-z]{1,6}\)?")
LARGEST_GAP = 3  # real minutes skip 4.2; more than this is a figure, not a paragraph
# "A. End the pilot", "II. What was done"; "A. Brown" is somebody, so that the second word must be no name
CAPITAL = re.compile(r"(?P<mark>[A-Z]|[IVX]{1,5})[.)]\s+(?P<rest>[A-Z]\w*(?P<named>\s+[A-Z–-])?.*)", re.DOTALL)
ASIDES = ("caption", "footnote")  # what they are counted with is no number of a paragraph
UNNUMBERED = ("bullet", "row", *ASIDES)
ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Count:
    """How far the numbers have come."""

    chains: tuple[Parts, ...] = ()  # a list inside a paragraph restarts at 1 while the paragraph's own count waits
    letter: int = 0
    roman: int = 0


def with_numbers(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with their printed numbers moved out of the text; automatic ones are counted too."""
    marks = [None if block.role in UNNUMBERED else number_mark(block.text) for block in blocks]
    loose = {mark.parts for mark in marks if mark and not mark.firm}
    deep = {mark.parts for mark in marks if mark and (mark.firm or len(mark.parts) > 1)}
    count = Count()
    numbered = []
    capitals = _capitals(blocks)
    for place, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if block.role in ASIDES:
            pass
        elif place in capitals:
            block = capitals[place]
        elif block.number:
            count = _counted(count, block.number) or count
            block = replace(block, number=_composed(count, block.number))
        elif mark and _stands_in_row(mark, loose, deep) and (then := advanced(count, mark)):
            count = then
            block = replace(block, number=_composed(count, mark.number), text=mark.rest)
        numbered.append(block)
    return tuple(numbered)


def _capitals(blocks: Sequence[Block]) -> dict[int, Block]:
    """The blocks, by place, whose capital letters or Roman numbers count from A to B, or from I to II, at least."""
    found = {place: mark for place, block in enumerate(blocks) if (mark := _capital(block))}
    counted: dict[int, Block] = {}
    for values in (_letter, _roman):
        row: list[int] = []
        for place, mark in found.items():
            value = values(mark["mark"].lower())
            if value == 1 or (row and value == len(row) + 1):
                row = [place] if value == 1 else [*row, place]
                if len(row) > 1:
                    counted |= {each: _under(blocks[each], found[each]) for each in row}
    return counted


def _capital(block: Block) -> re.Match[str] | None:
    if block.number or block.role not in ("text", "heading"):
        return None
    found = CAPITAL.fullmatch(block.text.strip())
    return found if found and (block.role == "heading" or not found["named"]) else None


def _under(block: Block, found: re.Match[str]) -> Block:
    return replace(block, number=f"({found['mark']})", text=found["rest"])


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
    if mark.firm and mark.parts == count.chains[-1] and not mark.rest[:1].islower():
        return count  # printed twice by mistake; it stays as it is printed
    return None


def follows(before: Parts, after: Parts) -> bool:
    """Whether `after` may come next after `before`: 6 to 7, 6 to 6.1, 6.4 to 7, 6.4 to 7.1, 4.1 to 4.3, 2 to 2.3."""
    if after[: len(before)] == before:
        return len(after) > len(before) and all(part <= LARGEST_GAP for part in after[len(before) :])
    place = next((place for place, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    if place is None:
        return False
    step = after[place] - before[place]
    return 0 < step <= LARGEST_GAP and all(part <= LARGEST_GAP for part in after[place + 1 :])


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
