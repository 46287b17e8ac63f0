"""The head block of a paper: the names and values printed above its body, in whatever layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from corpus.blocks import Block
from corpus.lines.dates import MONTH_YEAR, dates_in, day_words, month_in, without_dates
from corpus.lines.marks import number_mark

OPENING = 20  # blocks in which a head block or a date line is looked for
LONGEST_OPENING = 250  # characters; a longer block is the body, and ends the head
LONGEST_VALUE = 200  # characters of a value

TITLE = ("title", "subject", "report title", "title of report", "title of paper", "report subject")
PUBLISHED = (
    "first published",
    "published",
    "published on",
    "date published",
    "publication date",
    "date of publication",
    "issued",
    "date of issue",
    "issue date",
)
SIGNED = ("date signed", "signed on", "date of decision", "decision date", "date of signature")
DATED = ("date", "date of report", "report date", "date of paper")
MET = ("date of meeting", "meeting date", "date of panel", "date and time")
PERIOD = ("period", "period covered", "reporting period")
PUBLISHER = ("publisher", "published by", "organisation")
AUTHOR = (
    "report author",
    "report authors",
    "report author(s)",
    "author",
    "authors",
    "author(s)",
    "lead author",
    "chair and author",
    "author of report",
    "prepared by",
    "written by",
)
REPORTED = ("report of", "report by", "report from", "paper by")  # by an office; who wrote it may be named beside it
CONTACT = ("contact", "contact officer", "report contact", "officer contact", "lead contact")
SPONSOR = ("cot sponsor", "sponsor", "chief officer sponsor", "chief officer team sponsor", "report sponsor")
MEETING = (
    "meeting",
    "report to",
    "meeting of",
    "name of meeting",
    "meeting name",
    "committee",
    "board",
    "presented to",
)
ITEM = ("agenda item", "agenda item no", "agenda item number", "agenda no", "item", "item no", "item number")
MARKING = (
    "protective marking",
    "security marking",
    "security classification",
    "classification",
    "marking",
    "government security classification",
)
OTHERS = ("reference", "decision reference", "decision by", "status", "purpose", "venue", "location", "time", "chair")
KNOWN = frozenset(
    (
        *(*TITLE, *PUBLISHED, *SIGNED, *DATED, *MET, *PERIOD, *PUBLISHER, *AUTHOR),
        *(*REPORTED, *CONTACT, *SPONSOR, *MEETING, *ITEM, *MARKING, *OTHERS),
    )
)
_LABEL = "|".join(re.escape(name).replace("\\ ", r"\s+") for name in sorted(KNOWN, key=len, reverse=True))

FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z /()]{2,40}?)\.?\s*[:\t]\s*(?P<value>\S.*)", re.DOTALL)
# "Title: Hare Coursing  CoT Sponsor: ACC Vane", in one line; a name within a value has a capital too
WITHIN = re.compile(rf"(?:^|(?<=\s))(?P<name>(?i:{_LABEL}))\.?\s*:\s*", re.MULTILINE)
ALONE = re.compile(rf"(?P<name>{_LABEL})\.?\s*:?", re.IGNORECASE)
# Names that stand before their values without a colon. "Report" and "Item" alone would be any sentence's.
BARE = re.compile(
    r"(?P<name>report\s+author|author|cot\s+sponsor|report\s+of|report\s+by|contact\s+officer|report\s+to"
    r"|agenda\s+item(?:\s+no)?|item\s+no)\.?\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
# What a value after a bare name opens with: somebody, or a number; "Report of the meeting held on" is a title.
SOMEBODY = re.compile(r"(?:the\s+)?(?!Meeting|Work|Findings|Inspection|Results|Progress|Performance)[A-Z]|\d")
# What a body that meets is called, at the end of its name.
SORTS = r"(?:Panel|Committee|Sub-Committee|Board|Meeting|Forum|Partnership|Cabinet|Council|Group|Authority)"
# "Report of the Commissioner to the Eskshire Panel, 6 February 2031": who reports, and to which meeting.
REPORTED_TO = re.compile(
    r"(?P<name>(?i:report\s+(?:of|by|from)))\s+(?P<who>\S.*?)\s+to\s+"
    rf"(?P<body>(?:[Tt]he\s+)?(?=[A-Z])(?:[^.;:]*\s)?{SORTS}(?:\s*(?:[,(–-]|\d)|\s+(?:meeting|held|on|of|at|for)\b|$).*)",
    re.DOTALL,
)
# "Published by the Commissioner, Tamsin Roe, on 7 July 2031", in either order; a sentence goes on after both.
PUBLISHED_LINE = re.compile(r"(?:first\s+)?(?:published|issued)\b", re.IGNORECASE)
# "Prepared for the Eskshire Board of 23 January 2031": the meeting that it goes to.
PREPARED_FOR = re.compile(
    rf"(?:prepared|written|produced)\s+for\s+(?P<body>(?:the\s+)?[A-Z](?:[^.;:]*\s)?{SORTS}\b.*)", re.IGNORECASE
)
# "Report of the Treasurer, to the Commissioner": to whom is not who.
ADDRESSED = re.compile(r",? to (?:the|all) .*")
# Not after "Dr", nor within "2.00 pm".
SENTENCE_END = re.compile(r"(?<=\w{3})\.\s+(?=[A-Z\d])")
BY = r"by\s+(?:the\s+)?(?P<who>[A-Z][^.;:]*?)"


@dataclass(frozen=True, slots=True)
class Field:
    """A name of the head block, in lower case without its colon, and the value printed for it."""

    name: str
    value: str


def head_of(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks before the body: titles, the names and values of a head block, dates."""
    return takewhile(
        lambda block: len(block.text) <= LONGEST_OPENING and block.role not in ("bullet", "footnote"), blocks[:OPENING]
    )


