"""Which meeting a paper went to: the body and the day as they are printed, and the item on its agenda."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.lines.dates import dates_in, day_words
from corpus.lines.heads import ITEM, MEETING, MET, SORTS, Field, plain, value_of

BODY = re.compile(rf"(?:[A-Z][\w'’&,-]*\s+(?:(?:and|of|the|for|on|&)\s+)*)+{SORTS}(?:\s+\([A-Z][^)]*\))?")
CAPITALS = re.compile(rf"(?:[A-Z'’&,-]+\s+)+{SORTS.upper()}")
NAMED = re.compile(rf"\b{SORTS}\b|\bCOM\b", re.IGNORECASE)
# modern.gov: "Meeting of Safer Eskshire Board, Thursday, 12th January, 2023 10.30 am (Item 58.)"
OF_BODY = re.compile(
    r"(?:(?:(?:draft|approved|confirmed)\s+)?(?:minutes|agenda|notes)\s+(?:of|for)\s+(?:the\s+|an?\s+)?)?"
    r"(?:meeting\s+)?of\s+(?:the\s+)?(?P<body>[^\d]+?)"
    r"(?:,|\s+held|\s+on|\s+at|\s+[-–])*\s*(?=\b(?:\w+day\b|\d))",
    re.IGNORECASE,
)
BEFORE_MINUTES = re.compile(r"(?P<body>.+?)\s*[:,–-]?\s+(?:draft\s+|confirmed\s+)?(?:minutes|agenda)\b", re.IGNORECASE)
FOR_COM = re.compile(
    r"chief officer team briefing for (?:the )?(?P<body>COM|community outcomes meeting)\b.*", re.IGNORECASE
)
ITEM_LINE = re.compile(
    r"(?:agenda\s+item|item)(?:\s+no\.?|\s+number)?\s*:?\s*(?P<item>\d{1,2}[a-z]?)"
    r"(?:\s*[-–:.]\s*.*|\s+(?-i:[A-Z]).*)?",
    re.IGNORECASE,
)
ITEM_WITHIN = re.compile(r"\((?:agenda\s+)?item\s+(?P<item>\d{1,3}[a-z]?)\.?\)", re.IGNORECASE)
ITEM_VALUE = re.compile(r"(?:item\s+)?(?:no\.?\s*)?(?P<item>\d{1,3}[A-Za-z]?)\b.{0,60}", re.IGNORECASE)
ITEM_IN_NAME = re.compile(r"(?:^|[\s_-])item[\s_-]+(?P<item>\d{1,2}[a-z]?)(?=[\s_-])", re.IGNORECASE)
# A day that is not that of this paper's own meeting.
ELSEWHEN = re.compile(
    r"\b(?:previous|last|next|approv\w*|agreed?|confirm\w*|deadline|clos\w+|open\w*|launch\w*|due|until|by|from|since"
    r"|before|after|to be|sign\w* off|expir\w*|start\w*|updated?|revis\w*|accessed|data|as at|embargo\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as a paper names it."""

    body: str
    words: str | None = None  # of its day, as printed
    day: date | None = None

    @property
    def printed(self) -> str:
        return f"{self.body}, {self.words}" if self.words else self.body


def meeting_in(fields: Sequence[Field], lines: Sequence[str]) -> Meeting | None:
    """The meeting that the head block names, else the lines of the opening: in one line, or a body and its day."""
    if (said := value_of(fields, MEETING)) and NAMED.search(said):
        return _in_field(said, value_of(fields, MET))
    for line in lines:
        if meeting := _in_line(line):
            return meeting
    body = next((line for line in lines if is_body(line)), None)
    day = value_of(fields, MET) or next((line for line in lines if is_day_of_meeting(line)), None)
    if body and day and dates_in(day):
        return Meeting(body, day_words(day), dates_in(day)[0])
    briefing = next((found for line in lines if (found := FOR_COM.fullmatch(line))), None)
    return Meeting(briefing["body"]) if briefing else None


def item_in(fields: Sequence[Field], lines: Iterable[str], *, stem: str = "") -> str | None:
    """The number on the agenda, where the head block, a line of the opening or the file name says it."""
    if (said := value_of(fields, ITEM)) and (found := ITEM_VALUE.fullmatch(said)):
        return found["item"]
    for line in lines:
        if found := ITEM_LINE.fullmatch(line) or ITEM_WITHIN.search(line):
            return found["item"]
    named = ITEM_IN_NAME.search(stem)
    return named["item"] if named else None


def is_body(line: str) -> bool:
    """Whether the line is the name of a body that meets, and nothing else."""
    return len(line) <= 80 and bool(BODY.fullmatch(line) or CAPITALS.fullmatch(line))


def is_day_of_meeting(line: str) -> bool:
    """Whether the line says on which day the paper's own meeting was or will be."""
    return len(dates_in(line)) == 1 and len(line) <= 140 and not ELSEWHEN.search(line)


def _in_field(said: str, day: str | None) -> Meeting:
    words, days = day_words(said), dates_in(said)
    if words and days:
        between = r"\s*[,–-]?\s*(?:(?:held\s+)?(?:on\s+)?|meeting\s+of\s+)"
        body = _bare(re.split(between + re.escape(words), plain(said))[0]).rstrip(" ,–-(").removesuffix(" of")
        return Meeting(body or plain(said), words, days[0])
    if day and dates_in(day):
        return Meeting(_bare(said), day_words(day), dates_in(day)[0])
    return Meeting(_bare(said))


def _bare(name: str) -> str:
    """The name without its article."""
    return re.sub(r"^the\s+", "", plain(name), flags=re.IGNORECASE)


def _in_line(line: str) -> Meeting | None:
    """ "Minutes of the meeting of the Eskshire Panel held on 3 May 2031", "Eskshire Panel - 3 May 2031"."""
    words = day_words(line)
    if not words or not is_day_of_meeting(line):
        return None
    before = line[: line.index(words)] if words in line else ""
    found = OF_BODY.match(line) or BEFORE_MINUTES.match(before)
    body = plain(found["body"] if found else before).rstrip(" ,–-:(")
    return Meeting(body, words, dates_in(line)[0]) if is_body(body) else None
