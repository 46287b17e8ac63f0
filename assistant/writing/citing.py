"""The sentences that a language model wrote, each with the evidence that it cites, or claims to."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from assistant.answer import Citation
from assistant.writing.manners import plainly
from corpus import Paragraph
from indexes import stems
from indexes.sentences.spans import sentences

MARK = re.compile(r"\s*\[\s*(?P<numbers>\d+(?:\s*(?:,|;|and|&|-|–)\s*\d+)*)\s*\]")
# "Rose. [2]": the mark belongs to the sentence before it.
AFTER_STOP = re.compile(rf"(?P<stop>[.!?])(?P<marks>(?:{MARK.pattern.replace('?P<numbers>', '?:')})+)")
THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
MARKUP = re.compile(r"^\s*(?:[-*•#>]+|\d+[.)])\s+|\*\*|__|`", re.MULTILINE)
LARGEST_SPAN = 20  # "[1-3]" names three; "[2-2024]" names nothing
# What comes after a sentence for good: a whole word, where a mark or a half of one would still belong to it.
BEGUN = re.compile(r"[\"'“‘(]?\w[\w'’-]*[\s,]")
CELL = re.compile(r"[:;] \d{1,2}\.$")  # whether it ends a sentence or numbers a cell, the rest of the line decides


@dataclass(frozen=True, slots=True)
class Written:
    """One sentence without its marks."""

    text: str
    numbers: tuple[int, ...]  # of the evidence that was given, from 1
    invented: tuple[int, ...]  # numbers that were not given
    whole: bool  # whether it has an end


def spoken(reply: str) -> str:
    """What a reply says aloud, without characters that nobody sees, which a terminal would obey."""
    seen = "".join(each for each in reply if each.isspace() or unicodedata.category(each)[0] != "C")
    return THOUGHTS.sub(" ", seen)


def written_in(reply: str, *, given: int) -> tuple[Written, ...]:
    """The sentences of a reply to evidence numbered from 1 to `given`; thoughts and markup are left out."""
    plain = MARKUP.sub("", plainly(spoken(reply), given=given))
    lines = AFTER_STOP.sub(_mark_first, plain).splitlines()
    found = [_written(span.of(line), given) for line in lines for span in sentences(line)]
    return tuple(each for each in found if re.search(r"\w", each.text))


def finished_in(begun: str, *, given: int) -> tuple[Written, ...]:
    """The sentences of the beginning of a reply that nothing changes which is still to come."""
    found = written_in(begun, given=given)
    over = found[:-1] if found and BEGUN.match(found[-1].text) else found[:-2]
    return tuple(takewhile(lambda each: not CELL.search(each.text), over))


def citation_of(sentence: str, paragraph: Paragraph) -> Citation:
    """The part of a paragraph that is nearest to the sentence, quoted word for word."""
    wanted, spans = set(stems(sentence)), sentences(paragraph.text)
    best = max(spans, key=lambda span: len(wanted & set(stems(span.of(paragraph.text)))))
    return Citation(paragraph, best.start, best.end)


def _mark_first(match: re.Match[str]) -> str:
    """The marks before the stop that they follow, in its line."""
    return f" {' '.join(match['marks'].split())}{match['stop']}"


def _written(sentence: str, given: int) -> Written:
    numbers = tuple(dict.fromkeys(n for match in MARK.finditer(sentence) for n in _numbers(match["numbers"])))
    text = " ".join(re.sub(r"\s+(?=[.!?,;])", "", MARK.sub("", sentence)).split())
    real: Sequence[int] = [number for number in numbers if 1 <= number <= given]
    invented = tuple(number for number in numbers if number not in real)
    # A mark comes last: what is marked is over, and where the stop is left out, one is put.
    marked = re.search(rf"\w['’\"”)]*(?:{MARK.pattern.replace('?P<numbers>', '?:')})+$", sentence.strip()) is not None
    ended = bool(re.search(r"[.!?…][\"'”’)\]]*$", text))
    return Written(f"{text}." if marked and not ended else text, tuple(real), invented, ended or marked)


def _numbers(written: str) -> list[int]:
    ends = [int(each) for each in re.findall(r"\d+", written)]
    if re.fullmatch(r"\d+\s*[-–]\s*\d+", written) and 0 < ends[1] - ends[0] < LARGEST_SPAN:
        return list(range(ends[0], ends[1] + 1))
    return ends
