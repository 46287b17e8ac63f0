"""Sums that a sentence shows, worked out again: "120 more [calc: 620-500=120]"."""

import ast
import re
from dataclasses import dataclass
from decimal import Decimal, DivisionByZero, InvalidOperation

SHOWN = re.compile(r"\s*\[\s*calc\w*\s*:?\s*(?P<sum>[^\[\]=]+)=\s*(?P<result>[^\[\]=]+)\]", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
# A percentage multiplies by these; they are no figures of a paper.
CONSTANTS = frozenset((Decimal(1), Decimal(100)))
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Calculation:
    """One sum as it is shown."""

    written: str
    inputs: tuple[Decimal, ...]  # the figures that it starts from, without constants
    result: Decimal | None  # as shown; None where it is no number
    right: bool  # whether the sum makes that result, rounded as it is shown


def calculations_in(text: str) -> tuple[Calculation, ...]:
    """The sums that a text shows, in order."""
    return tuple(_calculation(match["sum"], match["result"]) for match in SHOWN.finditer(text))


def without_calculations(text: str) -> str:
    """The text without its sums."""
    return SHOWN.sub("", text)


def _calculation(written: str, shown: str) -> Calculation:
    plain = written.replace("×", "*").replace("÷", "/").replace("−", "-").replace("–", "-").replace(" x ", "*")
    plain = re.sub(r"[£%\s]|(?<=\d),(?=\d{3})", "", plain)[:LONGEST]
    inputs = tuple(number for each in NUMBER.findall(plain) if (number := Decimal(each)) not in CONSTANTS)
    found = NUMBER.search(shown)
    result = Decimal(found[0].replace(",", "")) if found else None
    made = _made(plain)
    return Calculation(f"{written.strip()}={shown.strip()}", inputs, result, _agree(made, result))


def _agree(made: Decimal | None, result: Decimal | None) -> bool:
    """Whether a sum comes to what is shown; a fall may be shown without its sign."""
    if made is None or result is None:
        return False
    places = max(-int(result.as_tuple().exponent), 0)
    return round(abs(made), places) == result


def _made(plain: str) -> Decimal | None:
    try:
        return _value(ast.parse(plain, mode="eval").body)
    except (SyntaxError, ValueError, DivisionByZero, InvalidOperation, RecursionError):
        return None


def _value(node: ast.expr) -> Decimal:
    match node:
        case ast.Constant(value=int() | float()):
            return Decimal(str(node.value))
        case ast.UnaryOp(op=ast.USub()):
            return -_value(node.operand)
        case ast.BinOp(op=ast.Add()):
            return _value(node.left) + _value(node.right)
        case ast.BinOp(op=ast.Sub()):
            return _value(node.left) - _value(node.right)
        case ast.BinOp(op=ast.Mult()):
            return _value(node.left) * _value(node.right)
        case ast.BinOp(op=ast.Div()):
            return _value(node.left) / _value(node.right)
    raise ValueError(f"{ast.dump(node)} is no arithmetic")
