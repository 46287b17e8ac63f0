"""What a paper says about itself: title, kind, date, period, marking; else what is known of it otherwise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise, takewhile
from pathlib import PurePath
from typing import TYPE_CHECKING

from corpus.blocks import Block, Reading
from corpus.dates import MONTH_YEAR, dates_in, month_in, period_in
from corpus.headings import STOCK, is_capitals
from corpus.kinds import kind_of
from corpus.marks import is_page_number, marking_of, number_mark
from corpus.papers import DatedBy, PaperKind, Source, SourceId, slug

if TYPE_CHECKING:
    from corpus.catalogue import CatalogueEntry

OPENING = 20  # blocks in which a head block or a date line is looked for
LONGEST_OPENING = 250  # characters; a longer block is the body, and ends the head
LONGEST_LINE = 140  # characters of a title or date line
FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z /]{2,40}?)\s*[:\t]\s*(?P<value>\S.*)", re.DOTALL)
TITLE_FIELDS = ("title", "subject", "report title", "title of report")
DATE_FIELDS = (
    "date",
    "date of meeting",
    "meeting date",
    "date of report",
    "report date",
    "published",
    "date published",
)
SIGNED_FIELDS = ("date signed", "date of decision", "decision date", "first published", "publication date")
PERIOD_FIELDS = ("period", "period covered", "reporting period")
PUBLISHER_FIELDS = ("publisher", "published by", "organisation")
MONTH_AT_END = re.compile(rf"{MONTH_YEAR.pattern}\W*$", re.IGNORECASE)
NO_NAME = re.compile(r"scan\w*|img|image|doc|document|file|download|untitled|[^aeiouy]+", re.IGNORECASE)
# Names that a program put into the file's properties.
STALE_TITLE = re.compile(
    r"microsoft|untitled|document ?\d*$|presentation ?\d*$|.*\.\w{3,4}$|slide \d|template", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of publication, and where it was read."""

    published: date | None
    dated_by: DatedBy


def describe(reading: Reading, *, filename: str, sha256: str, entry: "CatalogueEntry | None") -> Source:
    """The source that a reading is of.

    What the paper prints goes first, then the catalogue, then the file name. The catalogue's id, kind,
    provenance and address always win, and its title over one worked out by rule or left in the file's
    properties. A month without a day dates nothing: at the end of the title of a paper without a date, or in
    a file name, it is taken as the period.
    """
    title = _title(reading, filename, entry)
    dated = _dated(reading, filename, entry)
    return Source(
        id=_id(filename, title, entry),
        title=title,
        kind=entry.kind if entry else _kind(reading, title, filename),
        publisher=_field(reading, PUBLISHER_FIELDS) or reading.publisher or (entry.publisher if entry else None),
        published=dated.published,
        dated_by=dated.dated_by,
        period=_period(reading, title, filename, entry, is_dated=dated.published is not None),
        url=str(entry.url) if entry and entry.url else reading.url,
        sha256=sha256,
        filename=filename,
        marking=reading.marking or _marking(reading),
        provenance=entry.provenance if entry else "original",
    )


def _id(filename: str, title: str, entry: "CatalogueEntry | None") -> SourceId:
    if entry:
        return SourceId(entry.id)
    stem = PurePath(filename).stem
    return slug(stem) if _reads_like_words(stem) else slug(title)


def _title(reading: Reading, filename: str, entry: "CatalogueEntry | None") -> str:
    stem = PurePath(filename).stem
    candidates = (
        _field(reading, TITLE_FIELDS),
        next((_plain(block.text) for block in reading.blocks if block.role == "title"), None),
        entry.title if entry else None,
        reading.title if reading.title and not STALE_TITLE.match(reading.title) else None,
        _title_of_cover_report(reading),
        _title_line(reading),
        _words_of(stem) if _reads_like_words(stem) else None,
        _plain(stem),
    )
    return next((title for title in candidates if title and _plain(title)), "Untitled paper")


def _title_of_cover_report(reading: Reading) -> str | None:
    """A cover report prints no title: its subject is that of the report attached, or of paragraph 1."""
    if _kind(reading, "", "") != "cover report":
        return None
    lines = [_plain(block.text) for block in reading.blocks]
    for heading, after in pairwise(lines):
        if re.fullmatch(r"(?:ATTACHMENTS?|APPENDI(?:X|CES))\W*", heading):
            return re.sub(r"^.*?\breport\s+[–-]\s+", "", after, flags=re.IGNORECASE)
    found = next((match for line in lines if (match := re.search(r"in respect of (?P<subject>[^.;:]+)", line))), None)
    return found["subject"].strip() if found else None


