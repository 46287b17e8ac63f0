"""What code works out from figures of the papers: shown with its sum, marked, and cited for both sides."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from assistant.answer import Citation, Statement

MARK = "calculated from the figures above"
NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
SHOWN = re.compile(rf"(?P<one>{NUMBER}) (?P<sign>[+-]) (?P<other>{NUMBER}) = (?P<made>{NUMBER}), {MARK}\.")


def calculated(one: str, sign: Literal["+", "-"], other: str, citations: Sequence[Citation]) -> Statement:
    """The sum or difference of two figures as printed: "58,407 - 12,493 = 45,914, calculated from the figures above"."""
    left, right = (Decimal(each.replace(",", "")) for each in (one, other))
    made = left + right if sign == "+" else left - right
    return Statement(f"{one} {sign} {other} = {made:,}, {MARK}.", tuple(dict.fromkeys(citations)), "supported")


def worked_out_of(text: str) -> str | None:
    """The figures from which a shown sum is rightly worked out, as text; None for any other sentence or a wrong sum."""
    shown = SHOWN.fullmatch(text)
    if not shown:
        return None
    one, other, made = (Decimal(shown[place].replace(",", "")) for place in ("one", "other", "made"))
    right = made == (one + other if shown["sign"] == "+" else one - other)
    return f"{shown['one']} and {shown['other']}" if right else None
