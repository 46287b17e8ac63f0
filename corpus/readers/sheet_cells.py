"""A cell as a person sees it in the sheet: the value in its number format."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

# Formats that a system shows in its own way: a British one is meant here.
LOCAL_DATES = {"mm-dd-yy": "dd/mm/yyyy", "m/d/yy h:mm": "dd/mm/yyyy hh:mm"}
DATE_TOKEN = re.compile(r"yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|AM/PM|a/p", re.IGNORECASE)
DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[0#?]+)?,*")
WIDE = Context(prec=400)  # a float has up to 309 figures before the point
Value = str | bool | int | float | Decimal | date | time | timedelta | None


def shown(value: Value, number_format: str) -> str:
    """The text that the sheet shows; a value whose format is not known is shown plainly."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (datetime, date, time)):
        return _dated(value, number_format)
    if isinstance(value, (int, float, Decimal)):
        return _numbered(Decimal(str(value)), number_format)
    return " ".join(str(value).split())


def _dated(value: date | time, number_format: str) -> str:
    pattern = _plain(LOCAL_DATES.get(number_format, number_format).split(";")[0])
    if not DATE_TOKEN.search(pattern):
        pattern = "hh:mm" if isinstance(value, time) else "dd/mm/yyyy"
    tokens = list(DATE_TOKEN.finditer(pattern))
    parts, end = [], 0
    for place, token in enumerate(tokens):
        before = tokens[place - 1][0].lower() if place else ""
        after = tokens[place + 1][0].lower() if place + 1 < len(tokens) else ""
        parts += [
            pattern[end : token.start()],
            _token(value, token[0], is_minute=before[:1] == "h" or after[:1] == "s"),
        ]
        end = token.end()
    return "".join([*parts, pattern[end:]]).strip()


def _token(value: Any, token: str, *, is_minute: bool) -> str:
    lower = token.lower()
    if lower in ("m", "mm") and is_minute:
        return f"{value.minute:02d}"
    try:
        match lower:
            case "yyyy" | "yy":
                return f"{value.year:04d}"[-len(lower) :]
            case "mmmm" | "mmm":
                return str(value.strftime("%B" if lower == "mmmm" else "%b"))
            case "mm" | "m":
                return f"{value.month:0{len(lower)}d}"
            case "dddd" | "ddd":
                return str(value.strftime("%A" if lower == "dddd" else "%a"))
            case "dd" | "d":
                return f"{value.day:0{len(lower)}d}"
            case "hh" | "h":
                return f"{value.hour:0{len(lower)}d}"
            case "ss" | "s":
                return f"{value.second:02d}"
            case _:
                return str(value.strftime("%p"))
    except AttributeError:  # a time has no day, a date no hour
        return ""


def _numbered(value: Decimal, number_format: str) -> str:
    sections = [_plain(each) for each in number_format.split(";")]
    negative_section = value < 0 and len(sections) > 1
    section = sections[1] if negative_section else sections[2] if value == 0 and len(sections) > 2 else sections[0]
    if section in ("General", "@", ""):
        return _general(value)
    digits = DIGITS.search(section)
    if not digits or "E+" in section or "/" in section:
        return section.strip() if not digits and value == 0 and len(sections) > 2 else _general(value)
    size = abs(value) * (100 if "%" in section else 1)
    size /= Decimal(1000) ** (len(digits[0]) - len(digits[0].rstrip(",")))
    text = _rounded(size, digits[0].rstrip(","))
    sign = "-" if value < 0 and not negative_section and text.strip("0.,") else ""
    before, after = section[: digits.start()], section[digits.end() :]
    return f"{sign}{before}{text}{after}".strip()


def _rounded(size: Decimal, digits: str) -> str:
    whole, _, places = digits.partition(".")
    step = Decimal(1).scaleb(-len(places))
    rounded = size.quantize(step, rounding=ROUND_HALF_UP, context=WIDE)
    noughts = whole.count("0") + (len(places) + 1 if places else 0)
    text = f"{rounded:,.{len(places)}f}" if "," in whole else f"{rounded:.{len(places)}f}".zfill(noughts)
    optional = len(places) - len(places.rstrip("#"))
    for _ in range(optional):
        text = text[:-1] if text.endswith("0") else text
    return text.removesuffix(".")


def _general(value: Decimal) -> str:
    """As a column of the format "General" shows it: at most eleven figures, no needless noughts."""
    text = f"{float(value):.11g}" if value != value.to_integral_value() else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def _plain(section: str) -> str:
    """A section without quotes, colours, padding and locale: "[$£-809]#,##0" is "£#,##0"."""
    text = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r"\1", section)
    text = re.sub(r"\[[^\]]*\]", "", text)
    text = re.sub(r"_.|\*.", "", text)
    return re.sub(r'"([^"]*)"|\\(.)', lambda found: found[1] if found[1] is not None else found[2], text)