def _title_line(reading: Reading) -> str | None:
    """The first line, where it is a title and not the first section's heading, a date or a number."""
    for line in _opening(reading, 3):
        if marking_of(line) or is_page_number(line) or _is_date_line(line):
            continue
        is_title = len(line) <= LONGEST_LINE and line[-1] not in ".,;:" and not FIELD.fullmatch(line)
        numbered = number_mark(line) is not None
        return line if is_title and not numbered and not STOCK.match(line) else None
    return None


def _dated(reading: Reading, filename: str, entry: "CatalogueEntry | None") -> Dated:
    if said := _date_field(reading) or reading.published or _date_line(reading):
        return Dated(said, "paper")
    if entry and entry.published:
        return Dated(entry.published, "catalogue")
    named = dates_in(PurePath(filename).stem)
    return Dated(named[0], "filename") if named else Dated(None, "unknown")


def _date_field(reading: Reading) -> date | None:
    said = _field(reading, (*SIGNED_FIELDS, *DATE_FIELDS))
    found = dates_in(said) if said else ()
    return found[0] if found else None


def _date_line(reading: Reading) -> date | None:
    """A date in the first lines that stands alone, or with a word that makes it the paper's own."""
    for line in _opening(reading, OPENING):
        if _is_date_line(line):
            return dates_in(line)[-1]
    return None


def _is_date_line(line: str) -> bool:
    return len(line) <= LONGEST_LINE and len(dates_in(line)) == 1 and _says_its_date(line)


def _says_its_date(line: str) -> bool:
    if re.search(r"\b(?:held on|meeting on|meeting of|published|dated|minutes)\b", line, re.IGNORECASE):
        return True
    return len(re.findall(r"[^\W\d_]+", line)) <= 3  # "Friday 14 June 2024"


def _period(
    reading: Reading, title: str, filename: str, entry: "CatalogueEntry | None", *, is_dated: bool
) -> str | None:
    stem = _words_of(PurePath(filename).stem)
    if said := _field(reading, PERIOD_FIELDS) or period_in(title):
        return said
    if not is_dated and not dates_in(title) and (month := MONTH_AT_END.search(title)):
        return month_in(month[0])
    if entry and entry.period:
        return entry.period
    return period_in(stem) or (None if dates_in(stem) else month_in(stem))


def _kind(reading: Reading, title: str, filename: str) -> PaperKind:
    opening = [
        title,
        PurePath(filename).stem,
        *(line for line in _opening(reading, 12) if len(line) <= LONGEST_LINE),
    ]
    headings = [
        block.text
        for block in reading.blocks
        if block.role == "heading" or (block.role == "text" and is_capitals(block.text))
    ]
    return kind_of(opening, headings)


def _marking(reading: Reading) -> str | None:
    found = (marking_of(line) for line in _opening(reading, OPENING))
    return next((marking for marking in found if marking), None)


def _field(reading: Reading, names: Sequence[str]) -> str | None:
    """The value of the first "Name: value" line or row of the head block that has one of these names."""
    for block in _head(reading):
        found = FIELD.fullmatch(block.text.strip())
        if found and found["name"].strip().casefold() in names and "; " not in found["value"]:
            return _plain(found["value"])
    return None


def _head(reading: Reading) -> Iterator[Block]:
    """The blocks before the body: titles, the names and values of a head block, dates."""
    return takewhile(
        lambda block: len(block.text) <= LONGEST_OPENING and block.role != "bullet", reading.blocks[:OPENING]
    )


def _opening(reading: Reading, count: int) -> Iterator[str]:
    return (text for block in islice(_head(reading), count) if (text := _plain(block.text)))


def _reads_like_words(stem: str) -> bool:
    """Whether a file name was given by a person: at least half in words, not a hash or a scanner's count."""
    tokens = [token for token in re.findall(r"[^\W_]+", stem) if not token.isdecimal()]
    words = [token for token in tokens if token.isalpha() and len(token) >= 3 and not NO_NAME.fullmatch(token)]
    return sum(map(len, words)) * 2 >= sum(map(len, tokens)) > 0


def _words_of(stem: str) -> str:
    """ "panel-minutes_2031-06-14" -> "panel minutes 2031-06-14"; hyphens stay in dates, or beside spaces."""
    spaced = stem.replace("_", " ")
    if " " in stem:
        return _plain(spaced)
    return _plain(re.sub(r"-(?!\d\d)|(?<!\d{4})(?<!\d{4}-\d\d)-", " ", spaced))


def _plain(text: str) -> str:
    return " ".join(text.split())
