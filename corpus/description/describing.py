"""What a paper says about itself: title, kind, date, author, meeting; else what is known of it otherwise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

from corpus.blocks import Reading
from corpus.description.covered import Dating, month_of, period_of
from corpus.description.kinds import kind_of
from corpus.description.meetings import ELSEWHEN, Meeting, item_in, meeting_in
from corpus.lines.dates import dates_in, without_dates
from corpus.lines.headings import STOCK, is_capitals
from corpus.lines.heads import (
    AUTHOR,
    CONTACT,
    DATED,
    FIELD,
    MARKING,
    MET,
    OPENING,
    PUBLISHED,
    PUBLISHER,
    REPORTED,
    SIGNED,
    SPONSOR,
    TITLE,
    Field,
    fields_of,
    head_of,
    lines_of,
    plain,
    value_of,
)
from corpus.lines.marks import is_page_number, marking_of, number_mark
from corpus.papers import DatedBy, PaperKind, Source, SourceId, slug
from corpus.paragraphs.minutes import present_in

if TYPE_CHECKING:
    from corpus.catalogue import CatalogueEntry

LONGEST_LINE = 140  # characters of a title or date line
NO_NAME = re.compile(r"scan\w*|img|image|doc|document|file|download|untitled|[^aeiouy]+", re.IGNORECASE)
# Names that a program put into the file's properties.
STALE_TITLE = re.compile(
    r"microsoft|untitled|document ?\d*$|presentation ?\d*$|.*\.\w{3,4}$|slide \d|template", re.IGNORECASE
)
# Titles that every page of a council's agenda system has.
PAGE_TITLE = re.compile(r"agenda item|agenda and minutes|agenda item details|decision details", re.IGNORECASE)
# Words that make a date in its line the paper's own.
OWN_DATE = re.compile(r"\b(?:held on|meeting on|meeting of|published|dated|minutes|issued on|signed)\b", re.IGNORECASE)
BESIDE_DATE = re.compile(
    r"(?:date|dated|on|the|held|at|am|pm|from|noon|\d{1,2}[.:]\d\d|\d{1,2}(?=\s?[ap]m))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of publication, and where it was read."""

    published: date | None
    dated_by: DatedBy


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of a paper says: its fields, and its lines before the first numbered paragraph."""

    fields: tuple[Field, ...]
    lines: tuple[str, ...]
    meeting: Meeting | None


def describe(reading: Reading, *, filename: str, sha256: str, entry: "CatalogueEntry | None") -> Source:
    """The source that a reading is of.

    What the paper prints goes first, then the catalogue, then the file name. The catalogue's id, kind, provenance and
    address always win, and its title over one worked out by rule or left in the file's properties. A month without a
    day is no date; it is kept by itself. A part of an agenda pack that prints no date has its meeting's; minutes in a
    pack do not, for they are of an earlier meeting.
    """
    head = _head(reading)
    title = _title(reading, head, filename, entry)
    is_agenda = reading.pages is not None and reading.item is None  # of a pack: it only names its papers
    kind = entry.kind if entry else "other" if is_agenda else _kind(reading, title, filename)
    dated = _dated(reading, head, kind, filename, entry)
    dating = Dating(
        title,
        _words_of(PurePath(filename).stem),
        head.fields,
        head.lines,
        is_dated=dated.published is not None,
        catalogued=entry.period if entry else None,
    )
    own_meeting = head.meeting.printed if head.meeting else None
    return Source(
        id=_id(reading, filename, title, entry),
        title=title,
        kind=kind,
        publisher=value_of(head.fields, PUBLISHER) or reading.publisher or (entry.publisher if entry else None),
        published=dated.published,
        dated_by=dated.dated_by,
        period=period_of(dating),
        url=str(entry.url) if entry and entry.url else reading.url,
        sha256=sha256,
        filename=filename,
        marking=reading.marking or _marking(reading, head),
        provenance=entry.provenance if entry else "original",
        author=value_of(head.fields, AUTHOR, REPORTED, CONTACT),
        sponsor=value_of(head.fields, SPONSOR),
        meeting=(own_meeting if kind == "minutes" else None) or reading.meeting or own_meeting,
        item=reading.item or item_in(head.fields, head.lines, stem=PurePath(filename).stem),
        present=present_in(reading.blocks) if kind == "minutes" else (),
        pages=reading.pages,
        month=month_of(dating),
    )


def _head(reading: Reading) -> Head:
    fields = fields_of(reading.blocks)
    lines = tuple(_before_the_numbers(reading))
    return Head(fields, lines, meeting_in(fields, lines))


def _before_the_numbers(reading: Reading) -> Iterator[str]:
    """The short lines above the first numbered paragraph: below it, a date is that of another paper."""
    for place, block in enumerate(head_of(reading.blocks)):
        mark = number_mark(block.text)
        if block.number or (mark and mark.firm and place > 0):
            return
        if block.role != "row":
            yield from (line for line in lines_of(block) if line and len(line) <= LONGEST_LINE)


def _id(reading: Reading, filename: str, title: str, entry: "CatalogueEntry | None") -> SourceId:
    if entry:
        return SourceId(entry.id)
    stem = PurePath(filename).stem
    if reading.pages:  # a paper of a pack
        return slug(f"{stem} {f'item {reading.item}' if reading.item else 'agenda'}")
    return slug(stem) if _reads_like_words(stem) else slug(title)


def _title(reading: Reading, head: Head, filename: str, entry: "CatalogueEntry | None") -> str:
    stem = PurePath(filename).stem
    candidates = (
        value_of(head.fields, TITLE),
        _title_block(reading),
        entry.title if entry else None,
        reading.title if reading.title and not STALE_TITLE.match(reading.title) else None,
        _title_of_cover_report(reading),
        _title_line(reading),
        _words_of(stem) if _reads_like_words(stem) else None,
        plain(stem),
    )
    return next((title for title in candidates if title and plain(title)), "Untitled paper")


def _title_block(reading: Reading) -> str | None:
    """The block that the file calls the title; on a page of an agenda system, the heading below it."""
    named = [block for block in reading.blocks if block.role in ("title", "heading")]
    titles = [plain(block.text) for place, block in enumerate(named) if block.role == "title" or place == 1]
    if titles and named[0].role == "title" and PAGE_TITLE.fullmatch(titles[0]):
        return titles[1] if titles[1:] else None
    return next((plain(block.text) for block in named if block.role == "title"), None)


def _title_of_cover_report(reading: Reading) -> str | None:
    """A cover report prints no title: its subject is that of the report attached, or of paragraph 1."""
    if _kind(reading, "", "") != "cover report":
        return None
    lines = [plain(block.text) for block in reading.blocks]
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


def _dated(reading: Reading, head: Head, kind: PaperKind, filename: str, entry: "CatalogueEntry | None") -> Dated:
    if said := _date_field(head) or reading.published or _date_line(head) or (head.meeting and head.meeting.day):
        return Dated(said, "paper")
    if kind != "minutes" and reading.meeting and (days := dates_in(reading.meeting)):
        return Dated(days[0], "paper")
    if entry and entry.published:
        return Dated(entry.published, "catalogue")
    named = dates_in(PurePath(filename).stem)
    return Dated(named[0], "filename") if named else Dated(None, "unknown")


def _date_field(head: Head) -> date | None:
    said = value_of(head.fields, PUBLISHED, SIGNED, DATED, MET)
    found = dates_in(said) if said else ()
    return found[0] if found else None


def _date_line(head: Head) -> date | None:
    """A date in the first lines that stands alone, or with a word that makes it the paper's own."""
    return next((dates_in(line)[0] for line in head.lines if _is_date_line(line)), None)


