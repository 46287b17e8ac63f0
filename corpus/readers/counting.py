"""The numbers that Word prints before its paragraphs, worked out as Word does.

A paragraph names a list (w:num) and a depth; the list names a definition (w:abstractNum), which has a format
for each depth. Lists of one definition share their counters, unless one starts anew (w:startOverride).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Depth:
    """How one depth of a list is counted and printed."""

    format: str = "decimal"  # w:numFmt
    text: str = "%1."  # w:lvlText, where %2 stands for the number at the second depth
    start: int = 1
    restarts_after: int | None = None  # w:lvlRestart: 0 never, n after depth n only, None after any outer depth
    legal: bool = False  # w:isLgl: all in figures
    style: str | None = None  # the paragraph style that takes this depth by itself


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A w:num: the definition that it counts with, and what it changes about it."""

    definition: str
    depths: Mapping[int, Depth]
    restarts: Mapping[int, int]  # start values by depth, that hold from the list's first use


@dataclass(slots=True)
class Counters:
    """How far each definition has counted. Changes as paragraphs are counted, in the order of the paper."""

    reached: dict[str, dict[int, int]] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)

    def count(self, list_id: str, numbered: NumberedList, depth: int) -> dict[int, int]:
        """Count one more paragraph; the numbers reached at each depth, from 0."""
        reached = self.reached.setdefault(numbered.definition, {})
        if depth in numbered.restarts and (list_id, depth) not in self.used:
            reached[depth] = numbered.restarts[depth]
        elif depth in reached:
            reached[depth] += 1
        else:
            reached[depth] = _depth(numbered, depth).start
        self.used.add((list_id, depth))
        for outer in range(depth):
            reached.setdefault(outer, _depth(numbered, outer).start)
        for inner in [inner for inner in reached if inner > depth]:
            if _starts_anew(_depth(numbered, inner), depth):
                del reached[inner]
        return dict(reached)


def printed(numbered: NumberedList, depth: int, reached: Mapping[int, int]) -> str | None:
    """The number as printed, without full stop, colon or lone bracket; None where none is printed."""
    own = _depth(numbered, depth)
    if own.format in ("none", "bullet"):
        return None

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        held = _depth(numbered, place)
        return formatted(reached.get(place, held.start), "decimal" if own.legal else held.format)

    text = " ".join(re.sub(r"%([1-9])", number, own.text).split())
    bare = text.rstrip(".:")
    return (bare.rstrip(")") if "(" not in bare else bare) or None


def formatted(number: int, number_format: str) -> str:
    """A number in Word's format; formats that are not known are printed in figures."""
    match number_format:
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case "none":
            return ""
        case _:
            return str(number)


def _depth(numbered: NumberedList, depth: int) -> Depth:
    return numbered.depths.get(depth, Depth(text=f"%{depth + 1}."))


def _starts_anew(inner: Depth, counted: int) -> bool:
    """Whether a depth begins again once an outer one has been counted."""
    return inner.restarts_after is None or 0 < counted + 1 <= inner.restarts_after


def _letters(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, 53 -> aaa: Word repeats the letter."""
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turn + 1) if number > 0 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    steps = {
        1000: "m",
        900: "cm",
        500: "d",
        400: "cd",
        100: "c",
        90: "xc",
        50: "l",
        40: "xl",
        10: "x",
        9: "ix",
    }
    steps |= {5: "v", 4: "iv", 1: "i"}
    text = ""
    for value, letters in steps.items():
        times, number = divmod(number, value)
        text += letters * times
    return text