def fields_of(blocks: Sequence[Block]) -> tuple[Field, ...]:
    """The fields of the head block, in order: "Name: value" lines and rows, and names whose value stands below."""
    head = list(head_of(blocks))
    fields = [field for block in head for field in _in_block(block)]
    for label, below in pairwise(head):
        if label.role == "heading" or _opens_a_field(below):
            continue
        if found := ALONE.fullmatch(label.text.strip()):
            fields.append(Field(_name(found["name"]), plain(below.text)))
    return tuple(field for field in fields if field.value and len(field.value) <= LONGEST_VALUE)


def lines_of(block: Block) -> tuple[str, ...]:
    """The text of a block; its sentences where all but the first are lines of a head: "Our plan. Author: A. Vane"."""
    pieces = tuple(map(plain, SENTENCE_END.split(block.text.strip().rstrip("."))))
    heads = block.role == "text" and all(_is_head_line(each) for each in pieces[1:])
    return pieces if heads and len(pieces) > 1 else (plain(block.text),)


def _is_head_line(text: str) -> bool:
    if FIELD.fullmatch(text) or PREPARED_FOR.fullmatch(text) or _published(text):
        return True
    return not without_dates(text).strip(" ,.") and bool(dates_in(text))


def value_of(fields: Sequence[Field], *groups: Sequence[str]) -> str | None:
    """The value of the first field with a name of the first group that has any."""
    found = (field.value for names in groups for field in fields if field.name in names)
    return next(found, None)


def plain(text: str) -> str:
    return " ".join(text.split())


def _in_block(block: Block) -> list[Field]:
    if block.role == "row":
        return _in_row(block.text)
    lines = lines_of(block)
    return _in_line(block.text.strip()) if len(lines) == 1 else [field for line in lines for field in _in_line(line)]


def _in_line(text: str) -> list[Field]:
    inside = list(WITHIN.finditer(text))
    if len(inside) > 1 and inside[0].start() == 0:
        ends = [*(found.start() for found in inside[1:]), len(text)]
        return [
            Field(_name(found["name"]), plain(text[found.end() : end])) for found, end in zip(inside, ends, strict=True)
        ]
    if found := FIELD.fullmatch(text):
        return [Field(_name(found["name"]), plain(found["value"]))]
    if found := REPORTED_TO.fullmatch(text):
        told = (found["name"], found["who"]), ("report to", found["body"])
        return [Field(_name(name), plain(value)) for name, value in told] if SOMEBODY.match(found["who"]) else []
    if prepared := PREPARED_FOR.fullmatch(text):
        return [Field("report to", plain(prepared["body"]))]
    if published := _published(text):
        return published
    found = BARE.fullmatch(text)
    if found and number_mark(text) is None and SOMEBODY.match(found["value"]) and len(text) <= 120:
        return [Field(_name(found["name"]), ADDRESSED.sub("", plain(found["value"])))]
    return []


def _published(text: str) -> list[Field]:
    """When a line says that the paper was published, and by whom if it says that too."""
    opens = PUBLISHED_LINE.match(text)
    said = plain(text[opens.end() :]) if opens else ""
    month = MONTH_YEAR.search(said)
    day = re.escape(day_words(said) or (month[0] if month else ""))
    found = re.fullmatch(rf"\W*(?:{BY}[\s,|–-]+)?(?:(?:on|in)\s+)?{day}\W*", said) or re.fullmatch(
        rf"\W*(?:(?:on|in)\s+)?{day}[\s,|–-]+{BY}\W*", said
    )
    if not day or not found:
        return []
    who = [Field("published by", found["who"])] if found["who"] else []
    return [Field("published", day_words(said) or month_in(said) or ""), *who]


def _in_row(text: str) -> list[Field]:
    """ "Title: Hare Coursing"; "Report author; ACC Vane", without a colon; or a table's one row under its header."""
    cells = [plain(cell) for cell in text.split("; ")]
    named = [FIELD.fullmatch(cell) for cell in cells]
    if len(cells) == 1 and named[0]:
        return [Field(_name(named[0]["name"]), named[0]["value"])]
    told = [Field(_name(found["name"]), found["value"]) for found in named if found]
    if len(told) == len(cells) > 1 and sum(field.name in KNOWN for field in told) > 1:
        return told
    labels = [ALONE.fullmatch(cell) for cell in cells[::2]]
    if len(cells) % 2 == 0 and all(labels):  # name, value, name, value
        return [Field(_name(label["name"]), cell) for label, cell in zip(labels, cells[1::2], strict=True) if label]
    return [Field(_name(labels[0]["name"]), "; ".join(cells[1:]))] if labels[0] and cells[1:] else []


def _opens_a_field(block: Block) -> bool:
    text = block.text.strip()
    return ALONE.fullmatch(text) is not None or WITHIN.match(text) is not None or block.role == "heading"


def _name(text: str) -> str:
    return plain(text).casefold().rstrip(".")