def _is_date_line(line: str) -> bool:
    return len(line) <= LONGEST_LINE and len(dates_in(line)) == 1 and _says_its_date(line)


def _says_its_date(line: str) -> bool:
    if ELSEWHEN.search(line):
        return False
    beside = [word.strip(",;:.()-–") for word in without_dates(line).split()]
    alone = all(not word or BESIDE_DATE.fullmatch(word) for word in beside)  # "Friday 14 June 2024 at 10.30 am"
    return alone or OWN_DATE.search(line) is not None


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


def _marking(reading: Reading, head: Head) -> str | None:
    found = (marking_of(line) for line in _opening(reading, OPENING))
    return next((marking for marking in found if marking), None) or value_of(head.fields, MARKING)


def _opening(reading: Reading, count: int) -> Iterator[str]:
    return (text for block in islice(head_of(reading.blocks), count) if (text := plain(block.text)))


def _reads_like_words(stem: str) -> bool:
    """Whether a file name was given by a person: at least half in words, not a hash or a scanner's count."""
    tokens = [token for token in re.findall(r"[^\W_]+", stem) if not token.isdecimal()]
    words = [token for token in tokens if token.isalpha() and len(token) >= 3 and not NO_NAME.fullmatch(token)]
    return sum(map(len, words)) * 2 >= sum(map(len, tokens)) > 0


def _words_of(stem: str) -> str:
    """ "panel-minutes_2031-06-14" -> "panel minutes 2031-06-14"; hyphens stay in dates, or beside spaces."""
    spaced = stem.replace("_", " ")
    if " " in stem:
        return plain(spaced)
    return plain(re.sub(r"-(?!\d\d)|(?<!\d{4})(?<!\d{4}-\d\d)-", " ", spaced))
