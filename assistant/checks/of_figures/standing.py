"""What a figure stands beside in a sentence: the words before it and after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.of_figures.reading import readable
from assistant.figures.figure import Figure
from assistant.figures.pairs import amounts_in


@dataclass(frozen=True, slots=True)
class Standing:
    """One amount in its sentence."""

    amount: Figure
    before: str
    after: str

    @property
    def sentence(self) -> str:
        """All of it."""
        return f"{self.before}{self.amount.text.strip()}{self.after}"


def standing_in(sentence: str) -> Iterator[Standing]:
    """Each amount of a sentence with what stands before and after it."""
    text, start = readable(sentence), 0
    for amount in amounts_in(text):
        found = re.compile(rf"(?<![\d.,]){re.escape(amount.text.strip())}(?!\d)", re.IGNORECASE).search(text, start)
        if found:
            start = found.end()
            yield Standing(amount, text[: found.start()], text[found.end() :])


def same_standing(claimed: Standing, sentences: tuple[str, ...]) -> list[Standing]:
    """Where the same amount stands in the sentences of a premise."""
    return [
        each
        for sentence in sentences
        for each in standing_in(sentence)
        if (each.amount.unit, each.amount.value) == (claimed.amount.unit, claimed.amount.value)
    ]
