"""What a sentence may rest on: the words of the paragraphs it cites, and what those papers say of themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.sentences.wording import DASHES
from corpus import Paragraph, Source
from indexes import stems
from indexes.sentences.spans import sentences

# Where a sentence turns to another thing: each part has its own figures, places and directions.
TURN = re.compile(
    r"[;:]\s+|,?\s+(?=\b(?:while|whereas|although|though|but|compared (?:with|to))\b)"
    r"|,\s+(?=(?:and|with|up|down|against)\b)"
    r"|\s+and\s+(?=(?:\w+\s+){0,3}?£?\d)",
    re.IGNORECASE,
)
# "-5%" is not "5%", "<5" not "5", and "(5.2)" in a table may be a loss; the hyphen of "2023-24" is no sign.
PLAIN = re.compile(r"\(£?\d[\d.,]*[%\w]*\)|(?:(?<!\w)[-+<>≤≥~]+(?=£?\d))?[\w%£]+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Premise:
    """The cited paragraphs as they are compared: what they say, and what stands around it."""

    sentences: tuple[str, ...]  # of the paragraphs, each with its lead-in in front
    context: str  # title, headings, date, period, publisher and speaker of their papers
    paragraphs: tuple[Paragraph, ...]

    @property
    def body(self) -> str:
        """Everything that the paragraphs say."""
        return " ".join(each if each.endswith((".", "!", "?")) else f"{each}." for each in self.sentences)

    @property
    def whole(self) -> str:
        """What they say with what stands around it."""
        return f"{self.body} {self.context}"

    def says(self, claim: str) -> bool:
        """Whether a claim is one of the sentences word for word, with what it hangs from."""
        return _plainly(claim) in map(_plainly, self.sentences)


def premise_of(cited: Sequence[Paragraph]) -> Premise:
    """The premise that paragraphs make together."""
    said = [part for each in cited for part in _said(each)]
    around = [part for each in cited for part in _around(each)]
    return Premise(tuple(said), " . ".join(dict.fromkeys(around)), tuple(cited))


def clauses(text: str) -> tuple[str, ...]:
    """The parts of a sentence that each speak of one thing; at least one."""
    return tuple(part for part in (each.strip() for each in TURN.split(text)) if part) or (text,)


def nearest(claim: str, parts: Sequence[str]) -> str:
    """The part that shares most words and figures with a claim; the first of equals, "" of none."""
    wanted = set(stems(claim))
    return max(parts, key=lambda part: len(wanted & set(stems(part))), default="")


def _said(paragraph: Paragraph) -> list[str]:
    spoken = [span.of(paragraph.text) for span in sentences(paragraph.text)]
    return [f"{paragraph.lead_in} {each}" for each in spoken] if paragraph.lead_in else spoken


def _around(paragraph: Paragraph) -> list[str]:
    return [*paragraph.headings, *_of_paper(paragraph.source), paragraph.voice or "", paragraph.owner or ""]


def _of_paper(source: Source) -> list[str]:
    dated = source.dated or ""
    return [
        *(source.title, source.publisher or "", dated, source.period or "", source.kind),
        *(source.author or "", source.sponsor or "", source.meeting or "", source.item or "", *source.present),
    ]


def _plainly(text: str) -> str:
    """The words and figures of a text with their signs, whatever else stands between them."""
    return " ".join(PLAIN.findall(DASHES.sub("-", text.casefold())))
