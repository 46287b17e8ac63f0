"""What code works out from figures of the papers: shown with its sum, marked, and cited for both sides."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from assistant.answer import Citation, Statement

MARK = "calculated from the figures above"
NUMBER = r"(?P<{0}_sign>£?)(?P<{0}>\d[\d,]*(?:\.\d+)?)(?P<{0}_unit>(?:[mk]|bn)?)"
ONE, OTHER, MADE = (NUMBER.format(name) for name in ("one", "other", "made"))
WRITTEN = re.compile(ONE)
SHOWN = re.compile(rf"{ONE} (?P<sign>[+-]) {OTHER} = {MADE}(?: (?P<of>[A-Za-z][\w '’-]*))?, {MARK}\.")


def calculated(
    one: str, sign: Literal["+", "-"], other: str, citations: Sequence[Citation], *, of: str = ""
) -> Statement:
    """The sum or difference of two figures as printed: "58,407 - 12,493 = 45,914, calculated from the figures above".

    `of` is what they count, "seconds", and stands after what is made. Both are written with one unit, and the greater
    comes first. Raises ValueError otherwise.
    """
    left, right = WRITTEN.fullmatch(one), WRITTEN.fullmatch(other)
    if not left or not right or (left["one_sign"], left["one_unit"]) != (right["one_sign"], right["one_unit"]):
        raise ValueError(f"{one!r} and {other!r} are not written with one unit")
    made = _made(left["one"], sign, right["one"])
    if made < 0:
        raise ValueError(f"{one!r} is less than {other!r}")
    result = f"{left['one_sign']}{made:,}{left['one_unit']}{f' {of}' if of else ''}"
    return Statement(f"{one} {sign} {other} = {result}, {MARK}.", tuple(dict.fromkeys(citations)), "supported")


def worked_out_of(text: str) -> str | None:
    """The figures from which a shown sum is rightly worked out, as text; None for any other sentence or a wrong sum."""
    shown = SHOWN.fullmatch(text)
    if not shown or len({(shown[f"{name}_sign"], shown[f"{name}_unit"]) for name in ("one", "other", "made")}) > 1:
        return None
    right = Decimal(shown["made"].replace(",", "")) == _made(shown["one"], shown["sign"], shown["other"])
    one, other = (f"{shown[f'{name}_sign']}{shown[name]}{shown[f'{name}_unit']}" for name in ("one", "other"))
    return f"{one} and {other}" if right else None


def _made(one: str, sign: str, other: str) -> Decimal:
    left, right = (Decimal(each.replace(",", "")) for each in (one, other))
    return left + right if sign == "+" else left - right
