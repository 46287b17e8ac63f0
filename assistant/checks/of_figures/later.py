"""Dates that a sentence counts from the date before: "the following month", "a week later", "that September"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from assistant.checks.of_figures.reading import SMALL_WORDS
from assistant.figures.figure import Figure, figures_in
from corpus.lines.dates import MONTH_NAME, MONTHS

LATER = re.compile(
    rf"\b(?<!about )(?<!around )(?<!some )(?<!over )(?:(?:in )?the (?:next|following) (?P<next>day|month|year)"
    rf"|(?:in )?(?:the following|that(?: same)?) (?P<month>{MONTH_NAME})|the (?P<after>day|month|year) after"
    rf"|(?P<many>an?|one|{'|'.join(SMALL_WORDS)}|\d+) (?P<unit>day|week|month|year)s? (?:later|on|after that)"
    r")\b(?! than| the| \d)",
    re.IGNORECASE,
)


def dated(text: str) -> str:
    """The text with each such date written out, where the date before it is as exact as that needs."""
    while match := next((each for each in LATER.finditer(text) if _written(each, text[: each.start()])), None):
        text = f"{text[: match.start()]}in {_written(match, text[: match.start()])}{text[match.end() :]}"
    return text


def _written(match: re.Match[str], before: str) -> str | None:
    anchors = [each for each in figures_in(before) if each.unit in ("date", "year", "years")]
    if not anchors or anchors[-1].value.startswith("--"):
        return None
    if match["month"]:
        return _month_after(match, anchors[-1])
    unit = (match["next"] or match["after"] or match["unit"]).lower()
    word = (match["many"] or "a").lower()
    many = SMALL_WORDS.index(word) + 1 if word in SMALL_WORDS else int(word) if word.isdigit() else 1
    return _moved(anchors[-1], unit, many)


def _month_after(match: re.Match[str], anchor: Figure) -> str | None:
    year, month = int(anchor.value[:4]), MONTHS.index(match["month"][:3].lower()) + 1
    following = "following" in match[0].lower()
    if following and anchor.unit != "date":
        return None
    return f"{match['month']} {year + (following and month <= int(anchor.value[5:7]))}"


def _moved(anchor: Figure, unit: str, many: int) -> str | None:
    parts = [int(part) for part in anchor.value.split("-")]
    if anchor.unit == "years":
        return f"{parts[0] + many}/{(parts[1] + many) % 100:02}" if unit == "year" else None
    if unit == "year":
        return str(parts[0] + many)
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + many
        return f"{date(months // 12, months % 12 + 1, 1):%B %Y}"
    if unit in ("day", "week") and len(parts) == 3 and parts[2] <= monthrange(parts[0], parts[1])[1]:
        day = date(*parts) + timedelta(days=many * (7 if unit == "week" else 1))
        return f"{day:%-d %B %Y}"
    return None
