"""A rounded figure in a question, "0.85 million", is the one of the papers that rounds to it, where only one does."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.questions.carrying import without_carried
from indexes import stems
from indexes.language.stemming import UNIT

FIGURE = re.compile(rf"£?\s?\b\d[\d,]*(?:\.\d+)?\s?-?(?:{UNIT})\b", re.IGNORECASE)
WHOLE = re.compile(r"(?P<sign>£?)(?P<told>[1-9]\d+?)(?P<zeros>0+)")  # two figures at least, that are not noughts
Between = Callable[[str, int, int], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FigureMeant:
    """A question with the figure that is meant, and what is said of that."""

    question: str
    said: str = ""  # empty where nothing was exchanged


def figure_meant(question: str, between: Between) -> FigureMeant:
    """The question with each rounded figure as the papers have it. `between` gives the whole numbers with that sign,
    from one number to another, that stand in the papers, as stems."""
    said: list[str] = []
    for found in FIGURE.finditer(without_carried(question)):
        meant = _meant(found[0], between)
        if meant:
            question = question.replace(found[0].strip(), meant, 1)
            said.append(
                f"“{found[0].strip()}” is read as {meant}, the only figure of the papers held that rounds to it."
            )
    return FigureMeant(question, " ".join(said))


def _meant(written: str, between: Between) -> str | None:
    whole = next((found for stem in stems(written) if (found := WHOLE.fullmatch(stem))), None)
    if not whole:
        return None
    number, step = int(whole["told"] + whole["zeros"]), 10 ** len(whole["zeros"])
    signs = ("£",) if whole["sign"] else ("£", "")
    near = {
        (sign, int(stem.removeprefix("£")))
        for sign in signs
        for stem in between(sign, number - step // 2, number + step // 2 - 1)
    }
    if len(near) != 1:
        return None
    sign, figure = next(iter(near))
    return f"{sign}{figure:,}" if figure != number else None
